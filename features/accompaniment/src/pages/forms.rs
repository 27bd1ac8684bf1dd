//! The forms: an act, a step, a mandate, its signature, a paper, who accompanies.

use askama::Template;
use centres::InCentre;
use kernel::PersonId;
use people::mandate::{LASTS, Terms};
use ui::{Choice, Chrome, FormState};
use uuid::Uuid;
use web::{Cx, Problem, once_key};

use super::{ToSign, choices, chrome, path_of, referent_choices};
use crate::handlers::MandatePath;
use crate::model::vocabulary::{Autonomy, DURATIONS, Equipment, Mode, Orientation, PlaceKind, SubTheme, Theme};
use crate::model::{FileState, Hand, NotTaken, Reading};
use crate::service::files::{OpenFile, cover};
use crate::service::opening;
use crate::service::team::{Member, members, own_account};
use crate::service::{Known, away};
use crate::words::{length, long_day};

/// The person whose file it is, and where one goes back to: the open file while it is open for who asks, which asks no
/// reason again. There must be a file.
async fn of_file(here: &InCentre, id: PersonId) -> Result<(Known, String), Problem> {
    let (known, cover) = cover(&here.cx, &here.centre, id).await.map_err(|error| error.told(&here.cx))?;
    cover.ok_or(Problem::NotFound)?;
    let is_open = opening::is_open(&here.cx, &known).await.map_err(|error| error.told(&here.cx))?;
    Ok((known, path_of(&here.centre, id, if is_open { "/ouvert" } else { "" })))
}

#[derive(Template)]
#[template(path = "accompaniment/act.html")]
pub(crate) struct ActPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub back: String,
    pub name: String,
    pub lengths: Vec<Choice>,
    pub places: Vec<Choice>,
    pub themes: Vec<Choice>,
    pub sub_themes: Vec<Choice>,
    pub equipment: Vec<Choice>,
    pub autonomy: Vec<Choice>,
    pub orientations: Vec<Choice>,
    pub modes: Vec<Choice>,
    pub helpers: Vec<Choice>,
    pub once: String,
}

impl ActPage {
    pub async fn new(here: &InCentre, id: PersonId, mut form: FormState) -> Result<Self, Problem> {
        let (cx, (known, back)) = (&here.cx, of_file(here, id).await?);
        let team = members(cx, &known.scope).await.map_err(|error| error.told(cx))?;
        if !form.is_refused()
            && let Some(account) = own_account(cx)
        {
            form.set("par", account.to_string());
        }
        let mode =
            |mode: Mode| Choice::new(mode.code(), cx.t(&mode.key())).noted(cx.t(&format!("{}-note", mode.key())));
        let mut orientations = vec![Choice::new("non", cx.t("accompaniment-orientation-none"))];
        orientations.extend(choices(cx, Orientation::ALL, Orientation::code, Orientation::key));
        Ok(Self {
            base: path_of(&here.centre, id, ""),
            back,
            name: known.person.full_name(),
            lengths: lengths(cx),
            places: choices(cx, PlaceKind::ALL, PlaceKind::code, PlaceKind::key),
            themes: choices(cx, Theme::ALL, Theme::code, Theme::key),
            sub_themes: choices(cx, SubTheme::ALL, SubTheme::code, SubTheme::key),
            equipment: choices(cx, Equipment::ALL, Equipment::code, Equipment::key),
            autonomy: choices(cx, Autonomy::ALL, Autonomy::code, Autonomy::key),
            orientations,
            modes: Mode::ALL.iter().copied().map(mode).collect(),
            helpers: team.iter().map(|member| helper(cx, member)).collect(),
            once: once_key(),
            chrome: chrome(here)?,
            form,
        })
    }
}

fn lengths(cx: &Cx) -> Vec<Choice> {
    let mut lengths: Vec<Choice> =
        DURATIONS.iter().map(|minutes| Choice::new(minutes.to_string(), length(cx, *minutes))).collect();
    lengths.push(Choice::new("autre", cx.t("accompaniment-length-other")));
    lengths
}

fn helper(cx: &Cx, member: &Member) -> Choice {
    let choice = Choice::new(member.account.to_string(), member.name.as_str());
    if member.may_help() { choice } else { choice.closed(cx.t("accompaniment-charter-missing")) }
}

#[derive(Template)]
#[template(path = "accompaniment/step.html")]
pub(crate) struct StepPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub back: String,
    pub name: String,
    pub hands: Vec<Choice>,
    pub once: String,
}

impl StepPage {
    pub async fn new(here: &InCentre, id: PersonId, form: FormState) -> Result<Self, Problem> {
        let (known, back) = of_file(here, id).await?;
        let key = |hand: Hand| format!("accompaniment-hand-{}", hand.code());
        Ok(Self {
            base: path_of(&here.centre, id, ""),
            back,
            name: known.person.full_name(),
            hands: choices(&here.cx, &Hand::ALL, Hand::code, key),
            once: once_key(),
            chrome: chrome(here)?,
            form,
        })
    }
}

#[derive(Template)]
#[template(path = "accompaniment/mandate.html")]
pub(crate) struct MandatePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub back: String,
    pub name: String,
    pub lasts: Vec<Choice>,
    pub readings: Vec<Choice>,
    /// The note of a round it is made of, and what is taken over of it; empty for any other.
    pub note: String,
    pub away: String,
    pub once: String,
}

