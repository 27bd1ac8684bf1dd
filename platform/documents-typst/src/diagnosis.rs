//! What the engine complained about, in one line for the log: where, what, and its hint.
//!
//! Messages speak of templates and keys; the content of a form is not quoted.

use typst::diag::{Severity, SourceDiagnostic};
use typst::syntax::DiagSpan;
use typst::{World, WorldExt};
use typst_as_lib::TypstAsLibError;

/// The errors among these diagnostics, each once.
pub fn reasons(world: &dyn World, diagnostics: &[SourceDiagnostic]) -> String {
    let mut said: Vec<String> = Vec::new();
    for error in diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error) {
        let place = place(world, error.span).unwrap_or_default();
        said.push(format!("{place}{}", error.message));
        said.extend(error.hints.iter().map(|hint| hint.v.to_string()));
    }
    said.dedup();
    said.join("; ")
}

/// The reason of a failure before anything was compiled.
pub fn world_reason(error: &TypstAsLibError) -> String {
    match error {
        TypstAsLibError::HintedString(hinted) => hinted.message().to_string(),
        other => other.to_string(),
    }
}

fn place(world: &dyn World, span: DiagSpan) -> Option<String> {
    let file = span.id()?;
    let line = world.source(file).ok()?.lines().byte_to_line(world.range(span)?.start)?;
    Some(format!("{}:{}: ", file.vpath().get_without_slash(), line + 1))
}
