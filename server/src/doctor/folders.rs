//! The folder of data, its disk, and the master key.

use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::Path;

use crypto::{MasterChange, MasterKey};

use super::{FileSystem, Finding, Machine};
use crate::settings::Settings;

/// Below this, a house soon stops.
const LEAST_FREE_PERCENT: u64 = 5;

pub(super) fn look(settings: &Settings, machine: &Machine) -> Vec<Finding> {
    let folder = settings.data_path();
    if !folder.is_dir() {
        return vec![Finding::note(
            "data-missing",
            format!("Le dossier de données {} n’existe pas encore.", folder.display()),
            "C’est normal avant le premier « essaim serve », qui le crée. Sinon, corrigez le réglage data.",
        )];
    }
    let mut found = of_folder(&folder, machine);
    found.extend(of_disk(&folder, machine));
    let key = MasterKey::place(&folder, settings.credentials_folder().as_deref());
    found.extend(of_master_key(&folder, &key));
    found.extend(of_master_change(&MasterChange::at(key)));
    found
}

fn of_folder(folder: &Path, machine: &Machine) -> Vec<Finding> {
    let mut found = Vec::new();
    let Ok(kept) = std::fs::metadata(folder) else { return found };
    let shown = folder.display();
    if kept.uid() != machine.user && !machine.is_root {
        found.push(Finding::fault(
            "data-other-owner",
            format!("{shown} appartient au compte {} et Essaim tourne avec le compte {}.", kept.uid(), machine.user),
            format!("chown -R {} {shown}", machine.user),
        ));
    } else if tempfile::tempfile_in(folder).is_err() {
        found.push(Finding::fault(
            "data-not-writable",
            format!("Rien ne peut être écrit dans {shown} : pas le droit, ou disque en lecture seule."),
            format!("Vérifiez « ls -ld {shown} » et « findmnt -T {shown} » ; le dossier doit être à Essaim, en 0700."),
        ));
    }
    if kept.permissions().mode() & 0o007 != 0 {
        found.push(Finding::fault(
            "data-open",
            format!("Tous les comptes de la machine entrent dans {shown}, où sont les données des habitants."),
            format!("chmod 0700 {shown}"),
        ));
    }
    found
}

fn of_disk(folder: &Path, machine: &Machine) -> Option<Finding> {
    let disk = (machine.disk)(folder)?;
    if disk.free_percent < LEAST_FREE_PERCENT {
        return Some(Finding::fault(
            "disk-nearly-full",
            format!(
                "Il reste {} % du disque ({} Mo) : bientôt plus rien ne sera enregistré.",
                disk.free_percent, disk.free_megabytes
            ),
            "Faites de la place (« du -xh --max-depth=2 / | sort -h ») ou agrandissez le disque.",
        ));
    }
    if disk.free_files_percent < LEAST_FREE_PERCENT {
        return Some(Finding::fault(
            "disk-out-of-files",
            "Le disque a de la place, mais presque plus pour de nouveaux fichiers (inodes).",
            "Cherchez le dossier qui en a trop : « du --inodes -x / | sort -n | tail ».",
        ));
    }
    (disk.kind == FileSystem::Memory).then(|| {
        Finding::fault(
            "data-in-memory",
            format!("{} est en mémoire (tmpfs) : tout disparaîtra au prochain redémarrage.", folder.display()),
            "Mettez les données sur un vrai disque et corrigez le réglage data.",
        )
    })
}

/// The key above all keys: there when something needs it, whole, and read by nobody else.
fn of_master_key(folder: &Path, path: &Path) -> Option<Finding> {
    let has_keys = MasterKey::path(folder).with_file_name("keys.db").exists();
    let shown = path.display();
    if !path.exists() {
        return has_keys.then(|| {
            Finding::fault(
                "master-key-missing",
                "La clé maîtresse manque : ce que les habitants ont confié ne peut plus être ouvert.",
                format!(
                    "Recopiez les 64 signes imprimés dans {shown}, puis chmod 0400. Sans eux, rien ne l’ouvrira plus."
                ),
            )
        });
    }
    if MasterKey::is_exposed(path) {
        return Some(Finding::fault(
            "master-key-exposed",
            format!("D’autres comptes de la machine peuvent lire la clé maîtresse ({shown})."),
            format!("chmod 0400 {shown} ; mieux : donnez-la par LoadCredential (packaging/essaim.service)."),
        ));
    }
    let is_whole = std::fs::read_to_string(path).is_ok_and(|text| MasterKey::from_paper(&text).is_ok());
    (!is_whole).then(|| {
        Finding::fault(
            "master-key-damaged",
            format!("{shown} n’est pas une clé maîtresse : 64 signes hexadécimaux sont attendus."),
            "Recopiez les 64 signes imprimés à l’installation.",
        )
    })
}

/// A change of that key which was cut on its way: each of its files may be the only one that opens something.
fn of_master_change(change: &MasterChange) -> Option<Finding> {
    let finish = "Arrêtez Essaim partout où il tourne, puis « essaim keys change-master » : la commande finit ce qui a été coupé, \
                  sans rien perdre. N’effacez aucun de ces fichiers à la main.";
    if change.next().exists() {
        return Some(Finding::fault(
            "master-key-half-changed",
            format!(
                "Un changement de la clé maîtresse a été coupé : {} est resté. Essaim peut refuser de s’ouvrir.",
                change.next().display()
            ),
            finish,
        ));
    }
    change.former().exists().then(|| {
        Finding::fault(
            "master-key-half-changed",
            format!(
                "La clé maîtresse a changé, mais l’ancienne est encore dans {} : les clés gardées à côté des copies ne \
                 s’ouvrent peut-être que par elle.",
                change.former().display()
            ),
            finish,
        )
    })
}
