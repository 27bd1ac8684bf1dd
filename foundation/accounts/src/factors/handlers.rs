//! One's own second factors: what one has, a telephone, codes on paper.

use auth::{Actor, Staff};
use axum::response::Response;
use ui::FormState;
use web::{Answer, Cx, Form, Problem, page, refused_page, see_other, unkept};

use super::pages::{CodesPage, SecurityPage, TelephonePage};
use super::{service, store};
use crate::model::Account;
use crate::proof;

/// The page of what opens one's account.
pub(crate) const SECURITY: &str = "/compte/securite";
const TELEPHONE: &str = "/compte/securite/telephone";

/// Who is signed in, as staff.
pub(crate) fn staff(cx: &Cx) -> Result<&Staff, Problem> {
    match &cx.actor {
        Actor::Staff(staff) => Ok(staff),
        _ => Err(Problem::SignIn),
    }
}

pub(crate) async fn own_account(cx: &Cx) -> Result<Account, Problem> {
    let id = staff(cx)?.account;
    crate::store::find(cx.db(), id).await?.ok_or(Problem::NotFound)
}

pub(crate) async fn show(cx: Cx) -> Answer {
    let account = staff(&cx)?.account;
    let factors = store::find(cx.db(), account).await?;
    let is_wanted = store::wants_factor_of(cx.db(), account).await?;
    page(&cx, &SecurityPage::new(&cx, factors, is_wanted))
}

/// Draws the secret of a telephone, shown on the next page.
pub(crate) async fn begin(mut cx: Cx, Form(mut form): Form) -> Answer {
    let account = staff(&cx)?.account;
    if let Some(asked) = proof::ask(&mut cx, &mut form).await? {
        return Ok(asked);
    }
    let to = if service::begin(&cx, account).await? { TELEPHONE } else { SECURITY };
    see_other(&cx, to, None)
}

pub(crate) async fn edit(cx: Cx) -> Answer {
    let account = own_account(&cx).await?;
    match service::offer(&cx, &account).await? {
        Some(offer) => page(&cx, &TelephonePage::new(&cx, &offer, FormState::new())),
        None => see_other(&cx, SECURITY, None),
    }
}

pub(crate) async fn confirm(cx: Cx, Form(mut form): Form) -> Answer {
    let account = own_account(&cx).await?;
    let typed = form.value("code").to_owned();
    let refusal = match service::confirm(&cx, &account, &typed).await? {
        Ok((_, codes)) => return codes_page(&cx, codes, SECURITY).map(unkept),
        Err(refusal) => refusal,
    };
    let Some(offer) = service::offer(&cx, &account).await? else { return see_other(&cx, SECURITY, None) };
    let (field, key) = refusal.place();
    form.refuse(field, cx.t(key));
    refused_page(&cx, &TelephonePage::new(&cx, &offer, form))
}

pub(crate) async fn turn_off(mut cx: Cx, Form(mut form): Form) -> Answer {
    let account = staff(&cx)?.account;
    if let Some(asked) = proof::ask(&mut cx, &mut form).await? {
        return Ok(asked);
    }
    let operation = service::turn_off(&cx, account).await?;
    see_other(&cx, SECURITY, Some(operation))
}

/// The answer shows the codes, so it is neither redirected to nor kept for a second asking.
pub(crate) async fn draw_codes(mut cx: Cx, Form(mut form): Form) -> Answer {
    let account = staff(&cx)?.account;
    if let Some(asked) = proof::ask(&mut cx, &mut form).await? {
        return Ok(asked);
    }
    if !store::find(cx.db(), account).await?.is_guarded() {
        return see_other(&cx, SECURITY, None);
    }
    let codes = service::draw_codes(&cx, account).await?;
    codes_page(&cx, codes, SECURITY).map(unkept)
}

/// Ten codes, shown once, to be printed or copied by hand; then on to `next`.
pub(crate) fn codes_page(cx: &Cx, codes: Vec<String>, next: &str) -> Result<Response, Problem> {
    page(cx, &CodesPage::new(cx, codes, next))
}
