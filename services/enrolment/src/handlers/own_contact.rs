//! "My enrolment": how one is told, changed and put back.

use axum::extract::Path;
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, page, refused_page, see_other};

use super::journey::{refuse_nir, refuse_way, typed_contact};
use super::own::{answered, own_chrome, view_of};
use super::paths::CodePath;
use crate::model::enrolment::{ContactWay, MadeBy};
use crate::pages::journey::TellPage;
use crate::pages::own::own_path;
use crate::service::returning;
use crate::service::views::GroupView;

fn contact_page(here: &InCentre, view: &GroupView, form: FormState) -> TellPage {
    let base = own_path(&here.centre, &view.group.code);
    TellPage {
        chrome: own_chrome(here),
        form,
        step: 0,
        steps: 0,
        kicker: view.list.terms.full_title(here.cx.locale()),
        asks_adult: false,
        submit: here.cx.t("enrolment-save-contact"),
        action: format!("{base}/prevenir"),
        back: base,
    }
}

/// What was given for this enrolment, and nothing else that the centre knows: a code proves no more.
fn known_form(view: &GroupView) -> FormState {
    let to = &view.group.contact;
    let form = FormState::new().with("canal", view.group.way.code());
    match view.group.way {
        ContactWay::Sms | ContactWay::Call => {
            let phone = kernel::text::phone_display(to);
            form.with("tel", &phone).with("tel_appel", phone)
        }
        ContactWay::Email => form.with("courriel", to),
        ContactWay::Letter => form.with("adresse", to),
        ContactWay::Desk => form,
    }
}

pub(crate) async fn ask(here: InCentre, Path(path): Path<CodePath>) -> Answer {
    let view = view_of(&here, &path.code).await?;
    page(&here.cx, &contact_page(&here, &view, known_form(&view)))
}

pub(crate) async fn change(here: InCentre, Path(path): Path<CodePath>, Form(mut form): Form) -> Answer {
    let view = view_of(&here, &path.code).await?;
    let (cx, group) = (&here.cx, view.group.id);
    let read = typed_contact(&form).read();
    refuse_nir(cx, &mut form);
    let (way, to) = match read {
        Ok(read) if !form.is_refused() => read,
        read => {
            if let Err(reason) = read {
                refuse_way(cx, &mut form, &reason);
            }
            return refused_page(cx, &contact_page(&here, &view, form));
        }
    };
    if (way, &to) == (view.group.way, &view.group.contact) {
        return see_other(cx, &own_path(&here.centre, &view.group.code), None);
    }
    let result = returning::change_contact(cx, here.centre.id, group, (way, &to), MadeBy::Resident).await;
    answered(&here, &view, form, result, "prevenir").await
}

pub(crate) async fn take_back(here: InCentre, Path(path): Path<CodePath>, Form(form): Form) -> Answer {
    let view = view_of(&here, &path.code).await?;
    let result = returning::take_back_contact(&here.cx, here.centre.id, &view.group).await;
    answered(&here, &view, form, result, "comme-avant").await
}
