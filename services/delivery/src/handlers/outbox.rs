//! The team's pages: what left or waits, one message, what people answered.

use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::MessageId;
use kernel::paging::PageRequest;
use people::Channel;
use serde::Deserialize;
use uuid::Uuid;
use web::{Answer, Cx, Form, Problem, page, see_other};

use crate::model::Doubt;
use crate::pages::{AnswersPage, MessagePage, OutboxPage, Standing, UnclaimedPage};
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
    pub(super) fn page(&self) -> PageRequest {
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
    let found = outbox::find(&here.cx, &here.centre, path.message).await?;
    page(&here.cx, &MessagePage::new(chrome, &here, &found))
}

pub(crate) async fn decide(here: InCentre, Path(path): Path<OneMessage>, Form(form): Form) -> Answer {
    let doubt = match form.value("choix") {
        "parti" => Doubt::Left,
        "encore" => Doubt::Again,
        _ => return Err(Problem::BadRequest(String::new())),
    };
    let operation = outbox::settle_doubt(&here.cx, &here.centre, path.message, doubt).await?;
    let back = here.centre.path(&format!("equipe/boite-envoi/{}", path.message));
    see_other(&here.cx, &back, Some(operation))
}

pub(crate) async fn answers(here: InCentre, Query(asked): Query<Asked>) -> Answer {
    let chrome = here.team_chrome("equipe/messages")?;
    let found = outbox::answers(&here.cx, &here.centre, asked.page()).await?;
    page(&here.cx, &AnswersPage::new(chrome, &here, &asked, &found))
}

/// What was answered from numbers that no centre knows.
pub(crate) async fn unclaimed(cx: Cx, Query(asked): Query<Asked>) -> Answer {
    let found = outbox::unclaimed(&cx, asked.page()).await?;
    page(&cx, &UnclaimedPage::new(&cx, &asked, &found))
}
