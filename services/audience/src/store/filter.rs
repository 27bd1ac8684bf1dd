//! Conditions as SQL over a person `p`, a place in a household `m` and the household `h`.

use auth::Scope;
use chrono::{Months, NaiveDate};
use db::Sql;
use people::Channel;
use people::text::words_of;

use crate::model::{Audience, Condition, OutsideCriterion, Unit};

/// From this age a child of a household without a channel of their own is written to directly.
pub(crate) const SPEAKS_ALONE: u32 = 18;

/// What an audience is seen against: a day, and the conditions that rooms above bring.
#[derive(Clone, Copy)]
pub struct Moment<'a> {
    pub today: NaiveDate,
    pub criteria: &'a [OutsideCriterion],
}

/// Appends the people of the centre with where they live: their main home, or all of them for families.
pub(super) fn push_from(sql: &mut Sql, scope: &Scope, audience: &Audience) {
    sql.push(" from report_person p left join report_home_member m on m.person_id = p.id");
    sql.push(match audience.unit {
        Unit::People => " and m.is_main",
        Unit::Families => " and m.role <> 'contact'",
    });
    sql.push(" left join report_home h on h.id = m.household_id where p.centre_id = ").bind(scope.centre());
    sql.push(" and p.archived_at is null");
}

/// Appends what must hold of a person, each condition with its own "and".
pub(super) fn push_conditions(sql: &mut Sql, scope: &Scope, audience: &Audience, moment: &Moment<'_>) {
    for condition in &audience.conditions {
        sql.push(if is_negated(condition) { " and not (" } else { " and (" });
        push_condition(sql, scope, audience.unit, condition, moment);
        sql.push(")");
    }
}

/// Appends what must hold of a family: for each condition, someone of it who meets it (or nobody).
pub(super) fn push_having(sql: &mut Sql, scope: &Scope, audience: &Audience, moment: &Moment<'_>) {
    for (at, condition) in audience.conditions.iter().enumerate() {
        sql.push(if at == 0 { " having " } else { " and " });
        sql.push("max(case when ");
        push_condition(sql, scope, audience.unit, condition, moment);
        sql.push(if is_negated(condition) { " then 1 else 0 end) = 0" } else { " then 1 else 0 end) = 1" });
    }
}

fn is_negated(condition: &Condition) -> bool {
    matches!(condition, Condition::Outside(outside) if outside.negated)
}

fn push_condition(sql: &mut Sql, scope: &Scope, unit: Unit, condition: &Condition, moment: &Moment<'_>) {
    match condition {
        Condition::Members => {
            sql.push("p.id in (select s.person_id from report_membership s where s.centre_id = ").bind(scope.centre());
            sql.push(" and s.season = ").bind(people::season_of(moment.today)).push(")");
        }
        Condition::Age { min, max } => push_ages(sql, "p.birth_date", *min, *max, moment.today),
        Condition::HasChild { min, max } if unit == Unit::Families => {
            sql.push("m.role = 'child' and ");
            push_ages(sql, "p.birth_date", *min, *max, moment.today);
        }
        Condition::HasChild { min, max } => push_has_child(sql, scope, *min, *max, moment.today),
        Condition::City { name } => {
            sql.push("h.city_key = ").bind(words_of(name));
        }
        Condition::Street { name } => {
            sql.push("h.address_key like ").bind(format!("%|{}|%", words_of(name)));
        }
        Condition::Interest { key } => {
            sql.push("p.id in (select i.person_id from report_interest i where i.centre_id = ").bind(scope.centre());
            sql.push(" and i.key = ").bind(words_of(key)).push(")");
        }
        Condition::Language { tag } => {
            sql.push("p.language = ").bind(tag);
        }
        Condition::Reachable { channel } => push_reachable(sql, scope, *channel),
        Condition::WithoutSureChannel => push_without_wire(sql, scope, unit, moment.today),
        Condition::Outside(outside) => match moment.criteria.iter().find(|c| c.kind == outside.kind) {
            Some(criterion) => {
                sql.append((criterion.sql)(outside.id));
            }
            // A condition that no room knows any more must not widen the audience.
            None => {
                sql.push(if outside.negated { "1 = 1" } else { "1 = 0" });
            }
        },
    }
}

/// Whom neither an e-mail nor an SMS reaches: their own, or that of the adults who stand for a child or a family.
fn push_without_wire(sql: &mut Sql, scope: &Scope, unit: Unit, today: NaiveDate) {
    const WIRED: &str = "join report_person q on q.id = w.person_id and q.archived_at is null \
                         and (q.email is not null or q.mobile is not null)";
    sql.push("p.email is null and p.mobile is null and (");
    match unit {
        Unit::People => {
            // An adult child is written to directly.
            let grown = today.checked_sub_months(Months::new(12 * SPEAKS_ALONE)).unwrap_or(today);
            sql.push("p.birth_date <= ").bind(grown);
            sql.push(
                " or p.id not in (select own.person_id from report_home_member own \
                 join report_home_member w on w.household_id = own.household_id and w.role = 'adult' ",
            );
            sql.push(WIRED).push(" where own.role = 'child' and own.centre_id = ").bind(scope.centre()).push("))");
        }
        Unit::Families => {
            sql.push(
                "m.household_id is null or m.household_id not in (select w.household_id from report_home_member w ",
            );
            sql.push(WIRED).push(" where w.centre_id = ").bind(scope.centre());
            // Where no adult is known, anyone may carry the message.
            sql.push(
                " and (w.role = 'adult' or (w.role = 'child' and w.household_id not in (select a.household_id \
                 from report_home_member a join report_person b on b.id = a.person_id and b.archived_at is null \
                 where a.role = 'adult' and a.centre_id = ",
            );
            sql.bind(scope.centre()).push(")))))");
        }
    }
}

/// Adults who live with a child of an age.
fn push_has_child(sql: &mut Sql, scope: &Scope, min: Option<i64>, max: Option<i64>, today: NaiveDate) {
    sql.push(
        "p.id in (select mine.person_id from report_home_member mine \
         join report_home_member kid on kid.household_id = mine.household_id and kid.role = 'child' \
         join report_person k on k.id = kid.person_id and k.archived_at is null \
         where mine.role = 'adult' and mine.centre_id = ",
    );
    sql.bind(scope.centre()).push(" and ");
    push_ages(sql, "k.birth_date", min, max, today);
    sql.push(")");
}

fn push_reachable(sql: &mut Sql, scope: &Scope, channel: Channel) {
    sql.push(match channel {
        Channel::Email => "p.email is not null",
        Channel::Sms => "p.mobile is not null",
        Channel::Letter => "h.street <> '' and h.city <> ''",
        Channel::Call => "(p.mobile is not null or p.landline is not null)",
    });
    sql.push(" and p.id not in (select c.person_id from report_consent c where not c.is_granted and c.centre_id = ");
    sql.bind(scope.centre()).push(" and c.purpose = ").bind(channel.code()).push(")");
}

/// Born so that the age of this day lies between two ages, both included.
fn push_ages(sql: &mut Sql, column: &'static str, min: Option<i64>, max: Option<i64>, today: NaiveDate) {
    let before =
        |years: i64| u32::try_from(years * 12).ok().and_then(|months| today.checked_sub_months(Months::new(months)));
    sql.push(column).push(" is not null");
    if let Some(latest) = min.and_then(before) {
        sql.push(" and ").push(column).push(" <= ").bind(latest);
    }
    if let Some(earliest) = max.and_then(|max| before(max + 1)) {
        sql.push(" and ").push(column).push(" > ").bind(earliest);
    }
}
