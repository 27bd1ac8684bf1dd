//! Acts: noted in less than a minute, taken away and brought back.
//!
//! The mode decides what is asked first: nothing to teach, a spoken agreement to accompany, a mandate in force on that
//! day to do in someone's place. Mandate and charter are looked at where the act is kept, so that one taken back at the
//! same moment holds the act up.

use centres::Centre;
use db::Tx;
use kernel::{AccountId, OperationId, PersonId};
use uuid::Uuid;
use web::Cx;

use super::seals::{place, seal_words};
use super::{Deed, Error, Known, Result, accept, known, team};
use crate::model::vocabulary::Mode;
use crate::model::{Act, ActDraft, Refusal};
use crate::policy::Action;
use crate::store::{acts, charters, mandates};

/// Notes an act. One that a tablet sends again under the same id is kept once: it has no second operation.
pub async fn add(cx: &Cx, centre: &Centre, id: PersonId, draft: ActDraft) -> Result<(Uuid, Option<OperationId>)> {
    let known = known(cx, centre, id, Action::WriteFiles).await?;
    let file = known.writable(cx).await?;
    accept(draft.refusals(cx.today()))?;
    if let Some(sent) = draft.id
        && acts::find(cx.db(), &known.scope, &known.ids, sent).await?.is_some()
    {
        return Ok((sent, None));
    }
    let (done_by, charter) = helper(cx, &known, &draft).await?;
    let (mut act, note) = draft.into_act(file.person, done_by, cx.now())?;
    let ring = cx.app.keys.of_person(centre.id, file.person, cx.now()).await?;
    let sealed = seal_words(&ring, &place("accompaniment_act", "note", act.id), &note)?;
    let mut deed = Deed::on_file(cx, centre, "accompaniment-op-act", &known).await?;
    deed.require_writable(&known).await?;
    hold_charter(&mut deed.tx, &known, charter).await?;
    act.mandate = mandate_for(&mut deed.tx, &known, &act).await?;
    if !acts::insert(&mut deed.tx, &known.scope, file.id, &act, sealed.as_ref()).await? {
        // Sent twice at once, or an id that is someone else's.
        drop(deed);
        let kept = acts::find(cx.db(), &known.scope, &known.ids, act.id).await?;
        return kept.map(|kept| (kept.id, None)).ok_or_else(|| Refusal::ActKnown.into());
    }
    Ok((act.id, Some(deed.done().await?)))
}

/// Who did it, and whose charter must be signed for it: a volunteer's.
async fn helper(cx: &Cx, known: &Known, draft: &ActDraft) -> Result<(String, Option<AccountId>)> {
    let Some(account) = draft.helper else { return Ok((cx.actor.author().name, None)) };
    let members = team::members(cx, &known.scope).await?;
    let member = members.into_iter().find(|member| member.account == account).ok_or(Refusal::HelperUnknown)?;
    Ok((member.name, (member.is_volunteer && !member.accompanies).then_some(account)))
}

async fn hold_charter(tx: &mut Tx, known: &Known, of: Option<AccountId>) -> Result<()> {
    match of {
        Some(account) if !charters::hold(tx, &known.scope, account).await? => Err(Refusal::CharterMissing.into()),
        _ => Ok(()),
    }
}

/// The mandate under which it is done in the person's place: the one that was in force on that day.
async fn mandate_for(tx: &mut Tx, known: &Known, act: &Act) -> Result<Option<Uuid>> {
    if act.mode != Mode::Do {
        return Ok(None);
    }
    let given = mandates::of_person(tx, &known.scope, &known.ids).await?;
    let running = given.into_iter().find(|mandate| mandate.is_running(act.on)).ok_or(Refusal::MandateMissing)?;
    Ok(Some(running.id))
}

/// Takes an act away.
pub async fn remove(cx: &Cx, centre: &Centre, id: PersonId, act: Uuid) -> Result<OperationId> {
    let known = known(cx, centre, id, Action::WriteFiles).await?;
    acts::find(cx.db(), &known.scope, &known.ids, act).await?.ok_or(Error::NotFound)?;
    let mut deed = Deed::on_file(cx, centre, "accompaniment-op-act-gone", &known).await?;
    deed.require_writable(&known).await?;
    acts::delete(&mut deed.tx, &known.scope, act).await?;
    deed.done().await
}
