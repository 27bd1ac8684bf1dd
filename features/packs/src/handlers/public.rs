//! What residents do: take a pack as a folder, a ZIM, a booklet, or read it and keep it on their telephone.
//!
//! The pages of a pack are those of its folder; what a telephone needs besides (the sheet of the application, the
//! worker that keeps the files) is added when they are read here.

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, header};
use centres::InCentre;
use serde_json::json;
use web::{Answer, Problem, inline_document, page, public_page, text};

use super::{FilePath, PackPath, given, in_preparation, told};
use crate::model::form::Form;
use crate::model::pack::KeptFile;
use crate::pages::public::{IndexPage, ShowPage, WaitingPage};
use crate::service::{binding, forms, packs};

/// The worker, before which comes what it keeps.
const WORKER: &str = include_str!("../../assets/sw.js");
/// What the pages run to have it kept.
const STARTER: &str = include_str!("../../assets/app.js");
/// The pictures of the application on a telephone.
const PICTURES: [(&str, &[u8]); 2] = [
    ("icone-192.png", include_bytes!("../../assets/icone-192.png")),
    ("icone-512.png", include_bytes!("../../assets/icone-512.png")),
];
const SCRIPT_KIND: &str = "text/javascript; charset=utf-8";

pub(crate) async fn index(here: InCentre) -> Answer {
    let found = packs::list_public(&here.cx, &here.centre).await.map_err(told(&here))?;
    public_page(&here.cx, &IndexPage::new(&here, &found))
}

pub(crate) async fn show(here: InCentre, Path(path): Path<PackPath>) -> Answer {
    let (pack, version) = packs::show(&here.cx, &here.centre, path.pack).await.map_err(told(&here))?;
    public_page(&here.cx, &ShowPage::new(&here, &pack, &version))
}

pub(crate) async fn zip(here: InCentre, Path(path): Path<PackPath>, headers: HeaderMap) -> Answer {
    take(&here, &path, Form::Zip, &headers).await
}

pub(crate) async fn zim(here: InCentre, Path(path): Path<PackPath>, headers: HeaderMap) -> Answer {
    take(&here, &path, Form::Zim, &headers).await
}

pub(crate) async fn booklet(here: InCentre, Path(path): Path<PackPath>, headers: HeaderMap) -> Answer {
    take(&here, &path, Form::Booklet, &headers).await
}

/// What lies there, or a page that says to come back: nothing is made for who comes from the street.
async fn take(here: &InCentre, path: &PackPath, form: Form, headers: &HeaderMap) -> Answer {
    match binding::take(&here.cx, &here.centre, path.pack, None, form).await.map_err(told(here))? {
        Some(taken) => given(&taken, headers).await,
        None => in_preparation(page(&here.cx, &WaitingPage::new(here, path.pack, form))),
    }
}

pub(crate) async fn read(here: InCentre, Path(path): Path<FilePath>) -> Answer {
    match path.inside.as_str() {
        "sw.js" => return worker(&here, &path).await,
        "app.js" => return text(SCRIPT_KIND, STARTER.to_owned()),
        "app.webmanifest" => return sheet(&here, &path).await,
        _ => {}
    }
    if let Some((name, bytes)) = PICTURES.iter().find(|(name, _)| *name == path.inside) {
        return inline_document("image/png", name, bytes.to_vec());
    }
    let (file, bytes) = forms::one(&here.cx, &here.centre, path.pack, &path.inside).await.map_err(told(&here))?;
    let name = file.path.rsplit('/').next().unwrap_or_default().to_owned();
    inline_document(kind_of(&file), &name, with_application(&file, bytes))
}

/// The kinds that a pack carries; anything else is bytes.
fn kind_of(file: &KeptFile) -> &'static str {
    const KINDS: [&str; 12] = [
        "image/png",
        "image/jpeg",
        "image/webp",
        "image/svg+xml",
        "image/gif",
        "audio/mpeg",
        "audio/ogg",
        "audio/mp4",
        "video/mp4",
        "video/webm",
        "text/vtt",
        "application/pdf",
    ];
    match file.media_type.as_str() {
        "text/html" => "text/html; charset=utf-8",
        "text/css" => "text/css; charset=utf-8",
        "text/plain" => "text/plain; charset=utf-8",
        other => KINDS.into_iter().find(|kind| *kind == other).unwrap_or("application/octet-stream"),
    }
}

/// A page, with the way to the sheet of the application; another file as it is.
fn with_application(file: &KeptFile, bytes: Vec<u8>) -> Vec<u8> {
    if file.media_type != "text/html" {
        return bytes;
    }
    let up = "../".repeat(file.path.matches('/').count());
    let added = format!(
        "<link rel=\"manifest\" href=\"{up}app.webmanifest\">\n<script src=\"{up}app.js\" defer></script>\n</head>"
    );
    String::from_utf8_lossy(&bytes).replacen("</head>", &added, 1).into_bytes()
}

/// The worker begins with the version and the files that it keeps: another version is another worker.
async fn worker(here: &InCentre, path: &FilePath) -> Answer {
    let whole = forms::whole(&here.cx, &here.centre, path.pack, None).await.map_err(told(here))?;
    let added = ["app.js", "app.webmanifest"].into_iter().chain(PICTURES.iter().map(|(name, _)| *name));
    let mut kept: Vec<&str> = whole.files.iter().map(|file| file.path.as_str()).collect();
    kept.extend(added);
    let kept = serde_json::to_string(&kept).map_err(|error| Problem::failed(&error))?;
    let head = format!(
        "const PACK = \"{}\";\nconst VERSION = {};\nconst KEPT = {kept};\n",
        whole.pack.id, whole.version.number
    );
    let mut response = text(SCRIPT_KIND, format!("{head}{WORKER}"))?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// The sheet of the application.
async fn sheet(here: &InCentre, path: &FilePath) -> Answer {
    let (pack, _) = packs::show(&here.cx, &here.centre, path.pack).await.map_err(told(here))?;
    let picture = |size: &str| {
        let (src, sizes) = (format!("icone-{size}.png"), format!("{size}x{size}"));
        json!({ "src": src, "sizes": sizes, "type": "image/png" })
    };
    let told = json!({
        "name": pack.title,
        "short_name": kernel::text::excerpt(&pack.title, 12),
        "lang": pack.locale.tag(),
        "dir": pack.locale.dir(),
        "start_url": "index.html",
        "scope": "./",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#0f5c5c",
        "icons": [picture("192"), picture("512")],
    });
    text("application/manifest+json", told.to_string())
}
