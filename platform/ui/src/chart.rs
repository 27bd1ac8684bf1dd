//! One person, one dot: the chart that shows how many were reached, and by what.
//!
//! Dots are drawn by six patterns, so the drawing weighs the same for 18 people and for 18,000.
//! A table with the same numbers must stand near it; the chart never stands alone.

use std::fmt::Write as _;

/// The shape of a series; hue, shape and words always go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A full circle.
    Circle,
    /// A square with round corners.
    Rounded,
    /// A sheet of paper.
    Sheet,
    Diamond,
    /// A ring with a point in it.
    Target,
    /// An open ring: those who are left. Always the last series.
    Ring,
}

impl Mark {
    fn code(self) -> &'static str {
        match self {
            Self::Circle => "s1",
            Self::Rounded => "s2",
            Self::Sheet => "s3",
            Self::Diamond => "s4",
            Self::Target => "s5",
            Self::Ring => "sr",
        }
    }

    fn shape(self) -> &'static str {
        match self {
            Self::Circle => r#"<circle class="s1" cx="6" cy="6" r="4.4"/>"#,
            Self::Rounded => r#"<rect class="s2" x="2" y="2" width="8" height="8" rx="2.4"/>"#,
            Self::Sheet => r#"<rect class="s3" x="1.5" y="2.8" width="9" height="6.4"/>"#,
            Self::Diamond => r#"<path class="s4" d="M6 .8l5.2 5.2-5.2 5.2-5.2-5.2z"/>"#,
            Self::Target => r#"<circle class="s5r" cx="6" cy="6" r="3.6"/><circle class="s5" cx="6" cy="6" r="1.5"/>"#,
            Self::Ring => r#"<circle class="sr" cx="6" cy="6" r="3.7"/>"#,
        }
    }
}

/// So many people, shown by one mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    pub mark: Mark,
    pub label: String,
    pub count: u64,
}

/// Above this many dots one cannot see a person any more.
const MOST_DOTS: u64 = 5_000;
/// The side of a dot's square.
const CELL: u64 = 12;

/// How many people one dot stands for: 1 up to 5,000 people, then 10, then 100. The page says it.
pub fn people_per_dot(total: u64) -> u64 {
    let mut unit = 1;
    while total / unit > MOST_DOTS {
        unit *= 10;
    }
    unit
}

/// The chart with its legend, as a figure; `label` says the same in a sentence.
pub fn reach_chart(series: &[Series], label: &str) -> String {
    let total = series.iter().map(|s| s.count).sum();
    let unit = people_per_dot(total);
    let dots: Vec<(Mark, u64)> = series.iter().map(|s| (s.mark, s.count.div_ceil(unit))).collect();
    let mut out = String::from("<figure class=\"chart\">");
    out.push_str(&drawing(&dots, label, &Grid::wide(dots.iter().map(|(_, n)| n).sum())));
    out.push_str(&drawing(&dots, label, &Grid::narrow(dots.iter().map(|(_, n)| n).sum())));
    out.push_str("<ul class=\"legend\">");
    for one in series {
        // Writing to a String cannot fail.
        let _ = write!(
            out,
            "<li><svg viewBox=\"0 0 12 12\" aria-hidden=\"true\" focusable=\"false\">{}</svg><span>{} <b>{}</b></span></li>",
            one.mark.shape(),
            crate::escape(&one.label),
            kernel::text::thousands(i64::try_from(one.count).unwrap_or(i64::MAX)),
        );
    }
    out.push_str("</ul></figure>");
    out
}

/// A field of dots filled along `lane`: columns on a wide screen, rows on a narrow one.
struct Grid {
    class: &'static str,
    lane: u64,
    lanes: u64,
    by_column: bool,
}

impl Grid {
    /// Three times wider than high, 24 rows for 1,800 people; with fewer people each dot is larger, up to twice.
    fn wide(dots: u64) -> Self {
        let lanes = (dots * 25 / 8).isqrt().clamp(40, 75);
        Self { class: "wide", lane: dots.div_ceil(lanes).max(3), lanes, by_column: true }
    }

    /// 36 to a row and 50 rows for 1,800 people; with fewer people each dot is larger.
    fn narrow(dots: u64) -> Self {
        let lane = (dots * 18 / 25).isqrt().clamp(24, 36);
        Self { class: "narrow", lane, lanes: dots.div_ceil(lane).max(1), by_column: false }
    }

    fn size(&self) -> (u64, u64) {
        let (along, across) = (self.lane * CELL, self.lanes * CELL);
        if self.by_column { (across, along) } else { (along, across) }
    }

    /// The outline of the dots from `start` to `end`: at most a lane's end, whole lanes, a lane's beginning.
    fn outline(&self, start: u64, end: u64) -> String {
        let mut path = String::new();
        let mut from = start;
        while from < end {
            let (lane, offset) = (from / self.lane, from % self.lane);
            let (lanes, length) = if offset == 0 && end - from >= self.lane {
                ((end - from) / self.lane, self.lane)
            } else {
                (1, (self.lane - offset).min(end - from))
            };
            path.push_str(&self.block(lane, offset, lanes, length));
            from += lanes * length;
        }
        path
    }

    fn block(&self, lane: u64, offset: u64, lanes: u64, length: u64) -> String {
        let (lane, offset, lanes, length) = (lane * CELL, offset * CELL, lanes * CELL, length * CELL);
        if self.by_column {
            format!("M{lane} {offset}h{lanes}v{length}h-{lanes}z")
        } else {
            format!("M{offset} {lane}h{length}v{lanes}h-{length}z")
        }
    }
}

fn drawing(dots: &[(Mark, u64)], label: &str, grid: &Grid) -> String {
    let (width, height) = grid.size();
    let mut patterns = String::new();
    let mut fills = String::new();
    let mut start = 0;
    for (mark, count) in dots.iter().filter(|(_, count)| *count > 0) {
        let id = format!("points-{}-{}", grid.class, mark.code());
        // Writing to a String cannot fail.
        let _ = write!(
            patterns,
            "<pattern id=\"{id}\" width=\"{CELL}\" height=\"{CELL}\" patternUnits=\"userSpaceOnUse\">{}</pattern>",
            mark.shape(),
        );
        let _ = write!(fills, "<path fill=\"url(#{id})\" d=\"{}\"/>", grid.outline(start, start + count));
        start += count;
    }
    format!(
        "<svg class=\"only-{}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{}\"><defs>{patterns}</defs>{fills}</svg>",
        grid.class,
        crate::escape(label),
    )
}
