//! "Ce que devient votre idée": each author is told each step once, by their own way, in the transaction that takes it.
//!
//! What no wire carries is left for someone to say ([`crate::to_tell`]). An author without a card is known to the
//! ledger of messages by their own id: no person has it.

use std::collections::HashMap;

use auth::Scope;
use centres::Centre;
use db::{Conn, Result, Tx};
use i18n::Value;
use kernel::{Locale, MessageId, PersonId};
use people::{Channel, Person, Purpose};
use uuid::Uuid;
use web::Cx;

use crate::author::{Author, Recipient, Road, road_of};
use crate::model::{Idea, IdeaId, TakenStep};
use crate::store::authors;
use crate::store::notices::{self, Notice, NoticeState};

/// The first word of the keys of this room's messages.
pub(crate) const KEYS: &str = "idea";

/// How many authors a step was told to, and how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Told {
    /// By a message that leaves: SMS, e-mail or letter.
    pub by_message: usize,
    /// Someone of the team tells them.
    pub by_hand: usize,
    /// They asked not to be told.
    pub silent: usize,
}

/// What an author is told, in three lengths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    pub subject: String,
    pub text: String,
    pub sms: String,
}

/// Tells a step to every author of an idea; `of` where those of another row are meant.
pub(crate) async fn tell_authors(
    cx: &Cx,
    tx: &mut Tx,
    scope: &Scope,
    (idea, step): (&Idea, &TakenStep),
    of: Option<IdeaId>,
) -> Result<Told> {
    let mut told = Told::default();
    let Some(centre) = centres::store::find(&mut *tx, scope.centre()).await? else { return Ok(told) };
    let everyone = authors::of(&mut *tx, scope, of.unwrap_or(idea.id)).await?;
    let recipients = recipients(&mut *tx, scope, &everyone).await?;
    // Whoever said two ideas that were gathered is an author twice, and hears the step once.
    let mut heard: HashMap<PersonId, (NoticeState, Option<MessageId>)> = HashMap::new();
    for author in &everyone {
        let recipient = author.person.and_then(|id| recipients.get(&id));
        let person = recipient.map(|known| known.person.id);
        if let Some(before) = person.and_then(|person| heard.get(&person).copied()) {
            notices::insert(tx, scope, &noticed(idea.id, author, step, before)).await?;
            continue;
        }
        let Some(carried) = carry(cx, tx, scope, (&centre, idea, step), (author, recipient)).await? else {
            told.silent += 1;
            continue;
        };
        match carried.0 {
            NoticeState::Sent => told.by_message += 1,
            NoticeState::Desk | NoticeState::Told => told.by_hand += 1,
        }
        if let Some(person) = person {
            heard.insert(person, carried);
        }
        notices::insert(tx, scope, &noticed(idea.id, author, step, carried)).await?;
    }
    Ok(told)
}

/// How a step comes to one author: a message that leaves, or someone; nothing to whoever asked not to be told.
async fn carry(
    cx: &Cx,
    tx: &mut Tx,
    scope: &Scope,
    (centre, idea, step): (&Centre, &Idea, &TakenStep),
    (author, recipient): (&Author, Option<&Recipient>),
) -> Result<Option<(NoticeState, Option<MessageId>)>> {
    let (channel, address) = match road_of(author, recipient) {
        Road::Silent => return Ok(None),
        Road::Desk => return Ok(Some((NoticeState::Desk, None))),
        Road::Message(channel, address) => (channel, address),
    };
    let words = words_for(cx, centre, (idea, &[step]), author, locale_of(author, recipient));
    let notice = leaving((author, recipient), (channel, address), words, step.id);
    let message = delivery::notify(tx, scope, notice, cx.now()).await?;
    Ok(Some((NoticeState::Sent, Some(message))))
}

fn noticed(
    idea: IdeaId,
    author: &Author,
    step: &TakenStep,
    (state, message): (NoticeState, Option<MessageId>),
) -> Notice {
    Notice {
        id: Uuid::now_v7(),
        idea,
        author: author.id,
        step: step.id,
        state,
        message,
        told_by: String::new(),
        told_at: None,
        at: step.at,
    }
}

