//! An idea is heard, corrected, shown or hidden, and given its film.

use auth::{Actor, Scope};
use db::{Result as Written, Tx};
use kernel::Locale;
use kernel::ids::SpokenCode;
use people::import::{holds_nir, read_email, read_phone};
use rand::RngCore as _;
use uuid::Uuid;
use web::Cx;

use crate::author::{Author, AuthorId, NewAuthor, TellBy};
use crate::model::{
    Idea, IdeaId, LONGEST_TITLE, LONGEST_WORDS, NewIdea, Origin, Refusal, Showing, State, StepKind, TakenStep,
};
use crate::refusing::Error;
use crate::store::{authors, ideas, steps};
use crate::telling::{self, Told};

/// How many signs a code has: seventy bits and more.
pub const CODE_LENGTH: usize = 16;
/// The longest name, need or theme, in signs.
const LONGEST_LINE: usize = 300;

/// Keeps an idea with its authors. One that comes from the street waits for the team before it is shown.
pub async fn record(cx: &Cx, tx: &mut Tx, scope: &Scope, new: NewIdea) -> Written<IdeaId> {
    let is_from_street = new.origin == Origin::Page;
    let idea = Idea {
        id: IdeaId::new(),
        centre: scope.centre(),
        title: line(&new.title),
        words: new.words.trim().to_owned(),
        need: line(new.need.as_deref().unwrap_or_default()),
        theme: line(new.theme.as_deref().unwrap_or_default()),
        origin: new.origin,
        state: State::Heard,
        stood: State::Heard,
        showing: if is_from_street { Showing::Waiting } else { Showing::Shown },
        merged_into: None,
        film: None,
        heard_at: cx.now(),
        moved_at: cx.now(),
        revision: 1,
    };
    ideas::insert(tx, &idea).await?;
    let drawn: Vec<Author> = new.authors.into_iter().map(|new| drawn(cx, idea.id, new)).collect();
    authors::insert_many(tx, scope, &drawn).await?;
    steps::insert(tx, scope, &step_of(cx, &idea, StepKind::Moved, String::new())).await?;
    Ok(idea.id)
}

fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An author as they are kept, with a code of their own.
pub(crate) fn drawn(cx: &Cx, idea: IdeaId, new: NewAuthor) -> Author {
    let is_there = matches!(cx.actor, Actor::Visitor | Actor::Resident(_));
    Author {
        id: AuthorId::new(),
        idea,
        person: new.person,
        name: line(&new.name),
        way: new.way,
        is_named: false,
        // Whoever says it themselves reads the language of the page.
        locale: if is_there { cx.locale() } else { Locale::default() },
        code: draw_code(),
        created_at: cx.now(),
    }
}

fn draw_code() -> String {
    let mut random = [0_u8; CODE_LENGTH];
    rand::rng().fill_bytes(&mut random);
    SpokenCode::from_random(&random, CODE_LENGTH).as_str().to_owned()
}

/// A step of an idea as it stands, by whoever acts.
pub(crate) fn step_of(cx: &Cx, idea: &Idea, kind: StepKind, reason: String) -> TakenStep {
    let by = match &cx.actor {
        Actor::Staff(staff) => Some(staff.account),
        Actor::Visitor | Actor::Resident(_) | Actor::Token(_) | Actor::System(_) => None,
    };
    let by_name = if by.is_some() { cx.actor.author().name } else { String::new() };
    TakenStep { id: Uuid::now_v7(), idea: idea.id, kind, state: idea.state, reason, by, by_name, at: cx.now() }
}

impl NewIdea {
    /// Everything that is wrong with what was typed.
    pub fn refusals(&self) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        match self.title.trim().chars().count() {
            0 => refusals.push(Refusal::TitleMissing),
            n if n > LONGEST_TITLE => refusals.push(Refusal::TitleTooLong),
            _ => {}
        }
        if self.words.trim().is_empty() {
            refusals.push(Refusal::WordsMissing);
        }
        let texts = [
            ("titre", self.title.as_str(), LONGEST_WORDS),
            ("mots", &self.words, LONGEST_WORDS),
            ("besoin", self.need.as_deref().unwrap_or_default(), LONGEST_LINE),
            ("theme", self.theme.as_deref().unwrap_or_default(), LONGEST_LINE),
        ];
        for (field, text, longest) in texts {
            if text.chars().count() > longest {
                refusals.push(Refusal::TooLong(field));
            }
            if holds_nir(text) {
                refusals.push(Refusal::NirIn(field));
            }
        }
        let too_long = |author: &&NewAuthor| author.name.chars().count() > LONGEST_LINE;
        if self.authors.iter().any(|author| too_long(&author)) {
            refusals.push(Refusal::TooLong("nom"));
        }
        refusals
    }
}

