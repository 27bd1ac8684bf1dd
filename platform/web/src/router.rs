//! The router of the whole house: rooms inside, belts and braces outside.

use std::sync::{Arc, LazyLock};

use askama::Template;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::{CsrfLayer, ProtectionError};
use tower_http::set_header::SetResponseHeaderLayer;
use ui::{Chrome, Face};

use crate::app::App;
use crate::cx::Cx;
use crate::problem::{Problem, Told, as_json};
use crate::undoing::page_above;
use crate::{bound, health, once, page_cache, page_words, refusals, safe_path, session};

/// The most bytes of a request: a large member file, checked again by those who read it.
pub(crate) const LONGEST_REQUEST: usize = 64 * 1024 * 1024;

const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                      form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

/// The policy of a page that shows pictures of another house too.
pub fn policy_with_pictures_of(origin: &str) -> String {
    POLICY.replace("img-src 'self' data:", &format!("img-src 'self' data: {origin}"))
}

/// Composes the rooms' routes into the service that listens.
pub fn router(
    app: &Arc<App>,
    pages: Router<Arc<App>>,
    api: Router<Arc<App>>,
    openapi: impl FnOnce() -> utoipa::openapi::OpenApi + Send + Sync + 'static,
) -> Router {
    // Kept as it is sent, once somebody has asked: as a tree it would weigh ten times as much, in every house.
    let openapi = Arc::new(LazyLock::new(move || serde_json::to_vec(&openapi()).map(Bytes::from)));
    let described = move || {
        let openapi = Arc::clone(&openapi);
        async move {
            match &**openapi {
                Ok(document) => ([(header::CONTENT_TYPE, "application/json")], document.clone()).into_response(),
                Err(error) => Problem::failed(error).into_response(),
            }
        }
    };
    let api = api.route("/openapi.json", get(described)).fallback(|| async { Problem::NotFound });
    let house = Router::new()
        .route("/static/{*path}", get(asset))
        .route("/favicon.ico", get(|| async { asset(Path("favicon.svg".to_owned())).await }))
        .route("/healthz", get(health::healthz))
        .route("/readyz", get(health::readyz))
        .route("/metrics", get(health::metrics))
        .route("/affichage", get(crate::display::update))
        .route("/brouillon/entree", get(crate::practice::entry));
    let fixed = |name: &'static str, value: &'static str| {
        SetResponseHeaderLayer::if_not_present(HeaderName::from_static(name), HeaderValue::from_static(value))
    };
    let rooms = pages.merge(house).nest("/api/v1", api).fallback(elsewhere).with_state(Arc::clone(app));
    // A layer of a router is laid around each of its routes, and there are a thousand: here it lies around them all.
    Router::new()
        .fallback_service(rooms)
        .layer(middleware::from_fn_with_state(Arc::clone(app), page_words::layer))
        .layer(middleware::from_fn_with_state(Arc::clone(app), once::layer))
        .layer(middleware::from_fn_with_state(Arc::clone(app), session::renew))
        .layer(csrf(&app.settings.public_url))
        .layer(middleware::from_fn_with_state(Arc::clone(app), of_text))
        .layer(CatchPanicLayer::custom(|_| Problem::failed(&Panicked).into_response()))
        .layer(middleware::from_fn_with_state(Arc::clone(app), tell_problems))
        .layer(DefaultBodyLimit::max(LONGEST_REQUEST))
        .layer(fixed("content-security-policy", POLICY))
        .layer(fixed("x-content-type-options", "nosniff"))
        .layer(fixed("referrer-policy", "same-origin"))
        .layer(fixed("permissions-policy", "geolocation=(), microphone=(), payment=()"))
        .layer(fixed("cross-origin-opener-policy", "same-origin"))
        // Whoever makes an answer that may be kept says so itself.
        .layer(fixed("cache-control", "no-store"))
        .layer(middleware::from_fn(finished))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn_with_state(Arc::clone(app), page_cache::layer))
        .layer(middleware::from_fn_with_state(Arc::clone(app), bound::layer))
}

/// The public address without the path below which a house may lie.
fn origin_of(public_url: &str) -> &str {
    let host = public_url.find("://").map_or(0, |scheme| scheme + 3);
    let path = public_url.get(host..).and_then(|rest| rest.find('/'));
    path.and_then(|path| public_url.get(..host + path)).unwrap_or(public_url)
}

