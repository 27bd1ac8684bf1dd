//! The pages of the room: words made ready for eyes, nothing decided.

mod audiences;
mod boards;
mod drafts;
mod network;
mod plans;
mod sheets;

pub(crate) use audiences::{AudiencePage, NamesPage};
pub(crate) use boards::{BoardPage, GroupPage};
pub(crate) use drafts::{DraftPage, IndexPage};
pub(crate) use network::{CountPage, NetworkPage};
pub(crate) use plans::PlanPage;
pub(crate) use sheets::{CallsPage, LettersPage, UnsurePage};

use audience::{Audience, Counted, Place, Unit, sentence};
use centres::{Centre, InCentre};
use ui::Chrome;
use web::{Cx, Problem};

use crate::model::campaign::Campaign;
use crate::store::criteria;

/// A part of the sentence: words, or a pill that leads to its choice.
pub(crate) struct Pill {
    pub text: String,
    /// Empty for plain words.
    pub href: String,
}

fn chrome(here: &InCentre) -> Result<Chrome, Problem> {
    here.team_chrome("equipe/messages")
}

fn path_of(centre: &Centre, campaign: &Campaign) -> String {
    centre.path(&format!("equipe/messages/{}", campaign.id))
}

/// The audience as a sentence; each choice is a link when it can still change.
fn pills(cx: &Cx, audience: &Audience, base: &str) -> Vec<Pill> {
    let parts = sentence(audience, &criteria(), &cx.texts);
    parts
        .into_iter()
        .map(|part| Pill {
            text: part.text,
            href: match part.place {
                _ if base.is_empty() => String::new(),
                Place::Plain => String::new(),
                Place::Head => format!("{base}/a-qui?place=tete"),
                Place::Condition(at) => format!("{base}/a-qui?place={at}"),
            },
        })
        .collect()
}

/// "214 familles.", "1 800 personnes, dans 960 familles."
pub(crate) fn count_words(cx: &Cx, unit: Unit, counted: Counted) -> String {
    match unit {
        Unit::Families => {
            cx.texts.t2("campaigns-count-families", ("n", counted.families), ("x", number(counted.families)))
        }
        Unit::People => cx.texts.with(
            "campaigns-count-people",
            [
                ("n", counted.people.into()),
                ("x", number(counted.people).into()),
                ("families", number(counted.families).into()),
            ],
        ),
    }
}

fn number(count: i64) -> String {
    kernel::text::thousands(count)
}

fn size(count: usize) -> String {
    number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// The title for eyes: a message may not have one yet.
fn title_of(cx: &Cx, campaign: &Campaign) -> String {
    if campaign.title.is_empty() { cx.t("campaigns-untitled") } else { campaign.title.clone() }
}
