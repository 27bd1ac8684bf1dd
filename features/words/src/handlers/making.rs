//! One word between the children's hands: its group, drafts, readings, film, and the page.

use axum::extract::Path;
use centres::InCentre;
use kernel::OperationId;
use ui::FormState;
use web::{Answer, Form, Problem, UploadForm, inline_document, page, refused_page, see_other, unkept};

use super::{AskedPath, refuse, told};
use crate::model::refusal::Refusal;
use crate::pages::path_of;
use crate::pages::workshop::WorkshopPage;
use crate::service::{Error, Result, making, sorting};

async fn workshop(here: &InCentre, path: &AskedPath, form: FormState) -> Result<WorkshopPage, Problem> {
    let board = making::board(&here.cx, &here.centre, path.asked).await.map_err(told(here))?;
    let alike = sorting::alike(&here.cx, &here.centre, &board.question).await.map_err(told(here))?;
    WorkshopPage::new(here, &board, &alike, form)
}

pub(crate) async fn show(here: InCentre, Path(path): Path<AskedPath>) -> Answer {
    page(&here.cx, &workshop(&here, &path, FormState::new()).await?)
}

/// Back to the word after an act, or its page with what is wrong and what was typed.
async fn went(here: InCentre, path: AskedPath, done: Result<OperationId>, mut form: FormState) -> Answer {
    match done {
        Ok(operation) => see_other(&here.cx, &path_of(&here.centre, path.asked, ""), Some(operation)),
        Err(Error::Refused(refusals)) if !refusals.iter().any(|refusal| refusal.is_conflict()) => {
            refuse(&here, &mut form, Error::Refused(refusals))?;
            refused_page(&here.cx, &workshop(&here, &path, form).await?)
        }
        Err(error) => Err(error.told(&here.cx)),
    }
}

/// Which revision of the word stood on the page when it was written; none was ever `0`.
fn read_in(form: &FormState) -> Option<i64> {
    Some(form.value("revision").parse().unwrap_or_default())
}

/// The same for what is typed: of two who write at once, who comes second finds their words where the form still stands.
async fn wrote(
    here: InCentre,
    path: AskedPath,
    done: Result<OperationId>,
    form: FormState,
    is_shown: fn(&WorkshopPage) -> bool,
) -> Answer {
    kept(here, path, done, (form, "words-refusal-written"), is_shown).await
}

/// The same for a file, which no page can give back: it is chosen once more.
async fn sent(here: InCentre, path: AskedPath, done: Result<OperationId>, form: FormState) -> Answer {
    kept(here, path, done, (form, "words-refusal-sent"), |page| !page.drafts.is_empty()).await
}

/// Back to the word, or its page with `why` it is too late and what was typed.
async fn kept(
    here: InCentre,
    path: AskedPath,
    done: Result<OperationId>,
    (mut form, why): (FormState, &str),
    is_shown: fn(&WorkshopPage) -> bool,
) -> Answer {
    let late = match done {
        Err(error) if error.is(Refusal::ChangedMeanwhile) => error,
        done => return went(here, path, done, form).await,
    };
    // Who was first may still wait for the disk, and readers see them only then.
    here.cx.db().begin_unrecorded().await?.commit().await?;
    let board = making::board(&here.cx, &here.centre, path.asked).await.map_err(told(&here))?;
    // Sending the page again now keeps these words: the reader was told.
    form.set("revision", board.question.revision.to_string());
    form.refuse("", here.cx.t(why));
    let anew = workshop(&here, &path, form).await?;
    if is_shown(&anew) { refused_page(&here.cx, &anew) } else { Err(late.told(&here.cx)) }
}

pub(crate) async fn reword(here: InCentre, Path(path): Path<AskedPath>, Form(form): Form) -> Answer {
    let typed = (form.value("mot"), form.value("precision"));
    let done = sorting::reword(&here.cx, &here.centre, (path.asked, read_in(&form)), typed).await;
    wrote(here, path, done, form, |page| page.can_reword).await
}

