//! The words of French addresses: kinds of roads, abbreviations, parts of a building.
//!
//! One table serves both ways: typed abbreviations are spelt out to compare, and full words are
//! abbreviated when a line is too long for the envelope. Words are folded (no accent, small
//! letters). It never judges where in an address a word stands: that is `street_line`'s work.

use kernel::text::fold;

/// Full word and its abbreviations, the official one first.
type Abbreviated = (&'static str, &'static [&'static str]);

/// Kinds of roads; only the first word of a street is read with this table.
const ROADS: [Abbreviated; 61] = [
    ("rue", &["rue", "r"]),
    ("avenue", &["av", "ave", "aven"]),
    ("boulevard", &["bd", "bld", "blvd", "bvd", "boul"]),
    ("place", &["pl", "plc"]),
    ("allee", &["all", "allees"]),
    ("impasse", &["imp"]),
    ("chemin", &["che", "ch", "chem"]),
    ("route", &["rte"]),
    ("square", &["sq"]),
    ("cours", &["crs"]),
    ("faubourg", &["fg", "fbg"]),
    ("passage", &["pas", "pass", "psg"]),
    ("quai", &["qu"]),
    ("residence", &["res", "resid"]),
    ("lotissement", &["lot"]),
    ("hameau", &["ham"]),
    ("cite", &["cite"]),
    ("villa", &["vla"]),
    ("rond", &["rd"]),
    ("rondpoint", &["rpt"]),
    ("chaussee", &["chs"]),
    ("esplanade", &["esp"]),
    ("promenade", &["prom"]),
    ("quartier", &["qua", "quart"]),
    ("ruelle", &["rle"]),
    ("sentier", &["sen"]),
    ("traverse", &["tra"]),
    ("clos", &["clos"]),
    ("cour", &["cour"]),
    ("domaine", &["dom"]),
    ("montee", &["mte"]),
    ("parvis", &["prv"]),
    ("venelle", &["ven"]),
    ("voie", &["voi"]),
    ("zone", &["zone"]),
    ("sente", &["sente"]),
    ("mail", &["mail"]),
    ("parc", &["parc"]),
    ("carrefour", &["car"]),
    ("contour", &["ctr"]),
    ("coron", &["coron"]),
    ("couree", &["couree"]),
    ("dreve", &["dreve"]),
    ("voyette", &["voyette"]),
    ("pave", &["pave"]),
    ("rang", &["rang"]),
    ("digue", &["dig"]),
    ("cavee", &["cav"]),
    ("cote", &["cote"]),
    ("galerie", &["gal"]),
    ("grand", &["gd"]),
    ("grande", &["gde"]),
    ("grandrue", &["gr"]),
    ("grandplace", &["gpl"]),
    ("levee", &["leve"]),
    ("peristyle", &["psty"]),
    ("rocade", &["roc"]),
    ("terrasse", &["tsse"]),
    ("za", &["za"]),
    ("zac", &["zac"]),
    ("zi", &["zi"]),
];

/// Titles and words inside the name of a street or a town.
const NAMES: [Abbreviated; 21] = [
    ("saint", &["st"]),
    ("sainte", &["ste"]),
    ("saints", &["sts"]),
    ("docteur", &["dr", "doct"]),
    ("general", &["gal", "gen"]),
    ("marechal", &["mal"]),
    ("president", &["pdt"]),
    ("professeur", &["pr", "prof"]),
    ("commandant", &["cdt"]),
    ("capitaine", &["cne", "cpt"]),
    ("colonel", &["cel", "col"]),
    ("lieutenant", &["lt"]),
    ("sergent", &["sgt"]),
    ("monseigneur", &["mgr"]),
    ("grand", &["gd"]),
    ("grande", &["gde"]),
    ("petit", &["pt"]),
    ("petite", &["pte"]),
    ("vieux", &["vx"]),
    ("faubourg", &["fg", "fbg"]),
    ("resistance", &["resist"]),
];

/// Numbers that street names write in letters or in digits: "11 novembre", "onze novembre".
const NUMBERS: [(&str, &str); 20] = [
    ("premier", "1"),
    ("1er", "1"),
    ("deux", "2"),
    ("trois", "3"),
    ("quatre", "4"),
    ("cinq", "5"),
    ("six", "6"),
    ("sept", "7"),
    ("huit", "8"),
    ("neuf", "9"),
    ("dix", "10"),
    ("onze", "11"),
    ("douze", "12"),
    ("treize", "13"),
    ("quatorze", "14"),
    ("quinze", "15"),
    ("seize", "16"),
    ("dixhuit", "18"),
    ("dixneuf", "19"),
    ("vingt", "20"),
];

const MONTHS: [&str; 12] = [
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
];

const ARTICLES: [&str; 12] = ["de", "du", "des", "d", "la", "le", "les", "l", "a", "au", "aux", "en"];

/// The words that open a part of an address around the street, spelt out, and where they stand.
const PARTS: [(&str, &[&str], PartKind); 26] = [
    ("appartement", &["apt", "appt", "app", "appart", "apart"], PartKind::Door),
    ("etage", &["etg"], PartKind::Door),
    ("porte", &[], PartKind::Door),
    ("escalier", &["esc"], PartKind::Door),
    ("logement", &["log", "logt"], PartKind::Door),
    ("chambre", &["chb"], PartKind::Door),
    ("studio", &[], PartKind::Door),
    ("couloir", &[], PartKind::Door),
    ("boite", &["bal"], PartKind::Door),
    ("chez", &["c/o"], PartKind::Host),
    ("batiment", &["bat", "bt"], PartKind::Building),
    ("residence", &["res", "resid"], PartKind::Building),
    ("immeuble", &["imm"], PartKind::Building),
    ("entree", &["ent"], PartKind::Building),
    ("hall", &[], PartKind::Building),
    ("tour", &[], PartKind::Building),
    ("bloc", &[], PartKind::Building),
    ("pavillon", &["pav"], PartKind::Building),
    ("ehpad", &[], PartKind::Building),
    ("foyer", &[], PartKind::Building),
    ("camping", &[], PartKind::Building),
    ("bp", &[], PartKind::Locality),
    ("cs", &[], PartKind::Locality),
    ("tsa", &[], PartKind::Locality),
    ("lieudit", &["ld"], PartKind::Locality),
    ("lieu-dit", &["lieu"], PartKind::Locality),
];

/// Where a part of an address stands, from the door outwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartKind {
    /// Flat, floor, staircase.
    Door,
    /// "chez Mme Duval": who shelters, no place of its own.
    Host,
    /// Residence, building, entrance.
    Building,
    /// A hamlet or a post-office box.
    Locality,
}

/// Folds a word of an address, without the signs around it.
pub(crate) fn bare(word: &str) -> String {
    fold(word).trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

fn spelt_out(table: &'static [Abbreviated], word: &str) -> Option<&'static str> {
    table.iter().find(|(full, short)| *full == word || short.contains(&word)).map(|(full, _)| *full)
}

/// The kind of road that a word opens, spelt out.
pub(crate) fn road(word: &str) -> Option<&'static str> {
    spelt_out(&ROADS, &bare(word).replace(['\'', '-'], ""))
}

/// The part of an address that a word opens, spelt out.
pub(crate) fn part(word: &str) -> Option<(&'static str, PartKind)> {
    let word = if fold(word) == "c/o" { "c/o".to_owned() } else { bare(word) };
    PARTS
        .iter()
        .find(|(full, short, _)| *full == word || short.contains(&word.as_str()))
        .map(|(full, _, kind)| (*full, *kind))
}

pub(crate) fn is_article(word: &str) -> bool {
    ARTICLES.contains(&bare(word).as_str())
}

pub(crate) fn is_month(word: &str) -> bool {
    MONTHS.contains(&bare(word).as_str())
}

/// The official abbreviation of a folded word, if the post has one.
pub(crate) fn abbreviated(word: &str) -> Option<&'static str> {
    let of = |table: &'static [Abbreviated]| {
        table.iter().find(|(full, _)| *full == word).and_then(|(_, short)| short.first()).copied()
    };
    let of_part = || PARTS.iter().find(|(full, _, _)| *full == word).and_then(|(_, short, _)| short.first()).copied();
    of(&ROADS).or_else(|| of(&NAMES)).or_else(of_part).filter(|short| short.len() < word.len())
}

