//! Every parser of foreign bytes, fed with true files that were damaged: none falls, none is kept busy.
//!
//! Seeded, so that a fall can be made again (`ESSAIM_SEED`); `ESSAIM_FUZZ_MILLIS` says for how long each is fed.

use std::io::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use serde_json::{Value, json};

/// The longest that one case may take, in a build without optimisation.
const PATIENCE: Duration = Duration::from_secs(20);
/// Longer files teach nothing more, and are slow to damage.
const LONGEST: u64 = 60_000;

/// Words that mean something to some parser.
const WORDS: [&[u8]; 16] = [
    b"\0",
    b"\r\n\r\n",
    b"\"",
    b";;;;",
    b"=cmd()",
    b"\xff\xfe",
    b"&amp;",
    b"<!DOCTYPE",
    b"{pr\xc3\xa9nom}",
    b"FREQ=",
    b"--limite",
    b"filename=\"",
    b"+33",
    b"99999999999999999999",
    b"\xe2\x80\xae",
    b"\xf0\x9f\x90\x9d",
];

/// A xorshift: the same seed makes the same damage.
pub(super) struct Damage(u64);

impl Damage {
    fn seeded() -> (Self, u64) {
        let given = std::env::var("ESSAIM_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed: u64 = given.unwrap_or(2_026);
        (Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1), seed)
    }

    pub(super) fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 1).unwrap_or_default() % below.max(1)
    }

    /// A file with one to eight wounds, sometimes crossed with another.
    pub(super) fn of(&mut self, corpus: &[Vec<u8>]) -> Vec<u8> {
        let mut bytes = corpus[self.next(corpus.len())].clone();
        for _ in 0..=self.next(8) {
            let (at, other) = (self.next(bytes.len() + 1), self.next(bytes.len() + 1));
            match self.next(7) {
                0 => bytes.truncate(at),
                1 => bytes.insert(at, u8::try_from(self.next(256)).unwrap_or_default()),
                2 if at < bytes.len() => bytes[at] ^= 1 << self.next(8),
                3 => drop(bytes.drain(at.min(other)..at.max(other).min(at.min(other) + 64))),
                4 => drop(bytes.splice(at..at, WORDS[self.next(WORDS.len())].iter().copied())),
                5 => {
                    let piece = bytes[at.min(other)..at.max(other)].to_vec();
                    bytes.splice(at..at, piece.into_iter().take(512));
                }
                _ => {
                    let other = &corpus[self.next(corpus.len())];
                    let from = self.next(other.len() + 1);
                    bytes.splice(at..at, other[from..].iter().copied().take(512));
                }
            }
        }
        bytes
    }

    /// A sound document of which one to four values are others, gone, or told twice.
    pub(super) fn of_document(&mut self, whole: &Value) -> Value {
        let mut whole = whole.clone();
        for _ in 0..=self.next(4) {
            let strange = self.strange();
            self.wound(&mut whole, strange);
        }
        whole
    }

    fn wound(&mut self, value: &mut Value, strange: Value) {
        let inside = match value {
            Value::Object(fields) => fields.len(),
            Value::Array(items) => items.len(),
            _ => 0,
        };
        let (at, act) = (self.next(inside), self.next(10));
        match value {
            Value::Object(fields) if inside > 0 && act > 0 => {
                let name = fields.keys().nth(at).cloned().unwrap_or_default();
                match act {
                    1 => drop(fields.remove(&name)),
                    2 => drop(fields.insert(["key", "plus", ""][self.next(3)].to_owned(), strange)),
                    _ => {
                        if let Some(within) = fields.get_mut(&name) {
                            self.wound(within, strange);
                        }
                    }
                }
            }
            Value::Array(items) if inside > 0 && act > 0 => match act {
                1 => drop(items.remove(at)),
                2 => items.push(items[at].clone()),
                _ => self.wound(&mut items[at], strange),
            },
            other => *other = strange,
        }
    }

    /// What a program could write in the place of anything.
    fn strange(&mut self) -> Value {
        let values = [
            Value::Null,
            json!(true),
            json!(-1),
            json!(i64::MAX),
            json!(u64::MAX),
            json!(1e308),
            json!(""),
            json!("\u{0}"),
            json!("\u{202e}🐝"),
            json!("n".repeat(5_000)),
            json!("../x"),
            json!("+262142-12-31"),
            json!("+262142-12-31T23:59:59Z"),
            json!(uuid::Uuid::nil()),
            json!([[[[]]]]),
            json!([{ "key": "a" }, { "key": "a" }]),
            json!({ ("n".repeat(400)): { "key": "" } }),
            json!(vec![0; 6_000]),
        ];
        values[self.next(values.len())].clone()
    }
}

/// Feeds a parser with damaged files.
pub(super) fn feed(name: &str, corpus: &[Vec<u8>], parse: impl Fn(&[u8])) {
    assert!(!corpus.is_empty(), "{name} has nothing to eat");
    feed_with(name, |damage| damage.of(corpus), parse);
}

