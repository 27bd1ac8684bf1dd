//! What each line of a file would do to the places that are there.

use std::collections::{HashMap, HashSet};

use auth::Scope;
use kernel::text::fold;
use web::Cx;

use super::{Counts, count, new_place, over};
use crate::model::place::{Place, PlaceId, State};
use crate::model::theme::Theme;
use crate::service::Result;
use crate::sheet::Sheet;
use crate::sheet::mapping::{Mapping, Target};
use crate::sheet::row::{Note, Reader, Reading};
use crate::store;
use crate::store::points::Known;

/// How many known places are read at once.
const AT_ONCE: usize = 500;

/// What is written when somebody says yes.
#[derive(Debug, Default)]
pub struct Plan {
    pub new: Vec<Place>,
    pub changed: Vec<Place>,
    pub counts: Counts,
}

/// The places that a file may meet again, by what names them.
struct Index {
    by_number: HashMap<(String, String), Vec<(PlaceId, String)>>,
    by_address: HashMap<(String, String, String), PlaceId>,
}

impl Index {
    fn of(known: &[Known]) -> Self {
        let mut index = Self { by_number: HashMap::new(), by_address: HashMap::new() };
        for place in known {
            if !place.source_id.is_empty() {
                let key = (place.source.clone(), place.source_id.clone());
                index.by_number.entry(key).or_default().push((place.id, place.name_key.clone()));
            }
            let key = (place.name_key.clone(), place.postal_code.clone(), fold(&place.street));
            index.by_address.entry(key).or_insert(place.id);
        }
        index
    }

    /// The place that a reading is of: by the number of its source first, then by name and address.
    fn find(&self, reading: &Reading, taken: &HashSet<PlaceId>) -> Option<PlaceId> {
        let name = fold(&reading.facts.name);
        let numbered = self.by_number.get(&(reading.source.clone(), reading.source_id.clone()));
        let of_number = numbered.filter(|_| !reading.source_id.is_empty()).and_then(|list| {
            let free = || list.iter().filter(|(id, _)| !taken.contains(id));
            free().find(|(_, own)| *own == name).or_else(|| free().next()).map(|(id, _)| *id)
        });
        let key = (name, reading.facts.postal_code.clone(), fold(&reading.facts.street));
        of_number.or_else(|| self.by_address.get(&key).copied().filter(|id| !taken.contains(id)))
    }
}

/// Reads every line and says what it does.
pub(super) async fn make(cx: &Cx, scope: &Scope, sheet: &Sheet, mapping: &Mapping, themes: &[Theme]) -> Result<Plan> {
    let index = Index::of(&store::points::known(cx.db(), scope).await?);
    let reader = Reader::new(sheet, mapping, themes);
    let mut plan = Plan::default();
    let (mut taken, mut seen) = (HashSet::new(), HashSet::new());
    let mut met: Vec<(PlaceId, Reading)> = Vec::new();
    plan.counts.rows = sheet.rows.len();
    columns(&mut plan.counts, sheet, mapping);
    for row in &sheet.rows {
        let mut reading = reader.read(row);
        let own =
            (reading.source_id.clone(), fold(&reading.facts.name), reading.facts.town(), reading.facts.street.clone());
        if !reading.facts.name.is_empty() && !seen.insert((own, reading.extra.clone())) {
            reading.notes.push(Note::Twice);
        }
        count(&mut plan.counts, &reading);
        if reading.notes.iter().any(|note| note.refuses()) {
            plan.counts.refused += 1;
            continue;
        }
        match index.find(&reading, &taken) {
            Some(id) => {
                taken.insert(id);
                met.push((id, reading));
            }
            None => plan.new.push(new_place(cx, reading)),
        }
    }
    plan.counts.created = plan.new.len();
    meet(cx, scope, &mut plan, met).await?;
    Ok(plan)
}

/// Which columns are kept as they are, and which say nothing.
fn columns(counts: &mut Counts, sheet: &Sheet, mapping: &Mapping) {
    for (at, (title, target)) in sheet.titles.iter().zip(mapping.in_order(sheet)).enumerate() {
        if sheet.samples(at, 1).is_empty() {
            counts.empty.push(title.clone());
        } else if target == Target::Kept {
            counts.kept.push(title.clone());
        }
    }
}

/// Known places: changed when the file says something else, left when someone of the team wrote them.
async fn meet(cx: &Cx, scope: &Scope, plan: &mut Plan, met: Vec<(PlaceId, Reading)>) -> Result<()> {
    let mut rest = met.into_iter().peekable();
    while rest.peek().is_some() {
        let chunk: Vec<(PlaceId, Reading)> = rest.by_ref().take(AT_ONCE).collect();
        let ids: Vec<PlaceId> = chunk.iter().map(|(id, _)| *id).collect();
        let found = store::places::find_many(cx.db(), scope, &ids).await?;
        let mut found: HashMap<PlaceId, Place> = found.into_iter().map(|place| (place.id, place)).collect();
        for (id, reading) in chunk {
            let Some(place) = found.remove(&id) else { continue };
            if place.is_own || place.state != State::Shown {
                plan.counts.left += 1;
                continue;
            }
            let changed = over(place.clone(), reading);
            if changed == place {
                plan.counts.unchanged += 1;
                continue;
            }
            plan.counts.updated += 1;
            // Whoever confirmed the place confirmed what it said before.
            let changed = if changed.facts == place.facts { changed } else { changed.unconfirmed(cx.today()) };
            plan.changed.push(Place { updated_at: cx.now(), ..changed });
        }
    }
    Ok(())
}
