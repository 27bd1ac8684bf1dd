//! Composition: the only place where all rooms meet.

use std::path::Path;
use std::sync::Arc;

use anyhow::Context as _;
use axum::Router;
use db::Db;
use jobs::{JobKind, Worker};
use kernel::Clock;
use web::{App, AppParts};

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
    let report = db::migrate(&db).await.context("la base de données ne peut pas être mise à jour")?;
    if !report.applied.is_empty() {
        tracing::info!(applied = report.applied.len(), "the data were brought to the latest shape");
    }
    compose(db, settings, &settings.data_folder()?, is_demo)
}

/// Composes the rooms around open data.
pub fn compose(db: Db, settings: &Settings, folder: &Path, is_demo: bool) -> anyhow::Result<House> {
    let clock = Clock::System;
    let modules = modules::all();
    let mut texts = vec![ui::TEXTS, web::TEXTS];
    texts.extend(modules.iter().map(|module| module.texts));
    let catalogue = Arc::new(i18n::Catalogue::new(&texts)?);
    let (mut pages, mut api) = (Router::new(), Router::new());
    let (mut doors, mut policies) = (Vec::new(), Vec::new());
    let mut kinds: Vec<JobKind<Arc<App>>> = vec![crate::upkeep::job()];
    let mut descriptions = Vec::new();
    for module in modules {
        pages = pages.merge(module.routes);
        api = api.merge(module.api);
        doors.extend(module.doors);
        policies.extend(module.policies);
        kinds.extend(module.jobs);
        descriptions.extend(module.openapi);
    }
    let public_url = settings.public_url.clone().unwrap_or_else(|| format!("http://{}", settings.listen_address()));
    let app = App::new(AppParts {
        db: db.clone(),
        clock: clock.clone(),
        catalogue,
        settings: web::Settings {
            public_url,
            metrics_token: settings.metrics_token.clone(),
            sms_secret: settings.sms_secret.clone(),
            is_demo,
            has_email_gateway: settings.smtp_url.is_some(),
            has_sms_gateway: settings.sms_url.is_some(),
        },
        documents: crate::paper::documents(),
        storage: storage::Storage::in_folder(folder.join("fichiers")),
        authenticator: Arc::new(accounts::Door { db: db.clone(), clock }),
        doors,
        policies,
    });
    let router = web::router(&app, pages, api, crate::openapi::document(descriptions));
    Ok(House { app, router, worker: Worker { db, kinds } })
}
