//! The chart: every person drawn once, at any size; the little square is readable.

use super::gallery;
use crate::chart::{Mark, Series, people_per_dot, reach_chart};
use crate::qr;

/// The surface of all fills of one drawing, in dots.
fn dots(svg: &str) -> u64 {
    let area = |piece: &str| {
        let number = |from: char| -> u64 {
            let digits: String = piece.split(from).nth(1).unwrap().chars().take_while(char::is_ascii_digit).collect();
            digits.parse().unwrap()
        };
        number('h') * number('v') / 144
    };
    svg.split(" d=\"M")
        .skip(1)
        .map(|path| path.split('"').next().unwrap())
        .filter(|path| path.contains('z') && path.contains('v'))
        .flat_map(|path| path.split('M'))
        .map(area)
        .sum()
}

fn drawings(figure: &str) -> Vec<&str> {
    figure.split("</defs>").skip(1).map(|rest| rest.split("</svg>").next().unwrap()).collect()
}

#[test]
fn every_person_is_one_dot_wide_and_narrow() {
    let figure = reach_chart(&gallery::reach(), "1 800 points");
    for drawing in drawings(&figure) {
        assert_eq!(dots(drawing), 1_800);
    }
    assert!(figure.contains("viewBox=\"0 0 900 288\"") && figure.contains("viewBox=\"0 0 432 600\""));
    assert!(figure.contains("d=\"M0 0h420v288h-420zM420 0h12v72h-12z\""), "846 dots fill 35 columns and 6 dots");
}

#[test]
fn any_count_is_drawn_small() {
    for count in [0, 1, 23, 24, 25, 4_999, 5_000, 5_001, 108_000, 3_000_000] {
        let rest = Series { mark: Mark::Ring, label: "Pas encore".to_owned(), count };
        let figure = reach_chart(&[rest], "points");
        let expected = count.div_ceil(people_per_dot(count));
        assert!(expected <= 5_000);
        for drawing in drawings(&figure) {
            assert_eq!(dots(drawing), expected, "{count}");
        }
        assert!(figure.len() < 3_000, "{count}: {} bytes", figure.len());
    }
}

#[test]
fn above_five_thousand_a_dot_is_ten() {
    assert_eq!(people_per_dot(5_000), 1);
    assert_eq!(people_per_dot(5_001), 10);
    assert_eq!(people_per_dot(108_000), 100);
}

#[test]
fn words_in_a_chart_or_a_square_stay_words() {
    let series = Series { mark: Mark::Circle, label: "<b>".to_owned(), count: 1 };
    let figure = reach_chart(&[series], "\"><script>");
    assert!(!figure.contains("<script>") && figure.contains("&lt;b&gt;") && figure.contains("&quot;&gt;"));
    assert!(qr::svg("a", "\"x").contains("aria-label=\"&quot;x\""));
}

#[test]
fn the_square_has_its_quiet_zone_and_a_name() {
    let square = qr::svg("https://essaim.example/f/7F3K2M", "Code QR : s’inscrire");
    assert!(square.contains("role=\"img\"") && square.contains("viewBox=\"-4 -4 "));
    assert!(square.contains("M0 0h7v1h-7z"), "a finder pattern begins the first row");
    assert_eq!(qr::svg(&"x".repeat(5_000), "trop long"), "");
}
