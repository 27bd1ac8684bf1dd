//! A message to 1,800 people, while the program is killed again and again in the middle of sending it.
//!
//! What left is counted from the mail server's own files and from the mobile network's own log, and compared with
//! the ledger, read from outside with the engine's own tool. Nobody is missed, nobody gets it twice, and what
//! the program is unsure of is at most what was travelling when it died.

use std::collections::HashMap;
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use super::Ground;
use crate::network::{self, MailServer, MobileNetwork};
use crate::{http, server, shell};

const CENTRE: &str = "jean-ferrat";
const PEOPLE: usize = 1_800;
/// Messages that the program lets travel at once.
const CONNECTIONS: usize = 8;
/// The first start fills the demonstration; later ones only open it.
const START: Duration = Duration::from_secs(240);
/// Leases of the killed run out after a minute.
const PATIENCE: Duration = Duration::from_secs(300);

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
    folder: PathBuf,
    program: PathBuf,
    database: Option<String>,
    port: u16,
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

    fn is_moving(&self) -> bool {
        self.is_waiting() || self.state == "sending"
    }
}

/// The program while it runs; killed without warning when dropped.
struct Alive(Child);

impl Drop for Alive {
    fn drop(&mut self) {
        // It may have died already; then there is nobody to kill.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Trial {
    fn prepare(ground: &Ground<'_>, database: Option<String>) -> Result<Self> {
        let port = server::free_port()?;
        Ok(Self {
            folder: server::scratch("campaign")?,
            program: server::binary()?,
            database,
            port,
            mail: MailServer::start()?,
            mobile: MobileNetwork::start(ground.house, port)?,
        })
    }

    fn run(&self, kills: usize) -> Result<String> {
        let mut alive = self.start()?;
        let token = self.token()?;
        let (campaign, targeted, wired) = self.plan(&token)?;
        http::call(self.port, "POST", &format!("{}/{campaign}/sending", campaigns()), &token, &json!({}))?;
        for kill in 1..=kills {
            // What the dead were sending stays unsure: the next ones share what still waits.
            let waiting = self.ledger(&campaign)?.iter().filter(|line| line.is_waiting()).count();
            self.until_taken(self.taken()? + waiting / (kills + 2 - kill))?;
            drop(alive);
            println!("killed {kill} of {kills}, with {} of {wired} taken", self.taken()?);
            alive = self.start()?;
        }
        let lines = self.until_settled(&campaign)?;
        drop(alive);
        ensure!(lines.len() == wired, "{} messages in the ledger, {wired} planned", lines.len());
        Ok(format!("{targeted} people, {}", self.judge(&lines, kills)?))
    }

    /// Starts the program as after a power cut.
    fn start(&self) -> Result<Alive> {
        let address = format!("127.0.0.1:{}", self.port);
        let mut command = self.essaim();
        command.args(["serve", "--demo", "--demo-centres", "1", "--demo-people", &PEOPLE.to_string()]);
        command.args(["--listen", &address]);
        command.env("ESSAIM_PUBLIC_URL", format!("http://{address}"));
        command.env("ESSAIM_SMTP_URL", format!("smtp://127.0.0.1:{}", self.mail.port));
        command.env("ESSAIM_MAIL_FROM", "messages@essaim.example");
        command.env("ESSAIM_SMS_URL", self.mobile.url());
        let log = std::fs::OpenOptions::new().create(true).append(true).open(self.folder.join("log"))?;
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        let mut alive = Alive(command.spawn()?);
        let end = Instant::now() + START;
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            if Instant::now() > end || alive.0.try_wait()?.is_some() {
                bail!("essaim did not start: {}", std::fs::read_to_string(self.folder.join("log"))?);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(alive)
    }

    fn essaim(&self) -> Command {
        let mut command = Command::new(&self.program);
        // From a folder of its own, so that nobody's settings file is read.
        command.current_dir(&self.folder).arg("--data").arg(self.folder.join("data"));
        match &self.database {
            Some(address) => command.env("ESSAIM_DATABASE_URL", address),
            None => command.env_remove("ESSAIM_DATABASE_URL"),
        };
        command
    }

    fn token(&self) -> Result<String> {
        let mut command = self.essaim();
        command.args(["token", "create", "--centre", CENTRE, "--json", "--scope"]);
        let said = shell::output(command.args(["campaigns:read", "campaigns:write", "campaigns:send"]))?;
        let said: Value = serde_json::from_str(&said)?;
        Ok(said.get("token").and_then(Value::as_str).context("no token")?.to_owned())
    }

    /// Writes the message; its id, how many people it is for, and how many messages will leave by wire.
    fn plan(&self, token: &str) -> Result<(String, u64, usize)> {
        let draft = json!({
            "title": "La fête du quartier",
            "text": "Bonjour {prénom},\n\nLa fête du quartier est samedi à 15 h, place du marché.",
            "sms_text": "Fete du quartier samedi a 15 h, place du marche.",
            "has_hours_guard": false,
            "audience": { "unit": "people", "conditions": [] },
        });
        let made = http::call(self.port, "POST", &campaigns(), token, &draft)?;
        let campaign = made.get("id").and_then(Value::as_str).context("no campaign")?.to_owned();
        let plan = http::call(self.port, "GET", &format!("{}/{campaign}/plan", campaigns()), token, &Value::Null)?;
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
        Ok(self.mail.count()? + self.mobile.count()?)
    }

    fn until_taken(&self, count: usize) -> Result<()> {
        let end = Instant::now() + PATIENCE;
        while self.taken()? < count {
            ensure!(Instant::now() < end, "only {} of {count} messages left in time", self.taken()?);
            std::thread::sleep(Duration::from_millis(2));
        }
        Ok(())
    }

    /// The messages of the campaign by wire, once none of them waits or travels.
    fn until_settled(&self, campaign: &str) -> Result<Vec<Line>> {
        let end = Instant::now() + PATIENCE;
        loop {
            let lines = self.ledger(campaign)?;
            let moving = lines.iter().filter(|line| line.is_moving()).count();
            if moving == 0 {
                return Ok(lines);
            }
            ensure!(Instant::now() < end, "{moving} messages still wait or travel");
            std::thread::sleep(Duration::from_millis(500));
        }
    }

    /// The ledger, read from outside.
    fn ledger(&self, campaign: &str) -> Result<Vec<Line>> {
        let bare = campaign.replace('-', "");
        let asked = |id: &str, owner: &str| {
            format!(
                "select {id}, m.channel, m.address, m.state from delivery_message m \
                 join delivery_batch b on b.id = m.batch_id \
                 where m.channel in ('email', 'sms') and {owner} = '{bare}'"
            )
        };
        let mut tool = match &self.database {
            Some(address) => {
                let mut psql = Command::new("psql");
                let sql = asked("replace(m.id::text, '-', '')", "replace(b.owner_id::text, '-', '')");
                psql.args(["-X", "-A", "-t", "-F", "|", "-c", &sql, address]);
                psql
            }
            None => {
                let mut sqlite = Command::new("sqlite3");
                sqlite.args(["-readonly", "-separator", "|", "-cmd", ".timeout 10000"]);
                sqlite.arg(self.folder.join("data/essaim.db"));
                sqlite.arg(asked("lower(hex(m.id))", "lower(hex(b.owner_id))"));
                sqlite
            }
        };
        shell::output(&mut tool)?.lines().map(line).collect()
    }

    /// Compares the ledger with what the gateways took.
    fn judge(&self, lines: &[Line], kills: usize) -> Result<String> {
        let (mails, texts) = (self.mail.taken()?, self.mobile.taken()?);
        let times = |line: &Line| {
            let taken: &HashMap<String, usize> = if line.channel == "email" { &mails } else { &texts };
            taken.get(if line.channel == "email" { &line.id } else { &line.address }).copied().unwrap_or_default()
        };
        let count = |wanted: &dyn Fn(&Line) -> bool| lines.iter().filter(|line| wanted(line)).count();
        let by = |channel: &str| count(&|line| line.channel == channel);
        let unsure = count(&|line| line.state == "unsure");
        let unsure_and_left = count(&|line| line.state == "unsure" && times(line) > 0);
        let missed = count(&|line| line.state != "unsure" && times(line) == 0);
        let twice = count(&|line| times(line) > 1);
        let most = CONNECTIONS * kills;
        let figure = format!(
            "{} messages by wire ({} e-mail, {} SMS), killed {kills} times: {missed} missed, {twice} twice, \
             {unsure} unsure of at most {most} ({unsure_and_left} of them had left)",
            lines.len(),
            by("email"),
            by("sms"),
        );
        ensure!(missed == 0 && twice == 0 && unsure <= most, "{figure}");
        Ok(figure)
    }
}

impl Drop for Trial {
    fn drop(&mut self) {
        // A folder among the temporary ones: the machine forgets what we could not remove.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn campaigns() -> String {
    format!("/api/v1/centres/{CENTRE}/campaigns")
}

fn line(row: &str) -> Result<Line> {
    let mut columns = row.split('|').map(ToOwned::to_owned);
    let mut next = || columns.next().with_context(|| format!("a short row: {row}"));
    Ok(Line { id: next()?, channel: next()?, address: next()?, state: next()? })
}
