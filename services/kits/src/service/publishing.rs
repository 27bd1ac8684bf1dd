//! To publish: look at what one has, take out what speaks of someone, show it to the network, version after version.

use std::collections::{BTreeSet, HashMap};

use auth::Scope;
use centres::Centre;
use kernel::OperationId;
use kernel::paging::PageRequest;
use uuid::Uuid;
use web::{Cx, KitContent, KitKind, KitSource};

use super::{Error, Result, kind_of, open, read_thing, words};
use crate::model::content::{Step, canonical, document};
use crate::model::kit::{Card, Kit, KitId, Version, VersionId};
use crate::model::refusal::Refusal;
use crate::model::traces::{Finding, Names, Trace, findings};
use crate::policy::Action;
use crate::store;

/// How many people are read at once to know their names.
const NAMES_AT_ONCE: i64 = 1_000;

/// One thing of the centre, and the kit it already is.
#[derive(Debug, Clone)]
pub struct Publishable {
    pub source: KitSource,
    pub kit: Option<Kit>,
}

/// What a centre could publish, kind by kind.
pub async fn publishable(cx: &Cx, centre: &Centre) -> Result<Vec<(KitKind, Vec<Publishable>)>> {
    let scope = open(cx, centre, Action::Write)?;
    let own = store::Filter { centre: Some(scope.centre()), ..store::Filter::default() };
    let shown = store::list(cx.db(), &own, PageRequest { after: None, limit: NAMES_AT_ONCE }).await?;
    let by_source: HashMap<Uuid, Kit> =
        shown.items.into_iter().filter_map(|found| found.kit.source.map(|source| (source, found.kit))).collect();
    let mut all = Vec::new();
    for kind in &cx.app.kit_kinds {
        let sources = (kind.list)(cx, centre.id).await?;
        let told = sources.into_iter().map(|source| {
            let kit = by_source.get(&source.id).filter(|kit| kit.kind == kind.code).cloned();
            Publishable { source, kit }
        });
        all.push((*kind, told.collect()));
    }
    Ok(all)
}

/// A thing as it would leave, with everything of it that speaks of someone.
#[derive(Clone)]
pub struct Ready {
    pub kind: KitKind,
    pub source: Uuid,
    pub content: KitContent,
    pub findings: Vec<Finding>,
    /// What it already is.
    pub kit: Option<Kit>,
    /// Its latest version, if it was published.
    pub latest: Option<Version>,
    /// The kit it was taken from.
    pub parent: Option<Kit>,
}

/// Reads a thing that someone wants to publish.
pub async fn look(cx: &Cx, centre: &Centre, kind: &str, source: Uuid) -> Result<Ready> {
    let scope = open(cx, centre, Action::Write)?;
    let kind = kind_of(cx, kind).ok_or(Error::NotFound)?;
    let content = read_thing(cx, &kind, centre.id, source).await?.ok_or(Error::NotFound)?;
    let findings = findings_in(cx, centre, &scope, &content).await?;
    let kit = store::find_by_source(cx.db(), &scope, kind.code, source).await?.map(|found| found.kit);
    let latest = match &kit {
        Some(kit) => store::find_version(cx.db(), kit.id, kit.latest).await?,
        None => None,
    };
    let above = match &kit {
        Some(kit) => kit.parent,
        None => store::open_adoption(cx.db(), &scope, store::Of::Thing(source)).await?.map(|adoption| adoption.kit),
    };
    let parent = match above {
        Some(parent) => store::find(cx.db(), parent).await?.map(|found| found.kit),
        None => None,
    };
    Ok(Ready { kind, source, content, findings, kit, latest, parent })
}

/// Everything in a content that speaks of someone; the centre's own number and address are on its card already.
pub(super) async fn findings_in(cx: &Cx, centre: &Centre, scope: &Scope, content: &KitContent) -> Result<Vec<Finding>> {
    let names = names_of(cx, scope).await?;
    let found = findings(&document(content), &names).into_iter();
    Ok(found.filter(|finding| !is_on_card(finding, centre)).collect())
}

/// Whether it is the centre's own number or address, which its card tells everyone.
pub(super) fn is_on_card(finding: &Finding, centre: &Centre) -> bool {
    match finding.trace {
        Trace::Phone => centres::parse_phone(&finding.text).is_some_and(|phone| phone == centre.phone),
        Trace::Email => !centre.email.is_empty() && finding.text.eq_ignore_ascii_case(&centre.email),
        Trace::Nir | Trace::Name => false,
    }
}

async fn names_of(cx: &Cx, scope: &Scope) -> Result<Names> {
    let (mut names, mut after) = (Names::default(), None);
    loop {
        let page = PageRequest { after, limit: NAMES_AT_ONCE };
        let found = people::store::list(cx.db(), scope, &people::store::PersonFilter::default(), page).await?;
        for person in &found.items {
            names.add(&person.first_name, &person.last_name);
        }
        after = found.next;
        if after.is_none() {
            return Ok(names);
        }
    }
}

/// What keeps it from leaving, given what someone says is public.
pub(super) fn held_back(findings: &[Finding], public: &[String]) -> Result<()> {
    if findings.iter().any(|finding| finding.trace == Trace::Nir) {
        return Err(Refusal::NirInside.into());
    }
    let waiting = findings.iter().filter(|finding| !public.contains(&finding.word())).count();
    if waiting > 0 { Err(Refusal::Traces(waiting).into()) } else { Ok(()) }
}

/// What someone publishes.
#[derive(Debug, Clone)]
pub struct Publishing {
    pub card: Card,
    /// The colleague agreed that the network reads their name and number.
    pub is_agreed: bool,
    /// What was found and is a public contact, by its words.
    pub public: Vec<String>,
}

