//! What a person means by a short text: stop, yes, no, done, help, or something only a person can read.
//!
//! Every word has to fit one meaning. A word too many, two meanings at once or an unknown spelling give `Other`,
//! which a member of the team reads: a wrong guess would unsubscribe someone or cancel a place.

use kernel::text::fold;
use strsim::osa_distance;

/// What an answer asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Intent {
    /// No more messages.
    Stop,
    Yes,
    No,
    /// What was asked has been done.
    Done,
    /// Call me, explain.
    Help,
    /// To be read by a person.
    Other,
}

impl Intent {
    pub const ALL: [Self; 6] = [Self::Stop, Self::Yes, Self::No, Self::Done, Self::Help, Self::Other];

    pub fn code(self) -> &'static str {
        match self {
            Self::Stop => "stop",
            Self::Yes => "yes",
            Self::No => "no",
            Self::Done => "done",
            Self::Help => "help",
            Self::Other => "other",
        }
    }
}

/// Longer texts tell a story: a person reads them.
const LONGEST_WORDS: usize = 14;

const STOP: &[&str] = &[
    "stop",
    "stope",
    "stops",
    "stoper",
    "sto",
    "sotp",
    "stpo",
    "stoppe",
    "arret",
    "arreter",
    "arrete",
    "arretez",
    "desabonner",
    "desabonne",
    "desabonnement",
    "desinscrire",
    "desinscription",
    "unsubscribe",
    "resilier",
];
const YES: &[&str] = &[
    "oui",
    "ui",
    "wi",
    "oue",
    "ouai",
    "ouais",
    "ouis",
    "ok",
    "oki",
    "okay",
    "oke",
    "yes",
    "daccord",
    "dacord",
    "dac",
    "accord",
    "volontiers",
    "confirme",
    "confirmer",
    "viens",
    "viendrai",
    "vien",
    "viendrais",
    "present",
    "presente",
    "presents",
    "partant",
    "partante",
];
const NO: &[&str] = &[
    "non",
    "nn",
    "nan",
    "no",
    "nope",
    "impossible",
    "annule",
    "annuler",
    "annulez",
    "annulation",
    "absent",
    "absente",
];
const DONE: &[&str] =
    &["fait", "fais", "faits", "faite", "fai", "fe", "fet", "fini", "finis", "termine", "terminer", "regle", "envoye"];
const HELP: &[&str] = &["aide", "aider", "aidez", "help", "sos", "aid", "rappelez", "rappeler"];

/// Words that go with any meaning.
const POLITE: &[&str] = &[
    "svp",
    "stp",
    "sil",
    "s",
    "il",
    "te",
    "vous",
    "plait",
    "plai",
    "merci",
    "mercii",
    "bonjour",
    "bjr",
    "bonsoir",
    "salut",
    "cordialement",
    "madame",
    "monsieur",
    "a",
    "tous",
];
/// Words that go with one meaning only.
const WITH_STOP: &[&str] = &[
    "je",
    "ne",
    "n",
    "veux",
    "veut",
    "souhaite",
    "plus",
    "recevoir",
    "vos",
    "les",
    "des",
    "de",
    "d",
    "ces",
    "le",
    "me",
    "m",
    "l",
    "message",
    "messages",
    "mesage",
    "sms",
    "texto",
    "textos",
    "mails",
    "envoi",
    "envois",
    "envoyer",
    "pub",
    "pubs",
    "publicite",
    "tout",
    "toutes",
    "liste",
    "retirer",
    "la",
    "mon",
    "numero",
    "moi",
    "contact",
    "abonnement",
    "aux",
    "au",
];
const WITH_YES: &[&str] = &[
    "je", "j", "y", "serai", "suis", "bien", "sur", "pour", "moi", "nous", "avec", "plaisir", "ma", "presence", "c",
    "est", "bon", "sera",
];
const WITH_NO: &[&str] = &[
    "je",
    "j",
    "ne",
    "n",
    "pas",
    "peux",
    "peut",
    "pourrai",
    "pourrais",
    "possible",
    "dispo",
    "disponible",
    "desole",
    "desolee",
    "venir",
    "suis",
    "serai",
    "malheureusement",
    "ma",
    "mon",
    "inscription",
    "la",
    "le",
    "de",
    "pour",
    "moi",
    "nous",
    "y",
];
const WITH_DONE: &[&str] = &[
    "c", "cest", "est", "ces", "ses", "deja", "je", "j", "jai", "l", "ai", "lai", "tout", "bien", "ca", "y", "voila",
    "bon",
];
const WITH_HELP: &[&str] = &[
    "je", "j", "ai", "jai", "besoin", "d", "de", "moi", "l", "me", "m", "pouvez", "peut", "faut", "mon", "en", "un",
    "peu",
];

