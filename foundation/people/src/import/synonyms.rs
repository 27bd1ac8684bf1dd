//! What the titles of columns mean, in the French of centres and of their software.
//!
//! Titles are compared folded. An exact title is trusted; a word inside a longer title is a hint; some titles
//! are known to mean nothing for us (a fax, a doctor, a bank) and are never guessed from their content.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::field::Field;
use super::terms::key;

/// How a title was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Trust {
    /// A word of the title.
    Word,
    /// The whole title.
    Exact,
}

/// What a title says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Field(Field, Trust),
    /// A social security number: the column is emptied.
    Nir,
    /// A password: the column is emptied.
    Password,
    /// Known, and not for us.
    Elsewhere,
    Unknown,
}

/// Whole titles, folded, the best of each field first.
const TITLES: &[(Field, &str)] = &[
    (
        Field::MemberNumber,
        "n adherent, no adherent, num adherent, numero adherent, numero d adherent, n d adherent, code adherent, \
         id adherent, n membre, numero membre, numero de membre, num membre, id individu, idindividu, \
         n individu, n carte, numero de carte, n carte adherent, numero carte, n usager, numero usager, \
         matricule, member number, id membre, reference, code, ref, n, num, numero, id",
    ),
    (
        Field::HouseholdNumber,
        "n famille, no famille, num famille, numero famille, numero de famille, id famille, idfamille, \
         code famille, n foyer, num foyer, numero foyer, numero de foyer, id foyer, code foyer, n dossier, \
         numero de dossier, n dossier famille, household, foyer, famille",
    ),
    (Field::Title, "civilite, civ, idcivilite, id civilite, titre, m mme, mme m, title"),
    (
        Field::LastName,
        "nom, nom de famille, nom famille, noms, nom d usage, nom usage, nom usuel, nom marital, nom adherent, \
         nom de l adherent, nom du membre, nom membre, nom usager, nom participant, nom de l enfant, nom enfant, \
         nom beneficiaire, nom du beneficiaire, patronyme, last name, lastname, surname, family name, \
         nom de naissance, nom naissance",
    ),
    (
        Field::FirstName,
        "prenom, prenoms, prenom adherent, prenom de l adherent, prenom du membre, prenom membre, prenom usager, \
         prenom participant, prenom de l enfant, prenom enfant, prenom beneficiaire, prenom du beneficiaire, \
         prenom usuel, first name, firstname, given name, 1er prenom",
    ),
    (
        Field::FullName,
        "nom et prenom, nom prenom, noms et prenoms, nom prenoms, nom et prenoms, prenom et nom, prenom nom, \
         noms prenoms, nom complet, identite, adherent, adherents, personne, membre, usager, participant, \
         beneficiaire, individu, habitant, full name, name, nom prenom adherent, nom et prenom de l adherent, \
         nom et prenom de l enfant, nom prenom enfant, enfant",
    ),
    (
        Field::BirthDate,
        "date de naissance, date naissance, date naiss, dt naissance, date de naiss, ddn, dn, ne le, nee le, \
         ne e le, ne nee le, naissance, birth date, birthdate, date of birth, birthday, annee de naissance, \
         annee naissance",
    ),
    (Field::Gender, "sexe, genre, gender, h f, f h, f m, m f, sex"),
    (
        Field::Address,
        "adresse, adresse 1, adresse1, adresse postale, adresse complete, adresse ligne 1, rue, voie, \
         numero et rue, n et rue, numero et voie, n et voie, rue resid, adresse resid, adresse de residence, \
         domicile, address, address 1, street, n rue, numero de rue, numero rue, n voie, numero de voie, \
         type de voie, nom de voie, nom de la voie, nom de rue",
    ),
    (
        Field::AddressExtra,
        "adresse 2, adresse2, adresse 3, complement, complement adresse, complement d adresse, \
         adresse complement, adresse ligne 2, adresse suite, batiment, bat, residence, etage, appartement, appt, \
         lieu dit, address 2",
    ),
    (Field::AddressReference, "adresse auto"),
    (
        Field::PostalCode,
        "code postal, cp, c p, codepostal, code postale, cp resid, postal code, zip, zip code, postcode",
    ),
    (Field::City, "ville, commune, localite, ville resid, ville de residence, commune de residence, city, town"),
    (Field::PostalCity, "cp ville, code postal ville, code postal et ville, cp et ville, ville cp"),
    (
        Field::Phone,
        "telephone, tel, n telephone, n de telephone, numero de telephone, numero telephone, telephones, \
         tel mobile, mobile, portable, tel portable, telephone portable, telephone mobile, gsm, n portable, \
         tel port, port, tel mobile 1, telephone 1, tel 1, telephone1, tel1, phone, mobile phone",
    ),
    (
        Field::Phone2,
        "tel fixe, telephone fixe, fixe, tel domicile, telephone domicile, telephone 2, tel 2, telephone2, tel2, \
         autre telephone, autre tel, portable 2, tel maison, phone 2",
    ),
    (
        Field::Email,
        "mail, e mail, email, courriel, mel, adresse mail, adresse e mail, adresse email, adresse electronique, \
         adresse courriel, adresse de messagerie, courrier electronique, mails",
    ),
    (Field::FamilyQuotient, "qf, quotient, quotient familial, quotient caf, qf caf, q f, quotient familial caf"),
    (Field::Status, "statut, qualite, type, categorie, type adherent, type d adherent, statut adherent, status"),
    (Field::Activities, "activites, activite, activite s, ateliers, atelier, inscriptions, secteur, secteurs, actions"),
    (
        Field::MembershipDate,
        "date adhesion, date d adhesion, adhesion, date inscription, date d inscription, adhesion le, \
         date de l adhesion, date cotisation, date de cotisation, adherent depuis, inscrit le, date entree",
    ),
    (
        Field::MembershipAmount,
        "montant, montant adhesion, montant de l adhesion, cotisation, montant cotisation, prix adhesion, tarif, \
         montant regle, montant paye, tarif adhesion",
    ),
    (
        Field::SmsConsent,
        "accord sms, sms, sms ok, autorisation sms, consentement sms, ok sms, accepte sms, recevoir sms",
    ),
    (
        Field::EmailConsent,
        "accord mail, accord email, accord e mail, accord courriel, newsletter, lettre d information, \
         infolettre, autorisation mail, consentement mail, consentement email, ok mail, accepte mail",
    ),
    (
        Field::ImageRight,
        "droit a l image, droit image, droit l image, autorisation image, autorisation photo, photo, \
         accord photo, droits a l image, autorisation photos, accord image, image",
    ),
    (Field::Language, "langue, langue parlee, langue maternelle, langue preferee, langue d usage, language"),
    (Field::Deceased, "deces, decede, decede e, decedee"),
    (
        Field::Notes,
        "notes, note, observations, observation, remarques, remarque, commentaires, commentaire, memo, divers, \
         notes supplementaires, infos, informations, informations complementaires",
    ),
];

