//! The code by which a resident without a card opens their own file, by SMS or by e-mail.
//!
//! It is drawn here, as it leaves, so that no queue holds one. It keeps no decent hour: whoever asked is waiting.

use std::sync::Arc;

use auth::Scope;
use jobs::{JobError, JobKind};
use people::{CodeAsked, draw_code, way_of_code};
use serde_json::Value;
use web::{App, Cx};

use crate::notice::{Notice, notify};

/// The job that sends a code.
pub(crate) fn kind() -> JobKind<Arc<App>> {
    JobKind { name: people::CODE_JOB, every: None, run: |app, payload| Box::pin(send(app, payload)) }
}

async fn send(app: Arc<App>, payload: Value) -> Result<(), JobError> {
    let asked: CodeAsked = serde_json::from_value(payload).map_err(|error| JobError::GiveUp(error.to_string()))?;
    let (cx, scope) = (Cx::of_house(&app, "codes"), Scope::of_house(asked.centre));
    let person = people::store::find(cx.db(), &scope, asked.person).await?;
    let centre = centres::store::find(cx.db(), asked.centre).await?;
    let (Some(person), Some(centre)) = (person, centre) else { return Ok(()) };
    let Some((channel, address)) = way_of_code(&asked, &person) else { return Ok(()) };
    let text = draw_code(&cx, &centre, &person, &asked).await?;
    let notice = Notice {
        person: person.id,
        household: None,
        channel,
        address,
        first_name: person.first_name.clone(),
        full_name: person.full_name(),
        wants_large_print: person.wants_large_print,
        subject: cx.history_texts().t("people-code-subject"),
        sms_text: text.clone(),
        text,
        locale: person.language.clone(),
        at_any_hour: true,
        is_secret: true,
        once_key: format!("code:{}", uuid::Uuid::now_v7()),
    };
    let words = cx.history_texts().t1("people-code-words", "x", person.full_name());
    let mut tx = cx.db().begin(&cx.operation(Some(asked.centre), words)).await?;
    notify(&mut tx, &scope, notice, cx.now()).await?;
    tx.commit().await?;
    Ok(())
}
