//! The tablet's own page, its scripts, and the worker that serves them without a network.
//!
//! The page is the same for everyone and holds nothing of anybody: what a tablet knows came with its secret.

use askama::Template as _;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use centres::InCentre;
use serde::Deserialize;
use web::{Answer, Problem, page as answered, text};

use crate::pages::tablet::TabletPage;

/// The scripts of the page and the style of what it prints, under their names.
const SCRIPTS: [(&str, &str); 6] = [
    ("app.js", include_str!("../../assets/app.js")),
    ("day.js", include_str!("../../assets/day.js")),
    ("forms.js", include_str!("../../assets/forms.js")),
    ("vault.js", include_str!("../../assets/vault.js")),
    ("wire.js", include_str!("../../assets/wire.js")),
    ("recu.css", include_str!("../../assets/recu.css")),
];
const WORKER: &str = include_str!("../../assets/sw.js");
const SCRIPT_KIND: &str = "text/javascript; charset=utf-8";
const STYLE_KIND: &str = "text/css; charset=utf-8";

/// `/{centre}/tablette/{script}`.
#[derive(Deserialize)]
pub(crate) struct ScriptPath {
    script: String,
}

pub(crate) async fn page(here: InCentre) -> Answer {
    answered(&here.cx, &TabletPage::new(&here))
}

pub(crate) async fn script(_here: InCentre, Path(path): Path<ScriptPath>) -> Answer {
    let found = SCRIPTS.iter().find(|(name, _)| *name == path.script).ok_or(Problem::NotFound)?;
    let kind = if found.0.ends_with(".css") { STYLE_KIND } else { SCRIPT_KIND };
    text(kind, found.1.to_owned())
}

/// The worker begins with what it keeps. Another page or another script is another mark, and so another worker.
pub(crate) async fn worker(here: InCentre) -> Answer {
    let kept = kept_addresses(&here);
    let shown = TabletPage::new(&here).render()?;
    let scripts: String = SCRIPTS.iter().map(|(_, script)| *script).collect();
    let mark = auth::Secret::hash_of(&format!("{kept:?}{shown}{scripts}{WORKER}"));
    let kept = serde_json::to_string(&kept).map_err(|error| Problem::failed(&error))?;
    let own = here.centre.path("tablette");
    let head = format!("const MARK = \"{mark}\";\nconst PAGE = \"{own}\";\nconst KEPT = {kept};\n");
    let mut response = text(SCRIPT_KIND, format!("{head}{WORKER}"))?;
    let scope = HeaderValue::from_str(&own).map_err(|error| Problem::failed(&error))?;
    response.headers_mut().insert("service-worker-allowed", scope);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// Everything the page asks for: itself, its scripts, the style, the letters.
fn kept_addresses(here: &InCentre) -> Vec<String> {
    let own = here.centre.path("tablette");
    let mut kept = vec![own.clone()];
    kept.extend(SCRIPTS.iter().map(|(name, _)| format!("{own}/{name}")));
    let letters = |name: &&str| name.ends_with(".woff2");
    let house = ["essaim.css", "essaim.js", "trait.js", "favicon.svg"].into_iter();
    let mut fonts: Vec<&str> = ui::assets::names().filter(letters).collect();
    fonts.sort_unstable();
    kept.extend(house.chain(fonts).map(ui::assets::href));
    kept
}
