//! Loans: the lists, lending, one loan, the signature, coming back.

use askama::Template;
use auth::Scope;
use centres::InCentre;
use kernel::PersonId;
use kernel::paging::Page;
use people::{Household, Person};
use ui::{Choice, Chrome, FormState, Pager};
use web::{Cx, Problem};

use super::{base_of, chrome, coded_choices, item_path, loan_path, one_line, state_words};
use crate::model::item::State;
use crate::model::label::spoken;
use crate::model::loan::{Kind, Rule, Signed};
use crate::policy::{Action, decide};
use crate::service::reading::{Known, LoanWhole, Proposals, Whole};
use crate::shelves::when;
use crate::store::loans::Which;
use crate::words::day;

/// A loan of a list.
pub(crate) struct Line {
    pub href: String,
    pub what: String,
    pub label: String,
    pub who: String,
    pub phone_e164: String,
    pub phone: String,
    pub when: String,
    pub kind: &'static str,
    pub back: String,
}

/// The name of who has it, or that nobody is known any more.
pub(crate) fn who(cx: &Cx, known: &Known) -> String {
    known.person.as_ref().map_or_else(|| cx.t("equipment-nobody"), Person::full_name)
}

/// The number one calls.
pub(crate) fn phone_of(known: &Known) -> String {
    let person = known.person.as_ref();
    person.and_then(|person| person.mobile.clone().or_else(|| person.landline.clone())).unwrap_or_default()
}

pub(crate) fn line(here: &InCentre, known: &Known) -> Line {
    let cx = &here.cx;
    let phone_e164 = phone_of(known);
    let kind = if known.loan.is_late(cx.today()) {
        "late"
    } else if known.loan.is_open() {
        "due"
    } else {
        "done"
    };
    Line {
        href: loan_path(&here.centre, known.loan.id, ""),
        what: known.item.details.name.clone(),
        label: spoken(&known.item.label),
        who: who(cx, known),
        phone: kernel::text::phone_display(&phone_e164),
        phone_e164,
        when: when(cx, &known.loan),
        kind,
        back: if known.loan.is_open() { loan_path(&here.centre, known.loan.id, "/retour") } else { String::new() },
    }
}

#[derive(Template)]
#[template(path = "equipment/loans.html")]
pub(crate) struct LoansPage {
    pub chrome: Chrome,
    pub base: String,
    pub title: String,
    pub which: &'static str,
    pub lines: Vec<Line>,
    pub pages: Pager,
}

impl LoansPage {
    pub fn new(here: &InCentre, which: Which, found: Page<Known>) -> Result<Self, Problem> {
        let base = base_of(&here.centre);
        let (which, key) = match which {
            Which::Open => ("", "equipment-loans-open"),
            Which::Late(_) => ("retard", "equipment-loans-late"),
            Which::Ended => ("finis", "equipment-loans-ended"),
        };
        let next = found.next.map(|id| format!("{base}/prets?quoi={which}&apres={id}")).unwrap_or_default();
        Ok(Self {
            chrome: chrome(here)?,
            title: here.cx.t(key),
            which,
            lines: found.items.iter().map(|known| line(here, known)).collect(),
            pages: Pager { next, ..Pager::default() },
            base,
        })
    }
}

/// Someone who may take it home.
pub(crate) struct Proposed {
    pub name: String,
    /// By what a namesake is another: how old, where, which number.
    pub line: String,
    pub href: String,
}

#[derive(Template)]
#[template(path = "equipment/lend.html")]
pub(crate) struct LendPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub path: String,
    pub name: String,
    pub is_free: bool,
    pub searched: String,
    pub proposed: Vec<Proposed>,
    /// How many more have that name; empty when all are shown.
    pub more: String,
    /// Who takes it home; empty until they were chosen.
    pub chosen: String,
    pub chosen_id: String,
    pub kinds: Vec<Choice>,
    pub parts: Vec<Choice>,
    pub days_hint: String,
    pub preinstalled: String,
    pub once: String,
}

