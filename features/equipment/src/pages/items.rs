//! The inventory: the list, one thing, its form, scanning, the rules, the import, the figures.

use askama::Template;
use centres::InCentre;
use kernel::paging::Page;
use media::{Media, Width};
use ui::{Choice, Chrome, FormState, Pager};
use web::{Cx, Problem};

use super::{base_of, chrome, coded_choices, item_path, loan_path, one_line, standing, state_words};
use crate::handlers::Looked;
use crate::model::item::{Category, Item, Owner, State};
use crate::model::label::spoken;
use crate::model::repair::kilos;
use crate::policy::{Action, decide};
use crate::service::reading::{Waiting, Whole};
use crate::service::sheets::{Imported, owner_words};
use crate::shelves::when;
use crate::store::figures::Figures;
use crate::words::day;

/// A thing of a list.
pub(crate) struct Line {
    pub href: String,
    pub lend: String,
    pub name: String,
    pub label: String,
    pub category: String,
    pub place: String,
    pub kind: &'static str,
    pub state: String,
}

fn line(here: &InCentre, item: &Item) -> Line {
    let (kind, state) = standing(&here.cx, item);
    Line {
        href: item_path(&here.centre, item.id, ""),
        lend: if item.is_free() { item_path(&here.centre, item.id, "/pret") } else { String::new() },
        name: item.details.name.clone(),
        label: spoken(&item.label),
        category: here.cx.t(&format!("equipment-category-{}", item.details.category.code())),
        place: item.details.place.clone(),
        kind,
        state,
    }
}

fn categories(cx: &Cx) -> Vec<Choice> {
    coded_choices(cx, "equipment-category-", Category::ALL.iter().map(|category| category.code()))
}

fn states(cx: &Cx) -> Vec<Choice> {
    coded_choices(cx, "equipment-state-", State::ALL.iter().map(|state| state.code()))
}

#[derive(Template)]
#[template(path = "equipment/index.html")]
pub(crate) struct IndexPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub may_manage: bool,
    pub may_lend: bool,
    pub late: String,
    pub calls: String,
    pub requests: String,
    pub categories: Vec<Choice>,
    pub states: Vec<Choice>,
    pub lines: Vec<Line>,
    pub pages: Pager,
}

impl IndexPage {
    pub fn new(here: &InCentre, found: Page<Item>, looked: &Looked, waiting: Waiting) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, base_of(&here.centre));
        let may = |action| decide(&cx.actor, action, here.centre.id).is_allowed();
        let plain = |text: &str| text.chars().filter(|sign| sign.is_alphanumeric()).collect::<String>();
        let kept = format!("mot={}&quoi={}&etat={}", plain(&looked.q), plain(&looked.quoi), plain(&looked.etat));
        let next = found.next.map(|id| format!("{base}?{kept}&apres={id}")).unwrap_or_default();
        let count = |n: i64, key: &str| if n == 0 { String::new() } else { cx.texts.t1(key, "n", n) };
        let size = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        Ok(Self {
            chrome: chrome(here)?,
            form: FormState::new().with("mot", &looked.q).with("quoi", &looked.quoi).with("etat", &looked.etat),
            may_manage: may(Action::Manage),
            may_lend: may(Action::Lend),
            late: count(size(waiting.late), "equipment-waiting-late"),
            calls: count(size(waiting.calls), "equipment-waiting-calls"),
            requests: count(waiting.requests, "equipment-waiting-requests"),
            categories: categories(cx),
            states: states(cx),
            lines: found.items.iter().map(|item| line(here, item)).collect(),
            pages: Pager { next, ..Pager::default() },
            base,
        })
    }
}

#[derive(Template)]
#[template(path = "equipment/scan.html")]
pub(crate) struct ScanPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub searched: String,
    pub lines: Vec<Line>,
}

impl ScanPage {
    pub fn new(here: &InCentre, searched: &str, items: &[Item]) -> Result<Self, Problem> {
        Ok(Self {
            chrome: chrome(here)?,
            form: FormState::new().with("mot", searched),
            base: base_of(&here.centre),
            searched: searched.trim().to_owned(),
            lines: items.iter().map(|item| line(here, item)).collect(),
        })
    }
}

/// A loan in the story of a thing.
pub(crate) struct LoanLine {
    pub href: String,
    pub who: String,
    pub when: String,
}

