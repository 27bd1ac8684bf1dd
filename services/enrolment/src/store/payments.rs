//! Rows of `enrolment_payment`.

use auth::Scope;
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::Cents;
use uuid::Uuid;

use crate::model::enrolment::{GroupId, Means, Payment};

fn payment_from(row: &Row) -> Result<Payment> {
    Ok(Payment {
        id: row.get("id")?,
        group: row.id("group_id")?,
        amount: Cents(row.int("amount_cents")?),
        means: row.word("enrolment_payment", "means", Means::from_code)?,
        year: row.int("year")?,
        number: row.int("number")?,
        at: row.get("at")?,
    })
}

/// What groups have paid, in time.
pub async fn payments(conn: impl Into<Conn<'_>>, scope: &Scope, groups: &[GroupId]) -> Result<Vec<Payment>> {
    let mut sql = Sql::new(
        "select id, group_id, amount_cents, means, year, number, at from enrolment_payment where centre_id = ",
    );
    sql.bind(scope.centre()).push(" and group_id in (").bind_list(groups.iter().map(|id| id.uuid()));
    sql.push(") order by at, id");
    conn.into().all(sql, vec![]).await?.iter().map(payment_from).collect()
}

/// The next receipt number of a year: one after another, two desks never the same.
pub async fn take_receipt_number(tx: &mut Tx, scope: &Scope, year: i64) -> Result<i64> {
    let row = tx
        .one(
            "insert into enrolment_receipt_counter (id, centre_id, year, last_number) values ($1, $2, $3, 1) \
             on conflict (centre_id, year) do update set last_number = enrolment_receipt_counter.last_number + 1 \
             returning last_number",
            args![Uuid::now_v7(), scope.centre(), year],
        )
        .await?;
    row.map_or(Ok(1), |row| row.int("last_number"))
}

pub async fn insert_payment(tx: &mut Tx, scope: &Scope, payment: &Payment) -> Result<()> {
    tx.exec(
        "insert into enrolment_payment (id, centre_id, group_id, amount_cents, means, year, number, at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            payment.id,
            scope.centre(),
            payment.group.uuid(),
            payment.amount,
            payment.means.code(),
            payment.year,
            payment.number,
            payment.at,
        ],
    )
    .await?;
    Ok(())
}
