//! Where everything stands in a ZIM file: header, kinds, directory, pointers, clusters.

use std::collections::HashMap;
use std::io;

use super::entry::{Entry, Kind};
use super::{Book, CLUSTER_BYTES, LEVEL};

/// The list of every entry by title.
pub(super) const ALL_TITLES: &str = "listing/titleOrdered/v0";
/// The list of the pages that one may look for.
pub(super) const FRONT_TITLES: &str = "listing/titleOrdered/v1";

const MAGIC: u32 = 72_173_914;
const MAJOR: u16 = 6;
const MINOR: u16 = 1;
const HEADER_BYTES: usize = 80;
/// The kind of an entry that goes to another.
const REDIRECT: u16 = 0xffff;
const NO_LAYOUT: u32 = 0xffff_ffff;
const RAW: u8 = 1;
const ZSTD: u8 = 5;

/// A number as the form writes it; no book has four thousand million entries.
pub(super) fn number(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

fn offset(value: usize) -> u64 {
    u64::try_from(value).unwrap_or(u64::MAX)
}

/// A cluster, and where each of its blobs begins.
#[derive(Default)]
struct Cluster {
    blobs: Vec<Vec<u8>>,
    bytes: usize,
    is_pressed: bool,
}

impl Cluster {
    /// The offsets, then the blobs.
    fn inside(&self) -> Vec<u8> {
        let mut at = (self.blobs.len() + 1) * 4;
        let mut bytes = Vec::with_capacity(at + self.bytes);
        for blob in &self.blobs {
            bytes.extend_from_slice(&number(at).to_le_bytes());
            at += blob.len();
        }
        bytes.extend_from_slice(&number(at).to_le_bytes());
        for blob in &self.blobs {
            bytes.extend_from_slice(blob);
        }
        bytes
    }

    fn written(&self) -> io::Result<Vec<u8>> {
        let inside = self.inside();
        let (kind, inside) =
            if self.is_pressed { (ZSTD, zstd::encode_all(inside.as_slice(), LEVEL)?) } else { (RAW, inside) };
        let mut bytes = vec![kind];
        bytes.extend_from_slice(&inside);
        Ok(bytes)
    }

    /// Where a blob begins, counted from the first byte of the cluster. For raw clusters.
    fn start_of(&self, blob: usize) -> usize {
        let before: usize = self.blobs.iter().take(blob).map(Vec::len).sum();
        1 + (self.blobs.len() + 1) * 4 + before
    }
}

/// In which cluster each entry lies, and at which place there.
struct Placed {
    clusters: Vec<Cluster>,
    /// By the place of the entry; absent for one that goes to another.
    places: Vec<Option<(usize, usize)>>,
}

fn placed(entries: &[Entry]) -> Placed {
    let (mut clusters, mut places): (Vec<Cluster>, Vec<_>) = (Vec::new(), Vec::new());
    let mut open: [Option<usize>; 2] = [None, None];
    for entry in entries {
        let Kind::Bytes(bytes) = &entry.kind else {
            places.push(None);
            continue;
        };
        let is_pressed = entry.is_pressed();
        let slot = if is_pressed { &mut open[1] } else { &mut open[0] };
        let is_full = |at: usize| clusters.get(at).is_none_or(|cluster: &Cluster| cluster.bytes >= CLUSTER_BYTES);
        let at = match *slot {
            Some(at) if !is_full(at) => at,
            _ => {
                clusters.push(Cluster { is_pressed, ..Cluster::default() });
                clusters.len() - 1
            }
        };
        *slot = Some(at);
        if let Some(cluster) = clusters.get_mut(at) {
            places.push(Some((at, cluster.blobs.len())));
            cluster.bytes += bytes.len();
            cluster.blobs.push(bytes.clone());
        }
    }
    Placed { clusters, places }
}

/// The kinds of content, each once, by their number.
struct Kinds {
    list: Vec<u8>,
    numbers: HashMap<String, u16>,
}

fn kinds_of(entries: &[Entry]) -> Kinds {
    let mut all: Vec<&str> = entries.iter().map(|entry| entry.media_type.as_str()).filter(|k| !k.is_empty()).collect();
    all.sort_unstable();
    all.dedup();
    let mut list = Vec::new();
    for kind in &all {
        list.extend_from_slice(kind.as_bytes());
        list.push(0);
    }
    list.push(0);
    let numbers = (0_u16..).zip(all).map(|(at, kind)| (kind.to_owned(), at)).collect();
    Kinds { list, numbers }
}

fn entry_bytes(entry: &Entry, kinds: &Kinds, place: Option<(usize, usize)>, target: usize) -> Vec<u8> {
    let kind = kinds.numbers.get(&entry.media_type).copied().unwrap_or(0);
    let mut bytes = Vec::new();
    let kind = if place.is_some() { kind } else { REDIRECT };
    bytes.extend_from_slice(&kind.to_le_bytes());
    bytes.extend_from_slice(&[0, entry.space]);
    bytes.extend_from_slice(&0_u32.to_le_bytes());
    match place {
        Some((cluster, blob)) => {
            bytes.extend_from_slice(&number(cluster).to_le_bytes());
            bytes.extend_from_slice(&number(blob).to_le_bytes());
        }
        None => bytes.extend_from_slice(&number(target).to_le_bytes()),
    }
    bytes.extend_from_slice(entry.path.as_bytes());
    bytes.push(0);
    bytes.extend_from_slice(entry.title.as_bytes());
    bytes.push(0);
    bytes
}

/// The directory: each entry's bytes, one after the other, and where each begins.
fn directory(entries: &[Entry], kinds: &Kinds, placed: &Placed, mut at: usize) -> (Vec<u8>, Vec<u64>) {
    let (mut bytes, mut starts) = (Vec::new(), Vec::new());
    for (entry, place) in entries.iter().zip(&placed.places) {
        let target = match &entry.kind {
            Kind::To(key) => entries.iter().position(|other| other.key() == *key).unwrap_or_default(),
            Kind::Bytes(_) => 0,
        };
        let written = entry_bytes(entry, kinds, *place, target);
        starts.push(offset(at));
        at += written.len();
        bytes.extend_from_slice(&written);
    }
    (bytes, starts)
}

/// The whole file but its checksum.
pub(super) fn whole(book: &Book, entries: &[Entry]) -> io::Result<Vec<u8>> {
    let (kinds, placed) = (kinds_of(entries), placed(entries));
    let directory_at = HEADER_BYTES + kinds.list.len();
    let (directory, starts) = directory(entries, &kinds, &placed, directory_at);
    let paths_at = directory_at + directory.len();
    let pointers_at = paths_at + starts.len() * 8;
    let mut at = pointers_at + placed.clusters.len() * 8;
    let (mut clusters, mut cluster_starts) = (Vec::new(), Vec::new());
    for cluster in &placed.clusters {
        let written = cluster.written()?;
        cluster_starts.push(at);
        at += written.len();
        clusters.extend_from_slice(&written);
    }
    let titles_at = list_start(entries, &placed, &cluster_starts).unwrap_or_default();
    let first = entries.iter().position(|entry| entry.space == b'W').unwrap_or_default();
    let mut bytes = Vec::with_capacity(at + 16);
    bytes.extend_from_slice(&MAGIC.to_le_bytes());
    bytes.extend_from_slice(&MAJOR.to_le_bytes());
    bytes.extend_from_slice(&MINOR.to_le_bytes());
    bytes.extend_from_slice(&book.id);
    bytes.extend_from_slice(&number(entries.len()).to_le_bytes());
    bytes.extend_from_slice(&number(placed.clusters.len()).to_le_bytes());
    for place in [paths_at, titles_at, pointers_at, HEADER_BYTES] {
        bytes.extend_from_slice(&offset(place).to_le_bytes());
    }
    bytes.extend_from_slice(&number(first).to_le_bytes());
    bytes.extend_from_slice(&NO_LAYOUT.to_le_bytes());
    bytes.extend_from_slice(&offset(at).to_le_bytes());
    bytes.extend_from_slice(&kinds.list);
    bytes.extend_from_slice(&directory);
    let pointers = starts.into_iter().chain(cluster_starts.into_iter().map(offset));
    bytes.extend(pointers.flat_map(u64::to_le_bytes));
    bytes.extend_from_slice(&clusters);
    Ok(bytes)
}

/// Where the list of every title lies in the file: older readers look for it there.
fn list_start(entries: &[Entry], placed: &Placed, starts: &[usize]) -> Option<usize> {
    let list = entries.iter().position(|entry| entry.space == b'X' && entry.path == ALL_TITLES)?;
    let (cluster, blob) = placed.places.get(list).copied().flatten()?;
    Some(starts.get(cluster)? + placed.clusters.get(cluster)?.start_of(blob))
}
