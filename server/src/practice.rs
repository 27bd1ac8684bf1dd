//! Makes the houses of the exercise book: the same rooms, the centre's own programme, invented people.
//!
//! The data lie in a folder that goes with the house. Nobody works its queue and nothing carries its messages, so that
//! nothing leaves. Who is signed in keeps their roles; a real card opens nothing here, and an invented person has one to
//! practise with. It only reads the real house.

use std::sync::Arc;

use anyhow::Context as _;
use auth::{Actor, Authenticator, BoxFuture, Scope};
use centres::Centre;
use crypto::{Keys, MasterKey};
use db::Db;
use enrolment::List;
use web::{App, Cx, Practice, PracticeHouse, PracticeMaker, Problem};

use crate::compose::{Purpose, Shared, compose_with};
use crate::settings::{FilesSettings, Settings};

/// The tables that are about no person, in the order in which they lean on each other. Of those with a centre, the rows
/// of the book's own are lent; the network and its centres, whose names and addresses anyone may read, are lent whole,
/// for those whose roles are in several.
const LENT: [&str; 10] = [
    "network",
    "centre",
    "venue",
    "media",
    "enrolment_list",
    "enrolment_session",
    "enrolment_question",
    "activity",
    "activity_venue",
    "activity_session",
];
/// How many people are invented: enough for every page, few enough to be there at once.
const PEOPLE: usize = 60;
/// The most lists on which they are enrolled.
const LISTS: i64 = 12;

/// The exercise books of a house.
pub fn of(app: &Arc<App>, settings: &Settings) -> anyhow::Result<Arc<Practice>> {
    let maker = Maker { app: Arc::clone(app), settings: settings.clone() };
    Ok(Practice::new(Arc::clone(app), Box::new(maker)))
}

struct Maker {
    app: Arc<App>,
    settings: Settings,
}

/// What cannot be made is told as our fault, with its causes in the log.
#[derive(Debug, thiserror::Error)]
#[error("an exercise book could not be made: {0}")]
struct Unmade(String);

impl PracticeMaker for Maker {
    fn make<'a>(&'a self, towards: &'a str) -> BoxFuture<'a, Result<PracticeHouse, Problem>> {
        Box::pin(async move {
            let made = db::as_house(self.house(towards)).await;
            made.map_err(|error| Problem::failed(&Unmade(format!("{error:#}"))))
        })
    }
}

impl Maker {
    async fn house(&self, towards: &str) -> anyhow::Result<PracticeHouse> {
        let folder = tempfile::Builder::new().prefix("essaim-brouillon-").tempdir()?;
        let db = Db::open(&format!("sqlite:{}", folder.path().join("brouillon.db").display())).await?;
        db::migrate(&db).await?;
        let settings = Settings {
            public_url: Some(format!("{}/brouillon", self.app.settings.public_url)),
            database_url: None,
            keys_url: None,
            metrics_token: None,
            files: FilesSettings::default(),
            sms_secret: None,
            ..self.settings.clone()
        };
        let shared = Shared {
            clock: self.app.clock.clone(),
            catalogue: self.app.catalogue(),
            documents: Arc::clone(&self.app.documents),
            storage: storage::Storage::in_folder(folder.path().join("fichiers")).over(&self.app.storage),
            authenticator: Arc::new(OfBook {
                own: accounts::Door { db: db.clone(), clock: self.app.clock.clone() },
                real: Arc::clone(&self.app.authenticator),
            }),
            // Neither the keys of the real house nor what wraps them: these are gone with the folder.
            keys: Keys::at(&format!("sqlite:{}", folder.path().join("cles.db").display()), MasterKey::drawn()),
        };
        let house = compose_with(db.clone(), &settings, Purpose::Practice, shared)?;
        if let Some(centre) = self.centre(towards).await? {
            self.fill(&house.app, &centre).await?;
        }
        let close = Box::new(move || -> BoxFuture<'static, ()> {
            Box::pin(async move {
                db.close().await;
                if let Err(error) = folder.close() {
                    tracing::warn!(%error, "an exercise book could not be thrown away");
                }
            })
        });
        Ok(PracticeHouse { router: house.router, close })
    }

    /// The centre of the wanted page; any one for a page of the whole network.
    async fn centre(&self, towards: &str) -> anyhow::Result<Option<Centre>> {
        let slug = towards.trim_start_matches('/').split(['/', '?']).next().unwrap_or_default();
        match centres::store::find_by_slug(&self.app.db, slug).await? {
            Some(centre) => Ok(Some(centre)),
            None => Ok(centres::store::list(&self.app.db).await?.into_iter().next()),
        }
    }

    async fn fill(&self, app: &Arc<App>, centre: &Centre) -> anyhow::Result<()> {
        let mut tx = app.db.begin_unrecorded().await?;
        for table in LENT {
            db::lend(&self.app.db, &mut tx, table, centre.id).await.context(table)?;
        }
        tx.commit().await?;
        let cx = Cx::of_house(app, "le brouillon");
        people::demo::fill(&cx, centre, PEOPLE, 1).await?;
        let given = people::demo::give_known_card(&cx, centre).await;
        given.map_err(|problem| anyhow::anyhow!("la carte du brouillon : {problem:?}"))?;
        let lists = enrolment::list_lists(&app.db, &Scope::of_house(centre.id), None, LISTS).await?;
        let lists: Vec<_> = lists.iter().map(|list: &List| list.id).collect();
        enrolment::demo::fill(&cx, centre, &lists, 1).await?;
        Ok(())
    }
}

/// The team keeps its roles in the book, and a card of the book opens its file there; everyone else comes from the street.
struct OfBook {
    own: accounts::Door,
    real: Arc<dyn Authenticator>,
}

impl Authenticator for OfBook {
    fn by_session<'a>(&'a self, secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        Box::pin(async move {
            if let Some(resident) = self.own.by_session(secret).await? {
                return Ok(Some(resident));
            }
            Ok(self.real.by_session(secret).await?.filter(|actor| matches!(actor, Actor::Staff(_))))
        })
    }

    fn by_token<'a>(&'a self, _: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        Box::pin(async { Ok(None) })
    }
}