/// Who is told for these authors: their cards as they are now, what they refused, where they live; three questions for all.
pub(crate) async fn recipients(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    authors: &[Author],
) -> Result<HashMap<PersonId, Recipient>> {
    let mut conn = conn.into();
    let mut entries: Vec<PersonId> = authors.iter().filter_map(|author| author.person).collect();
    entries.sort_unstable();
    entries.dedup();
    if entries.is_empty() {
        return Ok(HashMap::new());
    }
    let now_of: HashMap<PersonId, PersonId> =
        people::store::now_of(conn.again(), scope, &entries).await?.into_iter().collect();
    let now = |entry: &PersonId| now_of.get(entry).copied().unwrap_or(*entry);
    let ids: Vec<PersonId> = entries.iter().map(now).collect();
    let persons = people::store::persons_by_ids(conn.again(), scope, &ids).await?;
    let mut refused: HashMap<PersonId, Vec<Channel>> = HashMap::new();
    for (person, consent) in people::store::consents_of(conn.again(), scope, &ids).await? {
        if let (Purpose::Message(channel), false) = (consent.purpose, consent.is_granted) {
            refused.entry(person).or_default().push(channel);
        }
    }
    let mut homes: HashMap<PersonId, String> = HashMap::new();
    for home in people::store::households_of(conn, scope, &ids).await? {
        let known = homes.entry(home.person).or_default();
        if known.is_empty() || home.is_main {
            *known = postal(&home.household);
        }
    }
    let known: HashMap<PersonId, Person> =
        persons.into_iter().filter(|person| person.archived_at.is_none()).map(|person| (person.id, person)).collect();
    let recipient = |id: PersonId| {
        let person = known.get(&id)?.clone();
        let refused = refused.get(&id).cloned().unwrap_or_default();
        Some(Recipient { person, refused, postal: homes.get(&id).cloned().unwrap_or_default() })
    };
    Ok(entries.into_iter().filter_map(|entry| Some((entry, recipient(now(&entry))?))).collect())
}

/// The lines of an envelope below the name.
fn postal(home: &people::Household) -> String {
    if !home.has_address() {
        return String::new();
    }
    let town = format!("{} {}", home.postal_code, home.city);
    let lines = [home.extra.as_str(), home.street.as_str(), town.trim()];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Where an author reads what became of their idea.
pub fn path_of(centre: &Centre, author: &Author) -> String {
    centre.path(&format!("mon-idee/{}", author.code))
}

/// The language in which an author is told: that of their card, where there is one.
pub(crate) fn locale_of(author: &Author, recipient: Option<&Recipient>) -> Locale {
    recipient.and_then(|told| Locale::from_code(&told.person.language)).unwrap_or(author.locale)
}

/// The words of one or more steps for one author, in their language.
pub(crate) fn words_for(
    cx: &Cx,
    centre: &Centre,
    (idea, steps): (&Idea, &[&TakenStep]),
    author: &Author,
    locale: Locale,
) -> Words {
    let texts = cx.texts.in_locale(locale);
    let said = |key: &str, values: &[(&'static str, String)]| {
        texts.with(key, values.iter().map(|(name, value)| (*name, Value::from(value.clone()))))
    };
    let news_of = |step: &TakenStep| {
        let values = [("title", idea.title.clone()), ("other", step.reason.clone())];
        said(&format!("ideas-news-{}", step.word()), &values)
    };
    let reason_of = |step: &TakenStep| if step.word() == "joined" { String::new() } else { step.reason.clone() };
    let whole = |step: &TakenStep| match reason_of(step) {
        reason if reason.is_empty() => news_of(step),
        reason => said("ideas-news-and-reason", &[("news", news_of(step)), ("reason", reason)]),
    };
    let (news, reason) = match steps {
        &[step] => (news_of(step), reason_of(step)),
        several => (several.iter().copied().map(whole).collect::<Vec<_>>().join("\n\n"), String::new()),
    };
    let has_reason = !reason.is_empty();
    let values = [
        // With the blank before it: who gave no name is greeted without one.
        ("name", author.name.split_whitespace().next().map(|name| format!(" {name}")).unwrap_or_default()),
        ("title", idea.title.clone()),
        ("news", news),
        ("reason", reason),
        ("url", cx.app.url(&path_of(centre, author))),
        ("code", author.spoken_code()),
        ("phone", centre.phone_display()),
        ("centre", centre.name.clone()),
    ];
    let with_reason = if has_reason { "ideas-letter-reason" } else { "ideas-letter" };
    Words { subject: said("ideas-subject", &values), text: said(with_reason, &values), sms: said("ideas-sms", &values) }
}

fn leaving(
    (author, recipient): (&Author, Option<&Recipient>),
    (channel, address): (Channel, String),
    words: Words,
    step: Uuid,
) -> delivery::Notice {
    let person = recipient.map(|told| &told.person);
    let full_name = person.map_or_else(|| author.name.clone(), Person::full_name);
    let first_name = full_name.split_whitespace().next().unwrap_or_default().to_owned();
    delivery::Notice {
        person: person.map_or_else(|| PersonId::from(author.id.uuid()), |person| person.id),
        household: None,
        address: if channel == Channel::Letter { format!("{full_name}\n{address}") } else { address },
        channel,
        first_name: person.map_or(first_name, |person| person.first_name.clone()),
        full_name,
        wants_large_print: person.is_some_and(|person| person.wants_large_print),
        subject: words.subject,
        text: words.text,
        sms_text: words.sms,
        locale: locale_of(author, recipient).code().to_owned(),
        at_any_hour: false,
        // The code opens a page that shows nothing but the idea and its road.
        is_secret: false,
        once_key: format!("{KEYS}:{step}:{}", author.id),
    }
}
