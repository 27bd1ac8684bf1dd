//! Every form that writes carries the mark by which a double click is done once, or is named here with why not.

use std::path::{Path, PathBuf};

const UNDONE: &str = "what is undone says so the second time";
const DRAFT: &str = "a draft is written over, and going back must not be a conflict";
const DOOR: &str = "in or out twice is in or out";
const SECRET: &str = "an answer that tells a secret is kept nowhere, and the last one holds";
const LOOK: &str = "each look is written in the journal, and what was confided is kept in no answer";

/// The end of a template's path, what its form posts to, and why twice is as good as once.
const WITHOUT: [(&str, &str, &str); 44] = [
    ("components/blocks.html", "{{ undo.href }}", UNDONE),
    ("programme/team_day.html", "{{ action.undo }}", UNDONE),
    ("people/import_report.html", "{{ undo }}", UNDONE),
    ("enrolment/start.html", "{{ action }}", DRAFT),
    ("enrolment/who.html", "{{ action }}", DRAFT),
    ("enrolment/questions.html", "{{ action }}", DRAFT),
    ("enrolment/tell.html", "{{ action }}", DRAFT),
    ("enrolment/code.html", "{{ action }}", "a code is tried, nothing is written"),
    ("campaigns/letters.html", "{{ base }}/lettres/impression", "the same sheets are printed again, as asked"),
    ("components/shell.html", "{{ own.go_on_href }}", "a help that goes on goes on"),
    ("components/shell.html", "/carte/fin", DOOR),
    ("people/cards/own.html", "/carte/fin", DOOR),
    ("people/cards/own.html", "{{ base }}/equipe", DOOR),
    ("people/cards/own.html", "{{ act.undo }}", UNDONE),
    ("people/cards/entry.html", "{{ base }}/code", "a PIN is tried each time it is typed, and each try counts"),
    ("people/cards/entry.html", "{{ base }}/mots", DOOR),
    ("people/cards/choose_centre.html", "/carte", DOOR),
    (
        "people/cards/taking.html",
        "{{ base }}/donnees",
        "each copy is made anew, and what was typed is a PIN, tried each time",
    ),
    ("web/helping.html", "/carte/fin", DOOR),
    ("people/cards/by_code.html", "{{ base }}/sans-carte/code", "a code is tried each time it is typed"),
    ("appointments/who.html", "{{ action }}", "what was typed is shown once more, nothing is written"),
    ("reminders/new.html", "{{ again }}", "what was ticked is shown with its dates, nothing is written"),
    ("appointments/settings.html", "{{ action }}", SECRET),
    ("accompaniment/open.html", "{{ base }}/papiers/{{ paper.id }}/ouverture", LOOK),
    ("accounts/sign_in.html", "/connexion", DOOR),
    ("accounts/choice.html", "/connexion/mot-de-passe", SECRET),
    ("accounts/account.html", "/deconnexion", DOOR),
    ("accounts/account.html", "/compte/appareils/{{ device.id }}/fin", DOOR),
    ("accounts/account.html", "/compte/appareils/fin", DOOR),
    ("accounts/code.html", "/connexion/code", DOOR),
    ("accounts/enrol.html", "/connexion/telephone", DOOR),
    ("accounts/proof.html", "{{ action }}", DOOR),
    ("accounts/telephone.html", "/compte/securite/telephone", SECRET),
    ("accounts/security.html", "/compte/securite/telephone/retrait", SECRET),
    ("accounts/security.html", "/compte/securite/telephone/debut", SECRET),
    ("accounts/security.html", "/compte/securite/codes", SECRET),
    ("accounts/passkeys.html", "{{ row.own }}", SECRET),
    ("accounts/passkeys.html", "{{ row.own }}/retrait", SECRET),
    ("accounts/passkeys.html", "/compte/securite/cles", SECRET),
    ("people/confided.html", "{{ own }}/confidences/ouverture", LOOK),
    ("people/confided_open.html", "{{ own }}/confidences/{{ note.id }}/document", LOOK),
    ("people/dossier.html", "{{ own }}/dossier", LOOK),
    ("practice/screen.html", "{{ action }}", "what is typed there is looked at and kept nowhere"),
    ("web/practice_entry.html", "/brouillon/entree", "a second book is as empty as the first"),
];

const ROOMS: [&str; 4] = ["../platform", "../foundation", "../services", "../features"];

fn templates(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let is_template = path.extension().is_some_and(|ending| ending == "html");
        if path.is_dir() {
            templates(&path, found);
        } else if is_template && path.components().any(|part| part.as_os_str() == "templates") {
            found.push(path);
        }
    }
}

/// The forms of a page that write: what each posts to, and all of it.
fn forms(page: &str) -> Vec<(&str, &str)> {
    let bodies = page.split("<form").skip(1).filter_map(|rest| rest.split("</form>").next());
    let posted = bodies.filter(|form| form.split('>').next().is_some_and(|head| head.contains("method=\"post\"")));
    posted
        .map(|form| (form.split("action=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default(), form))
        .collect()
}

#[test]
fn every_form_that_writes_has_its_mark() {
    let mut found = Vec::new();
    for room in ROOMS {
        templates(&Path::new(env!("CARGO_MANIFEST_DIR")).join(room), &mut found);
    }
    let mut seen = 0;
    let mut bare = Vec::new();
    for path in found.iter().filter(|path| !path.to_string_lossy().contains("/gallery/")) {
        for (action, form) in forms(&std::fs::read_to_string(path).unwrap()) {
            seen += 1;
            let is_named = WITHOUT.iter().any(|(file, of, _)| path.ends_with(file) && *of == action);
            if !form.contains("\"once\"") && !is_named {
                bare.push(format!("{} → {action}", path.display()));
            }
        }
    }
    assert!(seen > 60, "only {seen} forms were read");
    assert!(bare.is_empty(), "{bare:#?}");
}