/// Forms are taken from our own pages only.
fn csrf(public_url: &str) -> CsrfLayer {
    CsrfLayer::new().add_trusted_origin(origin_of(public_url)).unwrap_or_else(|error| {
        tracing::warn!(%error, "the public address cannot be an origin; forms are accepted from the same host only");
        CsrfLayer::new()
    })
}

/// An address is text: the null character is none, and PostgreSQL refuses it wherever it would be looked for. Where a room
/// is handed bytes, it says so and makes text of them.
async fn of_text(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let address = request.uri();
    let has_null = address.path_and_query().is_some_and(|address| address.as_str().contains("%00"));
    if !has_null || app.byte_addresses.contains(&address.path()) {
        return next.run(request).await;
    }
    let said = request.extensions().get::<Cx>().map(|cx| cx.t("web-null-in-address"));
    Problem::BadRequest(said.unwrap_or_default()).into_response()
}

/// What a panic is told as; where it happened is in the log already.
#[derive(Debug, thiserror::Error)]
#[error("a handler panicked")]
struct Panicked;

/// An act goes to its end even when the browser is gone: a family that closes the page too early is enrolled
/// or is not, and the answer kept for its second try says which.
async fn finished(request: Request, next: Next) -> Response {
    match tokio::spawn(next.run(request)).await {
        Ok(response) => response,
        Err(cut) => {
            tracing::error!(error = %cut, "an act was cut before its answer");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// What has no route: an address typed with a slash too many is led to its page.
async fn elsewhere(method: Method, uri: Uri) -> Response {
    let bare = uri.path().trim_matches('/');
    if method != Method::GET || !uri.path().ends_with('/') || bare.is_empty() {
        return Problem::NotFound.into_response();
    }
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    Redirect::permanent(&safe_path(&format!("/{bare}{query}"))).into_response()
}

async fn asset(Path(path): Path<String>) -> Response {
    let Some(asset) = ui::assets::serve(&path) else { return StatusCode::NOT_FOUND.into_response() };
    let lasting = if asset.immutable { "public, max-age=31536000, immutable" } else { "public, max-age=3600" };
    let mut response = Response::new(axum::body::Body::from(asset.bytes.into_owned()));
    // Text says its alphabet: a browser that guesses can be led to guess wrong.
    let is_bare = asset.mime.as_ref() == "image/svg+xml";
    let mime = if is_bare { "image/svg+xml; charset=utf-8" } else { asset.mime.as_ref() };
    if let Ok(mime) = HeaderValue::from_str(mime) {
        response.headers_mut().insert(header::CONTENT_TYPE, mime);
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(lasting));
    response
}

#[derive(Template)]
#[template(path = "web/problem.html")]
struct ProblemPage {
    chrome: Chrome,
    title: String,
    text: String,
    incident: String,
}

/// What a helper reads at the door of the team's space, where they act in a resident's name.
#[derive(Template)]
#[template(path = "web/helping.html")]
struct HelpingPage {
    chrome: Chrome,
    name: String,
}

/// Turns a problem into a page or into JSON, as the request wishes.
async fn tell_problems(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let wants_json = request.uri().path().starts_with("/api/")
        || request
            .headers()
            .get(header::ACCEPT)
            .and_then(|v| v.to_str().ok())
            .is_some_and(|accept| accept.contains("json") && !accept.contains("html"));
    let (mut parts, body) = request.into_parts();
    let (method, uri) = (parts.method.clone(), parts.uri.clone());
    let context = <Cx as axum::extract::FromRequestParts<Arc<App>>>::from_request_parts(&mut parts, &app).await;
    let response = walled(context.as_ref().ok(), next.run(Request::from_parts(parts, body))).await;
    if response.extensions().get::<ProtectionError>().is_some() {
        refusals::tell_foreign(&method, &uri);
    }
    let told = response.extensions().get::<Told>().map(|Told(problem)| Arc::clone(problem));
    let Some(problem) = told.or_else(|| of_extractor(&response).map(Arc::new)) else { return response };
    let cx = context.unwrap_or_else(|_| Cx::of_house(&app, "incident"));
    if method == Method::GET
        && !wants_json
        && let Some(way) = page_above(&cx, &problem)
    {
        return way;
    }
    refusals::tell(&cx, &method, &uri, &problem);
    // A page that was asked for is found again once one has come in.
    let back = (method == Method::GET).then(|| uri.path_and_query().map(ToString::to_string).unwrap_or_default());
    told_as(&cx, &problem, wants_json, back)
}

/// A problem as a page, as JSON, or as the way to where one says who one is.
fn told_as(cx: &Cx, problem: &Problem, wants_json: bool, back: Option<String>) -> Response {
    if let Problem::WrongMethod(Some(allowed)) = problem {
        let mut response = if wants_json { as_json(problem, &cx.texts) } else { problem_page(cx, problem) };
        // RFC 9110, 15.5.6: a 405 says which methods there are.
        response.headers_mut().insert(header::ALLOW, allowed.clone());
        return response;
    }
    if wants_json {
        return as_json(problem, &cx.texts);
    }
    if let Some(door) = door_of(problem) {
        let back = back.map(|back| format!("?suite={}", encode(&back))).unwrap_or_default();
        let location = HeaderValue::from_str(&format!("{door}{back}"));
        return match location {
            Ok(location) => (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response(),
            Err(_) => StatusCode::UNAUTHORIZED.into_response(),
        };
    }
    helping_page(cx, problem).unwrap_or_else(|| problem_page(cx, problem))
}

/// The way back for who helps someone and asks for a page of the team: nothing of it is theirs until the help is over.
fn helping_page(cx: &Cx, problem: &Problem) -> Option<Response> {
    let auth::Actor::Resident(resident) = &cx.actor else { return None };
    let is_of_team = cx.path.split(['/', '?']).nth(2) == Some("equipe");
    if resident.helper.is_none() || !is_of_team || !matches!(problem, Problem::NotFound | Problem::Forbidden) {
        return None;
    }
    let html = HelpingPage { chrome: cx.chrome(Face::Habitant), name: resident.name.clone() }.render().ok()?;
    Some((StatusCode::FORBIDDEN, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response())
}

/// Answers behind a wall, which whoever finds the centre of the request draws around it (`centres`' `InCentre`). A program
/// stands in its own centre from the start.
async fn walled<T>(cx: Option<&Cx>, answered: impl Future<Output = T>) -> T {
    let own = match cx.map(|cx| (&cx.actor, cx.path.starts_with("/api/"))) {
        Some((auth::Actor::Token(token), true)) => Some(token.centre),
        _ => None,
    };
    db::behind_wall(async {
        if let Some(centre) = own {
            db::stand_in(&[centre]);
        }
        answered.await
    })
    .await
}

/// Where a page is opened that someone may see once they have said who they are.
fn door_of(problem: &Problem) -> Option<&'static str> {
    match problem {
        Problem::SignIn => Some("/connexion"),
        Problem::ProveAgain => Some("/compte/preuve"),
        _ => None,
    }
}

/// An answer that axum gave by itself: a bare status, or a line in plain English.
fn of_extractor(response: &Response) -> Option<Problem> {
    let said = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !(said.is_empty() || said.starts_with("text/plain")) {
        return None;
    }
    match response.status() {
        StatusCode::METHOD_NOT_ALLOWED => Some(Problem::WrongMethod(response.headers().get(header::ALLOW).cloned())),
        StatusCode::PAYLOAD_TOO_LARGE => Some(Problem::TooLarge),
        StatusCode::BAD_REQUEST | StatusCode::UNSUPPORTED_MEDIA_TYPE | StatusCode::UNPROCESSABLE_ENTITY => {
            Some(Problem::BadRequest(String::new()))
        }
        _ => None,
    }
}

fn problem_page(cx: &Cx, problem: &Problem) -> Response {
    let stem = problem.stem();
    let own = match problem {
        Problem::BadRequest(message) | Problem::Conflict(message) | Problem::Refused { message, .. } => {
            message.as_str()
        }
        _ => "",
    };
    let incident = match problem {
        Problem::Failed { incident, .. } => incident.to_string(),
        _ => String::new(),
    };
    let page = ProblemPage {
        chrome: cx.chrome(Face::Habitant),
        title: cx.t(&format!("web-problem-{stem}-title")),
        text: if own.is_empty() { cx.t(&format!("web-problem-{stem}-text")) } else { own.to_owned() },
        incident,
    };
    match page.render() {
        Ok(html) => (problem.status(), [(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response(),
        Err(_) => problem.status().into_response(),
    }
}

/// Percent-encodes a path for a query.
pub(crate) fn encode(text: &str) -> String {
    text.bytes()
        .map(|b| match b {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' => char::from(b).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}
