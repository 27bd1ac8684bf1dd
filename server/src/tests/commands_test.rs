//! The keeper of the machine: accounts and keys are made, listed and stopped from the command line.

use std::process::ExitCode;

use accounts::{AccountRefusal, TokenState};
use auth::Scope;
use chrono::Utc;
use clap::Parser as _;
use db::Db;
use tempfile::TempDir;

use crate::commands::{Cli, run, usage};
use crate::said::{counted, failure};

const PASSWORD: &str = "quatre mots sans rapport";

/// Runs `essaim` on a folder; whether it said yes.
async fn essaim(folder: &TempDir, words: &[&str]) -> bool {
    let data = folder.path().display().to_string();
    let cli = Cli::parse_from(["essaim", "--json", "--data", &data].into_iter().chain(words.iter().copied()));
    let settings = crate::settings::Settings { data: Some(folder.path().to_owned()), ..Default::default() };
    let ended = run(cli, settings).await.unwrap();
    format!("{ended:?}") == format!("{:?}", ExitCode::SUCCESS)
}

async fn open(folder: &TempDir) -> Db {
    Db::open(&format!("sqlite:{}", folder.path().join("essaim.db").display())).await.unwrap()
}

async fn house() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    assert!(essaim(&folder, &["centre", "create", "--slug", "ruche", "--name", "La Ruche"]).await);
    let user = ["user", "create", "--email", "lea@ruche.example", "--name", "Léa", "--centre", "ruche"];
    assert!(essaim(&folder, &[user.as_slice(), &["--password", PASSWORD]].concat()).await);
    folder
}

async fn sign_in(folder: &TempDir, password: &str) -> Option<AccountRefusal> {
    let db = open(folder).await;
    let ended = accounts::sign_in(&db, "lea@ruche.example", password.to_owned(), "", Utc::now()).await.unwrap().err();
    db.close().await;
    ended
}

