//! Who draws the papers: Typst, with the fonts that the binary carries.
//!
//! The engine and its fonts weigh as much as all the rest, so they are woken by the first paper.

use std::sync::{Arc, OnceLock};

use documents::{DocumentError, Documents, Template};
use documents_typst::TypstDocuments;

#[derive(Default)]
struct WokenByTheFirstPaper(OnceLock<TypstDocuments>);

impl Documents for WokenByTheFirstPaper {
    fn render(&self, template: Template, json: &serde_json::Value) -> Result<Vec<u8>, DocumentError> {
        self.0.get_or_init(|| TypstDocuments::new(&[])).render(template, json)
    }
}

/// The one engine of the house.
pub fn documents() -> Arc<dyn Documents> {
    Arc::new(WokenByTheFirstPaper::default())
}
