//! The little square that a phone reads, as SVG, beside a phone number and never alone.

use std::fmt::Write as _;

use fast_qr::qr::QRBuilder;

/// Draws `text` as a QR code whose name for those who do not see it is `label`.
///
/// Empty when the text is too long for the largest code (about 2,300 bytes).
pub fn svg(text: &str, label: &str) -> String {
    let Ok(code) = QRBuilder::new(text).ecl(fast_qr::ECL::M).build() else {
        return String::new();
    };
    let side = code.size + 8;
    format!(
        "<svg class=\"qr\" viewBox=\"-4 -4 {side} {side}\" role=\"img\" aria-label=\"{}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M-4 -4h{side}v{side}h-{side}z\"/><path fill=\"#000\" d=\"{}\"/></svg>",
        crate::escape(label),
        runs(&code),
    )
}

/// One horizontal stroke for each run of dark modules.
fn runs(code: &fast_qr::QRCode) -> String {
    let mut path = String::new();
    for (y, row) in code.data.chunks(code.size).take(code.size).enumerate() {
        let mut x = 0;
        while x < code.size {
            let length = row.iter().skip(x).take_while(|module| module.value()).count();
            if length > 0 {
                // Writing to a String cannot fail.
                let _ = write!(path, "M{x} {y}h{length}v1h-{length}z");
            }
            x += length + 1;
        }
    }
    path
}