#[derive(Template)]
#[template(path = "equipment/item.html")]
pub(crate) struct ItemPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub path: String,
    pub name: String,
    pub label: String,
    pub labels: String,
    pub kind: &'static str,
    pub state: String,
    pub is_free: bool,
    /// Where the loan by which it is away is; empty when it is here.
    pub loan: String,
    pub may_manage: bool,
    pub may_lend: bool,
    pub facts: Vec<(String, String)>,
    pub parts: Vec<String>,
    pub photos: Vec<(String, String)>,
    pub loans: Vec<LoanLine>,
    /// Where each is, what was wrong, how it ended.
    pub repairs: Vec<(String, String, String)>,
    pub once: String,
}

impl ItemPage {
    pub fn new(here: &InCentre, whole: &Whole, form: FormState) -> Result<Self, Problem> {
        let (cx, item) = (&here.cx, &whole.item);
        let (kind, state) = standing(cx, item);
        let may = |action| decide(&cx.actor, action, here.centre.id).is_allowed();
        let base = base_of(&here.centre);
        let loan_line = |known: &crate::service::reading::Known| LoanLine {
            href: loan_path(&here.centre, known.loan.id, ""),
            who: known.person.as_ref().map_or_else(|| cx.t("equipment-nobody"), people::Person::full_name),
            when: when(cx, &known.loan),
        };
        let repair_line = |repair: &crate::model::repair::Repair| {
            let outcome = format!("equipment-outcome-{}", repair.draft.outcome.code().replace('_', "-"));
            (format!("{base}/reparations/{}", repair.id), repair.draft.fault.clone(), cx.t(&outcome))
        };
        let photo = |media: &Media| (media.href(Width::Small), media.alt.clone());
        Ok(Self {
            chrome: chrome(here)?,
            form,
            path: item_path(&here.centre, item.id, ""),
            name: item.details.name.clone(),
            label: spoken(&item.label),
            labels: format!("{base}/etiquettes.pdf?objets={}", item.id),
            kind,
            state,
            is_free: item.is_free(),
            loan: item.loan.map(|loan| loan_path(&here.centre, loan, "")).unwrap_or_default(),
            may_manage: may(Action::Manage),
            may_lend: may(Action::Lend),
            facts: facts(cx, item),
            parts: whole.parts.clone(),
            photos: whole.photos.iter().map(photo).collect(),
            loans: whole.loans.iter().map(loan_line).collect(),
            repairs: whole.repairs.iter().map(repair_line).collect(),
            once: web::once_key(),
            base,
        })
    }
}

fn facts(cx: &Cx, item: &Item) -> Vec<(String, String)> {
    let d = &item.details;
    let facts = [
        ("equipment-category", cx.t(&format!("equipment-category-{}", d.category.code()))),
        ("equipment-state", state_words(cx, d.state)),
        ("equipment-owner", owner_words(cx, item)),
        ("equipment-brand", format!("{} {}", d.brand, d.model).trim().to_owned()),
        ("equipment-serial", d.serial.clone()),
        ("equipment-value", d.value.map(|cents| cents.to_string()).unwrap_or_default()),
        ("equipment-bought", d.bought_on.map(|on| day(on, cx.locale())).unwrap_or_default()),
        ("equipment-place", d.place.clone()),
        ("equipment-preinstalled", one_line(&d.preinstalled)),
        ("equipment-pack", d.pack.clone()),
        ("equipment-notes", d.notes.clone()),
    ];
    let told = facts.into_iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| (cx.t(key), value));
    // What an imported sheet said under titles of its own.
    told.chain(item.extra.iter().cloned()).collect()
}

/// The boxes of a thing, filled.
pub(crate) fn item_form(whole: &Whole) -> FormState {
    let d = &whole.item.details;
    let value = d.value.map(|cents| format!("{},{:02}", cents.0 / 100, cents.0 % 100)).unwrap_or_default();
    let bought = d.bought_on.map(|day| day.format("%d/%m/%Y").to_string()).unwrap_or_default();
    FormState::new()
        .with("revision", whole.item.revision.to_string())
        .with("nom", &d.name)
        .with("categorie", d.category.code())
        .with("proprietaire", d.owner.code())
        .with("proprietaire_nom", &d.owner_name)
        .with("marque", &d.brand)
        .with("modele", &d.model)
        .with("serie", &d.serial)
        .with("valeur", value)
        .with("achat", bought)
        .with("lieu", &d.place)
        .with("etat", d.state.code())
        .with("installe", &d.preinstalled)
        .with("valise", &d.pack)
        .with("notes", &d.notes)
        .with("parties", whole.parts.join("\n"))
        .with("propose", if d.is_offered { "oui" } else { "" })
}

