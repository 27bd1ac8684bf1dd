//! A message to 1,800 people, while the program is killed again and again in the middle of sending it.
//!
//! What left is counted from the mail server's own files and from the mobile network's own log, and compared with
//! the ledger, read from outside with the engine's own tool. Nobody is missed, nobody gets it twice, and what
//! the program is unsure of is at most what was travelling when it died. What the network reports, and what people
//! answer while nobody is at home, comes in once the program is back.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use super::Ground;
use crate::network::{self, MailServer, MobileNetwork};
use crate::running::Running;
use crate::{http, server};

const CENTRE: &str = "jean-ferrat";
const SCOPES: [&str; 3] = ["campaigns:read", "campaigns:write", "campaigns:send"];
const PEOPLE: usize = 1_800;
/// Messages that the program lets travel at once.
const CONNECTIONS: usize = 8;
/// Leases of the killed run out after half a minute.
const PATIENCE: Duration = Duration::from_secs(300);
/// The words of the SMS: the demonstration reminds people of their dates by the same network.
const SMS: &str = "Fete du quartier samedi a 15 h, place du marche.";
/// Telephones that answer STOP while the program is dead.
const STOPS: usize = 3;

/// On SQLite, five kills; in the long form forty, on PostgreSQL too.
pub fn prove(ground: &Ground<'_>) -> Result<String> {
    if let Some(what) = network::lacking() {
        bail!("this proof needs {what}");
    }
    let kills = if ground.is_long { 40 } else { 5 };
    let sqlite = Trial::prepare(ground, None)?.run(kills)?;
    if !ground.is_long {
        return Ok(sqlite);
    }
    let cluster = ground.cluster.context("the long form needs PostgreSQL (Debian: postgresql)")?;
    let postgres = Trial::prepare(ground, Some(cluster.database("campaign_kill")?))?.run(kills)?;
    Ok(format!("SQLite: {sqlite}. PostgreSQL: {postgres}"))
}

/// A house of its own between two gateways.
struct Trial {
    // Stopped in this order.
    house: Running,
    mail: MailServer,
    mobile: MobileNetwork,
}

/// One message of the ledger.
struct Line {
    id: String,
    channel: String,
    address: String,
    state: String,
}

impl Line {
    fn is_waiting(&self) -> bool {
        matches!(self.state.as_str(), "planned" | "leased")
    }

    fn is_sms(&self) -> bool {
        self.channel == "sms"
    }

    /// The network reports on every SMS that it took; a letter-box reports on nothing.
    fn is_moving(&self) -> bool {
        self.is_waiting() || self.state == "sending" || (self.is_sms() && self.state == "sent")
    }
}

impl Trial {
    fn prepare(ground: &Ground<'_>, database: Option<String>) -> Result<Self> {
        let house = Running::prepare(&server::binary()?, database)?.with_demo(1, PEOPLE);
        let (mail, mobile) = (MailServer::start()?, MobileNetwork::start(ground.house, house.port)?);
        let house = house
            .with_setting("ESSAIM_SMTP_URL", format!("smtp://127.0.0.1:{}", mail.port))
            .with_setting("ESSAIM_MAIL_FROM", "messages@essaim.example")
            .with_setting("ESSAIM_SMS_URL", mobile.url())
            .with_setting("ESSAIM_SMS_SECRET", MobileNetwork::secret());
        Ok(Self { house, mail, mobile })
    }

    fn run(&mut self, kills: usize) -> Result<String> {
        self.house.start()?;
        let token = self.house.token(CENTRE, &SCOPES)?;
        let (campaign, targeted, wired) = self.plan(&token)?;
        let refusals = self.refusals()?;
        self.call("POST", &format!("/{campaign}/sending"), &token, &json!({}))?;
        for kill in 1..=kills {
            // What the dead were sending stays unsure: the next ones share what still waits.
            let waiting = self.ledger(&campaign)?.iter().filter(|line| line.is_waiting()).count();
            self.until_taken(self.taken()? + waiting / (kills + 2 - kill))?;
            self.house.kill()?;
            println!("killed {kill} of {kills}, with {} of {wired} taken", self.taken()?);
            if kill == kills {
                self.some_say_stop()?;
            }
            self.house.start()?;
        }
        let lines = self.until_settled(&campaign)?;
        self.until_refused(refusals)?;
        self.house.kill()?;
        ensure!(lines.len() == wired, "{} messages in the ledger, {wired} planned", lines.len());
        Ok(format!("{targeted} people, {}", self.judge(&lines, kills)?))
    }

    fn call(&self, method: &str, below: &str, token: &str, body: &Value) -> Result<Value> {
        let path = format!("/api/v1/centres/{CENTRE}/campaigns{below}");
        http::call(self.house.port, method, &path, token, body)
    }

    /// Writes the message; its id, how many people it is for, and how many messages will leave by wire.
    fn plan(&self, token: &str) -> Result<(String, u64, usize)> {
        let draft = json!({
            "title": "La fête du quartier",
            "text": "Bonjour {prénom},\n\nLa fête du quartier est samedi à 15 h, place du marché.",
            "sms_text": SMS,
            "has_hours_guard": false,
            "audience": { "unit": "people", "conditions": [] },
        });
        let made = self.call("POST", "", token, &draft)?;
        let campaign = made.get("id").and_then(Value::as_str).context("no campaign")?.to_owned();
        let plan = self.call("GET", &format!("/{campaign}/plan"), token, &Value::Null)?;
        println!("planned: {plan}");
        let channels = plan.get("channels").and_then(Value::as_array).context("no channels")?;
        let by_wire = channels.iter().filter(|line| {
            line.get("channel").and_then(Value::as_str).is_some_and(|channel| matches!(channel, "email" | "sms"))
        });
        let wired: u64 = by_wire.filter_map(|line| line.get("messages").and_then(Value::as_u64)).sum();
        let targeted = plan.get("targeted").and_then(Value::as_u64).context("nobody targeted")?;
        ensure!(targeted >= 1_800 && wired > 500, "too few: {plan}");
        Ok((campaign, targeted, usize::try_from(wired)?))
    }

