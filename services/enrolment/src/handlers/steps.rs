//! A journey under way: what is loaded before each of its screens.
//!
//! A draft whose two hours are over leads back to the start; one that has become an enrolment
//! leads to its end, however one came back to it. Of whoever showed a card, nothing is shown once their file is shut.

use auth::Actor;
use axum::response::Response;
use centres::InCentre;
use kernel::ListId;
use people::Person;
use ui::Chrome;
use web::{Problem, see_other};

use super::paths::ListPath;
use crate::model::draft::{Draft, mark_of_known};
use crate::model::list::{List, Seats};
use crate::model::question::Question;
use crate::model::reach::is_adult;
use crate::model::registration::Who;
use crate::policy;
use crate::service::drafts::{self, OpenDraft};
use crate::store::{lists, questions};
use crate::telling;

/// A screen of the journey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Who,
    Questions,
    Tell,
    Check,
    Done,
}

impl Step {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Who => "qui",
            Self::Questions => "questions",
            Self::Tell => "prevenir",
            Self::Check => "verification",
            Self::Done => "fait",
        }
    }
}

/// A journey with all that its screens show.
pub(crate) struct Journey {
    pub here: InCentre,
    pub secret: String,
    pub list: List,
    pub seats: Seats,
    /// Asked today.
    pub questions: Vec<Question>,
    pub open: OpenDraft,
    /// The people of the household that was proved.
    pub members: Vec<Person>,
}

/// The journey, or the page to go to instead.
pub(crate) enum Found {
    Journey(Box<Journey>),
    Elsewhere(Response),
}

/// What is done with a journey.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Want {
    /// One of its screens is shown.
    Shown,
    /// What was typed on one is kept: also of who was away for a while, who types their PIN before the next screen.
    Sent,
    /// Its end is shown.
    Done,
}

/// Finds the journey of a path, or answers with where to go instead.
macro_rules! journey {
    ($want:ident, $here:expr, $path:expr) => {
        match Journey::find($here, &$path, Want::$want).await? {
            Found::Journey(journey) => *journey,
            Found::Elsewhere(response) => return Ok(response),
        }
    };
}
pub(crate) use journey;

