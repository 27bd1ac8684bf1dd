//! `essaim serve`: listen, work in the background, leave in order.

use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::Context as _;
use clap::Args;
use delivery::Dispatcher;
use jobs::Worker;
use tokio::net::TcpListener;
use web::{App, MetricsText, Practice};

use crate::backup::nights;
use crate::settings::Settings;
use crate::status::{Observer, watch};
use crate::{compose, couriers, demo, notify, practice};

/// How often the queue is looked at.
const WORK_EVERY: Duration = Duration::from_secs(2);
/// How often the ledger is asked what is due.
const SEND_EVERY: Duration = Duration::from_millis(500);
/// How often a quiet copy looks whether it was armed.
const ARM_EVERY: Duration = Duration::from_secs(5);
/// How often the data give back what their caches hold: an idle house is a small one.
const REST_EVERY: Duration = Duration::from_secs(300);
/// How often one looks whether the night's copy is to be made.
const NIGHT_EVERY: Duration = Duration::from_secs(300);
/// How long the messages that travel are waited for on leaving.
const LEAVE_PATIENCE: Duration = Duration::from_secs(8);

#[derive(Debug, Args)]
pub struct Serve {
    /// Remplir la maison d’un réseau inventé, pour la découvrir.
    #[arg(long)]
    pub demo: bool,
    /// Combien de centres dans la démonstration (défaut : les dix du récit).
    #[arg(long, requires = "demo")]
    pub demo_centres: Option<usize>,
    /// Combien d’adhérents par centre dans la démonstration.
    #[arg(long, requires = "demo")]
    pub demo_people: Option<usize>,
    /// Où écouter.
    #[arg(long)]
    pub listen: Option<String>,
}

impl Serve {
    /// What the command line says of the settings.
    pub fn apply_to(&self, settings: &mut Settings) {
        if let Some(listen) = &self.listen {
            settings.given_by_command("listen", listen);
        }
    }
}

