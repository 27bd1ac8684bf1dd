//! The trait that engines fill, and what stands there when there is none.
//!
//! Forms know their template through [`Paper`], so that a room cannot send a poster to the
//! letter press. A room with a template of its own calls [`Documents::render`] with its JSON.

use serde::Serialize;
use serde_json::Value;

use crate::DocumentError;

/// The name of a template, known when the program is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Template(pub &'static str);

/// Draws a template filled with JSON as a tagged PDF.
pub trait Documents: Send + Sync {
    /// Gives the bytes of the PDF; takes milliseconds for a page, seconds for thousands.
    fn render(&self, template: Template, json: &Value) -> Result<Vec<u8>, DocumentError>;

    /// A text as papers show it: without the signs that no typeface has.
    fn as_drawn(&self, text: &str) -> String {
        text.to_owned()
    }
}

/// A paper form and the template that draws it.
pub trait Paper: Serialize {
    /// The template that draws this form.
    const TEMPLATE: Template;
}

/// Prints a filled form.
pub fn print<P: Paper>(documents: &dyn Documents, paper: &P) -> Result<Vec<u8>, DocumentError> {
    let template = P::TEMPLATE;
    let json =
        serde_json::to_value(paper).map_err(|source| DocumentError::Unwritable { template: template.0, source })?;
    documents.render(template, &json)
}

/// The engine of an installation that has none: it says so.
#[derive(Debug, Clone, Copy, Default)]
pub struct Unavailable;

impl Documents for Unavailable {
    fn render(&self, _template: Template, _json: &Value) -> Result<Vec<u8>, DocumentError> {
        Err(DocumentError::Unavailable)
    }
}
