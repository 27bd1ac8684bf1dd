//! A message to 1,800 people by e-mail, each with their own words, beside Postfix's own sender.
//!
//! Both send into the same `smtp-sink`, eight at a time, one message a transaction. `smtp-source` repeats one text, and
//! remembers nothing; it opens a connection for each message, as it does when nothing else is asked. The program plans, writes
//! each person's message and commits its ledger around each of them. Its time runs from the request to send until
//! the last message is written down as sent. What `smtp-source` does over kept connections is printed beside.

use std::process::Command;
use std::time::{Duration, Instant, SystemTime};

use anyhow::{Context, Result, bail, ensure};

use super::members::{Letter, Way, bring_in};
use super::page::middle;
use super::{Ground, Line};
use crate::network::{self, MailServer};
use crate::running::Running;
use crate::shell;

const MEMBERS: usize = 1_800;
/// As the program opens them.
const CONNECTIONS: &str = "8";
/// About what one of our messages weighs, headers, text and page together.
const BYTES: &str = "4500";
const ROUNDS: usize = 3;
const PATIENCE: Duration = Duration::from_secs(120);

pub fn measure(ground: &Ground<'_>) -> Result<Vec<Line>> {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for round in 1..=ROUNDS {
        let sink = MailServer::forgetful()?;
        let before = source_rate(&sink, false)?;
        let (rate, alone) = campaign_rate(ground, &sink)?;
        let source = (before + source_rate(&sink, false)?) / 2.0;
        println!(
            "round {round}: {rate:.0} a second from the request on, {alone:.0} from the first message to the last; \
             smtp-source {source:.0}, over kept connections {:.0}",
            source_rate(&sink, true)?
        );
        ours.push(rate);
        theirs.push(source);
    }
    Ok(vec![Line::at_least(
        "1,800 personal e-mails, planned, sent and written down, against smtp-source: messages",
        (middle(ours), "a second"),
        (middle(theirs), "a second"),
        0.2,
    )])
}

/// Messages a second, each over a connection of its own or all over kept ones.
fn source_rate(sink: &MailServer, is_kept: bool) -> Result<f64> {
    let mut source = Command::new(network::found("smtp-source")?);
    source.args(["-s", CONNECTIONS, "-m", &MEMBERS.to_string(), "-l", BYTES]);
    source.args(["-f", "messages@essaim.example", "-t", "membre@membres.example"]);
    if is_kept {
        source.arg("-d");
    }
    let begun = Instant::now();
    shell::output(source.arg(format!("127.0.0.1:{}", sink.port)))?;
    Ok(MEMBERS as f64 / begun.elapsed().as_secs_f64())
}

/// Messages a second: from the request to the last, and from the first to the last.
fn campaign_rate(ground: &Ground<'_>, sink: &MailServer) -> Result<(f64, f64)> {
    let mut house = Running::prepare(ground.program, None)?
        .with_setting("ESSAIM_SMTP_URL", format!("smtp://127.0.0.1:{}", sink.port))
        .with_setting("ESSAIM_MAIL_FROM", "messages@essaim.example");
    bring_in(&house, MEMBERS, Way::Email)?;
    house.start()?;
    let letter = Letter::write(&house, MEMBERS, Way::Email)?;
    let asked = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?.as_secs_f64();
    let begun = Instant::now();
    letter.send(&house)?;
    println!("planned and written in {:.2} s", begun.elapsed().as_secs_f64());
    while letter.phase(&house)? != "done" {
        ensure!(begun.elapsed() < PATIENCE, "not everything left in time");
        std::thread::sleep(Duration::from_millis(100));
    }
    let sent = house.rows(
        "select count(*), (julianday(min(sent_at)) - 2440587.5) * 86400, \
         (julianday(max(sent_at)) - 2440587.5) * 86400 from delivery_message where state = 'sent'",
    )?;
    let row = sent.first().context("nothing was sent")?;
    let figures: Vec<f64> = row.split('|').map(str::parse).collect::<Result<_, _>>()?;
    let [count, first, last] = figures.as_slice() else { bail!("not three figures: {row}") };
    ensure!(*count == MEMBERS as f64, "{count} of {MEMBERS} messages were sent");
    Ok((count / (last - asked), count / (last - first)))
}
