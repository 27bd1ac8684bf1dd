//! `essaim pack make | update | verify`: packs on keys and disks, without a browser.

use std::path::PathBuf;
use std::process::ExitCode;

use centres::Centre;
use clap::Subcommand;
use packs::folder::{self, FolderError, Updated};
use packs::model::PackId;
use packs::service::{Error, forms, making, packs as shelf};
use serde_json::json;
use uuid::Uuid;
use web::Cx;

use super::Say;
use crate::compose;
use crate::settings::Settings;

#[derive(Debug, Subcommand)]
pub enum PackCommand {
    /// Faire la prochaine version d’une valise, et l’écrire dans un dossier.
    Make {
        /// Le mot de l’adresse du centre : jean-ferrat.
        #[arg(long)]
        centre: String,
        /// Le dossier où l’écrire.
        #[arg(long)]
        out: PathBuf,
        /// Le numéro de la valise, quand le centre en a plusieurs.
        #[arg(long)]
        pack: Option<Uuid>,
        /// L’appareil pour lequel elle est faite : « tablette 4 ».
        #[arg(long, default_value = "")]
        device: String,
        /// Écrire aussi le fichier pour Kiwix.
        #[arg(long)]
        zim: Option<PathBuf>,
        /// Écrire aussi le carnet à imprimer.
        #[arg(long)]
        booklet: Option<PathBuf>,
    },
    /// Mettre un dossier ou une clé à la dernière version : seul ce qui change est écrit.
    Update {
        /// Le dossier où est la valise.
        folder: PathBuf,
    },
    /// Vérifier un dossier ou une clé, fichier par fichier.
    Verify {
        /// Le dossier où est la valise.
        folder: PathBuf,
    },
}

pub async fn run(command: PackCommand, settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    if let PackCommand::Verify { folder } = command {
        return verify(folder, say).await;
    }
    let house = compose::house(settings, false).await?;
    let cx = Cx::of_house(&house.app, "la ligne de commande");
    let answer = match command {
        PackCommand::Make { centre, out, pack, device, zim, booklet } => {
            make(&cx, &centre, pack, Wanted { out, device, zim, booklet }, say).await
        }
        PackCommand::Update { folder } => update(&cx, folder, say).await,
        PackCommand::Verify { folder } => verify(folder, say).await,
    };
    house.app.db.close().await;
    answer
}

/// What is written, and where.
struct Wanted {
    out: PathBuf,
    device: String,
    zim: Option<PathBuf>,
    booklet: Option<PathBuf>,
}

async fn make(cx: &Cx, slug: &str, pack: Option<Uuid>, wanted: Wanted, say: Say) -> anyhow::Result<ExitCode> {
    let Some(centre) = centres::store::find_by_slug(cx.db(), slug).await? else {
        return say.refused(&format!("Aucun centre à l’adresse « {slug} »."));
    };
    let id = match pack {
        Some(id) => PackId(id),
        None => match only_pack(cx, &centre).await? {
            Ok(id) => id,
            Err(why) => return say.refused(&why),
        },
    };
    let version = match making::make(cx, &centre, id, &wanted.device).await {
        Ok(version) => version,
        Err(error) => return say.refused(&why(cx, &error)),
    };
    let whole = forms::whole(cx, &centre, id, Some(version.number)).await?;
    if let Some(place) = &wanted.zim {
        tokio::fs::write(place, forms::as_zim(cx, &centre, &whole).await?).await?;
    }
    if let Some(place) = &wanted.booklet {
        tokio::fs::write(place, forms::as_booklet(cx, &centre, &whole).await?).await?;
    }
    told(forms::write_folder(cx, &whole, wanted.out).await?, say)
}

/// The pack of a centre that has one only; otherwise what to write.
async fn only_pack(cx: &Cx, centre: &Centre) -> anyhow::Result<Result<PackId, String>> {
    let page = kernel::paging::PageRequest { after: None, limit: 200 };
    let mut found = shelf::list(cx, centre, page).await?.items;
    found.retain(|pack| pack.retired_at.is_none());
    match found.as_slice() {
        [] => Ok(Err("Ce centre n’a pas encore de valise. L’équipe en commence une.".to_owned())),
        [only] => Ok(Ok(only.id)),
        many => {
            let lines: Vec<String> = many.iter().map(|pack| format!("--pack {}  {}", pack.id, pack.title)).collect();
            Ok(Err(format!("Ce centre a plusieurs valises. Laquelle ?\n{}", lines.join("\n"))))
        }
    }
}

