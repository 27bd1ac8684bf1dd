//! The letters of reminders, for window envelopes.

use auth::Scope;
use centres::Centre;
use delivery::{Content, Message, State};
use documents::{Block, Language, Letter, LetterCopy, Letterhead, Reply, Words};
use kernel::{Locale, MessageId, words};
use people::Channel;
use web::Cx;

use super::{Error, Result, open};
use crate::model::answer::DateState;
use crate::policy::Action;
use crate::store::dates;

async fn waiting(cx: &Cx, scope: &Scope) -> Result<Vec<Message>> {
    let left = dates::in_states(cx.db(), scope, &[DateState::ByHand], None).await?;
    let letters = left.iter().filter(|date| date.channel == Some(Channel::Letter));
    let ids: Vec<MessageId> = letters.filter_map(|date| date.message).collect();
    Ok(delivery::store::messages_by_ids(cx.db(), scope, &ids).await?)
}

/// The letters that wait to be carried, as one run.
pub async fn letters(cx: &Cx, centre: &Centre) -> Result<Letter> {
    let scope = open(cx, centre, Action::SeeReminders)?;
    let messages = waiting(cx, &scope).await?;
    if messages.is_empty() {
        return Err(Error::NotFound);
    }
    let ids: Vec<_> = messages.iter().map(|message| message.content).collect();
    let contents = delivery::store::contents(cx.db(), &scope, &ids).await?;
    let letters =
        messages.iter().filter_map(|message| Some(copy(cx, centre, message, contents.get(&message.content)?)));
    Ok(Letter { letterhead: letterhead(cx, centre), two_sided: false, letters: letters.collect() })
}

fn letterhead(cx: &Cx, centre: &Centre) -> Letterhead {
    Letterhead {
        title: cx.t("reminders-letters-title"),
        language: Language::of(cx.locale().tag()),
        sender: centre.sender(),
        words: Words::default(),
    }
}

fn copy(cx: &Cx, centre: &Centre, message: &Message, content: &Content) -> LetterCopy {
    let locale = Locale::from_code(&content.locale).unwrap_or_default();
    let texts = cx.texts.in_locale(locale);
    let day = words::date_with_year(cx.today(), locale);
    LetterCopy {
        to: message.address.lines().map(ToOwned::to_owned).collect(),
        place_date: Some(texts.t2("reminders-letter-place-date", ("x", centre.city.as_str()), ("day", day))),
        heading: content.subject.clone(),
        blocks: Block::from_plain(&content.text),
        reply: (!centre.phone.is_empty()).then(|| Reply {
            lead: texts.t("reminders-letter-reply"),
            phone: Some(centre.phone_display()),
            note: Some(centre.help_line.clone()).filter(|line| !line.is_empty()),
            ..Reply::default()
        }),
        footnote: None,
        large_print: message.wants_large_print,
        language: Some(Language::of(locale.tag())),
    }
}

/// Notes that the letters are printed: the ledger keeps it.
pub async fn note_printed(cx: &Cx, centre: &Centre) -> Result<()> {
    let scope = open(cx, centre, Action::EditReminders)?;
    let ids: Vec<MessageId> = waiting(cx, &scope).await?.iter().map(|message| message.id).collect();
    let mut tx = cx.db().begin_unrecorded().await?;
    delivery::store::set_by_hand(&mut tx, &scope, &ids, State::Printed, &[State::Planned], cx.now()).await?;
    tx.commit().await?;
    Ok(())
}
