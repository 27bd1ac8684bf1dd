//! All that is known of the people of a centre, row by row, to prove that an undo restored it.

use auth::Scope;
use chrono::{DateTime, NaiveDate, Utc};
use db::{Conn, Result, Row, Sql};
use serde_json::{Map, Value, json};
use uuid::Uuid;

#[derive(Clone, Copy)]
enum Kind {
    Id,
    Text,
    Int,
    Bool,
    Date,
    Instant,
}

use Kind::{Bool, Date, Id, Instant, Int, Text};

/// A table, the question that reads it in order, and its columns.
struct Table {
    name: &'static str,
    select: &'static str,
    columns: &'static [(&'static str, Kind)],
}

macro_rules! table {
    ($name:literal, $($column:literal $kind:ident),+ $(,)?) => {
        Table {
            name: $name,
            select: concat!("select id, centre_id", $(", ", $column),+, " from ", $name, " where centre_id = "),
            columns: &[("id", Id), ("centre_id", Id), $(($column, $kind)),+],
        }
    };
}

const TABLES: [Table; 8] = [
    table!("household", "number" Text, "name" Text, "street" Text, "extra" Text, "postal_code" Text, "city" Text,
        "address_key" Text, "city_key" Text, "family_quotient_cents" Int, "created_at" Instant),
    table!("person", "member_number" Text, "title" Text, "last_name" Text, "first_name" Text, "birth_date" Date,
        "gender" Text, "language" Text, "email" Text, "mobile" Text, "landline" Text, "code" Text,
        "preferred_channel" Text, "wants_large_print" Bool, "search_text" Text, "created_at" Instant,
        "archived_at" Instant, "merged_into" Id),
    table!("household_member", "household_id" Id, "person_id" Id, "role" Text, "is_main" Bool),
    table!("membership", "person_id" Id, "season" Text, "status" Text, "joined_on" Date, "amount_cents" Int),
    table!("person_interest", "person_id" Id, "label" Text, "key" Text),
    table!("person_detail", "person_id" Id, "kind" Text, "value" Text),
    table!("consent", "person_id" Id, "purpose" Text, "is_granted" Bool, "at" Instant, "source" Text),
    table!("people_import_layout", "signature" Text, "mapping" Text, "at" Instant),
];

/// Every row about the people of a centre, table by table and in the order of ids.
pub async fn dump(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Value>> {
    let mut conn = conn.into();
    let mut dumped = Vec::new();
    for table in &TABLES {
        let mut sql = Sql::new(table.select);
        sql.bind(scope.centre()).push(" order by id");
        for row in conn.all(sql, vec![]).await? {
            dumped.push(row_of(table, &row)?);
        }
    }
    Ok(dumped)
}

fn row_of(table: &Table, row: &Row) -> Result<Value> {
    let mut object = Map::new();
    object.insert("table".to_owned(), json!(table.name));
    for (column, kind) in table.columns {
        let value = match kind {
            Id => json!(row.get::<Option<Uuid>>(column)?),
            Text => json!(row.opt_text(column)?),
            Int => json!(row.get::<Option<i64>>(column)?),
            Bool => json!(row.get::<Option<bool>>(column)?),
            Date => json!(row.get::<Option<NaiveDate>>(column)?),
            Instant => json!(row.get::<Option<DateTime<Utc>>>(column)?),
        };
        object.insert((*column).to_owned(), value);
    }
    Ok(Value::Object(object))
}