/// Publishes a thing: its first version, or the next one.
pub async fn publish(
    cx: &Cx,
    centre: &Centre,
    (kind, source): (&str, Uuid),
    asked: Publishing,
) -> Result<(KitId, i64, OperationId)> {
    let scope = open(cx, centre, Action::Write)?;
    let ready = look(cx, centre, kind, source).await?;
    let mut asked = asked;
    let beside = said_beside(cx, centre, &scope, &asked.card).await?;
    asked.card = judged(&asked, &ready, beside)?;
    let number = ready.kit.as_ref().map_or(1, |kit| kit.latest + 1);
    let key = if number == 1 { "kits-op-publish" } else { "kits-op-publish-again" };
    let operation = cx.operation(Some(centre.id), words(cx, key, &ready.content.title));
    let kit = match &ready.kit {
        Some(kit) => kit.clone(),
        None => new_kit(cx, centre, &ready, &asked.card),
    };
    let version = version_of(cx, &kit, number, &ready, &asked);
    let mut tx = cx.db().begin(&operation).await?;
    if ready.kit.is_none() {
        store::insert(&mut tx, &scope, &kit).await.map_err(met)?;
    } else {
        store::update_card(&mut tx, &scope, kit.id, &asked.card, cx.now()).await?;
        if !store::raise(&mut tx, &scope, &kit, &version).await? {
            return Err(Refusal::ChangedSinceSeen.into());
        }
    }
    store::insert_version(&mut tx, &scope, &version).await.map_err(met)?;
    tx.commit().await?;
    Ok((kit.id, number, operation.id))
}

/// Someone published the same thing meanwhile.
fn met(error: db::Error) -> Error {
    if error.is_unique_violation() { Refusal::ChangedSinceSeen.into() } else { Error::Failed(error) }
}

/// The words beside the content leave with it: nobody stands in them, and nothing in them is said public.
async fn said_beside(cx: &Cx, centre: &Centre, scope: &Scope, card: &Card) -> Result<Vec<Refusal>> {
    let words = serde_json::json!({ "besoins": card.needs, "notes": card.notes });
    let found = findings_in(cx, centre, scope, &KitContent { title: String::new(), content: words }).await?;
    let speaks = |field: &&str| {
        let of_field = |step: &Step| matches!(step, Step::Field(name) if name == field);
        found.iter().any(|finding| finding.path.below_content().first().is_some_and(of_field))
    };
    Ok(["besoins", "notes"].into_iter().filter(speaks).map(Refusal::SpeaksOfSomeone).collect())
}

fn judged(asked: &Publishing, ready: &Ready, beside: Vec<Refusal>) -> Result<Card> {
    let mut refusals = beside;
    let card = asked.card.clone().checked().unwrap_or_else(|found| {
        refusals.extend(found);
        asked.card.clone()
    });
    if !asked.is_agreed {
        refusals.push(Refusal::AgreementMissing);
    }
    if ready.parent.as_ref().is_some_and(|parent| !parent.licence.allows(card.licence)) {
        refusals.push(Refusal::LicenceKept);
    }
    if let Err(Error::Refused(held)) = held_back(&ready.findings, &asked.public) {
        refusals.extend(held);
    }
    let is_same = |latest: &Version| canonical(&document(&latest.carried())) == canonical(&document(&ready.content));
    let is_shown = ready.kit.as_ref().is_some_and(|kit| kit.withdrawn_at.is_none());
    if is_shown && ready.latest.as_ref().is_some_and(is_same) {
        refusals.push(Refusal::NothingNew);
    }
    if refusals.is_empty() { Ok(card) } else { Err(Error::Refused(refusals)) }
}

fn new_kit(cx: &Cx, centre: &Centre, ready: &Ready, card: &Card) -> Kit {
    let id = KitId::new();
    Kit {
        id,
        centre: centre.id,
        kind: ready.kind.code.to_owned(),
        source: Some(ready.source),
        title: ready.content.title.clone(),
        author: centre.name.clone(),
        licence: card.licence,
        language: card.language.clone(),
        needs: card.needs.clone(),
        contact_name: card.contact_name.clone(),
        contact_phone: card.contact_phone.clone(),
        latest: 1,
        parent: ready.parent.as_ref().map(|parent| parent.id),
        root: ready.parent.as_ref().map_or(id, |parent| parent.root),
        ancestors: Vec::new(),
        house: String::new(),
        withdrawn_at: None,
        created_at: cx.now(),
        updated_at: cx.now(),
    }
}

fn version_of(cx: &Cx, kit: &Kit, number: i64, ready: &Ready, asked: &Publishing) -> Version {
    let found: BTreeSet<String> = ready.findings.iter().map(Finding::word).collect();
    Version {
        id: VersionId::new(),
        kit: kit.id,
        number,
        title: ready.content.title.clone(),
        format: ready.kind.format,
        content: ready.content.content.clone(),
        notes: asked.card.notes.clone(),
        // Only what was found is kept as public: nothing else slips through under that name.
        public: asked.public.iter().filter(|word| found.contains(*word)).cloned().collect(),
        published_at: cx.now(),
    }
}

/// Takes a kit off the shelf; the centres that took it keep theirs.
pub async fn withdraw(cx: &Cx, centre: &Centre, id: KitId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Write)?;
    let kit = store::find(cx.db(), id).await?.map(|found| found.kit).filter(|kit| kit.centre == centre.id);
    let kit = kit.ok_or(Error::NotFound)?;
    let operation = cx.operation(Some(centre.id), words(cx, "kits-op-withdraw", &kit.title));
    let mut tx = cx.db().begin(&operation).await?;
    if store::withdraw(&mut tx, &scope, id, cx.now()).await? == 0 {
        return Err(Refusal::Withdrawn.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}
