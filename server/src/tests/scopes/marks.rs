//! What is planted in each centre, and found again where it must not be: words, telephone numbers, identifiers.

use std::collections::HashMap;
use std::io::Read as _;
use std::sync::LazyLock;

use axum::http::header;
use centres::Centre;
use db::{Engine, Tx, args};
use kernel::CentreId;
use regex::Regex;
use testing::{Page, TestApp};
use uuid::Uuid;

/// Words that no page, name or text of the house holds.
const WORDS: [&str; 3] = ["Zorglubette", "Quetzalcoatl", "Wombatine"];

/// What everyone may see of a centre, or of the whole house.
const PUBLIC: [&str; 45] = [
    "account_role",
    "action_sheet",
    "action_sheet_version",
    "activity",
    "activity_revision",
    "activity_session",
    "activity_session_revision",
    // Whom one chooses between, by the name they receive under.
    "appointment_agenda",
    "appointment_motive",
    // A free time that is offered to all names the opening it lies in.
    "appointment_opening",
    "badge_key",
    "enrolment_list",
    "enrolment_question",
    "enrolment_seats",
    "enrolment_session",
    "equipment_item",
    "equipment_part",
    "forum",
    "forum_slot",
    "forum_theme",
    "hackathon",
    "hackathon_line",
    "hackathon_team",
    "idea",
    "ideas_step",
    "kit",
    "kit_adoption",
    "kit_outcome",
    "kit_proposal",
    "kit_version",
    "map_place",
    "map_theme",
    "media",
    "media_film",
    "path",
    "pack",
    "pack_version",
    "practice_simulator",
    "solution",
    "solutions_use",
    "solutions_version",
    "venue",
    "word_child",
    "word_question",
    "workshop",
];

static ID: LazyLock<Regex> =
    LazyLock::new(|| Regex::new("[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}").unwrap());
static NUMBER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?:^|[^0-9A-Za-z-])(?:\+33|0)7 ?00 ?00 ?(\d)\d ?\d\d(?:[^0-9A-Za-z-]|$)").unwrap());

/// The marks of every centre.
pub(super) struct Marks {
    centres: Vec<CentreId>,
    ids: HashMap<Uuid, CentreId>,
}

impl Marks {
    /// Marks the people, homes and messages of each centre.
    pub(super) async fn plant(app: &TestApp, centres: &[Centre]) -> Self {
        let mut tx = app.db().begin_unrecorded().await.unwrap();
        for (at, centre) in centres.iter().enumerate() {
            mark_people(&mut tx, centre.id, at).await;
            let word = WORDS[at];
            for sql in [
                "update household set name = name || ' ' || $2, street = street || ' ' || $2 where centre_id = $1",
                "update campaign set title = title || ' ' || $2 where centre_id = $1",
                "update enrolment_group set contact = $2 || contact where centre_id = $1",
            ] {
                tx.exec(sql, args![centre.id, word]).await.unwrap();
            }
        }
        tx.commit().await.unwrap();
        let mut marks = Self { centres: centres.iter().map(|centre| centre.id).collect(), ids: HashMap::new() };
        marks.learn(app).await;
        marks
    }

    /// Learns the identifiers of every row that is not for everyone.
    pub(super) async fn learn(&mut self, app: &TestApp) {
        let mut tx = app.db().begin_unrecorded().await.unwrap();
        for table in private_tables(&mut tx).await {
            let rows = tx.all(said(format!("select id, centre_id from {table}")), vec![]).await.unwrap();
            for row in rows {
                if let Some(centre) = row.opt_id("centre_id").unwrap() {
                    self.ids.insert(row.get("id").unwrap(), centre);
                }
            }
        }
    }

    pub(super) fn word_of(&self, centre: CentreId) -> String {
        let at = self.centres.iter().position(|known| *known == centre).unwrap();
        WORDS[at].to_owned()
    }

