//! Rows of `person`.

use std::collections::HashMap;

use auth::Scope;
use chrono::{DateTime, NaiveDate, Utc};
use db::{Conn, Result, Row, Sql, Tx, Val, args};
use kernel::paging::{Page, PageRequest};
use kernel::{HouseholdId, PersonId};
use uuid::Uuid;

use super::{ROWS_AT_ONCE, Whose, push_rows};
use crate::model::{Channel, Household, Person};
use crate::text::{search_text, search_words};

const PERSON: &str = "select p.id, p.member_number, p.title, p.last_name, p.first_name, p.birth_date, p.gender, \
                      p.language, p.email, p.mobile, p.landline, p.code, p.preferred_channel, p.wants_large_print, \
                      p.created_at, p.archived_at from person p";

/// Which people a list shows.
#[derive(Debug, Clone, Default)]
pub struct PersonFilter {
    /// As typed: every word must be found in names, numbers, telephones or address.
    pub text: String,
    /// Members of that season only.
    pub season: Option<String>,
    /// Only those whom nothing reaches: no e-mail, no telephone, no address.
    pub without_channel: bool,
    /// The archived instead of the others.
    pub archived: bool,
    pub household: Option<HouseholdId>,
}

pub(super) fn person_from(row: &Row) -> Result<Person> {
    let preferred = row.opt_text("preferred_channel")?;
    let preferred_channel = match preferred {
        Some(_) => Some(row.word("person", "preferred_channel", Channel::from_code)?),
        None => None,
    };
    Ok(Person {
        id: row.id("id")?,
        member_number: row.opt_text("member_number")?,
        title: row.text("title")?,
        last_name: row.text("last_name")?,
        first_name: row.text("first_name")?,
        birth_date: row.get("birth_date")?,
        gender: row.text("gender")?,
        language: row.text("language")?,
        email: row.opt_text("email")?,
        mobile: row.opt_text("mobile")?,
        landline: row.opt_text("landline")?,
        code: row.text("code")?,
        preferred_channel,
        wants_large_print: row.get("wants_large_print")?,
        created_at: row.get("created_at")?,
        archived_at: row.get("archived_at")?,
    })
}

fn in_centre(scope: &Scope) -> Sql {
    let mut sql = Sql::new(PERSON);
    sql.push(" where p.centre_id = ").bind(scope.centre());
    sql
}

/// A person, archived or not.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: PersonId) -> Result<Option<Person>> {
    let mut sql = in_centre(scope);
    sql.push(" and p.id = ").bind(id);
    conn.into().one(sql, vec![]).await?.as_ref().map(person_from).transpose()
}

/// Put aside; the empty card of someone erased is shown to nobody.
const ARCHIVED: &str =
    " and p.archived_at is not null and not exists (select 1 from erasure e where e.person_id = p.id)";

/// The people of these ids that are in the centre, in the order of names.
pub async fn persons_by_ids(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[PersonId]) -> Result<Vec<Person>> {
    let mut sql = in_centre(scope);
    Whose::These(ids).push(&mut sql, " and p.id in ");
    sql.push(" order by p.search_text, p.id");
    conn.into().all(sql, vec![]).await?.iter().map(person_from).collect()
}

