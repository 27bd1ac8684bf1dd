//! A whole line: who published, who took, where each stands, and what it gave, centre by centre.

use std::collections::HashMap;

use centres::Centre;
use kernel::paging::{Page, PageRequest};
use kernel::{CentreId, OperationId};
use uuid::Uuid;
use web::Cx;

use super::{Error, Result, open, words};
use crate::model::kit::{Adoption, Kit, KitId, Outcome, Told};
use crate::model::lineage::{Line, centres_of, tree};
use crate::model::refusal::Refusal;
use crate::policy::Action;
use crate::store::{self, Found};

/// A line of kits.
#[derive(Debug, Clone)]
pub struct Lineage {
    pub kits: HashMap<KitId, Kit>,
    pub lines: Vec<Line>,
    pub outcomes: Vec<Outcome>,
    pub names: HashMap<CentreId, String>,
    /// How many centres have something of it.
    pub centres: usize,
}

/// The line to which a kit belongs.
pub async fn of_kit(cx: &Cx, centre: &Centre, id: KitId) -> Result<Lineage> {
    let shown = super::catalogue::find(cx, centre, id).await?;
    let family = store::family(cx.db(), shown.kit.root).await?;
    whole(cx, family.into_iter().map(|found| found.kit).collect()).await
}

async fn whole(cx: &Cx, kits: Vec<Kit>) -> Result<Lineage> {
    let ids: Vec<KitId> = kits.iter().map(|kit| kit.id).collect();
    let adoptions = store::adoptions_of_kits(cx.db(), &ids).await?;
    let outcomes = store::outcomes(cx.db(), &ids).await?;
    let names = names_of(cx, &kits, &adoptions, &outcomes).await?;
    let (lines, centres) = (tree(&kits, &adoptions), centres_of(&kits, &adoptions));
    let kits = kits.into_iter().map(|kit| (kit.id, kit)).collect();
    Ok(Lineage { kits, lines, outcomes, names, centres })
}

async fn names_of(
    cx: &Cx,
    kits: &[Kit],
    adoptions: &[Adoption],
    outcomes: &[Outcome],
) -> Result<HashMap<CentreId, String>> {
    let published = kits.iter().map(|kit| kit.centre);
    let taken = adoptions.iter().map(|adoption| adoption.centre);
    let mut ids: Vec<CentreId> = published.chain(taken).chain(outcomes.iter().map(|told| told.centre)).collect();
    ids.sort_unstable();
    ids.dedup();
    let centres = centres::store::list_among(cx.db(), &ids).await?;
    Ok(centres.into_iter().map(|centre| (centre.id, centre.name)).collect())
}

/// Tells what a kit gave here: who published it and who took it may.
pub async fn tell(cx: &Cx, centre: &Centre, id: KitId, told: Told) -> Result<(Uuid, OperationId)> {
    let scope = open(cx, centre, Action::Write)?;
    let shown = super::catalogue::find(cx, centre, id).await?;
    if shown.kit.centre != centre.id && shown.adoption.is_none() {
        return Err(Error::NotFound);
    }
    let refusals = told.refusals();
    if !refusals.is_empty() {
        return Err(Error::Refused(refusals));
    }
    let words_said = told.words.trim().to_owned();
    let content =
        web::KitContent { title: String::new(), content: serde_json::json!({ "words": words_said.as_str() }) };
    let findings = super::publishing::findings_in(cx, centre, &scope, &content).await?;
    if !findings.is_empty() {
        return Err(Refusal::Traces(findings.len()).into());
    }
    let outcome = Outcome {
        id: Uuid::now_v7(),
        centre: centre.id,
        kit: id,
        told_on: cx.today(),
        times: told.times,
        people: told.people,
        words: words_said,
    };
    let operation = cx.operation(Some(centre.id), words(cx, "kits-op-outcome", &shown.kit.title));
    let mut tx = cx.db().begin(&operation).await?;
    store::insert_outcome(&mut tx, &scope, &outcome).await?;
    tx.commit().await?;
    Ok((outcome.id, operation.id))
}

/// One thing that goes from centre to centre, as the street may know it: no colleague's number.
#[derive(Debug, Clone)]
pub struct PublicLine {
    pub title: String,
    pub kind: String,
    pub author: String,
    pub taken: i64,
    pub times: i64,
    pub people: i64,
    /// The last words told of it, with the centre that told them.
    pub said: Option<(String, String)>,
}

/// What the centres pass on to each other, for everyone.
pub async fn public_page(cx: &Cx, page: PageRequest) -> Result<Page<PublicLine>> {
    let found = store::list(cx.db(), &store::Filter::default(), page).await?;
    let ids: Vec<KitId> = found.items.iter().map(|found| found.kit.id).collect();
    let outcomes = store::outcomes(cx.db(), &ids).await?;
    let names = names_of(cx, &[], &[], &outcomes).await?;
    let lines = found.items.into_iter().map(|found| public_line(found, &outcomes, &names));
    Ok(Page { items: lines.collect(), next: found.next })
}

fn public_line(found: Found, outcomes: &[Outcome], names: &HashMap<CentreId, String>) -> PublicLine {
    let own = || outcomes.iter().filter(|told| told.kit == found.kit.id);
    let said = own().next().map(|told| (told.words.clone(), names.get(&told.centre).cloned().unwrap_or_default()));
    PublicLine {
        times: own().map(|told| told.times).sum(),
        people: own().map(|told| told.people).sum(),
        said,
        title: found.kit.title,
        kind: found.kit.kind,
        author: found.kit.author,
        taken: found.taken,
    }
}