/// Feeds a parser for as long as is given; a fall or a long silence is told with the seed and the bytes.
pub(super) fn feed_with(name: &str, mut make: impl FnMut(&mut Damage) -> Vec<u8>, parse: impl Fn(&[u8])) {
    let millis = std::env::var("ESSAIM_FUZZ_MILLIS").ok().and_then(|given| given.parse().ok()).unwrap_or(300);
    let (mut damage, seed) = Damage::seeded();
    let (begun, mut cases) = (Instant::now(), 0_u64);
    while begun.elapsed() < Duration::from_millis(millis) {
        let bytes = make(&mut damage);
        let one = Instant::now();
        let is_whole = catch_unwind(AssertUnwindSafe(|| parse(&bytes))).is_ok();
        assert!(
            is_whole && one.elapsed() < PATIENCE,
            "{name}, seed {seed}, case {cases}: {:?}",
            String::from_utf8_lossy(&bytes)
        );
        cases += 1;
    }
    println!("fuzz {name}: {cases} cases, seed {seed}, none fell");
}

/// What a parser said of damaged bytes does not matter, only that it said something.
pub(super) fn eaten<T>(_: T) {}

pub(super) fn texts(lines: &[&str]) -> Vec<Vec<u8>> {
    lines.iter().map(|line| line.as_bytes().to_vec()).collect()
}

/// Every file of the test data below a folder with one of these endings, if it is not long.
fn files(below: &str, endings: &[&str]) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    let mut waiting: Vec<_> = testing::data_folder(below).into_iter().collect();
    while let Some(folder) = waiting.pop() {
        let mut inside: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        inside.sort();
        for path in inside {
            let is_wanted =
                |path: &Path| path.extension().is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted));
            if path.is_dir() {
                waiting.push(path);
            } else if is_wanted(&path) && path.metadata().unwrap().len() < LONGEST {
                found.push(std::fs::read(&path).unwrap());
            }
        }
    }
    found
}

fn zipped(entries: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in entries {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook of one sheet, whose only cell says `cell`, with `head` before its strings.
fn workbook(head: &str, cell: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    let relation = |id: &str, kind: &str, to: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{office}/{kind}\" Target=\"{to}\"/>")
    };
    let book = format!(
        "<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    );
    let links = [
        relation("rId1", "worksheet", "worksheets/sheet1.xml"),
        relation("rId2", "sharedStrings", "sharedStrings.xml"),
    ]
    .concat();
    let cells = |row: usize, at: &str| {
        format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>{at}</v></c><c r=\"B{row}\" t=\"s\"><v>1</v></c></row>")
    };
    let sheet =
        format!("<worksheet xmlns=\"{main}\"><sheetData>{}{}</sheetData></worksheet>", cells(1, "0"), cells(2, "2"));
    let strings =
        format!("{head}<sst xmlns=\"{main}\"><si><t>Nom</t></si><si><t>Prénom</t></si><si><t>{cell}</t></si></sst>");
    zipped(&[
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        (
            "_rels/.rels",
            &format!(
                "<Relationships xmlns=\"{relations}\">{}</Relationships>",
                relation("rId1", "officeDocument", "xl/workbook.xml")
            ),
        ),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", &format!("<Relationships xmlns=\"{relations}\">{links}</Relationships>")),
        ("xl/worksheets/sheet1.xml", &sheet),
        ("xl/sharedStrings.xml", &strings),
    ])
}

#[test]
fn fuzz_a_member_file() {
    let mut corpus = files("adherents-imports", &["csv", "txt"]);
    corpus.extend(files("jeux-de-tests/csv", &["csv"]));
    corpus.push("Nom;Prénom;Né le\nBenali;Nadia;03/04/1985\n".as_bytes().to_vec());
    feed("member file", &corpus, |bytes| eaten(people::import::read(bytes, "a.csv")));
}

#[test]
fn fuzz_a_workbook() {
    let mut corpus = files("adherents-imports", &["xlsx", "ods", "xls"]);
    corpus.push(workbook("", "Benali"));
    feed("workbook", &corpus, |bytes| eaten(people::import::read(bytes, "a.xlsx")));
}

#[test]
fn an_entity_of_a_workbook_fetches_nothing() {
    let secret = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(secret.path(), "le-secret-du-dehors").unwrap();
    let head = format!("<!DOCTYPE sst [<!ENTITY dehors SYSTEM \"file://{}\">]>", secret.path().display());
    let told = format!("{:?}", people::import::read(&workbook(&head, "&dehors;"), "a.xlsx"));
    assert!(!told.contains("le-secret-du-dehors"), "{told}");
    // The workbook itself is one that is read.
    let told = format!("{:?}", people::import::read(&workbook("", "Benali"), "a.xlsx"));
    assert!(told.contains("Benali"), "{told}");
}

