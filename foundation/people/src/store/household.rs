//! Rows of `household` and `household_member`.

use auth::Scope;
use db::{Conn, Result, Row, Sql, Tx, Val, args};
use kernel::{Cents, HouseholdId, PersonId};
use uuid::Uuid;

use super::person::person_from;
use super::{ROWS_AT_ONCE, Whose, push_rows};
use crate::model::{Household, HouseholdRole, Person};
use crate::text::{address_key, words_of};

/// One household of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Residence {
    pub person: PersonId,
    pub household: Household,
    pub role: HouseholdRole,
    /// Where the person's letters go.
    pub is_main: bool,
}

/// A place in a household.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewMember {
    pub household: HouseholdId,
    pub person: PersonId,
    pub role: HouseholdRole,
    pub is_main: bool,
}

const HOUSEHOLD: &str = "select h.id as household_id, h.number, h.name, h.street, h.extra, h.postal_code, h.city, \
                         h.family_quotient_cents, h.created_at as household_created_at";

fn household_from(row: &Row) -> Result<Household> {
    Ok(Household {
        id: row.id("household_id")?,
        number: row.opt_text("number")?,
        name: row.text("name")?,
        street: row.text("street")?,
        extra: row.text("extra")?,
        postal_code: row.text("postal_code")?,
        city: row.text("city")?,
        family_quotient: row.get::<Option<i64>>("family_quotient_cents")?.map(Cents),
        created_at: row.get("household_created_at")?,
    })
}

/// A household.
pub async fn find_household(conn: impl Into<Conn<'_>>, scope: &Scope, id: HouseholdId) -> Result<Option<Household>> {
    let mut sql = Sql::new(HOUSEHOLD);
    sql.push(" from household h where h.id = ").bind(id).push(" and h.centre_id = ").bind(scope.centre());
    conn.into().one(sql, vec![]).await?.as_ref().map(household_from).transpose()
}

/// Every household of the centre, in the order of a walk.
pub async fn list_households(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Household>> {
    let mut sql = Sql::new(HOUSEHOLD);
    sql.push(" from household h where h.centre_id = ").bind(scope.centre()).push(" order by h.address_key, h.id");
    conn.into().all(sql, vec![]).await?.iter().map(household_from).collect()
}

/// The households of people, main ones first.
pub async fn households_of<'a>(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    whose: impl Into<Whose<'a>>,
) -> Result<Vec<Residence>> {
    let mut sql = Sql::new(HOUSEHOLD);
    sql.push(
        ", m.id, m.person_id, m.role, m.is_main from household_member m \
         join household h on h.id = m.household_id where m.centre_id = ",
    );
    sql.bind(scope.centre());
    whose.into().push(&mut sql, " and m.person_id in ");
    sql.push(" order by m.is_main desc, m.id");
    let rows = conn.into().all(sql, vec![]).await?;
    rows.iter()
        .map(|row| {
            Ok(Residence {
                person: row.id("person_id")?,
                household: household_from(row)?,
                role: row.word("household_member", "role", HouseholdRole::from_code)?,
                is_main: row.get("is_main")?,
            })
        })
        .collect()
}

/// How the homes are called where these people live and nobody else.
pub async fn names_of_own_homes(conn: impl Into<Conn<'_>>, scope: &Scope, people: &[PersonId]) -> Result<Vec<String>> {
    let mut sql = Sql::new("select h.name from household h where h.centre_id = ");
    sql.bind(scope.centre());
    sql.push(" and h.id in (select household_id from household_member where person_id in (");
    sql.bind_list(people.iter().copied()).push("))");
    sql.push(" and h.id not in (select household_id from household_member where person_id not in (");
    sql.bind_list(people.iter().copied()).push("))");
    conn.into().all(sql, vec![]).await?.iter().map(|row| row.text("name")).collect()
}

/// Who lives in these households, adults first; the archived are left out.
pub async fn members_of(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    households: &[HouseholdId],
) -> Result<Vec<(NewMember, Person)>> {
    let mut sql = Sql::new(
        "select p.id, p.member_number, p.title, p.last_name, p.first_name, p.birth_date, p.gender, p.language, \
         p.email, p.mobile, p.landline, p.code, p.preferred_channel, p.wants_large_print, p.created_at, \
         p.archived_at, m.household_id, m.role, m.is_main from household_member m \
         join person p on p.id = m.person_id where p.archived_at is null and m.centre_id = ",
    );
    sql.bind(scope.centre()).push(" and m.household_id in (").bind_list(households.iter().copied());
    sql.push(") order by case m.role when 'adult' then 0 when 'contact' then 2 else 1 end, p.birth_date, p.id");
    let rows = conn.into().all(sql, vec![]).await?;
    rows.iter()
        .map(|row| {
            let person = person_from(row)?;
            let member = NewMember {
                household: row.id("household_id")?,
                person: person.id,
                role: row.word("household_member", "role", HouseholdRole::from_code)?,
                is_main: row.get("is_main")?,
            };
            Ok((member, person))
        })
        .collect()
}

fn values_of(scope: &Scope, household: &Household) -> Vec<Val> {
    args![
        household.id,
        scope.centre(),
        household.number.clone(),
        &household.name,
        &household.street,
        &household.extra,
        &household.postal_code,
        &household.city,
        address_key(&household.street, &household.postal_code),
        household.family_quotient,
        household.created_at,
        words_of(&household.city),
    ]
}

