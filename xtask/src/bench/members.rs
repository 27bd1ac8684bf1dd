//! A centre of members made for one bench: brought in by the program's own import, as a team would.
//!
//! Nobody here exists: names are numbers, numbers of telephone there are none, addresses end in `.example`.

use std::fmt::Write as _;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::http;
use crate::running::Running;
use crate::shell;

pub const CENTRE: &str = "grand-large";
const SCOPES: [&str; 4] = ["campaigns:read", "campaigns:write", "campaigns:send", "campaigns:results"];

/// The one way by which members can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Email,
    Letter,
}

/// Makes a centre of so many members in a house that does not run yet.
pub fn bring_in(house: &Running, members: usize, way: Way) -> Result<()> {
    shell::output(house.essaim().arg("migrate"))?;
    let centre = ["centre", "create", "--slug", CENTRE, "--name", "Centre du Grand Large"];
    shell::output(house.essaim().args(centre))?;
    let file = house.folder().join("membres.csv");
    std::fs::write(&file, sheet(members, way)?)?;
    let mut import = house.essaim();
    import.args(["import", "people"]).arg(&file).args(["--centre", CENTRE, "--apply", "--json"]);
    let said: Value = serde_json::from_str(&shell::output(&mut import)?)?;
    let counts = said.get("counts").context("no counts")?;
    ensure!(counts.get("created") == Some(&json!(members)), "not all members came in: {counts}");
    Ok(())
}

fn sheet(members: usize, way: Way) -> Result<String> {
    let mut sheet = String::from("Nom;Prénom;Date de naissance;E-mail;Adresse;Code postal;Ville\n");
    for number in 0..members {
        let (email, street) = match way {
            Way::Email => (format!("membre{number}@membres.example"), String::new()),
            Way::Letter => (String::new(), format!("{} rue {}", number % 90 + 1, invented(number / 90, 61))),
        };
        // No two on one day: nobody is taken for somebody else.
        let (year, month, day) = (1940 + number / 336, number / 28 % 12 + 1, number % 28 + 1);
        let (code, city) = if street.is_empty() { ("", "") } else { ("62510", "Arques") };
        let (last, first) = (invented(number, 3_571), invented(number, 1_237));
        writeln!(sheet, "{last};{first};{day:02}/{month:02}/{year};{email};{street};{code};{city}")?;
    }
    Ok(sheet)
}

/// A name that nobody bears: the same for the same number and stride, far from that of the next number.
fn invented(number: usize, stride: usize) -> String {
    const SYLLABLES: [&str; 16] =
        ["bra", "ce", "dou", "fi", "gan", "hel", "jo", "kar", "lu", "mé", "nor", "pi", "quo", "ran", "sti", "vu"];
    let drawn = (number + 1) * stride;
    let syllables = [drawn, drawn / 16, drawn / 256, drawn / 4096].map(|at| SYLLABLES.get(at % 16).copied());
    let name: String = syllables.into_iter().flatten().collect();
    let mut signs = name.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

/// A message to everyone of the centre, not sent yet.
pub struct Letter {
    pub id: String,
    token: String,
}

const TEXT: &str = "Bonjour {prénom},\n\nLa fête du quartier est samedi à 15 h, place du marché. Chacun apporte un plat \
                    à partager, et une chaise.\n\nS’il pleut, nous serons dans la grande salle du centre. Les enfants \
                    sont les bienvenus : jeux en bois, fanfare à 16 h, goûter offert.\n\nPour aider à installer, \
                    venez dès 13 h. À samedi !";

impl Letter {
    /// Writes it; the plan must say that every member has a message of their own.
    pub fn write(house: &Running, members: usize, way: Way) -> Result<Self> {
        let token = house.token(CENTRE, &SCOPES)?;
        let audience = json!({ "unit": "people", "conditions": [] });
        let draft = json!({ "title": "La fête du quartier, {prénom}", "text": TEXT, "audience": audience });
        let made = http::call(house.port, "POST", &campaigns(""), &token, &draft)?;
        let id = made.get("id").and_then(Value::as_str).context("no id")?.to_owned();
        let plan = http::call(house.port, "GET", &campaigns(&format!("/{id}/plan")), &token, &Value::Null)?;
        let word = if way == Way::Email { "email" } else { "letter" };
        let channels = plan.get("channels").and_then(Value::as_array).into_iter().flatten();
        let own = channels.filter(|line| line.get("channel").and_then(Value::as_str) == Some(word));
        let messages: u64 = own.filter_map(|line| line.get("messages").and_then(Value::as_u64)).sum();
        ensure!(messages == members as u64, "not a message for each: {plan}");
        Ok(Self { id, token })
    }

    /// Lets it leave; returns once the ledger is written.
    pub fn send(&self, house: &Running) -> Result<()> {
        let path = campaigns(&format!("/{}/sending", self.id));
        http::call(house.port, "POST", &path, &self.token, &json!({})).map(drop)
    }

    /// How far it is: `sending`, `done`.
    pub fn phase(&self, house: &Running) -> Result<String> {
        let path = campaigns(&format!("/{}", self.id));
        let found = http::call(house.port, "GET", &path, &self.token, &Value::Null)?;
        Ok(found.get("phase").and_then(Value::as_str).context("no phase")?.to_owned())
    }

    /// The token that wrote it.
    pub fn token(&self) -> &str {
        &self.token
    }
}

fn campaigns(below: &str) -> String {
    format!("/api/v1/centres/{CENTRE}/campaigns{below}")
}
