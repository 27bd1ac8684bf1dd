//! Faces: counted for a centre, a sitting, a simulator and a day. Nobody is known by them.

use auth::{Scope, Throttle};
use centres::Centre;
use chrono::{Days, Duration};
use rand::RngCore as _;
use web::Cx;

use super::{Result, open};
use crate::model::counts::{Face, Moment, Tally, tallies};
use crate::policy::Action;
use crate::service::simulators::find_shown;
use crate::service::sittings::find_open;
use crate::store::answers::{self, Answer};

/// From the street, in one centre: more than any group gives.
pub(crate) const IN_ONE_CENTRE: Throttle = Throttle { kind: "practice-answer", tries: 600, window: Duration::hours(1) };

/// The figures look back so many days.
const DAYS_BACK: u64 = 365;

/// Counts a face. Too many in an hour are not counted, and nobody is stopped from practising.
pub async fn count(cx: &Cx, centre: &Centre, code: &str, (moment, face): (Moment, Face), sitting: &str) -> Result<()> {
    find_shown(cx, centre, code).await?;
    let sitting = find_open(cx, centre, sitting).await?.map(|sitting| sitting.id);
    if IN_ONE_CENTRE.take(cx.db(), &centre.id.to_string(), cx.now()).await?.is_err() {
        return Ok(());
    }
    let mut random = [0_u8; 16];
    rand::rng().fill_bytes(&mut random);
    let answer = Answer {
        id: uuid::Builder::from_random_bytes(random).into_uuid(),
        sitting,
        simulator: code.to_owned(),
        day: cx.today(),
        moment,
        face,
    };
    // No operation: an hour beside a face would say whose it is.
    let mut tx = cx.db().begin_unrecorded().await?;
    answers::insert(&mut tx, &Scope::public(centre.id), &answer).await?;
    tx.commit().await?;
    Ok(())
}

/// What was answered in the centre in the last year, simulator by simulator.
pub async fn figures(cx: &Cx, centre: &Centre) -> Result<Vec<Tally>> {
    let scope = open(cx, centre, Action::SeePractice)?;
    let since = cx.today().checked_sub_days(Days::new(DAYS_BACK));
    Ok(tallies(&answers::counted(cx.db(), &scope, None, since).await?))
}

/// Counts a face that a program of the centre brings, a kiosk for instance.
pub async fn count_by_program(cx: &Cx, centre: &Centre, code: &str, face: (Moment, Face), sitting: &str) -> Result<()> {
    open(cx, centre, Action::OpenSittings)?;
    count(cx, centre, code, face, sitting).await
}
