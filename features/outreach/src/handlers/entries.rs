//! What came back: the list to take up, and one entry, open.

use axum::extract::{Path, Query};
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, inline_document, page, refused_page, see_other, unkept};

use super::{Cursor, EntryPath, PhotoPath, refuse, told};
use crate::model::entry::{EntryRefusal, Mode, Said, State, VersionId};
use crate::pages::entries::{Brought, EntryPage, ListPage, Shown, filled};
use crate::pages::{base_of, entry_href};
use crate::service::entries::{self, Opened};
use crate::service::{Error, Result, photos};

pub(crate) async fn index(here: InCentre, Query(cursor): Query<Cursor>) -> Answer {
    let (cx, centre) = (&here.cx, &here.centre);
    let found = entries::list_entries(cx, centre, None, cursor.page()).await.map_err(told(&here))?;
    let versions = entries::list_versions(cx, centre, &found.items).await.map_err(told(&here))?;
    page(cx, &ListPage::new(&here, &Brought { found, versions })?)
}

/// The entry, open: what was said is on this page and on no other. The answer is written nowhere.
async fn opened(
    here: &InCentre,
    path: &EntryPath,
    searched: &str,
    form: Option<FormState>,
) -> Result<EntryPage, Problem> {
    let (cx, centre) = (&here.cx, &here.centre);
    let opened = entries::open_entry(cx, centre, path.entry).await.map_err(told(here))?;
    let linked = entries::linked_person(cx, centre, &opened.entry).await.map_err(told(here))?;
    let said = only(&opened);
    let proposed = match (&said, &linked) {
        (Some(said), None) => entries::propose_people(cx, centre, searched, said).await.map_err(told(here))?,
        _ => Vec::new(),
    };
    let form = form.unwrap_or_else(|| filled(&said.unwrap_or_default()));
    let photos = photos::list_photos(cx, centre, path.entry).await.map_err(told(here))?;
    EntryPage::new(here, Shown { opened, linked, proposed, searched: searched.to_owned(), photos }, form)
}

/// What was said, where there is nothing to choose.
fn only(opened: &Opened) -> Option<Said> {
    match opened.current().as_slice() {
        [(_, said)] => said.clone(),
        _ => None,
    }
}

pub(crate) async fn show(here: InCentre, Path(path): Path<EntryPath>, Query(cursor): Query<Cursor>) -> Answer {
    page(&here.cx, &opened(&here, &path, &cursor.cherche, None).await?)
}

/// One photo, opened by who may read the entry; the reading is noted.
pub(crate) async fn photo(here: InCentre, Path(path): Path<PhotoPath>) -> Answer {
    let bytes = photos::open_photo(&here.cx, &here.centre, path.entry, path.photo).await.map_err(told(&here))?;
    Ok(unkept(inline_document("image/jpeg", "photo.jpg", bytes.to_vec())?))
}

pub(crate) async fn settle(here: InCentre, Path(path): Path<EntryPath>, Form(form): Form) -> Answer {
    let (state, seen) = (State::from_code(form.value("etat")), kernel::ids::parse(form.value("ecriture")));
    entries::settle(&here.cx, &here.centre, path.entry, state, seen).await.map_err(told(&here))?;
    let on_page = state == Some(State::Received);
    let to = if on_page {
        entry_href(&here.centre, path.entry, "")
    } else {
        format!("{}/a-reprendre", base_of(&here.centre))
    };
    see_other(&here.cx, &to, None)
}

pub(crate) async fn correct(here: InCentre, Path(path): Path<EntryPath>, Form(mut form): Form) -> Answer {
    // A writing that nobody has is one that changed meanwhile.
    let base = kernel::ids::parse(form.value("ecriture")).unwrap_or_else(VersionId::new);
    match entries::correct(&here.cx, &here.centre, path.entry, base, &said_from(&form)).await {
        Ok(_) => see_other(&here.cx, &entry_href(&here.centre, path.entry, ""), None),
        Err(error @ Error::Entry(EntryRefusal::Said(_))) => {
            refuse(&here, &mut form, error)?;
            Ok(unkept(refused_page(&here.cx, &opened(&here, &path, "", Some(form)).await?)?))
        }
        Err(error) => Err(error.told(&here.cx)),
    }
}

fn said_from(form: &FormState) -> Said {
    let value = |name: &str| form.value(name).trim().to_owned();
    Said {
        who: value("qui"),
        phone: value("tel"),
        about: value("sujet"),
        place: value("lieu"),
        wanted: value("quand"),
        mode: Mode::from_code(form.value("facon")),
        minutes: people::day::ascii_digits(form.value("minutes")).trim().parse().ok(),
        words: value("mots"),
        // The form shows neither: they stay as they were.
        ..Said::default()
    }
}

pub(crate) async fn choose(here: InCentre, Path(path): Path<EntryPath>, Form(form): Form) -> Answer {
    let kept = kernel::ids::parse(form.value("ecriture")).unwrap_or_else(VersionId::new);
    went_on(&here, &path, entries::choose(&here.cx, &here.centre, path.entry, kept).await)
}

pub(crate) async fn link(here: InCentre, Path(path): Path<EntryPath>, Form(form): Form) -> Answer {
    let person = kernel::ids::parse(form.value("personne"));
    went_on(&here, &path, entries::link_person(&here.cx, &here.centre, path.entry, person).await)
}

fn went_on(here: &InCentre, path: &EntryPath, done: Result<()>) -> Answer {
    done.map_err(told(here))?;
    see_other(&here.cx, &entry_href(&here.centre, path.entry, ""), None)
}
