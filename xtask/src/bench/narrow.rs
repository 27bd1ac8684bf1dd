//! A narrow way to a port of this machine, as a telephone has it at the edge of a village: so many bits a second, both
//! directions together, and cut when it is told to. It understands nothing of what it carries.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::Result;

/// What travels at once.
const PACKET: usize = 1_400;

/// A listening address. It lives as long as this program.
pub struct Narrow {
    pub port: u16,
    way: Arc<Way>,
}

struct Way {
    target: u16,
    bits_a_second: f64,
    /// When what is on the way will have passed.
    free_at: Mutex<Instant>,
    carried: AtomicU64,
    open: Mutex<Vec<TcpStream>>,
}

impl Narrow {
    /// Leads to a port of this machine.
    pub fn start(target: u16, bits_a_second: f64) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let port = listener.local_addr()?.port();
        let way = Arc::new(Way {
            target,
            bits_a_second,
            free_at: Mutex::new(Instant::now()),
            carried: AtomicU64::new(0),
            open: Mutex::new(Vec::new()),
        });
        let led = Arc::clone(&way);
        std::thread::spawn(move || {
            for client in listener.incoming().flatten() {
                lead(&led, client);
            }
        });
        Ok(Self { port, way })
    }

    /// How many bytes have passed.
    pub fn carried(&self) -> u64 {
        self.way.carried.load(Ordering::Acquire)
    }

    /// Cuts whoever speaks; who comes anew is let through.
    pub fn cut(&self) {
        for stream in self.way.open.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            let _already_closed = stream.shutdown(Shutdown::Both);
        }
    }
}

/// Joins a client to the target; one that cannot be reached is as one that hangs up.
fn lead(way: &Arc<Way>, client: TcpStream) {
    let Ok(server) = TcpStream::connect(("127.0.0.1", way.target)) else { return };
    let _slower = (client.set_nodelay(true), server.set_nodelay(true));
    let copies = [client.try_clone(), server.try_clone(), client.try_clone(), server.try_clone()];
    let [Ok(from_client), Ok(to_server), Ok(kept_client), Ok(kept_server)] = copies else { return };
    way.open.lock().unwrap_or_else(PoisonError::into_inner).extend([kept_client, kept_server]);
    let (up, down) = (Arc::clone(way), Arc::clone(way));
    std::thread::spawn(move || carry(&up, from_client, to_server));
    std::thread::spawn(move || carry(&down, server, client));
}

fn carry(way: &Way, mut from: TcpStream, mut to: TcpStream) {
    let mut bytes = [0; PACKET];
    while let Ok(count @ 1..) = from.read(&mut bytes) {
        let Some(read) = bytes.get(..count) else { break };
        wait(way, count);
        // Counted first: whoever has read it finds it counted.
        way.carried.fetch_add(count as u64, Ordering::AcqRel);
        if to.write_all(read).is_err() {
            break;
        }
    }
    // The other direction may still have an answer to bring.
    let _already_closed = (to.shutdown(Shutdown::Write), from.shutdown(Shutdown::Read));
}

/// Until these bytes have passed, after those that were there before.
fn wait(way: &Way, bytes: usize) {
    let takes = Duration::from_secs_f64(bytes as f64 * 8.0 / way.bits_a_second);
    let passed = {
        let mut free_at = way.free_at.lock().unwrap_or_else(PoisonError::into_inner);
        *free_at = (*free_at).max(Instant::now()) + takes;
        *free_at
    };
    std::thread::sleep(passed.saturating_duration_since(Instant::now()));
}