/// Serves until asked to stop.
pub async fn run(serve: Serve, settings: &Settings) -> anyhow::Result<ExitCode> {
    let recorder = metrics_exporter_prometheus::PrometheusBuilder::new().build_recorder();
    let handle = recorder.handle();
    if metrics::set_global_recorder(recorder).is_err() {
        tracing::warn!("another recorder of metrics was there first");
    }
    let house = compose::house(settings, serve.demo).await?;
    if serve.demo {
        demo::fill(&house.app, serve.demo_centres, serve.demo_people).await?;
        house.app.db.rest().await?;
    }
    let couriers = couriers::from_settings(settings, &house.app.settings.public_url)?;
    let address = settings.listen_address();
    let listener = TcpListener::bind(&address).await.with_context(|| format!("l’adresse {address} est déjà prise"))?;
    welcome(&house.app.settings.public_url, serve.demo);
    let working = tokio::spawn(work(house.worker, Arc::clone(&house.app)));
    let resting = tokio::spawn(rest(Arc::clone(&house.app)));
    let dispatcher = Dispatcher::new(Arc::clone(&house.app), couriers);
    let courier = Courier { dispatcher: Arc::clone(&dispatcher), is_sending: Arc::default() };
    let is_sending = Arc::clone(&courier.is_sending);
    let sending = tokio::spawn(courier.send_where_armed(Arc::clone(&house.app), settings.anchor()?));
    let text = MetricsText(Arc::new(move || handle.render()));
    let practice = practice::of(&house.app, settings)?;
    let forgetting = tokio::spawn(forget_practice(Arc::clone(&practice)));
    let observer = Observer::of(settings, house.app.clock.now())?;
    let watch = watch(observer.clone(), Arc::clone(&house.app));
    let router =
        house.router.layer(axum::Extension(text)).layer(axum::Extension(watch)).layer(axum::Extension(observer));
    let router = practice.before(router);
    let nights = tokio::spawn(keep_nights(Arc::clone(&house.app), settings.clone(), serve.demo));
    let telling = tokio::spawn(notify::keep_telling());
    notify::is_open();
    // One house for all connections: given bare, axum copies every route for each of them.
    axum::serve(listener, router.into_make_service()).with_graceful_shutdown(asked_to_stop()).await?;
    notify::is_closing();
    telling.abort();
    working.abort();
    forgetting.abort();
    practice.forget_all().await;
    resting.abort();
    nights.abort();
    dispatcher.stop();
    if !is_sending.load(Ordering::Relaxed) {
        sending.abort();
    } else if tokio::time::timeout(LEAVE_PATIENCE, sending).await.is_err() {
        tracing::warn!("a gateway keeps silent; what travels will be unsure");
    }
    house.app.db.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Runs the queue for as long as the house is open.
async fn work(worker: Worker<Arc<App>>, app: Arc<App>) {
    loop {
        if let Err(error) = worker.run_due(&app, app.clock.now()).await {
            tracing::error!(%error, "the queue could not be worked");
        }
        tokio::time::sleep(WORK_EVERY).await;
    }
}

/// What leaves the house, where it may.
struct Courier {
    dispatcher: Arc<Dispatcher>,
    is_sending: Arc<AtomicBool>,
}

impl Courier {
    /// Sends what is due, once this house is armed here; a copy waits for `essaim arm`, and says so.
    async fn send_where_armed(self, app: Arc<App>, anchor: String) {
        let mut has_told = false;
        loop {
            match db::is_armed(&app.db, &anchor, app.clock.now()).await {
                Ok(true) => break,
                Ok(false) if has_told => {}
                Ok(false) => {
                    has_told = true;
                    tracing::warn!("this is a copy of a house: it sends nothing until `essaim arm`");
                }
                Err(error) => tracing::error!(%error, "nobody could say whether this house may send"),
            }
            tokio::time::sleep(ARM_EVERY).await;
        }
        self.is_sending.store(true, Ordering::Relaxed);
        self.dispatcher.keep_sending(SEND_EVERY).await;
    }
}

/// Makes and tries a copy each night; a demonstration has nothing to lose.
async fn keep_nights(app: Arc<App>, settings: Settings, is_demo: bool) {
    if is_demo || !settings.backup.is_nightly() {
        return;
    }
    loop {
        tokio::time::sleep(NIGHT_EVERY).await;
        let now = app.clock.now();
        if !nights::is_due(&nights::read_state(&settings.backup_folder()), settings.backup.hour(), now) {
            continue;
        }
        match nights::night(&app.db, &settings, now).await {
            Ok(state) => match state.fault {
                None => tracing::info!(rows = state.rows, bytes = state.bytes, "the night's copy was made and tried"),
                Some(fault) => tracing::error!(fault, "the night's copy failed"),
            },
            Err(error) => tracing::error!(%error, "the night's copy failed, and could not be noted"),
        }
    }
}

/// Keeps the house small between the hours when much is done.
async fn rest(app: Arc<App>) {
    loop {
        tokio::time::sleep(REST_EVERY).await;
        if let Err(error) = app.db.rest().await {
            tracing::warn!(%error, "the caches could not be emptied");
        }
    }
}

/// Throws away the exercise books that nobody turns any more.
async fn forget_practice(practice: Arc<Practice>) {
    loop {
        tokio::time::sleep(REST_EVERY).await;
        practice.forget_old().await;
    }
}

#[expect(clippy::print_stdout, reason = "the person who starts the house reads this")]
fn welcome(public_url: &str, is_demo: bool) {
    println!("Essaim est ouvert : {public_url}");
    if is_demo {
        println!("Pour l’espace de l’équipe : {public_url}/connexion");
        for (name, email, role) in demo::SIGN_INS {
            println!("  {name:<9} {email:<34} {role}");
        }
        println!("  mot de passe de tous : {}", demo::PASSWORD);
    }
}

async fn asked_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = interrupted => {}
        () = terminated => {}
    }
}
