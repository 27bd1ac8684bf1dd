//! Photos bound into one PDF: each its own A4 page, its JPEG carried as it is. And the sheet of a signature on the
//! screen: the words that were signed, with the signature under them. Nothing else is in them.

use people::mandate::code_of;

use super::pictures::Page;

/// A4 in points of print.
const A4: (f64, f64) = (595.28, 841.89);
const MARGIN: f64 = 18.0;

/// A PDF being written: its bytes, and where each object begins.
struct Book {
    bytes: Vec<u8>,
    starts: Vec<usize>,
}

impl Book {
    fn object(&mut self, words: &str) {
        self.starts.push(self.bytes.len());
        let line = format!("{} 0 obj\n{words}\nendobj\n", self.starts.len());
        self.bytes.extend(line.bytes());
    }

    fn stream(&mut self, words: &str, content: &[u8]) {
        self.starts.push(self.bytes.len());
        let head = format!("{} 0 obj\n<< {words} /Length {} >>\nstream\n", self.starts.len(), content.len());
        self.bytes.extend(head.bytes());
        self.bytes.extend(content);
        self.bytes.extend(b"\nendstream\nendobj\n");
    }

    fn close(mut self) -> Vec<u8> {
        let table = self.bytes.len();
        let count = self.starts.len() + 1;
        let lines: String = self.starts.iter().map(|start| format!("{start:010} 00000 n \n")).collect();
        let end = format!(
            "xref\n0 {count}\n0000000000 65535 f \n{lines}trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
        );
        self.bytes.extend(end.bytes());
        self.bytes
    }
}

/// The pages as one PDF, in their order.
pub fn bind(pages: &[Page]) -> Vec<u8> {
    let mut book = Book { bytes: b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n".to_vec(), starts: Vec::new() };
    let kids: Vec<String> = (0..pages.len()).map(|at| format!("{} 0 R", 3 + at * 3)).collect();
    book.object("<< /Type /Catalog /Pages 2 0 R /Lang (fr) >>");
    book.object(&format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), pages.len()));
    for (at, page) in pages.iter().enumerate() {
        let (content, picture) = (4 + at * 3, 5 + at * 3);
        let (width, height) = if page.width > page.height { (A4.1, A4.0) } else { A4 };
        book.object(&format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents {content} 0 R \
             /Resources << /XObject << /P {picture} 0 R >> >> >>"
        ));
        book.stream("", drawn(page, (width, height)).as_bytes());
        let kind = format!(
            "/Type /XObject /Subtype /Image /Width {} /Height {} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
            page.width, page.height
        );
        book.stream(&kind, &page.jpeg);
    }
    book.close()
}

/// The picture as large as the sheet allows, in its middle.
fn drawn(page: &Page, (width, height): (f64, f64)) -> String {
    let (wide, high) = (f64::from(page.width), f64::from(page.height));
    let scale = ((width - 2.0 * MARGIN) / wide).min((height - 2.0 * MARGIN) / high);
    let (wide, high) = (wide * scale, high * scale);
    let (left, below) = ((width - wide) / 2.0, (height - high) / 2.0);
    format!("q {wide:.2} 0 0 {high:.2} {left:.2} {below:.2} cm /P Do Q")
}

const LEADING: f64 = 11.5;
const LETTERS: f64 = 9.0;
/// The longest line of a sheet, in heights of its letters, and the blank between two words of it.
const LINE: f64 = (A4.0 - 4.0 * MARGIN) / LETTERS;
const BLANK: f64 = 0.28;
/// How high a signature stands at most, in points of print.
const SIGNATURE: f64 = 110.0;

/// The words that were signed on the screen, one page, with the signature under the last of them.
pub fn sheet(lines: &[String], signature: &Page) -> Vec<u8> {
    let mut book = Book { bytes: b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n".to_vec(), starts: Vec::new() };
    book.object("<< /Type /Catalog /Pages 2 0 R /Lang (fr) >>");
    book.object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    book.object(&format!(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {} {}] /Contents 4 0 R \
         /Resources << /XObject << /P 5 0 R >> /Font << /F 6 0 R >> >> >>",
        A4.0, A4.1
    ));
    let (words, below) = written(lines);
    let (wide, high) = (f64::from(signature.width), f64::from(signature.height));
    let room = (below - MARGIN).clamp(1.0, SIGNATURE);
    let scale = (room / high).min((A4.0 / 2.0) / wide);
    let mut content = words;
    let place = format!(
        "q {:.2} 0 0 {:.2} {:.2} {:.2} cm /P Do Q\n",
        wide * scale,
        high * scale,
        2.0 * MARGIN,
        below - high * scale
    );
    content.extend(place.bytes());
    book.stream("", &content);
    let kind = format!(
        "/Type /XObject /Subtype /Image /Width {} /Height {} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
        signature.width, signature.height
    );
    book.stream(&kind, &signature.jpeg);
    book.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    book.close()
}

/// The lines as the page writes them, and how high below them the page is free. Many are written smaller: the last of
/// them and the signature are on the page too.
fn written(lines: &[String]) -> (Vec<u8>, f64) {
    let lines: Vec<String> = lines.iter().flat_map(|line| folded(line)).collect();
    let room = A4.1 - 3.0 * MARGIN - SIGNATURE;
    let leading = u32::try_from(lines.len()).map_or(LEADING, |count| LEADING.min(room / f64::from(count.max(1))));
    let letters = LETTERS * leading / LEADING;
    let mut content = Vec::new();
    let mut height = A4.1 - 2.0 * MARGIN;
    for line in lines {
        content.extend(format!("BT /F {letters:.2} Tf {:.2} {height:.2} Td (", 2.0 * MARGIN).bytes());
        content.extend(line.chars().flat_map(letter));
        content.extend(b") Tj ET\n");
        height -= leading;
    }
    (content, height)
}

/// A line cut where it is too long: between words, and within a word that no line holds.
fn folded(line: &str) -> Vec<String> {
    let (mut lines, mut last, mut taken) = (Vec::new(), String::new(), 0.0_f64);
    for word in line.split_whitespace() {
        let wide: f64 = word.chars().map(width).sum();
        if !last.is_empty() && taken + BLANK + wide > LINE {
            lines.push(std::mem::take(&mut last));
            taken = 0.0;
        } else if !last.is_empty() {
            last.push(' ');
            taken += BLANK;
        }
        for sign in word.chars() {
            if taken + width(sign) > LINE {
                lines.push(std::mem::take(&mut last));
                taken = 0.0;
            }
            last.push(sign);
            taken += width(sign);
        }
    }
    lines.push(last);
    lines
}

/// How wide a sign of Helvetica is at most, in heights of its letters.
fn width(sign: char) -> f64 {
    match sign {
        'm' | 'w' | 'M' | 'W' | 'æ' | 'Æ' | 'œ' | 'Œ' | '@' | '%' | '‰' | '—' | '…' | '™' | '©' | '®' | '¼'..='¾' => {
            1.02
        }
        sign if sign == '&' || sign.is_uppercase() => 0.78,
        _ => 0.62,
    }
}

/// A sign in the letters of the font; one that it has not is a question mark.
fn letter(sign: char) -> Vec<u8> {
    match code_of(sign).unwrap_or(b'?') {
        code @ (b'(' | b')' | b'\\') => vec![b'\\', code],
        code => vec![code],
    }
}
