//! An address that leads elsewhere when it is told to: bytes in, bytes out, nothing understood.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;

/// A listening address. It lives as long as this program.
pub struct Proxy {
    pub port: u16,
    state: Arc<State>,
}

#[derive(Default)]
struct State {
    targets: Mutex<Vec<u16>>,
    open: Mutex<Vec<TcpStream>>,
    turn: AtomicUsize,
}

impl Proxy {
    /// Leads to these ports of this machine, one after the other.
    pub fn start(targets: &[u16]) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let port = listener.local_addr()?.port();
        let state = Arc::new(State::default());
        let proxy = Self { port, state: Arc::clone(&state) };
        proxy.lead_to(targets);
        std::thread::spawn(move || {
            for client in listener.incoming().flatten() {
                state.lead(client);
            }
        });
        Ok(proxy)
    }

    /// Leads elsewhere from now on, and cuts whoever still speaks to where it led.
    pub fn lead_to(&self, targets: &[u16]) {
        *self.state.targets.lock().unwrap_or_else(PoisonError::into_inner) = targets.to_vec();
        for stream in self.state.open.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            let _already_closed = stream.shutdown(Shutdown::Both);
        }
    }
}

impl State {
    /// Joins a client to the next target; one that cannot be reached is as one that hangs up.
    fn lead(&self, client: TcpStream) {
        let turn = self.turn.fetch_add(1, Ordering::AcqRel);
        let targets = self.targets.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let Some(target) = targets.get(turn % targets.len().max(1)) else { return };
        let Ok(server) = TcpStream::connect(("127.0.0.1", *target)) else { return };
        let _slower = (client.set_nodelay(true), server.set_nodelay(true));
        let copies = [client.try_clone(), server.try_clone(), client.try_clone(), server.try_clone()];
        let [Ok(from_client), Ok(to_server), Ok(kept_client), Ok(kept_server)] = copies else { return };
        self.open.lock().unwrap_or_else(PoisonError::into_inner).extend([kept_client, kept_server]);
        std::thread::spawn(move || carry(from_client, to_server));
        std::thread::spawn(move || carry(server, client));
    }
}

fn carry(mut from: TcpStream, mut to: TcpStream) {
    let mut bytes = [0; 16 * 1024];
    while let Ok(count @ 1..) = from.read(&mut bytes) {
        let Some(read) = bytes.get(..count) else { break };
        if to.write_all(read).is_err() {
            break;
        }
    }
    let _already_closed = (to.shutdown(Shutdown::Both), from.shutdown(Shutdown::Both));
}
