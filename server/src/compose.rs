//! Composition: the only place where all rooms meet.

use std::path::Path;
use std::sync::Arc;

use anyhow::Context as _;
use auth::Authenticator;
use axum::Router;
use crypto::{Keys, MasterChange, MasterKey};
use db::Db;
use documents::Documents;
use i18n::Catalogue;
use jobs::{JobKind, Worker};
use kernel::Clock;
use storage::Storage;
use web::{App, AppParts};

use crate::backup::{self, nights};
use crate::modules;
use crate::settings::Settings;

/// The house, ready to be served or worked in.
pub struct House {
    pub app: Arc<App>,
    pub router: Router,
    pub worker: Worker<Arc<App>>,
}

/// Opens the data, brings them to the latest shape and composes the rooms.
pub async fn house(settings: &Settings, is_demo: bool) -> anyhow::Result<House> {
    let db = Db::open(&settings.database()?).await.context("la base de données ne s’ouvre pas")?;
    copy_before_upgrade(&db, settings).await?;
    let report = db::migrate(&db).await.context("la base de données ne peut pas être mise à jour")?;
    if !report.applied.is_empty() {
        tracing::info!(applied = report.applied.len(), "the data were brought to the latest shape");
    }
    let folder = settings.data_folder()?;
    let purpose = match (is_demo, db::may_send(&db, &settings.anchor()?).await?) {
        (true, _) => Purpose::Demo,
        (false, Some(false)) => Purpose::Copy,
        (false, _) => Purpose::Real,
    };
    let house = compose_around(db, settings, &folder, purpose, keys(settings, &folder)?)?;
    house.app.keys.db().await.context("les clés ne s’ouvrent pas")?;
    if let Err(refused) = require_keys(&house, settings, &folder).await {
        // Shut whole: the keys that are lost will be copied over this store.
        house.app.keys.close().await;
        return Err(refused);
    }
    Ok(house)
}

/// A house opens with the keys of what it holds, and the master key that wraps them.
async fn require_keys(house: &House, settings: &Settings, folder: &Path) -> anyhow::Result<()> {
    backup::keys::require(&house.app.db, &house.app.keys, folder).await?;
    if house.app.keys.fits().await? == Some(false) {
        let place = MasterKey::place(folder, settings.credentials_folder().as_deref());
        return Err(backup::master::misfit(&MasterChange::at(place)).into());
    }
    Ok(())
}

/// Data that hold something are copied, and the copy tried, before they are changed for good.
async fn copy_before_upgrade(db: &Db, settings: &Settings) -> anyhow::Result<()> {
    let standing = db::standing(db).await?;
    if standing.applied == 0 || standing.pending == 0 || standing.later.is_some() {
        return Ok(());
    }
    let made = nights::before_upgrade(db, settings, Clock::System.now()).await;
    let copy = made.context(
        "la copie d’avant la mise à jour n’a pas pu être faite et essayée (« essaim migrate --without-backup » s’en passe)",
    )?;
    tracing::info!(copy = %copy.display(), "the data were copied before their upgrade");
    Ok(())
}

/// What a house is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    Real,
    /// Put back from a copy and not armed: the house that was copied may still live, with the same bucket of files.
    Copy,
    Demo,
    Practice,
}

/// What a house of the exercise book takes from the real one.
pub struct Shared {
    pub clock: Clock,
    pub catalogue: Arc<Catalogue>,
    pub documents: Arc<dyn Documents>,
    pub storage: Storage,
    pub authenticator: Arc<dyn Authenticator>,
    pub keys: Keys,
}

/// Composes the rooms around open data, and keys that someone opened.
pub fn compose_around(
    db: Db,
    settings: &Settings,
    folder: &Path,
    purpose: Purpose,
    keys: Keys,
) -> anyhow::Result<House> {
    let mut texts = vec![ui::TEXTS, web::TEXTS];
    texts.extend(modules::all().iter().map(|module| module.texts));
    // A demonstration is thrown away with its folder: nothing of it goes elsewhere.
    let storage = match purpose {
        Purpose::Real => settings.storage(folder)?,
        // It reads what the other keeps, and gives nothing of it up.
        Purpose::Copy => Storage::in_folder(folder.join("fichiers")).over(&settings.storage(folder)?),
        Purpose::Demo | Purpose::Practice => Storage::in_folder(folder.join("fichiers")),
    };
    let own = Shared {
        clock: Clock::System,
        catalogue: Arc::new(Catalogue::new(&texts)?),
        documents: crate::paper::documents(),
        storage,
        authenticator: Arc::new(accounts::Door { db: db.clone(), clock: Clock::System }),
        keys,
    };
    compose_with(db, settings, purpose, own)
}

