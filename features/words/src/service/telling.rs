//! "Votre mot est expliqué": each who asked is told once, by their own way; whom no wire reaches is told by someone.

use auth::Scope;
use centres::Centre;
use db::Tx;
use i18n::Value;
use kernel::{OperationId, PersonId};
use people::Channel;
use web::Cx;

use super::{Error, Result, begin, open};
use crate::model::AskerId;
use crate::model::question::{Asker, Question, Told};
use crate::policy::Action;
use crate::store::{askers, questions};

/// Tells everyone who waits for this word, in the transaction that publishes it.
pub(crate) async fn tell_askers(
    cx: &Cx,
    tx: &mut Tx,
    (centre, scope): (&Centre, &Scope),
    question: &Question,
) -> Result<()> {
    let everyone = askers::of_question(&mut *tx, scope, question.id).await?;
    for asker in everyone.iter().filter(|asker| asker.told == Told::Waiting) {
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
        askers::set_told(tx, scope, asker.id, told, cx.now()).await?;
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
    let mut left = Vec::new();
    for asker in askers::by_hand(cx.db(), &scope).await? {
        if let Some(question) = questions::find(cx.db(), &scope, asker.question).await? {
            left.push(ToTell { asker, question });
        }
    }
    Ok(left)
}

/// Ticks off one who was told.
pub async fn tick(cx: &Cx, centre: &Centre, id: AskerId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WriteWords)?;
    let asker = askers::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let question = questions::find(cx.db(), &scope, asker.question).await?.ok_or(Error::NotFound)?;
    let (mut tx, operation) = begin(cx, centre, "words-op-told", &question.term).await?;
    askers::set_told(&mut tx, &scope, id, Told::Told, cx.now()).await?;
    tx.commit().await?;
    Ok(operation)
}
