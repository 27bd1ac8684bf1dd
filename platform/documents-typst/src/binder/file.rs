//! A PDF as our engine writes it: one plain table of objects, no stream of objects.

/// A file cut into objects.
pub struct File<'a> {
    bytes: &'a [u8],
    /// Where each object begins, by its number less one.
    offsets: Vec<usize>,
    table: usize,
    pub trailer: &'a [u8],
    pub root: usize,
    pub info: usize,
}

/// An object: its dictionary (or array), and its stream if it has one, keywords included.
pub struct Object<'a> {
    pub dict: &'a [u8],
    pub stream: &'a [u8],
}

impl<'a> File<'a> {
    /// Reads the table of objects.
    pub fn read(bytes: &'a [u8]) -> Option<Self> {
        let tail = bytes.len().saturating_sub(64);
        let table = number_after(bytes.get(tail..)?, b"startxref\n")?;
        let listing = bytes.get(table..)?.strip_prefix(b"xref\n0 ")?;
        let count = leading_number(listing)?;
        let lines = listing.get(find(listing, b"\n")? + 1..)?;
        // Twenty bytes a line; the first line heads the list of free objects.
        let entries = lines.get(20..20 * count)?;
        let offsets = entries.chunks_exact(20).map(|line| number(line.get(..10)?)).collect::<Option<Vec<_>>>()?;
        let trailer = lines.get(20 * count..)?;
        let root = reference_after(trailer, b"/Root ")?;
        let info = reference_after(trailer, b"/Info ")?;
        Some(Self { bytes, offsets, table, trailer, root, info })
    }

    /// How many objects there are; their numbers begin at one.
    pub fn len(&self) -> usize {
        self.offsets.len()
    }

    /// An object by its number.
    pub fn object(&self, number: usize) -> Option<Object<'a>> {
        let start = *self.offsets.get(number.checked_sub(1)?)?;
        // Objects stand in the order of their numbers: one ends where the next begins.
        let end = self.offsets.get(number).copied().unwrap_or(self.table);
        let header = format!("{number} 0 obj\n");
        let body = self.bytes.get(start..end)?.strip_prefix(header.as_bytes())?.trim_ascii_end();
        let body = body.strip_suffix(b"endobj")?.strip_suffix(b"\n")?;
        let split = find(body, b">>\nstream\n").map_or(body.len(), |at| at + 2);
        let (dict, stream) = body.split_at_checked(split)?;
        Some(Object { dict, stream })
    }
}

/// Where this pattern first stands.
pub fn find(bytes: &[u8], pattern: &[u8]) -> Option<usize> {
    bytes.windows(pattern.len()).position(|window| window == pattern)
}

/// What stands between an opening and the next closing.
pub fn within<'a>(bytes: &'a [u8], open: &[u8], close: &[u8]) -> Option<&'a [u8]> {
    let rest = bytes.get(find(bytes, open)? + open.len()..)?;
    rest.get(..find(rest, close)?)
}

/// The number that follows a key.
pub fn number_after(bytes: &[u8], key: &[u8]) -> Option<usize> {
    leading_number(bytes.get(find(bytes, key)? + key.len()..)?)
}

/// The object that a key refers to.
pub fn reference_after(bytes: &[u8], key: &[u8]) -> Option<usize> {
    number_after(bytes, key)
}

/// The number at the head of these bytes.
pub fn leading_number(bytes: &[u8]) -> Option<usize> {
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    number(bytes.get(..digits)?)
}

fn number(digits: &[u8]) -> Option<usize> {
    std::str::from_utf8(digits).ok()?.parse().ok()
}