impl TellBy {
    /// The way of a form: its word, and the number or address typed beside it.
    pub fn read(code: &str, phone: &str, email: &str) -> Result<Self, Refusal> {
        match code {
            "sms" => {
                let phone = read_phone(&people::day::ascii_digits(phone)).ok_or(Refusal::PhoneInvalid)?;
                let is_mobile = ["+336", "+337"].iter().any(|start| phone.e164.starts_with(start));
                if is_mobile { Ok(Self::Sms(phone.e164)) } else { Err(Refusal::PhoneInvalid) }
            }
            "email" => read_email(email).map(Self::Email).ok_or(Refusal::EmailInvalid),
            other => Ok(Self::from_code(other, "").unwrap_or(Self::None)),
        }
    }
}

/// Writes what an idea says, as the team corrects it; `revision` is the one that was read.
pub async fn revise(tx: &mut Tx, scope: &Scope, idea: Idea, revision: i64) -> Result<(), Error> {
    let typed = NewIdea {
        title: idea.title.clone(),
        words: idea.words.clone(),
        need: Some(idea.need.clone()),
        theme: Some(idea.theme.clone()),
        origin: idea.origin,
        authors: Vec::new(),
    };
    if let Some(refusal) = typed.refusals().first() {
        return Err((*refusal).into());
    }
    let idea = Idea { title: line(&idea.title), need: line(&idea.need), theme: line(&idea.theme), revision, ..idea };
    if ideas::update(tx, scope, &idea).await? == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    Ok(())
}

/// Lets everyone read an idea, which its authors are told, or nobody.
pub async fn show(cx: &Cx, tx: &mut Tx, scope: &Scope, id: IdeaId, showing: Showing) -> Result<Told, Error> {
    let idea = ideas::find(&mut *tx, scope, id).await?.ok_or(Error::NotFound)?;
    let is_news = showing == Showing::Shown && idea.showing == Showing::Waiting;
    let idea = Idea { showing, ..idea };
    if ideas::update(tx, scope, &idea).await? == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    if !is_news {
        return Ok(Told::default());
    }
    let step = step_of(cx, &idea, StepKind::Shown, String::new());
    steps::insert(tx, scope, &step).await?;
    Ok(telling::tell_authors(cx, tx, scope, (&idea, &step), None).await?)
}

/// Gives an idea its film: a row of the media library, which decides who may see it.
pub async fn attach_film(tx: &mut Tx, scope: &Scope, id: IdeaId, film: Uuid) -> Written<()> {
    ideas::set_film(tx, scope, id, Some(film)).await?;
    Ok(())
}

/// Takes its film from an idea.
pub async fn detach_film(tx: &mut Tx, scope: &Scope, id: IdeaId) -> Written<()> {
    ideas::set_film(tx, scope, id, None).await?;
    Ok(())
}

/// One more whose idea it is.
pub async fn add_author(cx: &Cx, tx: &mut Tx, scope: &Scope, id: IdeaId, new: NewAuthor) -> Result<AuthorId, Error> {
    if new.person.is_none() && new.name.trim().is_empty() {
        return Err(Refusal::NameMissing.into());
    }
    ideas::find(&mut *tx, scope, id).await?.ok_or(Error::NotFound)?;
    let author = drawn(cx, id, new);
    authors::insert_many(tx, scope, std::slice::from_ref(&author)).await?;
    Ok(author.id)
}

/// Writes how an author is told, and whether their first name may be read.
pub async fn change_author(tx: &mut Tx, scope: &Scope, author: &Author) -> Result<(), Error> {
    if authors::update(tx, scope, author).await? == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Forgets who an author was: the idea stays, by someone whom nobody knows any more, in the history neither.
pub async fn forget_author(tx: &mut Tx, scope: &Scope, id: AuthorId) -> Result<(), Error> {
    let author = authors::find(&mut *tx, scope, id).await?.ok_or(Error::NotFound)?;
    let nobody = Author { person: None, name: String::new(), way: TellBy::None, is_named: false, ..author };
    authors::update(tx, scope, &nobody).await?;
    db::forget_rows(tx, &[id.uuid()], &[]).await?;
    Ok(())
}
