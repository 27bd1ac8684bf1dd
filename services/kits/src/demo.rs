//! What the demonstration shows: kits of two centres taken by the others, one of them changed at the source since.
//!
//! It comes last: it publishes what the other rooms have filled the centres with.

use centres::Centre;
use serde_json::Value;
use web::{Cx, KitChange, KitKind};

use crate::model::kit::{Card, KitId, Licence, Told};
use crate::service::publishing::{self, Publishing};
use crate::service::{Error, Result, adopting, lineage};

/// Who answers the telephone in this fiction.
const COLLEAGUES: [(&str, &str); 4] = [
    ("Inès, animatrice", "03 53 01 62 21"),
    ("Karim, référent numérique", "03 53 01 62 22"),
    ("Fatou, coordinatrice", "03 53 01 62 23"),
    ("Luc, référent familles", "03 53 01 62 24"),
];
const NEEDS: [&str; 3] = [
    "Une salle, une bouilloire, deux bénévoles.",
    "Une table, des chaises, une heure par semaine.",
    "Une personne qui téléphone le lundi.",
];
const TOLD: [(&str, i64, i64); 3] = [
    ("Les gens sont restés pour parler. On recommence au printemps.", 3, 41),
    ("Peu de monde la première fois, puis le bouche à oreille.", 2, 18),
    ("Nous l’avons fait le soir plutôt que le matin : c’est mieux ici.", 4, 52),
];

/// Publishes and takes among these centres; says how many kits there are. What its room refuses is left out.
pub async fn fill(cx: &Cx, centres: &[Centre], seed: u64) -> Result<usize> {
    let kits = publish_some(cx, centres, seed).await?;
    let mut taken: Vec<&Shown> = Vec::new();
    for (row, shown) in kits.iter().enumerate() {
        for step in 1..=2 {
            let Some(centre) = centres.get((shown.author + step + row % 2) % centres.len().max(1)) else { continue };
            // What every centre of the story begins with is not taken a second time.
            if titles(cx, centre, &shown.kind).await?.contains(&shown.title) {
                continue;
            }
            if told(adopting::adopt(cx, centre, shown.kit).await)?.is_some() {
                let (words, times, people) = pick(&TOLD, seed, row + step).unwrap_or(("", 1, 1));
                let outcome = Told { times, people, words: words.to_owned() };
                told(lineage::tell(cx, centre, shown.kit, outcome).await)?;
                taken.push(shown);
            }
        }
    }
    // One that someone took waits with a change of its source.
    for shown in taken {
        let Some(centre) = centres.get(shown.author) else { continue };
        if told(change_source(cx, centre, shown.kit).await)? == Some(true) {
            break;
        }
    }
    Ok(kits.len())
}

/// A kit that was published: by which centre, of what.
struct Shown {
    kit: KitId,
    author: usize,
    kind: KitKind,
    /// Folded.
    title: String,
}

/// One thing of each kind, of three centres: one that the others have not, where there is any.
async fn publish_some(cx: &Cx, centres: &[Centre], seed: u64) -> Result<Vec<Shown>> {
    let mut kits = Vec::new();
    for (author, centre) in centres.iter().enumerate().take(3) {
        for kind in cx.app.kit_kinds.clone() {
            let mut known = Vec::new();
            for other in centres.iter().filter(|other| other.id != centre.id) {
                known.extend(titles(cx, other, &kind).await?);
            }
            let own = (kind.list)(cx, centre.id).await?;
            let rare = own.iter().rev().find(|source| !known.contains(&kernel::text::fold(&source.title)));
            let Some(source) = rare.or(own.last()) else { continue };
            let asked = publishing_of(author, seed);
            if let Some(kit) = told(publishing::publish(cx, centre, (kind.code, source.id), asked).await)? {
                kits.push(Shown { kit: kit.0, author, kind, title: kernel::text::fold(&source.title) });
            }
        }
    }
    Ok(kits)
}

/// What a centre has of a kind, folded: two things of one name in a list would be taken for a fault.
async fn titles(cx: &Cx, centre: &Centre, kind: &KitKind) -> Result<Vec<String>> {
    Ok((kind.list)(cx, centre.id).await?.iter().map(|own| kernel::text::fold(&own.title)).collect())
}

/// What was done, or nothing where a rule of the room refuses.
fn told<T>(done: Result<T>) -> Result<Option<T>> {
    match done {
        Ok(done) => Ok(Some(done)),
        Err(Error::Refused(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

fn pick<T: Copy>(from: &[T], seed: u64, at: usize) -> Option<T> {
    let shift = usize::try_from(seed % 97).unwrap_or_default();
    from.get((at + shift) % from.len().max(1)).copied()
}

fn publishing_of(at: usize, seed: u64) -> Publishing {
    let (name, phone) = pick(&COLLEAGUES, seed, at).unwrap_or_default();
    Publishing {
        card: Card {
            licence: Licence::Etalab,
            language: "fr".to_owned(),
            needs: pick(&NEEDS, seed, at).unwrap_or_default().to_owned(),
            notes: String::new(),
            contact_name: name.to_owned(),
            contact_phone: phone.to_owned(),
        },
        is_agreed: true,
        public: Vec::new(),
    }
}

/// Changes one text at the source and publishes it again, so that a change waits in the centres that took it;
/// says whether there was one to change.
async fn change_source(cx: &Cx, centre: &Centre, id: KitId) -> Result<bool> {
    let shown = super::service::catalogue::find(cx, centre, id).await?;
    let (Some(kind), Some(source)) = (shown.kind, shown.kit.source) else { return Ok(false) };
    let Some(before) = super::service::read_thing(cx, &kind, centre.id, source).await? else { return Ok(false) };
    let mut content = before.clone();
    if !lengthen(&mut content.content) {
        return Ok(false);
    }
    rewrite(cx, centre, &kind, source, KitChange { read: &before, content: &content }).await?;
    let mut asked = publishing_of(0, 0);
    asked.card.notes = "Le premier quart d’heure a changé : on commence par un café.".to_owned();
    publishing::publish(cx, centre, (kind.code, source), asked).await?;
    Ok(true)
}

/// Adds a sentence to the first long text of a content; says whether there was one.
fn lengthen(content: &mut Value) -> bool {
    let Some(fields) = content.as_object_mut() else { return false };
    for name in ["body", "text", "summary", "plain", "words"] {
        if let Some(Value::String(text)) = fields.get_mut(name) {
            text.push_str("\n\nOn commence par un café, pour faire connaissance.");
            return true;
        }
    }
    false
}

async fn rewrite(cx: &Cx, centre: &Centre, kind: &KitKind, source: uuid::Uuid, change: KitChange<'_>) -> Result<()> {
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("kits-op-demo"));
    let mut tx = cx.db().begin(&operation).await?;
    (kind.rewrite)(cx, &mut tx, centre.id, source, change).await?;
    tx.commit().await?;
    Ok(())
}
