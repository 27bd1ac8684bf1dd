//! Making a version: what rooms give today becomes files, hashed and signed.
//!
//! What a room no longer gives (a film whose consent is withdrawn) is not in the next version, and is named in its
//! manifest so that it goes from every key.

use centres::Centre;
use db::Tx;
use i18n::Texts;
use kernel::words as spoken;
use web::Cx;

use super::binding::{self, Wanted};
use super::{Error, Result, open};
use crate::model::manifest::{self, FileLine, Manifest};
use crate::model::pack::{Chosen, KeptFile, MOST_BYTES, Pack, Version, device_label};
use crate::model::refusal::Refusal;
use crate::model::site::{Given, SiteFile, Words, build};
use crate::model::{PackId, PackVersionId};
use crate::policy::Action;
use crate::store::{bound, packs, versions};

/// Makes the next version of a pack, for a device or for any; its forms are bound by a job.
pub async fn make(cx: &Cx, centre: &Centre, id: PackId, device: &str) -> Result<Version> {
    let (mut tx, version) = written(cx, centre, id, device).await?;
    let wanted = Wanted { centre: centre.id, pack: id, number: version.number };
    binding::ask(cx, &mut tx, wanted).await?;
    tx.commit().await?;
    Ok(version)
}

/// The same, bound when someone first wants a form of it: a demonstration opens quickly.
pub(crate) async fn make_unbound(cx: &Cx, centre: &Centre, id: PackId) -> Result<Version> {
    let (tx, version) = written(cx, centre, id, "").await?;
    tx.commit().await?;
    Ok(version)
}

/// The next version, written and not yet kept.
async fn written(cx: &Cx, centre: &Centre, id: PackId, device: &str) -> Result<(Tx, Version)> {
    let scope = open(cx, centre, Action::WritePacks)?;
    let pack = packs::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let device = device_label(device)?;
    if pack.retired_at.is_some() {
        return Err(Refusal::Retired.into());
    }
    let chosen = packs::choices(cx.db(), &scope, id).await?;
    let before = versions::latest(cx.db(), &scope, id).await?;
    let number = before.as_ref().map_or(1, |before| before.number + 1);
    let given = gather(cx, centre, &pack, &chosen).await?;
    let site = build(&words_of(cx, centre, &pack, (number, &device)), &given);
    if !site.iter().any(|file| file.is_entry) {
        return Err(Refusal::NothingLeft.into());
    }
    let files = keep(cx, site).await?;
    let known = before.as_ref().and_then(|before| manifest::read(before.manifest.as_bytes()).ok());
    let known = known.map(|opened| opened.manifest);
    let manifest = manifest_of(cx, centre, &pack, (number, device), (&files, known.as_ref()));
    let key = kits::service::house_key::find_or_make(cx).await.map_err(|error| error.told(cx))?;
    let version = Version {
        id: PackVersionId::new(),
        number,
        device: manifest.device.clone(),
        bytes: files.iter().map(|file| file.bytes).sum(),
        made_by: cx.actor.author().name,
        made_at: cx.now(),
        manifest: manifest::write(&manifest, &key)?,
    };
    let mut tx = cx.db().begin_unrecorded().await?;
    if !versions::insert(&mut tx, &scope, id, &version, &files).await? {
        return Err(Refusal::MadeMeanwhile.into());
    }
    versions::let_go(&mut tx, &scope, id, version.id).await?;
    bound::let_go(&mut tx, &scope, id, version.id).await?;
    Ok((tx, version))
}

/// Asks each room for what was chosen of it.
async fn gather(cx: &Cx, centre: &Centre, pack: &Pack, chosen: &[Chosen]) -> Result<Vec<Given>> {
    let texts = cx.app.texts(pack.locale);
    let mut given = Vec::new();
    for part in &cx.app.pack_parts {
        let ids = chosen.iter().filter(|one| one.part == part.code).map(|one| one.thing.clone());
        let ids: Vec<String> = ids.collect();
        if ids.is_empty() {
            continue;
        }
        let content = (part.read)(cx, centre.id, pack.locale, &ids).await?;
        given.push(Given { code: part.code.to_owned(), label: texts.t(part.label), content });
    }
    Ok(given)
}

fn words_of(cx: &Cx, centre: &Centre, pack: &Pack, (number, device): (i64, &str)) -> Words {
    let texts: Texts = cx.app.texts(pack.locale);
    let date = spoken::date_with_year(cx.today(), pack.locale);
    let version = texts.t2("packs-site-version", ("n", number), ("day", date));
    let phone = centre.phone_display();
    Words {
        lang: pack.locale.tag().to_owned(),
        dir: pack.locale.dir().to_owned(),
        title: pack.title.clone(),
        centre: centre.name.clone(),
        device: if device.is_empty() { String::new() } else { texts.t1("packs-site-device", "x", device) },
        lead: texts.t("packs-site-lead"),
        home: texts.t("packs-site-home"),
        help: if phone.is_empty() { String::new() } else { texts.t1("packs-site-help", "x", phone) },
        read_me: format!("{}\r\n{}\r\n\r\n{}\r\n", pack.title, centre.name, texts.t("packs-site-read-me")),
        version,
    }
}

/// Gives the bytes to the storage, which keeps the same bytes once.
async fn keep(cx: &Cx, site: Vec<SiteFile>) -> Result<Vec<KeptFile>> {
    let size = |file: &SiteFile| i64::try_from(file.bytes.len()).unwrap_or(i64::MAX);
    if site.iter().map(size).fold(0_i64, i64::saturating_add) > MOST_BYTES {
        return Err(Refusal::TooHeavy.into());
    }
    let mut kept: Vec<KeptFile> = Vec::new();
    for file in site {
        let bytes = size(&file);
        // Two parts of the same name, or a page given twice: the first one stands.
        if kept.iter().any(|known| known.path.eq_ignore_ascii_case(&file.path)) {
            continue;
        }
        let hash = cx.app.storage.put(file.bytes).await.map_err(web::Problem::from)?;
        kept.push(KeptFile {
            path: file.path,
            title: file.title,
            part: file.part,
            media_type: file.media_type,
            bytes,
            hash,
            is_entry: file.is_entry,
        });
    }
    Ok(kept)
}

fn manifest_of(
    cx: &Cx,
    centre: &Centre,
    pack: &Pack,
    (version, device): (i64, String),
    (files, before): (&[KeptFile], Option<&Manifest>),
) -> Manifest {
    let line = |file: &KeptFile| FileLine {
        path: file.path.clone(),
        size: file.bytes,
        sha256: file.hash.clone(),
        title: file.title.clone(),
    };
    let files: Vec<FileLine> = files.iter().map(line).collect();
    Manifest {
        pack: pack.id,
        version,
        previous: before.map(|before| before.version),
        title: pack.title.clone(),
        centre: centre.slug.clone(),
        centre_name: centre.name.clone(),
        language: pack.locale.tag().to_owned(),
        device,
        made_on: cx.today(),
        removed: manifest::removed_since(before, &files),
        files,
    }
}
