//! Pages as paper tells them.

use crate::model::booklet::{inside, lines, told};

#[test]
fn tags_go_and_words_stay() {
    let html = "<h1>La souris</h1><p>On la <b>pousse</b>.</p><ul><li>Un&nbsp;clic</li><li>A &amp; B</li></ul>";
    assert_eq!(lines(html), ["La souris", "On la pousse.", "Un\u{a0}clic", "A & B"]);
    assert_eq!(told("La souris", html).lines.len(), 3, "the title is not said twice");
    assert_eq!(lines("<p>a</p><svg><title>x</title></svg><style>p{}</style>b"), ["a", "b"]);
    assert_eq!(lines("torn <p"), ["torn"]);
    assert_eq!(inside("<body><main>\nx\n</main></body>"), "\nx\n");
}
