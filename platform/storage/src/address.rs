//! `s3://BUCKET[/PREFIX]?endpoint=https://…&region=…`, read and judged without asking anybody.

/// Where a bucket is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BucketAddress {
    pub bucket: String,
    /// What the names of our bytes begin with; empty for a bucket of our own.
    pub prefix: String,
    /// The server; that of Amazon where none is given.
    pub endpoint: Option<String>,
    pub region: String,
}

/// What is wrong with an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddressFault {
    #[error("it does not begin with s3://")]
    Scheme,
    #[error("the name of the bucket is not one")]
    Bucket,
    #[error("the prefix is not one")]
    Prefix,
    #[error("the endpoint is not the address of a server alone")]
    Endpoint,
    #[error("neither an endpoint nor a region is given")]
    Nowhere,
    #[error("an option that nobody knows")]
    Option,
}

impl BucketAddress {
    pub fn parse(text: &str) -> Result<Self, AddressFault> {
        let rest = text.strip_prefix("s3://").ok_or(AddressFault::Scheme)?;
        let (place, options) = rest.split_once('?').unwrap_or((rest, ""));
        let (bucket, prefix) = place.split_once('/').unwrap_or((place, ""));
        let prefix = prefix.trim_end_matches('/');
        if !is_bucket(bucket) {
            return Err(AddressFault::Bucket);
        }
        if !prefix.is_empty() && !prefix.split('/').all(is_part) {
            return Err(AddressFault::Prefix);
        }
        let (mut endpoint, mut region) = (None, None);
        for option in options.split('&').filter(|option| !option.is_empty()) {
            match option.split_once('=') {
                Some(("endpoint", server)) => endpoint = Some(server.trim_end_matches('/').to_owned()),
                Some(("region", name)) if is_part(name) => region = Some(name.to_owned()),
                _ => return Err(AddressFault::Option),
            }
        }
        if endpoint.as_deref().is_some_and(|server| !is_server(server)) {
            return Err(AddressFault::Endpoint);
        }
        if endpoint.is_none() && region.is_none() {
            return Err(AddressFault::Nowhere);
        }
        // Servers that have no regions take the name of Amazon's first.
        let region = region.unwrap_or_else(|| "us-east-1".to_owned());
        Ok(Self { bucket: bucket.to_owned(), prefix: prefix.to_owned(), endpoint, region })
    }

    /// The address of the server itself.
    pub fn server(&self) -> String {
        self.endpoint.clone().unwrap_or_else(|| format!("https://s3.{}.amazonaws.com", self.region))
    }

    /// The host that is spoken to in clear, where it is.
    pub fn clear_host(&self) -> Option<&str> {
        let place = self.endpoint.as_deref()?.strip_prefix("http://")?;
        match place.strip_prefix('[') {
            Some(numbers) => numbers.split(']').next(),
            None => place.split(':').next(),
        }
    }
}

fn is_bucket(name: &str) -> bool {
    let is_sign = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.';
    (3..=63).contains(&name.len()) && name.bytes().all(is_sign) && !name.starts_with('.') && !name.contains("..")
}

fn is_part(name: &str) -> bool {
    let is_sign = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'.' || b == b'_';
    !name.is_empty() && name != "." && name != ".." && name.bytes().all(is_sign)
}

/// A host and perhaps a port: neither an account, whose password would be shown, nor a path.
fn is_server(address: &str) -> bool {
    let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")).unwrap_or_default();
    let is_sign = |b: u8| b.is_ascii_alphanumeric() || b"-.:[]_".contains(&b);
    !host.is_empty() && !host.starts_with(':') && host.bytes().all(is_sign)
}
