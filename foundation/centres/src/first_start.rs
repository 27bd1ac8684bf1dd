//! The first start: an empty house leads its first administrator to a centre of their own.

use accounts::NewAccount;
use askama::Template;
use auth::Grant;
use axum::http::{HeaderMap, header};
use kernel::Role;
use ui::{Chrome, Face, FormState};
use web::{Answer, Cx, Form, Problem, page, refused_page, see_other};

use crate::model::NewCentre;
use crate::service::{create_centre, network_or_new};
use crate::store;

#[derive(Template)]
#[template(path = "centres/first_start.html")]
pub(crate) struct FirstStartPage {
    pub chrome: Chrome,
    pub form: FormState,
}

impl FirstStartPage {
    fn new(cx: &Cx, form: FormState) -> Self {
        Self { chrome: cx.chrome(Face::Habitant), form }
    }
}

pub(crate) async fn show(cx: Cx) -> Answer {
    if !accounts::store::is_empty(cx.db()).await? {
        return see_other(&cx, "/connexion", None);
    }
    page(&cx, &FirstStartPage::new(&cx, FormState::new()))
}

/// Makes the network, the centre and its director, once: the door closes behind the first.
pub(crate) async fn create(cx: Cx, headers: HeaderMap, Form(mut form): Form) -> Answer {
    let device = headers.get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
    let password = form.all("password").last().cloned().unwrap_or_default();
    match open_house(&cx, &form, password.clone()).await? {
        Ok(centre_path) => {
            let signed = accounts::sign_in(cx.db(), form.value("email"), password, &device, cx.now()).await?;
            let mut response = see_other(&cx, &centre_path, None)?;
            if let Ok((_, secret)) = signed {
                web::start_session(&cx, &mut response, secret.reveal(), accounts::SESSION_LASTS.num_seconds());
            }
            Ok(response)
        }
        Err((field, key)) => {
            form.refuse(field, cx.t(key));
            refused_page(&cx, &FirstStartPage::new(&cx, form))
        }
    }
}

type Told = (&'static str, &'static str);

async fn open_house(cx: &Cx, form: &FormState, password: String) -> Result<Result<String, Told>, Problem> {
    let account = NewAccount { email: form.value("email").to_owned(), name: form.value("name").to_owned(), password };
    let centre = NewCentre {
        name: form.value("centre").to_owned(),
        city: form.value("city").to_owned(),
        postal_code: form.value("postal_code").to_owned(),
        phone: form.value("phone").to_owned(),
        email: form.value("email").to_owned(),
        ..NewCentre::default()
    };
    let operation = cx.operation(None, cx.t("centres-first-words"));
    let mut tx = cx.db().begin(&operation).await?;
    if !accounts::store::is_empty(&mut tx).await? {
        return Err(Problem::SignIn);
    }
    let network = network_or_new(&mut tx, &centre.name, cx.now()).await?;
    let centre = match create_centre(&mut tx, network, centre, cx.now()).await? {
        Ok(centre) => centre,
        Err(refusal) => {
            let (field, key) = refusal.place();
            return Ok(Err((if field == "name" || field == "slug" { "centre" } else { field }, key)));
        }
    };
    let grants = [
        Grant { centre: Some(centre.id), role: Role::Director },
        Grant { centre: None, role: Role::Host },
    ];
    if let Err(refusal) = accounts::create_account(&mut tx, account, &grants, cx.now()).await? {
        return Ok(Err(refusal.place()));
    }
    tx.commit().await?;
    Ok(Ok(centre.path("equipe")))
}

/// Whether the house still waits for its first administrator.
pub async fn is_waiting(cx: &Cx) -> Result<bool, Problem> {
    Ok(store::find_network(cx.db()).await?.is_none())
}
