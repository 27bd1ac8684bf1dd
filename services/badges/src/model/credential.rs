//! A certificate as an Open Badge 3.0: an `OpenBadgeCredential` of the data model of Verifiable Credentials 2.0, whose
//! members are those of the token itself; and the published list of what was revoked (Bitstring Status List 1.0).
//!
//! Who holds it stands in it as strangers may read it, and under an id that is used nowhere else.

use std::io::Write as _;

use chrono::{DateTime, SecondsFormat, Utc};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::certificate::Certificate;
use super::jws::encoded;

/// The contexts of every credential, in the order that the specification asks.
pub const CONTEXTS: [&str; 2] =
    ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"];

/// How many places a list has: the fewest that hide who is who.
pub const PLACES: i64 = 131_072;

/// Who signs, and where things of theirs stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer {
    /// The address of their profile, which is their name for programs.
    pub id: String,
    pub name: String,
    pub url: String,
}

/// The place of a certificate in a list. Each key publishes the lists under its own address, signed with itself, so
/// that whoever holds the key of a certificate can believe the list that it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatusPlace {
    pub list: i64,
    pub place: i64,
}

fn urn(id: Uuid) -> String {
    format!("urn:uuid:{id}")
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// The profile of who signs.
pub fn profile(issuer: &Issuer) -> Value {
    json!({ "id": issuer.id, "type": ["Profile"], "name": issuer.name, "url": issuer.url })
}

/// The credential with the claims of its token: `list` is the address of the list that its place is in.
pub fn payload(issuer: &Issuer, certificate: &Certificate, (list, place): (&str, i64), check_url: &str) -> Value {
    let (id, subject) = (urn(certificate.id.uuid()), urn(certificate.subject));
    let mut achievement = Map::new();
    achievement.insert("id".into(), json!(format!("{}#{}", issuer.id, achievement_key(certificate))));
    achievement.insert("type".into(), json!(["Achievement"]));
    achievement.insert("achievementType".into(), json!("Certificate"));
    achievement.insert("name".into(), json!(certificate.title));
    let description = if certificate.description.is_empty() { &certificate.criteria } else { &certificate.description };
    achievement.insert("description".into(), json!(description));
    achievement.insert("criteria".into(), json!({ "narrative": certificate.criteria }));
    if !certificate.skills.is_empty() {
        achievement.insert("tag".into(), json!(certificate.skills));
    }
    json!({
        "@context": CONTEXTS,
        "id": id,
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": certificate.title,
        "issuer": profile(issuer),
        "validFrom": instant(certificate.issued_at),
        "awardedDate": format!("{}T00:00:00Z", certificate.earned_on),
        "credentialSubject": {
            "id": subject,
            "type": ["AchievementSubject"],
            "identifier": [{
                "type": "IdentityObject", "identityType": "name", "hashed": false,
                "identityHash": certificate.shown_name(),
            }],
            "achievement": achievement,
        },
        "evidence": [{ "id": check_url, "type": ["Evidence"], "name": certificate.title }],
        "credentialStatus": {
            "id": format!("{list}#{place}"),
            "type": "BitstringStatusListEntry",
            "statusPurpose": "revocation",
            "statusListIndex": place.to_string(),
            "statusListCredential": list,
        },
        "iss": issuer.id,
        "jti": id,
        "sub": subject,
        "nbf": certificate.issued_at.timestamp(),
    })
}

/// What makes two certificates of one achievement: what they are counted by, or themselves.
fn achievement_key(certificate: &Certificate) -> String {
    if certificate.path_code.is_empty() {
        certificate.id.to_string()
    } else {
        certificate.path_code.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
    }
}

/// The id of a certificate that a credential speaks of.
pub fn id_of(payload: &Value) -> Option<Uuid> {
    payload.get("id")?.as_str()?.strip_prefix("urn:uuid:")?.parse().ok()
}

/// The list of what was revoked, with the claims of its token; `id` is its address.
pub fn status_list(issuer: &Issuer, id: &str, revoked: &[i64], now: DateTime<Utc>) -> std::io::Result<Value> {
    let subject = format!("{id}#list");
    let [context, _of_badges] = CONTEXTS;
    Ok(json!({
        "@context": [context],
        "id": id,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": issuer.id,
        "validFrom": instant(now),
        "credentialSubject": {
            "id": subject,
            "type": "BitstringStatusList",
            "statusPurpose": "revocation",
            "encodedList": packed(revoked)?,
        },
        "iss": issuer.id,
        "jti": id,
        "sub": subject,
        "nbf": now.timestamp(),
    }))
}

/// One bit a place, the first one leftmost, packed; `u` says base64url.
fn packed(revoked: &[i64]) -> std::io::Result<String> {
    let mut bits = vec![0_u8; usize::try_from(PLACES / 8).unwrap_or_default()];
    for place in revoked.iter().filter_map(|place| usize::try_from(*place).ok()) {
        if let Some(byte) = bits.get_mut(place / 8) {
            *byte |= 0x80 >> (place % 8);
        }
    }
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(&bits)?;
    Ok(format!("u{}", encoded(&packer.finish()?)))
}
