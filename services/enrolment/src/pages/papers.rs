//! Papers of a list: the receipt one takes home, the sheet to sign up, the sheet to be present.

use centres::Centre;
use chrono::{DateTime, Utc};
use documents::{
    AttendanceRow, AttendanceSheet, EnrolmentReceipt, Fact, Language, Letterhead, Reply, SignupRow, SignupSheet, Words,
};
use i18n::Texts;
use kernel::{clock, words};
use uuid::Uuid;
use web::Cx;

use super::own::{outcome, own_path, what_next};
use super::words::{short_date, way};
use crate::model::enrolment::{ContactWay, Mark};
use crate::model::list::SessionRef;
use crate::model::question::QuestionKind;
use crate::service::views::{GroupView, Line, ListView};
use crate::telling;

/// Lines left empty on a sheet to sign up.
const EMPTY_LINES: u16 = 10;
/// The most sessions on one attendance paper.
const SESSIONS: usize = 10;

/// The head of a paper: the centre, its address and number.
pub(crate) fn letterhead(texts: &Texts, centre: &Centre, title: String) -> Letterhead {
    Letterhead { title, language: Language::of(texts.locale().tag()), sender: centre.sender(), words: Words::default() }
}

/// The confirmation of a group, in its own language; with an address it fits the window envelope.
pub(crate) fn receipt(cx: &Cx, centre: &Centre, view: &GroupView) -> EnrolmentReceipt {
    let texts = cx.texts.in_locale(view.group.locale);
    let told = view.lines.iter().find(|line| Some(line.enrolment.person) == view.group.contact_person);
    let name = told.map_or_else(|| view.group.contact_name.clone(), |line| line.person.full_name());
    let to = if view.group.way == ContactWay::Letter && !name.is_empty() {
        std::iter::once(name).chain(view.group.contact.lines().map(ToOwned::to_owned)).collect()
    } else {
        Vec::new()
    };
    let next = what_next(&texts, view, cx.now());
    EnrolmentReceipt {
        letterhead: letterhead(&texts, centre, texts.t1("enrolment-receipt-title", "x", view.list.terms.title.clone())),
        to,
        headline: outcome(&texts, view),
        people: view.active().map(|line| line.person.full_name()).collect(),
        activity: view.list.terms.title.clone(),
        facts: receipt_facts(&texts, view),
        bring: view.list.terms.pieces.clone(),
        next: next.into_iter().map(|step| format!("{} : {}", step.label, step.value)).collect(),
        code: Some(view.group.spoken_code()),
        reply: Reply {
            lead: texts.t("enrolment-receipt-lead"),
            phone: (!centre.phone.is_empty()).then(|| centre.phone_display()),
            note: Some(centre.help_line.clone()).filter(|line| !line.is_empty()),
            qr: Some(cx.app.url(&own_path(centre, &view.group.code))),
            qr_caption: Some(texts.t("enrolment-receipt-square")),
        },
        large_print: told.is_some_and(|line| line.person.wants_large_print),
    }
}

fn receipt_facts(texts: &Texts, view: &GroupView) -> Vec<Fact> {
    let fact = |key: &str, lines: Vec<String>| Fact { label: texts.t(key), lines };
    let mut facts = Vec::new();
    let terms = &view.list.terms;
    facts.push(fact("enrolment-when", vec![terms.subtitle_in(texts.locale()).to_owned()]));
    facts.push(fact("enrolment-where", vec![telling::ltr(texts, &terms.words.place)]));
    if view.seated().next().is_some() {
        facts.push(fact("enrolment-price", vec![telling::due(texts, terms, view.due().as_ref())]));
    }
    if !view.payments.is_empty() {
        let line = |p: &crate::model::enrolment::Payment| {
            texts.with(
                "enrolment-receipt-payment",
                [
                    ("amount", p.amount.to_string().into()),
                    ("means", super::words::means(texts, p.means).into()),
                    ("date", short_date(clock::local_date(p.at)).into()),
                    ("number", p.receipt_number().into()),
                ],
            )
        };
        facts.push(fact("enrolment-paid", view.payments.iter().map(line).collect()));
    }
    facts.push(fact("enrolment-told", vec![way(texts, &view.group)]));
    facts.retain(|fact| fact.lines.iter().any(|line| !line.is_empty()));
    facts
}

