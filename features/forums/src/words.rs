//! Words of forums, as people read them. Pure.

/// "Samedi 6 février": what begins a sentence or stands alone.
pub(crate) fn capital(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}
