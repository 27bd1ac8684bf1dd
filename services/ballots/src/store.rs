//! Rows of a room where people choose: printed codes, who has had their choice, what was given, what was typed.
//!
//! The tables are the room's, of one pattern; each statement asks for the rows of the centre only.

use std::collections::HashMap;
use std::hash::Hash;
use std::marker::PhantomData;

use auth::{Scope, Secret};
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, Val};
use kernel::PersonId;
use uuid::Uuid;

use crate::marks::Marks;
use crate::sign::{Sign, unordered_id};

kernel::typed_id! {
    /// One count of tokens, stickers or papers, as it was typed.
    SheetId,
}

impl From<SheetId> for Val {
    fn from(id: SheetId) -> Self {
        Self::from(id.uuid())
    }
}

/// A count that was typed: how many people, not for what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub id: SheetId,
    pub people: i64,
    pub note: String,
    pub typed_at: DateTime<Utc>,
}

/// What became of a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cast {
    Counted,
    CardUsed,
    CodeUsed,
    CodeUnknown,
}

/// The names of a room's own tables, and of the two columns that say where one chooses and what is chosen.
#[derive(Debug, Clone, Copy)]
pub struct Tables {
    pub event_id: &'static str,
    pub choice_id: &'static str,
    pub slip: &'static str,
    pub voter: &'static str,
    pub voice: &'static str,
    pub sheet: &'static str,
    pub mark: &'static str,
}

/// Where one chooses (`E`) among what (`C`).
#[derive(Debug)]
pub struct Ballot<E, C> {
    tables: Tables,
    ids: PhantomData<fn() -> (E, C)>,
}

impl<E, C> Ballot<E, C> {
    /// The ballot of a room.
    pub const fn new(tables: Tables) -> Self {
        Self { tables, ids: PhantomData }
    }
}

impl<E: Copy + Into<Val>, C: Copy + Into<Val> + Ord + Hash + From<Uuid>> Ballot<E, C> {
    /// Counts one choice, once for each sign; what is refused leaves nothing behind.
    pub async fn cast(&self, tx: &mut Tx, scope: &Scope, event: E, (sign, marks): (&Sign, &Marks<C>)) -> Result<Cast> {
        match sign {
            Sign::Card(person) => {
                if self.has_chosen(&mut *tx, scope, event, *person).await? {
                    return Ok(Cast::CardUsed);
                }
                self.insert_voter(tx, scope, event, *person).await?;
            }
            Sign::Slip(typed) => {
                let hash = Secret::hash_of(typed);
                if !self.use_slip(tx, scope, event, &hash).await? {
                    let is_known = self.is_known(&mut *tx, scope, event, &hash).await?;
                    return Ok(if is_known { Cast::CodeUsed } else { Cast::CodeUnknown });
                }
            }
        }
        self.add(tx, scope, event, marks).await?;
        Ok(Cast::Counted)
    }

    /// A statement that ends with the event and the centre: ` … where event = $ and centre_id = $`.
    fn of_event(&self, mut sql: Sql, scope: &Scope, event: E) -> Sql {
        sql.push(" where ").push(self.tables.event_id).push(" = ").bind(event);
        sql.push(" and centre_id = ").bind(scope.centre());
        sql
    }

    /// Uses a printed code once; `false` when it was used, or is none.
    async fn use_slip(&self, tx: &mut Tx, scope: &Scope, event: E, code_hash: &str) -> Result<bool> {
        let mut used = Sql::new("update ");
        used.push(self.tables.slip).push(" set is_used = ").bind(true);
        let mut used = self.of_event(used, scope, event);
        used.push(" and code_hash = ").bind(code_hash).push(" and is_used = ").bind(false);
        Ok(tx.exec(used, vec![]).await? == 1)
    }

    /// Whether a code was printed for this event, used or not.
    pub async fn is_known(&self, conn: impl Into<Conn<'_>>, scope: &Scope, event: E, code_hash: &str) -> Result<bool> {
        let mut known = Sql::new("select id from ");
        known.push(self.tables.slip);
        let mut known = self.of_event(known, scope, event);
        known.push(" and code_hash = ").bind(code_hash);
        Ok(conn.into().one(known, vec![]).await?.is_some())
    }