fn list_facts(texts: &Texts, view: &ListView) -> Vec<String> {
    let mut facts = vec![view.list.terms.subtitle.clone(), telling::price(texts, &view.list.terms)];
    facts.push(telling::seats(texts, view.seats));
    facts.retain(|fact| !fact.is_empty());
    facts
}

/// The number of someone, or the one given for them.
fn number_of(line: &Line) -> Option<&str> {
    let given = matches!(line.group.way, ContactWay::Sms | ContactWay::Call).then_some(line.group.contact.as_str());
    line.person.mobile.as_deref().or(line.person.landline.as_deref()).or(given)
}

/// A sheet to lay on the desk: the enrolled, then empty lines.
pub(crate) fn signup(texts: &Texts, centre: &Centre, view: &ListView) -> SignupSheet {
    let asked = view.questions.iter().filter(|q| q.retired_at.is_none());
    let asked: Vec<_> =
        asked.filter(|q| !matches!(q.kind, QuestionKind::Long | QuestionKind::Consent)).take(3).collect();
    let row = |line: &Line| SignupRow {
        name: line.person.last_name.clone(),
        first_name: line.person.first_name.clone(),
        birth_date: line.person.birth_date.map(short_date),
        phone: number_of(line).map(kernel::text::phone_display),
        extra: asked.iter().map(|question| line.enrolment.answers.text(question.id)).collect(),
    };
    SignupSheet {
        letterhead: letterhead(texts, centre, texts.t1("enrolment-sheet-title", "x", view.list.terms.title.clone())),
        headline: view.list.terms.title.clone(),
        facts: list_facts(texts, view),
        extra_columns: asked.iter().map(|question| question.label.clone()).collect(),
        enrolled: view.enrolled.iter().map(row).collect(),
        empty_lines: EMPTY_LINES,
        consent: None,
    }
}

/// Attendance on paper, with what is already marked.
pub(crate) fn attendance(
    texts: &Texts,
    centre: &Centre,
    view: &ListView,
    sessions: &[SessionRef],
    marks: &[(Uuid, kernel::PersonId, Mark)],
    now: DateTime<Utc>,
) -> AttendanceSheet {
    let begun = sessions.iter().filter(|session| session.ends_at < now).count();
    // The sessions to come, and enough of the last ones to fill the sheet.
    let from = begun.min(sessions.len().saturating_sub(SESSIONS));
    let sessions: Vec<&SessionRef> = sessions.iter().skip(from).take(SESSIONS).collect();
    let short = |session: &&SessionRef| {
        let day = clock::local_date(session.starts_at);
        let weekday = words::weekday_short(chrono::Datelike::weekday(&day), texts.locale());
        format!("{weekday} {}", day.format("%d/%m"))
    };
    let mark_of = |session: Uuid, person| {
        let found = marks.iter().find(|(s, p, _)| *s == session && *p == person);
        found.map(|(_, _, mark)| texts.t(&format!("enrolment-mark-letter-{}", mark.code()))).unwrap_or_default()
    };
    AttendanceSheet {
        letterhead: letterhead(texts, centre, texts.t1("enrolment-roll-title", "x", view.list.terms.title.clone())),
        headline: view.list.terms.title.clone(),
        facts: list_facts(texts, view),
        sessions: sessions.iter().map(short).collect(),
        people: view
            .enrolled
            .iter()
            .map(|line| AttendanceRow {
                name: line.person.full_name(),
                note: None,
                marks: sessions.iter().map(|session| mark_of(session.id, line.enrolment.person)).collect(),
            })
            .collect(),
        empty_lines: 4,
    }
}