    /// What an answer holds of centres that it may not hold, besides what was said to it.
    pub(super) fn found_in(&self, asked: &str, may_hold: &[CentreId], page: &Page) -> Vec<String> {
        let text = readable(page);
        let is_foreign = |centre: &CentreId| !may_hold.contains(centre);
        let of_another = |centre: Option<&CentreId>| centre.is_some_and(is_foreign);
        let mut found = Vec::new();
        for (centre, word) in self.centres.iter().zip(WORDS).filter(|(centre, _)| is_foreign(centre)) {
            // Names are folded in some places.
            if text.to_lowercase().contains(&word.to_lowercase()) && !asked.contains(word) {
                found.push(format!("{word} of {centre:?}"));
            }
        }
        for number in NUMBER.captures_iter(&text) {
            let centre = number[1].parse::<usize>().ok().and_then(|at| self.centres.get(at));
            if of_another(centre) {
                found.push(format!("number{}", &number[0]));
            }
        }
        for id in ID.find_iter(&text).map(|id| id.as_str()) {
            let owner = id.parse().ok().and_then(|id: Uuid| self.ids.get(&id));
            if of_another(owner) && !asked.contains(id) {
                found.push(format!("id {id}"));
            }
        }
        found
    }
}

async fn mark_people(tx: &mut Tx, centre: CentreId, at: usize) {
    let word = WORDS[at];
    let people = tx.all("select id from person where centre_id = $1 order by id", args![centre]).await.unwrap();
    for (number, row) in people.iter().enumerate() {
        let id: Uuid = row.get("id").unwrap();
        let values = args![
            id,
            word,
            format!("{} ", word.to_lowercase()),
            format!("+3370000{at}{number:03}"),
            format!("{}{number}@exemple.example", word.to_lowercase()),
        ];
        let sql = "update person set last_name = last_name || ' ' || $2, search_text = $3 || search_text, mobile = $4, \
                   email = $5 where id = $1";
        tx.exec(sql, values).await.unwrap();
    }
}

/// The tables of rows of a centre that are not for everyone.
async fn private_tables(tx: &mut Tx) -> Vec<String> {
    let mut tables = Vec::new();
    for table in db::tables(tx).await.unwrap() {
        let is_of_centre = db::columns(tx, &table).await.unwrap().iter().any(|column| column.name == "centre_id");
        if is_of_centre && !PUBLIC.contains(&table.as_str()) {
            tables.push(table);
        }
    }
    tables.push("operation".to_owned());
    tables
}

/// What an answer says: a page as it is, a workbook unpacked.
pub(super) fn readable(page: &Page) -> String {
    let kind = page.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !(kind.contains("spreadsheet") || kind.contains("zip")) {
        return page.body.replace(['\u{a0}', '\u{202f}'], " ");
    }
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&page.bytes)).unwrap();
    let mut text = String::new();
    for at in 0..archive.len() {
        archive.by_index(at).unwrap().read_to_string(&mut text).unwrap();
    }
    text
}

/// Rows that someone of one centre wrote in another, read from the history itself.
pub(super) async fn written_across(app: &TestApp) -> Vec<String> {
    let (of_row, of_act) = match app.db().engine() {
        Engine::Sqlite => ("json_extract(coalesce(c.after, c.before), '$.centre_id')", "lower(hex(o.centre_id))"),
        Engine::Postgres => ("coalesce(c.after, c.before)->>'centre_id'", "o.centre_id::text"),
    };
    let sql = format!(
        "select c.table_name || ': ' || o.words as told from row_change c join operation o on o.id = c.operation_id \
         where o.author_kind in ('staff', 'token') and o.centre_id is not null and {of_row} <> {of_act} limit 20"
    );
    let rows = app.db().all(said(sql), vec![]).await.unwrap();
    rows.iter().map(|row| row.text("told").unwrap()).collect()
}

/// A question made by this test: it lives as long as the test does.
fn said(sql: String) -> &'static str {
    Box::leak(sql.into_boxed_str())
}
