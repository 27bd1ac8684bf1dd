//! Rows of `household` and `household_member`.

use auth::Scope;
use db::{Conn, Result, Row, Sql, Tx, Val, args};
use kernel::{Cents, HouseholdId, PersonId};
use uuid::Uuid;

use super::person::person_from;
use super::{ROWS_AT_ONCE, Whose, push_rows};
use crate::model::{Household, HouseholdRole, Person};
use crate::text::address_key;

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
             family_quotient_cents, created_at) values ",
        );
        push_rows(&mut sql, chunk.iter().map(|household| values_of(scope, household)));
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

/// Takes the row for the rest of the transaction, so that what is read next stays true until it is written.
pub async fn lock_household(tx: &mut Tx, scope: &Scope, id: HouseholdId) -> Result<bool> {
    let touched =
        tx.exec("update household set name = name where id = $1 and centre_id = $2", args![id, scope.centre()]).await?;
    Ok(touched == 1)
}

/// Writes a household as it is now. The search texts of its members are the caller's to refresh.
pub async fn update_household(tx: &mut Tx, scope: &Scope, household: &Household) -> Result<u64> {
    tx.exec(
        "update household set number = $3, name = $4, street = $5, extra = $6, postal_code = $7, city = $8, \
         address_key = $9, family_quotient_cents = $10 where id = $1 and centre_id = $2",
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
        ],
    )
    .await
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
    tx.exec(
        "update household_member set is_main = (household_id = $3) where person_id = $1 and centre_id = $2",
        args![person, scope.centre(), household],
    )
    .await?;
    Ok(())
}

/// Takes a person out of a household.
pub async fn delete_member(tx: &mut Tx, scope: &Scope, household: HouseholdId, person: PersonId) -> Result<u64> {
    tx.exec(
        "delete from household_member where household_id = $1 and person_id = $2 and centre_id = $3",
        args![household, person, scope.centre()],
    )
    .await
}
