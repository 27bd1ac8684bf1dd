//! Why a paper did not come out.
//!
//! Reasons are for the log of an operator: they name templates and keys, never what a paper
//! says about a person.

use thiserror::Error;

/// Why a paper did not come out.
#[derive(Debug, Error)]
pub enum DocumentError {
    /// This installation prints nothing.
    #[error("no printing engine is installed")]
    Unavailable,
    /// Nobody brought a template of that name.
    #[error("no template is named {0}")]
    UnknownTemplate(&'static str),
    /// The form could not be turned into JSON.
    #[error("the form of {template} cannot be written as JSON")]
    Unwritable {
        /// The template that was asked for.
        template: &'static str,
        /// What serde said.
        #[source]
        source: serde_json::Error,
    },
    /// A field of the form cannot be drawn: a picture that is none, a text too long for a QR code.
    #[error("{template} cannot draw its field {field}: {reason}")]
    Field {
        /// The template that was asked for.
        template: &'static str,
        /// The key in the form.
        field: &'static str,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// The template refused the form or does not compile.
    #[error("{template} did not compile: {reason}")]
    Template {
        /// The template that was asked for.
        template: &'static str,
        /// What the engine said, without the form's content.
        reason: String,
    },
    /// The pages were laid out, but no accessible PDF could be written.
    #[error("{template} gave no accessible PDF: {reason}")]
    Export {
        /// The template that was asked for.
        template: &'static str,
        /// What the engine said.
        reason: String,
    },
}
