//! Nine real lists in nine layouts, and the large ones: no column is lost unsaid, what comes out is of the national schema.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use kernel::paging::PageRequest;
use serde_json::Value;

use super::house::House;
use crate::model::place::Place;
use crate::service::exporting::{self, Form};
use crate::service::{duplicates, importing};
use crate::sheet::mapping::{Mapping, Target};
use crate::sheet::row::{Reader, Reading};
use crate::sheet::{Sheet, read};
use crate::store;
use crate::store::places::Filter;

/// The nine layouts, then the large lists.
const LISTS: [&str; 13] = [
    "lieux-mediation/sources-brutes/aix-en-provence.json.xz",
    "lieux-mediation/sources-brutes/angers.json.xz",
    "lieux-mediation/sources-brutes/bus-france-services-charente.json.xz",
    "lieux-mediation/sources-brutes/corse.json.xz",
    "lieux-mediation/sources-brutes/epernay.json.xz",
    "lieux-mediation/sources-brutes/etapes-numerique.json.xz",
    "lieux-mediation/sources-brutes/gironde.json.xz",
    "lieux-mediation/sources-brutes/la-creuse.json.xz",
    "lieux-mediation/sources-brutes/maine-et-loire.json.xz",
    "lieux-mediation/standard-v0-hinaura-2021.json.xz",
    "lieux-mediation/france-services-2024-08-01.csv",
    "lieux-mediation/structures-conseillers-numeriques-2022.csv",
    "centres-sociaux/centres-sociaux.csv",
];

/// The bytes of a list; `None` where nothing here unpacks it.
fn bytes_of(path: &Path) -> Option<Vec<u8>> {
    if path.extension().is_some_and(|ending| ending == "xz") {
        let unpacked = Command::new("xz").arg("-dc").arg(path).output().ok()?;
        return unpacked.status.success().then_some(unpacked.stdout);
    }
    std::fs::read(path).ok()
}

/// Letters and digits, folded.
fn bare(text: &str) -> String {
    kernel::text::fold(text).chars().filter(|sign| sign.is_alphanumeric()).collect()
}

/// Whether a place says what a cell says, in its own form.
fn is_told(read: &Reading, target: Target, cell: &str) -> bool {
    let facts = &read.facts;
    match target {
        Target::Kept => false,
        Target::Latitude | Target::Longitude | Target::Point => facts.latitude.is_some(),
        Target::Phone => !facts.phone.is_empty(),
        Target::UpdatedOn => read.updated_on.is_some(),
        Target::PostalCode => bare(&facts.postal_code).ends_with(&bare(cell)),
        Target::Insee => bare(&facts.insee).ends_with(&bare(cell)),
        day if Target::DAYS.contains(&day) => !facts.hours.is_empty() || bare(cell).starts_with("ferme"),
        _ => {
            let texts = [
                &facts.name,
                &facts.street,
                &facts.extra_line,
                &facts.city,
                &facts.email,
                &facts.website,
                &facts.hours,
                &facts.hours_note,
                &facts.summary,
                &facts.description,
                &facts.access_link,
                &read.source,
                &read.source_id,
                &read.pivot,
            ];
            texts.into_iter().any(|text| bare(text).contains(&bare(cell)))
        }
    }
}

/// Cells that are neither in the place nor beside it.
fn lost(sheet: &Sheet) -> Vec<(String, String)> {
    let mapping = Mapping::guess(sheet, "essai");
    let reader = Reader::new(sheet, &mapping, &[]);
    let targets = mapping.in_order(sheet);
    let mut lost = Vec::new();
    for row in &sheet.rows {
        let read = reader.read(row);
        for ((title, target), cell) in sheet.titles.iter().zip(&targets).zip(&row.cells) {
            if !cell.trim().is_empty() && !is_told(&read, *target, cell) && !read.extra.contains_key(title) {
                lost.push((title.clone(), cell.clone()));
            }
        }
    }
    lost
}

