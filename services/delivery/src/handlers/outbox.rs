//! The team's pages: what left or waits, one message, what people answered.

use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::MessageId;
use kernel::paging::PageRequest;
use people::Channel;
use serde::Deserialize;
use uuid::Uuid;
use web::{Answer, Form, Problem, page, see_other};

use crate::pages::{AnswersPage, MessagePage, OutboxPage, Standing};
use crate::service::outbox;
use crate::store::OutboxFilter;

/// What the lists are asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    pub canal: String,
    pub etat: String,
    pub apres: Option<Uuid>,
}

impl Asked {
    fn page(&self) -> PageRequest {
        PageRequest { after: self.apres, ..PageRequest::default() }
    }
}

#[derive(Deserialize)]
pub(crate) struct OneMessage {
    message: MessageId,
}

pub(crate) async fn index(here: InCentre, Query(asked): Query<Asked>) -> Answer {
    let chrome = here.team_chrome("equipe/messages")?;
    let states = Standing::from_code(&asked.etat).map_or(&[][..], Standing::states);
    let filter = OutboxFilter { channel: Channel::from_code(&asked.canal), states };
    let found = outbox::list(&here.cx, &here.centre, &filter, asked.page()).await?;
    page(&here.cx, &OutboxPage::new(chrome, &here, &asked, &found))
}

pub(crate) async fn show(here: InCentre, Path(path): Path<OneMessage>) -> Answer {
    let chrome = here.team_chrome("equipe/messages")?;
    let (message, content) = outbox::find(&here.cx, &here.centre, path.message).await?;
    page(&here.cx, &MessagePage::new(chrome, &here, &message, &content))
}

pub(crate) async fn decide(here: InCentre, Path(path): Path<OneMessage>, Form(form): Form) -> Answer {
    let has_left = match form.value("choix") {
        "parti" => true,
        "encore" => false,
        _ => return Err(Problem::BadRequest(String::new())),
    };
    let operation = outbox::decide_unsure(&here.cx, &here.centre, path.message, has_left).await?;
    let back = here.centre.path(&format!("equipe/boite-envoi/{}", path.message));
    see_other(&here.cx, &back, Some(operation))
}

pub(crate) async fn answers(here: InCentre, Query(asked): Query<Asked>) -> Answer {
    let chrome = here.team_chrome("equipe/messages")?;
    let found = outbox::answers(&here.cx, &here.centre, asked.page()).await?;
    page(&here.cx, &AnswersPage::new(chrome, &here, &asked, &found))
}
