//! The exercise book (*cahier de brouillon*): a house for one browser, below `/brouillon`, in which nothing counts.
//!
//! Behind the same addresses lies another house, made for who enters and thrown away after them: its own data,
//! invented people, no gateway. Every room is in it by being built the normal way, and none knows it. What a page
//! of it points to stays in it: addresses are led below `/brouillon`, cookies stay there. It never touches the
//! data of the real house, and it never keeps anything.

use std::collections::HashMap;
use std::sync::Arc;

use askama::Template;
use auth::BoxFuture;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{FromRequestParts as _, Query, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};
use chrono::{DateTime, Duration, Utc};
use tokio::sync::Mutex;
use tower::ServiceExt as _;
use ui::{Chrome, Face};

use crate::app::App;
use crate::cx::Cx;
use crate::respond::{page, refused_page};
use crate::router::encode;
use crate::{Answer, Problem, bound, cookies, safe_path};

/// Where the book lies.
pub(crate) const PREFIX: &str = "/brouillon";
const ENTRY: &str = "/brouillon/entree";
const EXIT: &str = "/brouillon/sortie";
/// The cookie that says whose book it is and which real page one came from; it never leaves [`PREFIX`].
const BOOK: &str = "essaim_brouillon";
/// How many may practise at once: each has some megabytes of its own.
const MOST_BOOKS: usize = 40;
/// A book nobody has turned a page of for so long is thrown away.
const FORGOTTEN_AFTER: Duration = Duration::minutes(45);
/// The longest page that is led below the prefix.
const LONGEST_PAGE: usize = 16 * 1024 * 1024;
const LONGEST_ENTRY: usize = 64 * 1024;
/// How many steps above the wanted page one looks for a page that is in the book.
const STEPS_UP: usize = 8;

/// A house in which nothing counts.
pub struct PracticeHouse {
    pub router: Router,
    /// Throws it away.
    pub close: Box<dyn FnOnce() -> BoxFuture<'static, ()> + Send>,
}

/// The port by which such a house is made; `server` keeps it.
pub trait PracticeMaker: Send + Sync {
    /// `towards` is the page that is wanted first: it tells of which centre the book is.
    fn make<'a>(&'a self, towards: &'a str) -> BoxFuture<'a, Result<PracticeHouse, Problem>>;
}

struct Book {
    house: PracticeHouse,
    used: DateTime<Utc>,
}

/// All books that are open.
pub struct Practice {
    app: Arc<App>,
    maker: Box<dyn PracticeMaker>,
    books: Mutex<HashMap<String, Book>>,
    /// One is made at a time.
    making: Mutex<()>,
}

impl Practice {
    pub fn new(app: Arc<App>, maker: Box<dyn PracticeMaker>) -> Arc<Self> {
        Arc::new(Self { app, maker, books: Mutex::default(), making: Mutex::default() })
    }

    /// Puts the books in front of the real house.
    pub fn before(self: &Arc<Self>, house: Router) -> Router {
        let bound = middleware::from_fn_with_state(Arc::clone(&self.app), bound::layer);
        Router::new().fallback_service(house).layer(middleware::from_fn_with_state(Arc::clone(self), lead)).layer(bound)
    }

    /// Throws away what nobody uses any more.
    pub async fn forget_old(&self) {
        let limit = self.app.clock.now() - FORGOTTEN_AFTER;
        self.forget(|book| book.used < limit).await;
    }

    /// Throws every book away, when the house closes.
    pub async fn forget_all(&self) {
        self.forget(|_| true).await;
    }

    async fn forget(&self, is_over: impl Fn(&Book) -> bool) {
        let over: Vec<Book> =
            self.books.lock().await.extract_if(|_, book| is_over(book)).map(|(_, book)| book).collect();
        for book in over {
            (book.house.close)().await;
        }
    }

    async fn forget_one(&self, name: &str) {
        let book = self.books.lock().await.remove(name);
        if let Some(book) = book {
            (book.house.close)().await;
        }
    }

    /// The house of a browser, if it has one.
    async fn house(&self, name: &str) -> Option<Router> {
        let mut books = self.books.lock().await;
        let book = books.get_mut(name)?;
        book.used = self.app.clock.now();
        Some(book.house.router.clone())
    }

    /// The wanted page, or the nearest above it that is in the book: what only the real house has is not there.
    async fn nearest(&self, name: &str, towards: String, headers: &HeaderMap) -> Result<String, Problem> {
        let Some(house) = self.house(name).await else { return Ok(towards) };
        let mut path = towards;
        for _ in 0..STEPS_UP {
            let mut request = Request::new(Body::empty());
            *request.uri_mut() = path.parse::<Uri>().map_err(|_| Problem::NotFound)?;
            if let Some(cookie) = headers.get(header::COOKIE) {
                request.headers_mut().insert(header::COOKIE, cookie.clone());
            }
            let answer = house.clone().oneshot(request).await.unwrap_or_else(|never| match never {});
            if !matches!(answer.status(), StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED) {
                return Ok(path);
            }
            path = match path.split('?').next().and_then(|bare| bare.rsplit_once('/')) {
                Some((above, _)) if !above.is_empty() => above.to_owned(),
                _ => break,
            };
        }
        Ok("/".to_owned())
    }

