//! Lessons for offline packs: one page a level, without questions kept and without anyone's road.

use auth::{BoxFuture, Scope};
use kernel::{CentreId, Locale};
use web::{Cx, PackChoice, PackContent, PackPage, PackPart, Problem};

use crate::model::content::{Level, Path};
use crate::store::paths as store;

/// The part, as the house registers it.
pub(crate) fn lessons() -> PackPart {
    PackPart {
        code: "parcours",
        label: "paths-title",
        order: 20,
        list: |cx, centre, _locale| -> BoxFuture<'_, _> { Box::pin(list(cx, centre)) },
        read: |cx, centre, locale, chosen| -> BoxFuture<'_, _> { Box::pin(read(cx, centre, locale, chosen)) },
    }
}

/// Its name in the pack: the code of a path of the house, the id of a centre's own.
fn name(path: &Path) -> String {
    kernel::text::slug(&path.content.code)
}

async fn list(cx: &Cx, centre: CentreId) -> Result<Vec<PackChoice>, Problem> {
    let found = store::list(cx.db(), &Scope::public(centre), true).await?;
    Ok(found.into_iter().map(|path| PackChoice { id: name(&path), title: path.title }).collect())
}

async fn read(cx: &Cx, centre: CentreId, locale: Locale, chosen: &[String]) -> Result<PackContent, Problem> {
    let found = store::list(cx.db(), &Scope::public(centre), true).await?;
    let mut content = PackContent::default();
    for path in found.iter().filter(|path| chosen.contains(&name(path))) {
        pages(path, locale, &mut content.pages);
    }
    Ok(content)
}

/// The pages of a path: its table, then a page for each level.
fn pages(path: &Path, locale: Locale, pages: &mut Vec<PackPage>) {
    let folder = name(path);
    let mut table = format!("<h1>{}</h1><p>{}</p>", escaped(&path.title), escaped(&path.content.summary));
    let mut lessons = Vec::new();
    for module in &path.content.modules {
        table.push_str(&format!("<h2>{}</h2><ol>", escaped(&module.title)));
        for (number, level) in (1_usize..).zip(&module.levels) {
            let file = format!("{}-{number}.html", module.key);
            table.push_str(&format!("<li><a href=\"{file}\">{}</a></li>", escaped(&level.aim)));
            lessons.push(PackPage {
                path: format!("{folder}/{file}"),
                title: level.aim.clone(),
                body: lesson(level, locale),
                is_entry: false,
            });
        }
        table.push_str("</ol>");
    }
    let path_of = format!("{folder}/index.html");
    pages.push(PackPage { path: path_of, title: path.title.clone(), body: table, is_entry: true });
    pages.append(&mut lessons);
}

fn lesson(level: &Level, locale: Locale) -> String {
    let (text, is_own) = level.lesson_in(locale.tag());
    let lang = if is_own { "" } else { " lang=\"fr\" dir=\"ltr\"" };
    let body = ui::markdown::to_html(text);
    let questions: String = level.questions.iter().map(question).collect();
    format!(
        "<p><a href=\"index.html\">&#8593;</a></p><h1>{}</h1><div{lang}>{body}</div>{questions}",
        escaped(&level.aim)
    )
}

/// A question, with its answer folded beneath: works without script and without network.
fn question(question: &crate::model::content::Question) -> String {
    let answers: String = question.answers.iter().map(|answer| format!("<li>{}</li>", escaped(answer))).collect();
    let right = question.answers.get(question.right).map(|answer| escaped(answer)).unwrap_or_default();
    let ask = escaped(&question.ask);
    format!("<h2>{ask}</h2><ul>{answers}</ul><details><summary>?</summary><p>{right}</p></details>")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