/// A list with its seats, by what everyone may see.
pub(crate) async fn list_of(here: &InCentre, id: ListId) -> Result<(List, Seats), Problem> {
    let scope = here.public_scope();
    let list = lists::find_list(here.cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let seats = lists::seats(here.cx.db(), &scope, &[id]).await?.remove(&id).ok_or(Problem::NotFound)?;
    Ok((list, seats))
}

/// The path of a list's journey.
pub(crate) fn start_path(here: &InCentre, list: ListId) -> String {
    here.centre.path(&format!("inscription/{list}"))
}

impl Journey {
    pub(crate) async fn find(here: InCentre, path: &ListPath, want: Want) -> Result<Found, Problem> {
        let (list, seats) = list_of(&here, path.list()?).await?;
        let cx = &here.cx;
        let found = drafts::find_draft(cx, here.centre.id, list.id, path.secret()).await;
        let Some(open) = found.map_err(|error| telling::problem(&cx.texts, error))? else {
            let start = format!("{}?retour=1", start_path(&here, list.id));
            return Ok(Found::Elsewhere(see_other(cx, &start, None)?));
        };
        if !is_open_to(&here, &open, want) {
            let to = here.centre.path(&format!("carte?suite={}", cx.path));
            return Ok(Found::Elsewhere(see_other(cx, &to, None)?));
        }
        let is_over = want == Want::Done;
        if open.row.group.is_some() != is_over {
            let word = if is_over { Step::Who } else { Step::Done }.word();
            let to = format!("{}/{}/{word}", start_path(&here, list.id), path.secret());
            return Ok(Found::Elsewhere(see_other(cx, &to, None)?));
        }
        let scope = policy::own_scope(here.centre.id);
        let asked = questions::questions(cx.db(), &scope, list.id).await?;
        let questions = asked.into_iter().filter(|question| question.retired_at.is_none()).collect();
        let members = match open.draft.known {
            Some(known) => drafts::members(cx, &scope, known).await?,
            None => Vec::new(),
        };
        let secret = path.secret().to_owned();
        Ok(Found::Journey(Box::new(Self { here, secret, list, seats, questions, open, members })))
    }

    pub(crate) fn draft(&self) -> &Draft {
        &self.open.draft
    }

    /// The address of a screen of this journey.
    pub(crate) fn href(&self, step: Step) -> String {
        format!("{}/{}/{}", start_path(&self.here, self.list.id), self.secret, step.word())
    }

    /// How many screens there are: five, or four without questions; one less for whoever is known already.
    pub(crate) fn steps(&self) -> usize {
        steps_of(&self.questions) - self.spared()
    }

    /// Which of them this is.
    pub(crate) fn number(&self, step: Step) -> usize {
        match step {
            Step::Who => 2 - self.spared(),
            Step::Questions => 3 - self.spared(),
            Step::Tell => self.steps() - 1,
            Step::Check | Step::Done => self.steps(),
        }
    }

    fn spared(&self) -> usize {
        usize::from(self.draft().is_own)
    }

    /// What surrounds its screens. They are in no exercise book: there one begins at the first, and comes back here.
    pub(crate) fn chrome(&self) -> Chrome {
        let mut chrome = self.here.public_chrome("programme");
        chrome.practice = self.here.cx.practice_from(&start_path(&self.here, self.list.id), &self.here.cx.path);
        chrome
    }

    pub(crate) fn kicker(&self) -> String {
        self.list.terms.full_title(self.here.cx.locale())
    }

    /// The screen after "who".
    pub(crate) fn after_who(&self) -> Step {
        if self.questions.is_empty() { Step::Tell } else { Step::Questions }
    }

    pub(crate) fn before_tell(&self) -> Step {
        if self.questions.is_empty() { Step::Who } else { Step::Questions }
    }

    /// The marks and first names of those who come.
    pub(crate) fn comers(&self) -> Vec<(String, String)> {
        let name_of = |who: &Who| match who {
            Who::Known(id) => self.members.iter().find(|p| p.id == *id).map(|p| p.first_name.clone()),
            Who::New(new) => Some(new.first_name.clone()),
        };
        self.draft().participants().into_iter().filter_map(|(mark, who)| Some((mark, name_of(&who)?))).collect()
    }

    /// Those who come, to be checked: the whole name and the day of birth of whom was typed on the way; of whom the file
    /// knows, the first name.
    pub(crate) fn typed_names(&self) -> Vec<String> {
        let locale = self.here.cx.locale();
        let told = |(mark, name): (String, String)| match self.draft().added_as(&mark) {
            Some(new) => {
                let year = chrono::Datelike::year(&new.birth_date);
                let born = format!("{} {year}", kernel::words::day_month(new.birth_date, locale));
                format!("{} {} ({born})", new.first_name.trim(), new.last_name.trim())
            }
            None => name,
        };
        self.comers().into_iter().map(told).collect()
    }

    pub(crate) fn names(&self) -> Vec<String> {
        self.comers().into_iter().map(|(_, name)| name).collect()
    }

    /// The adult of the household who is told: the holder of the card, or another.
    pub(crate) fn known_adult(&self) -> Option<&Person> {
        let today = self.here.cx.today();
        let is_adult = |person: &&Person| is_adult(person, today);
        let holder = self.draft().known.map(|known| known.person);
        let own = self.members.iter().filter(is_adult).find(|person| Some(person.id) == holder);
        own.or_else(|| self.members.iter().find(is_adult))
    }

    /// Whether an adult's name is to be asked: only minors come, and the centre knows no adult of theirs.
    pub(crate) fn asks_adult(&self) -> bool {
        self.draft().is_minors_only(self.known_adult().is_some(), self.here.cx.today())
    }

    pub(crate) async fn save(&self) -> Result<(), Problem> {
        let saved = drafts::save_draft(&self.here.cx, self.here.centre.id, &self.open).await;
        saved.map_err(|error| telling::problem(&self.here.cx.texts, error))
    }

    /// Keeps of the ticked marks those that are of this household or were typed on the way.
    pub(crate) fn choose(&mut self, ticked: &[String]) {
        let is_ticked = |mark: &str| ticked.iter().any(|t| t == mark);
        self.open.draft.chosen =
            self.members.iter().map(|p| p.id).filter(|id| is_ticked(&mark_of_known(*id))).collect();
        for (at, added) in self.open.draft.added.iter_mut().enumerate() {
            added.is_coming = is_ticked(&crate::model::draft::mark_of_added(at));
        }
    }
}

/// Whether whoever asks may go on with a draft: of an own file, only who has it open.
fn is_open_to(here: &InCentre, open: &OpenDraft, want: Want) -> bool {
    let Some(known) = open.draft.known.filter(|_| open.draft.is_own) else { return true };
    let is_theirs = here.cx.actor.own_file(here.centre.id) == Some(known.person);
    let was_theirs = match &here.cx.actor {
        Actor::Resident(resident) => resident.was_away && resident.person == known.person,
        _ => false,
    };
    is_theirs || (want == Want::Sent && was_theirs)
}

/// How many screens a list's journey has.
pub(crate) fn steps_of(questions: &[Question]) -> usize {
    if questions.iter().all(|question| question.retired_at.is_some()) { 4 } else { 5 }
}
