//! A poster filled from an activity: its next date in the sticker, its number, its code.

use auth::Scope;
use base64::Engine as _;
use centres::{Centre, Venue};
use chrono::Datelike;
use documents::{DayDot, Picture, Poster, PosterFormat};
use i18n::Texts;
use kernel::clock::local;
use kernel::{Locale, words};
use web::{Cx, Problem};

use super::papers::{letterhead, reply};
use crate::model::{Activity, ActivitySession, EnrolmentMode};
use crate::spoken::{ages, capitalised, page_path, price, without_season};
use crate::store::sessions;

/// The months as French shortens them.
const MONTHS: [&str; 12] =
    ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

/// Fills the poster of an activity.
pub(crate) async fn fill(
    cx: &Cx,
    centre: &Centre,
    activity: &Activity,
    format: PosterFormat,
) -> Result<Poster, Problem> {
    let scope = Scope::public(centre.id);
    let all = sessions::list_of(cx.db(), &scope, activity.id).await?;
    let coming: Vec<&ActivitySession> = all.iter().filter(|s| s.is_held() && s.ends_at > cx.now()).collect();
    let venues = centres::store::list_venues(cx.db(), &scope).await?;
    let texts = cx.app.texts(Locale::Fr);
    let details = &activity.details;
    let lead = match details.enrolment {
        EnrolmentMode::List => "programme-paper-enrol",
        EnrolmentMode::None => "programme-paper-ask",
    };
    Ok(Poster {
        letterhead: letterhead(centre, details.title.clone()),
        format,
        spare_ink: false,
        kicker: kicker(&texts, activity),
        headline: details.title.clone(),
        summary: Some(details.summary.clone()).filter(|text| !text.is_empty()),
        day: coming.first().map(|session| day_dot(session)),
        when: when(activity, &coming),
        place: place(centre, activity, &venues),
        price: Some(price(&texts, details)).filter(|text| !text.is_empty()),
        picture: picture(cx, &scope, activity).await?,
        reply: reply(cx, centre, lead, &page_path(centre, activity)),
        call_back: centres::call_back(cx, centre),
    })
}

/// "De 6 à 11 ans", over the headline.
fn kicker(texts: &Texts, activity: &Activity) -> Option<String> {
    let ages = ages(texts, &activity.details);
    Some(if ages.is_empty() { texts.t("programme-paper-everyone") } else { ages })
}

fn day_dot(session: &ActivitySession) -> DayDot {
    let start = local(session.starts_at).date();
    let month = usize::try_from(start.month0()).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or_default();
    DayDot {
        weekday: words::weekday_short(start.weekday(), Locale::Fr).to_owned(),
        number: start.day().to_string(),
        month: month.to_owned(),
    }
}

/// One date in full, or the rule in words.
fn when(activity: &Activity, coming: &[&ActivitySession]) -> Vec<String> {
    match coming {
        [only] => {
            let (start, end) = (local(only.starts_at), local(only.ends_at));
            let hours = words::time_range(start.time(), end.time(), Locale::Fr);
            vec![capitalised(&words::date(start.date(), Locale::Fr), true), capitalised(&hours, true)]
        }
        _ => vec![capitalised(&without_season(&calendar::in_words(&activity.details.recurrence, Locale::Fr)), true)],
    }
}

fn place(centre: &Centre, activity: &Activity, venues: &[Venue]) -> Vec<String> {
    let first = activity.details.venues.first().and_then(|id| venues.iter().find(|venue| venue.id == *id));
    let lines = match first {
        Some(venue) => [venue.name.clone(), venue.street.clone(), format!("{} {}", venue.postal_code, venue.city)],
        None => [centre.name.clone(), centre.street.clone(), format!("{} {}", centre.postal_code, centre.city)],
    };
    lines.into_iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// The widest JPEG, which every printing engine reads.
async fn picture(cx: &Cx, scope: &Scope, activity: &Activity) -> Result<Option<Picture>, Problem> {
    let Some(id) = activity.media else { return Ok(None) };
    let Some(media) = media::store::find(cx.db(), scope, id).await? else { return Ok(None) };
    let Some(hash) = media.jpeg.last() else { return Ok(None) };
    let bytes = cx.app.storage.get(hash).await?;
    let encoded = bytes.map(|bytes| base64::engine::general_purpose::STANDARD.encode(bytes));
    Ok(encoded.map(|base64| Picture { base64, alt: media.alt }))
}
