//! Settings: a typo is an error that names the nearest word; each value knows where it came from.

use std::path::PathBuf;

use clap::Parser as _;

use crate::commands::{Cli, run};
use crate::settings::{KNOWN, Origin, Settings};

fn file(folder: &tempfile::TempDir, text: &str) -> PathBuf {
    let path = folder.path().join("essaim.toml");
    std::fs::write(&path, text).unwrap();
    path
}

fn read(text: &str, environment: &[(&str, &str)]) -> Settings {
    let folder = tempfile::tempdir().unwrap();
    Settings::gather_from(Some(&file(&folder, text)), environment)
}

fn faults(text: &str) -> Vec<String> {
    read(text, &[]).faults.iter().map(ToString::to_string).collect()
}

#[test]
fn an_unknown_setting_names_the_nearest_known_one() {
    let settings = read("listen = \"0.0.0.0:80\"\ndatabse_url = \"sqlite:x.db\"", &[]);
    let error = settings.require_sound().unwrap_err().to_string();
    assert!(
        error.contains("databse_url") && error.contains("« database_url »") && error.contains("ligne 2"),
        "{error}"
    );
    let error = read("", &[("ESSAIM_SMTP_URI", "smtp://x")]).require_sound().unwrap_err().to_string();
    assert!(error.contains("ESSAIM_SMTP_URI") && error.contains("« smtp_url »"), "{error}");
    assert!(faults("[backup]\nfoldr = \"/x\"").concat().contains("« backup_folder »"));
}

#[test]
fn every_fault_is_told_at_once_and_no_secret_with_it() {
    let told = faults(
        "listen = \"8080\"\npublic_url = \"centre.example\"\nsmtp_url = \"ftp://u:secret@x\"\nsms_url = \"x\"\n\
         mail_from = \"personne\"\nlog = \"essaim=[\"\ndata = [1]\n[backup]\nhour = 24\nnightly = \"parfois\"\ndaily = 0",
    );
    assert_eq!(told.len(), 10, "{told:#?}");
    assert!(!told.concat().contains("secret"), "{told:#?}");
    assert!(faults("listen = ").concat().contains("TOML"));
    assert!(Settings::gather_from(Some("/nulle/part.toml".as_ref()), &[]).faults.len() == 1);
    assert!(faults("public_url = \"https://x.example/essaim\"").concat().contains("sans chemin"));
    assert!(faults("smtp_url = \"smtp://u:p@relais.example\"").concat().contains("en clair"));
}

#[test]
fn what_is_wrong_is_said_in_french_and_all_of_it_stops_the_house() {
    let settings = read(
        "listen = \"8080\"\nsmtp_url = \"ftp://x\"\nsms_url = \"x\"\nlog = \"essaim=[\"\n[backup]\nhour = 24",
        &[],
    );
    let told = settings.require_sound().unwrap_err().to_string();
    assert_eq!(told.lines().count(), 5, "{told}");
    let english = ["must", "URL", "parsing", "error", "clear"];
    assert!(english.iter().all(|word| !told.contains(word)), "{told}");
    assert!(told.contains("smtp, smtps") && told.contains("info,essaim=debug"), "{told}");
    assert!(faults("a = 1\n\nlisten = ").concat().contains("n’est pas du TOML, ligne 3"));
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let settings = Settings { data: Some("/proc/self".into()), ..Settings::default() };
    let told = crate::said::failure(&settings.database().unwrap_err());
    assert!(told.contains("rien ne peut être écrit dans le dossier /proc/self"), "{told}");
}

#[test]
fn a_sound_file_has_no_fault_and_a_final_slash_is_forgotten() {
    let settings = read(
        "public_url = \"https://centre.example/\"\nlisten = \"0.0.0.0:80\"\nlog = \"info,essaim=debug\"\n\
         smtp_url = \"smtps://u:p@relais.example\"\n[backup]\nhour = 4\nnightly = true\nfolder = \"/mnt/copies\"",
        &[("ESSAIM_BACKUP_WEEKLY", "2"), ("ESSAIM_TEST_POSTGRES", "x"), ("HOME", "/root")],
    );
    assert_eq!(settings.faults, vec![]);
    assert_eq!(settings.public_url.as_deref(), Some("https://centre.example"));
    assert_eq!(settings.listen_address(), "0.0.0.0:80");
    assert_eq!((settings.backup.hour(), settings.backup.is_nightly(), settings.backup.kept().weekly), (4, true, 2));
    assert_eq!(settings.backup_folder(), PathBuf::from("/mnt/copies"));
    assert_eq!(settings.backup_days(), 372);
}

#[test]
fn the_later_origin_wins_and_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(&folder, "\nlisten = \"127.0.0.1:1\"\nlog = \"warn\"");
    let mut settings = Settings::gather_from(Some(&path), &[("ESSAIM_LISTEN", "127.0.0.1:2"), ("ESSAIM_LOG", "")]);
    assert_eq!(settings.listen_address(), "127.0.0.1:2");
    assert_eq!(settings.origins.get("listen"), Some(&Origin::Environment("ESSAIM_LISTEN".to_owned())));
    assert_eq!((settings.log.as_deref(), settings.origins.get("log")), (None, None), "an empty one takes it back");
    settings.given_by_command("listen", "127.0.0.1:3");
    assert_eq!(
        (settings.listen_address(), settings.origins.get("listen")),
        ("127.0.0.1:3".to_owned(), Some(&Origin::CommandLine))
    );
}