/// Phrases whose words say nothing one by one.
const PHRASES: &[(&str, Intent)] = &[
    ("o", Intent::Yes),
    ("c bon", Intent::Yes),
    ("c est bon", Intent::Yes),
    ("cest bon", Intent::Yes),
    ("d accord", Intent::Yes),
    ("ca marche", Intent::Yes),
    ("pas de probleme", Intent::Yes),
    ("pas de souci", Intent::Yes),
    ("pas de soucis", Intent::Yes),
    ("bien sur", Intent::Yes),
    ("avec plaisir", Intent::Yes),
    ("n", Intent::No),
    ("pas possible", Intent::No),
    ("pas dispo", Intent::No),
    ("pas disponible", Intent::No),
    ("peux pas", Intent::No),
    ("peut pas", Intent::No),
    ("ne peux pas", Intent::No),
    ("je peux pas", Intent::No),
    ("je ne peux pas", Intent::No),
    ("je pourrai pas", Intent::No),
    ("je ne pourrai pas", Intent::No),
    ("je peux pas venir", Intent::No),
    ("je ne peux pas venir", Intent::No),
    ("je ne pourrai pas venir", Intent::No),
    ("plus de sms", Intent::Stop),
    ("plus de message", Intent::Stop),
    ("plus de messages", Intent::Stop),
    ("ne plus recevoir", Intent::Stop),
    ("ne plus recevoir de sms", Intent::Stop),
    ("je ne veux plus recevoir", Intent::Stop),
    ("je ne veux plus de sms", Intent::Stop),
    ("je ne veux plus de messages", Intent::Stop),
    ("je ne veux plus recevoir de sms", Intent::Stop),
    ("je ne veux plus recevoir de messages", Intent::Stop),
    ("je ne veux plus recevoir vos messages", Intent::Stop),
    ("comprend pas", Intent::Help),
    ("je comprends pas", Intent::Help),
    ("je comprend pas", Intent::Help),
    ("je ne comprends pas", Intent::Help),
    ("j ai rien compris", Intent::Help),
    ("rien compris", Intent::Help),
];

/// Reads an answer.
pub fn intent(text: &str) -> Intent {
    if !text.is_empty() && text.chars().all(|c| matches!(c, '?' | ' ')) && text.contains('?') {
        return Intent::Help;
    }
    // A question is never an order: "arrêt de bus ?" asks where it is.
    if text.contains('?') {
        return Intent::Other;
    }
    let words = words(text);
    if words.is_empty() || words.len() > LONGEST_WORDS {
        return Intent::Other;
    }
    set_phrase(&words).unwrap_or_else(|| by_words(&words))
}

/// The meaning of a whole phrase, its polite words set aside.
fn set_phrase(words: &[String]) -> Option<Intent> {
    let phrase = words.iter().filter(|w| !contains(POLITE, w)).map(String::as_str).collect::<Vec<_>>().join(" ");
    PHRASES.iter().find(|(known, _)| squeeze(known) == phrase).map(|(_, intent)| *intent)
}

fn by_words(words: &[String]) -> Intent {
    let meanings = [
        (Intent::Stop, STOP, WITH_STOP),
        (Intent::Yes, YES, WITH_YES),
        (Intent::No, NO, WITH_NO),
        (Intent::Done, DONE, WITH_DONE),
        (Intent::Help, HELP, WITH_HELP),
    ];
    let negated = words.iter().any(|w| w == "pas" || w == "jamais");
    let fits = |(intent, core, with): &(Intent, &[&str], &[&str])| {
        let says = |word: &String| is_near(core, word);
        let goes = |word: &String| says(word) || contains(POLITE, word) || contains(with, word);
        // "Ok, c'est fait" is done; "oui" before it says no more.
        let goes = |word: &String| goes(word) || (*intent == Intent::Done && is_near(YES, word));
        // "Je ne viens pas" takes its verb from the words of yes.
        let denies = |word: &String| negated && *intent == Intent::No && is_near(YES, word);
        let refused = negated && *intent != Intent::No;
        words.iter().any(|w| says(w) || denies(w)) && words.iter().all(|w| goes(w) || denies(w)) && !refused
    };
    let mut found = meanings.iter().filter(|meaning| fits(meaning)).map(|(intent, ..)| *intent);
    match (found.next(), found.next()) {
        (Some(only), None) => only,
        _ => Intent::Other,
    }
}

/// Lower-case words without accents, each run of a letter brought to one: "STOOOPP" is "stop".
fn words(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(squeeze).collect()
}

fn squeeze(word: &str) -> String {
    let mut squeezed = String::with_capacity(word.len());
    for letter in word.chars() {
        if !squeezed.ends_with(letter) {
            squeezed.push(letter);
        }
    }
    squeezed
}

fn contains(list: &[&str], word: &str) -> bool {
    list.iter().any(|known| squeeze(known) == word)
}

/// Whether a word is one of the list, or one slip away from a long one.
fn is_near(list: &[&str], word: &str) -> bool {
    contains(list, word)
        || (word.chars().count() >= 5
            && list.iter().any(|known| {
                let known = squeeze(known);
                known.chars().count() >= 6
                    && known.chars().next() == word.chars().next()
                    && osa_distance(&known, word) <= 1
            }))
}
