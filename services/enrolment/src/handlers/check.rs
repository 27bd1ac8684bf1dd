//! The last screens of enrolling: check, send, done.

use axum::extract::Path;
use centres::InCentre;
use kernel::Cents;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::journey::contact_of;
use super::paths::ListPath;
use super::steps::{Found, Journey, Step, Want, journey, list_of};
use crate::model::enrolment::MadeBy;
use crate::model::fee::Fee;
use crate::model::refusal::EnrolmentRefusal;
use crate::model::registration::{Contact, Participant, Registration, SentDraft};
use crate::pages::answers;
use crate::pages::journey::{CheckPage, DonePage};
use crate::pages::own::{outcome, own_path, what_next};
use crate::pages::words::{LabelledLine, spoken_list, told_by};
use crate::policy;
use crate::service::{Error, registration, views};
use crate::store::enrolments;
use crate::telling;

async fn check_page(journey: &Journey, form: FormState) -> Result<CheckPage, Problem> {
    let cx = &journey.here.cx;
    let names = journey.names();
    let people = i64::try_from(names.len()).unwrap_or(0);
    // Places go in the order in which people are named: see `entering::share_places`.
    let left = journey.seats.left().map_or(names.len(), |left| usize::try_from(left).unwrap_or(0));
    let waiting = names.get(left..).unwrap_or_default();
    let waits = i64::try_from(waiting.len()).unwrap_or(0);
    let notice = match waits {
        0 => String::new(),
        _ if left == 0 => cx.texts.t1("enrolment-check-waiting", "n", people),
        _ => cx.texts.t2("enrolment-check-some-waiting", ("n", waits), ("who", spoken_list(&cx.texts, waiting))),
    };
    let quotient = quotient_of(journey).await?;
    let who = spoken_list(&cx.texts, &names);
    let submit = match left {
        0 => cx.texts.t1("enrolment-submit-waiting", "who", who),
        _ => cx.texts.t2("enrolment-submit", ("n", people), ("who", who)),
    };
    Ok(CheckPage {
        chrome: journey.chrome(),
        form,
        steps: journey.steps(),
        kicker: journey.kicker(),
        notice,
        lines: check_lines(journey, journey.list.terms.fee(quotient)),
        price: journey.list.terms.price_mark(quotient),
        submit,
        action: journey.href(Step::Check),
        back: journey.href(Step::Tell),
        once: web::once_key(),
    })
}

fn check_lines(journey: &Journey, fee: Option<Fee>) -> Vec<LabelledLine> {
    let (cx, draft) = (&journey.here.cx, journey.draft());
    let names = journey.names();
    let mut lines = vec![
        LabelledLine::new(cx.t("enrolment-what"), &journey.list.terms.title),
        LabelledLine::new(cx.t("enrolment-when"), journey.list.terms.subtitle_in(cx.locale())),
        LabelledLine::new(cx.t("enrolment-where"), telling::ltr(&cx.texts, &journey.list.terms.words.place)),
        LabelledLine::new(cx.t("enrolment-who"), spoken_list(&cx.texts, &journey.typed_names()))
            .changed_at(&journey.href(Step::Who)),
    ];
    lines.retain(|line| !line.value.is_empty());
    for (mark, name) in journey.comers() {
        let given = answers::answered(&cx.texts, &journey.questions, &draft.answers_of(&mark));
        lines.extend(given.into_iter().map(|mut line| {
            if names.len() > 1 {
                line.label = format!("{name} · {}", line.label);
            }
            line.changed_at(&journey.href(Step::Questions))
        }));
    }
    let contact = contact_of(journey);
    let told = contact.as_ref().map(|c| told_by(&cx.texts, c.way, &c.to)).unwrap_or_default();
    lines.push(LabelledLine::new(cx.t("enrolment-told"), told).changed_at(&journey.href(Step::Tell)));
    if journey.asks_adult() {
        lines.push(LabelledLine::new(cx.t("enrolment-adult"), &draft.adult).changed_at(&journey.href(Step::Tell)));
    }
    let price = expected(journey, fee, names.len());
    if !price.is_empty() {
        lines.push(LabelledLine::new(cx.t("enrolment-price"), price));
    }
    if !journey.list.terms.pieces.is_empty() {
        lines.push(LabelledLine::new(cx.t("enrolment-pieces"), journey.list.terms.pieces.join(", ")));
    }
    lines
}

