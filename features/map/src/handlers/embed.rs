//! The map inside a page of somebody else's site: its own policy, no cookie, links that open beside.

use axum::extract::Query;
use axum::http::{HeaderName, HeaderValue, header};
use centres::InCentre;
use web::{Answer, public_page};

use super::looking::Search;
use super::told;
use crate::pages::embed::EmbedPage;
use crate::service::reading::{self, Asked};

/// Any site may show this page and no other of the house; nothing runs in it.
const POLICY: &str = "default-src 'self'; script-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; \
                      base-uri 'none'; object-src 'none'; frame-ancestors *";

pub(crate) async fn show(here: InCentre, Query(search): Query<Search>) -> Answer {
    let found = reading::search(&here.cx, &here.centre, &Asked::from(&search)).await.map_err(told(&here))?;
    let themes = reading::themes(&here.cx, &here.centre).await.map_err(told(&here))?;
    let mut response = public_page(&here.cx, &EmbedPage::new(&here, &search, &found, &themes))?;
    let headers = response.headers_mut();
    headers.remove(header::SET_COOKIE);
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("cross-origin"));
    Ok(response)
}
