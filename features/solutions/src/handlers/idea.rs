//! One idea, as the team works on it: its road, its authors, its making.

use axum::extract::{Path, Query};
use centres::InCentre;
use ideas::{Filter, IdeaId, Showing, State, Step};
use kernel::OperationId;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other, unkept};

use super::board::Sought;
use super::{AuthorPath, IdeaPath, refuse, told, went_on};
use crate::model::making::{TypedMeeting, TypedTrial};
use crate::model::refusal::Refusal;
use crate::pages::idea::{RewordPage, TeamIdeaPage};
use crate::pages::idea_path;
use crate::service::authors::{self, TypedAuthor};
use crate::service::moving::{self, Wording};
use crate::service::{Error, Result, board, making};

async fn idea_page(here: &InCentre, id: IdeaId, form: FormState, searched: &str) -> Result<TeamIdeaPage, Problem> {
    let (cx, centre) = (&here.cx, &here.centre);
    let (whole, notices) = board::whole(cx, centre, id).await.map_err(told(here))?;
    let others = board::read(cx, centre, &Filter::public()).await.map_err(told(here))?;
    let proposed = authors::propose_people(cx, centre, searched).await.map_err(told(here))?;
    TeamIdeaPage::new(here, (&whole, &notices), (&others.ideas.items, &proposed), form, searched)
}

pub(crate) async fn show(here: InCentre, Path(path): Path<IdeaPath>, Query(sought): Query<Sought>) -> Answer {
    let form = FormState::new().with("prevenir", "in_person").with("personne", &sought.personne);
    page(&here.cx, &idea_page(&here, path.idea, form, &sought.cherche).await?)
}

/// Back to the idea after an act, or the page again with what is wrong beside its field.
async fn answered(here: &InCentre, id: IdeaId, mut form: FormState, done: Result<OperationId>) -> Answer {
    match done {
        Ok(operation) => see_other(&here.cx, &idea_path(&here.centre, id, ""), Some(operation)),
        Err(error) => {
            refuse(here, &mut form, error)?;
            Ok(unkept(refused_page(&here.cx, &idea_page(here, id, form, "").await?)?))
        }
    }
}

pub(crate) async fn advance(here: InCentre, Path(path): Path<IdeaPath>, Form(form): Form) -> Answer {
    let done = match State::from_code(form.value("etape")) {
        Some(to) => {
            let step = Step { to, reason: form.value("raison").to_owned() };
            moving::advance(&here.cx, &here.centre, path.idea, step).await.map(|(_, operation)| operation)
        }
        None => known(&here, path.idea).await.and(Err(Refusal::StateUnknown.into())),
    };
    answered(&here, path.idea, form, done).await
}

/// Existence is told before what is wrong with a form.
async fn known(here: &InCentre, id: IdeaId) -> Result<()> {
    board::whole(&here.cx, &here.centre, id).await.map(|_| ())
}

pub(crate) async fn show_to_all(here: InCentre, Path(path): Path<IdeaPath>, Form(form): Form) -> Answer {
    let done = match Showing::from_code(form.value("visible")) {
        Some(showing @ (Showing::Shown | Showing::Hidden)) => {
            moving::show(&here.cx, &here.centre, path.idea, showing).await.map(|(_, operation)| operation)
        }
        _ => known(&here, path.idea).await.and(Err(Refusal::ShowingUnknown.into())),
    };
    answered(&here, path.idea, form, done).await
}

pub(crate) async fn join(here: InCentre, Path(path): Path<IdeaPath>, Form(form): Form) -> Answer {
    let done = match kernel::ids::parse::<IdeaId>(form.value("idee")) {
        Some(into) => moving::join(&here.cx, &here.centre, path.idea, into).await.map(|(_, operation)| operation),
        None => known(&here, path.idea).await.and(Err(ideas::Refusal::MergeUnknown.into())),
    };
    answered(&here, path.idea, form, done).await
}

fn typed_author(form: &FormState) -> TypedAuthor {
    TypedAuthor {
        person: kernel::ids::parse(form.value("personne")),
        name: form.value("nom").to_owned(),
        way: form.value("prevenir").to_owned(),
        phone: form.value("tel").to_owned(),
        email: form.value("mail").to_owned(),
        is_named: form.checked("prenom_public"),
    }
}

pub(crate) async fn add_author(here: InCentre, Path(path): Path<IdeaPath>, Form(form): Form) -> Answer {
    let done = authors::add(&here.cx, &here.centre, path.idea, typed_author(&form)).await;
    answered(&here, path.idea, form, done.map(|(_, operation)| operation)).await
}

pub(crate) async fn change_author(here: InCentre, Path(path): Path<AuthorPath>, Form(form): Form) -> Answer {
    let done = authors::change(&here.cx, &here.centre, path.author, typed_author(&form)).await;
    answered(&here, path.idea, form, done).await
}

pub(crate) async fn forget_author(here: InCentre, Path(path): Path<AuthorPath>, Form(_): Form) -> Answer {
    let done = authors::forget(&here.cx, &here.centre, path.author).await;
    went_on(&here, done, &idea_path(&here.centre, path.idea, ""))
}

pub(crate) async fn add_meeting(here: InCentre, Path(path): Path<IdeaPath>, Form(form): Form) -> Answer {
    let typed = TypedMeeting {
        day: form.date("jour"),
        who: form.value("qui").to_owned(),
        words: form.value("mots").to_owned(),
    };
    let done = making::add_meeting(&here.cx, &here.centre, path.idea, typed).await;
    answered(&here, path.idea, form, done.map(|(_, operation)| operation)).await
}

pub(crate) async fn add_trial(here: InCentre, Path(path): Path<IdeaPath>, Form(form): Form) -> Answer {
    let typed = TypedTrial {
        day: form.date("essai_jour"),
        place: form.value("essai_lieu").to_owned(),
        people: form.value("essai_gens").to_owned(),
        said: form.value("essai_dit").to_owned(),
        changed: form.value("essai_change").to_owned(),
    };
    let done = making::add_trial(&here.cx, &here.centre, path.idea, typed).await;
    answered(&here, path.idea, form, done.map(|(_, operation)| operation)).await
}

pub(crate) async fn edit_words(here: InCentre, Path(path): Path<IdeaPath>) -> Answer {
    crate::policy::scope(&here.cx.actor, crate::policy::Action::Edit, here.centre.id)?;
    let (whole, _) = board::whole(&here.cx, &here.centre, path.idea).await.map_err(told(&here))?;
    let idea = &whole.idea;
    let form = FormState::new()
        .with("titre", &idea.title)
        .with("mots", &idea.words)
        .with("besoin", &idea.need)
        .with("theme", &idea.theme)
        .with("revision", idea.revision.to_string());
    page(&here.cx, &RewordPage::new(&here, path.idea, form)?)
}

pub(crate) async fn update_words(here: InCentre, Path(path): Path<IdeaPath>, Form(mut form): Form) -> Answer {
    let wording = Wording {
        title: form.value("titre").to_owned(),
        words: form.value("mots").to_owned(),
        need: form.value("besoin").to_owned(),
        theme: form.value("theme").to_owned(),
        revision: form.value("revision").parse().unwrap_or_default(),
    };
    match moving::reword(&here.cx, &here.centre, path.idea, wording).await {
        Ok(operation) => see_other(&here.cx, &idea_path(&here.centre, path.idea, ""), Some(operation)),
        Err(error @ (Error::Idea(_) | Error::Refused(_))) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &RewordPage::new(&here, path.idea, form)?)
        }
        Err(error) => Err(told(&here)(error)),
    }
}
