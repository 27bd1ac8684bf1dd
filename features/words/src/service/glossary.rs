//! The glossary as everyone reads it: this centre's words, the house's, and those of the other centres.
//!
//! A word of the centre comes before the house's, and the house's before another centre's. Of another centre's children
//! nothing is said, not even a first name. A film is shown as long as everyone in it agrees, asked anew each time.

use std::collections::{HashMap, HashSet};

use auth::Scope;
use centres::Centre;
use kernel::{CentreId, Locale};
use media::film::{Film, Use, find_shown};
use serde_json::{Value, json};
use web::Cx;

use super::{Error, Result};
use crate::model::child::Child;
use crate::model::question::Question;
use crate::model::{QuestionId, house, key};
use crate::store::{making, questions};

/// Who explains a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// The team of Essaim.
    House,
    /// Children of this centre.
    Children(Vec<Child>),
    /// Children of another centre, by its name.
    Elsewhere(String),
}

/// A word of the glossary.
#[derive(Debug, Clone)]
pub struct Entry {
    pub slug: String,
    pub term: String,
    pub forms: Vec<String>,
    pub text: String,
    pub example: String,
    pub by: By,
    /// What is behind it, of whichever centre.
    pub question: Option<(CentreId, Question)>,
}

fn of_house(word: &house::HouseWord, locale: Locale) -> Entry {
    let told = word.told(locale);
    Entry {
        slug: word.slug.clone(),
        term: told.term.clone(),
        forms: told.forms.clone(),
        text: told.text.clone(),
        example: String::new(),
        by: By::House,
        question: None,
    }
}

fn of_question(centre: CentreId, question: Question, by: By) -> Entry {
    Entry {
        slug: question.slug.clone().unwrap_or_default(),
        term: question.term.clone(),
        forms: question.writings().into_iter().skip(1).collect(),
        text: question.explained.clone(),
        example: question.example.clone(),
        by,
        question: Some((centre, question)),
    }
}

/// Every word that can be read in a centre, from A to Z.
pub async fn list(cx: &Cx, centre: &Centre) -> Result<Vec<Entry>> {
    let scope = Scope::public(centre.id);
    let mut children: HashMap<QuestionId, Vec<Child>> = HashMap::new();
    for (question, child) in making::children_of_published(cx.db(), &scope).await? {
        children.entry(question).or_default().push(child);
    }
    let own = questions::published(cx.db(), &scope).await?.into_iter().map(|question| {
        let by = By::Children(children.remove(&question.id).unwrap_or_default());
        of_question(centre.id, question, by)
    });
    let mut entries: Vec<Entry> = own.collect();
    let mut slugs: HashSet<String> = entries.iter().map(|entry| entry.slug.clone()).collect();
    let mut keys: HashSet<String> = entries.iter().map(|entry| key::of(&entry.term)).collect();
    for word in house::words() {
        // The French word decides, in whichever language it is read.
        if keys.insert(key::of(&word.fr.term)) && slugs.insert(word.slug.clone()) {
            entries.push(of_house(word, cx.locale()));
        }
    }
    let elsewhere = db::as_house(elsewhere(cx, centre.id)).await?;
    for entry in elsewhere {
        if keys.insert(key::of(&entry.term)) && slugs.insert(entry.slug.clone()) {
            entries.push(entry);
        }
    }
    entries.sort_by_cached_key(|entry| (kernel::text::fold(&entry.term), entry.slug.clone()));
    Ok(entries)
}

/// What the other centres published, without who made it.
async fn elsewhere(cx: &Cx, own: CentreId) -> db::Result<Vec<Entry>> {
    let mut found = questions::published_unscoped(cx.db()).await?;
    found.retain(|(centre, _)| *centre != own);
    let theirs: HashSet<CentreId> = found.iter().map(|(centre, _)| *centre).collect();
    let theirs: Vec<CentreId> = theirs.into_iter().collect();
    let known = centres::store::list_among(cx.db(), &theirs).await?;
    let names: HashMap<CentreId, String> = known.into_iter().map(|centre| (centre.id, centre.name)).collect();
    let entry = |(centre, question): (CentreId, Question)| {
        of_question(centre, question, By::Elsewhere(names.get(&centre).cloned().unwrap_or_default()))
    };
    Ok(found.into_iter().map(entry).collect())
}

/// A word with its film, as long as everyone in it agrees.
#[derive(Debug, Clone)]
pub struct Shown {
    pub entry: Entry,
    /// The film, and the slug of the centre on whose channel it is.
    pub film: Option<(Film, Centre)>,
    pub picture: Option<media::Media>,
}