#[tokio::test(flavor = "multi_thread")]
async fn addresses_are_loaded_from_a_file_of_the_national_base() {
    let folder = house().await;
    let file = folder.path().join("adresses.csv");
    let load = async |text: &str| {
        std::fs::write(&file, text).unwrap();
        essaim(&folder, &["addresses", "load", &file.display().to_string()]).await
    };
    let titles = "id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;lon;lat";
    assert!(load(&format!("{titles}\n62040_1;4;;Rue de la Gare;62510;62040;Arques;2.30;50.73\n")).await);
    assert!(!load("nom;prenom\nA;B\n").await, "another file");
    let db = open(&folder).await;
    let kept = db.one("select count(*) as n from map_address", vec![]).await.unwrap().unwrap();
    assert_eq!(kept.int("n").unwrap(), 1);
    db.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_is_closed_opened_and_given_another_password() {
    let folder = house().await;
    assert!(essaim(&folder, &["user", "list"]).await);
    assert_eq!(sign_in(&folder, PASSWORD).await, None);
    assert!(essaim(&folder, &["user", "disable", "LEA@ruche.example"]).await);
    assert_eq!(sign_in(&folder, PASSWORD).await, Some(AccountRefusal::Disabled));
    assert!(essaim(&folder, &["user", "enable", "lea@ruche.example"]).await);
    assert!(!essaim(&folder, &["user", "password", "lea@ruche.example", "court"]).await);
    assert!(essaim(&folder, &["user", "password", "lea@ruche.example", "une phrase toute neuve"]).await);
    assert_eq!(sign_in(&folder, PASSWORD).await, Some(AccountRefusal::WrongSignIn));
    let given = sign_in(&folder, "une phrase toute neuve").await;
    assert_eq!(given, Some(AccountRefusal::SecondStepWanted), "who it was given to chooses their own first");
    assert!(!essaim(&folder, &["user", "disable", "personne@ruche.example"]).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_lost_telephone_and_paper_is_let_in_by_the_machine() {
    let folder = house().await;
    let db = open(&folder).await;
    let mut tx = db.begin_unrecorded().await.unwrap();
    let guarded = "insert into account_totp (id, sealed, made_at, confirmed_at, last_step) \
                   select id, $1, created_at, created_at, 0 from account";
    tx.exec(guarded, db::args![vec![1_u8]]).await.unwrap();
    tx.commit().await.unwrap();
    db.close().await;
    assert_eq!(sign_in(&folder, PASSWORD).await, Some(AccountRefusal::SecondStepWanted));
    assert!(!essaim(&folder, &["user", "factor-reset", "personne@ruche.example"]).await);
    assert!(essaim(&folder, &["user", "factor-reset", "LEA@ruche.example"]).await);
    assert_eq!(sign_in(&folder, PASSWORD).await, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_house_that_is_put_back_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = house().await;
    let scratch = tempfile::tempdir().unwrap();
    let (copy, new) = (scratch.path().join("copie.zip"), scratch.path().join("neuve"));
    assert!(essaim(&folder, &["backup", &copy.display().to_string()]).await);
    let cli = Cli::parse_from(["essaim", "--json", "restore", &copy.display().to_string()]);
    let settings = crate::settings::Settings { data: Some(new.clone()), ..Default::default() };
    assert_eq!(format!("{:?}", run(cli, settings).await.unwrap()), format!("{:?}", ExitCode::SUCCESS));
    assert_eq!(std::fs::metadata(&new).unwrap().permissions().mode() & 0o777, 0o700);
}

fn refused(words: &[&str]) -> String {
    let read = usage::read(["essaim"].into_iter().chain(words.iter().copied()));
    usage::told(&read.err().unwrap())
}

#[test]
fn a_command_that_is_not_understood_is_told_in_french() {
    let cases: [(&[&str], &str); 7] = [
        (&["sevre"], "la commande « sevre » n’existe pas. Le plus proche : « serve »."),
        (&["serve", "--demmo"], "« --demmo » n’est pas attendu ici. Le plus proche : « --demo »."),
        (
            &["erase", "123", "--centre", "x", "--confirm", "y"],
            "« 123 » ne convient pas pour <PERSON> : c’est un numéro",
        ),
        (&["undo", "toto"], "« toto » ne convient pas pour <OPERATION> : c’est un numéro"),
        (&["undo"], "il manque : <OPERATION>."),
        (&["serve", "--listen"], "attend une valeur."),
        (&["import", "people", "x.csv", "--centre", "x", "--apply", "--dry-run"], "ne va pas avec --dry-run."),
    ];
    for (words, expected) in cases {
        let told = refused(words);
        assert!(told.contains(expected), "{words:?}: {told}");
        assert!(!told.contains("error") && !told.contains("Usage"), "{told}");
    }
}

#[test]
fn the_help_is_french_from_its_first_word() {
    let told = refused(&["--help"]);
    assert!(told.trim_start().starts_with("Essaim, la plateforme des centres sociaux"), "{told}");
    for english in ["Usage", "Commands", "Print help", "[default", "possible values", "The roof"] {
        assert!(!told.contains(english), "{english} in {told}");
    }
    fn wordless(command: &clap::Command, path: &str, found: &mut Vec<String>) {
        for arg in command.get_arguments().filter(|arg| arg.get_help().is_none()) {
            found.push(format!("{path} {}", arg.get_id()));
        }
        for inner in command.get_subcommands() {
            wordless(inner, &format!("{path} {}", inner.get_name()), found);
        }
    }
    let mut found = Vec::new();
    wordless(&usage::command(), "essaim", &mut found);
    assert!(found.is_empty(), "nothing says what these are: {found:#?}");
}

#[test]
fn failures_of_the_system_and_plurals_are_french() {
    let missing = anyhow::Error::from(std::fs::read("/nulle/part").unwrap_err()).context("x.csv ne peut pas être lu");
    assert_eq!(failure(&missing), "x.csv ne peut pas être lu : cela n’existe pas");
    let said = [0_i64, 1, 2].map(|count| counted(count, "fichier"));
    assert_eq!(said, ["0 fichier", "1 fichier", "2 fichiers"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_is_made_listed_and_revoked() {
    let folder = house().await;
    assert!(
        essaim(&folder, &["token", "create", "--centre", "ruche", "--scope", "people:read", "--name", "site"]).await
    );
    assert!(!essaim(&folder, &["token", "create", "--centre", "ruche", "--scope", "people:eat"]).await);
    assert!(essaim(&folder, &["token", "list", "--centre", "ruche"]).await);
    assert!(!essaim(&folder, &["token", "list", "--centre", "ailleurs"]).await);
    let db = open(&folder).await;
    let centre = centres::store::find_by_slug(&db, "ruche").await.unwrap().unwrap();
    let scope = Scope::of_house(centre.id);
    let known = accounts::store::list_tokens(&db, &scope).await.unwrap();
    let id = known[0].id.to_string();
    assert_eq!((known.len(), known[0].state(Utc::now())), (1, TokenState::Open));
    assert!(essaim(&folder, &["token", "revoke", &id]).await);
    assert!(!essaim(&folder, &["token", "revoke", &id]).await, "it is revoked already");
    let known = accounts::store::list_tokens(&db, &scope).await.unwrap();
    assert_eq!(known[0].state(Utc::now()), TokenState::Revoked);
    assert!(!essaim(&folder, &["token", "revoke", &uuid::Uuid::now_v7().to_string()]).await);
}
