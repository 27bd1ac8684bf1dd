//! Invented certificates for the demonstration: two that stand, one that was taken back.

use centres::Centre;
use chrono::Duration;
use web::Cx;

use crate::model::certificate::NewCertificate;
use crate::service::{self, issuing, press};

/// Who, what, how it was earned, whether the whole name is shown, the oldest first. The first is whoever has the card
/// that everyone may try, where there is one; the others are nobody of the file.
const GIVEN: [(&str, &str, &str, &[&str], bool); 3] = [
    (
        "Solange Petitpas",
        "Envoyer un message avec une pièce jointe",
        "A envoyé trois messages avec une photo, sans aide, pendant l’atelier du jeudi.",
        &["Écrire un message", "Joindre une photo"],
        false,
    ),
    (
        "Mourad Testard",
        "Reconnaître un message qui trompe",
        "A trouvé les huit messages faux parmi vingt, et dit pourquoi.",
        &["Reconnaître un faux message"],
        true,
    ),
    ("Odile Essai", "Prendre un rendez-vous en ligne", "A pris un rendez-vous d’entraînement sans aide.", &[], false),
];

/// Why the last one was taken back.
const REASON: &str = "Donnée deux fois par erreur. La bonne reste valable.";

/// Gives the certificates of a centre, one operation for all; the last one is taken back.
pub async fn fill(cx: &Cx, centre: &Centre) -> service::Result<usize> {
    let scope = auth::Scope::of_house(centre.id);
    let known = people::demo::card_holder(cx, &scope).await?;
    let press = press::find_or_make(cx, centre).await?;
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("badges-op-demo"));
    let mut tx = cx.db().begin(&operation).await?;
    let mut last = None;
    for (at, (name, title, criteria, skills, is_named)) in GIVEN.into_iter().enumerate() {
        let days = i64::try_from(GIVEN.len() - at).unwrap_or_default() * 9;
        let holder = known.as_ref().filter(|_| at == 0);
        let new = NewCertificate {
            person: holder.map(|person| person.id),
            holder_name: holder.map_or_else(|| name.to_owned(), people::Person::full_name),
            is_named,
            title: title.to_owned(),
            description: String::new(),
            criteria: criteria.to_owned(),
            skills: skills.iter().map(|skill| (*skill).to_owned()).collect(),
            path_code: String::new(),
            earned_on: cx.today() - Duration::days(days),
        };
        last = Some(issuing::issue(cx, &mut tx, &scope, &press, new).await?);
    }
    if let Some(id) = last {
        issuing::revoke(cx, &mut tx, &scope, id, REASON).await?;
    }
    tx.commit().await?;
    Ok(GIVEN.len())
}
