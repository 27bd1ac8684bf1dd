//! Tells systemd that the house is open, that it lives, that it closes (`Type=notify`, `WatchdogSec=`).
//!
//! Elsewhere there is no one to tell, and nothing is said.

use std::os::linux::net::SocketAddrExt as _;
use std::os::unix::net::{SocketAddr, UnixDatagram};
use std::time::Duration;

/// The house listens.
pub fn is_open() {
    tell("READY=1");
}

/// The house closes.
pub fn is_closing() {
    tell("STOPPING=1");
}

/// Says again and again that the program turns, where someone watches.
pub async fn keep_telling() {
    let micros = std::env::var("WATCHDOG_USEC").ok().and_then(|micros| micros.parse::<u64>().ok());
    let Some(micros) = micros else { return };
    loop {
        tell("WATCHDOG=1");
        tokio::time::sleep(Duration::from_micros(micros / 3)).await;
    }
}

fn tell(words: &str) {
    let Some(place) = std::env::var_os("NOTIFY_SOCKET") else { return };
    if let Err(error) = send(&place.to_string_lossy(), words) {
        tracing::warn!(%error, "systemd could not be told");
    }
}

/// Sends to a socket of the file system, or to one of the abstract names that begin with `@`.
pub fn send(place: &str, words: &str) -> std::io::Result<()> {
    let address = match place.strip_prefix('@') {
        Some(name) => SocketAddr::from_abstract_name(name.as_bytes())?,
        None => SocketAddr::from_pathname(place)?,
    };
    UnixDatagram::unbound()?.send_to_addr(words.as_bytes(), &address).map(drop)
}
