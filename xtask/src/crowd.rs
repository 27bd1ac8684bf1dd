//! Many clients at once, each on a connection that it keeps, as browsers do.
//!
//! A client sends what it has one after the other and counts an answer only once it has read it whole. A connection
//! that breaks is told as such and never tried again here: the caller knows what was acknowledged and what was not.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::sync::Barrier;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::http::Answer;

const PATIENCE: Duration = Duration::from_secs(120);
/// A client has little to remember: four hundred of them must fit.
const STACK: usize = 256 * 1024;

/// What a client sends: a JSON body to an address, once.
#[derive(Debug, Clone)]
pub struct Errand {
    pub path: String,
    pub body: String,
    /// The `Idempotency-Key`.
    pub key: String,
}

/// What came of a rush: an answer for each errand, in their order, and how long all of them took.
pub struct Rush {
    pub answers: Vec<Option<Answer>>,
    pub took: Duration,
}

/// Sends all errands, shared among so many clients that begin at the same moment.
///
/// `watch` hears of every answer as it comes.
pub fn rush(port: u16, token: &str, clients: usize, errands: &[Errand], watch: &(impl Fn() + Sync)) -> Result<Rush> {
    let gate = Barrier::new(clients + 1);
    std::thread::scope(|scope| {
        let mut crowd = Vec::with_capacity(clients);
        for client in 0..clients {
            let own: Vec<&Errand> = errands.iter().skip(client).step_by(clients).collect();
            let gate = &gate;
            let one = std::thread::Builder::new().stack_size(STACK);
            crowd.push(one.spawn_scoped(scope, move || {
                let connection = Connection::open(port);
                gate.wait();
                walk(connection.ok(), token, &own, watch)
            })?);
        }
        gate.wait();
        let begun = Instant::now();
        let mut answers: Vec<Option<Answer>> = errands.iter().map(|_| None).collect();
        for (client, thread) in crowd.into_iter().enumerate() {
            let given = thread.join().map_err(|_| anyhow::anyhow!("a client stopped"))?;
            for (place, answer) in answers.iter_mut().skip(client).step_by(clients).zip(given) {
                *place = answer;
            }
        }
        Ok(Rush { answers, took: begun.elapsed() })
    })
}

/// One client's errands, until its connection breaks.
fn walk(
    mut connection: Option<Connection>,
    token: &str,
    errands: &[&Errand],
    watch: &impl Fn(),
) -> Vec<Option<Answer>> {
    let mut answers = Vec::with_capacity(errands.len());
    for errand in errands {
        let answer = connection.as_mut().and_then(|open| open.post(token, errand).ok());
        if answer.is_none() {
            connection = None;
        } else {
            watch();
        }
        answers.push(answer);
    }
    answers
}

struct Connection {
    stream: BufReader<TcpStream>,
    port: u16,
}

impl Connection {
    fn open(port: u16) -> Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_nodelay(true)?;
        Ok(Self { stream: BufReader::new(stream), port })
    }

    fn post(&mut self, token: &str, errand: &Errand) -> Result<Answer> {
        let request = format!(
            "POST {} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nAuthorization: Bearer {token}\r\nIdempotency-Key: {}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{}",
            errand.path,
            self.port,
            errand.key,
            errand.body.len(),
            errand.body
        );
        self.stream.get_mut().write_all(request.as_bytes())?;
        let status = self.line()?.split(' ').nth(1).and_then(|word| word.parse().ok()).context("no status")?;
        let mut length = None;
        loop {
            let line = self.line()?;
            if line.is_empty() {
                break;
            }
            let header = line.split_once(':').filter(|(name, _)| name.eq_ignore_ascii_case("content-length"));
            length = header.and_then(|(_, value)| value.trim().parse().ok()).or(length);
        }
        let mut body = vec![0; length.context("an answer of unknown length")?];
        self.stream.read_exact(&mut body)?;
        Ok(Answer { status, head: String::new(), body: String::from_utf8(body)? })
    }

    fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        let read = self.stream.read_line(&mut line)?;
        anyhow::ensure!(read > 0, "the connection was closed");
        Ok(line.trim_end().to_owned())
    }
}
