//! Takes the bar out of the zero.
//!
//! Atkinson Hyperlegible strikes its zero through. Adults who learn to read take 03 for a
//! strange sign, and phone numbers are what our papers are about. The barred zero is an outline
//! with a counter cut in two; it becomes an outline with one counter. The licence (OFL, no
//! reserved name) allows it. A face drawn otherwise is left exactly as it is.

const ON_CURVE: u8 = 0x01;
const X_SHORT: u8 = 0x02;
const Y_SHORT: u8 = 0x04;
const REPEAT: u8 = 0x08;
const X_SAME_OR_POSITIVE: u8 = 0x10;
const Y_SAME_OR_POSITIVE: u8 = 0x20;

#[derive(Debug, Clone, Copy)]
struct Point {
    x: i32,
    y: i32,
    on_curve: bool,
}

type Contour = Vec<Point>;

/// The same face with an open zero.
pub fn unbarred(file: Vec<u8>) -> Vec<u8> {
    let Some((at, glyph)) = unbarred_zero(&file) else { return file };
    let mut file = file;
    if let Some(place) = file.get_mut(at..at + glyph.len()) {
        place.copy_from_slice(&glyph);
    }
    file
}

/// How many contours draw the zero of a face.
#[cfg(test)]
pub fn contour_count(file: &[u8]) -> Option<usize> {
    let (start, end) = glyph_place(file, zero_glyph(file)?)?;
    Some(contours(file.get(start..end)?)?.len())
}

/// Where the zero stands in the file, and what to write there, never longer than what stood there.
fn unbarred_zero(file: &[u8]) -> Option<(usize, Vec<u8>)> {
    let (start, end) = glyph_place(file, zero_glyph(file)?)?;
    let glyph = file.get(start..end)?;
    let contours = contours(glyph)?;
    let [outline, half, other_half] = contours.as_slice() else { return None };
    let counter = shrunk(outline, &[half.as_slice(), other_half.as_slice()].concat())?;
    let written = written(glyph.get(..10)?, &[outline.clone(), counter]);
    (written.len() <= glyph.len()).then_some((start, written))
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?)).ok()
}

fn table(file: &[u8], tag: &[u8; 4]) -> Option<usize> {
    let count = usize::from(u16_at(file, 4)?);
    let records = file.get(12..12 + 16 * count)?;
    let record = records.chunks_exact(16).find(|record| record.starts_with(tag))?;
    u32_at(record, 8)
}

/// The glyph of the character 0 in the character map's segments (format 4, which every Latin face has).
fn zero_glyph(file: &[u8]) -> Option<usize> {
    const ZERO: u16 = 0x30;
    let cmap = table(file, b"cmap")?;
    let count = usize::from(u16_at(file, cmap + 2)?);
    let maps = (0..count).filter_map(|n| Some(cmap + u32_at(file, cmap + 8 + 8 * n)?));
    let map = maps.into_iter().find(|map| u16_at(file, *map) == Some(4))?;
    let segments = usize::from(u16_at(file, map + 6)?);
    let (ends, starts) = (map + 14, map + 16 + segments);
    let segment = (0..segments / 2).find(|n| u16_at(file, ends + 2 * n).is_some_and(|end| end >= ZERO))?;
    let start = u16_at(file, starts + 2 * segment)?;
    let delta = u16_at(file, starts + segments + 2 * segment)?;
    let range_at = starts + 2 * segments + 2 * segment;
    match u16_at(file, range_at)? {
        0 => Some(usize::from(ZERO.wrapping_add(delta))),
        range => {
            Some(usize::from(u16_at(file, range_at + usize::from(range) + 2 * usize::from(ZERO.checked_sub(start)?))?))
        }
    }
}

fn glyph_place(file: &[u8], glyph: usize) -> Option<(usize, usize)> {
    let (head, loca, glyf) = (table(file, b"head")?, table(file, b"loca")?, table(file, b"glyf")?);
    let (start, end) = match u16_at(file, head + 50)? {
        0 => (2 * usize::from(u16_at(file, loca + 2 * glyph)?), 2 * usize::from(u16_at(file, loca + 2 * glyph + 2)?)),
        _ => (u32_at(file, loca + 4 * glyph)?, u32_at(file, loca + 4 * glyph + 4)?),
    };
    Some((glyf + start, glyf + end))
}

