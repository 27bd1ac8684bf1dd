//! The paths of the house, positioning by doing, questions as they are typed, wishes that are alike. No data.

use crate::model::content::{read_questions, write_questions};
use crate::model::positioning::{Answer, MOST_ITEMS, Next, next, read_answers, score, write_answers};
use crate::model::refusal::Refusal;
use crate::model::starters;
use crate::model::wish::are_alike;

#[test]
fn the_four_paths_of_the_house_are_whole_and_keep_the_rules() {
    let all = starters::all();
    assert_eq!(all.len(), 4);
    for starter in all {
        assert_eq!(starter.content.refusals(), [], "{}", starter.title);
        assert!(starter.content.is_whole(), "{}", starter.title);
    }
}

/// Answers a run to its end; how many were asked, and where each module begins.
fn run(content: &crate::model::content::Content, mut answer: impl FnMut(usize) -> Answer) -> (usize, Vec<i64>) {
    let mut answers = Vec::new();
    loop {
        match next(content, &answers) {
            Next::Ask { question, .. } => answers.push(answer(question.right)),
            Next::Levels(levels) => return (answers.len(), levels.into_iter().map(|(_, level)| level).collect()),
        }
        assert!(answers.len() <= MOST_ITEMS, "a run has an end");
    }
}

#[test]
fn a_run_adapts_and_ends_after_twelve_questions_at_most() {
    let content = starters::find("ma-tablette-et-moi").expect("a path").content;
    let (asked, levels) = run(&content, |_| Answer::Unknown);
    assert_eq!((asked, levels), (content.modules.len(), vec![1; 5]), "who knows nothing is asked one a module");
    let (asked, levels) = run(&content, Answer::Chosen);
    assert!(asked <= MOST_ITEMS);
    assert_eq!(levels, [3, 2, 3, 2, 2], "who knows all begins at each last level");
}

#[test]
fn a_run_that_was_cut_says_nothing() {
    let content = starters::find("mon-telephone").expect("a path").content;
    assert!(matches!(next(&content, &[Answer::Unknown, Answer::Unknown]), Next::Ask { .. }));
}

#[test]
fn a_run_is_carried_by_the_page_and_rubbish_ends_it() {
    let answers = [Answer::Chosen(2), Answer::Unknown, Answer::Chosen(0)];
    assert_eq!(read_answers(&write_answers(&answers)), answers);
    assert_eq!(read_answers("0.<b>.1"), [Answer::Chosen(0)]);
    assert_eq!(read_answers(""), []);
    assert_eq!(read_answers(&"x.".repeat(500)).len(), MOST_ITEMS);
}

#[test]
fn not_knowing_is_an_answer_and_gives_nothing() {
    let questions = read_questions("A ? | *oui | non\nB ? | oui | *non").expect("two");
    assert_eq!(score(&questions, &[Answer::Chosen(0), Answer::Unknown]), Some(2));
    assert_eq!(score(&questions, &[Answer::Chosen(0), Answer::Chosen(1)]), Some(4));
    assert_eq!(score(&[], &[]), None);
}

#[test]
fn questions_are_read_as_they_are_written() {
    let typed = "Quoi ? | *ceci | cela";
    assert_eq!(write_questions(&read_questions(typed).expect("one")), typed);
    for wrong in ["Quoi ? | ceci | cela", "Quoi ? | *ceci | *cela", "Quoi ? | *ceci", " | *a | b"] {
        assert_eq!(read_questions(wrong), Err(Refusal::QuestionStrange), "{wrong}");
    }
}

#[test]
fn wishes_that_share_half_of_their_words_are_alike() {
    assert!(are_alike("Un cours sur les photos de famille", "Des photos de famille"));
    assert!(!are_alike("Un cours sur la banque", "Un cours sur les photos"), "« un cours sur » says nothing");
    assert!(!are_alike("", ""));
}
