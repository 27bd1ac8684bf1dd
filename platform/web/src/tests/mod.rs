//! The pipe, tried with a house of one small room.
#![allow(clippy::unwrap_used)]

mod bound_test;
mod form_test;
mod null_test;
mod once_test;
mod path_test;
mod practice_test;
mod problem_test;
mod range_test;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use auth::{Actor, Authenticator, BoxFuture};
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use axum::routing::{get, post};
use http_body_util::BodyExt as _;
use testing::TestDb;
use tower::ServiceExt as _;

use crate::{Answer, App, AppParts, FieldError, Form, Problem, Settings, text};

/// A door that knows one program, by the word "connu".
struct OneProgram;

impl Authenticator for OneProgram {
    fn by_session<'a>(&'a self, _secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        Box::pin(async { Ok(None) })
    }

    fn by_token<'a>(&'a self, secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        let known = (secret == "connu").then(|| {
            let (id, centre) = (uuid::Uuid::from_u128(7), kernel::CentreId::new());
            Actor::Token(auth::Token { id, name: "site".to_owned(), centre, scopes: Vec::new() })
        });
        Box::pin(async { Ok(known) })
    }
}

struct House {
    router: Router,
    clock: kernel::Clock,
    /// How many posts were really done.
    done: Arc<AtomicUsize>,
    _db: TestDb,
    _folder: tempfile::TempDir,
}

struct Told {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Told {
    fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

impl House {
    fn new(db: TestDb) -> Self {
        Self::at(db, "http://essaim.test", room)
    }

    /// The same house at another address, with another room.
    fn at(db: TestDb, public_url: &str, room: impl Fn(&Arc<AtomicUsize>) -> Router<Arc<App>>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = testing::frozen_clock();
        let settings = Settings {
            public_url: public_url.to_owned(),
            metrics_token: None,
            sms_secret: None,
            is_demo: false,
            has_email_gateway: false,
            has_sms_gateway: false,
            geocoder_url: None,
            map_tiles: None,
            map_attribution: None,
            backup_days: 35,
            is_practice: false,
        };
        let app = App::new(AppParts {
            db: db.db().clone(),
            clock: clock.clone(),
            catalogue: Arc::new(i18n::Catalogue::new(&[ui::TEXTS, crate::TEXTS]).unwrap()),
            settings,
            documents: Arc::new(documents::Unavailable),
            storage: storage::Storage::in_folder(folder.path()),
            keys: testing::keys_in(folder.path()),
            authenticator: Arc::new(OneProgram),
            doors: Vec::new(),
            policies: Vec::new(),
            own_file: Vec::new(),
            person_file: Vec::new(),
            listeners: Vec::new(),
            kit_kinds: Vec::new(),
            pack_parts: Vec::new(),
            field_parts: Vec::new(),
            byte_addresses: vec!["/octets"],
            page_words: None,
            tiles: Vec::new(),
            holdings: Vec::new(),
            retentions: Vec::new(),
            undo_guards: Vec::new(),
        });
        let done = Arc::new(AtomicUsize::new(0));
        let openapi =
            utoipa::openapi::OpenApi::new(utoipa::openapi::Info::new("Essaim", "essai"), utoipa::openapi::Paths::new());
        let router = crate::router(&app, room(&done), room(&done), move || openapi);
        Self { router, clock, done, _db: db, _folder: folder }
    }

    fn done(&self) -> usize {
        self.done.load(Ordering::SeqCst)
    }

    async fn get(&self, path: &str) -> Told {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    async fn post(&self, path: &str, body: &str, extra: &[(&str, &str)]) -> Told {
        let form = (header::CONTENT_TYPE.as_str(), "application/x-www-form-urlencoded");
        let headers = [&[form], extra].concat();
        let request = Request::builder().method(Method::POST).uri(path);
        let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        self.send(request.body(Body::from(body.to_owned())).unwrap()).await
    }

    async fn send(&self, request: Request<Body>) -> Told {
        let (parts, body) = self.router.clone().oneshot(request).await.unwrap().into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Told { status: parts.status, headers: parts.headers, body }
    }
}

/// `/tours` counts its posts, `/refus` counts them and refuses, `/rencontres` meets another twice, `/rencontres/apres`
/// does so once it has kept something, `/soucis/…` ends as it is told.
fn room(done: &Arc<AtomicUsize>) -> Router<Arc<App>> {
    let counted = |done: &Arc<AtomicUsize>| {
        let done = Arc::clone(done);
        move || done.fetch_add(1, Ordering::SeqCst) + 1
    };
    let (turn, refusal, meeting, late) = (counted(done), counted(done), counted(done), counted(done));
    Router::new()
        .route(
            "/tours",
            post(move |Form(form): Form| async move {
                text("text/plain; charset=utf-8", format!("tour {}, {}", turn(), form.value("nom")))
            }),
        )
        .route(
            "/refus",
            post(move || async move {
                refusal();
                Answer::Err(Problem::refused("Cette salle est déjà prise."))
            }),
        )
        .route(
            "/rencontres",
            post(move || async move {
                let time = meeting();
                if time < 3 { Err(Problem::Met) } else { text("text/plain; charset=utf-8", format!("{time}")) }
            }),
        )
        .route(
            "/rencontres/apres",
            post(move |cx: crate::Cx| async move {
                late();
                cx.db().begin_unrecorded().await?.commit().await?;
                Answer::Err(Problem::Met)
            }),
        )
        .route(
            "/soucis/{which}",
            get(|axum::extract::Path(which): axum::extract::Path<String>| async move { Answer::Err(trouble(&which)) }),
        )
        .route(
            "/soucis/numero/{number}",
            get(|axum::extract::Path(number): axum::extract::Path<u8>| async move {
                text("text/plain; charset=utf-8", format!("{number}"))
            }),
        )
}

fn trouble(which: &str) -> Problem {
    match which {
        "porte" => Problem::SignIn,
        "role" => Problem::Forbidden,
        "champs" => Problem::Refused {
            message: "Deux choses ne vont pas.".to_owned(),
            fields: vec![FieldError { field: "nom".to_owned(), message: "Écrivez un nom.".to_owned() }],
        },
        "panique" => panic!("le mot de passe de la base est 1234"),
        "panne" => Problem::failed(&std::io::Error::other("le mot de passe de la base est 1234")),
        _ => Problem::NotFound,
    }
}
