//! What invented people have confided, so that the demonstration shows the wall, and who looked over it.

use centres::Centre;
use web::Cx;

use crate::confided::{NewNote, Reason};
use crate::service::{self, Error};
use crate::store;

/// For each of a few people, in the order of their numbers.
const NOTES: [&[&str]; 2] = [
    &[
        "Reçue avec sa fille. Le bail se termine en mars, le propriétaire vend. Demande de logement à refaire ensemble.",
        "A peur du courrier de la banque : elle l’apporte fermé. On l’ouvre ensemble le mardi.",
    ],
    &["Parle d’une opération en janvier. Ne veut pas que cela se sache à l’accueil."],
];

/// Puts a few notes behind the wall, and opens one as a referent would.
pub async fn confide(cx: &Cx, centre: &Centre) -> Result<(), Error> {
    let scope = auth::Scope::of_house(centre.id);
    let mut adults = store::everyone(cx.db(), &scope).await?;
    adults.retain(|person| person.age_on(cx.today()).is_some_and(|age| age >= 25) && person.mobile.is_some());
    adults.sort_by(|a, b| a.member_number.cmp(&b.member_number));
    for (person, notes) in adults.iter().zip(NOTES) {
        for text in notes {
            let note = NewNote { text: (*text).to_owned(), file: None };
            service::confide(cx, centre, person.id, note).await?;
        }
        service::open_notes(cx, centre, person.id, Reason::Meeting, "").await?;
    }
    Ok(())
}
