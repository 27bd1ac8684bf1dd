//! A house with two centres, and films of it: what other tests begin with.

use std::path::PathBuf;
use std::sync::Arc;

use auth::{Actor, Authenticator, BoxFuture, Grant, Scope, Staff};
use axum::http::Method;
use bytes::Bytes;
use centres::{Centre, NewCentre};
use chrono::DateTime;
use kernel::{AccountId, Role, SessionId};
use testing::{Page, TestApp, TestDb};
use uuid::Uuid;
use web::Cx;

use crate::film::model::consent::{Age, Given, Use};
use crate::film::model::film::{FilmId, FilmWords, Footage};
use crate::film::service::consenting::{self, NewSeen, Sheet};
use crate::film::service::making;
use crate::film::store;
use crate::film::work::Tools;

/// Someone who signs in by the word of a role.
struct RoleDoor;

fn staff(role: Role) -> Actor {
    Actor::Staff(Staff {
        account: AccountId(Uuid::from_u128(7)),
        session: SessionId::new(),
        name: "Nadège".to_owned(),
        grants: vec![Grant { centre: None, role }],
        proven_at: DateTime::UNIX_EPOCH,
    })
}

impl Authenticator for RoleDoor {
    fn by_session<'a>(&'a self, secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        Box::pin(async move { Ok(Role::from_code(secret).map(staff)) })
    }

    fn by_token<'a>(&'a self, _secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        Box::pin(async { Ok(None) })
    }
}

pub(super) struct House {
    pub app: TestApp,
    pub arques: Centre,
    pub other: Centre,
}

impl House {
    pub async fn new() -> Self {
        Self::on(testing::sqlite_db().await).await
    }

    pub async fn on(db: TestDb) -> Self {
        Self::of(TestApp::new(db, rooms(), |_, _| Arc::new(RoleDoor))).await
    }

    pub async fn with_files(files: storage::Storage) -> Self {
        let db = testing::sqlite_db().await;
        Self::of(TestApp::with_files(db, rooms(), files, |_, _| Arc::new(RoleDoor))).await
    }

    async fn of(app: TestApp) -> Self {
        let cx = Cx::of_house(&app.app, "essai");
        let mut tx = cx.db().begin(&cx.operation(None, "ouverture")).await.unwrap();
        let network = centres::service::network_or_new(&mut tx, "Nord", cx.now()).await.unwrap();
        let mut made = Vec::new();
        for slug in ["arques", "tourcoing"] {
            let new = NewCentre { slug: slug.into(), name: format!("Centre {slug}"), ..NewCentre::default() };
            let centre = centres::service::create_centre(&mut tx, network, new, cx.now()).await.unwrap();
            made.push(centre.unwrap());
        }
        tx.commit().await.unwrap();
        let (other, arques) = (made.pop().unwrap(), made.pop().unwrap());
        Self { app, arques, other }
    }

    pub fn cx(&self) -> Cx {
        Cx::of_house(&self.app.app, "essai")
    }

    pub fn scope(&self) -> Scope {
        Scope::of_house(self.arques.id)
    }

    /// A film of Arques of which there is only a title.
    pub async fn film(&self, title: &str) -> FilmId {
        making::begin(&self.cx(), &self.arques, &words(title), None).await.unwrap().0
    }

    /// A film of Arques that is ready, made of a few bytes that no program ever saw.
    pub async fn ready_film(&self, title: &str) -> FilmId {
        let id = self.film(title).await;
        let cx = self.cx();
        let footage = Footage {
            video: cx.app.storage.put(format!("un film : {title}, de quelques octets").into_bytes()).await.unwrap(),
            poster: cx.app.storage.put(format!("une image : {title}").into_bytes()).await.unwrap(),
            millis: 81_000,
            width: 640,
            height: 360,
            bytes: 40,
        };
        let film = store::film::find(cx.db(), &self.scope(), id).await.unwrap().unwrap();
        let mut tx = cx.db().begin(&cx.operation(Some(self.arques.id), "essai")).await.unwrap();
        assert_eq!(store::film::update(&mut tx, &self.scope(), &film.converted(footage)).await.unwrap(), 1);
        tx.commit().await.unwrap();
        id
    }