pub(crate) async fn join(here: InCentre, Path(path): Path<AskedPath>, Form(form): Form) -> Answer {
    let done = match kernel::ids::parse(form.value("avec")) {
        Some(into) => sorting::join(&here.cx, &here.centre, path.asked, into).await,
        None => {
            // Who may not see the word is told so first.
            making::board(&here.cx, &here.centre, path.asked).await.map_err(told(&here))?;
            Err(Error::from(Refusal::JoinTarget))
        }
    };
    went(here, path, done, form).await
}

pub(crate) async fn take(here: InCentre, Path(path): Path<AskedPath>, Form(form): Form) -> Answer {
    let done = making::take(&here.cx, &here.centre, (path.asked, read_in(&form)), form.value("prenoms")).await;
    wrote(here, path, done, form, |page| page.can_take).await
}

pub(crate) async fn draft(here: InCentre, Path(path): Path<AskedPath>, Form(form): Form) -> Answer {
    let typed = (form.value("texte"), form.value("exemple"));
    let done = making::draft(&here.cx, &here.centre, (path.asked, read_in(&form)), typed).await;
    wrote(here, path, done, form, |page| page.can_draft).await
}

pub(crate) async fn read_aloud(here: InCentre, Path(path): Path<AskedPath>, Form(form): Form) -> Answer {
    let is_clear = match form.value("avis") {
        "clair" => Some(true),
        "pas-clair" => Some(false),
        _ => None,
    };
    let heard =
        making::Heard { reader: form.value("qui").to_owned(), is_clear, remark: form.value("remarque").to_owned() };
    let done = making::read_aloud(&here.cx, &here.centre, (path.asked, read_in(&form)), &heard).await;
    wrote(here, path, done, form, |page| page.can_read).await
}

pub(crate) async fn film(here: InCentre, Path(path): Path<AskedPath>, Form(form): Form) -> Answer {
    let done = making::film(&here.cx, &here.centre, path.asked).await;
    went(here, path, done, form).await
}

pub(crate) async fn add_picture(here: InCentre, Path(path): Path<AskedPath>, upload: UploadForm) -> Answer {
    let read = (path.asked, read_in(&upload.state));
    let bytes = upload.file("image").map(|file| file.bytes.clone()).unwrap_or_default();
    let done = making::add_picture(&here.cx, &here.centre, read, bytes, upload.state.value("alt")).await;
    sent(here, path, done, upload.state).await
}

pub(crate) async fn add_sound(here: InCentre, Path(path): Path<AskedPath>, upload: UploadForm) -> Answer {
    let read = (path.asked, read_in(&upload.state));
    let bytes = upload.file("son").map(|file| file.bytes.clone()).unwrap_or_default();
    let is_adult = upload.state.checked("adulte");
    let done = making::add_sound(&here.cx, &here.centre, read, &bytes, is_adult).await;
    sent(here, path, done, upload.state).await
}

pub(crate) async fn publish(here: InCentre, Path(path): Path<AskedPath>, Form(form): Form) -> Answer {
    let page = making::Page { term: form.value("mot").to_owned(), forms: form.value("formes").to_owned() };
    let done = making::publish(&here.cx, &here.centre, (path.asked, read_in(&form)), &page).await;
    wrote(here, path, done, form, |page| page.can_publish).await
}

pub(crate) async fn withdraw(here: InCentre, Path(path): Path<AskedPath>, Form(form): Form) -> Answer {
    let done = making::withdraw(&here.cx, &here.centre, path.asked).await;
    went(here, path, done, form).await
}

pub(crate) async fn set_aside(here: InCentre, Path(path): Path<AskedPath>, Form(form): Form) -> Answer {
    let done = sorting::set_aside(&here.cx, &here.centre, path.asked).await;
    went(here, path, done, form).await
}

pub(crate) async fn put_back(here: InCentre, Path(path): Path<AskedPath>, Form(form): Form) -> Answer {
    let done = sorting::put_back(&here.cx, &here.centre, path.asked).await;
    went(here, path, done, form).await
}

pub(crate) async fn voice(here: InCentre, Path(path): Path<AskedPath>) -> Answer {
    let bytes = making::voice(&here.cx, &here.centre, path.asked).await?;
    Ok(unkept(inline_document("audio/mp4", "question.m4a", bytes)?))
}
