//! Many small sheets in the source, one stylesheet on the wire.
//!
//! The order below is the order of the cascade; a sheet that is not listed is not served,
//! which a test refuses.

use std::collections::HashMap;

use super::Sheets;

/// Each sheet with its layer, in order.
pub(crate) const SHEETS: [(&str, &str); 56] = [
    ("reset", "reset.css"),
    ("tokens", "tokens.css"),
    ("base", "base.css"),
    ("components", "components/layout.css"),
    ("components", "components/skip.css"),
    ("components", "components/header.css"),
    ("components", "components/own-bar.css"),
    ("components", "components/help-bar.css"),
    ("components", "components/page.css"),
    ("components", "components/crumb.css"),
    ("components", "components/footer.css"),
    ("components", "components/text.css"),
    ("components", "components/icon.css"),
    ("components", "components/hero.css"),
    ("components", "components/button.css"),
    ("components", "components/tools.css"),
    ("components", "components/steps.css"),
    ("components", "components/field.css"),
    ("components", "components/error.css"),
    ("components", "components/choice.css"),
    ("components", "components/mark.css"),
    ("components", "components/dot.css"),
    ("components", "components/event.css"),
    ("components", "components/tag.css"),
    ("components", "components/card.css"),
    ("components", "components/tile.css"),
    ("components", "components/callback.css"),
    ("components", "components/facts.css"),
    ("components", "components/next.css"),
    ("components", "components/numbers.css"),
    ("components", "components/faces.css"),
    ("components", "components/map.css"),
    ("components", "components/panel.css"),
    ("components", "components/undo.css"),
    ("components", "components/notice.css"),
    ("components", "components/empty.css"),
    ("components", "components/progress.css"),
    ("components", "components/team-bar.css"),
    ("components", "components/box.css"),
    ("components", "components/table.css"),
    ("components", "components/sentence.css"),
    ("components", "components/preview.css"),
    ("components", "components/chart.css"),
    ("components", "components/lineage.css"),
    ("components", "components/person.css"),
    ("components", "components/wall.css"),
    ("components", "components/reception.css"),
    ("components", "components/path.css"),
    ("components", "components/practice.css"),
    ("components", "components/kiosk.css"),
    ("components", "components/screen.css"),
    ("components", "components/workshop.css"),
    ("components", "components/letter.css"),
    ("utilities", "focus.css"),
    ("utilities", "utilities.css"),
    ("utilities", "print.css"),
];

const LAYERS: &str = "@layer reset, tokens, base, components, rooms, utilities;\n";

/// The cuts of the typeface: file, weight, and the letters each one draws. The first two are cut by
/// `assets-src/cut.mjs`; the others come as they are, and a browser asks for them when it meets such a letter.
const CUTS: [(&str, u16, &str); 6] = [
    ("essaim-400.woff2", 400, WESTERN),
    ("essaim-700.woff2", 700, WESTERN),
    ("essaim-400-more.woff2", 400, RARE),
    ("essaim-700-more.woff2", 700, RARE),
    ("essaim-400-ext.woff2", 400, CENTRAL),
    ("essaim-700-ext.woff2", 700, CENTRAL),
];

pub(crate) const WESTERN: &str =
    "U+0020-007E,U+00A0-00FF,U+0152-0153,U+2013-2014,U+2018-2019,U+201C-201D,U+2022,U+2026,U+20AC";
const RARE: &str = "U+0131,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+201A,U+201E,U+2039-203A,U+2044,U+2122,U+2212,U+2215";
const CENTRAL: &str = "U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,\
    U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF";

/// Puts the sheets together, with the fonts that are there (name to address).
pub(super) fn assemble(fonts: &HashMap<String, String>) -> String {
    let mut css = String::from(LAYERS);
    for (file, weight, letters) in CUTS {
        if let Some(address) = fonts.get(file) {
            css.push_str(&format!(
                "@font-face{{font-family:\"Essaim Hyperlegible\";font-weight:{weight};font-display:swap;\
                 src:url(\"{address}\") format(\"woff2\");unicode-range:{letters}}}\n"
            ));
        }
    }
    for (layer, file) in SHEETS {
        if let Some(sheet) = Sheets::get(file) {
            let source = String::from_utf8_lossy(&sheet.data);
            css.push_str(&format!("@layer {layer}{{{}}}\n", compact(&source)));
        }
    }
    css
}

/// Takes away what only people read: comments and blanks.
fn compact(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    for word in without_comments(source).split_whitespace() {
        let glued = out.ends_with(['{', '}', ';', ',', ':']) || word.starts_with(['{', '}']);
        if !glued && !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

fn without_comments(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, tail)| tail);
    }
    out.push_str(rest);
    out
}
