//! The file, shut: that there is one, who accompanies, by when; and the question why it is opened. Never a word of it.

use askama::Template;
use centres::InCentre;
use kernel::PersonId;
use people::confided::Reason;
use ui::{Choice, Chrome, FormState};
use web::{Problem, once_key};

use super::{chrome, path_of, person_path, referent_choices};
use crate::service::files::{Cover, cover};
use crate::service::team::own_account;
use crate::words::{long_day, names};

/// What is told of a file that is shut.
pub(crate) struct CoverView {
    pub state: String,
    pub is_closed: bool,
    pub opened: String,
    pub referents: String,
    pub steps: String,
    pub next: String,
    pub is_late: bool,
    pub acts: String,
}

#[derive(Template)]
#[template(path = "accompaniment/cover.html")]
pub(crate) struct CoverPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub own: String,
    pub name: String,
    pub cover: Option<CoverView>,
    pub reasons: Vec<Choice>,
    pub referents: Vec<Choice>,
    pub once: String,
}

impl CoverPage {
    pub async fn new(here: &InCentre, id: PersonId, mut form: FormState) -> Result<Self, Problem> {
        let cx = &here.cx;
        let (known, found) = cover(cx, &here.centre, id).await.map_err(|error| error.told(cx))?;
        if !form.is_refused()
            && let Some(account) = own_account(cx)
        {
            form.set("referents", account.to_string());
        }
        // The words of the reasons are those of what people confide.
        let reason =
            |reason: Reason| Choice::new(reason.code(), cx.t(&format!("people-confided-reason-{}", reason.code())));
        Ok(Self {
            base: path_of(&here.centre, id, ""),
            own: person_path(&here.centre, id),
            name: known.person.full_name(),
            cover: found.map(|found| view(here, &found)),
            reasons: Reason::ALL.into_iter().map(reason).collect(),
            referents: referent_choices(cx, &known.scope).await?,
            once: once_key(),
            chrome: chrome(here)?,
            form,
        })
    }
}

fn view(here: &InCentre, cover: &Cover) -> CoverView {
    let cx = &here.cx;
    let last = cover.last_on.map(|day| cx.texts.t1("accompaniment-last-on", "day", long_day(cx, day)));
    let acts = [Some(cx.texts.t1("accompaniment-acts-count", "n", cover.acts)), last];
    CoverView {
        state: cx.t(&format!("accompaniment-state-{}", cover.state.code())),
        is_closed: cover.state == crate::model::FileState::Closed,
        opened: cx.texts.t2(
            "accompaniment-opened",
            ("day", long_day(cx, cover.begun_on)),
            ("who", cover.opened_by.as_str()),
        ),
        referents: names(cx, &cover.referents),
        steps: cx.texts.t1("accompaniment-steps-count", "n", cover.steps),
        next: cover.next_on.map(|day| long_day(cx, day)).unwrap_or_default(),
        is_late: cover.next_on.is_some_and(|day| day < cx.today()),
        acts: acts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
    }
}
