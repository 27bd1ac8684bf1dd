//! One request, or one job: who asks, when, in which language, of which house.

use std::sync::Arc;

use auth::Actor;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri, header};
use chrono::{DateTime, NaiveDate, Utc};
use db::{Db, Operation};
use futures::future::BoxFuture;
use i18n::Texts;
use kernel::{CentreId, Locale, OperationId};
use ui::{Chrome, Display, Face, LanguageLink, OwnBar, Practice, Undo};

use crate::app::App;
use crate::cookies;
use crate::router::encode;
use crate::session::Renewal;
use crate::undoing::{is_own_act, offers_undo};

/// The context of everything that is done: the first argument of every service.
#[derive(Clone)]
pub struct Cx {
    pub app: Arc<App>,
    pub actor: Actor,
    pub texts: Texts,
    /// The path with its query, as asked; the job's name in a job.
    pub path: String,
    pub display: Display,
    /// What this browser has just done, if the last page did something.
    pub just_done: Option<Undo>,
    /// Whether that was an undo: what stood at the address may be gone with it.
    pub(crate) has_just_undone: bool,
    /// Whether the request chose its language by a link, so that the answer keeps it.
    pub(crate) chosen_locale: Option<Locale>,
    pub(crate) renewal: Renewal,
}

impl Cx {
    /// The context of a job or a command.
    pub fn of_house(app: &Arc<App>, word: &'static str) -> Self {
        Self {
            app: Arc::clone(app),
            actor: Actor::System(word),
            texts: app.texts(Locale::Fr),
            path: word.to_owned(),
            display: Display::default(),
            just_done: None,
            has_just_undone: false,
            chosen_locale: None,
            renewal: Renewal::default(),
        }
    }

    pub fn db(&self) -> &Db {
        &self.app.db
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.app.clock.now()
    }

    pub fn today(&self) -> NaiveDate {
        self.app.clock.today()
    }

    pub fn locale(&self) -> Locale {
        self.texts.locale()
    }

    pub fn t(&self, key: &str) -> String {
        self.texts.t(key)
    }

    /// The words of what stays: the whole team reads a history, whatever the language of who acted.
    pub fn history_texts(&self) -> Texts {
        self.texts.in_locale(Locale::Fr)
    }

    /// Lets administration pass: whoever proved long ago who they are is asked again first.
    pub fn require_recent_proof(&self) -> Result<(), crate::Problem> {
        if self.actor.has_recent_proof(self.now()) { Ok(()) } else { Err(crate::Problem::ProveAgain) }
    }

    /// Gives the session of this browser another secret, for `seconds`: whatever this request is answered with carries it.
    pub fn renew_session(&self, secret: &str, seconds: i64) {
        self.renewal.give(secret, seconds);
    }

    /// An operation of this actor, now, with its words ("Inscription de la famille Benali").
    pub fn operation(&self, centre: Option<CentreId>, words: impl Into<String>) -> Operation {
        Operation {
            id: OperationId::new(),
            at: self.now(),
            author: self.actor.author(),
            centre,
            words: words.into(),
            source: self.path.split('?').next().unwrap_or_default().to_owned(),
            undoes: None,
        }
    }

    /// What surrounds a page of the network; `centres` dresses it for a centre.
    pub fn chrome(&self, face: Face) -> Chrome {
        Chrome {
            t: self.texts.clone(),
            face,
            accent: "canard".to_owned(),
            brand: "essaim".to_owned(),
            brand_sub: self.t("web-brand-sub"),
            brand_href: "/".to_owned(),
            help: None,
            doors: Vec::new(),
            groups: Vec::new(),
            languages: self.languages(),
            user: match &self.actor {
                Actor::Staff(staff) => Some((staff.name.clone(), "/compte".to_owned())),
                _ => None,
            },
            own: self.own_bar(),
            search_href: String::new(),
            undo: self.just_done.clone(),
            display: self.display.clone(),
            practice: self.practice(),
            path: self.path.clone(),
        }
    }

    fn practice(&self) -> Practice {
        let path = encode(&self.path);
        self.practice_by(format!("vers={path}"), &path)
    }

    /// Practice that begins at `first` and leads back to `back`: for a page whose thing is in no exercise book, or that
    /// answers a form and cannot be asked for again.
    pub fn practice_from(&self, first: &str, back: &str) -> Practice {
        let (first, back) = (encode(first), encode(back));
        self.practice_by(format!("vers={first}&retour={back}"), &back)
    }

    fn practice_by(&self, asked: String, back: &str) -> Practice {
        if self.app.settings.is_practice {
            Practice::Inside(format!("/sortie?retour={back}"))
        } else if self.path.starts_with(crate::practice::PREFIX) {
            // The way in is no page to be tried.
            Practice::Absent
        } else {
            Practice::Offered(format!("/brouillon/entree?{asked}"))
        }
    }

    fn own_bar(&self) -> Option<OwnBar> {
        let Actor::Resident(resident) = &self.actor else { return None };
        let said = |key: &str| self.texts.t1(key, "x", resident.name.as_str());
        let asks = resident.helper.as_ref().is_some_and(|helper| helper.is_asked);
        let (words, page) = match (&resident.helper, resident.own_file()) {
            (Some(_), _) if asks => (said("ui-own-help-asks"), "ui-own-help-page"),
            (Some(_), _) => (said("ui-own-help"), "ui-own-help-page"),
            (None, Some(_)) => (said("ui-own-hello"), "ui-own-page"),
            (None, None) => (self.t("ui-own-card"), "ui-own-pin"),
        };
        Some(OwnBar {
            is_help: resident.helper.is_some(),
            words,
            page: (self.t(page), "/moi".to_owned()),
            go_on_href: if asks { "/carte/aide/suite".to_owned() } else { String::new() },
        })
    }

