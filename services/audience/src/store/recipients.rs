//! Those a message is for, with all that a plan needs, in one question.

use std::collections::HashMap;

use auth::Scope;
use chrono::NaiveDate;
use db::{Conn, Result, Row, Sql};
use kernel::PersonId;
use people::{Channel, HouseholdRole};
use uuid::Uuid;

use super::filter::{Moment, SPEAKS_ALONE, push_conditions, push_from, push_having};
use crate::model::{Audience, Consents, Contact, Home, Recipient, Unit};

/// From this age a young person who gave a channel is written to directly.
const SPEAKS_FOR_ONESELF: i64 = 16;

/// Ids in one question: SQLite takes at most 32,766 values.
const IDS_AT_ONCE: usize = 5_000;

const CONTACT: &str = "c.id, c.title, c.first_name, c.last_name, c.birth_date, c.language, c.email, c.mobile, c.landline, \
     c.preferred_channel, c.wants_large_print, h.id as home_id, h.name as home_name, h.street, h.extra, h.postal_code, h.city, \
     (select k.is_granted from report_consent k where k.person_id = c.id and k.purpose = 'email') as consent_email, \
     (select k.is_granted from report_consent k where k.person_id = c.id and k.purpose = 'sms') as consent_sms, \
     (select k.is_granted from report_consent k where k.person_id = c.id and k.purpose = 'letter') as consent_letter, \
     (select k.is_granted from report_consent k where k.person_id = c.id and k.purpose = 'call') as consent_call";

/// Everyone who is meant, each with those through whom the message may come, best first.
pub async fn recipients(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    audience: &Audience,
    moment: &Moment<'_>,
) -> Result<Vec<Recipient>> {
    let sql = match audience.unit {
        Unit::People => of_people(scope, audience, moment),
        Unit::Families => of_families(scope, audience, moment),
    };
    let rows = conn.into().all(sql, vec![]).await?;
    gather(&rows, audience.unit, moment.today)
}

/// The same for people already known, to try another way.
pub async fn recipients_by_ids(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    people: &[PersonId],
    today: NaiveDate,
) -> Result<Vec<Recipient>> {
    let mut conn = conn.into();
    let mut found = Vec::with_capacity(people.len());
    for chunk in people.chunks(IDS_AT_ONCE) {
        let mut sql = Sql::new("with matched as (select p.id as target, p.search_text from report_person p");
        sql.push(" where p.archived_at is null and p.centre_id = ").bind(scope.centre());
        sql.push(" and p.id in (").bind_list(chunk.iter().copied()).push(")");
        push_people(&mut sql);
        found.extend(gather(&conn.all(sql, vec![]).await?, Unit::People, today)?);
    }
    Ok(found)
}

fn gather(rows: &[Row], unit: Unit, today: NaiveDate) -> Result<Vec<Recipient>> {
    let mut order: Vec<Uuid> = Vec::new();
    let mut gathered: HashMap<Uuid, Vec<Candidate>> = HashMap::new();
    for row in rows {
        let target: Uuid = row.get("target")?;
        let candidates = gathered.entry(target).or_insert_with(|| {
            order.push(target);
            Vec::new()
        });
        candidates.push(candidate(row)?);
    }
    let found = order.into_iter().filter_map(|target| {
        let candidates = gathered.remove(&target)?;
        match unit {
            Unit::People => person_among(target, candidates, today),
            Unit::Families => family_of(candidates),
        }
    });
    Ok(found.collect())
}

/// Each person found, and the adults of every household where they are a child.
fn of_people(scope: &Scope, audience: &Audience, moment: &Moment<'_>) -> Sql {
    let mut sql = Sql::new("with matched as (select distinct p.id as target, p.search_text");
    push_from(&mut sql, scope, audience);
    push_conditions(&mut sql, scope, audience, moment);
    push_people(&mut sql);
    sql
}

/// Appends the rest of the question once the people are found.
fn push_people(sql: &mut Sql) {
    sql.push(") select t.target, t.search_text, cast(0 as bigint) as rank, m.role, m.is_main, ").push(CONTACT);
    sql.push(
        " from matched t join report_person c on c.id = t.target \
         left join report_home_member m on m.person_id = c.id and m.is_main \
         left join report_home h on h.id = m.household_id \
         union all select t.target, t.search_text, cast(1 as bigint) as rank, m.role, own.is_main, ",
    );
    sql.push(CONTACT).push(
        " from matched t join report_home_member own on own.person_id = t.target and own.role = 'child' \
         join report_home_member m on m.household_id = own.household_id and m.role = 'adult' \
         join report_person c on c.id = m.person_id and c.archived_at is null \
         join report_home h on h.id = m.household_id order by 2, 1, 3, 5 desc, 10, 6",
    );
}