/// Everyone of the centre who is not archived, in the order of names.
pub async fn everyone(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Person>> {
    let mut sql = in_centre(scope);
    sql.push(" and p.archived_at is null order by p.search_text, p.id");
    conn.into().all(sql, vec![]).await?.iter().map(person_from).collect()
}

/// Everyone of the centre, the archived too, but not those merged into another; in the order of names.
pub async fn everyone_and_archived(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Person>> {
    let mut sql = in_centre(scope);
    sql.push(" and p.merged_into is null order by p.search_text, p.id");
    conn.into().all(sql, vec![]).await?.iter().map(person_from).collect()
}

fn push_filter(sql: &mut Sql, filter: &PersonFilter) {
    sql.push(if filter.archived { ARCHIVED } else { " and p.archived_at is null" });
    sql.push(" and p.merged_into is null");
    for word in search_words(&filter.text) {
        // Folded words hold letters and digits only: no sign of LIKE can be among them.
        sql.push(" and p.search_text like ").bind(format!("%{word}%"));
    }
    if let Some(season) = &filter.season {
        sql.push(" and exists (select 1 from membership s where s.person_id = p.id and s.season = ");
        sql.bind(season).push(")");
    }
    if filter.without_channel {
        sql.push(
            " and p.email is null and p.mobile is null and p.landline is null and not exists (select 1 from \
             household_member m join household h on h.id = m.household_id where m.person_id = p.id \
             and h.street <> '' and h.city <> '')",
        );
    }
    if let Some(household) = filter.household {
        sql.push(" and exists (select 1 from household_member m where m.person_id = p.id and m.household_id = ");
        sql.bind(household).push(")");
    }
}

/// One page of people, in the order of names.
pub async fn list(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    filter: &PersonFilter,
    page: PageRequest,
) -> Result<Page<Person>> {
    let mut sql = in_centre(scope);
    push_filter(&mut sql, filter);
    if let Some(after) = page.after {
        sql.push(" and (p.search_text, p.id) > (select a.search_text, a.id from person a where a.id = ");
        sql.bind(after).push(")");
    }
    sql.push(" order by p.search_text, p.id limit ").bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let people = rows.iter().map(person_from).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(people, page.limit, |person| person.id.uuid()))
}

/// How many people a filter finds.
pub async fn count(conn: impl Into<Conn<'_>>, scope: &Scope, filter: &PersonFilter) -> Result<i64> {
    let mut sql = Sql::new("select count(*) as n from person p where p.centre_id = ");
    sql.bind(scope.centre());
    push_filter(&mut sql, filter);
    conn.into().one(sql, vec![]).await?.map_or(Ok(0), |row| row.int("n"))
}

/// People who are not archived, born that day, whose folded names begin so: one step of one index.
pub async fn namesakes(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    (last_name, first_name): (&str, &str),
    birth: NaiveDate,
) -> Result<Vec<Person>> {
    let names = format!("{} {}", crate::text::words_of(last_name), crate::text::words_of(first_name));
    let mut sql = in_centre(scope);
    sql.push(" and p.archived_at is null and p.birth_date = ").bind(birth);
    // What follows the names is a space, and the next sign is "!".
    sql.push(" and p.search_text >= ").bind(&names).push(" and p.search_text < ").bind(format!("{names}!"));
    conn.into().all(sql, vec![]).await?.iter().map(person_from).collect()
}

/// People who are not archived and have one of these names or contacts, to propose them before a double is made.
pub async fn same_contact(conn: impl Into<Conn<'_>>, scope: &Scope, person: &Person) -> Result<Vec<Person>> {
    let names = format!("{} {}", crate::text::words_of(&person.last_name), crate::text::words_of(&person.first_name));
    let mut sql = in_centre(scope);
    sql.push(" and p.archived_at is null and p.id <> ").bind(person.id);
    // One way at a time, each by its index: asked with `or`, every person of the centre would be read.
    let way = |sql: &mut Sql, column| {
        sql.push(" union select id from person where centre_id = ").bind(scope.centre()).push(column);
    };
    sql.push(" and p.id in (select id from person where centre_id = ").bind(scope.centre());
    sql.push(" and search_text = ").bind(&names);
    // The names, then whatever else is searched for: a space is the least of signs, and the next one is "!".
    way(&mut sql, " and search_text >= ");
    sql.bind(format!("{names} ")).push(" and search_text < ").bind(format!("{names}!"));
    for (column, value) in [(" and email = ", &person.email), (" and mobile = ", &person.mobile)] {
        if let Some(value) = value {
            way(&mut sql, column);
            sql.bind(value);
        }
    }
    if let Some(birth) = person.birth_date {
        way(&mut sql, " and birth_date = ");
        sql.bind(birth);
    }
    sql.push(") order by p.search_text, p.id limit 100");
    conn.into().all(sql, vec![]).await?.iter().map(person_from).collect()
}

fn values_of(scope: &Scope, person: &Person, home: Option<&Household>) -> Vec<Val> {
    args![
        person.id,
        scope.centre(),
        person.member_number.clone(),
        &person.title,
        &person.last_name,
        &person.first_name,
        person.birth_date,
        &person.gender,
        &person.language,
        person.email.clone(),
        person.mobile.clone(),
        person.landline.clone(),
        &person.code,
        person.preferred_channel.map(Channel::code),
        person.wants_large_print,
        search_text(person, home),
        person.created_at,
        person.archived_at,
    ]
}

/// Adds a person; `home` is where they will live, for the search.
pub async fn insert(tx: &mut Tx, scope: &Scope, person: &Person, home: Option<&Household>) -> Result<()> {
    insert_many(tx, scope, &[(person, home)]).await
}

/// Adds many people, a hundred at a time.
pub async fn insert_many(tx: &mut Tx, scope: &Scope, people: &[(&Person, Option<&Household>)]) -> Result<()> {
    for chunk in people.chunks(ROWS_AT_ONCE) {
        let mut sql = Sql::new(
            "insert into person (id, centre_id, member_number, title, last_name, first_name, birth_date, gender, \
             language, email, mobile, landline, code, preferred_channel, wants_large_print, search_text, created_at, \
             archived_at) values ",
        );
        push_rows(&mut sql, chunk.iter().map(|(person, home)| values_of(scope, person, *home)));
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

/// Takes the row for the rest of the transaction, so that what is read next stays true until it is written.
pub async fn lock(tx: &mut Tx, scope: &Scope, id: PersonId) -> Result<bool> {
    Ok(lock_many(tx, scope, &[id]).await? == 1)
}

/// Takes many rows so, in no order that one could rely on: whoever takes several holds the centre first
/// ([`centres::store::hold`]), so that two of them never wait for each other.
pub async fn lock_many(tx: &mut Tx, scope: &Scope, ids: &[PersonId]) -> Result<u64> {
    let mut touched = 0;
    for chunk in ids.chunks(ROWS_AT_ONCE) {
        let mut sql = Sql::new("update person set code = code where centre_id = ");
        sql.bind(scope.centre());
        Whose::These(chunk).push(&mut sql, " and id in ");
        touched += tx.exec(sql, vec![]).await?;
    }
    Ok(touched)
}

/// Writes a person as they are now; code, creation and archive stay.
pub async fn update(tx: &mut Tx, scope: &Scope, person: &Person, home: Option<&Household>) -> Result<u64> {
    update_many(tx, scope, &[(person, home)]).await
}

/// Writes how a person wants to be reached, and nothing else of them: who corrects their card meanwhile is not undone.
pub async fn prefer(
    tx: &mut Tx,
    scope: &Scope,
    id: PersonId,
    (channel, language, wants_large_print): (Option<Channel>, &str, bool),
) -> Result<u64> {
    tx.exec(
        "update person set preferred_channel = $3, language = $4, wants_large_print = $5 where id = $1 and centre_id = $2",
        args![id, scope.centre(), channel.map(Channel::code), language, wants_large_print],
    )
    .await
}

/// Writes many people as they are now, a hundred at a time; `home` is where they live, for the search.
pub async fn update_many(tx: &mut Tx, scope: &Scope, people: &[(&Person, Option<&Household>)]) -> Result<u64> {
    let mut touched = 0;
    for chunk in people.chunks(ROWS_AT_ONCE) {
        let mut sql = Sql::new(
            "update person set member_number = v.column3, title = v.column4, last_name = v.column5, \
             first_name = v.column6, birth_date = v.column7, gender = v.column8, language = v.column9, \
             email = v.column10, mobile = v.column11, landline = v.column12, preferred_channel = v.column14, \
             wants_large_print = v.column15, search_text = v.column16 from (values ",
        );
        push_rows(&mut sql, chunk.iter().map(|(person, home)| values_of(scope, person, *home)));
        sql.push(") as v where person.id = v.column1 and person.centre_id = v.column2");
        touched += tx.exec(sql, vec![]).await?;
    }
    Ok(touched)
}

/// Puts a person aside: no list, no message.
pub async fn archive(tx: &mut Tx, scope: &Scope, id: PersonId, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "update person set archived_at = $3 where id = $1 and centre_id = $2 and archived_at is null",
        args![id, scope.centre(), now],
    )
    .await
}

/// Takes many people out of the archive at once.
pub async fn unarchive_many(tx: &mut Tx, scope: &Scope, ids: &[PersonId]) -> Result<()> {
    for chunk in ids.chunks(ROWS_AT_ONCE) {
        let mut sql = Sql::new("update person set archived_at = null where merged_into is null and centre_id = ");
        sql.bind(scope.centre());
        Whose::These(chunk).push(&mut sql, " and id in ");
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

/// Takes a person out of the archive, unless they were merged into another.
pub async fn unarchive(tx: &mut Tx, scope: &Scope, id: PersonId) -> Result<u64> {
    tx.exec(
        "update person set archived_at = null where id = $1 and centre_id = $2 and merged_into is null",
        args![id, scope.centre()],
    )
    .await
}

/// Archives a person found to be the same as another, who stays.
pub async fn mark_merged(tx: &mut Tx, scope: &Scope, id: PersonId, into: PersonId, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "update person set archived_at = $3, merged_into = $4 where id = $1 and centre_id = $2 and merged_into is null",
        args![id, scope.centre(), now, into],
    )
    .await
}

/// The one who stays, when a person was found to be the same.
pub async fn merged_into(conn: impl Into<Conn<'_>>, scope: &Scope, id: PersonId) -> Result<Option<PersonId>> {
    let row = conn
        .into()
        .one("select merged_into from person where id = $1 and centre_id = $2", args![id, scope.centre()])
        .await?;
    row.map_or(Ok(None), |row| row.opt_id("merged_into"))
}

/// Writes what the search looks through again, after a household moved or gained someone.
pub async fn refresh_search(tx: &mut Tx, scope: &Scope, ids: &[PersonId]) -> Result<()> {
    for chunk in ids.chunks(ROWS_AT_ONCE) {
        // The main home comes first.
        let mut homes: HashMap<PersonId, Household> = HashMap::new();
        for home in super::household::households_of(&mut *tx, scope, chunk).await? {
            homes.entry(home.person).or_insert(home.household);
        }
        let people = persons_by_ids(&mut *tx, scope, chunk).await?;
        if people.is_empty() {
            continue;
        }
        let mut sql = Sql::new("update person set search_text = v.column2 from (values ");
        push_rows(&mut sql, people.iter().map(|person| args![person.id, search_text(person, homes.get(&person.id))]));
        sql.push(") as v where person.id = v.column1 and person.centre_id = ").bind(scope.centre());
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

/// How many people of a filter come before this one, the person included.
pub async fn position(conn: impl Into<Conn<'_>>, scope: &Scope, filter: &PersonFilter, id: Uuid) -> Result<i64> {
    let mut sql = Sql::new("select count(*) as n from person p where p.centre_id = ");
    sql.bind(scope.centre());
    push_filter(&mut sql, filter);
    sql.push(" and (p.search_text, p.id) <= (select a.search_text, a.id from person a where a.id = ");
    sql.bind(id).push(")");
    conn.into().one(sql, vec![]).await?.map_or(Ok(0), |row| row.int("n"))
}

/// The rows that speak of a person, for the history of their card.
pub async fn rows_about(conn: impl Into<Conn<'_>>, scope: &Scope, id: PersonId) -> Result<Vec<Uuid>> {
    let rows = conn
        .into()
        .all(
            "select id from person where id = $1 and centre_id = $2 \
             union select id from household_member where person_id = $1 and centre_id = $2 \
             union select household_id from household_member where person_id = $1 and centre_id = $2 \
             union select id from membership where person_id = $1 and centre_id = $2 \
             union select id from person_interest where person_id = $1 and centre_id = $2 \
             union select id from person_detail where person_id = $1 and centre_id = $2 \
             union select id from consent where person_id = $1 and centre_id = $2",
            args![id, scope.centre()],
        )
        .await?;
    rows.iter().map(|row| row.get("id")).collect()
}

/// Gives the empty card of someone erased another code and puts it aside: what is printed opens nothing any more.
pub async fn shed_card(tx: &mut Tx, scope: &Scope, id: PersonId, code: &str, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "update person set code = $3, archived_at = coalesce(archived_at, $4) where id = $1 and centre_id = $2",
        args![id, scope.centre(), code, now],
    )
    .await
}
