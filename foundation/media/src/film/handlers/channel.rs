//! The channel: what everyone agreed to show, of the network or of one centre; one film; and the screen of the hall.

use axum::extract::{Path, Query};
use centres::InCentre;
use web::{Answer, Cx, page, public_page};

use super::{Asked, FilmPath, told};
use crate::film::pages::channel::{ChannelPage, HallPage, WatchPage};
use crate::film::service::showing;

/// How many films a page of the channel shows.
const AT_ONCE: i64 = 24;

pub(crate) async fn network(cx: Cx, Query(asked): Query<Asked>) -> Answer {
    let found = showing::channel(&cx, None, asked.page(AT_ONCE)).await.map_err(|error| error.told(&cx))?;
    let centres = centres::store::list(cx.db()).await?;
    public_page(&cx, &ChannelPage::of_network(&cx, &centres, found))
}

pub(crate) async fn index(here: InCentre, Query(asked): Query<Asked>) -> Answer {
    let found = showing::channel(&here.cx, Some(&here.centre), asked.page(AT_ONCE)).await.map_err(told(&here))?;
    public_page(&here.cx, &ChannelPage::of_centre(&here, found))
}

pub(crate) async fn show(here: InCentre, Path(path): Path<FilmPath>) -> Answer {
    let film = showing::watch(&here.cx, &here.centre, path.film).await.map_err(told(&here))?;
    public_page(&here.cx, &WatchPage::new(&here, &film))
}

pub(crate) async fn hall(here: InCentre, Query(asked): Query<Asked>) -> Answer {
    let found = showing::hall(&here.cx, &here.centre, asked.page(1)).await.map_err(told(&here))?;
    page(&here.cx, &HallPage::new(&here, found)?)
}
