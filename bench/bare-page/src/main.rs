//! The least that a web server can do: the bytes of one file, from memory, to whoever asks.
//!
//! `cargo xtask bench page` puts it beside the public page of an activity. It knows no data, no cookie, no language,
//! and must never learn any: it stands for the machine.

use std::error::Error;

use axum::Router;
use axum::body::Bytes;
use axum::http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use axum::routing::get;
use tokio::net::TcpListener;

/// `bare-page FILE ADDRESS`: a page that is compressed already.
#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(file), Some(address)) = (arguments.next(), arguments.next()) else {
        return Err("bare-page FILE ADDRESS".into());
    };
    let page = Bytes::from(std::fs::read(file)?);
    let headers = [(CONTENT_TYPE, "text/html; charset=utf-8"), (CONTENT_ENCODING, "gzip")];
    let router = Router::new().route("/", get(move || async move { (headers, page) }));
    axum::serve(TcpListener::bind(address).await?, router).await?;
    Ok(())
}
