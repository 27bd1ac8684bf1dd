//! What the team does with the programme: write, publish, call off, move, copy, illustrate.
//!
//! Each use case decides, judges, then writes in one operation that can be undone. Reading for
//! pages is not here.

mod edit;
mod image;
mod publish;
mod sessions;
mod telling;

pub use edit::{Edit, create, duplicate, update, update_and_publish};
pub(crate) use edit::{free_slug, keep_draft};
pub use image::{remove_image, set_image};
pub use publish::{archive, cancel, publish};
pub use sessions::{NewHours, add_session, cancel_session, move_session, restore_session};
pub use telling::{SessionTelling, look as look_at_telling, tell as tell_session};

use auth::Scope;
use centres::Centre;
use db::Tx;
use kernel::{ActivityId, OperationId};
use web::{Cx, Problem};

use crate::model::{Activity, ProgrammeRefusal};
use crate::policy::{Action, decide};
use crate::store;

/// What a use case answers: done, refused with everything that is wrong, or failed.
pub type Outcome<T> = Result<Result<T, Vec<ProgrammeRefusal>>, Problem>;

/// An activity that was written, and the operation that undoes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    pub activity: Activity,
    pub operation: OperationId,
}

/// The scope of an action, or why it is denied.
pub(crate) fn opened(cx: &Cx, centre: &Centre, action: Action) -> Result<Scope, Problem> {
    Ok(Scope::opened_by(decide(&cx.actor, action, centre.id), centre.id)?)
}

async fn found(tx: &mut Tx, scope: &Scope, id: ActivityId) -> Result<Activity, Problem> {
    store::activities::find(&mut *tx, scope, id).await?.ok_or(Problem::NotFound)
}
