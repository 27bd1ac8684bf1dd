//! Tablets: given out with a number typed once, known by their secret, revoked from the desk.

use auth::{Scope, Secret, Throttle};
use centres::Centre;
use chrono::Duration;
use web::Cx;

use super::{Error, Result, begin, open};
use crate::model::round::Round;
use crate::model::tablet::{CODE_DIGITS, CODE_HOURS, Tablet, TabletId, TabletRefusal, read_name};
use crate::policy::Action;
use crate::store::{rounds, tablets};

/// Numbers tried that begin alike: whoever guesses holds up those that begin as theirs do, not a whole centre.
const CODES: Throttle = Throttle { kind: "outreach-code", tries: 10, window: Duration::minutes(15) };
/// How many of the first digits are counted together; the other ones remain to be guessed.
const COUNTED: usize = 4;
/// A tablet carries the rounds of yesterday and of the coming week.
const DAYS_BEFORE: i64 = 1;
const DAYS_AHEAD: i64 = 7;

/// The tablets of a centre.
pub async fn list_tablets(cx: &Cx, centre: &Centre) -> Result<Vec<Tablet>> {
    let scope = open(cx, centre, Action::GiveTablets)?;
    Ok(tablets::list(cx.db(), &scope).await?)
}

/// Makes a tablet; the number to type on it is told once and kept nowhere.
pub async fn make_tablet(cx: &Cx, centre: &Centre, name: &str) -> Result<(Tablet, String)> {
    let scope = open(cx, centre, Action::GiveTablets)?;
    let tablet = Tablet {
        id: TabletId::new(),
        name: read_name(name)?,
        made_by: cx.actor.author().name,
        made_at: cx.now(),
        code_ends_at: Some(cx.now() + Duration::hours(CODE_HOURS)),
        is_opened: false,
        last_seen_at: None,
        revoked_at: None,
    };
    let code = auth::draw_digits(CODE_DIGITS);
    let code_hash = hash_of_code(centre, &code).await?;
    let (mut tx, _) = begin(cx, centre, "outreach-op-tablet", Action::GiveTablets).await?;
    tablets::insert(&mut tx, &scope, &tablet, &code_hash).await?;
    tx.commit().await?;
    Ok((tablet, code))
}

/// Revokes a tablet: at its next contact it is told to forget everything.
pub async fn revoke_tablet(cx: &Cx, centre: &Centre, id: TabletId) -> Result<()> {
    let scope = open(cx, centre, Action::GiveTablets)?;
    let (mut tx, _) = begin(cx, centre, "outreach-op-revoked", Action::GiveTablets).await?;
    if tablets::revoke(&mut tx, &scope, id, cx.now()).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(())
}

fn digits_of(code: &str) -> String {
    people::day::ascii_digits(code).chars().filter(char::is_ascii_digit).collect()
}

async fn hash_of_code(centre: &Centre, code: &str) -> Result<String> {
    let digits = digits_of(code);
    let salt = format!("outreach-tablet {}", centre.id).into_bytes();
    auth::stretch(digits, salt).await.ok_or(Error::NoHash)
}

/// Opens a tablet by its number, which has then served; its secret is told once.
pub async fn open_tablet(cx: &Cx, centre: &Centre, code: &str) -> Result<(Tablet, String)> {
    // The number itself is the right: whoever holds it was handed it at the desk.
    let scope = Scope::of_house(centre.id);
    let counted = format!("{} {}", centre.id, digits_of(code).chars().take(COUNTED).collect::<String>());
    CODES.take(cx.db(), &counted, cx.now()).await?.map_err(|_| Error::TooMany)?;
    // Where no tablet waits for a number, there is nothing to guess and nothing to compute.
    if !tablets::is_any_waiting(cx.db(), &scope, cx.now()).await? {
        return Err(TabletRefusal::CodeWrong.into());
    }
    let code_hash = hash_of_code(centre, code).await?;
    let found = tablets::find_by_code(cx.db(), &scope, &code_hash, cx.now()).await?;
    let tablet = found.ok_or(TabletRefusal::CodeWrong)?;
    let secret = Secret::draw();
    let mut tx = cx.db().begin_unrecorded().await?;
    if tablets::open(&mut tx, &scope, tablet.id, &secret.hash(), cx.now()).await? == 0 {
        return Err(TabletRefusal::CodeWrong.into());
    }
    tx.commit().await?;
    CODES.forget(cx.db(), &counted).await?;
    Ok((tablet, secret.reveal().to_owned()))
}

/// A tablet that was heard of.
pub enum Contact {
    Known(Tablet, Scope),
    /// It has to forget everything.
    Revoked,
}

/// Whose secret this is, in this centre.
pub async fn hear_tablet(cx: &Cx, centre: &Centre, secret: Option<&str>) -> Result<Contact> {
    let secret = secret.ok_or(auth::Denied::SignIn)?;
    let scope = Scope::of_house(centre.id);
    let found = tablets::find_by_secret(cx.db(), &scope, &Secret::hash_of(secret)).await?;
    let tablet = found.ok_or(auth::Denied::SignIn)?;
    if tablet.revoked_at.is_some() {
        return Ok(Contact::Revoked);
    }
    let mut tx = cx.db().begin_unrecorded().await?;
    tablets::seen(&mut tx, &scope, tablet.id, cx.now()).await?;
    tx.commit().await?;
    Ok(Contact::Known(tablet, scope))
}

/// What a tablet takes along: the rounds of these days.
pub async fn rounds_to_carry(cx: &Cx, scope: &Scope) -> Result<Vec<Round>> {
    let (from, to) = (cx.today() - Duration::days(DAYS_BEFORE), cx.today() + Duration::days(DAYS_AHEAD));
    Ok(rounds::list_between(cx.db(), scope, from, to).await?)
}
