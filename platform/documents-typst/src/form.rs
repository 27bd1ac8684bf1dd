//! A form in JSON becomes the values a template reads as `sys.inputs.form`.
//!
//! Two keys carry what a template cannot make itself: `qr` (a text) becomes the drawing of its
//! code, `picture_base64` becomes the picture's bytes under `picture`. Texts keep the signs that can be drawn; all else
//! passes as it is.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use documents::DocumentError;
use serde_json::Value as Json;
use typst::foundations::{Array, Bytes, Dict, IntoValue, Value};

use crate::qr;
use crate::signs::{Care, Signs};

/// Deeper nesting than any form has; JSON that goes on is refused before the stack ends.
const MAX_DEPTH: usize = 32;

/// Reads the form of one template.
pub struct Reader<'a> {
    pub template: &'static str,
    pub signs: &'a Signs,
    pub care: Care,
}

impl Reader<'_> {
    /// The inputs of the template: one dictionary under `form`.
    pub fn inputs(&self, json: &Json) -> Result<Dict, DocumentError> {
        let mut inputs = Dict::new();
        inputs.insert("form".into(), self.value(json, 0)?);
        Ok(inputs)
    }

    fn value(&self, json: &Json, depth: usize) -> Result<Value, DocumentError> {
        if depth > MAX_DEPTH {
            return Err(self.wrong("form", "is nested too deep"));
        }
        Ok(match json {
            Json::Null => Value::None,
            Json::Bool(yes) => yes.into_value(),
            Json::Number(number) => match number.as_i64() {
                Some(whole) => whole.into_value(),
                None => number.as_f64().unwrap_or_default().into_value(),
            },
            Json::String(text) => self.signs.whole(text, self.care).as_ref().into_value(),
            Json::Array(items) => {
                let items: Result<Array, DocumentError> =
                    items.iter().map(|item| self.value(item, depth + 1)).collect();
                Value::Array(items?)
            }
            Json::Object(fields) => {
                let mut dict = Dict::new();
                for (key, field) in fields {
                    let (key, field) = self.entry(key, field, depth)?;
                    dict.insert(key.into(), field);
                }
                Value::Dict(dict)
            }
        })
    }

    fn entry<'k>(&self, key: &'k str, field: &Json, depth: usize) -> Result<(&'k str, Value), DocumentError> {
        match (key, field) {
            ("qr", Json::String(text)) => {
                let svg = qr::svg(text).ok_or_else(|| self.wrong("qr", "is too long for a code"))?;
                Ok((key, Bytes::new(svg.into_bytes()).into_value()))
            }
            ("picture_base64", Json::String(text)) => {
                let bytes = STANDARD.decode(text).map_err(|_| self.wrong("picture_base64", "is not base64"))?;
                Ok(("picture", Bytes::new(bytes).into_value()))
            }
            // One run of a sentence may well be a drawing and nothing else.
            ("text", Json::String(text)) => Ok((key, self.signs.part(text, self.care).as_ref().into_value())),
            _ => Ok((key, self.value(field, depth + 1)?)),
        }
    }

    fn wrong(&self, field: &'static str, reason: &'static str) -> DocumentError {
        DocumentError::Field { template: self.template, field, reason }
    }
}