#[derive(Template)]
#[template(path = "equipment/item_form.html")]
pub(crate) struct ItemFormPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub action: String,
    pub back: String,
    pub title: String,
    pub is_new: bool,
    pub categories: Vec<Choice>,
    pub owners: Vec<Choice>,
    pub states: Vec<Choice>,
    /// The venues of the centre, to choose from; any other place is typed.
    pub places: Vec<String>,
    pub once: String,
}

impl ItemFormPage {
    pub fn new(here: &InCentre, item: Option<&Item>, places: Vec<String>, form: FormState) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, base_of(&here.centre));
        Ok(Self {
            chrome: chrome(here)?,
            form,
            action: item.map_or_else(|| base.clone(), |item| item_path(&here.centre, item.id, "/fiche")),
            back: item.map_or_else(|| base.clone(), |item| item_path(&here.centre, item.id, "")),
            title: item.map_or_else(|| cx.t("equipment-new"), |item| item.details.name.clone()),
            is_new: item.is_none(),
            categories: categories(cx),
            owners: coded_choices(cx, "equipment-owner-", Owner::ALL.iter().map(|owner| owner.code())),
            states: states(cx),
            places,
            once: web::once_key(),
        })
    }
}

#[derive(Template)]
#[template(path = "equipment/rule.html")]
pub(crate) struct RulePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub who: Vec<Choice>,
    pub once: String,
}

impl RulePage {
    pub fn new(here: &InCentre, form: FormState) -> Result<Self, Problem> {
        Ok(Self {
            chrome: chrome(here)?,
            form,
            base: base_of(&here.centre),
            who: coded_choices(&here.cx, "equipment-who-", ["anyone", "members"]),
            once: web::once_key(),
        })
    }
}

#[derive(Template)]
#[template(path = "equipment/import.html")]
pub(crate) struct ImportPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub is_done: bool,
    pub done: Vec<String>,
    pub unknown: Vec<String>,
    pub left: Vec<String>,
    pub once: String,
}

impl ImportPage {
    pub fn new(here: &InCentre, done: Option<&Imported>, form: FormState) -> Result<Self, Problem> {
        let count = |key: &str, n: usize| here.cx.texts.t1(key, "n", i64::try_from(n).unwrap_or(i64::MAX));
        let told = |done: &Imported| {
            let lines = [
                ("equipment-imported-added", done.added),
                ("equipment-imported-known", done.known),
                ("equipment-imported-nameless", done.nameless),
            ];
            let said = lines.into_iter().filter(|(key, n)| *n > 0 || *key == "equipment-imported-added");
            said.map(|(key, n)| count(key, n)).collect()
        };
        Ok(Self {
            chrome: chrome(here)?,
            form,
            base: base_of(&here.centre),
            is_done: done.is_some(),
            done: done.map(told).unwrap_or_default(),
            unknown: done.map(|done| done.unknown.clone()).unwrap_or_default(),
            left: done.map(|done| done.left.clone()).unwrap_or_default(),
            once: web::once_key(),
        })
    }
}

#[derive(Template)]
#[template(path = "equipment/figures.html")]
pub(crate) struct FiguresPage {
    pub chrome: Chrome,
    pub base: String,
    pub year: String,
    pub before: String,
    pub lines: Vec<(String, String)>,
}

impl FiguresPage {
    pub fn new(here: &InCentre, year: i32, found: &Figures) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, base_of(&here.centre));
        let hours = format!("{} h {:02}", found.minutes / 60, found.minutes % 60);
        let lines = [
            ("equipment-figure-items", found.items.to_string()),
            ("equipment-figure-out", found.out.to_string()),
            ("equipment-figure-loans", found.loans.to_string()),
            ("equipment-figure-days", found.days.to_string()),
            ("equipment-figure-gifts", found.gifts.to_string()),
            ("equipment-figure-calls", found.calls.to_string()),
            ("equipment-figure-helps", found.helps.to_string()),
            ("equipment-figure-repairs", found.repairs.to_string()),
            ("equipment-figure-repaired", found.repaired.to_string()),
            ("equipment-figure-kilos", format!("{} kg", kilos(found.grams))),
            ("equipment-figure-hours", hours),
        ];
        Ok(Self {
            chrome: chrome(here)?,
            year: year.to_string(),
            before: format!("{base}/chiffres?mot={}", year - 1),
            lines: lines.into_iter().map(|(key, value)| (cx.t(key), value)).collect(),
            base,
        })
    }
}
