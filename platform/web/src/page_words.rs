//! The words of a page that are explained somewhere: found in what a reader sees, linked below it.
//!
//! One room registers [`PageWords`] in its `module()`; every page of residents then ends with a short list of links. The
//! page itself is not touched: nothing is put inside a sentence, a form or a value. Pages of the team, refusals and
//! answers to a form are left as they are. What is known is kept in memory by centre, and read again once its mark moves.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use aho_corasick::{AhoCorasick, MatchKind};
use auth::BoxFuture;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use db::DataVersion;
use http_body_util::BodyExt as _;
use kernel::Locale;

use crate::app::App;
use crate::cx::Cx;

/// The most links below one page.
const MOST_LINKS: usize = 5;
/// A larger page is a report, not something one reads word by word.
const LONGEST_PAGE: usize = 400_000;
/// The most centres and languages kept in memory; beyond, all are read again.
const MOST_KEPT: usize = 400;
/// What stands in a page and is not read, or is someone's own answer.
const UNREAD: [(&str, &str); 5] = [
    ("<script", "</script>"),
    ("<style", "</style>"),
    ("<svg", "</svg>"),
    ("<textarea", "</textarea>"),
    ("<select", "</select>"),
];

/// A word that is explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageWord {
    /// How it is written in pages: "mot de passe", "mots de passe". Case and accents do not count.
    pub forms: Vec<String>,
    pub label: String,
    pub href: String,
}

/// Says in a short text when what is known has changed: it is asked at each change of the data, so it is cheap.
pub type WordsMark = for<'a> fn(&'a Cx) -> BoxFuture<'a, db::Result<String>>;

/// The words known in a centre, by the first part of its addresses; none where there is no such centre.
pub type WordsRead = for<'a> fn(&'a Cx, &'a str) -> BoxFuture<'a, db::Result<Vec<PageWord>>>;

/// The room that explains words.
#[derive(Clone, Copy)]
pub struct PageWords {
    pub mark: WordsMark,
    pub read: WordsRead,
    /// Its own pages, below the centre, which speak of nothing else: `mots`.
    pub own: &'static str,
}

/// The mark of an answer under which words may be listed, with the title of the list.
#[derive(Debug, Clone)]
pub(crate) struct Linkable {
    pub locale: Locale,
    pub heading: String,
}

/// An answer below which no words are listed: it pretends to be somewhere else, or asks to be read alone.
pub fn without_words(mut response: Response) -> Response {
    response.extensions_mut().remove::<Linkable>();
    response
}

/// What is known, by centre and language.
#[derive(Default)]
pub(crate) struct Lexicons {
    kept: RwLock<HashMap<(String, Locale), Arc<Lexicon>>>,
}

/// The words of one centre, ready to be found in a text.
pub(crate) struct Lexicon {
    version: DataVersion,
    mark: String,
    finder: Option<AhoCorasick>,
    /// Which word each form is of.
    of: Vec<usize>,
    words: Vec<PageWord>,
}

impl Lexicon {
    fn new(version: DataVersion, mark: String, words: Vec<PageWord>) -> Self {
        let (mut forms, mut of) = (Vec::new(), Vec::new());
        for (at, word) in words.iter().enumerate() {
            for form in word.forms.iter().map(|form| kernel::text::fold(form)).filter(|form| form.chars().count() > 1) {
                forms.push(form);
                of.push(at);
            }
        }
        let finder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&forms);
        let finder = finder.ok().filter(|_| !forms.is_empty());
        Self { version, mark, finder, of, words }
    }

    /// The words of a folded text, in the order in which one meets them; never the page that one reads.
    fn found(&self, text: &str, path: &str) -> Vec<&PageWord> {
        let Some(finder) = &self.finder else { return Vec::new() };
        let mut found: Vec<usize> = Vec::new();
        for hit in finder.find_iter(text).filter(|hit| is_whole(text, hit.start(), hit.end())) {
            let Some(at) = self.of.get(hit.pattern().as_usize()).copied() else { continue };
            let is_here = self.words.get(at).is_none_or(|word| word.href == path);
            if !is_here && !found.contains(&at) {
                found.push(at);
            }
            if found.len() == MOST_LINKS {
                break;
            }
        }
        found.into_iter().filter_map(|at| self.words.get(at)).collect()
    }
}