/// Adds a household.
pub async fn insert_household(tx: &mut Tx, scope: &Scope, household: &Household) -> Result<()> {
    insert_households(tx, scope, std::slice::from_ref(household)).await
}

/// Adds many households, a hundred at a time.
pub async fn insert_households(tx: &mut Tx, scope: &Scope, households: &[Household]) -> Result<()> {
    for chunk in households.chunks(ROWS_AT_ONCE) {
        let mut sql = Sql::new(
            "insert into household (id, centre_id, number, name, street, extra, postal_code, city, address_key, \
             family_quotient_cents, created_at, city_key) values ",
        );
        push_rows(&mut sql, chunk.iter().map(|household| values_of(scope, household)));
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

/// Takes the row for the rest of the transaction, so that what is read next stays true until it is written.
pub async fn lock_household(tx: &mut Tx, scope: &Scope, id: HouseholdId) -> Result<bool> {
    Ok(lock_households(tx, scope, &[id]).await? == 1)
}

/// Takes many rows so, in no order that one could rely on: whoever takes several holds the centre first
/// ([`centres::store::hold`]), so that two of them never wait for each other.
pub async fn lock_households(tx: &mut Tx, scope: &Scope, ids: &[HouseholdId]) -> Result<u64> {
    let mut touched = 0;
    for chunk in ids.chunks(ROWS_AT_ONCE) {
        let mut sql = Sql::new("update household set name = name where centre_id = ");
        sql.bind(scope.centre()).push(" and id in (").bind_list(chunk.iter().copied()).push(")");
        touched += tx.exec(sql, vec![]).await?;
    }
    Ok(touched)
}

/// Writes a household as it is now. The search texts of its members are the caller's to refresh.
pub async fn update_household(tx: &mut Tx, scope: &Scope, household: &Household) -> Result<()> {
    update_households(tx, scope, std::slice::from_ref(household)).await
}

/// Writes many households as they are now, a hundred at a time; the moment of their making stays.
pub async fn update_households(tx: &mut Tx, scope: &Scope, households: &[Household]) -> Result<()> {
    for chunk in households.chunks(ROWS_AT_ONCE) {
        let mut sql = Sql::new(
            "update household set number = v.column3, name = v.column4, street = v.column5, extra = v.column6, \
             postal_code = v.column7, city = v.column8, address_key = v.column9, family_quotient_cents = v.column10, \
             city_key = v.column12 from (values ",
        );
        push_rows(&mut sql, chunk.iter().map(|household| values_of(scope, household)));
        sql.push(") as v where household.id = v.column1 and household.centre_id = v.column2");
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

/// Gives a person a place in a household.
pub async fn insert_member(tx: &mut Tx, scope: &Scope, member: NewMember) -> Result<()> {
    insert_members(tx, scope, &[member]).await
}

/// Gives many people a place, a hundred at a time; a place already held stays as it is.
pub async fn insert_members(tx: &mut Tx, scope: &Scope, members: &[NewMember]) -> Result<()> {
    for chunk in members.chunks(ROWS_AT_ONCE) {
        let mut sql =
            Sql::new("insert into household_member (id, centre_id, household_id, person_id, role, is_main) values ");
        let rows = chunk.iter().map(|member| {
            args![Uuid::now_v7(), scope.centre(), member.household, member.person, member.role.code(), member.is_main]
        });
        push_rows(&mut sql, rows);
        sql.push(" on conflict (household_id, person_id) do nothing");
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

/// Says where a person's letters go.
pub async fn set_main(tx: &mut Tx, scope: &Scope, person: PersonId, household: HouseholdId) -> Result<()> {
    set_main_many(tx, scope, &[(person, household)]).await
}

/// Says where the letters of many people go.
pub async fn set_main_many(tx: &mut Tx, scope: &Scope, homes: &[(PersonId, HouseholdId)]) -> Result<()> {
    for chunk in homes.chunks(ROWS_AT_ONCE) {
        let mut sql =
            Sql::new("update household_member set is_main = (household_member.household_id = v.column2) from (values ");
        push_rows(&mut sql, chunk.iter().map(|(person, household)| args![*person, *household]));
        sql.push(") as v where household_member.person_id = v.column1 and household_member.centre_id = ");
        sql.bind(scope.centre());
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

/// Takes a person out of a household.
pub async fn delete_member(tx: &mut Tx, scope: &Scope, household: HouseholdId, person: PersonId) -> Result<u64> {
    delete_members(tx, scope, &[(household, person)]).await
}

/// Takes many people out of their households.
pub async fn delete_members(tx: &mut Tx, scope: &Scope, members: &[(HouseholdId, PersonId)]) -> Result<u64> {
    let mut gone = 0;
    for chunk in members.chunks(ROWS_AT_ONCE) {
        let mut sql = Sql::new("delete from household_member where centre_id = ");
        sql.bind(scope.centre()).push(" and (household_id, person_id) in (values ");
        push_rows(&mut sql, chunk.iter().map(|(household, person)| args![*household, *person]));
        sql.push(")");
        gone += tx.exec(sql, vec![]).await?;
    }
    Ok(gone)
}