    /// Lists an adult who agreed to some uses.
    pub async fn adult(&self, film: FilmId, name: &str, uses: &[Use]) -> Uuid {
        let new = NewSeen { name: name.to_owned(), age: Some(Age::Adult), ..NewSeen::default() };
        let (seen, _) = consenting::add(&self.cx(), &self.arques, film, new).await.unwrap();
        let own = |usage| Given { own: uses.contains(&usage), ..Given::default() };
        let sheet = Sheet { age: None, alone: String::new(), given: Use::ALL.map(own) };
        consenting::record(&self.cx(), &self.arques, film, seen, sheet).await.unwrap();
        seen
    }

    /// Begins a file over HTTP; its address.
    pub async fn begin_upload(&self, film: FilmId, length: usize) -> String {
        let path = format!("/arques/equipe/films/{film}/envois");
        let length = length.to_string();
        let headers = [("upload-length", length.as_str()), ("accept", "application/json")];
        let made = self.app.send_with(Method::POST, &path, &headers, &serde_json::Value::Null).await;
        assert_eq!(made.status, axum::http::StatusCode::CREATED, "{}", made.body);
        made.location().to_owned()
    }

    pub fn base(&self, film: FilmId) -> String {
        format!("/arques/equipe/films/{film}")
    }

    /// How many files lie where those on their way do.
    pub fn waiting_files(&self) -> usize {
        let folder = crate::film::service::scratch(&self.cx());
        std::fs::read_dir(folder).map_or(0, Iterator::count)
    }
}

fn rooms() -> Vec<web::Module> {
    vec![centres::module(), people::module(), crate::module()]
}

pub(super) fn words(title: &str) -> FilmWords {
    FilmWords { title: title.to_owned(), language: "fr".to_owned(), ..FilmWords::default() }
}

/// The programs; a test that needs them is counted as skipped where they are missing.
pub(super) fn programs() -> Option<Tools> {
    let found = Tools::found();
    if found.is_none() {
        testing::skip("no ffmpeg");
    }
    found
}

/// What a test asks of ffmpeg, beside the room's own use of it.
pub(super) struct Studio(tempfile::TempDir);

impl Studio {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A file made by ffmpeg from these words; its bytes.
    pub fn make(&self, name: &str, words: &[&str]) -> Bytes {
        let place: PathBuf = self.0.path().join(name);
        let made = std::process::Command::new("ffmpeg")
            .args(["-nostdin", "-loglevel", "error", "-y"])
            .args(words)
            .arg(&place)
            .status()
            .unwrap();
        assert!(made.success());
        std::fs::read(place).unwrap().into()
    }

    /// A second of colours and a tone, with all that a camera writes.
    pub fn second(&self) -> Bytes {
        let picture = ["-f", "lavfi", "-i", "testsrc=duration=1:size=1920x1080:rate=10"];
        let sound = ["-f", "lavfi", "-i", "sine=duration=1", "-shortest"];
        let said = ["-metadata", "location=+50.7353+002.3020/", "-metadata", "title=Chez les Benali"];
        let rest = ["-metadata", "comment=iPhone de Samira", "-c:v", "libx264", "-preset", "ultrafast"];
        self.make("film.mov", &[&picture[..], &sound, &said, &rest].concat())
    }
}

/// What ffprobe says of bytes.
pub(super) fn probed(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("film");
    std::fs::write(&place, bytes).unwrap();
    let said = std::process::Command::new("ffprobe")
        .args(["-v", "error", "-show_format", "-show_streams"])
        .arg(place)
        .output()
        .unwrap();
    String::from_utf8(said.stdout).unwrap()
}

/// A piece of a file, sent over a real request.
pub(super) async fn patch(house: &House, place: &str, offset: usize, bytes: &[u8]) -> Page {
    use tower::ServiceExt as _;
    let request = axum::http::Request::builder()
        .method(Method::PATCH)
        .uri(place)
        .header("host", "essaim.test")
        .header("cookie", "essaim_session=facilitator")
        .header("accept", "application/json")
        .header("content-type", "application/offset+octet-stream")
        .header("tus-resumable", "1.0.0")
        .header("upload-offset", offset.to_string())
        .body(axum::body::Body::from(bytes.to_vec()))
        .unwrap();
    let response = house.app.router().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap().to_vec();
    let body = String::from_utf8_lossy(&bytes).into_owned();
    Page { status: parts.status, headers: parts.headers, body, bytes }
}
