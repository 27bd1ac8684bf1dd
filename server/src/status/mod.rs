//! The state of the service: in plain words for everyone, in JSON for a program, in worries for `/readyz`.
//!
//! It is looked at no more than once in five seconds, whoever asks and however often. It names nobody.

mod observer;
mod pages;
mod verdict;

use std::sync::Arc;

use axum::http::{StatusCode, header};
use axum::response::IntoResponse as _;
use axum::routing::get;
use axum::{Extension, Router};
use chrono::{DateTime, Utc};
use serde_json::json;
use web::{Answer, App, Cx, page};

pub use observer::{Observer, Seen, watch};
pub use verdict::{Health, Trouble, judge};

/// The texts of the roof's own page.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("server");

/// The page and its machine form.
pub fn module() -> web::Module {
    let mut module = web::Module::new("server", TEXTS);
    module.routes = Router::<Arc<App>>::new().route("/status", get(show)).route("/status.json", get(show_as_json));
    module
}

async fn show(cx: Cx, observer: Option<Extension<Observer>>) -> Answer {
    let seen = observed(&cx, observer).await;
    let (health, troubles) = judge(&seen);
    page(&cx, &pages::StatusPage::new(&cx, &seen, health, &troubles))
}

async fn show_as_json(cx: Cx, observer: Option<Extension<Observer>>) -> Answer {
    let seen = observed(&cx, observer).await;
    let (health, troubles) = judge(&seen);
    let instant = |at: Option<DateTime<Utc>>| at.map(|at| at.to_rfc3339());
    let told = json!({
        "status": health.code(),
        "troubles": troubles.iter().map(|trouble| trouble.code()).collect::<Vec<_>>(),
        "at": seen.at.to_rfc3339(),
        "messages_waiting": seen.waiting,
        "sending": !seen.is_quiet,
        "last_backup": instant(seen.nights.made_at),
        "last_verified_restore": instant(seen.nights.verified_at),
        "last_read_backup": instant(seen.nights.read_at),
        "version": env!("CARGO_PKG_VERSION"),
    });
    let status = if health == Health::Down { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::OK };
    Ok((status, [(header::CACHE_CONTROL, "no-store")], axum::Json(told)).into_response())
}

async fn observed(cx: &Cx, observer: Option<Extension<Observer>>) -> Seen {
    match observer {
        Some(Extension(observer)) => observer.look(&cx.app).await,
        // A house composed without its machine knows its data only.
        None => Observer::without_machine().look(&cx.app).await,
    }
}
