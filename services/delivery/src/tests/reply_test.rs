//! Answers as people type them.

use crate::reply::sms::{Intent, intent};

#[track_caller]
fn all(expected: Intent, answers: &[&str]) {
    for answer in answers {
        assert_eq!(intent(answer), expected, "{answer:?}");
    }
}

#[test]
fn stop_in_all_its_spellings() {
    all(
        Intent::Stop,
        &[
            "STOP",
            "Stop",
            "stop.",
            "STOP !",
            "Stop svp",
            "stop s'il vous plaît",
            "stopp",
            "STOOOP",
            "stpo",
            "ARRET",
            "Arrêt",
            "arrêter",
            "Arretez svp",
            "arrêtez les sms",
            "arreter les messages merci",
            "Bonjour, STOP merci",
            "désabonner",
            "desabonement",
            "me désinscrire svp",
            "plus de sms",
            "Je ne veux plus recevoir vos messages",
            "STOP je ne veux plus recevoir de messages",
            "stop pub",
            "Stop sms",
            "stopper",
        ],
    );
}

#[test]
fn yes_no_done_help() {
    all(
        Intent::Yes,
        &[
            "OUI",
            "Oui !",
            "ouiii",
            "oui merci",
            "ok",
            "OK.",
            "okay",
            "d'accord",
            "daccord",
            "je confirme",
            "Oui je viens",
            "ouais",
            "c bon",
            "volontier",
            "bien sûr",
            "Oui avec plaisir",
            "o",
            "bonjour oui",
            "👍 oui",
        ],
    );
    all(
        Intent::No,
        &[
            "NON",
            "non merci",
            "Nooon",
            "Non désolé",
            "je ne viens pas",
            "je peux pas",
            "Je ne peux pas venir",
            "impossible",
            "annuler",
            "annulez svp",
            "n",
            "pas possible",
            "non je serai absente",
            "je ne viendrai pas",
        ],
    );
    all(
        Intent::Done,
        &[
            "FAIT",
            "fait",
            "c'est fait",
            "c'est fé",
            "C fait",
            "cest fait merci",
            "ok fait",
            "oui c'est fait",
            "déjà fait",
            "j'ai fini",
            "terminé",
            "je l'ai fait",
        ],
    );
    all(
        Intent::Help,
        &[
            "AIDE",
            "aide",
            "aidez-moi",
            "Aidez moi svp",
            "j'ai besoin d'aide",
            "help",
            "?",
            "??",
            "je comprends pas",
            "SOS",
        ],
    );
}

#[test]
fn what_is_not_plain_goes_to_a_person() {
    all(
        Intent::Other,
        &[
            "",
            "   ",
            "!!!",
            "👍",
            "merci",
            "Bonjour",
            "oui non",
            "oui et non",
            "stop ou encore",
            "oui stop",
            "non stop",
            "le bus s'arrête où",
            "arrêt de bus ?",
            "ok ?",
            "faut il venir",
            "je ne sais pas",
            "peut-être",
            "pas encore fait",
            "pas stop",
            "ne pas arrêter",
            "qui êtes vous ?",
            "C'est qui",
            "oui mais pas samedi",
            "non c'est oui",
            "je viens avec mes 3 enfants et ma belle-mère qui arrive de Dunkerque par le train de 9 h 12",
            "arrete de bouder",
            "mon mari est à l'hôpital",
            "aide soignante",
            "06 12 34 56 78",
        ],
    );
}
