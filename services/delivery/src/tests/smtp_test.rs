//! The SMTP way out against Postfix's `smtp-sink`, told to refuse, defer, cut or keep silent at each step, and against
//! a server of a few lines where that one cannot.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

use super::message_test::message;
use crate::mail::EmailSender;
use crate::mail::smtp::{SmtpSettings, SmtpTimeouts, SmtpTransport};
use crate::transport::{Concern, Outcome};

const SMTP_SINK: &str = "/usr/sbin/smtp-sink";

/// A running `smtp-sink`, stopped when dropped.
pub(super) struct Sink {
    child: Child,
    pub port: u16,
    mailbox: tempfile::TempDir,
}

impl Drop for Sink {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Sink {
    /// Starts one that keeps each message in a file; `None` where Postfix is not installed.
    pub async fn start(options: &[&str]) -> Option<Self> {
        if !Path::new(SMTP_SINK).exists() {
            testing::skip("smtp-sink (Debian package postfix)");
            return None;
        }
        let port = free_port().await;
        let mailbox = tempfile::tempdir().unwrap();
        let open = std::os::unix::fs::PermissionsExt::from_mode(0o777);
        std::fs::set_permissions(mailbox.path(), open).unwrap();
        let mut command = Command::new(SMTP_SINK);
        if std::fs::read("/etc/shadow").is_ok() {
            command.args(["-u", "nobody"]);
        }
        let kept = format!("{}/m.", mailbox.path().display());
        command.args(options).args(["-d", &kept, &format!("127.0.0.1:{port}"), "100"]);
        let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let sink = Self { child, port, mailbox };
        let deadline = Instant::now() + Duration::from_secs(10);
        while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            assert!(Instant::now() < deadline, "smtp-sink does not listen");
            tokio::task::yield_now().await;
        }
        Some(sink)
    }

    /// The Message-IDs received, one per message taken.
    pub fn received(&self) -> Vec<String> {
        let files = std::fs::read_dir(self.mailbox.path()).unwrap().map(|f| f.unwrap().path());
        let texts = files.map(|f| String::from_utf8_lossy(&std::fs::read(f).unwrap()).into_owned());
        texts.filter_map(|t| t.lines().find_map(|l| l.strip_prefix("Message-ID: ").map(str::to_owned))).collect()
    }
}

pub(super) async fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port()
}

/// Patient enough for a busy machine.
const PATIENT: Duration = Duration::from_secs(20);
/// Short, where the server is told to keep silent.
const SHORT: Duration = Duration::from_millis(400);

fn settings(patience: Duration) -> SmtpSettings {
    let timeouts = SmtpTimeouts { connect: patience, command: patience, message: patience, idle: PATIENT };
    SmtpSettings { hello: "essaim.example".to_owned(), connections: 3, messages_per_connection: 20, timeouts }
}

fn transport(port: u16) -> SmtpTransport {
    SmtpTransport::from_url(&format!("smtp://127.0.0.1:{port}"), settings(PATIENT)).unwrap()
}

