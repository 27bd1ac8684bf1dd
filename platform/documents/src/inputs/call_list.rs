//! Calls for volunteers, ten to a sheet.
//!
//! Each sheet stands alone, with the words to say on top, so that it can be given to one
//! person. A sheet shows a name and a number, nothing else about anyone.

use serde::Serialize;

use super::block::Block;
use super::letterhead::Letterhead;
use crate::{Paper, Template};

/// Calls to make, cut in sheets of ten.
///
/// Words: `script`, `caller`, `date`, `reached`, `no_answer`, `wrong_number`, `sheet` ("{n}", "{of}"), `back`, `name`, `phone`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct CallList {
    /// Title, language, sender.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// What the calls are about.
    pub headline: String,
    /// What to say, short sentences.
    pub script: Vec<Block>,
    /// The people to call.
    pub calls: Vec<Call>,
}

/// One person to call.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Call {
    /// The name to ask for.
    pub name: String,
    /// Numbers to try, in order, already grouped.
    pub phones: Vec<String>,
    /// When to call, in which language.
    pub note: Option<String>,
}

impl Paper for CallList {
    const TEMPLATE: Template = Template("call-list");
}