async fn update(cx: &Cx, folder: PathBuf, say: Say) -> anyhow::Result<ExitCode> {
    let there = tokio::fs::read(folder.join(packs::model::manifest::NAME)).await.unwrap_or_default();
    let Ok(opened) = packs::model::manifest::read(&there) else {
        return say.refused("Ce dossier ne dit pas quelle valise il est. Faites-la de nouveau : essaim pack make.");
    };
    let manifest = opened.manifest;
    let Some(centre) = centres::store::find_by_slug(cx.db(), &manifest.centre).await? else {
        return say.refused(&format!("Aucun centre à l’adresse « {} ».", manifest.centre));
    };
    let board = match shelf::board(cx, &centre, manifest.pack).await {
        Ok(board) => board,
        Err(_) => return say.refused("Cette valise n’est pas de cette maison."),
    };
    let Some(latest) = board.versions.first() else {
        return say.refused("Cette valise n’a encore aucune version ici.");
    };
    let whole = forms::whole(cx, &centre, manifest.pack, Some(latest.number)).await?;
    told(forms::write_folder(cx, &whole, folder).await?, say)
}

async fn verify(folder: PathBuf, say: Say) -> anyhow::Result<ExitCode> {
    let verdict = match tokio::task::spawn_blocking(move || folder::verify(&folder)).await? {
        Ok(verdict) => verdict,
        Err(error) => return say.refused(&of_folder(&error)),
    };
    let head = format!("« {} », version {}, {} fichiers.", verdict.title, verdict.version, verdict.files);
    let signed = format!("Signée par la maison {}.", verdict.fingerprint);
    if verdict.is_whole() {
        return say.done(&verdict, &format!("{head}\nTout est comme signé. {signed}"));
    }
    let mut lines = vec![head];
    for (word, paths) in
        [("Manque", &verdict.missing), ("Modifié", &verdict.altered), ("Devrait être parti", &verdict.left_over)]
    {
        lines.extend(paths.iter().map(|path| format!("{word} : {path}")));
    }
    lines.push("Pour la remettre d’aplomb : essaim pack update DOSSIER.".to_owned());
    say.refused_with(&verdict, &lines.join("\n"))
}

fn told(done: Result<Updated, FolderError>, say: Say) -> anyhow::Result<ExitCode> {
    match done {
        Ok(done) => {
            let sentence = format!(
                "Version {}. Fichiers écrits : {} ({} octets). Déjà bons : {}. Retirés : {}.",
                done.to, done.written, done.written_bytes, done.kept, done.removed
            );
            say.done(&json!(done), &sentence)
        }
        Err(error) => say.refused(&of_folder(&error)),
    }
}

/// What is wrong with a folder, in French.
fn of_folder(error: &FolderError) -> String {
    match error {
        FolderError::NoPack => "Il n’y a pas de valise dans ce dossier.".to_owned(),
        FolderError::Refused(packs::model::refusal::FileRefusal::Tampered) => {
            "Le manifeste a été modifié à la main, ou il est abîmé : rien de ce dossier n’est sûr.".to_owned()
        }
        FolderError::Refused(packs::model::refusal::FileRefusal::NewerForm) => {
            "Cette valise vient d’un Essaim plus récent que celui-ci.".to_owned()
        }
        FolderError::Refused(_) => "Le manifeste de ce dossier ne peut pas être lu.".to_owned(),
        FolderError::Newer(version) => {
            format!("Le dossier a la version {version}, plus récente : rien n’est changé.")
        }
        FolderError::OtherPack => "Le dossier porte une autre valise : choisissez un autre dossier.".to_owned(),
        FolderError::WrongBytes(path) => format!("« {path} » n’est plus comme signé : refaites une version."),
        FolderError::Outside(path) => format!("« {path} » mène hors du dossier : rien n’y est écrit."),
        FolderError::Disk(error) => {
            format!("Le dossier ne peut pas être lu ou écrit ({}).", crate::said::of_system(error))
        }
    }
}

/// Why a version is not made, in French.
fn why(cx: &Cx, error: &Error) -> String {
    match error {
        Error::Refused(refusals) => {
            let told = refusals.iter().map(|one| packs::service::sentence(cx, *one));
            told.collect::<Vec<_>>().join(" ")
        }
        Error::NotFound => "Cette valise n’est pas dans ce centre.".to_owned(),
        other => other.to_string(),
    }
}
