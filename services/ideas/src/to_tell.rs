//! Those whom someone must tell: who wants to hear it in person, whose letter waits, whose message did not arrive.

use std::collections::HashSet;

use auth::Scope;
use centres::Centre;
use chrono::Duration;
use db::{Result as Read, Tx};
use delivery::{Message, State as MessageState};
use documents::{Block, Language, Letter, LetterCopy, Letterhead, Reply};
use kernel::{Locale, MessageId, words};
use people::Channel;
use uuid::Uuid;
use web::Cx;

use crate::author::{Author, TellBy};
use crate::model::{Idea, IdeaId, Refusal, TakenStep};
use crate::refusing::Error;
use crate::store::notices::{self, Notice};
use crate::store::{authors, ideas, steps};
use crate::telling::{self, locale_of, words_for};

/// What is older is no longer worth saying.
const DAYS: i64 = 180;

/// One step to say to one author.
#[derive(Debug, Clone)]
pub struct ToTell {
    pub notice: Notice,
    pub author: Author,
    /// Who they are: their card as it is now, or the author themselves.
    pub who: Uuid,
    /// The language in which they are told.
    pub locale: Locale,
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

/// What someone tells one person about one idea, at once: every step that waits.
#[derive(Debug, Clone)]
pub struct Together {
    pub who: Uuid,
    pub name: String,
    pub phone: String,
    pub idea: Idea,
    /// Whether it is a sheet of paper that is handed over or posted.
    pub is_on_paper: bool,
    /// What one says, of all the steps.
    pub words: telling::Words,
    /// The first first.
    pub steps: Vec<ToTell>,
}

impl Together {
    /// Whether a message that carried one of the steps did not arrive.
    pub fn has_failed(&self) -> bool {
        !self.is_on_paper && self.steps.iter().any(|one| one.message.is_some())
    }

    fn is_for(&self, one: &ToTell) -> bool {
        (self.who, self.idea.id, self.is_on_paper) == (one.who, one.idea.id, one.is_on_paper())
    }

    fn of(one: ToTell) -> Self {
        Self {
            who: one.who,
            name: one.name.clone(),
            phone: one.phone.clone(),
            idea: one.idea.clone(),
            is_on_paper: one.is_on_paper(),
            words: one.words.clone(),
            steps: vec![one],
        }
    }
}

/// What waits, a line for each person and idea; those who have waited longest first.
pub fn together(cx: &Cx, centre: &Centre, left: Vec<ToTell>) -> Vec<Together> {
    let mut lines: Vec<Together> = Vec::new();
    for one in left {
        match lines.iter_mut().find(|line| line.is_for(&one)) {
            Some(line) => line.steps.push(one),
            None => lines.push(Together::of(one)),
        }
    }
    for line in &mut lines {
        let mut steps: Vec<&TakenStep> = line.steps.iter().map(|one| &one.step).collect();
        // An author twice, by two ideas that were gathered, is told each step once.
        steps.dedup_by_key(|step| step.id);
        if let (Some(first), true) = (line.steps.first(), steps.len() > 1) {
            line.words = words_for(cx, centre, (&line.idea, &steps), &first.author, first.locale);
        }
    }
    lines
}

/// How many people wait.
pub fn count_people(left: &[ToTell]) -> usize {
    left.iter().map(|one| one.who).collect::<HashSet<Uuid>>().len()
}

/// Everyone of a centre whom someone must tell, those who have waited longest first.
pub async fn list(cx: &Cx, centre: &Centre, scope: &Scope) -> Read<Vec<ToTell>> {
    let since = cx.now() - Duration::days(DAYS);
    let waiting = delivery::store::notices_by_hand(cx.db(), scope, telling::KEYS, since).await?;
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
        let locale = locale_of(&author, recipient);
        Some(ToTell {
            who: recipient.map_or(author.id.uuid(), |told| told.person.id.uuid()),
            locale,
            words: words_for(cx, centre, (&idea, &[&step]), &author, locale),
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

/// Someone said these steps, or handed them over. All are of this centre, or nothing is written.
pub async fn tick(cx: &Cx, tx: &mut Tx, scope: &Scope, ids: &[Uuid]) -> Result<(), Error> {
    const OPEN: [MessageState; 3] = [MessageState::Planned, MessageState::Printed, MessageState::Returned];
    let asked: HashSet<Uuid> = ids.iter().copied().collect();
    let known = notices::by_ids(&mut *tx, scope, ids).await?;
    if known.is_empty() {
        return Err(Error::NotFound);
    }
    // A step that was undone meanwhile is no longer to be told.
    if known.len() < asked.len() {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let messages: Vec<MessageId> = known.iter().filter_map(|notice| notice.message).collect();
    if !messages.is_empty() {
        delivery::store::set_by_hand(tx, scope, &messages, MessageState::HandedOver, &OPEN, cx.now()).await?;
    }
    let by = cx.actor.author().name;
    if notices::mark_told(tx, scope, ids, &by, cx.now()).await? == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    Ok(())
}

/// The sheets to post or to hand over, as one run: one for each person and idea.
pub fn letters(cx: &Cx, centre: &Centre, left: &[Together]) -> Letter {
    let letterhead = Letterhead {
        title: cx.t("ideas-letters-title"),
        language: Language::of(cx.locale().tag()),
        sender: centre.sender(),
        ..Letterhead::default()
    };
    let letters = left.iter().filter(|line| line.is_on_paper).map(|line| copy(cx, centre, line)).collect();
    Letter { letterhead, two_sided: false, letters }
}

/// The name, and below it the address that was given by whoever has no card in the file.
fn envelope(line: &Together) -> String {
    let by_post = line.steps.iter().map(|one| &one.author.way).find(|way| way.channel() == Some(Channel::Letter));
    let address = by_post.map_or("", TellBy::address);
    format!("{}\n{}", line.name, address.replacen(", ", "\n", 1)).trim_end().to_owned()
}

fn copy(cx: &Cx, centre: &Centre, line: &Together) -> LetterCopy {
    let locale = line.steps.first().map(|one| one.locale).unwrap_or_default();
    // Where they live may have changed since the first of the steps.
    let message = line.steps.iter().rev().find_map(|one| one.message.as_ref());
    let texts = cx.texts.in_locale(locale);
    let day = words::date_with_year(cx.today(), locale);
    let to = message.map_or_else(|| envelope(line), |message| message.address.clone());
    LetterCopy {
        to: to.lines().map(ToOwned::to_owned).collect(),
        place_date: Some(texts.t2("ideas-letter-place-date", ("x", centre.city.as_str()), ("day", day))),
        heading: line.words.subject.clone(),
        blocks: Block::from_plain(&line.words.text),
        reply: (!centre.phone.is_empty()).then(|| Reply {
            lead: texts.t("ideas-letter-reply"),
            phone: Some(centre.phone_display()),
            note: Some(centre.help_line.clone()).filter(|line| !line.is_empty()),
            ..Reply::default()
        }),
        footnote: None,
        large_print: message.is_some_and(|message| message.wants_large_print),
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