#[test]
fn fuzz_a_returned_letter() {
    let mut corpus = files("jeux-de-tests/rebonds", &["eml", "txt", "msg"]);
    corpus.extend(files("jeux-de-tests/courriels-mime", &["eml", "txt", "msg"]));
    corpus.extend(texts(&["From: MAILER-DAEMON\r\nContent-Type: multipart/report; boundary=b\r\n\r\n--b\r\n\r\n550 5.1.1 a@b.fr\r\n--b--\r\n"]));
    feed("returned letter", &corpus, |bytes| eaten(delivery::mail::bounce::read(bytes)));
}

#[test]
fn fuzz_a_rule_of_a_calendar() {
    let mut corpus = texts(&[
        "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=10",
        "FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20271231T235959Z",
        "FREQ=YEARLY;BYSETPOS=2;BYDAY=MO",
    ]);
    corpus.extend(files("jeux-de-tests/recurrences", &["txt", "json", "csv", "ics"]));
    corpus.extend(files("jeux-de-tests/icalendar", &["ics"]));
    let start = NaiveDate::from_ymd_opt(2026, 9, 1).and_then(|day| day.and_hms_opt(9, 0, 0)).unwrap();
    feed("calendar rule", &corpus, |bytes| {
        let text = String::from_utf8_lossy(bytes);
        for line in text.lines().filter(|line| line.contains("FREQ")).take(4) {
            eaten(calendar::expand_rrule(start, line.trim_start_matches("RRULE:"), 60));
        }
    });
}

#[test]
fn fuzz_a_telephone_and_an_address() {
    let mut corpus = texts(&[
        "06 39 98 12 34",
        "+33 6 39 98 12 34",
        "0032 475 12 34 56",
        "nadia.benali@exemple.fr",
        "\"a b\"@exemple.fr",
        "12 bis rue de l’Europe, bât. C",
    ]);
    corpus.extend(files("jeux-de-tests/telephones", &["txt", "csv"]).into_iter().take(2));
    feed("telephone, e-mail, street", &corpus, |bytes| {
        let text: String = String::from_utf8_lossy(bytes).chars().take(400).collect();
        eaten(people::import::read_phone(&text));
        eaten(people::import::read_email(&text));
        eaten(places::StreetLine::parse(&text));
        eaten(places::PostalCode::parse(&text));
    });
}

#[test]
fn fuzz_an_sms() {
    let corpus = texts(&[
        "OUI",
        "STOP",
        "non merci, plus de message",
        "je viens avec mes 2 enfants 🐝",
        "نعم",
        "Café : 5 €, l’entrée « libre »",
    ]);
    feed("SMS text", &corpus, |bytes| {
        let text: String = String::from_utf8_lossy(bytes).chars().take(1_000).collect();
        eaten(delivery::reply::sms::intent(&text));
        let plain = delivery::sms::gsm7::normalise(&text, kernel::Locale::Fr);
        eaten(plain);
        eaten(delivery::sms::alphabet::decode(bytes));
        eaten(delivery::sms::kannel::parse_report(&text));
    });
}

#[test]
fn fuzz_what_is_on_a_card_and_in_a_text() {
    let corpus = texts(&[
        "K7PM-2W9X",
        "abricot ruche tambour",
        "019a0633-9981-7234-8000-0639981234ab",
        "Bonjour {prénom}, **demain** à [18 h](https://exemple.fr)",
        "12,50 €",
    ]);
    feed("card, template, amount", &corpus, |bytes| {
        let text = String::from_utf8_lossy(bytes);
        eaten(kernel::ids::SpokenCode::parse(&text));
        eaten(kernel::ids::parse::<kernel::PersonId>(&text));
        eaten(kernel::Cents::parse(&text));
        eaten(delivery::fill(&text, "Nadia", "Nadia Benali"));
        eaten(ui::markdown::to_html(&text));
        eaten(web::safe_path(&text));
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn fuzz_a_form_with_files() {
    let app = super::house(testing::sqlite_db().await).await;
    super::sign_in_as_director(&app).await;
    let body = "--limite\r\nContent-Disposition: form-data; name=\"once\"\r\n\r\nabcdefgh\r\n--limite\r\nContent-Disposition: form-data; \
                name=\"fichier\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\nNom;Prénom\r\nBenali;Nadia\r\n--limite--\r\n";
    let (corpus, form) = (vec![body.as_bytes().to_vec()], "multipart/form-data; boundary=limite");
    let here = tokio::runtime::Handle::current();
    feed("form with files", &corpus, |bytes| {
        let sent = app.send(axum::http::Method::POST, "/jean-ferrat/equipe/import", form, bytes.to_vec());
        let page = tokio::task::block_in_place(|| here.block_on(sent));
        assert!(!page.status.is_server_error(), "{}", page.body);
    });
}
