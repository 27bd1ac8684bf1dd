//! The map given away: read page by page, so that a large one does not stand twice in memory.

use std::collections::BTreeSet;

use auth::Scope;
use centres::Centre;
use kernel::paging::PageRequest;
use serde_json::Value;
use web::Cx;

use super::{Error, Result, open};
use crate::export::{geojson, inclusion, national, table};
use crate::model::place::Place;
use crate::policy::Action;
use crate::store;
use crate::store::places::Filter;

const AT_ONCE: i64 = 1_000;

/// A form of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The national schema of places of digital mediation.
    National,
    /// data·inclusion v1.
    Inclusion,
    GeoJson,
    /// Everything, for a spreadsheet.
    Table,
}

impl Form {
    pub const ALL: [Self; 4] = [Self::National, Self::Inclusion, Self::GeoJson, Self::Table];

    /// What stands in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::National => "schema-national.csv",
            Self::Inclusion => "data-inclusion.json",
            Self::GeoJson => "lieux.geojson",
            Self::Table => "lieux.csv",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.code() == code)
    }

    /// What stands in the keys of its words.
    pub fn word(self) -> &'static str {
        match self {
            Self::National => "national",
            Self::Inclusion => "inclusion",
            Self::GeoJson => "geojson",
            Self::Table => "table",
        }
    }

    pub fn mime(self) -> &'static str {
        match self {
            Self::National | Self::Table => "text/csv; charset=utf-8",
            Self::Inclusion => "application/json",
            Self::GeoJson => "application/geo+json",
        }
    }
}

/// The map in one form, for the team.
pub async fn export(cx: &Cx, centre: &Centre, form: Form, theme: &str) -> Result<Vec<u8>> {
    let scope = open(cx, centre, Action::SeeDesk)?;
    match form {
        Form::National => national_csv(cx, &scope, theme).await,
        Form::Inclusion => inclusion_json(cx, &scope, theme).await,
        Form::GeoJson => geo_json(cx, &scope, theme, true).await,
        Form::Table => table_csv(cx, &scope, theme).await,
    }
}

/// The points as everyone may read them by their address: nothing of what files said besides.
pub async fn public_geojson(cx: &Cx, centre: &Centre, theme: &str) -> Result<Vec<u8>> {
    geo_json(cx, &Scope::public(centre.id), theme, false).await
}

/// Calls for each page of places that are shown.
async fn each_page(cx: &Cx, scope: &Scope, theme: &str, mut take: impl FnMut(&[Place]) + Send) -> Result<()> {
    let filter = Filter { theme: theme.to_owned(), ..Filter::default() };
    let mut after = None;
    loop {
        let page = PageRequest { after, limit: AT_ONCE };
        let places = store::places::list_after(cx.db(), scope, &filter, page).await?;
        take(&places);
        after = places.last().map(|place| place.id.uuid());
        if places.len() < usize::try_from(AT_ONCE).unwrap_or_default() {
            return Ok(());
        }
    }
}

async fn national_csv(cx: &Cx, scope: &Scope, theme: &str) -> Result<Vec<u8>> {
    let mut rows = Vec::new();
    each_page(cx, scope, theme, |places| rows.extend(places.iter().filter_map(national::row))).await?;
    national::csv(rows).map_err(|error| Error::Sheet(error.to_string()))
}

async fn table_csv(cx: &Cx, scope: &Scope, theme: &str) -> Result<Vec<u8>> {
    let mut titles: BTreeSet<String> = BTreeSet::new();
    each_page(cx, scope, theme, |places| {
        titles.extend(places.iter().flat_map(|place| place.extra.keys()).cloned());
    })
    .await?;
    let extra: Vec<String> = titles.into_iter().collect();
    let mut rows = Vec::new();
    each_page(cx, scope, theme, |places| rows.extend(places.iter().map(|place| table::row(place, &extra)))).await?;
    let own = table::TITLES.iter().map(|title| (*title).to_owned());
    let heads: Vec<String> = own.chain(extra.iter().map(|title| people::export::plain_cell(title))).collect();
    people::export::csv_of(&heads, rows).map_err(|error| Error::Sheet(error.to_string()))
}

async fn geo_json(cx: &Cx, scope: &Scope, theme: &str, with_extra: bool) -> Result<Vec<u8>> {
    let mut list = JsonList::new("{\"type\":\"FeatureCollection\",\"features\":[");
    each_page(cx, scope, theme, |places| {
        places.iter().filter_map(|place| geojson::feature(place, with_extra)).for_each(|feature| list.push(&feature));
    })
    .await?;
    Ok(list.end("]}"))
}

async fn inclusion_json(cx: &Cx, scope: &Scope, theme: &str) -> Result<Vec<u8>> {
    let themes = store::themes::list(cx.db(), scope).await?;
    let mut structures = JsonList::new("{\"structures\":[");
    let mut services = JsonList::new("],\"services\":[");
    each_page(cx, scope, theme, |places| {
        for place in places {
            if let Some(structure) = inclusion::structure(place) {
                structures.push(&structure);
                inclusion::services(place, &themes).iter().for_each(|service| services.push(service));
            }
        }
    })
    .await?;
    let mut bytes = structures.end("");
    bytes.extend(services.end("]}"));
    Ok(bytes)
}

/// A JSON list written item by item.
struct JsonList {
    bytes: Vec<u8>,
    is_first: bool,
}

impl JsonList {
    fn new(opening: &str) -> Self {
        Self { bytes: opening.as_bytes().to_vec(), is_first: true }
    }

    fn push(&mut self, value: &Value) {
        if !self.is_first {
            self.bytes.push(b',');
        }
        self.is_first = false;
        self.bytes.extend(value.to_string().into_bytes());
    }

    fn end(mut self, closing: &str) -> Vec<u8> {
        self.bytes.extend(closing.as_bytes());
        self.bytes
    }
}
