//! Use cases on centres: open one, describe it, its venues, its team and its tokens, undo what was done there.

pub mod history;
pub(crate) mod opening;
pub(crate) mod settings;
pub(crate) mod team;
pub(crate) mod tokens;

use chrono::{DateTime, Utc};
use db::Tx;
use kernel::{CentreId, NetworkId};

use crate::model::{Centre, CentreRefusal, NewCentre, check_slug, is_postal_code, parse_phone};
use crate::store;

/// The one network of an installation: a fixed number, so that two openings at once cannot make two of them.
const NETWORK: uuid::Uuid = uuid::Uuid::from_u128(0x0197_0000_0000_7000_8000_0000_0000_0001);

/// Finds the network, or makes it with this name.
pub async fn network_or_new(tx: &mut Tx, name: &str, now: DateTime<Utc>) -> db::Result<NetworkId> {
    if let Some((id, _)) = store::find_network(&mut *tx).await? {
        return Ok(id);
    }
    let id = NetworkId::from(NETWORK);
    store::insert_network(tx, id, name, now).await?;
    Ok(id)
}

/// Opens a centre inside an open transaction.
pub async fn create_centre(
    tx: &mut Tx,
    network: NetworkId,
    new: NewCentre,
    now: DateTime<Utc>,
) -> db::Result<Result<Centre, CentreRefusal>> {
    let centre = match centre_of(network, new, now) {
        Ok(centre) => centre,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if store::find_by_slug(&mut *tx, &centre.slug).await?.is_some() {
        return Ok(Err(CentreRefusal::SlugTaken));
    }
    store::insert(tx, &centre).await?;
    Ok(Ok(centre))
}

fn centre_of(network: NetworkId, new: NewCentre, now: DateTime<Utc>) -> Result<Centre, CentreRefusal> {
    let name = new.name.trim().to_owned();
    if name.is_empty() {
        return Err(CentreRefusal::NameMissing);
    }
    let slug = if new.slug.is_empty() { kernel::text::slug(&name) } else { new.slug };
    check_slug(&slug)?;
    let phone = match new.phone.trim() {
        "" => String::new(),
        typed => parse_phone(typed).ok_or(CentreRefusal::PhoneInvalid)?,
    };
    if !new.postal_code.is_empty() && !is_postal_code(&new.postal_code) {
        return Err(CentreRefusal::PostalCodeInvalid);
    }
    Ok(Centre {
        id: CentreId::new(),
        network,
        slug,
        // Until a person writes these two, the house says them in the language of each reader.
        tagline: String::new(),
        accent: "canard".to_owned(),
        phone,
        email: new.email,
        street: new.street,
        postal_code: new.postal_code,
        city: new.city,
        help_line: String::new(),
        school_zone: "B".to_owned(),
        sms_sender: sender_of(&name),
        name,
        sms_price_millis: 45,
        letter_price_millis: 50,
        latitude: None,
        longitude: None,
        revision: 1,
        created_at: now,
    })
}

/// The name that signs text messages: eleven plain capitals at most, as operators ask.
fn sender_of(name: &str) -> String {
    kernel::text::fold(name).to_uppercase().chars().filter(char::is_ascii_alphanumeric).take(11).collect()
}