fn contours(glyph: &[u8]) -> Option<Vec<Contour>> {
    // A negative count marks a glyph made of other glyphs.
    let count = usize::try_from(i16::try_from(u16_at(glyph, 0)?).ok()?).ok()?;
    let ends: Vec<usize> = (0..count).map(|n| u16_at(glyph, 10 + 2 * n).map(usize::from)).collect::<Option<_>>()?;
    let total = ends.last()? + 1;
    let hints = usize::from(u16_at(glyph, 10 + 2 * count)?);
    let mut bytes = glyph.get(12 + 2 * count + hints..)?.iter().copied();
    let flags = flags(&mut bytes, total)?;
    let xs = coordinates(&mut bytes, &flags, X_SHORT, X_SAME_OR_POSITIVE)?;
    let ys = coordinates(&mut bytes, &flags, Y_SHORT, Y_SAME_OR_POSITIVE)?;
    let mut points =
        flags.iter().zip(xs.into_iter().zip(ys)).map(|(flag, (x, y))| Point { x, y, on_curve: flag & ON_CURVE != 0 });
    let mut taken = 0;
    let mut found = Vec::new();
    for end in ends {
        found.push(points.by_ref().take((end + 1).checked_sub(taken)?).collect());
        taken = end + 1;
    }
    Some(found)
}

fn flags(bytes: &mut impl Iterator<Item = u8>, total: usize) -> Option<Vec<u8>> {
    let mut flags = Vec::with_capacity(total);
    while flags.len() < total {
        let flag = bytes.next()?;
        let times = if flag & REPEAT == 0 { 1 } else { 1 + usize::from(bytes.next()?) };
        flags.extend(std::iter::repeat_n(flag, times));
    }
    Some(flags)
}

fn coordinates(bytes: &mut impl Iterator<Item = u8>, flags: &[u8], short: u8, same: u8) -> Option<Vec<i32>> {
    let mut at = 0;
    let mut found = Vec::with_capacity(flags.len());
    for flag in flags {
        at += match (flag & short != 0, flag & same != 0) {
            (true, true) => i32::from(bytes.next()?),
            (true, false) => -i32::from(bytes.next()?),
            (false, true) => 0,
            (false, false) => i32::from(i16::from_be_bytes([bytes.next()?, bytes.next()?])),
        };
        found.push(at);
    }
    Some(found)
}

/// The outline drawn into the box of these points, the other way round, so that it is a hole.
fn shrunk(outline: &[Point], inside: &[Point]) -> Option<Contour> {
    let fit = |axis: fn(&Point) -> i32| {
        let (from, to) = (span(outline, axis)?, span(inside, axis)?);
        let (width, room) = (from.1 - from.0, to.1 - to.0);
        (width > 0 && room > 0).then_some(move |at: i32| to.0 + (at - from.0) * room / width)
    };
    let (fit_x, fit_y) = (fit(|point| point.x)?, fit(|point| point.y)?);
    Some(outline.iter().rev().map(|point| Point { x: fit_x(point.x), y: fit_y(point.y), ..*point }).collect())
}

fn span(points: &[Point], axis: fn(&Point) -> i32) -> Option<(i32, i32)> {
    Some((points.iter().map(axis).min()?, points.iter().map(axis).max()?))
}

fn written(header: &[u8], contours: &[Contour]) -> Vec<u8> {
    let mut glyph = header.to_vec();
    glyph.splice(..2, u16_bytes(contours.len()));
    let mut total = 0;
    for contour in contours {
        total += contour.len();
        glyph.extend(u16_bytes(total - 1));
    }
    glyph.extend([0, 0]); // No hinting instructions.
    let points: Vec<Point> = contours.concat();
    let (mut flags, mut xs, mut ys) = (Vec::new(), Vec::new(), Vec::new());
    let mut last = Point { x: 0, y: 0, on_curve: true };
    for point in points {
        let mut flag = u8::from(point.on_curve);
        flag |= step(point.x - last.x, X_SHORT, X_SAME_OR_POSITIVE, &mut xs);
        flag |= step(point.y - last.y, Y_SHORT, Y_SAME_OR_POSITIVE, &mut ys);
        flags.push(flag);
        last = point;
    }
    [glyph, flags, xs, ys].concat()
}

fn u16_bytes(number: usize) -> [u8; 2] {
    u16::try_from(number).unwrap_or(u16::MAX).to_be_bytes()
}

/// Writes one step of a coordinate in its shortest form and gives the flag that says which.
fn step(by: i32, short: u8, same: u8, bytes: &mut Vec<u8>) -> u8 {
    if by == 0 {
        return same;
    }
    if let Ok(small) = u8::try_from(by.abs()) {
        bytes.push(small);
        return if by > 0 { short | same } else { short };
    }
    bytes.extend(i16::try_from(by).unwrap_or_default().to_be_bytes());
    0
}