/// Everyone of each family found.
fn of_families(scope: &Scope, audience: &Audience, moment: &Moment<'_>) -> Sql {
    let mut sql = Sql::new("with matched as (select coalesce(m.household_id, p.id) as target");
    push_from(&mut sql, scope, audience);
    sql.push(" group by coalesce(m.household_id, p.id)");
    push_having(&mut sql, scope, audience, moment);
    sql.push(") select t.target, h.name as search_text, cast(0 as bigint) as rank, m.role, m.is_main, ").push(CONTACT);
    sql.push(
        " from matched t join report_home_member m on m.household_id = t.target and m.role <> 'contact' \
         join report_person c on c.id = m.person_id and c.archived_at is null join report_home h on h.id = m.household_id \
         union all select t.target, c.last_name as search_text, cast(1 as bigint) as rank, m.role, m.is_main, ",
    );
    sql.push(CONTACT).push(
        " from matched t join report_person c on c.id = t.target \
         left join report_home_member m on m.person_id = c.id and m.role <> 'contact' \
         left join report_home h on h.id = m.household_id order by 2, 1, 4, 10, 6",
    );
    sql
}

/// Someone through whom a message may come, and what they are to the one it is for.
struct Candidate {
    is_other: bool,
    role: Option<HouseholdRole>,
    contact: Contact,
}

fn candidate(row: &Row) -> Result<Candidate> {
    let role = row.opt_text("role")?;
    let preferred = row.opt_text("preferred_channel")?;
    let home_id: Option<kernel::HouseholdId> = row.opt_id("home_id")?;
    let home = match home_id {
        Some(id) => Some(Home {
            id,
            name: row.text("home_name")?,
            street: row.text("street")?,
            extra: row.text("extra")?,
            postal_code: row.text("postal_code")?,
            city: row.text("city")?,
        }),
        None => None,
    };
    let contact = Contact {
        person: row.id("id")?,
        title: row.text("title")?,
        first_name: row.text("first_name")?,
        last_name: row.text("last_name")?,
        birth_date: row.get("birth_date")?,
        language: row.text("language")?,
        email: row.opt_text("email")?.filter(|email| !email.is_empty()),
        mobile: row.opt_text("mobile")?.filter(|mobile| !mobile.is_empty()),
        landline: row.opt_text("landline")?.filter(|landline| !landline.is_empty()),
        preferred: preferred.as_deref().and_then(Channel::from_code),
        wants_large_print: row.get("wants_large_print")?,
        consents: Consents {
            email: row.get("consent_email")?,
            sms: row.get("consent_sms")?,
            letter: row.get("consent_letter")?,
            call: row.get("consent_call")?,
        },
        home,
    };
    Ok(Candidate { is_other: row.int("rank")? == 1, role: role.as_deref().and_then(HouseholdRole::from_code), contact })
}

/// A child comes through the adults first; their own card often bears a parent's number, so it comes last.
fn person_among(target: Uuid, candidates: Vec<Candidate>, today: NaiveDate) -> Option<Recipient> {
    let (others, own): (Vec<_>, Vec<_>) = candidates.into_iter().partition(|candidate| candidate.is_other);
    let own = own.into_iter().next()?.contact;
    let age = own.birth_date.map(|birth| kernel::clock::age_on(birth, today));
    let has_own_wire = own.email.is_some() || own.mobile.is_some();
    let is_young = !others.is_empty()
        && age.is_none_or(|age| age < SPEAKS_FOR_ONESELF || (age < i64::from(SPEAKS_ALONE) && !has_own_wire));
    let adults = others.into_iter().map(|other| other.contact);
    let contacts = if is_young { adults.chain([own]).collect() } else { vec![own] };
    Some(Recipient { person: target.into(), contacts })
}

/// A family is told once: its first adult stands for it, the other adults may carry the message.
fn family_of(candidates: Vec<Candidate>) -> Option<Recipient> {
    let has_adult = candidates.iter().any(|candidate| candidate.role == Some(HouseholdRole::Adult));
    let contacts: Vec<Contact> = candidates
        .into_iter()
        .filter(|candidate| !has_adult || candidate.role == Some(HouseholdRole::Adult))
        .map(|candidate| candidate.contact)
        .collect();
    Some(Recipient { person: contacts.first()?.person, contacts })
}