/// Each title with its field and its place among the titles of that field.
static EXACT: LazyLock<HashMap<&'static str, (Field, usize)>> = LazyLock::new(|| {
    let titles = TITLES.iter().flat_map(|(field, titles)| {
        titles.split(", ").enumerate().map(|(place, title)| (title.trim(), (*field, place)))
    });
    titles.collect()
});

/// Titles that are known and left where they are.
const ELSEWHERE: &[&str] = &[
    "code insee",
    "insee",
    "profession",
    "nationalite",
    "age",
    "pays",
    "signature",
    "paiement",
    "mode de paiement",
    "organisation id",
    "etat",
    "prenom 2",
    "username id",
];

/// Words that say that a telephone, a date or a name is someone else's or something else's.
const OTHERS_WORDS: &[&str] = &[
    "urgence",
    "medecin",
    "docteur",
    "employeur",
    "travail",
    "pro",
    "professionnel",
    "professionnelle",
    "fax",
    "ecole",
    "banque",
    "payeur",
    "facturation",
    "factures",
    "prelevement",
    "conjoint",
    "lieu",
    "pays",
    "site",
    "iban",
    "bic",
    "creation",
    "saisie",
    "desinscription",
    "jfille",
    "assurance",
    "allocataire",
    "caf",
    "siret",
    "naiss",
    "commune naissance",
];