/// The words of a street's name, folded and spelt out, without articles: what is compared.
pub(crate) fn canonical_street(street: &str) -> String {
    let spaced: String = fold(street).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let mut words: Vec<&str> = Vec::new();
    for (at, word) in spaced.split_whitespace().enumerate() {
        let after_month = words.last().is_some_and(|last| MONTHS.contains(last));
        let is_year = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
        if ARTICLES.contains(&word) || (after_month && is_year) {
            continue;
        }
        let road = if at == 0 { spelt_out(&ROADS, word) } else { None };
        let number = NUMBERS.iter().find(|(letters, _)| *letters == word).map(|(_, digits)| *digits);
        words.push(road.or_else(|| spelt_out(&NAMES, word)).or(number).unwrap_or(word));
    }
    words.join(" ")
}

/// A part of an address, folded and spelt out, numbers padded so that flat 2 sorts before 12.
pub(crate) fn canonical_part(text: &str) -> String {
    let spaced: String = fold(text).chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words = spaced.split_whitespace().filter(|word| !ARTICLES.contains(word));
    let spelt = words.map(|word| match word.parse::<u32>() {
        Ok(number) => format!("{number:05}"),
        Err(_) => part(word).map_or(word, |(full, _)| full).to_owned(),
    });
    spelt.collect::<Vec<_>>().join(" ")
}
