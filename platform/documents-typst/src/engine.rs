//! The engine: built once, shared by all threads, leaving no cache behind.
//!
//! Typst memoizes what it lays out; a run of letters would stay in memory for ever. The cache
//! is therefore emptied after each paper: an idle server is small again.

use std::collections::BTreeSet;

use documents::{DocumentError, Documents, Template};
use serde_json::Value;
use typst_as_lib::TypstEngine;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::binder::Binder;
use crate::diagnosis::{reasons, world_reason};
use crate::fonts;
use crate::form::Reader;
use crate::signs::{Care, Signs};

/// What templates import; none is a paper by itself.
const PARTS: [(&str, &str); 2] =
    [("paper.typ", include_str!("../templates/paper.typ")), ("window.typ", include_str!("../templates/window.typ"))];

/// The drawings of the house, as templates name them.
const ART: [(&str, &[u8]); 10] = [
    ("art/calendar.svg", include_bytes!("../templates/art/calendar.svg")),
    ("art/clock.svg", include_bytes!("../templates/art/clock.svg")),
    ("art/coin.svg", include_bytes!("../templates/art/coin.svg")),
    ("art/hero.svg", include_bytes!("../templates/art/hero.svg")),
    ("art/mark.svg", include_bytes!("../templates/art/mark.svg")),
    ("art/mark-paper.svg", include_bytes!("../templates/art/mark-paper.svg")),
    ("art/people.svg", include_bytes!("../templates/art/people.svg")),
    ("art/phone.svg", include_bytes!("../templates/art/phone.svg")),
    ("art/pin.svg", include_bytes!("../templates/art/pin.svg")),
    ("art/street.svg", include_bytes!("../templates/art/street.svg")),
];

const SHARED: [(&str, &str); 11] = [
    ("letter", include_str!("../templates/letter.typ")),
    ("letter-round", include_str!("../templates/letter-round.typ")),
    ("call-list", include_str!("../templates/call-list.typ")),
    ("card-sheet", include_str!("../templates/card-sheet.typ")),
    ("poster", include_str!("../templates/poster.typ")),
    ("programme", include_str!("../templates/programme.typ")),
    ("signup-sheet", include_str!("../templates/signup-sheet.typ")),
    ("attendance-sheet", include_str!("../templates/attendance-sheet.typ")),
    ("enrolment-receipt", include_str!("../templates/enrolment-receipt.typ")),
    ("record", include_str!("../templates/record.typ")),
    ("certificate", include_str!("../templates/certificate.typ")),
];

/// Templates that print a run of copies, and the key the copies stand under.
const RUNS: [(&str, &str); 1] = [("letter", "letters")];

/// How many copies are laid out at once: some 100 MB.
const BATCH: usize = 100;

/// Draws papers as PDF/UA-1.
pub struct TypstDocuments {
    engine: TypstEngine,
    signs: Signs,
    names: BTreeSet<&'static str>,
    /// How many copies of a run are laid out at once.
    pub(crate) batch: usize,
}

impl TypstDocuments {
    /// Builds the engine with the shared templates and those that rooms bring, as (name, source).
    ///
    /// A room's template reads its form with `#import "paper.typ": form` and may replace a shared one.
    pub fn new(room_templates: &[(&'static str, &'static str)]) -> Self {
        let named = room_templates.iter().chain(&SHARED);
        let mut names = BTreeSet::new();
        let mut sources: Vec<(String, &str)> =
            PARTS.iter().map(|(name, source)| ((*name).to_owned(), *source)).collect();
        for (name, source) in named {
            if names.insert(*name) {
                sources.push((file_name(name), source));
            }
        }
        let sources: Vec<(&str, &str)> = sources.iter().map(|(name, source)| (name.as_str(), *source)).collect();
        let fonts = fonts::load();
        let signs = Signs::of(&fonts);
        let engine = TypstEngine::builder()
            .fonts(fonts)
            .with_static_source_file_resolver(sources)
            .with_static_file_resolver(ART)
            .build();
        Self { engine, signs, names, batch: BATCH }
    }

    /// Draws a run batch by batch and binds it: memory is that of one batch.
    fn draw_run(
        &self,
        template: &'static str,
        json: &Value,
        key: &str,
        copies: &[Value],
    ) -> Result<Vec<u8>, DocumentError> {
        let unbound = || DocumentError::Export { template, reason: "its batches cannot be bound".into() };
        let on_fresh_sheet = json.get("two_sided").and_then(Value::as_bool).unwrap_or_default();
        let mut form = json.as_object().cloned().unwrap_or_default();
        let mut binder = Binder::new();
        for batch in copies.chunks(self.batch) {
            form.insert(key.to_owned(), Value::Array(batch.to_vec()));
            let filled = Value::Object(form);
            binder.add(&self.draw(template, &filled)?, on_fresh_sheet).ok_or_else(unbound)?;
            form = match filled {
                Value::Object(form) => form,
                _ => Default::default(),
            };
        }
        binder.finish().ok_or_else(unbound)
    }

    /// Draws one PDF and forgets what was memoized on the way. When a sign was refused that the typefaces seemed to
    /// have, the paper is drawn again with the plainest ones: no text keeps a paper from being printed.
    fn draw(&self, template: &'static str, json: &Value) -> Result<Vec<u8>, DocumentError> {
        let mut pdf = self.compile(template, json, Care::Usual);
        if matches!(pdf, Err(DocumentError::Export { .. })) {
            tracing::warn!(template, "a paper is drawn again with the plainest signs");
            pdf = self.compile(template, json, Care::Utmost);
        }
        comemo::evict(0);
        pdf
    }

    fn compile(&self, template: &'static str, json: &Value, care: Care) -> Result<Vec<u8>, DocumentError> {
        let refused = |reason: String| DocumentError::Template { template, reason };
        let failed = |reason: String| DocumentError::Export { template, reason };
        let world = self
            .engine
            .world_builder(file_name(template).as_str())
            .with_inputs(Reader { template, signs: &self.signs, care }.inputs(json)?)
            .build()
            .map_err(|error| refused(world_reason(&error)))?;
        let compiled = typst::compile::<PagedDocument>(&world);
        for warning in &compiled.warnings {
            tracing::debug!(template, warning = %warning.message, "typst warned");
        }
        let pages = compiled.output.map_err(|errors| refused(reasons(&world, &errors)))?;
        let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| failed(error.message().to_string()))?;
        let options = PdfOptions { standards, ..PdfOptions::default() };
        typst_pdf::pdf(&pages, &options).map_err(|errors| failed(reasons(&world, &errors)))
    }
}

impl Documents for TypstDocuments {
    fn render(&self, template: Template, json: &Value) -> Result<Vec<u8>, DocumentError> {
        let template = *self.names.get(template.0).ok_or(DocumentError::UnknownTemplate(template.0))?;
        let run = RUNS
            .iter()
            .find(|(name, _)| *name == template)
            .and_then(|(_, key)| Some((*key, json.get(key)?.as_array()?)));
        match run {
            Some((key, copies)) if copies.len() > self.batch => self.draw_run(template, json, key, copies),
            _ => self.draw(template, json),
        }
    }

    fn as_drawn(&self, text: &str) -> String {
        self.signs.part(text, Care::Usual).into_owned()
    }
}

fn file_name(template: &str) -> String {
    format!("{template}.typ")
}
