//! The house, composed of some rooms, asked in process.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use auth::Authenticator;
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use chrono::{TimeZone, Utc};
use crypto::{Keys, MasterKey};
use db::Db;
use http_body_util::BodyExt as _;
use kernel::Clock;
use tower::ServiceExt as _;
use web::{App, AppParts, Module, Settings};

use crate::engine::TestDb;
use crate::lint::lint;

/// Sunday 22 November 2026, 10 in the morning in Paris.
pub fn frozen_clock() -> Clock {
    Clock::frozen_at(Utc.with_ymd_and_hms(2026, 11, 22, 9, 0, 0).single().unwrap_or_default())
}

/// Keys of a house in a test, in a file that is made at their first use.
pub fn keys_in(folder: &Path) -> Keys {
    let master = MasterKey::from_paper(&"5a".repeat(32)).expect("a master key");
    Keys::at(&format!("sqlite:{}", folder.join("keys").join("keys.db").display()), master)
}

/// A house in a test, with the cookies of one browser.
pub struct TestApp {
    pub app: Arc<App>,
    router: Router,
    cookies: Mutex<Vec<(String, String)>>,
    bearer: Mutex<Option<String>>,
    _db: TestDb,
}

/// An answer.
#[derive(Debug, Clone)]
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
    pub bytes: Vec<u8>,
}

impl Page {
    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|v| v.to_str().ok()).unwrap_or_default()
    }

    /// The body as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or(serde_json::Value::Null)
    }

    /// Fails unless the body holds the text (no-break spaces count as spaces).
    #[track_caller]
    pub fn assert_contains(&self, text: &str) -> &Self {
        let body = self.body.replace(['\u{a0}', '\u{202f}'], " ");
        assert!(body.contains(text), "{} without « {text} »:\n{body}", self.status);
        self
    }
}

impl TestApp {
    /// Composes rooms on a database, with a frozen clock. The texts of `web` and `ui` are added.
    pub fn new(db: TestDb, modules: Vec<Module>, door: impl Fn(Db, Clock) -> Arc<dyn Authenticator>) -> Self {
        Self::with_press(db, modules, Arc::new(documents::Unavailable), door)
    }

    /// The same, with who draws its papers.
    pub fn with_press(
        db: TestDb,
        modules: Vec<Module>,
        press: Arc<dyn documents::Documents>,
        door: impl Fn(Db, Clock) -> Arc<dyn Authenticator>,
    ) -> Self {
        Self::composed(db, modules, press, None, door, |_| {})
    }

    /// The same as [`Self::new`], with what an administrator sets.
    pub fn with_settings(
        db: TestDb,
        modules: Vec<Module>,
        door: impl Fn(Db, Clock) -> Arc<dyn Authenticator>,
        set: impl FnOnce(&mut Settings),
    ) -> Self {
        Self::composed(db, modules, Arc::new(documents::Unavailable), None, door, set)
    }

    /// The same as [`Self::new`], with where its files are.
    pub fn with_files(
        db: TestDb,
        modules: Vec<Module>,
        files: storage::Storage,
        door: impl Fn(Db, Clock) -> Arc<dyn Authenticator>,
    ) -> Self {
        Self::composed(db, modules, Arc::new(documents::Unavailable), Some(files), door, |_| {})
    }

    fn composed(
        db: TestDb,
        modules: Vec<Module>,
        press: Arc<dyn documents::Documents>,
        files: Option<storage::Storage>,
        door: impl Fn(Db, Clock) -> Arc<dyn Authenticator>,
        set: impl FnOnce(&mut Settings),
    ) -> Self {
        let clock = frozen_clock();
        let (mut own_file, mut person_file, mut listeners) = (Vec::new(), Vec::new(), Vec::new());
        let (mut kit_kinds, mut pack_parts, mut tiles) = (Vec::new(), Vec::new(), Vec::new());
        let (mut page_words, mut field_parts, mut byte_addresses) = (None, Vec::new(), Vec::new());
        let mut texts = vec![ui::TEXTS, web::TEXTS];
        let (mut pages, mut api) = (Router::new(), Router::new());
        let (mut doors, mut policies) = (Vec::new(), Vec::new());
        let (mut holdings, mut retentions, mut undo_guards) = (Vec::new(), Vec::new(), Vec::new());
        let folder = std::env::temp_dir().join(format!("essaim-test-{}", uuid::Uuid::now_v7()));
        for module in modules {
            texts.push(module.texts);
            pages = pages.merge(module.routes);
            api = api.merge(module.api);
            doors.extend(module.doors);
            policies.extend(module.policies);
            own_file.extend(module.own_file);
            person_file.extend(module.person_file);
            listeners.extend(module.listeners);
            kit_kinds.extend(module.kit_kinds);
            pack_parts.extend(module.pack_parts);
            field_parts.extend(module.field_parts);
            byte_addresses.extend(module.byte_addresses);
            page_words = page_words.or(module.page_words);
            tiles.extend(module.tiles);
            holdings.splice(0..0, module.holdings);
            retentions.extend(module.retentions);
            undo_guards.extend(module.undo_guards);
        }
        let mut settings = settings();
        set(&mut settings);
        let app = App::new(AppParts {
            db: db.db().clone(),
            clock: clock.clone(),
            catalogue: Arc::new(i18n::Catalogue::new(&texts).expect("texts")),
            settings,
            documents: press,
            keys: keys_in(&folder),
            storage: files.unwrap_or_else(|| storage::Storage::in_folder(folder)),
            authenticator: door(db.db().clone(), clock),
            doors,
            policies,
            own_file,
            person_file,
            listeners,
            kit_kinds,
            pack_parts,
            field_parts,
            byte_addresses,
            page_words,
            tiles,
            holdings,
            retentions,
            undo_guards,
        });
        let router = web::router(&app, pages, api, utoipa_openapi);
        Self { app, router, cookies: Mutex::default(), bearer: Mutex::default(), _db: db }
    }

