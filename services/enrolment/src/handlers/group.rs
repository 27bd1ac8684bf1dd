//! One group, for the team: cancel, take or leave an offered place, priority, fee, payment.

use axum::extract::Path;
use centres::InCentre;
use kernel::{Cents, EnrolmentId, OperationId};
use ui::{Choice, FormState};
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::paths::ListPath;
use super::team::team_path;
use crate::model::enrolment::{EnrolmentState, MadeBy, Means};
use crate::model::refusal::EnrolmentRefusal;
use crate::notices::{NoticeState, moment};
use crate::pages::answers::answered;
use crate::pages::own::standing_of;
use crate::pages::team::{GroupPage, Member};
use crate::pages::words::{LabelledLine, account, means, short_date, spoken_list, way};
use crate::policy::{self, Action};
use crate::service::merged::person_now;
use crate::service::views::{GroupView, Line, group_view};
use crate::service::{Error, changes, desk};
use crate::store::{enrolments, notices};
use crate::telling;

async fn view_of(here: &InCentre, path: &ListPath) -> Result<GroupView, Problem> {
    let cx = &here.cx;
    let scope = policy::scope(&cx.actor, Action::SeeLists, here.centre.id)?;
    let group = enrolments::find_group(cx.db(), &scope, path.group()?).await?.ok_or(Problem::NotFound)?;
    let view = group_view(cx.db(), &scope, group).await?.ok_or(Problem::NotFound)?;
    if view.list.id == path.list()? { Ok(view) } else { Err(Problem::NotFound) }
}

fn base_of(here: &InCentre, view: &GroupView) -> String {
    format!("{}/groupes/{}", team_path(here, view.list.id), view.group.id)
}

async fn group_page(here: &InCentre, view: &GroupView, form: FormState) -> Result<GroupPage, Problem> {
    let texts = &here.cx.texts;
    let names: Vec<String> = view.lines.iter().map(|line| line.person.full_name()).collect();
    let active = view.active().map(|line| Choice::new(line.enrolment.id.to_string(), line.person.first_name.clone()));
    let payment = |p: &crate::Payment| {
        let label = format!("{} · {}", p.receipt_number(), short_date(kernel::clock::local_date(p.at)));
        LabelledLine::new(label, format!("{}, {}", p.amount, means(texts, p.means)))
    };
    Ok(GroupPage {
        chrome: here.team_chrome("equipe/inscriptions")?,
        form,
        title: spoken_list(texts, &names),
        list_title: view.list.terms.title.clone(),
        list_href: team_path(here, view.list.id),
        base: base_of(here, view),
        lines: contact_lines(here, view).await?,
        members: view.lines.iter().map(|line| member(here, view, line)).collect(),
        cancellable: active.collect(),
        account: account(texts, &view.list.terms, view.due().as_ref(), view.paid()),
        payments: view.payments.iter().map(payment).collect(),
        means: Means::ALL.into_iter().map(|way| Choice::new(way.code(), means(texts, way))).collect(),
        told: told_lines(here, view).await?,
        once: [web::once_key(), web::once_key()],
    })
}

fn member(here: &InCentre, view: &GroupView, line: &Line) -> Member {
    let texts = &here.cx.texts;
    let state = line.enrolment.state;
    Member {
        id: line.enrolment.id.to_string(),
        name: line.person.full_name(),
        state: standing_of(texts, line),
        answers: answered(texts, &view.questions, &line.enrolment.answers),
        fee: telling::fee(texts, &view.list.terms, line.enrolment.fee),
        once: web::once_key(),
        is_offered: state == EnrolmentState::Offered,
        is_waiting: state == EnrolmentState::Waiting,
        needs_fee: state.is_active() && line.enrolment.fee.is_none(),
        priority_reason: line.enrolment.priority_reason.clone(),
    }
}

async fn contact_lines(here: &InCentre, view: &GroupView) -> Result<Vec<LabelledLine>, Problem> {
    let texts = &here.cx.texts;
    let scope = policy::scope(&here.cx.actor, Action::SeeLists, here.centre.id)?;
    let mut lines = vec![LabelledLine::new(texts.t("enrolment-team-told"), way(texts, &view.group))];
    let adult = match view.group.contact_person {
        Some(person) => person_now(here.cx.db(), &scope, person).await?,
        None => None,
    };
    if let Some(adult) = adult {
        // Someone who came alone answers for themselves.
        if view.lines.iter().all(|line| line.person.id != adult.id) {
            lines.push(LabelledLine::new(texts.t("enrolment-adult"), adult.full_name()));
        }
        let number = adult.mobile.as_deref().or(adult.landline.as_deref());
        lines
            .extend(number.map(|n| LabelledLine::new(texts.t("enrolment-team-phone"), kernel::text::phone_display(n))));
    }
    lines.push(LabelledLine::new(texts.t("enrolment-code-of-group"), view.group.spoken_code()));
    let made = texts.t(&format!("enrolment-made-{}", view.group.made_by.code()));
    lines.push(LabelledLine::new(made, moment(view.group.created_at, texts.locale())));
    Ok(lines)
}