/// Whether no letter touches a place of a text.
fn is_whole(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|part| part.chars().next_back());
    let after = text.get(end..).and_then(|part| part.chars().next());
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

/// Lists the words of a page of residents below it.
pub(crate) async fn layer(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let Some(hook) = app.page_words else { return next.run(request).await };
    let path = request.uri().path().to_owned();
    let centre = if request.method() == Method::GET { centre_of(&path, hook.own) } else { None };
    let response = next.run(request).await;
    let Some(centre) = centre else { return response };
    let Some(linkable) = response.extensions().get::<Linkable>().cloned() else { return response };
    match lexicon(&app, hook, centre, linkable.locale).await {
        Ok(lexicon) if lexicon.finder.is_some() => linked(response, &lexicon, &path, &linkable.heading).await,
        Ok(_) => response,
        Err(error) => {
            tracing::warn!(%error, "the words of a page could not be read; it is shown without them");
            response
        }
    }
}

/// The first part of an address of residents; nothing for the team and for the room's own pages.
fn centre_of(path: &str, own: &str) -> Option<String> {
    let mut parts = path.split('/').skip(1);
    let centre = parts.next().filter(|part| !part.is_empty())?;
    let below = parts.next().unwrap_or_default();
    (below != "equipe" && below != own).then(|| centre.to_owned())
}

/// What is known in a centre: from memory while the data stand still, or while the room says that nothing moved.
async fn lexicon(app: &Arc<App>, hook: PageWords, centre: String, locale: Locale) -> db::Result<Arc<Lexicon>> {
    let version = app.db.version().await?;
    let key = (centre, locale);
    let kept = app.lexicons.kept.read().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
    if let Some(kept) = kept.as_ref().filter(|kept| kept.version == version) {
        return Ok(Arc::clone(kept));
    }
    let mut cx = Cx::of_house(app, "mots");
    cx.texts = cx.texts.in_locale(locale);
    // Published words are of no centre in particular.
    let mark = db::as_house((hook.mark)(&cx)).await?;
    let words = match kept.filter(|kept| kept.mark == mark) {
        Some(kept) => kept.words.clone(),
        None => db::as_house((hook.read)(&cx, &key.0)).await?,
    };
    let made = Arc::new(Lexicon::new(version, mark, words));
    let mut shelf = app.lexicons.kept.write().unwrap_or_else(PoisonError::into_inner);
    if shelf.len() >= MOST_KEPT {
        shelf.clear();
    }
    shelf.insert(key, Arc::clone(&made));
    Ok(made)
}

async fn linked(response: Response, lexicon: &Lexicon, path: &str, heading: &str) -> Response {
    let (mut parts, body) = response.into_parts();
    let Ok(collected) = body.collect().await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let bytes = collected.to_bytes();
    let page = std::str::from_utf8(&bytes).ok().filter(|page| page.len() <= LONGEST_PAGE);
    let Some(longer) = page.and_then(|page| with_words(page, lexicon, path, heading)) else {
        return Response::from_parts(parts, Body::from(bytes));
    };
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(longer))
}

/// The page with its words below what one reads; nothing when it has none.
fn with_words(page: &str, lexicon: &Lexicon, path: &str, heading: &str) -> Option<String> {
    let text = kernel::text::fold(&visible_text(page)?);
    let found = lexicon.found(&text, path);
    if found.is_empty() {
        return None;
    }
    let at = page.rfind("</main>")? + "</main>".len();
    let mut longer = String::with_capacity(page.len() + 600);
    longer.push_str(page.get(..at)?);
    longer.push_str("<aside class=\"page-words\" aria-labelledby=\"mots-de-la-page\"><div class=\"wrap\"><h2 id=\"mots-de-la-page\">");
    longer.push_str(&escaped(heading));
    longer.push_str("</h2><ul>");
    for word in found {
        longer.push_str("<li><a href=\"");
        longer.push_str(&escaped(&word.href));
        longer.push_str("\">");
        longer.push_str(&escaped(&word.label));
        longer.push_str("</a></li>");
    }
    longer.push_str("</ul></div></aside>");
    longer.push_str(page.get(at..)?);
    Some(longer)
}

