//! Going out, one's own password and devices.

use auth::{Actor, Staff};
use axum::extract::Path;
use kernel::SessionId;
use ui::FormState;
use web::{Answer, Cx, Form, Problem, page, refused_page, see_other};

use crate::pages::{AccountPage, CentreDoors, Doors, PasswordPage};
use crate::{service, store};

pub(crate) async fn close(cx: Cx) -> Answer {
    if let Actor::Staff(Staff { account, session, .. }) = &cx.actor {
        service::sign_out(cx.db(), *account, *session).await?;
    }
    let mut response = see_other(&cx, "/", None)?;
    web::end_session(&cx, &mut response);
    Ok(response)
}

/// The page of one's own account and devices. Who knows the centres gives their names, addresses and what is open there.
pub async fn account_page(cx: &Cx, staff: &Staff, centres: Vec<CentreDoors>, network: Vec<(String, String)>) -> Answer {
    let sessions = store::list_sessions(cx.db(), staff.account, cx.now()).await?;
    page(cx, &AccountPage::new(cx, staff, sessions, Doors { centres, network }))
}

pub(crate) async fn end_device(cx: Cx, Path(session): Path<SessionId>) -> Answer {
    let Actor::Staff(staff) = &cx.actor else { return Err(Problem::SignIn) };
    service::sign_out(cx.db(), staff.account, session).await?;
    see_other(&cx, "/compte", None)
}

/// Ends all other devices: the one that was lost is among them.
pub(crate) async fn end_other_devices(cx: Cx) -> Answer {
    let Actor::Staff(staff) = &cx.actor else { return Err(Problem::SignIn) };
    service::sign_out_elsewhere(cx.db(), staff).await?;
    see_other(&cx, "/compte", None)
}

pub(crate) async fn edit_password(cx: Cx) -> Answer {
    let Actor::Staff(_) = &cx.actor else { return Err(Problem::SignIn) };
    page(&cx, &PasswordPage::new(&cx, FormState::new()))
}

pub(crate) async fn update_password(cx: Cx, Form(mut form): Form) -> Answer {
    let Actor::Staff(staff) = &cx.actor else { return Err(Problem::SignIn) };
    let typed = |name: &str| form.all(name).last().cloned().unwrap_or_default();
    match service::change_own_password(&cx, staff, typed("current"), typed("password")).await? {
        Ok(operation) => see_other(&cx, "/compte", Some(operation)),
        Err(refusal) => {
            let (field, key) = refusal.place();
            form.refuse(field, cx.t(key));
            refused_page(&cx, &PasswordPage::new(&cx, form))
        }
    }
}
