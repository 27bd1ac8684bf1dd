//! A page as someone without script meets it: its words, its links, its form. It reads HTML no further than that.

use anyhow::{Context, Result, ensure};

use crate::http;

/// What an address answered.
pub struct Page {
    /// What was asked for, without what stands behind `#`.
    pub address: String,
    pub status: u16,
    /// With its signs as they are read.
    pub body: String,
    location: Option<String>,
}

/// Asks for a page, or sends a form, in a language.
pub fn ask(port: u16, tongue: &str, address: &str, form: Option<&str>) -> Result<Page> {
    let own = format!("http://127.0.0.1:{port}");
    let address = address.split('#').next().unwrap_or_default();
    let address = address.strip_prefix(&own).unwrap_or(address).to_owned();
    let mut headers = vec![("Accept-Language", tongue), ("Accept", "text/html")];
    headers.extend(form.map(|_| ("Content-Type", "application/x-www-form-urlencoded")));
    let method = if form.is_some() { "POST" } else { "GET" };
    let answer = http::send(port, method, &address, &headers, form.unwrap_or_default())?;
    let location = answer.head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("location").then(|| value.trim().to_owned())
    });
    Ok(Page { address, status: answer.status, body: plain(&answer.body), location })
}

/// Text with its signs as they are read.
fn plain(html: &str) -> String {
    let mut text = html.to_owned();
    for (written, sign) in
        [("&#38;", "&"), ("&#39;", "'"), ("&#34;", "\""), ("&#60;", "<"), ("&#62;", ">"), ("&amp;", "&")]
    {
        text = text.replace(written, sign);
    }
    text
}

impl Page {
    /// Whether it says this.
    pub fn says(&self, words: &str) -> bool {
        self.body.contains(words)
    }

    /// The last part of its address: the screen, or `fini`.
    pub fn place(&self) -> &str {
        let path = self.address.split('?').next().unwrap_or_default();
        path.rsplit('/').next().unwrap_or_default()
    }

    /// Where it leads by itself.
    pub fn onward(&self) -> Result<&str> {
        ensure!(self.status == 303, "{} answers {}", self.address, self.status);
        self.location.as_deref().with_context(|| format!("{} leads nowhere", self.address))
    }

    /// Where the thing of this key leads when it is pressed.
    pub fn link(&self, key: &str) -> Result<&str> {
        let tag = self.tag(&format!("id=\"b-{key}\""));
        let href = tag.and_then(|tag| tag.split_once("href=\"")).and_then(|(_, rest)| rest.split('"').next());
        href.with_context(|| format!("{}: « {key} » is no link", self.address))
    }

    /// Where the big button leads.
    pub fn big_link(&self) -> Result<&str> {
        let href =
            self.body.split_once("<a class=\"btn btn--big\" href=\"").and_then(|(_, rest)| rest.split('"').next());
        href.with_context(|| format!("{} has no big button", self.address))
    }

    /// Where its form is sent, with what it carries already.
    pub fn form(&self) -> Result<(&str, String)> {
        let (_, form) = self
            .body
            .split_once("<form class=\"fake-body\" method=\"post\" action=\"")
            .with_context(|| format!("{} has no form", self.address))?;
        let action = form.split('"').next().unwrap_or_default();
        let misses = form.split_once("name=\"m\" value=\"").and_then(|(_, rest)| rest.split('"').next());
        Ok((action, format!("m={}&seance=", misses.unwrap_or_default())))
    }

    /// Whether the thing of this key is shown as the place, and is the only one.
    pub fn is_marked(&self, key: &str) -> bool {
        let tag = self.tag(&format!("id=\"b-{key}\""));
        let is_told = tag.is_some_and(|tag| tag.contains("aria-describedby=\"montre\""));
        is_told && self.body.matches("aria-describedby=\"montre\"").count() == 1 && self.says("is-marked")
    }

    /// Whether a link to this address says these words.
    pub fn has_door(&self, address: &str, words: &str) -> bool {
        let mark = format!("href=\"{address}\">");
        let doors = self.body.split(mark.as_str()).skip(1);
        doors.filter_map(|rest| rest.split("</a>").next()).any(|label| label.contains(words))
    }

    /// The first address of it that is of another house; inside the frame, that is no page of the centre either.
    pub fn stranger(&self, port: u16, centre: &str) -> Option<&str> {
        let own = format!("http://127.0.0.1:{port}/");
        let is_own = |address: &&str| {
            let is_path = address.starts_with('/') && !address.starts_with("//");
            is_path || address.starts_with(&own) || address.starts_with(['#', '?']) || address.starts_with("tel:")
        };
        let frame =
            self.body.split_once("<main").map_or("", |(_, rest)| rest.split("</main>").next().unwrap_or_default());
        let within = format!("/{centre}/");
        let is_inside = |address: &&str| {
            address.starts_with(&within) || address.starts_with('#') || address.starts_with("/static/")
        };
        addresses(&self.body)
            .find(|address| !is_own(address))
            .or_else(|| addresses(frame).find(|address| !is_inside(address)))
    }

    /// The rest of the tag in which this stands.
    fn tag(&self, mark: &str) -> Option<&str> {
        self.body.split_once(mark).and_then(|(_, rest)| rest.split('>').next())
    }
}

/// Every address of a piece of HTML: of links, pictures, scripts, forms.
fn addresses(html: &str) -> impl Iterator<Item = &str> {
    ["href=\"", "src=\"", "action=\"", "poster=\"", "data=\""]
        .into_iter()
        .flat_map(move |attribute| html.split(attribute).skip(1))
        .filter_map(|rest| rest.split('"').next())
}