    /// Keeps new codes, by what is kept of them.
    pub async fn insert_slips(&self, tx: &mut Tx, scope: &Scope, event: E, hashes: &[String]) -> Result<()> {
        for hash in hashes {
            let mut sql = Sql::new("insert into ");
            sql.push(self.tables.slip).push(" (id, centre_id, ").push(self.tables.event_id);
            sql.push(", code_hash, is_used) values (");
            let row = [Val::from(Uuid::now_v7()), scope.centre().into(), event.into(), hash.into(), false.into()];
            sql.bind_list(row).push(")");
            tx.exec(sql, vec![]).await?;
        }
        Ok(())
    }

    /// How many codes were printed.
    pub async fn count_slips(&self, conn: impl Into<Conn<'_>>, scope: &Scope, event: E) -> Result<i64> {
        let mut count = Sql::new("select count(*) as n from ");
        count.push(self.tables.slip);
        let row = conn.into().one(self.of_event(count, scope, event), vec![]).await?;
        row.map_or(Ok(0), |row| row.int("n"))
    }

    /// Whether someone has had their choice, under this card or under an entry that was merged with it.
    pub async fn has_chosen(
        &self,
        conn: impl Into<Conn<'_>>,
        scope: &Scope,
        event: E,
        person: PersonId,
    ) -> Result<bool> {
        let mut sql = Sql::new("select id from ");
        sql.push(self.tables.voter);
        let mut sql = self.of_event(sql, scope, event);
        sql.push(" and (person_id = ").bind(person);
        sql.push(" or person_id in (select m.id from report_merged m where m.now_id = ").bind(person).push("))");
        Ok(conn.into().one(sql, vec![]).await?.is_some())
    }

    async fn insert_voter(&self, tx: &mut Tx, scope: &Scope, event: E, person: PersonId) -> Result<()> {
        let mut sql = Sql::new("insert into ");
        sql.push(self.tables.voter).push(" (id, centre_id, ").push(self.tables.event_id).push(", person_id) values (");
        let row = [Val::from(unordered_id()), scope.centre().into(), event.into(), person.into()];
        sql.bind_list(row).push(")");
        tx.exec(sql, vec![]).await?;
        Ok(())
    }

    /// Adds what was given to the count of each.
    pub async fn add(&self, tx: &mut Tx, scope: &Scope, event: E, marks: &Marks<C>) -> Result<()> {
        let Tables { event_id, choice_id, voice, .. } = self.tables;
        for (choice, points) in marks {
            let mut sql = Sql::new("insert into ");
            sql.push(voice).push(" (id, centre_id, ").push(event_id).push(", ").push(choice_id);
            sql.push(", points) values (");
            let row =
                [Val::from(Uuid::now_v7()), scope.centre().into(), event.into(), (*choice).into(), (*points).into()];
            sql.bind_list(row).push(") on conflict (").push(choice_id).push(") do update set points = ");
            sql.push(voice).push(".points + excluded.points");
            tx.exec(sql, vec![]).await?;
        }
        Ok(())
    }

    /// Opens the count of each that can be chosen, at nothing: the first choice leaves no trace of its hour.
    pub async fn open(&self, tx: &mut Tx, scope: &Scope, event: E, choices: &[C]) -> Result<()> {
        let nothing: Marks<C> = choices.iter().map(|choice| (*choice, 0)).collect();
        self.add(tx, scope, event, &nothing).await
    }

    /// The counts that were typed, the latest first.
    pub async fn sheets(&self, conn: impl Into<Conn<'_>>, scope: &Scope, event: E) -> Result<Vec<Sheet>> {
        let mut sql = Sql::new("select id, people, note, typed_at from ");
        sql.push(self.tables.sheet);
        let mut sql = self.of_event(sql, scope, event);
        sql.push(" order by id desc");
        conn.into().all(sql, vec![]).await?.iter().map(sheet_from).collect()
    }