async fn told_lines(here: &InCentre, view: &GroupView) -> Result<Vec<LabelledLine>, Problem> {
    let texts = &here.cx.texts;
    let scope = policy::scope(&here.cx.actor, Action::SeeLists, here.centre.id)?;
    let told = notices::notices_of(here.cx.db(), &scope, view.group.id).await?;
    let line = |notice: crate::Notice| {
        let kind = texts.t1(&format!("enrolment-told-{}", notice.kind.word()), "x", notice.people.clone());
        let how = match notice.state {
            NoticeState::Desk => format!(" ({})", texts.t("enrolment-told-at-desk")),
            NoticeState::Told => format!(" ({})", texts.t("enrolment-told-by-someone")),
            NoticeState::Sent | NoticeState::Given => String::new(),
        };
        LabelledLine::new(moment(notice.at, texts.locale()), format!("{kind}{how}"))
    };
    Ok(told.into_iter().map(line).collect())
}

pub(crate) async fn show(here: InCentre, Path(path): Path<ListPath>) -> Answer {
    let view = view_of(&here, &path).await?;
    page(&here.cx, &group_page(&here, &view, FormState::new()).await?)
}

/// Back to the group with its undo, or the same page with what was refused.
async fn answer(here: &InCentre, view: &GroupView, mut form: FormState, result: Result<OperationId, Error>) -> Answer {
    let cx = &here.cx;
    match result {
        Ok(operation) => see_other(cx, &base_of(here, view), Some(operation)),
        Err(Error::Refused(reason)) => {
            let (field, sentence) = telling::refusal(&cx.texts, &reason);
            let is_on_page = matches!(field.as_str(), "qui" | "montant");
            form.refuse(if is_on_page { &field } else { "" }, sentence);
            refused_page(cx, &group_page(here, view, form).await?)
        }
        Err(error) => Err(telling::problem(&cx.texts, error)),
    }
}

fn enrolment_of(form: &FormState) -> Result<EnrolmentId, Problem> {
    kernel::ids::parse(form.value("inscription")).ok_or(Problem::NotFound)
}

pub(crate) async fn cancel(here: InCentre, Path(path): Path<ListPath>, Form(form): Form) -> Answer {
    let view = view_of(&here, &path).await?;
    let which: Vec<EnrolmentId> = form.all("qui").iter().filter_map(|id| kernel::ids::parse(id)).collect();
    let result = changes::cancel(&here.cx, here.centre.id, view.group.id, &which, MadeBy::Desk).await;
    answer(&here, &view, form, result).await
}

pub(crate) async fn place(here: InCentre, Path(path): Path<ListPath>, Form(form): Form) -> Answer {
    let view = view_of(&here, &path).await?;
    let (which, is_taken) = ([enrolment_of(&form)?], form.value("reponse") == "oui");
    let by = MadeBy::Desk;
    let result = changes::answer_offer(&here.cx, here.centre.id, view.group.id, &which, is_taken, by).await;
    answer(&here, &view, form, result).await
}

pub(crate) async fn prioritise(here: InCentre, Path(path): Path<ListPath>, Form(form): Form) -> Answer {
    let view = view_of(&here, &path).await?;
    let is_first = form.value("priorite") == "oui";
    let result = desk::prioritise(&here.cx, here.centre.id, enrolment_of(&form)?, is_first, form.value("raison")).await;
    answer(&here, &view, form, result).await
}

pub(crate) async fn settle(here: InCentre, Path(path): Path<ListPath>, Form(form): Form) -> Answer {
    let view = view_of(&here, &path).await?;
    let result = match Cents::parse(form.value("prix")) {
        Some(fee) => desk::settle_fee(&here.cx, here.centre.id, enrolment_of(&form)?, fee).await,
        None => Err(EnrolmentRefusal::AmountInvalid.into()),
    };
    answer(&here, &view, form, result).await
}

pub(crate) async fn pay(here: InCentre, Path(path): Path<ListPath>, Form(form): Form) -> Answer {
    let view = view_of(&here, &path).await?;
    let paid = Cents::parse(form.value("montant")).zip(Means::from_code(form.value("moyen")));
    let result = match paid {
        Some((amount, means)) => {
            let received = desk::receive_payment(&here.cx, here.centre.id, view.group.id, amount, means).await;
            received.map(|(_, operation)| operation)
        }
        None => Err(EnrolmentRefusal::AmountInvalid.into()),
    };
    answer(&here, &view, form, result).await
}
