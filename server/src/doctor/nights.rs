//! The copies of the nights: made, tried, young enough, elsewhere than the data.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use chrono::Duration;

use super::{Finding, Machine};
use crate::backup::{NightState, nights};
use crate::settings::Settings;

/// A night was missed, and the next one too.
pub(crate) const OLDEST_COPY: Duration = Duration::hours(50);

pub(super) fn look(settings: &Settings, machine: &Machine) -> Vec<Finding> {
    let (data, folder) = (settings.data_path(), settings.backup_folder());
    // A house that was never opened has nothing to copy.
    let Some(opened) = opened_at(&data) else { return Vec::new() };
    if !settings.backup.is_nightly() {
        return vec![Finding::warning(
            "backup-off",
            "Les copies de la nuit sont arrêtées (backup_nightly = non).",
            "Remettez-les, ou vérifiez qu’autre chose copie et essaie la copie chaque nuit.",
        )];
    }
    let state = nights::read_state(&folder);
    let mut found = Vec::new();
    if machine.now - opened > OLDEST_COPY {
        found.extend(of_state(&state, machine));
    }
    if folder.is_dir() {
        found.extend(of_folder(&data, &folder, machine));
    } else if !can_be_made(&folder) {
        let shown = folder.display();
        found.push(Finding::fault(
            "backup-folder-impossible",
            format!("Le dossier des copies, {shown}, n’existe pas et ne peut pas être créé là."),
            format!("mkdir -p {shown} && chown {} {shown}, ou corrigez backup_folder.", machine.user),
        ));
    }
    found
}

/// Whether a folder that is not there could be made: whether its nearest parent can be written in.
fn can_be_made(folder: &Path) -> bool {
    let parent = folder.ancestors().skip(1).map(|above| if above == Path::new("") { Path::new(".") } else { above });
    parent.into_iter().find(|above| above.exists()).is_some_and(|above| tempfile::tempfile_in(above).is_ok())
}

/// When the data folder began to hold a house.
fn opened_at(data: &Path) -> Option<chrono::DateTime<chrono::Utc>> {
    let known = ["essaim.db", "keys/master.key", "fichiers"].map(|name| data.join(name));
    let times = known.iter().filter_map(|path| std::fs::metadata(path).ok()?.created().ok());
    times.min().map(Into::into)
}

fn of_state(state: &NightState, machine: &Machine) -> Option<Finding> {
    let Some(made) = state.made_at else {
        return Some(Finding::fault(
            "backup-none",
            "Aucune copie de nuit n’a jamais été faite : une panne de disque ferait tout perdre.",
            "Laissez « essaim serve » tourner la nuit, ou faites-en une maintenant : « essaim backup ».",
        ));
    };
    if machine.now - made > OLDEST_COPY {
        return Some(Finding::fault(
            "backup-old",
            format!("La dernière copie est du {}.", made.format("%d/%m/%Y")),
            "La cause est au journal (« journalctl -u essaim | grep night ») : place, droits, machine éteinte à cette heure (backup_hour).",
        ));
    }
    let Some(said) = &state.fault else { return None };
    Some(Finding::fault(
        "backup-not-verified",
        format!("La dernière copie n’a pas pu être faite ou essayée jusqu’au bout : {said}."),
        "Essayez-la à la main : « essaim restore --verify COPIE ». N’effacez pas les copies d’avant.",
    ))
}

fn of_folder(data: &Path, folder: &Path, machine: &Machine) -> Vec<Finding> {
    let mut found = Vec::new();
    let shown = folder.display();
    if tempfile::tempfile_in(folder).is_err() {
        found.push(Finding::fault(
            "backup-not-writable",
            format!("Rien ne peut être écrit dans {shown}, où vont les copies."),
            format!("chown {} {shown} && chmod 0700 {shown}", machine.user),
        ));
    }
    let is_open = |path: &Path| std::fs::metadata(path).is_ok_and(|kept| kept.permissions().mode() & 0o007 != 0);
    if is_open(folder) {
        found.push(Finding::fault(
            "backup-open",
            format!("Tous les comptes de la machine entrent dans {shown}, où sont les copies des données."),
            format!("chmod 0700 {shown}"),
        ));
    }
    let same = (machine.disk)(data).zip((machine.disk)(folder)).is_some_and(|(one, other)| one.device == other.device);
    if same {
        found.push(Finding::note(
            "backup-same-disk",
            format!("Les copies ({shown}) sont sur le même disque que les données : elles mourraient avec lui."),
            "Donnez backup_folder sur un autre disque, ou recopiez ce dossier ailleurs chaque jour (rsync, borg).",
        ));
    }
    found
}
