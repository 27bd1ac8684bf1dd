//! "Votre mot est expliqué": each who asked is told once, by their own way; whom no wire reaches is told by someone.

use auth::Scope;
use centres::Centre;
use db::Tx;
use i18n::Value;
use kernel::{OperationId, PersonId};
use people::Channel;
use web::Cx;

use super::{Error, Result, begin, open};
use crate::model::question::{Asker, Question, Told};
use crate::model::refusal::Refusal;
use crate::model::{AskerId, QuestionId};
use crate::policy::Action;
use crate::store::{askers, questions};

/// Tells everyone who waits for this word, in the transaction that publishes it.
pub(crate) async fn tell_askers(
    cx: &Cx,
    tx: &mut Tx,
    (centre, scope): (&Centre, &Scope),
    question: &Question,
) -> Result<()> {
    for asker in &askers::waiting(&mut *tx, scope, question.id).await? {
        let channel = match asker.way.as_str() {
            "sms" if !asker.contact.is_empty() => Some(Channel::Sms),
            "email" if !asker.contact.is_empty() => Some(Channel::Email),
            _ => None,
        };
        let told = match channel {
            Some(channel) => {
                delivery::notify(tx, scope, notice(cx, centre, asker, question, channel), cx.now()).await?;
                Told::Sent
            }
            None if asker.way == "none" => Told::Told,
            None => Told::ByHand,
        };
        askers::set_told(tx, scope, asker.id, (Told::Waiting, told), cx.now()).await?;
    }
    Ok(())
}

fn notice(cx: &Cx, centre: &Centre, asker: &Asker, question: &Question, channel: Channel) -> delivery::Notice {
    let texts = cx.texts.in_locale(asker.locale);
    let values = [
        // With the blank before it: who gave no name is greeted without one.
        ("name", asker.name.split_whitespace().next().map(|name| format!(" {name}")).unwrap_or_default()),
        ("word", question.term.clone()),
        ("url", cx.app.url(&page_of(centre, question))),
        ("phone", centre.phone_display()),
        ("centre", centre.name.clone()),
    ];
    let said = |key: &str| texts.with(key, values.iter().map(|(name, value)| (*name, Value::from(value.clone()))));
    let first_name = asker.name.split_whitespace().next().unwrap_or_default().to_owned();
    delivery::Notice {
        person: asker.person.unwrap_or_else(|| PersonId::from(asker.id.uuid())),
        household: None,
        channel,
        address: asker.contact.clone(),
        first_name,
        full_name: asker.name.clone(),
        wants_large_print: false,
        subject: said("words-letter-subject"),
        text: said("words-letter"),
        sms_text: said("words-sms"),
        locale: asker.locale.code().to_owned(),
        at_any_hour: false,
        is_secret: false,
        once_key: format!("word:{}:{}", question.id, asker.id),
    }
}

/// Where the explanation is read.
pub(crate) fn page_of(centre: &Centre, question: &Question) -> String {
    centre.path(&format!("mots/{}", question.slug.as_deref().unwrap_or_default()))
}

/// One whom someone must tell.
#[derive(Debug, Clone)]
pub struct ToTell {
    pub asker: Asker,
    pub question: Question,
}

/// Everyone whom someone must tell, the longest wait first.
pub async fn list(cx: &Cx, centre: &Centre) -> Result<Vec<ToTell>> {
    let scope = open(cx, centre, Action::WriteWords)?;
    let waiting = askers::by_hand(cx.db(), &scope).await?;
    let asked: Vec<QuestionId> = waiting.iter().map(|asker| asker.question).collect();
    let known = questions::find_among(cx.db(), &scope, &asked).await?;
    let with_word = |asker: Asker| {
        let question = known.iter().find(|question| question.id == asker.question)?.clone();
        Some(ToTell { asker, question })
    };
    Ok(waiting.into_iter().filter_map(with_word).collect())
}

/// Ticks off one who was told; one who still waits for the word is not ticked off.
pub async fn tick(cx: &Cx, centre: &Centre, id: AskerId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WriteWords)?;
    let asker = askers::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let question = questions::find(cx.db(), &scope, asker.question).await?.ok_or(Error::NotFound)?;
    let (mut tx, operation) = begin(cx, centre, "words-op-told", &question.term).await?;
    if askers::set_told(&mut tx, &scope, id, (Told::ByHand, Told::Told), cx.now()).await? == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    tx.commit().await?;
    Ok(operation)
}