/// Fills the form with what someone asked for on the way, and says whether they signed it, and when.
async fn taken_over(here: &InCentre, id: PersonId, form: &mut FormState) -> Result<String, Problem> {
    let Ok(note) = form.value("note").parse::<Uuid>() else { return Ok(String::new()) };
    let found = away::find(&here.cx, &here.centre, id, note).await.map_err(|error| error.told(&here.cx))?;
    let Some((known, found)) = found else { return Ok(here.cx.t(NotTaken::NoNote.key())) };
    // What was typed over it stays.
    if !form.is_refused() {
        fill(form, &found.terms);
    }
    Ok(match away::signed(&here.cx, &here.centre, &known, &found) {
        Ok(signature) => {
            let (day, who) = (long_day(&here.cx, signature.on), signature.who.as_str());
            here.cx.texts.t2("accompaniment-away-signed", ("day", day), ("x", who))
        }
        Err(why) => here.cx.t(why.key()),
    })
}

/// The terms of a note, in the fields of the form that keeps them.
fn fill(form: &mut FormState, terms: &Terms) {
    form.set("demarches", terms.formalities.join("\n"));
    form.set("jours", terms.days.to_string());
    form.set("libre", if terms.is_free { "oui" } else { "" });
    form.set("lecture", terms.reading.code());
    form.set("tiers", terms.reader.as_str());
}

impl MandatePage {
    pub async fn new(here: &InCentre, id: PersonId, mut form: FormState) -> Result<Self, Problem> {
        let (cx, (known, back)) = (&here.cx, of_file(here, id).await?);
        let away = taken_over(here, id, &mut form).await?;
        let last = |days: &i64| Choice::new(days.to_string(), cx.t(&format!("accompaniment-days-{days}")));
        let key = |reading: Reading| format!("accompaniment-reading-{}", reading.code());
        Ok(Self {
            base: path_of(&here.centre, id, ""),
            back,
            name: known.person.full_name(),
            lasts: LASTS.iter().map(last).collect(),
            readings: choices(cx, &Reading::ALL, Reading::code, key),
            note: form.value("note").to_owned(),
            away,
            once: once_key(),
            chrome: chrome(here)?,
            form,
        })
    }
}

#[derive(Template)]
#[template(path = "accompaniment/sign.html")]
pub(crate) struct SignPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub back: String,
    pub mandate: String,
    /// What is signed, where the file is open: without it one signs on paper only.
    pub words: Vec<String>,
    /// Why those words are signed on paper only; empty where there is a frame for the person's hand.
    pub on_paper: String,
    /// What to write as the day; of the screen it speaks only where there is a frame.
    pub signed_hint: String,
    pub name: String,
    pub once: String,
}

impl SignPage {
    pub async fn new(
        here: &InCentre,
        path: &MandatePath,
        form: FormState,
        ToSign { words, on_paper }: ToSign,
    ) -> Result<Self, Problem> {
        let (known, back) = of_file(here, path.person).await?;
        Ok(Self {
            base: path_of(&here.centre, path.person, ""),
            back,
            signed_hint: here.cx.t(if words.is_empty() || !on_paper.is_empty() {
                "accompaniment-signed-on-paper-hint"
            } else {
                "accompaniment-signed-on-hint"
            }),
            words,
            on_paper,
            mandate: path.mandate.to_string(),
            name: known.person.full_name(),
            once: once_key(),
            chrome: chrome(here)?,
            form,
        })
    }
}

#[derive(Template)]
#[template(path = "accompaniment/paper.html")]
pub(crate) struct PaperPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub back: String,
    /// Where the scripts of the room are.
    pub tools: String,
    /// The mandate whose signed paper it is; empty for any other.
    pub mandate: String,
    pub name: String,
    pub once: String,
}

impl PaperPage {
    pub async fn new(here: &InCentre, id: PersonId, form: FormState) -> Result<Self, Problem> {
        let (known, back) = of_file(here, id).await?;
        Ok(Self {
            base: path_of(&here.centre, id, ""),
            back,
            tools: here.centre.path(crate::DOOR),
            mandate: form.value("mandat").to_owned(),
            name: known.person.full_name(),
            once: once_key(),
            chrome: chrome(here)?,
            form,
        })
    }
}

/// The situation, who accompanies, and how far it is. It shows the situation: the file is open.
#[derive(Template)]
#[template(path = "accompaniment/edit.html")]
pub(crate) struct EditPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub back: String,
    pub name: String,
    pub is_closed: bool,
    pub referents: Vec<Choice>,
    pub states: Vec<Choice>,
    pub once: String,
}

impl EditPage {
    pub async fn new(
        here: &InCentre,
        id: PersonId,
        known: &Known,
        file: &OpenFile,
        typed: Option<FormState>,
    ) -> Result<Self, Problem> {
        let cx = &here.cx;
        let mut form = typed.unwrap_or_default();
        // Each of the forms of this page comes alone: what the others say is as it is kept.
        if form.value("situation").is_empty() {
            form.set("situation", file.situation.as_str());
        }
        if form.all("referents").is_empty() {
            file.referents.iter().for_each(|account| form.push("referents", account.to_string()));
        }
        if form.value("etat").is_empty() {
            form.set("etat", file.state.code());
        }
        let key = |state: FileState| format!("accompaniment-state-{}", state.code());
        Ok(Self {
            base: path_of(&here.centre, id, ""),
            // It is open: it would not be shown otherwise.
            back: path_of(&here.centre, id, "/ouvert"),
            name: known.person.full_name(),
            is_closed: file.state == FileState::Closed,
            referents: referent_choices(cx, &known.scope).await?,
            states: choices(cx, &FileState::ALL, FileState::code, key),
            once: once_key(),
            chrome: chrome(here)?,
            form,
        })
    }
}