    fn taken(&self) -> Result<usize> {
        Ok(self.mail.count()? + self.texts()?.values().sum::<usize>())
    }

    /// How often each number was sent our SMS.
    fn texts(&self) -> Result<HashMap<String, usize>> {
        self.mobile.taken_that_say(SMS)
    }

    fn until_taken(&self, count: usize) -> Result<()> {
        let end = Instant::now() + PATIENCE;
        while self.taken()? < count {
            ensure!(Instant::now() < end, "only {} of {count} messages left in time", self.taken()?);
            std::thread::sleep(Duration::from_millis(2));
        }
        Ok(())
    }

    /// Telephones that have the message answer it: Kannel keeps what it cannot deliver to the dead.
    fn some_say_stop(&self) -> Result<()> {
        let told = self.texts()?;
        ensure!(told.len() >= STOPS, "too few have the message yet");
        told.keys().take(STOPS).try_for_each(|number| self.mobile.say(number, "STOP"))
    }

    /// The messages of the campaign by wire, once none of them waits, travels, or awaits its report.
    fn until_settled(&self, campaign: &str) -> Result<Vec<Line>> {
        let end = Instant::now() + PATIENCE;
        loop {
            let lines = self.ledger(campaign)?;
            let moving = lines.iter().filter(|line| line.is_moving()).count();
            if moving == 0 {
                return Ok(lines);
            }
            ensure!(Instant::now() < end, "{moving} messages still wait, travel, or await a report");
            std::thread::sleep(Duration::from_millis(500));
        }
    }

    /// How many refuse SMS, and how many said STOP.
    fn refusals(&self) -> Result<(usize, usize)> {
        let count = |sql: &str| -> Result<usize> {
            let rows = self.house.rows(sql)?;
            Ok(rows.first().context("a count")?.parse()?)
        };
        Ok((
            count("select count(*) from consent where purpose = 'sms' and not is_granted")?,
            count("select count(*) from delivery_incoming where intent = 'stop'")?,
        ))
    }

    fn until_refused(&self, before: (usize, usize)) -> Result<()> {
        let end = Instant::now() + PATIENCE;
        loop {
            let (refusing, said) = self.refusals()?;
            if refusing >= before.0 + STOPS && said >= before.1 + STOPS {
                return Ok(());
            }
            ensure!(Instant::now() < end, "{refusing} refuse and {said} said STOP, {before:?} before {STOPS} more did");
            std::thread::sleep(Duration::from_millis(500));
        }
    }

    /// The ledger, read from outside.
    fn ledger(&self, campaign: &str) -> Result<Vec<Line>> {
        let bare = campaign.replace('-', "");
        let (id, owner) = match self.house.is_postgres() {
            true => ("replace(m.id::text, '-', '')", "replace(b.owner_id::text, '-', '')"),
            false => ("lower(hex(m.id))", "lower(hex(b.owner_id))"),
        };
        let rows = self.house.rows(&format!(
            "select {id}, m.channel, m.address, m.state from delivery_message m \
             join delivery_batch b on b.id = m.batch_id \
             where m.channel in ('email', 'sms') and {owner} = '{bare}'"
        ))?;
        rows.iter().map(|row| line(row)).collect()
    }

    /// Compares the ledger with what the gateways took.
    fn judge(&self, lines: &[Line], kills: usize) -> Result<String> {
        let (mails, texts) = (self.mail.taken()?, self.texts()?);
        let others: usize = self.mobile.taken()?.values().sum::<usize>() - texts.values().sum::<usize>();
        println!("the house sent {others} SMS of its own meanwhile");
        let times = |line: &Line| {
            let (taken, key): (&HashMap<String, usize>, _) =
                if line.is_sms() { (&texts, &line.address) } else { (&mails, &line.id) };
            taken.get(key).copied().unwrap_or_default()
        };
        let count = |wanted: &dyn Fn(&Line) -> bool| lines.iter().filter(|line| wanted(line)).count();
        let sms = count(&Line::is_sms);
        let unsure = count(&|line| line.state == "unsure");
        let unsure_and_left = count(&|line| line.state == "unsure" && times(line) > 0);
        let missed = count(&|line| line.state != "unsure" && times(line) == 0);
        let twice = count(&|line| times(line) > 1);
        let reported = count(&|line| line.is_sms() && line.state == "delivered");
        let unreported = count(&|line| line.is_sms() && line.state != "delivered" && times(line) > 0);
        let most = CONNECTIONS * kills;
        let figure = format!(
            "{} messages by wire ({} e-mail, {sms} SMS), killed {kills} times: {missed} missed, {twice} twice, \
             {unsure} unsure of at most {most} ({unsure_and_left} of them had left), {reported} SMS reported \
             delivered ({unreported} reports lost), {STOPS} STOP taken in",
            lines.len(),
            lines.len() - sms,
        );
        ensure!(missed == 0 && twice == 0 && unreported == 0 && unsure <= most, "{figure}");
        Ok(figure)
    }
}

fn line(row: &str) -> Result<Line> {
    let mut columns = row.split('|').map(ToOwned::to_owned);
    let mut next = || columns.next().with_context(|| format!("a short row: {row}"));
    Ok(Line { id: next()?, channel: next()?, address: next()?, state: next()? })
}