    fn languages(&self) -> Vec<LanguageLink> {
        Locale::ALL
            .into_iter()
            .map(|locale| LanguageLink {
                tag: locale.tag(),
                dir: locale.dir(),
                name: locale.own_name(),
                href: with_query(&self.path, "lang", locale.code()),
                current: locale == self.locale(),
            })
            .collect()
    }
}

/// The same path with one value of its query set.
pub(crate) fn with_query(path: &str, name: &str, value: &str) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let prefix = format!("{name}=");
    let mut pairs: Vec<&str> = query.split('&').filter(|p| !p.is_empty() && !p.starts_with(&prefix)).collect();
    let own = format!("{name}={value}");
    pairs.push(&own);
    format!("{path}?{}", pairs.join("&"))
}

/// The language of a request: the link, then the cookie, then the browser.
pub(crate) fn locale_of(headers: &HeaderMap, uri: &Uri) -> (Locale, Option<Locale>) {
    let by_link = uri
        .query()
        .and_then(|query| query.split('&').find_map(|pair| pair.strip_prefix("lang=")))
        .and_then(Locale::from_code);
    if let Some(locale) = by_link {
        return (locale, Some(locale));
    }
    let by_cookie = cookies::read(headers, cookies::LANGUAGE).and_then(Locale::from_code);
    let by_browser = || {
        headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).map(Locale::negotiate).unwrap_or_default()
    };
    (by_cookie.unwrap_or_else(by_browser), None)
}

/// The look a person chose: a cookie of words joined by dots, `sombre.fort.grand`.
fn display_of(headers: &HeaderMap) -> Display {
    let mut display = Display::default();
    for word in cookies::read(headers, cookies::DISPLAY).unwrap_or_default().split('.') {
        match word {
            "clair" => display.theme = "clair",
            "sombre" => display.theme = "sombre",
            "fort" => display.contrast = "fort",
            "grand" => display.size = "grand",
            "tres-grand" => display.size = "tres-grand",
            "sans-touches" => display.keys = "non",
            _ => {}
        }
    }
    display
}

async fn actor_of(app: &App, headers: &HeaderMap) -> db::Result<Actor> {
    let bearer = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|line| line.strip_prefix("Bearer "));
    if let Some(secret) = bearer {
        return Ok(app.authenticator.by_token(secret.trim()).await?.unwrap_or(Actor::Visitor));
    }
    match cookies::read(headers, cookies::SESSION) {
        Some(secret) => Ok(app.authenticator.by_session(secret).await?.unwrap_or(Actor::Visitor)),
        None => Ok(Actor::Visitor),
    }
}

/// What this browser has just done, and whether that was itself an undo.
async fn just_done(app: &App, headers: &HeaderMap, actor: &Actor) -> db::Result<Option<(Undo, bool)>> {
    let Some(id) = cookies::read(headers, cookies::UNDO).and_then(kernel::ids::parse::<OperationId>) else {
        return Ok(None);
    };
    let Some(operation) = db::find_operation(&app.db, id).await? else { return Ok(None) };
    // A screen changes hands: what is reserved is said to who did it, and to nobody who helps them.
    if !operation.reserved_to.is_empty() && !is_own_act(actor, &operation) {
        return Ok(None);
    }
    // A button that answers no would say that the act can be put back by whoever did it.
    let is_offered = offers_undo(app, actor, &operation).await?;
    let href = if is_offered { format!("/operations/{id}/annulation") } else { String::new() };
    Ok(Some((Undo { words: operation.words, href }, operation.undoes.is_some())))
}

impl FromRequestParts<Arc<App>> for Cx {
    type Rejection = crate::Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Self::Rejection> {
        asked_by(parts, app).await
    }
}

// On the heap, so that the rooms do not each compile it again.
#[inline(never)]
fn asked_by<'a>(parts: &'a mut Parts, app: &'a Arc<App>) -> BoxFuture<'a, Result<Cx, crate::Problem>> {
    Box::pin(async move {
        if let Some(cx) = parts.extensions.get::<Cx>() {
            return Ok(cx.clone());
        }
        let (locale, chosen_locale) = locale_of(&parts.headers, &parts.uri);
        let actor = actor_of(app, &parts.headers).await?;
        let just_done = just_done(app, &parts.headers, &actor).await?;
        let path = parts
            .extensions
            .get::<axum::extract::OriginalUri>()
            .map_or(&parts.uri, |original| &original.0)
            .path_and_query()
            .map(ToString::to_string)
            .unwrap_or_default();
        let cx = Cx {
            app: Arc::clone(app),
            actor,
            texts: app.texts(locale),
            path,
            display: display_of(&parts.headers),
            has_just_undone: just_done.as_ref().is_some_and(|(_, is_undo)| *is_undo),
            just_done: just_done.map(|(undo, _)| undo),
            chosen_locale,
            renewal: parts.extensions.get::<Renewal>().cloned().unwrap_or_default(),
        };
        parts.extensions.insert(cx.clone());
        Ok(cx)
    })
}