/// By what the fee is settled, where the household was proved and has said it.
async fn quotient_of(journey: &Journey) -> Result<Option<Cents>, Problem> {
    let cx = &journey.here.cx;
    let scope = policy::own_scope(journey.here.centre.id);
    let household = journey.draft().known.and_then(|known| known.household);
    let Some(id) = household else { return Ok(None) };
    let home = people::store::find_household(cx.db(), &scope, id).await?;
    Ok(home.and_then(|home| home.family_quotient))
}

/// What all will pay, or how it is settled.
fn expected(journey: &Journey, fee: Option<Fee>, people: usize) -> String {
    let (cx, terms) = (&journey.here.cx, &journey.list.terms);
    let Some(fee) = fee else { return telling::price(&cx.texts, terms) };
    if people < 2 || fee.amount.0 == 0 {
        return telling::fee(&cx.texts, terms, Some(fee));
    }
    let total = Cents(fee.amount.0.saturating_mul(i64::try_from(people).unwrap_or(1)));
    let [total, each] = [total, fee.amount].map(|sum| telling::amount(&cx.texts, sum));
    let total = telling::for_unit(&cx.texts, fee.unit, total);
    cx.texts.t2("enrolment-fee-each", ("total", total), ("each", each))
}

pub(crate) async fn check(here: InCentre, Path(path): Path<ListPath>) -> Answer {
    let journey = journey!(Shown, here, path);
    let missing = if journey.comers().is_empty() { Some(Step::Who) } else { None };
    let missing = missing.or_else(|| contact_of(&journey).is_none().then_some(Step::Tell));
    if let Some(step) = missing {
        return see_other(&journey.here.cx, &journey.href(step), None);
    }
    let shown = check_page(&journey, FormState::new()).await?;
    page(&journey.here.cx, &shown)
}

/// What is sent; `price` is the mark of the price that was read.
fn registration_of(journey: &Journey, contact: Contact, price: &str) -> Registration {
    let draft = journey.draft();
    let participants = draft.participants().into_iter();
    Registration {
        list: journey.list.id,
        participants: participants.map(|(mark, who)| Participant { who, answers: draft.answers_of(&mark) }).collect(),
        contact,
        household: draft.known.and_then(|known| known.household),
        made_by: MadeBy::Resident,
        is_outside_period: false,
        draft: Some(SentDraft { id: journey.open.row.id, price: price.to_owned() }),
    }
}

pub(crate) async fn create(here: InCentre, Path(path): Path<ListPath>, Form(mut form): Form) -> Answer {
    let mut journey = journey!(Sent, here, path);
    let cx = &journey.here.cx;
    let Some(contact) = contact_of(&journey) else { return see_other(cx, &journey.href(Step::Tell), None) };
    let registration = registration_of(&journey, contact, form.value("prix"));
    match registration::register(cx, journey.here.centre.id, &registration).await {
        Ok(_) => see_other(cx, &journey.href(Step::Done), None),
        Err(Error::Refused(reason)) => {
            let sentence = match reason {
                // How many are left is the team's to know: see `telling::standing`.
                EnrolmentRefusal::NotEnough { .. } => cx.t("enrolment-check-not-enough"),
                reason => telling::refusal(&cx.texts, &reason).1,
            };
            form.refuse("", sentence);
            // The page shows what was refused: the list as it is now, not as it was when this began.
            (journey.list, journey.seats) = list_of(&journey.here, journey.list.id).await?;
            refused_page(cx, &check_page(&journey, form).await?)
        }
        Err(error) => Err(telling::problem(&cx.texts, error)),
    }
}

pub(crate) async fn done(here: InCentre, Path(path): Path<ListPath>) -> Answer {
    let journey = journey!(Done, here, path);
    let (cx, centre) = (&journey.here.cx, &journey.here.centre);
    let scope = policy::own_scope(centre.id);
    let id = journey.open.row.group.ok_or(Problem::NotFound)?;
    let group = enrolments::find_group(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let view = views::group_view(cx.db(), &scope, group).await?.ok_or(Problem::NotFound)?.into_told();
    let mine = own_path(centre, &view.group.code);
    let shown = DonePage {
        chrome: journey.chrome(),
        text: outcome(&cx.texts, &view),
        code: telling::ltr(&cx.texts, &view.group.spoken_code()),
        next: what_next(&cx.texts, &view, cx.now()),
        receipt: format!("{mine}/recu.pdf"),
        mine,
        programme: centre.path("programme"),
    };
    page(cx, &shown)
}
