//! An invented pack for the demonstration: what the rooms hold, made once.

use centres::Centre;
use kernel::Locale;
use web::Cx;

use crate::model::pack::{Chosen, Terms};
use crate::service::{Result, making, packs};

/// The most things of one part: a demonstration is made quickly.
const OF_A_PART: usize = 40;

/// What was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filled {
    pub packs: usize,
    pub bytes: i64,
}

/// Fills the packs of a centre: one for everyone, made; one for a tablet, to be made.
pub async fn fill(cx: &Cx, centre: &Centre) -> Result<Filled> {
    let mut chosen = Vec::new();
    for shelf in packs::shelves(cx, centre, Locale::Fr).await? {
        let part = |id: String| Chosen { part: shelf.code.to_owned(), thing: id };
        chosen.extend(shelf.choices.into_iter().take(OF_A_PART).map(|choice| part(choice.id)));
    }
    if chosen.is_empty() {
        return Ok(Filled::default());
    }
    let terms = Terms { title: "Mes premiers pas".to_owned(), locale: Locale::Fr, is_public: true, chosen };
    let (pack, _) = packs::begin(cx, centre, &terms).await?;
    let made = making::make_unbound(cx, centre, pack).await?;
    let lent = Terms { title: "Tablette prêtée".to_owned(), is_public: false, ..terms };
    packs::begin(cx, centre, &lent).await?;
    Ok(Filled { packs: 2, bytes: made.bytes })
}
