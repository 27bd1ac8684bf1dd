//! PDF/UA-1 by Typst.
//!
//! Fills the `documents` port: a template of `templates/*.typ` and a form in JSON become a
//! tagged PDF. Text in a form is always shown, never run. Nothing is read from disk while
//! rendering and nothing is fetched; only the roof depends on this crate. A sign that no typeface has never keeps a
//! paper from being printed.

mod binder;
mod diagnosis;
mod engine;
mod fonts;
mod form;
mod qr;
mod signs;

pub use engine::TypstDocuments;

#[cfg(test)]
mod tests;