/// What one reads between the tags of `<main>`.
fn visible_text(page: &str) -> Option<String> {
    let (from, to) = (page.find("<main")?, page.rfind("</main>")?);
    let mut rest = page.get(from..to)?;
    let mut text = String::with_capacity(rest.len());
    while let Some(open) = rest.find('<') {
        text.push_str(rest.get(..open)?);
        text.push(' ');
        let tag = rest.get(open..)?;
        let unread = UNREAD.iter().find(|(begins, _)| tag.starts_with(begins));
        let end = match unread {
            Some((_, ends)) => tag.find(ends).map(|at| at + ends.len()),
            None => tag.find('>').map(|at| at + 1),
        };
        // A tag without an end: the rest is not text.
        let Some(end) = end else { return Some(unescaped(&text)) };
        rest = tag.get(end..)?;
    }
    text.push_str(rest);
    Some(unescaped(&text))
}

fn unescaped(text: &str) -> String {
    text.replace("&#39;", "'").replace("&#x27;", "'").replace("&nbsp;", " ").replace("&#38;", "&")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{Lexicon, PageWord, centre_of, visible_text, with_words};

    fn lexicon() -> Lexicon {
        let word = |label: &str, forms: &[&str]| PageWord {
            forms: forms.iter().map(|form| (*form).to_owned()).collect(),
            label: label.to_owned(),
            href: format!("/arques/mots/{}", kernel::text::slug(label)),
        };
        let words = vec![
            word("mot de passe", &["mot de passe", "mots de passe"]),
            word("appli", &["appli", "application"]),
            word("mot", &["mot"]),
        ];
        Lexicon::new(db::DataVersion::Snapshot(String::new()), String::new(), words)
    }

    fn page(main: &str) -> String {
        format!("<head><title>appli</title></head><main id=\"contenu\">{main}</main><footer>appli</footer>")
    }

    #[test]
    fn words_are_found_whole_folded_and_longest_first() {
        let linked =
            with_words(&page("<p>Votre MOT&#32;de passe</p><p>Mots de passe</p>"), &lexicon(), "/arques", "Mots");
        let linked = linked.expect("there is a word");
        assert!(linked.contains("<a href=\"/arques/mots/mot-de-passe\">mot de passe</a>"), "{linked}");
        assert!(!linked.contains("mots/appli"), "the title and the footer are not read: {linked}");
        assert!(with_words(&page("<p>Applique, motif</p>"), &lexicon(), "/arques", "Mots").is_none(), "parts of words");
        assert!(
            with_words(&page("<p>L’appli</p>"), &lexicon(), "/arques", "Mots").is_some(),
            "an apostrophe ends a word"
        );
        assert!(with_words(&page("<p>appli</p>"), &lexicon(), "/arques/mots/appli", "Mots").is_none(), "its own page");
    }

    #[test]
    fn what_someone_typed_is_not_read_and_the_page_is_left_whole() {
        let typed = page("<input value=\"appli\"><textarea name=\"t\">appli</textarea><script>appli</script>");
        assert!(with_words(&typed, &lexicon(), "/arques", "Mots").is_none());
        let read = page("<form><p>appli</p><input value=\"mot de passe\"></form>");
        let linked = with_words(&read, &lexicon(), "/arques", "Les mots <de> la page").expect("a word");
        assert!(linked.contains("<input value=\"mot de passe\"></form></main><aside"), "{linked}");
        assert!(linked.contains("Les mots &lt;de&gt; la page") && linked.ends_with("</footer>"), "{linked}");
    }

    #[test]
    fn a_torn_page_and_a_page_without_main_are_left_alone() {
        assert!(with_words("<p>appli</p>", &lexicon(), "/arques", "Mots").is_none());
        assert_eq!(visible_text("<main>a <b").as_deref(), None);
        assert_eq!(visible_text("<main>a <b </main>").as_deref().map(str::trim), Some("a"));
    }

    #[test]
    fn the_team_and_the_glossary_itself_are_passed_over() {
        assert_eq!(centre_of("/arques", "mots").as_deref(), Some("arques"));
        assert_eq!(centre_of("/arques/programme/un", "mots").as_deref(), Some("arques"));
        assert!(centre_of("/arques/equipe/personnes", "mots").is_none());
        assert!(centre_of("/arques/mots/appli", "mots").is_none());
        assert!(centre_of("/", "mots").is_none());
    }
}