impl LendPage {
    pub async fn new(
        here: &InCentre,
        whole: &Whole,
        (searched, proposed): (&str, &Proposals),
        (rule, form): (&Rule, FormState),
    ) -> Result<Self, Problem> {
        let cx = &here.cx;
        let path = item_path(&here.centre, whole.item.id, "");
        let chosen = chosen(here, form.value("personne")).await?;
        let someone = |(person, home): &(Person, Option<Household>)| Proposed {
            name: person.full_name(),
            line: told_apart(cx, person, home.as_ref()),
            href: format!("{path}/pret?personne={}", person.id),
        };
        let more = proposed.more;
        Ok(Self {
            chrome: chrome(here)?,
            name: whole.item.details.name.clone(),
            is_free: whole.item.is_free(),
            searched: searched.to_owned(),
            proposed: proposed.people.iter().map(someone).collect(),
            more: if more > 0 { cx.texts.t1("equipment-lend-more", "n", more) } else { String::new() },
            chosen_id: chosen.as_ref().map(|person| person.id.to_string()).unwrap_or_default(),
            chosen: chosen.map(|person| person.full_name()).unwrap_or_default(),
            kinds: coded_choices(cx, "equipment-kind-", Kind::ALL.iter().map(|kind| kind.code())),
            parts: whole.parts.iter().map(|part| Choice::new(part, part)).collect(),
            days_hint: cx.texts.t1("equipment-days-hint", "n", rule.days),
            preinstalled: whole.item.details.preinstalled.clone(),
            once: web::once_key(),
            form,
            path,
        })
    }
}

/// "42 ans · 12 rue du Moulin, Arques · 000123": what is known of these.
fn told_apart(cx: &Cx, person: &Person, home: Option<&Household>) -> String {
    let age = person.age_on(cx.today()).map(|years| cx.texts.t1("people-age", "n", years)).unwrap_or_default();
    let street = home.map(|home| home.street.trim()).unwrap_or_default();
    let town = home.map(|home| home.city.trim()).unwrap_or_default();
    let place = [street, town].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let facts = [age, place, person.member_number.clone().unwrap_or_default()];
    facts.into_iter().filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Who was chosen, for who may see people.
async fn chosen(here: &InCentre, typed: &str) -> Result<Option<Person>, Problem> {
    let Some(id) = kernel::ids::parse::<PersonId>(typed) else { return Ok(None) };
    let decision = people::policy::decide(&here.cx.actor, people::policy::Action::SeePeople, here.centre.id);
    let Ok(scope) = Scope::opened_by(decision, here.centre.id) else { return Ok(None) };
    Ok(people::store::find(here.cx.db(), &scope, id).await?)
}

/// A part as it left and as it came back.
pub(crate) struct PartLine {
    pub field: String,
    pub name: String,
    pub is_given: bool,
    pub back: String,
}

fn part_lines(cx: &Cx, whole: &LoanWhole) -> Vec<PartLine> {
    let line = |part: &crate::model::loan::LoanPart| PartLine {
        field: format!("partie-{}", part.id),
        name: part.name.clone(),
        is_given: part.is_given,
        back: part.returned_state.map(|state| state_words(cx, state)).unwrap_or_default(),
    };
    whole.parts.iter().map(line).collect()
}

#[derive(Template)]
#[template(path = "equipment/loan.html")]
pub(crate) struct LoanPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub path: String,
    pub item_href: String,
    pub what: String,
    pub line: Line,
    pub facts: Vec<(String, String)>,
    pub parts: Vec<PartLine>,
    pub calls: Vec<(String, String)>,
    pub is_open: bool,
    pub is_signed: bool,
    /// The picture of the pen; empty without one.
    pub signature: String,
    /// The door of offline packs; empty in a house without it.
    pub pack_href: String,
    pub may_lend: bool,
    pub once: String,
}

impl LoanPage {
    pub fn new(here: &InCentre, whole: &LoanWhole, form: FormState) -> Result<Self, Problem> {
        let (cx, loan) = (&here.cx, &whole.known.loan);
        let has_packs = cx.app.doors.iter().any(|door| door.path == "equipe/valises");
        let label = &whole.known.item.label;
        let is_plain = label.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'-');
        let pack = here.centre.path(&format!("equipe/valises?appareil={label}"));
        let call = |check: &crate::model::loan::Check| {
            let result = cx.t(&format!("equipment-result-{}", check.result.code()));
            let told = if check.note.is_empty() { result } else { format!("{result} · {}", check.note) };
            (day(check.due_on, cx.locale()), told)
        };
        Ok(Self {
            chrome: chrome(here)?,
            form,
            base: base_of(&here.centre),
            path: loan_path(&here.centre, loan.id, ""),
            item_href: item_path(&here.centre, whole.known.item.id, ""),
            what: whole.known.item.details.name.clone(),
            line: line(here, &whole.known),
            facts: facts(cx, whole),
            parts: part_lines(cx, whole),
            calls: whole.calls.iter().map(call).collect(),
            is_open: loan.is_open(),
            is_signed: loan.signed != Signed::None,
            signature: if loan.signature.is_empty() {
                String::new()
            } else {
                loan_path(&here.centre, loan.id, "/signature.png")
            },
            pack_href: if has_packs && is_plain { pack } else { String::new() },
            may_lend: decide(&cx.actor, Action::Lend, here.centre.id).is_allowed(),
            once: web::once_key(),
        })
    }
}

