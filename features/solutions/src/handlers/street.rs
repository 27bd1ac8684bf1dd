//! "Nos idées": the list and one idea, of a centre or of the network.

use axum::extract::{Path, Query};
use centres::InCentre;
use ideas::{Filter, Idea, State};
use media::film::{FilmId, Use};
use web::{Answer, Cx, Problem, public_page, see_other};

use super::{Asked, IdeaPath, told};
use crate::pages::Street;
use crate::pages::street::{IdeaPage, IdeasPage};
use crate::service::{board, catalogue};

pub(crate) async fn network(cx: Cx, Query(asked): Query<Asked>) -> Answer {
    list(Street { cx, centre: None }, asked).await
}

pub(crate) async fn index(here: InCentre, Query(asked): Query<Asked>) -> Answer {
    list(Street::of(&here), asked).await
}

async fn list(street: Street, asked: Asked) -> Answer {
    let filter = Filter {
        state: State::from_code(&asked.etat),
        theme: asked.theme(),
        words: asked.words(),
        page: asked.page(),
        ..Filter::public()
    };
    let problem = |error: crate::service::Error| error.told(&street.cx);
    let (found, themes) = board::public_list(&street.cx, street.centre.as_ref(), &filter).await.map_err(problem)?;
    let whose: Vec<_> = found.items.iter().map(|idea| idea.centre).collect();
    let centres = catalogue::known(&street.cx, &whose).await.map_err(problem)?;
    public_page(&street.cx, &IdeasPage::new(&street, &asked, found, themes, &centres))
}

pub(crate) async fn show(here: InCentre, Path(path): Path<IdeaPath>) -> Answer {
    let whole = board::public(&here.cx, &here.centre, path.idea).await.map_err(told(&here))?;
    if whole.idea.id != path.idea {
        return see_other(&here.cx, &here.centre.path(&format!("idees/{}", whole.idea.id)), None);
    }
    let used: Vec<_> = whole.uses.iter().map(|one| one.centre).collect();
    let centres = db::as_house(catalogue::known(&here.cx, &used)).await.map_err(told(&here))?;
    let film_href = film_href(&here, &whole.idea).await?;
    public_page(&here.cx, &IdeaPage::new(&here, &whole, &centres, film_href))
}

/// Where everyone sees the idea filmed, if everyone in the film agreed to that; asked anew each time.
async fn film_href(here: &InCentre, idea: &Idea) -> Result<String, Problem> {
    let db = here.cx.db();
    let of_idea = media::film::shown_of_idea(db, &here.public_scope(), idea.id.uuid(), Use::Public).await?;
    let attached = match idea.film {
        Some(film) if of_idea.is_empty() => media::film::find_shown(db, FilmId::from(film), Use::Public).await?,
        _ => of_idea.into_iter().next(),
    };
    let here_only = attached.filter(|shown| shown.centre == here.centre.id);
    Ok(here_only.map(|shown| media::film::channel_href(&here.centre, shown.film.id)).unwrap_or_default())
}
