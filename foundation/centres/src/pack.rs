//! The centre in an offline pack: where it is, how one writes to it, the number at which a human answers.
//!
//! Only what stands on its public page.

use auth::{BoxFuture, Scope};
use kernel::{CentreId, Locale};
use web::{Cx, PackChoice, PackContent, PackPage, PackPart, Problem};

use crate::model::{Centre, Venue};
use crate::store;

/// The one thing that can be chosen.
const CENTRE: &str = "centre";

/// The part, as the house registers it.
pub(crate) const CONTACTS: PackPart =
    PackPart { code: "contacts", label: "centres-pack-contacts", order: 90, list, read };

fn list<'a>(cx: &'a Cx, _centre: CentreId, locale: Locale) -> BoxFuture<'a, Result<Vec<PackChoice>, Problem>> {
    Box::pin(async move {
        let title = cx.app.texts(locale).t("centres-pack-centre");
        Ok(vec![PackChoice { id: CENTRE.to_owned(), title }])
    })
}

fn read<'a>(
    cx: &'a Cx,
    centre: CentreId,
    locale: Locale,
    chosen: &'a [String],
) -> BoxFuture<'a, Result<PackContent, Problem>> {
    Box::pin(async move {
        if !chosen.iter().any(|id| id == CENTRE) {
            return Ok(PackContent::default());
        }
        let found = store::find(cx.db(), centre).await?.ok_or(Problem::NotFound)?;
        let mut venues = store::list_venues(cx.db(), &Scope::public(centre)).await?;
        venues.retain(|venue| venue.retired_at.is_none());
        Ok(PackContent { pages: vec![page(cx, locale, &found, &venues)], ..PackContent::default() })
    })
}

fn page(cx: &Cx, locale: Locale, centre: &Centre, venues: &[Venue]) -> PackPage {
    let texts = cx.app.texts(locale);
    let title = texts.t("centres-pack-centre");
    let mut body = format!("<h1>{}</h1>\n<p>{}</p>\n", escaped(&title), escaped(&centre.name));
    if !centre.phone.is_empty() {
        let (phone, number) = (escaped(&centre.phone_display()), escaped(&centre.phone));
        let call = escaped(&texts.t("centres-pack-call-back"));
        body.push_str(&format!(
            "<h2>{call}</h2>\n<p><a href=\"tel:{number}\"><bdi dir=\"ltr\">{phone}</bdi></a></p>\n"
        ));
        body.push_str(&format!("<p>{}</p>\n", escaped(&texts.t("centres-pack-call-back-how"))));
    }
    if !centre.help_line.is_empty() {
        body.push_str(&format!("<p>{}</p>\n", escaped(&centre.help_line)));
    }
    if !centre.email.is_empty() {
        let email = escaped(&centre.email);
        body.push_str(&format!("<p><a href=\"mailto:{email}\">{email}</a></p>\n"));
    }
    let own = place(&centre.street, &centre.postal_code, &centre.city);
    body.push_str(&format!("<h2>{}</h2>\n<ul>\n", escaped(&texts.t("centres-pack-where"))));
    if !own.is_empty() {
        body.push_str(&format!("<li>{}</li>\n", escaped(&own)));
    }
    for venue in venues {
        let at = place(&venue.street, &venue.postal_code, &venue.city);
        let line = if at.is_empty() { venue.name.clone() } else { format!("{}, {at}", venue.name) };
        body.push_str(&format!("<li>{}</li>\n", escaped(&line)));
    }
    body.push_str("</ul>\n");
    PackPage { path: "index.html".to_owned(), title, body, is_entry: true }
}

/// "12 rue des Lilas, 59510 Ville"
fn place(street: &str, postal_code: &str, city: &str) -> String {
    let town = format!("{postal_code} {city}");
    let parts = [street.trim(), town.trim()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