/// One word, by its address.
pub async fn show(cx: &Cx, centre: &Centre, slug: &str) -> Result<Shown> {
    let entry = list(cx, centre).await?.into_iter().find(|entry| entry.slug == slug).ok_or(Error::NotFound)?;
    let Some((of, question)) = entry.question.clone() else { return Ok(Shown { entry, film: None, picture: None }) };
    let shown = match question.film {
        Some(film) => find_shown(cx.db(), film, Use::Public).await?,
        None => None,
    };
    let film = match shown {
        Some(shown) => {
            let home = db::as_house(centres::store::find(cx.db(), shown.centre)).await?;
            home.map(|home| (shown.film, home))
        }
        None => None,
    };
    let picture = match question.picture {
        Some(id) => db::as_house(media::store::find(cx.db(), &Scope::public(of), id)).await?,
        None => None,
    };
    Ok(Shown { entry, film, picture })
}

/// The address of the page that explains a word already, so that who asks has the answer at once.
pub async fn explained(cx: &Cx, centre: &Centre, asked: &str) -> Result<Option<String>> {
    let asked = key::of(asked);
    if asked.is_empty() {
        return Ok(None);
    }
    let is_same = |entry: &Entry| std::iter::once(&entry.term).chain(&entry.forms).any(|name| key::of(name) == asked);
    Ok(list(cx, centre).await?.into_iter().find(is_same).map(|entry| entry.slug))
}

/// The explanation as an adult reads it, for anyone.
pub async fn sound(cx: &Cx, centre: &Centre, slug: &str) -> Result<Vec<u8>> {
    let shown = show(cx, centre, slug).await?;
    let hash = shown.entry.question.and_then(|(_, question)| question.sound).ok_or(Error::NotFound)?;
    super::sound::read(cx, &hash).await
}

/// Those whose word or explanation holds what is sought.
pub fn sought(entries: Vec<Entry>, typed: &str) -> Vec<Entry> {
    let sought = key::of(typed);
    if sought.is_empty() {
        return entries;
    }
    let holds = |entry: &Entry| {
        let names = std::iter::once(&entry.term).chain(&entry.forms);
        let mut names = names.map(|name| key::of(name));
        names.any(|name| name.contains(&sought) || key::are_alike(&name, &sought))
            || kernel::text::fold(&entry.text).contains(&sought)
    };
    entries.into_iter().filter(holds).collect()
}

/// The glossary for programs, in the words of SKOS.
pub fn as_json(cx: &Cx, centre: &Centre, entries: &[Entry]) -> Value {
    let tag = cx.locale().tag();
    let concept = |entry: &Entry| {
        let is_made_here = matches!(entry.by, By::Children(_) | By::Elsewhere(_));
        let language = if is_made_here { "fr" } else { tag };
        json!({
            "@type": "skos:Concept",
            "@id": cx.app.url(&centre.path(&format!("mots/{}", entry.slug))),
            "skos:prefLabel": { "@language": language, "@value": entry.term },
            "skos:altLabel": entry.forms,
            "skos:definition": { "@language": language, "@value": entry.text },
            "skos:example": entry.example,
        })
    };
    json!({
        "@context": { "skos": "http://www.w3.org/2004/02/skos/core#" },
        "@type": "skos:ConceptScheme",
        "@id": cx.app.url(&centre.path("mots")),
        "skos:hasTopConcept": entries.iter().map(concept).collect::<Vec<_>>(),
    })
}

/// The glossary as a sheet.
pub fn as_csv(cx: &Cx, entries: &[Entry]) -> Vec<u8> {
    // The mark by which spreadsheets know that the text is UTF-8.
    let mut text = String::from("\u{feff}");
    let headings = ["words-sheet-word", "words-sheet-forms", "words-sheet-text", "words-sheet-example"];
    write_line(&mut text, &headings.map(|key| cx.t(key)));
    for entry in entries {
        let cells = [entry.term.clone(), entry.forms.join(", "), entry.text.clone(), entry.example.clone()];
        write_line(&mut text, &cells);
    }
    text.into_bytes()
}

fn write_line(text: &mut String, cells: &[String]) {
    let cell = |cell: &String| {
        // What a person wrote stays text, even when it begins like a formula.
        let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
        format!("\"{}{}\"", if is_formula { "'" } else { "" }, cell.replace('"', "\"\""))
    };
    text.push_str(&cells.iter().map(cell).collect::<Vec<_>>().join(";"));
    text.push_str("\r\n");
}
