//! Those whom someone must tell: who wants to hear it in person, whose letter waits, whose message did not arrive.

use auth::Scope;
use centres::Centre;
use chrono::Duration;
use db::{Result as Read, Tx};
use delivery::{Message, State as MessageState};
use documents::{Block, Language, Letter, LetterCopy, Letterhead, Reply};
use kernel::{MessageId, words};
use people::Channel;
use uuid::Uuid;
use web::Cx;

use crate::author::Author;
use crate::model::{Idea, IdeaId, Refusal, TakenStep};
use crate::refusing::Error;
use crate::store::notices::{self, Notice};
use crate::store::{authors, ideas, steps};
use crate::telling::{self, words_for};

/// What is older is no longer worth saying.
const DAYS: i64 = 180;

/// One step to say to one author.
#[derive(Debug, Clone)]
pub struct ToTell {
    pub notice: Notice,
    pub author: Author,
    /// Their name as the file writes it now.
    pub name: String,
    pub phone: String,
    pub idea: Idea,
    pub step: TakenStep,
    /// The letter that waits, or what did not arrive.
    pub message: Option<Message>,
    /// What one says.
    pub words: telling::Words,
}

impl ToTell {
    /// Whether a sheet of paper is to be handed over or posted.
    pub fn is_on_paper(&self) -> bool {
        match &self.message {
            Some(message) => message.channel == Channel::Letter,
            None => self.author.way.channel() == Some(Channel::Letter),
        }
    }
}

/// Everyone of a centre whom someone must tell, those who have waited longest first.
pub async fn list(cx: &Cx, centre: &Centre, scope: &Scope) -> Read<Vec<ToTell>> {
    let since = cx.now() - Duration::days(DAYS);
    let waiting = delivery::store::notices_by_hand(cx.db(), scope, since).await?;
    let ids: Vec<MessageId> = waiting.iter().map(|message| message.id).collect();
    let left = notices::left(cx.db(), scope, since, &ids).await?;
    let mut idea_ids: Vec<IdeaId> = left.iter().map(|notice| notice.idea).collect();
    idea_ids.sort_unstable();
    idea_ids.dedup();
    let known = ideas::by_ids(cx.db(), scope, &idea_ids).await?;
    let step_ids: Vec<Uuid> = left.iter().map(|notice| notice.step).collect();
    let taken = steps::by_ids(cx.db(), scope, &step_ids).await?;
    let everyone = authors_of(cx, scope, &left).await?;
    let recipients = telling::recipients(cx.db(), scope, &everyone).await?;
    let whole = |notice: Notice| {
        let author = everyone.iter().find(|author| author.id == notice.author)?.clone();
        let idea = known.iter().find(|idea| idea.id == notice.idea)?.clone();
        let step = taken.iter().find(|step| step.id == notice.step)?.clone();
        let message = waiting.iter().find(|message| Some(message.id) == notice.message).cloned();
        let recipient = author.person.and_then(|id| recipients.get(&id));
        let phone = recipient.and_then(|told| told.person.mobile.clone().or(told.person.landline.clone()));
        Some(ToTell {
            words: words_for(cx, centre, (&idea, &step), &author, recipient),
            name: recipient.map_or_else(|| author.name.clone(), |told| told.person.full_name()),
            phone: phone.unwrap_or_default(),
            notice,
            author,
            idea,
            step,
            message,
        })
    };
    Ok(left.into_iter().filter_map(whole).collect())
}

async fn authors_of(cx: &Cx, scope: &Scope, left: &[Notice]) -> Read<Vec<Author>> {
    let ids: Vec<_> = left.iter().map(|notice| notice.author).collect();
    authors::by_ids(cx.db(), scope, &ids).await
}

/// Someone said it, or handed it over.
pub async fn tick(cx: &Cx, tx: &mut Tx, scope: &Scope, id: Uuid) -> Result<(), Error> {
    const OPEN: [MessageState; 3] = [MessageState::Planned, MessageState::Printed, MessageState::Returned];
    let notice = notices::find(&mut *tx, scope, id).await?.ok_or(Error::NotFound)?;
    if let Some(message) = notice.message {
        delivery::store::set_by_hand(tx, scope, &[message], MessageState::HandedOver, &OPEN, cx.now()).await?;
    }
    let by = cx.actor.author().name;
    if notices::mark_told(tx, scope, id, &by, cx.now()).await? == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    Ok(())
}

/// The sheets to post or to hand over, as one run.
pub fn letters(cx: &Cx, centre: &Centre, left: &[ToTell]) -> Letter {
    let letterhead = Letterhead {
        title: cx.t("ideas-letters-title"),
        language: Language::of(cx.locale().tag()),
        sender: centre.sender(),
        ..Letterhead::default()
    };
    let letters = left.iter().filter(|one| one.is_on_paper()).map(|one| copy(cx, centre, one)).collect();
    Letter { letterhead, two_sided: false, letters }
}

fn copy(cx: &Cx, centre: &Centre, one: &ToTell) -> LetterCopy {
    let locale = one.author.locale;
    let texts = cx.texts.in_locale(locale);
    let day = words::date_with_year(cx.today(), locale);
    let to = one.message.as_ref().map_or_else(|| one.name.clone(), |message| message.address.clone());
    LetterCopy {
        to: to.lines().map(ToOwned::to_owned).collect(),
        place_date: Some(texts.t2("ideas-letter-place-date", ("x", centre.city.as_str()), ("day", day))),
        heading: one.words.subject.clone(),
        blocks: Block::from_plain(&one.words.text),
        reply: (!centre.phone.is_empty()).then(|| Reply {
            lead: texts.t("ideas-letter-reply"),
            phone: Some(centre.phone_display()),
            note: Some(centre.help_line.clone()).filter(|line| !line.is_empty()),
            ..Reply::default()
        }),
        footnote: None,
        large_print: one.message.as_ref().is_some_and(|message| message.wants_large_print),
        language: Some(Language::of(locale.tag())),
    }
}

/// Notes that the letters that wait were printed.
pub async fn note_printed(cx: &Cx, tx: &mut Tx, scope: &Scope, left: &[ToTell]) -> Read<()> {
    let letters: Vec<MessageId> = left
        .iter()
        .filter_map(|one| one.message.as_ref())
        .filter(|m| m.channel == Channel::Letter)
        .map(|m| m.id)
        .collect();
    delivery::store::set_by_hand(tx, scope, &letters, MessageState::Printed, &[MessageState::Planned], cx.now())
        .await?;
    Ok(())
}
