//! Programs told that an appointment was taken, moved or changed: never who comes, never an invisible one.
//!
//! The word is written in the transaction of the act, and brought by the queue afterwards: at least once, under one id.

use std::net::SocketAddr;
use std::time::Duration;

use auth::Scope;
use centres::Centre;
use crypto::{Place, Sealed};
use db::Tx;
use rand::RngCore as _;
use reqwest::{Client, StatusCode, Url, redirect};
use uuid::Uuid;
use web::Cx;

use super::{Error, Result, open};
use crate::model::appointment::Appointment;
use crate::model::hook::{Call, Event, Hook, is_public, read_url, shown_secret, signature};
use crate::model::motive::Motive;
use crate::policy::Action;
use crate::store::hooks;

/// The job that brings one word.
pub(crate) const JOB: &str = "appointments:hook";
/// How long a program is waited for: the queue has other work.
const PATIENCE: Duration = Duration::from_secs(5);
const SECRET_BYTES: usize = 32;

fn place(id: Uuid) -> Place {
    Place { table: "appointment_hook", column: "secret", row: id }
}

/// Adds a program; its secret is told once.
pub async fn add(cx: &Cx, centre: &Centre, typed: &str) -> Result<String> {
    let scope = open(cx, centre, Action::Configure)?;
    let url = read_url(typed)?;
    let mut secret = [0_u8; SECRET_BYTES];
    rand::rng().fill_bytes(&mut secret);
    let id = Uuid::now_v7();
    let sealed = cx.app.keys.seal(&place(id), &secret).await?.as_bytes().to_vec();
    let hook = Hook { id, url, secret: sealed, created_at: cx.now(), lost: 0 };
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("appointments-op-hook"));
    let mut tx = cx.db().begin(&operation).await?;
    hooks::insert(&mut tx, &scope, &hook).await?;
    tx.commit().await?;
    Ok(shown_secret(&secret))
}

/// Puts a program away.
pub async fn retire(cx: &Cx, centre: &Centre, id: Uuid) -> Result<()> {
    let scope = open(cx, centre, Action::Configure)?;
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("appointments-op-hook-away"));
    let mut tx = cx.db().begin(&operation).await?;
    if hooks::retire(&mut tx, &scope, id, cx.now()).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(())
}

/// Writes for each program what happened, in the transaction of the act.
pub(super) async fn note(
    cx: &Cx,
    tx: &mut Tx,
    scope: &Scope,
    (kept, motive): (&Appointment, &Motive),
    event: Event,
) -> db::Result<()> {
    if motive.is_invisible() {
        return Ok(());
    }
    for hook in hooks::list(&mut *tx, scope).await? {
        let call = Call {
            hook: hook.id,
            id: format!("msg_{}", Uuid::now_v7().simple()),
            body: body(cx, kept, event),
            tries: 0,
        };
        enqueue(tx, &call, cx.now()).await?;
    }
    Ok(())
}

/// What a program reads: no name, no number, no reason beyond the id of the motive.
fn body(cx: &Cx, kept: &Appointment, event: Event) -> String {
    let said = serde_json::json!({
        "type": event.word(),
        "timestamp": cx.now(),
        "data": {
            "id": kept.id.uuid(),
            "motive": kept.motive.uuid(),
            "agenda": kept.agenda.uuid(),
            "place": kept.place,
            "starts_at": kept.starts_at,
            "ends_at": kept.ends_at,
            "state": kept.state,
            "sequence": kept.sequence,
        },
    });
    said.to_string()
}

async fn enqueue(tx: &mut Tx, call: &Call, at: chrono::DateTime<chrono::Utc>) -> db::Result<()> {
    let payload = serde_json::json!(call);
    jobs::enqueue(tx, JOB, &payload, at, Some(format!("{}:{}", call.id, call.tries))).await
}

/// What a program answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    Heard,
    /// It is gone for good and wants no more.
    Gone,
    /// Not reached, or it could not take it: one tries again.
    Missed,
}

/// Brings one word, and plans the next try when it did not arrive; what is lost is counted and shown.
pub(crate) async fn bring(cx: &Cx, call: Call, carrier: &Carrier) -> Result<Answer> {
    let Some(hook) = hooks::find_unscoped(cx.db(), call.hook).await? else { return Ok(Answer::Gone) };
    let secret = cx.app.keys.open_sealed(&place(hook.id), &Sealed::from_bytes(hook.secret.clone())).await?;
    let at = cx.now().timestamp();
    let headers = [
        ("webhook-id", call.id.clone()),
        ("webhook-timestamp", at.to_string()),
        ("webhook-signature", signature(&secret, &call.id, at, &call.body)),
    ];
    let answer = carrier.carry(&hook.url, headers, call.body.clone()).await;
    let mut tx = cx.db().begin_unrecorded().await?;
    match (answer, call.again()) {
        (Answer::Heard, _) => {}
        (Answer::Gone, _) => {
            hooks::retire_unscoped(&mut tx, hook.id, cx.now()).await?;
        }
        (Answer::Missed, Some(wait)) => {
            enqueue(&mut tx, &Call { tries: call.tries + 1, ..call }, cx.now() + wait).await?;
        }
        (Answer::Missed, None) => {
            hooks::note_lost_unscoped(&mut tx, hook.id).await?;
        }
    }
    tx.commit().await?;
    Ok(answer)
}

/// Carries words to programs of the open Internet.
pub(crate) struct Carrier {
    may_stay_inside: bool,
}

impl Carrier {
    /// To the open Internet only.
    pub fn outside() -> Self {
        Self { may_stay_inside: false }
    }

    /// To this machine too: for tests.
    #[cfg(test)]
    pub fn anywhere() -> Self {
        Self { may_stay_inside: true }
    }

    async fn carry(&self, url: &str, headers: [(&'static str, String); 3], body: String) -> Answer {
        match self.post(url, headers, body).await {
            Some(status) if status.is_success() => Answer::Heard,
            Some(StatusCode::GONE) => Answer::Gone,
            _ => Answer::Missed,
        }
    }

    /// One request, to the very address that was looked at: a name cannot lead elsewhere in between.
    async fn post(&self, url: &str, headers: [(&'static str, String); 3], body: String) -> Option<StatusCode> {
        let url = Url::parse(url).ok()?;
        let (host, port) = (url.host_str()?.to_owned(), url.port_or_known_default()?);
        let name = host.trim_matches(['[', ']']).to_owned();
        let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), port)).await.ok()?.collect();
        let to = found.into_iter().find(|address| self.may_stay_inside || is_public(address.ip()))?;
        let client = Client::builder().redirect(redirect::Policy::none()).no_proxy().timeout(PATIENCE);
        let client = client.resolve(&host, to).build().ok()?;
        let mut request = client.post(url).header("content-type", "application/json").body(body);
        for (name, value) in headers {
            request = request.header(name, value);
        }
        match request.send().await {
            Ok(response) => Some(response.status()),
            Err(error) => {
                tracing::info!(error = %error.without_url(), "a program that is told of appointments was not reached");
                None
            }
        }
    }
}
