//! Use cases on centres: open one, describe it, add a venue.

use chrono::{DateTime, Utc};
use db::Tx;
use kernel::{CentreId, NetworkId};

use crate::model::{Centre, CentreRefusal, NewCentre, check_slug, parse_phone};
use crate::store;

/// Finds the network, or makes it with this name.
pub async fn network_or_new(tx: &mut Tx, name: &str, now: DateTime<Utc>) -> db::Result<NetworkId> {
    if let Some((id, _)) = store::find_network(&mut *tx).await? {
        return Ok(id);
    }
    let id = NetworkId::new();
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
    let phone = if new.phone.trim().is_empty() {
        String::new()
    } else {
        parse_phone(&new.phone).ok_or(CentreRefusal::PhoneInvalid)?
    };
    let code_is_plain = new.postal_code.is_empty()
        || (new.postal_code.len() == 5 && new.postal_code.bytes().all(|b| b.is_ascii_digit()));
    if !code_is_plain {
        return Err(CentreRefusal::PostalCodeInvalid);
    }
    let tagline = if new.city.is_empty() { "Centre social".to_owned() } else { format!("Centre social, {}", new.city) };
    let sender: String = kernel::text::fold(&name).to_uppercase().chars().filter(char::is_ascii_alphanumeric).take(11).collect();
    Ok(Centre {
        id: CentreId::new(),
        network,
        slug,
        name,
        tagline,
        accent: "canard".to_owned(),
        phone,
        email: new.email,
        street: new.street,
        postal_code: new.postal_code,
        city: new.city,
        help_line: "Une personne vous répond.".to_owned(),
        school_zone: "B".to_owned(),
        sms_sender: sender,
        sms_price_millis: 45,
        letter_price_millis: 50,
        latitude: None,
        longitude: None,
        created_at: now,
    })
}
