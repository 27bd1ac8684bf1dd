//! To send one's own back to the source, which takes pieces of it or says why not.

use auth::Scope;
use centres::Centre;
use kernel::OperationId;
use kernel::paging::{Page, PageRequest};
use web::{Cx, KitChange, KitContent, KitKind};

use super::publishing::{findings_in, held_back};
use super::updating::{Choosing, seen_of, settled};
use super::{Error, Result, kind_of, open, read_thing, words};
use crate::model::content::{canonical, document, from_document};
use crate::model::kit::{Adoption, AdoptionId, Kit, Proposal, ProposalId, ProposalState, Version, checked_words};
use crate::model::merge::{Choices, Merge, merge};
use crate::model::refusal::Refusal;
use crate::model::traces::Finding;
use crate::policy::Action;
use crate::store;

/// What a centre is about to send back.
#[derive(Clone)]
pub struct Sending {
    pub adoption: Adoption,
    pub kit: Kit,
    pub base: Version,
    pub kind: KitKind,
    pub content: KitContent,
    pub findings: Vec<Finding>,
    /// What differs from the version both agreed on.
    pub merge: Merge,
}

/// Reads what a centre would send back.
pub async fn look(cx: &Cx, centre: &Centre, id: AdoptionId) -> Result<Sending> {
    let scope = open(cx, centre, Action::Write)?;
    let adoption = store::find_adoption(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let kit = store::find(cx.db(), adoption.kit).await?.ok_or(Error::NotFound)?.kit;
    let base = store::find_version_by_id(cx.db(), adoption.version).await?.ok_or(Error::NotFound)?;
    let kind = kind_of(cx, &kit.kind).ok_or(Error::NotFound)?;
    let content = read_thing(cx, &kind, centre.id, adoption.thing).await?.ok_or(Refusal::ThingGone)?;
    let findings = findings_in(cx, centre, &scope, &content).await?;
    let (agreed, mine) = (document(&base.carried()), document(&content));
    let merge = merge(&agreed, &agreed, &mine, &Choices::new());
    Ok(Sending { adoption, kit, base, kind, content, findings, merge })
}

/// Sends the centre's own to the source.
pub async fn propose(
    cx: &Cx,
    centre: &Centre,
    id: AdoptionId,
    said: &str,
    public: &[String],
) -> Result<(ProposalId, OperationId)> {
    let scope = open(cx, centre, Action::Write)?;
    let sending = look(cx, centre, id).await?;
    let said = checked_words(said, Refusal::WordsMissing, "mots")?;
    if sending.kit.source.is_none() {
        return Err(Refusal::NoSourceHere.into());
    }
    if canonical(&document(&sending.base.carried())) == canonical(&document(&sending.content)) {
        return Err(Refusal::NothingToPropose.into());
    }
    held_back(&sending.findings, public)?;
    let proposal = Proposal {
        id: ProposalId::new(),
        centre: centre.id,
        to: sending.kit.centre,
        kit: sending.kit.id,
        version: sending.base.id,
        title: sending.content.title,
        content: sending.content.content,
        words: said,
        state: ProposalState::Open,
        reason: String::new(),
        created_at: cx.now(),
        settled_at: None,
    };
    let operation = cx.operation(Some(centre.id), words(cx, "kits-op-propose", &proposal.title));
    let mut tx = cx.db().begin(&operation).await?;
    store::insert_proposal(&mut tx, &scope, &proposal).await?;
    tx.commit().await?;
    Ok((proposal.id, operation.id))
}

/// What a centre sent and received.
pub async fn list(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<Page<Proposal>> {
    let scope = open(cx, centre, Action::Write)?;
    Ok(store::proposals(cx.db(), &scope, page).await?)
}

/// A proposal beside what is at the source.
#[derive(Clone)]
pub struct Received {
    pub proposal: Proposal,
    pub kit: Kit,
    pub kind: KitKind,
    /// What stands at the source, as it was read; for who sent it, the version both agreed on.
    pub mine: KitContent,
    pub merge: Merge,
    pub seen: String,
    /// Whether it is for this centre to settle it.
    pub is_ours: bool,
}

/// A proposal, for who sent or received it. The source's own is read for the source only.
pub async fn compare(cx: &Cx, centre: &Centre, id: ProposalId, choices: &Choices) -> Result<Received> {
    let scope = open(cx, centre, Action::Write)?;
    received(cx, &scope, id, choices).await
}

async fn received(cx: &Cx, scope: &Scope, id: ProposalId, choices: &Choices) -> Result<Received> {
    let proposal = store::find_proposal(cx.db(), scope, id).await?.ok_or(Error::NotFound)?;
    let kit = store::find(cx.db(), proposal.kit).await?.ok_or(Error::NotFound)?.kit;
    let base = store::find_version_by_id(cx.db(), proposal.version).await?.ok_or(Error::NotFound)?;
    let kind = kind_of(cx, &kit.kind).ok_or(Error::NotFound)?;
    let is_ours = proposal.to == scope.centre();
    let agreed = base.carried();
    let mine = match kit.source.filter(|_| is_ours && proposal.state == ProposalState::Open) {
        Some(source) => read_thing(cx, &kind, scope.centre(), source).await?.ok_or(Refusal::ThingGone)?,
        None => agreed.clone(),
    };
    let (here, theirs) = (document(&mine), document(&proposal.carried()));
    let seen = seen_of(&here, &theirs);
    let merge = merge(&document(&agreed), &here, &theirs, choices);
    Ok(Received { proposal, kit, kind, mine, merge, seen, is_ours })
}

/// Takes what was chosen of a proposal into the source; the next version is published when someone decides so.
pub async fn take(cx: &Cx, centre: &Centre, id: ProposalId, asked: &Choosing) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Write)?;
    let found = received(cx, &scope, id, &asked.choices).await?;
    let source = found.kit.source.filter(|_| found.is_ours).ok_or(Error::NotFound)?;
    if found.proposal.state != ProposalState::Open {
        return Err(Refusal::AlreadySettled.into());
    }
    settled(&found.merge, &found.seen, &asked.seen)?;
    let operation = cx.operation(Some(centre.id), words(cx, "kits-op-take-proposal", &found.proposal.title));
    let mut tx = cx.db().begin(&operation).await?;
    if !store::settle_proposal(&mut tx, &scope, id, (ProposalState::Taken, ""), cx.now()).await? {
        return Err(Refusal::AlreadySettled.into());
    }
    let content = from_document(&found.merge.whole);
    let change = KitChange { read: &found.mine, content: &content };
    (found.kind.rewrite)(cx, &mut tx, centre.id, source, change).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Declines a proposal, and says why.
pub async fn decline(cx: &Cx, centre: &Centre, id: ProposalId, reason: &str) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Write)?;
    let proposal = store::find_proposal(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    if proposal.to != centre.id {
        return Err(Error::NotFound);
    }
    let reason = checked_words(reason, Refusal::ReasonMissing, "raison")?;
    let operation = cx.operation(Some(centre.id), words(cx, "kits-op-decline", &proposal.title));
    let mut tx = cx.db().begin(&operation).await?;
    if !store::settle_proposal(&mut tx, &scope, id, (ProposalState::Declined, &reason), cx.now()).await? {
        return Err(Refusal::AlreadySettled.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}
