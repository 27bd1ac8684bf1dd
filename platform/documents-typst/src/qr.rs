//! QR codes as one small SVG path, quiet zone included.
//!
//! Level M: a code survives a fold or a coffee ring on a poster, and stays coarse enough for an
//! old telephone.

use std::fmt::Write;

use fast_qr::{ECL, QRBuilder};

/// The white border that readers need, in modules.
const QUIET_ZONE: usize = 4;

/// The drawing of a code, or nothing when the text is too long for one.
pub fn svg(text: &str) -> Option<String> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let size = code.size + 2 * QUIET_ZONE;
    let mut svg = format!(r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}"><path d=""##);
    for y in 0..code.size {
        let row = code.data.get(y * code.size..(y + 1) * code.size)?;
        let mut x = 0;
        while x < row.len() {
            let dark = row.iter().skip(x).take_while(|module| module.value()).count();
            if dark > 0 {
                let (left, top) = (x + QUIET_ZONE, y + QUIET_ZONE);
                write!(svg, "M{left} {top}h{dark}v1h-{dark}z").ok()?;
            }
            x += dark.max(1);
        }
    }
    svg.push_str(r#""/></svg>"#);
    Some(svg)
}
