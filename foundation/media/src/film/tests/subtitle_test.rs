//! Subtitles that are kept, and those that are refused with their line.

use crate::film::model::refusal::FilmRefusal;
use crate::film::model::subtitles::{SubtitleFault, checked};

fn fault(text: &str) -> (SubtitleFault, i64) {
    match checked(text) {
        Err(FilmRefusal::Subtitles(fault, line)) => (fault, line),
        other => panic!("{other:?} of {text}"),
    }
}

#[test]
fn what_players_show_is_kept() {
    assert_eq!(checked("  \n"), Ok(String::new()));
    let whole = "\u{feff}WEBVTT - Un jardin\r\nKind: captions\r\n\r\nNOTE une remarque\r\n\r\n1\r\n00:01.000 --> 00:04.250 \
                 align:start\r\n<v Aïcha>Il faut <b>un jardin</b>.</v>\r\n\r\n01:00:04.250 --> 01:00:09.000\r\nOui.";
    let kept = checked(whole).unwrap();
    assert!(kept.starts_with("WEBVTT - Un jardin\nKind") && kept.ends_with("Oui.\n") && !kept.contains('\r'));
    assert!(checked("WEBVTT").is_ok());
}

#[test]
fn what_they_would_pass_over_is_refused_with_its_line() {
    assert_eq!(fault("1\n00:00:01,000 --> 00:00:02,000\nOui").0, SubtitleFault::NotWebVtt);
    assert_eq!(fault("WEBVTTX\n"), (SubtitleFault::NotWebVtt, 1));
    assert_eq!(fault("WEBVTT\n\n00:01,000 --> 00:02,000\nOui"), (SubtitleFault::Time, 3));
    assert_eq!(fault("WEBVTT\n\n00:61.000 --> 01:02.000\nOui"), (SubtitleFault::Time, 3));
    assert_eq!(fault("WEBVTT\n\nOui\nnon"), (SubtitleFault::Time, 3));
    assert_eq!(fault("WEBVTT\n\n00:04.000 --> 00:04.000\nOui"), (SubtitleFault::Backwards, 3));
    let back = "WEBVTT\n\n00:04.000 --> 00:05.000\nOui\n\n00:03.000 --> 00:06.000\nNon";
    assert_eq!(fault(back), (SubtitleFault::OutOfOrder, 6));
    assert_eq!(fault("WEBVTT\n\n00:01.000 --> 00:02.000\n\n"), (SubtitleFault::NoWords, 3));
    let script = "WEBVTT\n\n00:01.000 --> 00:02.000\n<script>alert(1)</script>";
    assert_eq!(fault(script), (SubtitleFault::Marks, 4));
    assert_eq!(fault("WEBVTT\n\n00:01.000 --> 00:02.000\n<a href=x>y</a>"), (SubtitleFault::Marks, 4));
    assert_eq!(fault(&format!("WEBVTT\n\nNOTE {}", "x".repeat(500_000))).0, SubtitleFault::TooLong);
}
