//! Who may put an act back: asked by the banner that offers it, by the lists that offer it, and by the undo itself.
//! And where one lands when the undo took away the page that one came from.

use auth::{Actor, Denied};
use axum::response::Response;
use db::OperationRow;

use crate::app::App;
use crate::cx::Cx;
use crate::module::UndoGuard;
use crate::problem::Problem;
use crate::respond::see_other;

/// Whether the actor did it themselves. Whoever helps acts in someone's name, and did not do what is reserved.
pub fn is_own_act(actor: &Actor, row: &OperationRow) -> bool {
    let own = actor.author().id;
    own.is_some() && row.author_id == own && (row.reserved_to.is_empty() || !actor.is_helped())
}

/// What speaks of the tables that an operation changed and that not everyone may put back.
pub fn undo_guards_on<'a>(app: &'a App, tables: &[String]) -> Vec<&'a UndoGuard> {
    let speaks = |guard: &&UndoGuard| {
        let is_changed = tables.iter().any(|table| table == guard.table);
        is_changed && (!guard.is_alone || tables.iter().all(|table| table == guard.table))
    };
    app.undo_guards.iter().filter(speaks).collect()
}

/// Whether the actor may put back what they did: where they still work, and where each guard lets them. Whoever puts
/// back what others did is asked this too.
pub fn decide_to_put_back(actor: &Actor, row: &OperationRow, guards: &[&UndoGuard]) -> Result<(), Denied> {
    let Some(centre) = row.centre else {
        let may = matches!(actor, Actor::System(_)) || (is_own_act(actor, row) && guards.is_empty());
        return if may { Ok(()) } else { Err(Denied::Refused) };
    };
    if let Actor::Staff(staff) = actor
        && !staff.grants.iter().any(|grant| grant.centre.is_none_or(|known| known == centre))
    {
        return Err(Denied::Refused);
    }
    guards.iter().try_for_each(|guard| (guard.decide)(actor, centre).require())
}

/// Whether what the actor has just done carries its own undo.
pub(crate) async fn offers_undo(app: &App, actor: &Actor, row: &OperationRow) -> db::Result<bool> {
    if !is_own_act(actor, row) || !row.has_images || row.undone_by.is_some() {
        return Ok(false);
    }
    let changed = db::tables_changed(&app.db, &[row.id]).await?;
    let tables: Vec<String> = changed.into_iter().map(|(_, table)| table).collect();
    Ok(decide_to_put_back(actor, row, &undo_guards_on(app, &tables)).is_ok())
}

/// The way to the page above, where an undo took away what stood at the address: a row, or a part within a row that only
/// its room knows. Asked again there, it goes up until a page answers; the banner waits for that page.
pub(crate) fn page_above(cx: &Cx, problem: &Problem) -> Option<Response> {
    // An address between two pages may take forms only.
    if !cx.has_just_undone || !matches!(problem, Problem::NotFound | Problem::WrongMethod(_)) {
        return None;
    }
    see_other(cx, &above(&cx.path)?, None).ok()
}

/// The address without its last part; none above the first page.
pub(crate) fn above(address: &str) -> Option<String> {
    let (path, _) = address.split_once(['?', '#']).unwrap_or((address, ""));
    let bare = path.trim_matches('/');
    let (before, _) = bare.rsplit_once('/').unwrap_or(("", bare));
    (!bare.is_empty()).then(|| crate::safe_path(&format!("/{before}")))
}
