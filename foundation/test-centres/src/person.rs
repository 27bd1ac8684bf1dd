//! Someone of the file.

use auth::Scope;
use centres::Centre;
use kernel::PersonId;
use people::Person;
use web::Cx;

/// Someone to complete (`Person { mobile: …, ..someone(&cx, "Rosa") }`): nothing reaches them yet.
pub fn someone(cx: &Cx, first: &str) -> Person {
    let id = PersonId::new();
    Person {
        id,
        member_number: None,
        title: "Mme".into(),
        last_name: "Benali".into(),
        first_name: first.into(),
        birth_date: None,
        gender: String::new(),
        language: "fr".into(),
        email: None,
        mobile: None,
        landline: None,
        code: id.uuid().simple().to_string(),
        preferred_channel: None,
        wants_large_print: false,
        created_at: cx.now(),
        archived_at: None,
    }
}

/// Writes someone in the file of a centre, as they are: no rule is asked.
pub async fn add_person(cx: &Cx, centre: &Centre, person: &Person) {
    let operation = cx.operation(Some(centre.id), "habitante");
    let mut tx = cx.db().begin(&operation).await.expect("a transaction");
    people::store::insert(&mut tx, &Scope::of_house(centre.id), person, None).await.expect("written");
    tx.commit().await.expect("commits");
}
