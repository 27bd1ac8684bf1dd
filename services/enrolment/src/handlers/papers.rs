//! Papers as PDF: drawing takes a moment, so it is done on a thread that may block.

use axum::extract::Path;
use centres::InCentre;
use documents::Paper;
use web::{Answer, Cx, Problem, inline_document};

use super::own::view_of;
use super::paths::{CodePath, ListPath};
use crate::pages::papers;
use crate::policy::{self, Action};
use crate::service::views::{group_view, list_view};
use crate::store::{attendance, enrolments, lists};

async fn print<P: Paper + Send + 'static>(cx: &Cx, name: &str, paper: P) -> Answer {
    inline_document("application/pdf", name, web::printed(cx, paper).await?)
}

/// One's own confirmation, by its code.
pub(crate) async fn own_receipt(here: InCentre, Path(path): Path<CodePath>) -> Answer {
    let view = view_of(&here, &path.code).await?;
    print(&here.cx, "inscription.pdf", papers::receipt(&here.cx, &here.centre, &view)).await
}

/// The same, for the desk.
pub(crate) async fn receipt(here: InCentre, Path(path): Path<ListPath>) -> Answer {
    let cx = &here.cx;
    let scope = policy::scope(&cx.actor, Action::SeeLists, here.centre.id)?;
    let group = enrolments::find_group(cx.db(), &scope, path.group()?).await?.ok_or(Problem::NotFound)?;
    let view = group_view(cx.db(), &scope, group).await?.ok_or(Problem::NotFound)?;
    print(cx, "inscription.pdf", papers::receipt(cx, &here.centre, &view)).await
}

/// The sheet to sign up.
pub(crate) async fn signup(here: InCentre, Path(path): Path<ListPath>) -> Answer {
    let cx = &here.cx;
    let scope = policy::scope(&cx.actor, Action::SeeLists, here.centre.id)?;
    let view = list_view(cx.db(), &scope, path.list()?).await?.ok_or(Problem::NotFound)?;
    let name = format!("feuille-{}.pdf", kernel::text::slug(&view.list.terms.title));
    print(cx, &name, papers::signup(&cx.texts, &here.centre, &view)).await
}

/// The attendance paper: names only, so that a volunteer may print it.
pub(crate) async fn attendance(here: InCentre, Path(path): Path<ListPath>) -> Answer {
    let cx = &here.cx;
    let scope = policy::scope(&cx.actor, Action::MarkAttendance, here.centre.id)?;
    let view = list_view(cx.db(), &scope, path.list()?).await?.ok_or(Problem::NotFound)?;
    let sessions = lists::sessions(cx.db(), &scope, view.list.id).await?;
    let marks = attendance::marks_of_list(cx.db(), &scope, view.list.id).await?;
    let name = format!("appel-{}.pdf", kernel::text::slug(&view.list.terms.title));
    print(cx, &name, papers::attendance(&cx.texts, &here.centre, &view, &sessions, &marks, cx.now())).await
}