/// The same with parts of another house.
pub fn compose_with(db: Db, settings: &Settings, purpose: Purpose, shared: Shared) -> anyhow::Result<House> {
    let modules = modules::all();
    let (mut pages, mut api) = (Router::new(), Router::new());
    let (mut doors, mut policies) = (Vec::new(), Vec::new());
    let (mut holdings, mut retentions, mut undo_guards) = (Vec::new(), Vec::new(), Vec::new());
    let mut kinds: Vec<JobKind<Arc<App>>> = vec![crate::upkeep::job()];
    let mut descriptions = Vec::new();
    let (mut own_file, mut person_file, mut listeners) = (Vec::new(), Vec::new(), Vec::new());
    let (mut kit_kinds, mut pack_parts, mut tiles) = (Vec::new(), Vec::new(), Vec::new());
    let (mut page_words, mut field_parts, mut byte_addresses) = (None, Vec::new(), Vec::new());
    for module in modules {
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
        // What leans on others goes first, so the upper rooms come first.
        holdings.splice(0..0, module.holdings);
        retentions.extend(module.retentions);
        undo_guards.extend(module.undo_guards);
        kinds.extend(module.jobs);
        descriptions.extend(module.openapi);
    }
    doors.extend(programme::hub_doors(&tiles));
    // Nobody comes in from outside into an exercise book.
    if purpose != Purpose::Practice
        && let Some(provider) = settings.oidc.provider()?
    {
        pages = pages.layer(axum::Extension(Arc::new(provider)));
    }
    let public_url = settings.public_url.clone().unwrap_or_else(|| format!("http://{}", settings.listen_address()));
    let app = App::new(AppParts {
        db: db.clone(),
        clock: shared.clock,
        catalogue: shared.catalogue,
        settings: web::Settings {
            public_url,
            metrics_token: settings.metrics_token.clone(),
            sms_secret: settings.sms_secret.clone(),
            is_demo: purpose == Purpose::Demo,
            has_email_gateway: settings.smtp_url.is_some(),
            has_sms_gateway: settings.sms_url.is_some(),
            backup_days: settings.backup_days(),
            map_tiles: settings.map_tiles.clone(),
            map_attribution: settings.map_attribution.clone(),
            // Nothing that is written into an exercise book leaves the house.
            geocoder_url: settings.geocoder_url.clone().filter(|_| purpose != Purpose::Practice),
            is_practice: purpose == Purpose::Practice,
        },
        documents: shared.documents,
        storage: shared.storage,
        keys: shared.keys,
        authenticator: shared.authenticator,
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
    let router =
        web::router(&app, pages, api, move || crate::openapi::document(descriptions.into_iter().map(|told| told())));
    Ok(House { app, router, worker: Worker { db, kinds } })
}

/// The keys of what people confide, apart from the data; the master key is made at the first start, and never beside
/// keys that another one wraps.
pub fn keys(settings: &Settings, folder: &Path) -> anyhow::Result<Keys> {
    let credentials = settings.credentials_folder();
    let is_given = credentials.as_deref().is_some_and(|given| given.join("essaim-master-key").exists());
    let own = folder.join("keys").join("keys.db");
    if own.exists() && !is_given && !MasterKey::path(folder).exists() {
        anyhow::bail!(
            "la clé maîtresse manque : remettez-la dans {} (64 signes, mode 0400), depuis le papier où vous l’avez notée",
            MasterKey::path(folder).display()
        );
    }
    let master = MasterKey::load(folder, credentials.as_deref()).context("la clé maîtresse ne se lit pas")?;
    Ok(keys_by(settings, folder, master))
}

/// The same store by a master key that is given.
pub fn keys_by(settings: &Settings, folder: &Path, master: MasterKey) -> Keys {
    Keys::at(&keys_address(settings, folder), master)
}

/// The same store for who carries keys without opening anything: a copy is put back before its master key is.
pub fn carried_keys(settings: &Settings, folder: &Path) -> Keys {
    Keys::carried(&keys_address(settings, folder))
}

fn keys_address(settings: &Settings, folder: &Path) -> String {
    let beside = || format!("sqlite:{}", folder.join("keys").join("keys.db").display());
    settings.keys_url.clone().unwrap_or_else(beside)
}
