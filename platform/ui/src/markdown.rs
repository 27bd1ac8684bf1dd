//! Texts that people write, made safe to show: a little Markdown in, clean HTML out.
//!
//! Titles, lists, bold, links; never a picture from elsewhere, a script or a style.

use std::sync::LazyLock;

use ammonia::Builder;
use pulldown_cmark::{Options, Parser, html};

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = Builder::empty();
    cleaner
        .add_tags(["p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "a", "h2", "h3", "h4", "hr"])
        .add_tag_attributes("a", ["href"])
        .add_url_schemes(["https", "http", "mailto", "tel"])
        .link_rel(Some("noopener noreferrer nofollow"));
    cleaner
});

/// Turns Markdown into HTML that can be shown as it is.
pub fn to_html(text: &str) -> String {
    let mut raw = String::with_capacity(text.len() * 2);
    html::push_html(&mut raw, Parser::new_ext(text, Options::empty()).map(lower_title));
    CLEANER.clean(&raw).to_string()
}

/// A page has one first title, and it is not in what people write.
fn lower_title(event: pulldown_cmark::Event<'_>) -> pulldown_cmark::Event<'_> {
    use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};
    match event {
        Event::Start(Tag::Heading { level: HeadingLevel::H1, id, classes, attrs }) => {
            Event::Start(Tag::Heading { level: HeadingLevel::H2, id, classes, attrs })
        }
        Event::End(TagEnd::Heading(HeadingLevel::H1)) => Event::End(TagEnd::Heading(HeadingLevel::H2)),
        other => other,
    }
}