    /// Makes a book; `None` when too many are open.
    async fn open(&self, towards: &str) -> Result<Option<String>, Problem> {
        let _alone = self.making.lock().await;
        self.forget_old().await;
        if self.books.lock().await.len() >= MOST_BOOKS {
            return Ok(None);
        }
        let house = self.maker.make(towards).await?;
        let name = auth::Secret::draw().reveal().to_owned();
        let book = Book { house, used: self.app.clock.now() };
        self.books.lock().await.insert(name.clone(), book);
        Ok(Some(name))
    }
}

#[derive(Template)]
#[template(path = "web/practice_entry.html")]
struct EntryPage {
    chrome: Chrome,
    towards: String,
    back: String,
    is_full: bool,
}

impl EntryPage {
    fn new(cx: &Cx, entry: &Entry, is_full: bool) -> Self {
        Self { chrome: cx.chrome(Face::Habitant), towards: safe_path(&entry.vers), back: entry.back(), is_full }
    }
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct Entry {
    /// Where one practises.
    vers: String,
    /// The real page to come back to; the one that is practised when nothing is said.
    retour: String,
}

impl Entry {
    fn back(&self) -> String {
        real(if self.retour.is_empty() { &self.vers } else { &self.retour })
    }
}

/// A page of the real house: nobody who leaves the book is led into it again.
fn real(path: &str) -> String {
    let path = safe_path(path);
    if path.starts_with(PREFIX) { "/".to_owned() } else { path }
}

/// What the book is, before one enters: a page, so that a machine that follows links makes none.
pub(crate) async fn entry(cx: Cx, Query(entry): Query<Entry>) -> Answer {
    page(&cx, &EntryPage::new(&cx, &entry, false))
}

/// Leads what is asked below the prefix to its book, and all else to the real house.
async fn lead(State(practice): State<Arc<Practice>>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let is_below = path.strip_prefix(PREFIX).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    if !is_below || (path == ENTRY && request.method() != Method::POST) {
        return next.run(request).await;
    }
    let answer = match path {
        ENTRY => enter(&practice, request).await,
        // What comes with a request is read before anything is waited for: a body cannot be shared.
        EXIT => leave(&practice, request.headers(), entry_of(request.uri().query().unwrap_or_default())).await,
        _ => turn(&practice, request).await,
    };
    answer.unwrap_or_else(axum::response::IntoResponse::into_response)
}

async fn enter(practice: &Practice, request: Request) -> Answer {
    let from = request.headers().get("sec-fetch-site").and_then(|value| value.to_str().ok());
    if from.is_some_and(|from| !matches!(from, "same-origin" | "none")) {
        return Err(Problem::Forbidden);
    }
    let (mut parts, body) = request.into_parts();
    let body = to_bytes(body, LONGEST_ENTRY).await.map_err(|_| Problem::TooLarge)?;
    let entry = entry_of(&String::from_utf8_lossy(&body));
    let towards = safe_path(&entry.vers);
    // One book a browser: whoever begins again gives the former one back.
    practice.forget_one(kept(&parts.headers).0).await;
    let Some(name) = practice.open(&towards).await? else {
        let cx = Cx::from_request_parts(&mut parts, &practice.app).await?;
        return refused_page(&cx, &EntryPage::new(&cx, &entry, true));
    };
    let towards = practice.nearest(&name, towards, &parts.headers).await?;
    let mut response = to(&below(&towards))?;
    let book = format!("{name}.{}", encode(&entry.back()));
    response.headers_mut().append(header::SET_COOKIE, kept_below(&practice.app, (BOOK, &book), "")?);
    forget_session(&practice.app, &mut response)?;
    Ok(response)
}

async fn leave(practice: &Practice, headers: &HeaderMap, entry: Entry) -> Answer {
    let (name, back) = kept(headers);
    practice.forget_one(name).await;
    // The page that one leaves may lie in the book only: its steps, its people.
    let mut response = to(&real(if back.is_empty() { &entry.retour } else { &back }))?;
    response.headers_mut().append(header::SET_COOKIE, kept_below(&practice.app, (BOOK, ""), "; Max-Age=0")?);
    forget_session(&practice.app, &mut response)?;
    Ok(response)
}

/// Whose book a browser has, and the real page it came from.
fn kept(headers: &HeaderMap) -> (&str, String) {
    let (name, back) = cookies::read(headers, BOOK).unwrap_or_default().split_once('.').unwrap_or_default();
    (name, entry_of(&format!("retour={back}")).retour)
}

/// A card that was shown in one book opens nothing in the next, and hides nobody's own session there.
fn forget_session(app: &App, response: &mut Response) -> Result<(), Problem> {
    let gone = kept_below(app, (cookies::SESSION, ""), "; Max-Age=0")?;
    response.headers_mut().append(header::SET_COOKIE, gone);
    Ok(())
}

/// What a form or a link says; what cannot be read says nothing.
fn entry_of(pairs: &str) -> Entry {
    let as_query = format!("/?{pairs}").parse::<Uri>().ok();
    as_query.and_then(|uri| Query::try_from_uri(&uri).ok()).map(|Query(entry)| entry).unwrap_or_default()
}

/// A page of the book.
async fn turn(practice: &Practice, request: Request) -> Answer {
    let (name, back) = kept(request.headers());
    let name = name.to_owned();
    let Some(house) = practice.house(&name).await else {
        let asked = request.uri().path_and_query().map(ToString::to_string).unwrap_or_default();
        let towards = encode(asked.strip_prefix(PREFIX).unwrap_or_default());
        let back = if back.is_empty() { String::new() } else { format!("&retour={}", encode(&back)) };
        return to(&format!("{ENTRY}?vers={towards}{back}"));
    };
    let response = house.oneshot(inside(request)?).await.unwrap_or_else(|never| match never {});
    stay_below(response).await
}

/// The request as the house of the book reads it: without the prefix, answered unpacked.
fn inside(request: Request) -> Result<Request, Problem> {
    let (mut parts, body) = request.into_parts();
    let asked = parts.uri.path_and_query().map(ToString::to_string).unwrap_or_default();
    let path = asked.strip_prefix(PREFIX).filter(|rest| rest.starts_with('/')).map_or("/", |rest| rest);
    parts.uri = path.parse::<Uri>().map_err(|_| Problem::NotFound)?;
    parts.headers.remove(header::ACCEPT_ENCODING);
    // Nothing of the real house comes along: not the actor found there, not the route.
    let mut bare = Request::new(body);
    *bare.method_mut() = parts.method;
    *bare.uri_mut() = parts.uri;
    *bare.headers_mut() = parts.headers;
    Ok(bare)
}

/// The answer as the browser reads it: every address of ours leads below the prefix.
async fn stay_below(response: Response) -> Answer {
    let (mut parts, body) = response.into_parts();
    parts.headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    if let Some(location) = parts.headers.get(header::LOCATION).and_then(|value| value.to_str().ok()) {
        let led = HeaderValue::from_str(&below(location)).map_err(|error| Problem::failed(&error))?;
        parts.headers.insert(header::LOCATION, led);
    }
    let set: Vec<HeaderValue> = parts.headers.get_all(header::SET_COOKIE).iter().cloned().collect();
    parts.headers.remove(header::SET_COOKIE);
    for cookie in set {
        let line = cookie.to_str().unwrap_or_default().replace("; Path=/;", "; Path=/brouillon;");
        let line = HeaderValue::from_str(&line).map_err(|error| Problem::failed(&error))?;
        parts.headers.append(header::SET_COOKIE, line);
    }
    let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !kind.starts_with("text/html") {
        return Ok(Response::from_parts(parts, body));
    }
    let bytes = to_bytes(body, LONGEST_PAGE).await.map_err(|_| Problem::TooLarge)?;
    let page = lead_addresses(&String::from_utf8_lossy(&bytes));
    parts.headers.remove(header::CONTENT_LENGTH);
    Ok(Response::from_parts(parts, Body::from(page)))
}

/// Every attribute that is an address of ours. What people typed cannot be one: its quotes are escaped.
pub(crate) fn lead_addresses(page: &str) -> String {
    page.replace("=\"/", "=\"/brouillon/")
        .replace("=\"/brouillon/static/", "=\"/static/")
        .replace("; url=/", "; url=/brouillon/")
}

/// An address of the real house, in the book.
pub(crate) fn below(address: &str) -> String {
    let is_ours = address.starts_with('/') && !address.starts_with(PREFIX);
    if is_ours { format!("{PREFIX}{address}") } else { address.to_owned() }
}

fn to(address: &str) -> Answer {
    let location = HeaderValue::from_str(address).map_err(|error| Problem::failed(&error))?;
    Ok((StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response())
}

fn kept_below(app: &App, (cookie, value): (&str, &str), age: &str) -> Result<HeaderValue, Problem> {
    let secure = if app.settings.is_https() { "; Secure" } else { "" };
    HeaderValue::from_str(&format!("{cookie}={value}; Path={PREFIX}; HttpOnly; SameSite=Lax{secure}{age}"))
        .map_err(|error| Problem::failed(&error))
}
