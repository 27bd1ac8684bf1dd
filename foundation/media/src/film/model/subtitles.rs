//! Subtitles as WebVTT: read line by line before they are kept. Pure.
//!
//! What a player would pass over in silence is refused here with its line, so that nobody finds out on the day.

use super::refusal::FilmRefusal;

/// The most bytes of a subtitle file.
const LONGEST: usize = 500_000;

/// What is wrong with a subtitle file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SubtitleFault {
    /// It does not begin with the word of its kind.
    NotWebVtt,
    TooLong,
    /// A time that cannot be read.
    Time,
    /// It ends before it begins.
    Backwards,
    /// It begins before the one above.
    OutOfOrder,
    /// Times without words.
    NoWords,
    /// Marks that are not of subtitles.
    Marks,
}

impl SubtitleFault {
    /// The key of its sentence.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotWebVtt => "media-film-refusal-vtt",
            Self::TooLong => "media-film-refusal-vtt-long",
            Self::Time => "media-film-refusal-vtt-time",
            Self::Backwards => "media-film-refusal-vtt-backwards",
            Self::OutOfOrder => "media-film-refusal-vtt-order",
            Self::NoWords => "media-film-refusal-vtt-words",
            Self::Marks => "media-film-refusal-vtt-marks",
        }
    }
}

/// The subtitles as they are kept; nothing typed is nothing kept.
pub fn checked(typed: &str) -> Result<String, FilmRefusal> {
    let text = typed.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim();
    if text.is_empty() {
        return Ok(String::new());
    }
    if text.len() > LONGEST {
        return Err(FilmRefusal::Subtitles(SubtitleFault::TooLong, 0));
    }
    let mut numbered = (1_i64..).zip(text.lines());
    let header = numbered.next().map_or("", |(_, line)| line);
    if header != "WEBVTT" && !header.starts_with("WEBVTT ") && !header.starts_with("WEBVTT\t") {
        return Err(FilmRefusal::Subtitles(SubtitleFault::NotWebVtt, 1));
    }
    let mut last = 0;
    let mut block = Vec::new();
    for (number, line) in numbered.chain([(0, "")]) {
        if line.trim().is_empty() {
            last = read_block(&block, last)?;
            block.clear();
        } else {
            block.push((number, line));
        }
    }
    Ok(format!("{text}\n"))
}

/// One block: a remark, a style, or a subtitle; when it begins.
fn read_block(block: &[(i64, &str)], last: i64) -> Result<i64, FilmRefusal> {
    let Some((first, line)) = block.first() else { return Ok(last) };
    if ["NOTE", "STYLE", "REGION"].iter().any(|word| line.split_whitespace().next() == Some(word)) {
        return Ok(last);
    }
    let Some(at) = block.iter().position(|(_, line)| line.contains("-->")) else {
        // What follows the first word is the head of the file.
        return if *first == 2 { Ok(last) } else { Err(FilmRefusal::Subtitles(SubtitleFault::Time, *first)) };
    };
    let (number, times) = block.get(at).copied().unwrap_or_default();
    let fault = |fault| FilmRefusal::Subtitles(fault, number);
    if at > 1 {
        return Err(fault(SubtitleFault::Time));
    }
    let (from, to) = read_times(times).ok_or_else(|| fault(SubtitleFault::Time))?;
    if to <= from {
        return Err(fault(SubtitleFault::Backwards));
    }
    if from < last {
        return Err(fault(SubtitleFault::OutOfOrder));
    }
    let words = block.get(at + 1..).unwrap_or_default();
    if words.is_empty() {
        return Err(fault(SubtitleFault::NoWords));
    }
    match words.iter().find(|(_, line)| line.contains("-->") || has_foreign_mark(line)) {
        Some((number, _)) => Err(FilmRefusal::Subtitles(SubtitleFault::Marks, *number)),
        None => Ok(from),
    }
}

/// "00:01.000 --> 00:04.000 align:start"
fn read_times(line: &str) -> Option<(i64, i64)> {
    let (from, rest) = line.split_once("-->")?;
    let to = rest.split_whitespace().next()?;
    Some((read_time(from.trim())?, read_time(to)?))
}

/// "01:02:03.456" or "02:03.456", in thousandths of a second.
fn read_time(text: &str) -> Option<i64> {
    let (clock, thousandths) = text.split_once('.')?;
    let parts = clock.split(':').map(|part| number(part, 2..=4)).collect::<Option<Vec<_>>>()?;
    let (hours, minutes, seconds) = match parts.as_slice() {
        [minutes, seconds] => (0, *minutes, *seconds),
        [hours, minutes, seconds] => (*hours, *minutes, *seconds),
        _ => return None,
    };
    let is_clock = minutes < 60 && seconds < 60;
    let thousandths = number(thousandths, 3..=3)?;
    is_clock.then_some(((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths)
}

fn number(text: &str, signs: std::ops::RangeInclusive<usize>) -> Option<i64> {
    let is_number = signs.contains(&text.len()) && text.bytes().all(|sign| sign.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

/// Whether a line carries a mark that no subtitle has: `<script>`, `<a href>`.
fn has_foreign_mark(line: &str) -> bool {
    line.split('<').skip(1).any(|after| {
        let name = after.trim_start_matches('/').split(['>', '.', ' ', '\t']).next().unwrap_or_default();
        let is_time = name.starts_with(|sign: char| sign.is_ascii_digit());
        !is_time && !["b", "i", "u", "v", "c", "lang", "ruby", "rt"].contains(&name)
    })
}