#[tokio::test(flavor = "multi_thread")]
async fn real_lists_come_in_with_nothing_lost() {
    let Some(folder) = testing::data_folder(".") else { return };
    if Command::new("xz").arg("--version").output().is_err() {
        return testing::skip("xz is not here");
    }
    let house = House::new().await;
    let (cx, centre) = (house.cx(), &house.arques);
    let (mut rows, mut columns, mut kept, mut refused) = (0, 0, 0, 0);
    for list in LISTS {
        let bytes = bytes_of(&folder.join(list)).expect(list);
        let sheet = read(&bytes).expect(list);
        assert_eq!(lost(&sheet), Vec::new(), "{list}");
        let id = importing::upload(&cx, centre, list, bytes).await.expect(list);
        let mapping = importing::find(&cx, centre, id).await.expect(list).mapping;
        assert!(mapping.has(Target::Name), "{list}: {mapping:?}");
        let (counts, _) = importing::apply(&cx, centre, id).await.expect(list);
        assert_eq!(counts.rows, sheet.rows.len());
        assert_eq!(
            counts.rows,
            counts.created + counts.updated + counts.unchanged + counts.left + counts.refused,
            "{list}"
        );
        let points = counts.notes.get("point-unreadable").copied().unwrap_or_default();
        assert!(points * 10 < counts.rows.max(10), "{list}: {counts:?}");
        rows += counts.rows;
        columns += sheet.titles.len();
        kept += counts.kept.len();
        refused += counts.refused;
    }
    let (_, pairs) = duplicates::list(&cx, centre, 0).await.expect("pairs");
    assert!(pairs > 20, "{pairs}");
    let valid = valid_rows(&house, &folder).await;
    println!(
        "real lists, {} files: {rows} lines, {columns} columns, {kept} kept by their title, 0 lost; {refused} lines refused with \
         a reason; {pairs} pairs that may be one place; {valid} rows valid by the national definition file",
        LISTS.len()
    );
}

/// Every row of the national export holds to the schema's own file: required, pattern, length.
async fn valid_rows(house: &House, folder: &Path) -> usize {
    let schema = folder.join("lieux-mediation/schema/standard-mediation-num.schema.json");
    let schema: Value = serde_json::from_slice(&std::fs::read(schema).expect("the schema")).expect("JSON");
    let fields = schema["fields"].as_array().expect("fields").clone();
    let bytes = exporting::export(&house.cx(), &house.arques, Form::National, "").await.expect("an export");
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let titles: Vec<String> = reader.headers().expect("titles").iter().map(str::to_owned).collect();
    let named: Vec<&str> = fields.iter().filter_map(|field| field["name"].as_str()).collect();
    assert_eq!(titles, named, "the columns of the schema, in its order");
    let rules: Vec<Rule> = fields.iter().map(Rule::of).collect();
    let (mut seen, mut rows) = (std::collections::HashSet::new(), 0);
    for record in reader.records() {
        let record = record.expect("a row");
        assert!(seen.insert(record.get(0).unwrap_or_default().to_owned()), "an id twice");
        for (rule, cell) in rules.iter().zip(&record) {
            assert!(rule.takes(cell), "{}: « {cell} »", rule.name);
        }
        rows += 1;
    }
    assert!(rows > 2_000, "{rows}");
    let places = all_places(house).await;
    assert!(rows <= places.len());
    rows
}

async fn all_places(house: &House) -> Vec<Place> {
    let page = PageRequest { after: None, limit: 20_000 };
    store::places::list_after(house.app.db(), &house.scope(), &Filter::default(), page).await.expect("rows")
}

/// What the schema asks of one column.
struct Rule {
    name: String,
    is_required: bool,
    is_number: bool,
    is_day: bool,
    pattern: Option<regex::Regex>,
    longest: Option<usize>,
}

impl Rule {
    fn of(field: &Value) -> Self {
        let asked: BTreeMap<String, Value> =
            field["constraints"].as_object().map(|asked| asked.clone().into_iter().collect()).unwrap_or_default();
        let pattern = asked.get("pattern").and_then(Value::as_str);
        Self {
            name: field["name"].as_str().unwrap_or_default().to_owned(),
            is_required: asked.get("required").and_then(Value::as_bool).unwrap_or_default(),
            is_number: field["type"] == "number",
            is_day: field["type"] == "date",
            pattern: pattern.map(|pattern| regex::Regex::new(pattern).expect("a pattern")),
            longest: asked.get("maxLength").and_then(Value::as_u64).and_then(|most| usize::try_from(most).ok()),
        }
    }

    fn takes(&self, cell: &str) -> bool {
        if cell.is_empty() {
            return !self.is_required;
        }
        let is_short = self.longest.is_none_or(|most| cell.chars().count() <= most);
        let is_number = !self.is_number || cell.parse::<f64>().is_ok();
        let is_day = !self.is_day || cell.parse::<chrono::NaiveDate>().is_ok();
        is_short && is_number && is_day && self.pattern.as_ref().is_none_or(|pattern| pattern.is_match(cell))
    }
}
