//! The house as composed: what every request and every job shares.

use std::sync::Arc;

use auth::{Authenticator, PolicyTable};
use crypto::Keys;
use db::Db;
use documents::Documents;
use i18n::{Catalogue, Texts};
use kernel::{Clock, Locale};
use storage::Storage;

use crate::hearing::Listener;
use crate::holding::{Holding, Retention};
use crate::kit::KitKind;
use crate::module::{DoorEntry, HomeTile, UndoGuard};
use crate::own_file::{OwnShelf, TeamShelf};
use crate::page_cache::PageCache;
use crate::problem::Problem;

/// How many papers are drawn at once: each takes a core.
const PRESSES: usize = 2;

/// What an administrator sets and every room may read.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The address people type, without a final slash: `https://essaim.example`.
    pub public_url: String,
    /// The bearer word that opens `/metrics`; without one, `/metrics` answers 404.
    pub metrics_token: Option<String>,
    /// The word that the SMS gateway gives with each answer it brings; without one, none is taken.
    pub sms_secret: Option<String>,
    /// Whether this is the demonstration, which says so and opens its outbox.
    pub is_demo: bool,
    /// Whether this is the exercise book, a house for one person in which nothing counts.
    pub is_practice: bool,
    /// Whether e-mails have a way out; without one they stay in the local outbox.
    pub has_email_gateway: bool,
    /// The same of SMS.
    pub has_sms_gateway: bool,
    /// For how many days the host keeps copies of the house: what was plain in them ends then.
    pub backup_days: i64,
    /// The national API of addresses, or one of its form; without one, nothing is asked outside of the house.
    pub geocoder_url: Option<String>,
    /// The background of maps: a `.pmtiles` file of this machine, or the `https://…/{z}/{x}/{y}` of tiles.
    pub map_tiles: Option<String>,
    /// Whom that background is owed to; OpenStreetMap's contributors where nothing is said.
    pub map_attribution: Option<String>,
}

impl Settings {
    /// Whether cookies may demand a secure channel.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

/// The parts from which `server` composes the house.
pub struct AppParts {
    pub db: Db,
    pub clock: Clock,
    pub catalogue: Arc<Catalogue>,
    pub settings: Settings,
    pub documents: Arc<dyn Documents>,
    pub storage: Storage,
    pub keys: Keys,
    pub authenticator: Arc<dyn Authenticator>,
    pub doors: Vec<DoorEntry>,
    pub policies: Vec<PolicyTable>,
    pub own_file: Vec<OwnShelf>,
    pub person_file: Vec<TeamShelf>,
    pub listeners: Vec<Listener>,
    pub kit_kinds: Vec<KitKind>,
    pub pack_parts: Vec<crate::pack::PackPart>,
    pub field_parts: Vec<crate::field::FieldPart>,
    /// Where the null character may come in an address: what is read there is bytes.
    pub byte_addresses: Vec<&'static str>,
    /// Who explains the words of pages, if anyone does.
    pub page_words: Option<crate::page_words::PageWords>,
    /// In the order in which they stand.
    pub tiles: Vec<HomeTile>,
    /// What the rooms keep about people, the upper rooms first.
    pub holdings: Vec<Holding>,
    pub retentions: Vec<Retention>,
    pub undo_guards: Vec<UndoGuard>,
}

/// The house.
pub struct App {
    pub db: Db,
    pub clock: Clock,
    pub settings: Settings,
    pub documents: Arc<dyn Documents>,
    pub storage: Storage,
    /// The keys of what people confide.
    pub keys: Keys,
    pub authenticator: Arc<dyn Authenticator>,
    pub doors: Vec<DoorEntry>,
    pub policies: Vec<PolicyTable>,
    pub own_file: Vec<OwnShelf>,
    pub person_file: Vec<TeamShelf>,
    pub listeners: Vec<Listener>,
    pub kit_kinds: Vec<KitKind>,
    pub pack_parts: Vec<crate::pack::PackPart>,
    pub field_parts: Vec<crate::field::FieldPart>,
    pub(crate) byte_addresses: Vec<&'static str>,
    pub page_words: Option<crate::page_words::PageWords>,
    pub(crate) lexicons: crate::page_words::Lexicons,
    pub tiles: Vec<HomeTile>,
    pub holdings: Vec<Holding>,
    pub retentions: Vec<Retention>,
    pub undo_guards: Vec<UndoGuard>,
    pub(crate) catalogue: Arc<Catalogue>,
    pub(crate) page_cache: PageCache,
    pub(crate) once: crate::once::InFlight,
    /// Who may print now.
    pub(crate) presses: tokio::sync::Semaphore,
    pub(crate) readiness: crate::health::Readiness,
}

impl App {
    pub fn new(parts: AppParts) -> Arc<Self> {
        let mut doors = parts.doors;
        doors.sort_by_key(|door| door.order);
        let mut own_file = parts.own_file;
        own_file.sort_by_key(|shelf| shelf.order);
        let mut tiles = parts.tiles;
        tiles.sort_by_key(|tile| tile.order);
        let mut pack_parts = parts.pack_parts;
        pack_parts.sort_by_key(|part| part.order);
        let mut person_file = parts.person_file;
        person_file.sort_by_key(|shelf| shelf.order);
        Arc::new(Self {
            db: parts.db,
            clock: parts.clock,
            settings: parts.settings,
            documents: parts.documents,
            storage: parts.storage,
            keys: parts.keys,
            authenticator: parts.authenticator,
            doors,
            policies: parts.policies,
            own_file,
            person_file,
            listeners: parts.listeners,
            kit_kinds: parts.kit_kinds,
            pack_parts,
            field_parts: parts.field_parts,
            byte_addresses: parts.byte_addresses,
            page_words: parts.page_words,
            lexicons: crate::page_words::Lexicons::default(),
            tiles,
            holdings: parts.holdings,
            retentions: parts.retentions,
            undo_guards: parts.undo_guards,
            catalogue: parts.catalogue,
            page_cache: PageCache::default(),
            once: crate::once::InFlight::default(),
            presses: tokio::sync::Semaphore::new(PRESSES),
            readiness: crate::health::Readiness::default(),
        })
    }

    /// Every text, for a house beside this one.
    pub fn catalogue(&self) -> Arc<Catalogue> {
        Arc::clone(&self.catalogue)
    }

    /// The texts in a language.
    pub fn texts(&self, locale: Locale) -> Texts {
        Texts::new(Arc::clone(&self.catalogue), locale)
    }

    /// A turn at what takes a core for a while (papers, archives): few at once, so that a rush leaves the cores to
    /// those who enrol. It is given back when dropped.
    pub async fn turn_to_make(&self) -> Result<tokio::sync::SemaphorePermit<'_>, Problem> {
        self.presses.acquire().await.map_err(|closed| Problem::failed(&closed))
    }

    /// The full address of a path of ours, for letters and calendars.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.settings.public_url)
    }
}
