//! The words in an offline pack: text and pictures. No film and no first name: a pack is lent, lost and found, and what
//! someone takes back cannot be fetched from it.

use auth::{BoxFuture, Scope};
use kernel::{CentreId, Locale};
use web::{Cx, PackChoice, PackContent, PackFile, PackPage, PackPart, Problem};

use crate::service::glossary::{self, By, Entry};

/// What stands for the whole glossary.
const ALL: &str = "tous";

/// Words, for packs.
pub(crate) const PART: PackPart = PackPart { code: "mots", label: "words-title", order: 30, list, read };

async fn entries(cx: &Cx, centre: CentreId, locale: Locale) -> Result<Vec<Entry>, Problem> {
    let mut own = cx.clone();
    own.texts = cx.texts.in_locale(locale);
    let centre = centres::store::find(cx.db(), centre).await?.ok_or(Problem::NotFound)?;
    glossary::list(&own, &centre).await.map_err(|error| error.told(cx))
}

fn list(cx: &Cx, centre: CentreId, locale: Locale) -> BoxFuture<'_, Result<Vec<PackChoice>, Problem>> {
    Box::pin(async move {
        let all = PackChoice { id: ALL.to_owned(), title: cx.texts.in_locale(locale).t("words-pack-all") };
        let words = entries(cx, centre, locale).await?.into_iter();
        let words = words.map(|entry| PackChoice { id: entry.slug, title: entry.term });
        Ok(std::iter::once(all).chain(words).collect())
    })
}

fn read<'a>(
    cx: &'a Cx,
    centre: CentreId,
    locale: Locale,
    chosen: &'a [String],
) -> BoxFuture<'a, Result<PackContent, Problem>> {
    Box::pin(async move {
        let mut found = entries(cx, centre, locale).await?;
        if !chosen.iter().any(|id| id == ALL) {
            found.retain(|entry| chosen.contains(&entry.slug));
        }
        if found.is_empty() {
            return Ok(PackContent::default());
        }
        let texts = cx.texts.in_locale(locale);
        let mut content = PackContent::default();
        content.pages.push(index(&texts.t("words-title"), &found));
        for entry in &found {
            let picture = picture(cx, entry).await?;
            let by = match &entry.by {
                By::House => texts.t("words-by-house"),
                By::Children(_) => texts.t("words-by-children"),
                By::Elsewhere(name) => texts.t1("words-by-elsewhere", "x", name.as_str()),
            };
            content.pages.push(word(entry, &by, &texts.t("words-title"), picture.as_ref()));
            content.files.extend(picture.map(|(file, _)| file));
        }
        Ok(content)
    })
}

fn index(title: &str, entries: &[Entry]) -> PackPage {
    let mut body = format!("<h1>{}</h1><ul>", escaped(title));
    for entry in entries {
        body.push_str(&format!("<li><a href=\"{}.html\">{}</a></li>", entry.slug, escaped(&entry.term)));
    }
    body.push_str("</ul>");
    PackPage { path: "index.html".to_owned(), title: title.to_owned(), body, is_entry: true }
}

fn word(entry: &Entry, by: &str, back: &str, picture: Option<&(PackFile, String)>) -> PackPage {
    let mut body = format!("<p><a href=\"index.html\">{}</a></p><h1>{}</h1>", escaped(back), escaped(&entry.term));
    if let Some((file, alt)) = picture {
        body.push_str(&format!("<p><img src=\"{}\" alt=\"{}\"/></p>", file.path, escaped(alt)));
    }
    for line in entry.text.lines().chain(entry.example.lines()).filter(|line| !line.trim().is_empty()) {
        body.push_str(&format!("<p>{}</p>", escaped(line)));
    }
    body.push_str(&format!("<p><small>{}</small></p>", escaped(by)));
    PackPage { path: format!("{}.html", entry.slug), title: entry.term.clone(), body, is_entry: false }
}

/// The smallest copy of the picture of a word, with what it shows.
async fn picture(cx: &Cx, entry: &Entry) -> Result<Option<(PackFile, String)>, Problem> {
    let Some((of, question)) = &entry.question else { return Ok(None) };
    let Some(id) = question.picture else { return Ok(None) };
    let scope = Scope::public(*of);
    let Some(media) = db::as_house(media::store::find(cx.db(), &scope, id)).await? else { return Ok(None) };
    let [small, _, _] = &media.jpeg;
    let Some(bytes) = cx.app.storage.get(small).await? else { return Ok(None) };
    let path = format!("{}.jpg", entry.slug);
    Ok(Some((PackFile { path, media_type: "image/jpeg".to_owned(), bytes }, media.alt)))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
