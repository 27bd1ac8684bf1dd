//! Faces that were chosen, before and after. They are added, and never changed.

use auth::Scope;
use chrono::NaiveDate;
use db::{Conn, Result, Row, Sql, Tx, args};
use uuid::Uuid;

use crate::model::SittingId;
use crate::model::counts::{Counted, Face, Moment};

/// One answer of someone unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Drawn at random.
    pub id: Uuid,
    pub sitting: Option<SittingId>,
    pub simulator: String,
    pub day: NaiveDate,
    pub moment: Moment,
    pub face: Face,
}

pub async fn insert(tx: &mut Tx, scope: &Scope, answer: &Answer) -> Result<()> {
    tx.exec(
        "insert into practice_answer (id, centre_id, sitting_id, simulator, day, moment, face) \
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![
            answer.id,
            scope.centre(),
            answer.sitting.map(SittingId::uuid),
            &answer.simulator,
            answer.day,
            answer.moment.code(),
            answer.face.code(),
        ],
    )
    .await?;
    Ok(())
}

/// What was answered in a sitting, or in the whole centre since a day.
pub async fn counted(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    sitting: Option<SittingId>,
    since: Option<NaiveDate>,
) -> Result<Vec<Counted>> {
    let mut sql = Sql::new("select simulator, moment, face, count(*) as n from practice_answer where centre_id = ");
    sql.bind(scope.centre());
    if let Some(sitting) = sitting {
        sql.push(" and sitting_id = ").bind(sitting);
    }
    if let Some(since) = since {
        sql.push(" and day >= ").bind(since);
    }
    sql.push(" group by simulator, moment, face order by simulator, moment, face");
    let one = |row: &Row| {
        Ok(Counted {
            simulator: row.text("simulator")?,
            moment: row.word("practice_answer", "moment", Moment::from_code)?,
            face: row.word("practice_answer", "face", Face::from_code)?,
            answers: row.int("n")?,
        })
    };
    conn.into().all(sql, vec![]).await?.iter().map(one).collect()
}
