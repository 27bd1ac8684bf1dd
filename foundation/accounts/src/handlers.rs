//! Signing in and out, one's own password and devices.

use auth::{Actor, Staff};
use axum::extract::{Path, Query};
use axum::http::{HeaderMap, header};
use kernel::SessionId;
use ui::FormState;
use web::{Answer, Cx, Form, Problem, page, refused_page, see_other};

use crate::model::SESSION_LASTS;
use crate::pages::{AccountPage, Doors, PasswordPage, SignInPage};
use crate::{service, store};

/// Where whoever came in is led to their work; the room that knows the centres answers there.
const ARRIVAL: &str = "/compte/arrivee";

#[derive(serde::Deserialize)]
pub(crate) struct Return {
    #[serde(default)]
    suite: String,
}

pub(crate) async fn sign_in(cx: Cx, Query(back): Query<Return>) -> Answer {
    if matches!(cx.actor, Actor::Staff(_)) {
        return see_other(&cx, ARRIVAL, None);
    }
    let form = FormState::new().with("suite", web::safe_path(&back.suite));
    page(&cx, &SignInPage::new(&cx, form))
}

pub(crate) async fn open(cx: Cx, headers: HeaderMap, Form(mut form): Form) -> Answer {
    let device = headers.get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let (email, password) = (form.value("email").to_owned(), form.all("password").last().cloned().unwrap_or_default());
    match service::sign_in(cx.db(), &email, password, device, cx.now()).await? {
        Ok((_, secret)) => {
            let suite = web::safe_path(form.value("suite"));
            let to = if suite == "/" { ARRIVAL.to_owned() } else { suite };
            let mut response = see_other(&cx, &to, None)?;
            web::start_session(&cx, &mut response, secret.reveal(), SESSION_LASTS.num_seconds());
            Ok(response)
        }
        Err(refusal) => {
            let (field, key) = refusal.place();
            form.refuse(field, cx.t(key));
            refused_page(&cx, &SignInPage::new(&cx, form))
        }
    }
}

pub(crate) async fn close(cx: Cx) -> Answer {
    if let Actor::Staff(Staff { account, session, .. }) = &cx.actor {
        service::sign_out(cx.db(), *account, *session).await?;
    }
    let mut response = see_other(&cx, "/", None)?;
    web::end_session(&cx, &mut response);
    Ok(response)
}

/// The page of one's own account and devices. Who knows the centres by name gives their names and addresses.
pub async fn account_page(
    cx: &Cx,
    staff: &Staff,
    centres: Vec<(String, String)>,
    network: Vec<(String, String)>,
) -> Answer {
    let sessions = store::list_sessions(cx.db(), staff.account, cx.now()).await?;
    page(cx, &AccountPage::new(cx, staff, sessions, Doors { centres, network }))
}

pub(crate) async fn end_device(cx: Cx, Path(session): Path<SessionId>) -> Answer {
    let Actor::Staff(staff) = &cx.actor else { return Err(Problem::SignIn) };
    service::sign_out(cx.db(), staff.account, session).await?;
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
