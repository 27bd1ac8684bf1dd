//! Requests drawn by lot: any address, any method it takes, things of one centre asked for under another's name.

use std::collections::HashMap;

use axum::http::Method;
use centres::Centre;
use db::args;
use fastrand::Rng;
use kernel::CentreId;
use serde_json::Value;
use testing::TestApp;
use uuid::Uuid;

use super::Home;
use super::draw::{happens, one_of};
use super::marks::Marks;
use crate::tests::bodies;
use crate::tests::doors::{KEPT, fill, fill_with_unknown, methods, names, page_paths, program_paths};

/// Whoever knows one of these may read what it opens: a code, a link in a message, one's own draft.
const SECRETS: [&str; 4] = ["code", "draft", "message", "media"];
/// What would send the callers away for the rest of the run.
const LAST_WORDS: [&str; 3] = ["/deconnexion", "/compte", "/retrait"];
const FORM: &str = "application/x-www-form-urlencoded";

/// A request, and the centres of which its answer may hold something.
pub(super) struct Request {
    pub method: Method,
    pub path: String,
    pub kind: &'static str,
    pub body: String,
    pub may_hold: Vec<CentreId>,
}

impl Request {
    /// All that the request itself says: an answer may say it again.
    pub(super) fn said(&self) -> String {
        format!("{} {}", self.path, self.body)
    }
}

/// Every address with its methods, and what each centre has that an address may name.
pub(super) struct Addresses {
    patterns: Vec<(String, Vec<Method>)>,
    things: HashMap<(CentreId, &'static str), Vec<String>>,
}

impl Addresses {
    pub(super) async fn of(app: &TestApp, centres: &[Centre]) -> Self {
        let mut patterns = Vec::new();
        for pattern in page_paths().into_iter().chain(program_paths().into_iter().map(|path| format!("/api/v1{path}")))
        {
            let taken = methods(app, &fill_with_unknown(&pattern, &centres[0].slug)).await;
            patterns.push((pattern, taken));
        }
        assert!(patterns.len() > 150, "only {} addresses", patterns.len());
        let mut addresses = Self { patterns, things: HashMap::new() };
        addresses.learn(app, centres).await;
        addresses
    }

    pub(super) fn count(&self) -> usize {
        self.patterns.len()
    }

    /// Learns what there is to ask for.
    pub(super) async fn learn(&mut self, app: &TestApp, centres: &[Centre]) {
        for centre in centres {
            for (name, sql) in KEPT {
                let more: &'static str =
                    Box::leak(sql.replacen(" limit 1", " limit 40", usize::from(is_plain(sql))).into_boxed_str());
                let rows = app.db().all(more, args![centre.id]).await.unwrap();
                let ids = rows.iter().map(|row| row.get::<Uuid>("id").unwrap().to_string()).collect();
                self.things.insert((centre.id, name), ids);
            }
            for (name, sql) in [
                ("slug", "select slug as word from activity where centre_id = $1 order by id limit 40"),
                ("code", "select code as word from enrolment_group where centre_id = $1 order by id limit 40"),
            ] {
                let rows = app.db().all(sql, args![centre.id]).await.unwrap();
                self.things.insert((centre.id, name), rows.iter().map(|row| row.text("word").unwrap()).collect());
            }
        }
    }

    fn thing(&self, draw: &mut Rng, centre: CentreId, name: &str) -> Option<String> {
        let kept = self.things.iter().find(|((of, kind), _)| *of == centre && *kind == name).map(|(_, kept)| kept)?;
        (!kept.is_empty()).then(|| one_of(draw, kept).clone())
    }