#[test]
fn every_known_setting_is_kept_and_shown() {
    for known in &KNOWN {
        let value = match known.name {
            "database_url" | "keys_url" => "sqlite:/x.db",
            "public_url" | "oidc_issuer" | "geocoder_url" => "https://x.example",
            "listen" => "127.0.0.1:8080",
            "smtp_url" => "smtp://localhost",
            "files_url" => "s3://fichiers?region=fr-par",
            "sms_url" => "http://localhost:13013/cgi-bin/sendsms",
            "mail_from" => "a@x.example",
            "backup_nightly" => "non",
            "map_tiles" => "/srv/fond.pmtiles",
            name if name.starts_with("backup_") && name != "backup_folder" => "2",
            _ => "info",
        };
        let mut settings = Settings::default();
        settings.given_by_command(known.name, value);
        assert_eq!(
            (settings.faults.len(), settings.value_of(known.name).as_deref()),
            (0, Some(value)),
            "{}",
            known.name
        );
    }
}

#[tokio::test]
async fn the_commands_check_and_show() {
    let folder = tempfile::tempdir().unwrap();
    for (text, code) in [("listen = \"127.0.0.1:80\"", 0), ("lisen = \"x\"", 1)] {
        let path = file(&folder, text).display().to_string();
        let cli = Cli::parse_from(["essaim", "--json", "--config", &path, "config", "check"]);
        let settings = cli.settings().unwrap();
        assert_eq!(
            format!("{:?}", run(cli, settings).await.unwrap()),
            format!("{:?}", std::process::ExitCode::from(code))
        );
    }
    let path = file(&folder, "lisen = \"x\"").display().to_string();
    assert!(Cli::parse_from(["essaim", "--config", &path, "migrate"]).settings().is_err(), "no house on a typo");
    let cli = Cli::parse_from(["essaim", "--config", &path, "config", "show", "--origin"]);
    let settings = cli.settings().unwrap();
    run(cli, settings).await.unwrap();
}

#[test]
fn a_bucket_of_files_is_whole_or_said_to_be_missing_something_and_never_in_clear_outside() {
    let folder = tempfile::tempdir().unwrap();
    let table = |more: &str| {
        let url = "s3://fichiers/ruche?endpoint=http://192.168.1.9:9000";
        format!("credentials = \"{}\"\n[files]\nurl = \"{url}\"\n{more}", folder.path().display())
    };
    assert!(read("", &[]).bucket().unwrap().is_none());
    assert!(read(&table(""), &[]).bucket().err().unwrap().to_string().contains("files_key"));
    let half = read(&table("key = \"essaim\""), &[]);
    assert!(half.bucket().err().unwrap().to_string().contains("files_secret"));
    std::fs::write(folder.path().join("essaim-files-secret"), "le secret\n").unwrap();
    let whole = read(&table("key = \"essaim\""), &[]);
    assert!(whole.bucket().unwrap().is_some() && whole.storage(folder.path()).unwrap().has_bucket());
    let shown = format!("{:?}", whole.bucket().unwrap());
    assert!(shown.contains("ruche") && !shown.contains("le secret"), "{shown}");
    let told = |url: &str| faults(&format!("files_url = \"{url}\"")).concat();
    assert!(told("s3://fichiers?endpoint=http://s3.exemple.fr").contains("en clair"));
    assert_eq!(told("s3://fichiers?endpoint=https://s3.exemple.fr&region=fr"), "");
    let account = told("s3://nom:mot-secret@fichiers?region=fr");
    assert!(account.contains("files_key") && !account.contains("mot-secret"), "{account}");
    assert!(read("", &[("ESSAIM_FILES_UR", "x")]).require_sound().unwrap_err().to_string().contains("« files_url »"));
}

#[test]
fn the_provider_of_a_network_is_whole_or_said_to_be_missing_something() {
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("oidc.secret");
    std::fs::write(&secret, "le secret\n").unwrap();
    let table = format!(
        "[oidc]\nissuer = \"https://connexion.exemple.fr\"\nclient_id = \"essaim\"\nclient_secret_file = \"{}\"",
        secret.display()
    );
    let provider = read(&table, &[]).oidc.provider().unwrap().unwrap();
    assert_eq!((provider.client_secret.as_str(), provider.label.as_str()), ("le secret", "le compte du réseau"));
    assert!(read("", &[]).oidc.provider().unwrap().is_none());
    let half = read("[oidc]\nissuer = \"https://connexion.exemple.fr\"", &[]).oidc.provider();
    assert!(half.err().unwrap().to_string().contains("oidc_client_id"));
    assert!(faults("[oidc]\nissuer = \"http://connexion.exemple.fr\"").concat().contains("https://"));
}
