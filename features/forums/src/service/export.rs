//! The themes of a forum as a sheet: what was kept, what became of it, the count once it is shown. No name.

use centres::Centre;
use web::Cx;

use super::Result;
use super::forums::board;
use crate::model::ForumId;
use crate::model::theme::{Theme, ThemeState};

const HEADINGS: [&str; 6] = [
    "forums-sheet-theme",
    "forums-sheet-words",
    "forums-sheet-origin",
    "forums-sheet-state",
    "forums-sheet-with",
    "forums-sheet-voices",
];

/// The themes as CSV.
pub async fn as_csv(cx: &Cx, centre: &Centre, id: ForumId) -> Result<Vec<u8>> {
    let board = board(cx, centre, id).await?;
    // The mark by which spreadsheets know that the text is UTF-8.
    let mut text = String::from("\u{feff}");
    write_line(&mut text, &HEADINGS.map(|key| cx.t(key)));
    for theme in &board.themes {
        write_line(&mut text, &line(cx, theme, &board.themes));
    }
    Ok(text.into_bytes())
}

fn line(cx: &Cx, theme: &Theme, themes: &[Theme]) -> [String; 6] {
    let with = themes.iter().find(|other| theme.joined_into == Some(other.id));
    [
        theme.title.clone(),
        theme.words.clone(),
        cx.t(&format!("forums-origin-{}", theme.origin.code())),
        state_words(cx, theme.state),
        with.map(|other| other.title.clone()).unwrap_or_default(),
        theme.voices.map(|voices| voices.to_string()).unwrap_or_default(),
    ]
}

/// What the team made of a theme, in a word.
pub(crate) fn state_words(cx: &Cx, state: ThemeState) -> String {
    cx.t(&format!("forums-theme-{}", state.code().replace('_', "-")))
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
