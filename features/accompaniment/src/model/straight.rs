//! The four corners of a sheet in a photo of it: what lies between them is the page.

use super::paper::thousandths;
use super::refusal::Refusal;

/// The least part of a photo that a sheet takes, in millionths.
const SMALLEST: i64 = 10_000;

/// Where the corners of the sheet are, in thousandths of the sides of the photo as it is read upright.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Corners {
    /// From one.
    pub page: usize,
    /// Top left, top right, bottom right, bottom left.
    pub at: [(u32, u32); 4],
}

impl Corners {
    /// Reads the corners of one photo a line, in hundredths: `1 10 5 92,5 8 95 97 4 90`.
    pub fn read_all(typed: &str) -> Result<Vec<Self>, Refusal> {
        let typed = people::day::ascii_digits(typed);
        let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
        let all = lines.map(|line| Self::read(line).ok_or(Refusal::CornersUnread)).collect::<Result<Vec<Self>, _>>()?;
        let is_twice = |(at, one): (usize, &Self)| all.iter().skip(at + 1).any(|other| other.page == one.page);
        if all.iter().enumerate().any(is_twice) { Err(Refusal::CornersUnread) } else { Ok(all) }
    }

    fn read(line: &str) -> Option<Self> {
        let mut parts = line.split([' ', ';', '\t', '%']).filter(|part| !part.is_empty());
        let page = parts.next()?.parse().ok().filter(|page| *page > 0)?;
        let mut side = || parts.next().and_then(thousandths);
        let mut corner = || Some((side()?, side()?));
        let corners = Self { page, at: [corner()?, corner()?, corner()?, corner()?] };
        (parts.next().is_none() && corners.are_of_a_sheet()).then_some(corners)
    }

    /// Whether each corner turns the same way, around something that is not next to nothing.
    fn are_of_a_sheet(&self) -> bool {
        let at = self.at.map(|(x, y)| (i64::from(x), i64::from(y)));
        let next = |turn: usize| at.iter().cycle().skip(turn).take(3).copied().collect::<Vec<_>>();
        let turns = |turn: usize| match next(turn).as_slice() {
            [a, b, c] => (b.0 - a.0) * (c.1 - b.1) - (c.0 - b.0) * (b.1 - a.1) > 0,
            _ => false,
        };
        let twice: i64 = (0..4)
            .map(|turn| match next(turn).as_slice() {
                [a, b, ..] => a.0 * b.1 - b.0 * a.1,
                _ => 0,
            })
            .sum();
        (0..4).all(turns) && twice >= 2 * SMALLEST
    }
}