    /// Adds a count.
    pub async fn insert_sheet(
        &self,
        tx: &mut Tx,
        scope: &Scope,
        event: E,
        (sheet, marks): (&Sheet, &Marks<C>),
    ) -> Result<()> {
        let Tables { event_id, choice_id, sheet: sheets, mark, .. } = self.tables;
        let mut sql = Sql::new("insert into ");
        sql.push(sheets).push(" (id, centre_id, ").push(event_id).push(", people, note, typed_at) values (");
        sql.bind_list([
            Val::from(sheet.id),
            scope.centre().into(),
            event.into(),
            sheet.people.into(),
            (&sheet.note).into(),
            sheet.typed_at.into(),
        ]);
        sql.push(")");
        tx.exec(sql, vec![]).await?;
        for (choice, marks) in marks {
            let mut sql = Sql::new("insert into ");
            sql.push(mark).push(" (id, centre_id, sheet_id, ").push(choice_id).push(", marks) values (");
            let row =
                [Val::from(Uuid::now_v7()), scope.centre().into(), sheet.id.into(), (*choice).into(), (*marks).into()];
            sql.bind_list(row).push(")");
            tx.exec(sql, vec![]).await?;
        }
        Ok(())
    }

    /// Takes a count away; 0 when it is none of this event.
    pub async fn delete_sheet(&self, tx: &mut Tx, scope: &Scope, event: E, id: SheetId) -> Result<u64> {
        let Tables { sheet, mark, .. } = self.tables;
        let mut marks = Sql::new("delete from ");
        marks.push(mark).push(" where sheet_id in (select id from ").push(sheet);
        let mut marks = self.of_event(marks, scope, event);
        marks.push(" and id = ").bind(id).push(")");
        tx.exec(marks, vec![]).await?;
        let mut sql = Sql::new("delete from ");
        sql.push(sheet);
        let mut sql = self.of_event(sql, scope, event);
        sql.push(" and id = ").bind(id);
        tx.exec(sql, vec![]).await
    }

    /// The whole count: telephones, tokens and stickers together.
    pub async fn tally(&self, conn: impl Into<Conn<'_>>, scope: &Scope, event: E) -> Result<HashMap<C, i64>> {
        let Tables { event_id, choice_id, voice, sheet, mark, .. } = self.tables;
        let mut sql = Sql::new("select x.choice_id, cast(sum(x.n) as bigint) as n from (select ");
        sql.push(choice_id).push(" as choice_id, points as n from ").push(voice);
        let mut sql = self.of_event(sql, scope, event);
        sql.push(" union all select m.").push(choice_id).push(" as choice_id, m.marks as n from ").push(mark);
        sql.push(" m join ").push(sheet).push(" s on s.id = m.sheet_id where s.").push(event_id);
        sql.push(" = ").bind(event).push(" and s.centre_id = ").bind(scope.centre()).push(") x group by x.choice_id");
        let rows = conn.into().all(sql, vec![]).await?;
        rows.iter().map(|row| Ok((row.id("choice_id")?, row.int("n")?))).collect()
    }

    /// How many people have chosen so far, in whatever way.
    pub async fn people(&self, conn: impl Into<Conn<'_>>, scope: &Scope, event: E) -> Result<i64> {
        let Tables { slip, voter, sheet, .. } = self.tables;
        let mut sql = Sql::new("select cast(coalesce((select count(*) from ");
        sql.push(voter);
        let mut sql = self.of_event(sql, scope, event);
        sql.push("), 0) + coalesce((select count(*) from ").push(slip);
        let mut sql = self.of_event(sql, scope, event);
        sql.push(" and is_used), 0) + coalesce((select sum(people) from ").push(sheet);
        let mut sql = self.of_event(sql, scope, event);
        sql.push("), 0) as bigint) as n");
        let row = conn.into().one(sql, vec![]).await?;
        row.map_or(Ok(0), |row| row.int("n"))
    }
}

fn sheet_from(row: &Row) -> Result<Sheet> {
    Ok(Sheet { id: row.id("id")?, people: row.int("people")?, note: row.text("note")?, typed_at: row.get("typed_at")? })
}
