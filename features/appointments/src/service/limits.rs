//! How much one may take from the street: what one person, number or address holds, and what is kept for those who leave
//! no number at all.

use auth::Scope;
use db::Tx;
use web::Cx;

use super::Result;
use super::booking::{Booking, Who};
use crate::model::refusal::Refusal;
use crate::store::appointments;
use crate::words::day_span;

/// How many coming appointments one person, number or address may hold from the street.
const MOST_AT_ONCE: i64 = 3;
/// How many of one opening, on one day, may be taken by those who leave no number.
const NAMELESS_AN_OPENING: i64 = 3;
/// How many they may take in one day in a whole centre, given back or not.
const NAMELESS_A_DAY: i64 = 20;

/// Refuses what would be too much. The agenda is held: nobody else takes in it meanwhile.
pub(super) async fn check(cx: &Cx, tx: &mut Tx, scope: &Scope, booking: &Booking) -> Result<()> {
    let person = match booking.who {
        Who::Known(person) => Some(person),
        Who::Named { .. } => None,
    };
    let ways = (booking.phone.as_str(), booking.contact.as_str(), person);
    if appointments::count_coming(&mut *tx, scope, ways, cx.now()).await? >= MOST_AT_ONCE {
        return Err(Refusal::TooMany.into());
    }
    if person.is_some() || !booking.phone.is_empty() || !booking.contact.is_empty() {
        return Ok(());
    }
    let day = day_span(kernel::clock::local_date(booking.starts_at));
    let of_opening = appointments::count_nameless(&mut *tx, scope, booking.opening, day).await?;
    let of_day = appointments::count_nameless_made(&mut *tx, scope, day_span(cx.today()).0).await?;
    let is_full = of_opening >= NAMELESS_AN_OPENING || of_day >= NAMELESS_A_DAY;
    if is_full { Err(Refusal::NumberNeeded.into()) } else { Ok(()) }
}
