//! The channel, one film of it, the screen of the hall.

use std::collections::HashMap;

use askama::Template;
use centres::{Centre, InCentre};
use kernel::CentreId;
use kernel::paging::Page;
use ui::{Chrome, Face, Pager};
use web::{Cx, Problem};

use super::{CHANNEL, DOOR, Player, chrome, day_words, lasts_words, spoken_words};
use crate::film::channel_href;
use crate::film::model::film::Film;
use crate::film::store::film::OfCentre;

/// A film of the channel.
pub(crate) struct Card {
    pub href: String,
    pub title: String,
    pub line: String,
    pub from: String,
    pub poster: String,
}

#[derive(Template)]
#[template(path = "media/channel.html")]
pub(crate) struct ChannelPage {
    pub chrome: Chrome,
    pub title: String,
    pub lead: String,
    pub cards: Vec<Card>,
    pub pages: Pager,
    /// The other channel: of the network from a centre; empty on the network's own.
    pub wider_href: String,
}

impl ChannelPage {
    pub fn of_network(cx: &Cx, centres: &[Centre], found: Page<OfCentre>) -> Self {
        let by_id: HashMap<CentreId, &Centre> = centres.iter().map(|centre| (centre.id, centre)).collect();
        let cards = found.items.iter().filter_map(|of| Some(card(cx, by_id.get(&of.centre)?, &of.film))).collect();
        Self {
            chrome: cx.chrome(Face::Habitant),
            title: cx.t("media-film-channel"),
            lead: cx.t("media-film-channel-lead"),
            cards,
            pages: next_of(found.next, "/chaine"),
            wider_href: String::new(),
        }
    }

    pub fn of_centre(here: &InCentre, found: Page<OfCentre>) -> Self {
        let (cx, centre) = (&here.cx, &here.centre);
        Self {
            chrome: here.public_chrome(CHANNEL),
            title: cx.t("media-film-door"),
            lead: cx.texts.t1("media-film-channel-of", "x", centre.name.as_str()),
            cards: found.items.iter().map(|of| card(cx, centre, &of.film)).collect(),
            pages: next_of(found.next, &centre.path(CHANNEL)),
            wider_href: "/chaine".to_owned(),
        }
    }
}

fn next_of(next: Option<uuid::Uuid>, base: &str) -> Pager {
    Pager { next: next.map(|id| format!("{base}?apres={id}")).unwrap_or_default(), ..Pager::default() }
}

fn card(cx: &Cx, centre: &Centre, film: &Film) -> Card {
    let href = channel_href(centre, film.id);
    Card {
        title: film.title.clone(),
        line: format!("{} · {}", lasts_words(cx, film), spoken_words(cx, film.spoken)),
        from: centre.name.clone(),
        poster: format!("{href}/affiche.jpg"),
        href,
    }
}

#[derive(Template)]
#[template(path = "media/watch.html")]
pub(crate) struct WatchPage {
    pub chrome: Chrome,
    pub back: String,
    pub title: String,
    pub line: String,
    pub player: Option<Player>,
    pub transcript: Vec<String>,
}

impl WatchPage {
    pub fn new(here: &InCentre, film: &Film) -> Self {
        let cx = &here.cx;
        let parts = [lasts_words(cx, film), spoken_words(cx, film.spoken), day_words(cx, film.created_at)];
        Self {
            chrome: here.public_chrome(CHANNEL),
            back: here.centre.path(CHANNEL),
            title: film.title.clone(),
            line: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
            player: Player::new(cx, &here.centre, film),
            transcript: film.transcript.lines().map(ToOwned::to_owned).collect(),
        }
    }
}

#[derive(Template)]
#[template(path = "media/hall.html")]
pub(crate) struct HallPage {
    pub chrome: Chrome,
    pub back: String,
    pub title: String,
    pub player: Option<Player>,
    /// The film that comes after; the first one again after the last.
    pub next: String,
}

impl HallPage {
    pub fn new(here: &InCentre, found: Page<OfCentre>) -> Result<Self, Problem> {
        let (cx, centre) = (&here.cx, &here.centre);
        let base = centre.path(&format!("{DOOR}/ecran"));
        let film = found.items.first().map(|of| &of.film);
        Ok(Self {
            chrome: chrome(here)?,
            back: centre.path(DOOR),
            title: film.map_or_else(|| cx.t("media-film-hall"), |film| film.title.clone()),
            player: film.and_then(|film| Player::new(cx, centre, film)),
            next: found.next.map_or_else(|| base.clone(), |id| format!("{base}?apres={id}")),
        })
    }
}