/// What a title means.
pub(super) fn meaning(title: &str) -> Meaning {
    let whole = key(title);
    if whole.is_empty() {
        return Meaning::Unknown;
    }
    if is_nir_title(&whole) {
        return Meaning::Nir;
    }
    if is_password_title(&whole) {
        return Meaning::Password;
    }
    // "Montant (€)" is "Montant"; "Né(e) le" is tried whole first.
    let bare = title.split_once('(').map(|(before, _)| key(before));
    for title in [Some(whole.as_str()), bare.as_deref()].into_iter().flatten() {
        if let Some((field, _)) = EXACT.get(title) {
            return Meaning::Field(*field, Trust::Exact);
        }
        if ELSEWHERE.contains(&title) {
            return Meaning::Elsewhere;
        }
    }
    by_words(&whole)
}

/// The place of a title among the synonyms of its field: the lower, the better it fits.
pub(super) fn rank(title: &str) -> usize {
    EXACT.get(key(title).as_str()).map_or(usize::MAX, |(_, place)| *place)
}

fn is_nir_title(title: &str) -> bool {
    let words: Vec<&str> = title.split(' ').collect();
    words.iter().any(|word| matches!(*word, "nir" | "nss" | "insee nir"))
        || title.contains("securite sociale")
        || title.contains("secu sociale")
        || (words.iter().any(|word| matches!(*word, "secu" | "ss"))
            && words.iter().any(|word| matches!(*word, "n" | "no" | "num" | "numero")))
        || matches!(title, "secu" | "carte vitale")
}

fn is_password_title(title: &str) -> bool {
    title.contains("mot de passe")
        || title.contains("motdepasse")
        || title.split(' ').any(|word| matches!(word, "password" | "mdp" | "pwd" | "passwd" | "motpasse"))
}

fn by_words(title: &str) -> Meaning {
    let words: Vec<&str> = title.split(' ').collect();
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    let is_birth_date = has(&["naissance", "naiss"]) && has(&["date", "jour", "ne", "nee"]);
    // "IDtype_cotisation": the key of another table.
    let is_reference = words.first().is_some_and(|word| word.starts_with("id"));
    let is_others = is_reference || (OTHERS_WORDS.iter().any(|word| words.contains(word)) && !is_birth_date);
    let field = if has(&["quotient", "qf"]) {
        Field::FamilyQuotient
    } else if is_others {
        return Meaning::Elsewhere;
    } else if is_birth_date {
        Field::BirthDate
    } else if has(&["sms"]) && has(&["tel", "mobile", "domicile"]) {
        return Meaning::Elsewhere;
    } else if has(&["sms"]) {
        Field::SmsConsent
    } else if has(&["mail", "email", "courriel", "mails", "mel", "courriels"]) {
        let is_consent = has(&["accord", "autorisation", "consentement", "accepte", "ok"]);
        if is_consent { Field::EmailConsent } else { Field::Email }
    } else if has(&["tel", "telephone", "telephones", "portable", "mobile", "gsm", "phone"]) {
        if has(&["fixe", "domicile", "2"]) { Field::Phone2 } else { Field::Phone }
    } else if has(&["image", "photo", "photos"]) {
        Field::ImageRight
    } else if title.contains("code postal") {
        Field::PostalCode
    } else if has(&["adresse"]) {
        Field::Address
    } else if has(&["prenom"]) && has(&["nom"]) {
        Field::FullName
    } else if has(&["adhesion"]) && has(&["date"]) {
        Field::MembershipDate
    } else if has(&["montant", "cotisation"]) {
        Field::MembershipAmount
    } else {
        return Meaning::Unknown;
    };
    Meaning::Field(field, Trust::Word)
}