    /// One request, by lot.
    pub(super) fn draw(&self, draw: &mut Rng, centres: &[Centre], home: Home, marks: &Marks) -> Request {
        // Half of them begin where the caller is at home: there most is shown.
        let own = centres.iter().find(|centre| home == Home::Centre(centre.id)).filter(|_| happens(draw, 60));
        let asked = own.unwrap_or_else(|| one_of(draw, centres));
        let owner = if happens(draw, 50) { asked } else { one_of(draw, centres) };
        let (pattern, method) = loop {
            let (pattern, taken) = one_of(draw, &self.patterns);
            if taken.is_empty() {
                continue;
            }
            let method = one_of(draw, taken);
            let is_last_word = *method != Method::GET
                && (LAST_WORDS.iter().any(|word| pattern.contains(word))
                    || names(pattern).iter().any(|name| matches!(name.as_str(), "account" | "token" | "session")));
            if !is_last_word {
                break (pattern, method);
            }
        };
        let mut path = fill(pattern, &asked.slug, |name| {
            // Now and then one of them is another's still.
            let of = if happens(draw, 20) { one_of(draw, centres) } else { owner };
            self.thing(draw, of.id, name)
        });
        if *method == Method::GET {
            path.push_str(&self.question(draw, centres, marks, path.contains('?')));
        }
        let (kind, body) = self.body(draw, centres, pattern, method);
        let names = names(pattern);
        let is_of_centre = names.iter().any(|name| name == "centre");
        Request {
            method: method.clone(),
            kind,
            may_hold: self.may_hold(home, is_of_centre.then_some(asked.id), &names, &path),
            path,
            body,
        }
    }

    /// Of which centre an answer may speak: the asker's own, and whose secret they know, where the path names no other.
    fn may_hold(&self, home: Home, named: Option<CentreId>, names: &[String], path: &str) -> Vec<CentreId> {
        let mut may_hold = match (home, named) {
            (Home::Centre(centre), named) if named.is_none_or(|named| named == centre) => vec![centre],
            (Home::Network, Some(named)) => vec![named],
            _ => Vec::new(),
        };
        for ((centre, name), kept) in &self.things {
            let is_known = names.iter().any(|known| known == name) && SECRETS.contains(name);
            if is_known && named.is_none_or(|named| named == *centre) && kept.iter().any(|word| path.contains(word)) {
                may_hold.push(*centre);
            }
        }
        may_hold
    }

    /// What is looked for: the beginning of a name that another centre's people bear.
    fn question(&self, draw: &mut Rng, centres: &[Centre], marks: &Marks, has_one: bool) -> String {
        if !happens(draw, 50) {
            return String::new();
        }
        let word: String = marks.word_of(one_of(draw, centres).id).chars().take(4).collect();
        let joint = if has_one { '&' } else { '?' };
        format!("{joint}q={word}&recherche={word}&page={}", 1 + draw.usize(..2))
    }

    /// A body that can be read, whose identifiers are anybody's.
    fn body(&self, draw: &mut Rng, centres: &[Centre], pattern: &str, method: &Method) -> (&'static str, String) {
        if *method == Method::GET {
            return ("", String::new());
        }
        if let Some(program) = pattern.strip_prefix("/api/v1") {
            let mut body = bodies::least(program, method);
            self.name_others(draw, centres, "", &mut body);
            return ("application/json", body.to_string());
        }
        let mut pairs = vec![format!("once={}", Uuid::now_v7().simple())];
        for (name, _) in KEPT {
            if !happens(draw, 40) {
                continue;
            }
            let centre = draw_centre(draw, centres);
            if let Some(id) = self.thing(draw, centre, name) {
                pairs.push(format!("{name}={id}&{name}_id={id}"));
            }
        }
        for field in ["title", "name", "last_name", "first_name", "words", "q"] {
            // Names have no figures.
            let word: String = (0..3).map(|_| draw.lowercase()).collect();
            pairs.push(format!("{field}=Essai{word}"));
        }
        (FORM, pairs.join("&"))
    }

    /// Puts things of any centre where a body has identifiers.
    fn name_others(&self, draw: &mut Rng, centres: &[Centre], field: &str, body: &mut Value) {
        match body {
            Value::Object(fields) => {
                fields.iter_mut().for_each(|(name, value)| self.name_others(draw, centres, name, value));
            }
            Value::Array(values) => values.iter_mut().for_each(|value| self.name_others(draw, centres, field, value)),
            Value::String(word) if word.parse::<Uuid>().is_ok() => {
                let stem = field.trim_end_matches("_id").trim_end_matches('s').to_owned();
                let kind = KEPT.iter().map(|(name, _)| *name).find(|name| *name == stem).unwrap_or("person");
                let centre = draw_centre(draw, centres);
                if let Some(id) = self.thing(draw, centre, kind) {
                    *word = id;
                }
            }
            _ => {}
        }
    }
}

fn draw_centre(draw: &mut Rng, centres: &[Centre]) -> CentreId {
    one_of(draw, centres).id
}

/// Whether a question has one limit, its own.
fn is_plain(sql: &str) -> bool {
    sql.matches(" limit 1").count() == 1 && sql.ends_with(" limit 1")
}