    pub fn db(&self) -> &Db {
        &self.app.db
    }

    /// The whole service, for who must be called over a real socket.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    pub fn clock(&self) -> &Clock {
        &self.app.clock
    }

    /// Sends a session cookie from now on.
    pub fn sign_in_with(&self, secret: &str) {
        self.keep_cookie("essaim_session", secret);
    }

    /// Sends a bearer token from now on.
    pub fn use_token(&self, secret: &str) {
        *self.bearer.lock().unwrap_or_else(PoisonError::into_inner) = Some(secret.to_owned());
    }

    /// Forgets every cookie and token.
    pub fn leave(&self) {
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner).clear();
        *self.bearer.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    fn keep_cookie(&self, name: &str, value: &str) {
        let mut cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        cookies.retain(|(known, _)| known != name);
        if !value.is_empty() {
            cookies.push((name.to_owned(), value.to_owned()));
        }
    }

    /// Asks for a page, which is linted when it is HTML.
    #[track_caller]
    pub fn get(&self, path: &str) -> impl Future<Output = Page> {
        self.send(Method::GET, path, "", Vec::new())
    }

    /// Posts a form.
    pub async fn post(&self, path: &str, pairs: &[(&str, &str)]) -> Page {
        let body: Vec<String> =
            pairs.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
        self.send(Method::POST, path, "application/x-www-form-urlencoded", body.join("&").into_bytes()).await
    }

    /// Posts a form with one file.
    pub async fn upload(&self, path: &str, field: &str, file_name: &str, bytes: &[u8], pairs: &[(&str, &str)]) -> Page {
        let mut body = Vec::new();
        for (name, value) in pairs {
            body.extend(
                format!("--limite\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
            );
        }
        let head = format!(
            "--limite\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{file_name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend(head.bytes());
        body.extend(bytes);
        body.extend(b"\r\n--limite--\r\n");
        self.send(Method::POST, path, "multipart/form-data; boundary=limite", body).await
    }

    /// Sends JSON.
    pub async fn send_json(&self, method: Method, path: &str, body: &serde_json::Value) -> Page {
        self.send(method, path, "application/json", body.to_string().into_bytes()).await
    }

    /// Sends JSON with headers of one's own: a mark, a key, another program's token.
    pub async fn send_with(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: &serde_json::Value,
    ) -> Page {
        self.ask(method, path, "application/json", headers, body.to_string().into_bytes()).await
    }

    /// Sends anything.
    pub async fn send(&self, method: Method, path: &str, content_type: &str, body: Vec<u8>) -> Page {
        self.ask(method, path, content_type, &[], body).await
    }

    async fn ask(
        &self,
        method: Method,
        path: &str,
        content_type: &str,
        headers: &[(&str, &str)],
        body: Vec<u8>,
    ) -> Page {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "essaim.test");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if !content_type.is_empty() {
            request = request.header(header::CONTENT_TYPE, content_type);
        }
        let cookies: Vec<String> = {
            let cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
            cookies.iter().map(|(name, value)| format!("{name}={value}")).collect()
        };
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        let bearer = self.bearer.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(bearer) = bearer {
            request = request.header(header::AUTHORIZATION, format!("Bearer {bearer}"));
        }
        let request = request.body(Body::from(body)).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        for line in parts.headers.get_all(header::SET_COOKIE) {
            let pair = line.to_str().ok().and_then(|line| line.split(';').next()).and_then(|pair| pair.split_once('='));
            if let Some((name, value)) = pair {
                self.keep_cookie(name, value);
            }
        }
        let bytes = body.collect().await.expect("a body").to_bytes().to_vec();
        let page = Page {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
            bytes,
        };
        let kind = page.headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        if kind.starts_with("text/html") {
            let faults = lint(&page.body);
            assert!(faults.is_empty(), "{path}: {faults:#?}\n{}", page.body);
        }
        page
    }
}

fn settings() -> Settings {
    Settings {
        public_url: "http://essaim.test".to_owned(),
        metrics_token: None,
        sms_secret: Some("le mot de la passerelle".to_owned()),
        is_demo: false,
        has_email_gateway: false,
        has_sms_gateway: false,
        geocoder_url: None,
        map_tiles: None,
        map_attribution: None,
        backup_days: 35,
        is_practice: false,
    }
}

fn utoipa_openapi() -> utoipa::openapi::OpenApi {
    utoipa::openapi::OpenApi::new(utoipa::openapi::Info::new("Essaim", "test"), utoipa::openapi::Paths::new())
}

fn encode(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}
