//! Every page of residents links the words it uses: what is known in a centre, handed to the house.

use auth::BoxFuture;
use web::{Cx, PageWord, PageWords};

use crate::service::{Error, glossary};
use crate::store::questions;

/// The words of pages.
pub(crate) const PAGE_WORDS: PageWords = PageWords { mark, read, own: "mots" };

fn mark(cx: &Cx) -> BoxFuture<'_, db::Result<String>> {
    Box::pin(questions::mark_unscoped(cx.db()))
}

fn read<'a>(cx: &'a Cx, slug: &'a str) -> BoxFuture<'a, db::Result<Vec<PageWord>>> {
    Box::pin(async move {
        let Some(centre) = centres::store::find_by_slug(cx.db(), slug).await? else { return Ok(Vec::new()) };
        let entries = match glossary::list(cx, &centre).await {
            Ok(entries) => entries,
            Err(Error::Failed(error)) => return Err(error),
            Err(_) => return Ok(Vec::new()),
        };
        let word = |entry: glossary::Entry| PageWord {
            forms: writings(&entry),
            href: centre.path(&format!("mots/{}", entry.slug)),
            label: entry.term,
        };
        Ok(entries.into_iter().map(word).collect())
    })
}

/// How a word is written in pages: as it is, as it is also written, one and several, with the Arabic article.
fn writings(entry: &glossary::Entry) -> Vec<String> {
    let mut writings = Vec::new();
    for form in std::iter::once(&entry.term).chain(&entry.forms) {
        let is_arabic = form.chars().any(|sign| ('\u{600}'..='\u{6ff}').contains(&sign));
        writings.push(if is_arabic { format!("ال{form}") } else { format!("{form}s") });
        writings.push(form.clone());
    }
    writings
}