/// What is said of a loan, on its page and on its receipt.
pub(crate) fn facts(cx: &Cx, whole: &LoanWhole) -> Vec<(String, String)> {
    let (loan, item) = (&whole.known.loan, &whole.known.item);
    let instant = |at| day(kernel::clock::local_date(at), cx.locale());
    let facts = [
        ("equipment-label", spoken(&item.label)),
        ("equipment-lent-on", instant(loan.lent_at)),
        ("equipment-lent-by", loan.lent_by.clone()),
        ("equipment-due", loan.due_on.map(|due| day(due, cx.locale())).unwrap_or_default()),
        ("equipment-extended", if loan.extended > 0 { loan.extended.to_string() } else { String::new() }),
        ("equipment-preinstalled", one_line(&item.details.preinstalled)),
        ("equipment-pack", item.details.pack.clone()),
        ("equipment-signed", signed_words(cx, whole)),
        ("equipment-back-on", loan.returned_at.map(instant).unwrap_or_default()),
        ("equipment-back-state", loan.returned_state.map(|state| state_words(cx, state)).unwrap_or_default()),
        ("equipment-back-note", loan.return_note.clone()),
    ];
    facts.into_iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| (cx.t(key), value)).collect()
}

fn signed_words(cx: &Cx, whole: &LoanWhole) -> String {
    let loan = &whole.known.loan;
    let how = cx.t(&format!("equipment-signed-{}", loan.signed.code()));
    if loan.signed_name.is_empty() { how } else { format!("{how} · {}", loan.signed_name) }
}

#[derive(Template)]
#[template(path = "equipment/sign.html")]
pub(crate) struct SignPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub path: String,
    pub what: String,
    /// What is signed, a paragraph each, in French: it is what binds.
    pub words: Vec<String>,
    pub is_signed: bool,
    pub once: String,
}

impl SignPage {
    pub fn new(here: &InCentre, whole: &LoanWhole, rule: &Rule, form: FormState) -> Result<Self, Problem> {
        Ok(Self {
            chrome: chrome(here)?,
            form,
            base: base_of(&here.centre),
            path: loan_path(&here.centre, whole.known.loan.id, ""),
            what: whole.known.item.details.name.clone(),
            words: signed_lines(here, whole, rule),
            is_signed: whole.known.loan.signed != Signed::None,
            once: web::once_key(),
        })
    }
}

/// The words that are signed, on the screen as on paper.
pub(crate) fn signed_lines(here: &InCentre, whole: &LoanWhole, rule: &Rule) -> Vec<String> {
    let texts = here.cx.history_texts();
    let (loan, item) = (&whole.known.loan, &whole.known.item);
    let centre = here.centre.name.as_str();
    let mut lines = vec![match loan.due_on {
        Some(due) => {
            let until = day(due, kernel::Locale::Fr);
            texts.t2("equipment-receipt-lends", ("x", item.details.name.as_str()), ("day", until))
        }
        None => texts.t2("equipment-receipt-gives", ("x", item.details.name.as_str()), ("centre", centre)),
    }];
    let given: Vec<&str> = whole.parts.iter().filter(|part| part.is_given).map(|part| part.name.as_str()).collect();
    if !given.is_empty() {
        lines.push(texts.t1("equipment-receipt-parts", "x", given.join(", ")));
    }
    lines.push(texts.t("equipment-receipt-no-deposit"));
    lines.extend(rule.words.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned));
    lines
}

#[derive(Template)]
#[template(path = "equipment/back.html")]
pub(crate) struct BackPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub path: String,
    pub what: String,
    pub who: String,
    pub is_open: bool,
    pub parts: Vec<PartLine>,
    pub states: Vec<Choice>,
    pub once: String,
}

impl BackPage {
    pub fn new(here: &InCentre, whole: &LoanWhole, form: FormState) -> Result<Self, Problem> {
        let cx = &here.cx;
        let mut parts = part_lines(cx, whole);
        parts.retain(|part| part.is_given);
        Ok(Self {
            chrome: chrome(here)?,
            form,
            path: loan_path(&here.centre, whole.known.loan.id, ""),
            what: whole.known.item.details.name.clone(),
            who: who(cx, &whole.known),
            is_open: whole.known.loan.is_open(),
            parts,
            states: coded_choices(cx, "equipment-state-", State::of_return().map(State::code)),
            once: web::once_key(),
        })
    }
}