async fn outcome_with(options: &[&str], patience: Duration) -> Option<Outcome> {
    let sink = Sink::start(options).await?;
    let way_out = SmtpTransport::from_url(&format!("smtp://127.0.0.1:{}", sink.port), settings(patience)).unwrap();
    Some(way_out.send(&message()).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn each_message_is_taken_once_over_kept_connections() {
    for options in [&["-c"][..], &["-p"][..]] {
        let Some(sink) = Sink::start(options).await else { return };
        let way_out = Arc::new(transport(sink.port));
        let sent = (0..100).map(|number| {
            let way_out = Arc::clone(&way_out);
            tokio::spawn(async move {
                let mut message = message();
                message.message_id = format!("{number}@essaim.example");
                way_out.send(&message).await
            })
        });
        for outcome in sent.collect::<Vec<_>>() {
            let outcome = outcome.await.unwrap();
            assert!(matches!(outcome, Outcome::Accepted { .. }), "{outcome:?}");
        }
        way_out.close().await;
        let received = sink.received();
        assert_eq!((received.len(), received.iter().collect::<BTreeSet<_>>().len()), (100, 100));
    }
}

#[tokio::test]
async fn refusals_name_whom_they_concern() {
    for (step, concern) in
        [("MAIL", Concern::Gateway), ("RCPT", Concern::Recipient), ("DATA", Concern::Message), (".", Concern::Message)]
    {
        let Some(outcome) = outcome_with(&["-f", step], PATIENT).await else { return };
        assert!(
            matches!(outcome, Outcome::Refused { concern: c, code: Some(500), .. } if c == concern),
            "{step}: {outcome:?}"
        );
        let Some(outcome) = outcome_with(&["-r", step], PATIENT).await else { return };
        assert!(
            matches!(outcome, Outcome::TryLater { concern: c, code: Some(450), .. } if c == concern),
            "{step}: {outcome:?}"
        );
    }
}

#[tokio::test]
async fn a_server_that_leaves_before_the_dot_took_nothing() {
    for options in [
        ["-q", "EHLO"],
        ["-q", "MAIL"],
        ["-q", "RCPT"],
        ["-q", "DATA"],
        ["-f", "CONNECT"],
        ["-Q", "MAIL"],
        ["-Q", "RCPT"],
        ["-Q", "."],
    ] {
        let Some(outcome) = outcome_with(&options, PATIENT).await else { return };
        assert!(matches!(outcome, Outcome::TryLater { concern: Concern::Gateway, .. }), "{options:?}: {outcome:?}");
    }
    let outcome = transport(free_port().await).send(&message()).await;
    assert!(matches!(outcome, Outcome::TryLater { concern: Concern::Gateway, .. }), "{outcome:?}");
}

#[tokio::test]
async fn silence_before_the_dot_waits_and_after_it_is_a_doubt() {
    // Without pipelining: this sink answers RCPT at once while it keeps MAIL waiting, which no server may do.
    for (silent, doubtful) in [
        ("CONNECT:20", false),
        ("EHLO:20", false),
        ("MAIL:20", false),
        ("RCPT:20", false),
        ("DATA:20", false),
        (".:20", true),
    ] {
        let Some(outcome) = outcome_with(&["-p", "-W", silent], SHORT).await else { return };
        let as_expected = if doubtful {
            matches!(outcome, Outcome::Unsure { .. })
        } else {
            matches!(outcome, Outcome::TryLater { .. })
        };
        assert!(as_expected, "{silent}: {outcome:?}");
    }
    let Some(outcome) = outcome_with(&["-q", "."], PATIENT).await else { return };
    assert!(matches!(outcome, Outcome::Unsure { .. }), "{outcome:?}");
}

#[tokio::test]
async fn after_a_refusal_the_same_connection_serves_the_next() {
    let (port, connections) = server(
        &[
            "250 ok",
            "550 5.1.1 unknown",
            "554 no valid recipients",
            "250 reset",
            "250 ok",
            "250 ok",
            "354 go",
            "250 2.0.0 queued as A1",
        ],
        End::Dot,
    )
    .await;
    let way_out = transport(port);
    let first = way_out.send(&message()).await;
    assert!(matches!(first, Outcome::Refused { concern: Concern::Recipient, code: Some(550), .. }), "{first:?}");
    let second = way_out.send(&message()).await;
    assert_eq!(second, Outcome::Accepted { reference: Some("2.0.0 queued as A1".to_owned()) });
    assert_eq!(connections.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_recipient_refused_gets_no_text_even_if_the_server_waits_for_one() {
    let (port, _) = server(&["250 ok", "550 unknown", "354 go on anyway"], End::Dot).await;
    let outcome = transport(port).send(&message()).await;
    assert!(matches!(outcome, Outcome::Refused { concern: Concern::Recipient, .. }), "{outcome:?}");
}

#[tokio::test]
async fn an_idle_connection_found_dead_is_replaced_once() {
    let (port, connections) = server(&["250 ok", "250 ok", "354 go", "250 queued"], End::CloseAfterScript).await;
    let way_out = transport(port);
    for _ in 0..3 {
        let outcome = way_out.send(&message()).await;
        assert!(matches!(outcome, Outcome::Accepted { .. }), "{outcome:?}");
    }
    assert_eq!(connections.load(Ordering::SeqCst), 3);
}

#[tokio::test]
async fn a_cut_after_the_dot_is_a_doubt() {
    let (port, connections) = server(&["250 ok", "250 ok", "354 go"], End::CloseAfterDot).await;
    let outcome = transport(port).send(&message()).await;
    assert!(matches!(outcome, Outcome::Unsure { .. }), "{outcome:?}");
    assert_eq!(connections.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn rights_concern_the_gateway_and_not_the_person() {
    let (port, _) = server(&["250 ok", "554 5.7.1 relay access denied", "503 no", "250 reset"], End::Dot).await;
    let outcome = transport(port).send(&message()).await;
    assert!(matches!(outcome, Outcome::Refused { concern: Concern::Gateway, code: Some(554), .. }), "{outcome:?}");
}

#[tokio::test]
async fn an_accented_address_is_beyond_our_relay_and_not_dead() {
    let (port, _) = server(&["250 ok"], End::Dot).await;
    let mut message = message();
    message.to.address = "élodie@exemple.fr".to_owned();
    let outcome = transport(port).send(&message).await;
    let Outcome::Refused { concern: Concern::Message, reason, .. } = outcome else { panic!("{outcome:?}") };
    assert_eq!(reason, crate::Cause::AccentedAddress.code());
}

#[tokio::test]
async fn an_account_signs_in_and_encryption_asked_for_is_never_given_up() {
    let Some(sink) = Sink::start(&["-c"]).await else { return };
    let outcome =
        |url: String| async move { SmtpTransport::from_url(&url, settings(PATIENT)).unwrap().send(&message()).await };
    let signed_in = outcome(format!("smtp://centre:s%40cret@127.0.0.1:{}", sink.port)).await;
    assert!(matches!(signed_in, Outcome::Accepted { .. }), "{signed_in:?}");
    for url in [format!("smtp://127.0.0.1:{}?tls=starttls", sink.port), format!("smtps://127.0.0.1:{}", sink.port)] {
        let outcome = outcome(url).await;
        assert!(matches!(outcome, Outcome::TryLater { concern: Concern::Gateway, .. }), "{outcome:?}");
    }
    assert_eq!(sink.received().len(), 1);
}

enum End {
    /// Stays until the script is told.
    Dot,
    /// Leaves as soon as the last answer is given.
    CloseAfterScript,
    /// Reads the whole message and leaves without a word.
    CloseAfterDot,
}

/// A pipelining server that gives these answers in turn on each connection; also counts its connections.
async fn server(answers: &'static [&'static str], end: End) -> (u16, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let connections = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&connections);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            counted.fetch_add(1, Ordering::SeqCst);
            let _ = converse(stream, answers, &end).await;
        }
    });
    (port, connections)
}

async fn converse(stream: TcpStream, answers: &[&str], end: &End) -> std::io::Result<()> {
    let (reader, mut writer) = stream.into_split();
    let mut lines = BufReader::new(reader).lines();
    writer.write_all(b"220 test\r\n").await?;
    let mut answers = answers.iter();
    let mut in_text = false;
    while let Some(line) = lines.next_line().await? {
        if in_text && line != "." {
            continue;
        }
        if line.starts_with("EHLO") {
            writer.write_all(b"250-test\r\n250-PIPELINING\r\n250 8BITMIME\r\n").await?;
            continue;
        }
        if in_text && matches!(end, End::CloseAfterDot) {
            return Ok(());
        }
        let Some(answer) = answers.next() else { return Ok(()) };
        in_text = answer.starts_with("354");
        writer.write_all(format!("{answer}\r\n").as_bytes()).await?;
        if answers.len() == 0 && matches!(end, End::CloseAfterScript) {
            return Ok(());
        }
    }
    Ok(())
}
