//! Where a question is asked: of the data at rest, or inside a transaction.

use crate::{Answer, Db, Engine, Row, Sql, Tx, Val};

/// Something that can be read: a `&Db` or a `&mut Tx`.
pub enum Conn<'a> {
    Db(&'a Db),
    Tx(&'a mut Tx),
}

impl<'a> From<&'a Db> for Conn<'a> {
    fn from(db: &'a Db) -> Self {
        Self::Db(db)
    }
}

impl<'a> From<&'a mut Tx> for Conn<'a> {
    fn from(tx: &'a mut Tx) -> Self {
        Self::Tx(tx)
    }
}

impl Conn<'_> {
    /// The same connection for a second question.
    pub fn again(&mut self) -> Conn<'_> {
        match self {
            Self::Db(db) => Conn::Db(db),
            Self::Tx(tx) => Conn::Tx(tx),
        }
    }

    pub(crate) fn engine(&self) -> Engine {
        match self {
            Self::Db(db) => db.engine(),
            Self::Tx(tx) => tx.engine(),
        }
    }

    /// All rows of a question.
    pub fn all(&mut self, sql: impl Into<Sql>, values: Vec<Val>) -> Answer<'_, Vec<Row>> {
        match self {
            Self::Db(db) => db.all(sql, values),
            Self::Tx(tx) => tx.all(sql, values),
        }
    }

    /// The first row, if any.
    pub fn one(&mut self, sql: impl Into<Sql>, values: Vec<Val>) -> Answer<'_, Option<Row>> {
        match self {
            Self::Db(db) => db.one(sql, values),
            Self::Tx(tx) => tx.one(sql, values),
        }
    }
}
