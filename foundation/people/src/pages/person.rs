//! One person: who they are, with whom they live, what reaches them, what was done.

use askama::Template;
use auth::Scope;
use axum::extract::Path;
use centres::InCentre;
use kernel::ids::SpokenCode;
use kernel::text::phone_display;
use kernel::{PersonId, clock, words};
use ui::{Choice, Chrome, FormState};
use web::{Answer, Form, OwnBlock, Problem, once_key, page, see_other};

use super::wall::{WallView, wall};
use super::{chrome, path, refuse, said, told};
use crate::cards::called;
use crate::cards::pages::desk::{CardBox, box_of};
use crate::day::parse_date;
use crate::draft::PersonDraft;
use crate::model::{Channel, Membership, Purpose, season_of};
use crate::policy::{Action, decide};
use crate::service::{self, KnownPerson, known_person, scope_for};
use crate::store::{self, DetailKind};

const HISTORY_SHOWN: i64 = 12;

pub(crate) struct Fact {
    pub label: String,
    pub value: String,
}

pub(crate) struct MemberView {
    pub href: String,
    pub name: String,
    pub line: String,
    pub is_self: bool,
}

pub(crate) struct HomeView {
    pub href: String,
    pub name: String,
    pub address: String,
    pub is_main: bool,
    pub members: Vec<MemberView>,
}

/// A way to reach someone, whether they agree, and how we know.
pub(crate) struct ReachView {
    pub label: String,
    pub contact: String,
    /// `done`, `due` or `late`.
    pub kind: &'static str,
    pub answer: String,
    pub how: String,
}

pub(crate) struct DoneView {
    pub when: String,
    pub what: String,
    pub who: String,
}

pub(crate) struct AlikeView {
    pub href: String,
    pub name: String,
    pub line: String,
}

#[derive(Template)]
#[template(path = "people/person.html")]
pub(crate) struct PersonPage {
    pub chrome: Chrome,
    pub base: String,
    pub own: String,
    pub name: String,
    pub initials: String,
    pub line: String,
    pub is_archived: bool,
    pub has_channel: bool,
    /// What other rooms tell of them.
    pub shelves: Vec<OwnBlock>,
    pub facts: Vec<Fact>,
    pub homes: Vec<HomeView>,
    pub reach: Vec<ReachView>,
    pub interests: Vec<String>,
    pub memberships: Vec<Fact>,
    pub alike: Vec<AlikeView>,
    pub card: Option<CardBox>,
    /// "Mme Duhamel".
    pub called: String,
    pub history: Vec<DoneView>,
    pub form: FormState,
    pub seasons: Vec<Choice>,
    pub once: String,
    /// What is confided, for who may look behind the wall.
    pub wall: Option<WallView>,
    pub may_erase: bool,
}

pub(crate) async fn show(here: InCentre, Path((_, id)): Path<(String, PersonId)>) -> Answer {
    let scope = told(&here.cx, scope_for(&here.cx, &here.centre, Action::SeePeople))?;
    if let Some(kept) = store::merged_into(here.cx.db(), &scope, id).await? {
        return see_other(&here.cx, &path(&here, &kept.to_string()), None);
    }
    if store::is_erased(here.cx.db(), &scope, id).await? {
        return Err(Problem::NotFound);
    }
    let form = FormState::new().with("season", season_of(here.cx.today()));
    page(&here.cx, &PersonPage::new(&here, &scope, id, form).await?)
}

impl PersonPage {
    pub(crate) async fn new(here: &InCentre, scope: &Scope, id: PersonId, form: FormState) -> Result<Self, Problem> {
        let cx = &here.cx;
        let known = known_person(cx.db(), scope, id).await?.ok_or(Problem::NotFound)?;
        let this = season_of(cx.today());
        let next = season_of(cx.today() + chrono::Duration::days(365));
        let reach = reach_of(here, &known);
        Ok(Self {
            chrome: chrome(here)?,
            base: path(here, ""),
            own: path(here, &id.to_string()),
            name: known.person.full_name(),
            initials: said::initials(&known.person),
            line: line_of(here, &known),
            is_archived: known.person.archived_at.is_some(),
            has_channel: reach.iter().any(|reach| !reach.contact.is_empty()),
            facts: facts_of(here, &known),
            homes: homes_of(here, scope, &known).await?,
            reach,
            interests: known.interests.clone(),
            memberships: memberships_of(here, &known),
            card: box_of(here, scope, id).await?,
            called: called(&known.person),
            alike: alike_of(here, scope, &known).await?,
            history: history_of(here, scope, id).await?,
            form,
            seasons: [this, next].into_iter().map(|season| Choice::new(season.clone(), season)).collect(),
            once: once_key(),
            wall: wall(here, id).await?,
            shelves: shelves_of(here, id).await?,
            may_erase: decide(&cx.actor, Action::ErasePeople, here.centre.id).is_allowed(),
        })
    }
}

/// What other rooms tell the team of this person.
async fn shelves_of(here: &InCentre, id: PersonId) -> Result<Vec<OwnBlock>, Problem> {
    let mut shelves = Vec::new();
    for shelf in &here.cx.app.person_file {
        shelves.extend((shelf.read)(&here.cx, here.centre.id, id).await?);
    }
    Ok(shelves)
}

fn line_of(here: &InCentre, known: &KnownPerson) -> String {
    let cx = &here.cx;
    let city = known.home().map(|home| home.city.clone()).unwrap_or_default();
    let prefers =
        known.person.preferred_channel.map(|channel| cx.texts.t1("people-prefers", "x", said::channel(cx, channel)));
    let language = &known.person.language;
    let reads = (language != "fr").then(|| cx.texts.t1("people-reads", "x", said::language(cx, language)));
    let member = known.memberships.first().map(|m| cx.texts.t1("people-member-of", "x", m.season.as_str()));
    let parts = [Some(city), prefers, reads, member];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn facts_of(here: &InCentre, known: &KnownPerson) -> Vec<Fact> {
    let (cx, person) = (&here.cx, &known.person);
    let code = SpokenCode::parse(&person.code).map(|code| code.to_string()).unwrap_or_else(|| person.code.clone());
    let more = |kind| known.details_of(kind).collect::<Vec<_>>().join(", ");
    let phones = known.details_of(DetailKind::Phone).map(phone_display).collect::<Vec<_>>().join(", ");
    let facts = [
        ("people-fact-title", person.title.clone()),
        ("people-fact-birth", said::birth(cx, person)),
        ("people-fact-number", person.member_number.clone().unwrap_or_default()),
        ("people-fact-code", code),
        ("people-fact-language", said::language(cx, &person.language)),
        ("people-fact-large-print", if person.wants_large_print { cx.t("people-yes") } else { String::new() }),
        ("people-fact-more-emails", more(DetailKind::Email)),
        ("people-fact-more-phones", phones),
        ("people-fact-note", known.note()),
    ];
    let filled = facts.into_iter().filter(|(_, value)| !value.is_empty());
    filled.map(|(key, value)| Fact { label: cx.t(key), value }).collect()
}

async fn homes_of(here: &InCentre, scope: &Scope, known: &KnownPerson) -> Result<Vec<HomeView>, Problem> {
    let ids: Vec<_> = known.residences.iter().map(|residence| residence.household.id).collect();
    let members = store::members_of(here.cx.db(), scope, &ids).await?;
    let view = |residence: &store::Residence| {
        let home = &residence.household;
        let members = members.iter().filter(|(member, _)| member.household == home.id).map(|(member, person)| {
            let parts = [said::role(&here.cx, member.role), said::age(&here.cx, person)];
            MemberView {
                href: path(here, &person.id.to_string()),
                name: person.full_name(),
                line: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
                is_self: person.id == known.person.id,
            }
        });
        HomeView {
            href: here.centre.path(&format!("equipe/foyers/{}", home.id)),
            name: home.name.clone(),
            address: if home.has_address() { said::address(home) } else { String::new() },
            is_main: residence.is_main,
            members: members.collect(),
        }
    };
    Ok(known.residences.iter().map(view).collect())
}

fn reach_of(here: &InCentre, known: &KnownPerson) -> Vec<ReachView> {
    let cx = &here.cx;
    let view = |purpose: Purpose| {
        let consent = known.consents.iter().find(|consent| consent.purpose == purpose);
        let (label, contact) = match purpose {
            Purpose::Message(channel) => {
                (said::channel(cx, channel), said::contact(&known.person, known.home(), channel))
            }
            Purpose::Image => (cx.t("people-purpose-image"), String::new()),
        };
        let (kind, answer) = match consent.map(|consent| consent.is_granted) {
            Some(true) => ("done", "people-consent-yes"),
            Some(false) => ("late", "people-consent-no"),
            None => ("due", "people-consent-unknown"),
        };
        let how = consent.map(|consent| {
            let day = said::long_day(cx, clock::local_date(consent.at));
            cx.texts.t2("people-consent-how", ("source", consent.source.as_str()), ("day", day))
        });
        ReachView { label, contact, kind, answer: cx.t(answer), how: how.unwrap_or_default() }
    };
    Purpose::ALL.into_iter().map(view).collect()
}

fn memberships_of(here: &InCentre, known: &KnownPerson) -> Vec<Fact> {
    let view = |membership: &Membership| {
        let joined = membership.joined_on.map(|day| said::long_day(&here.cx, day));
        let parts = [Some(membership.status.clone()), joined, membership.amount.map(|amount| amount.to_string())];
        let value = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        Fact { label: membership.season.clone(), value }
    };
    known.memberships.iter().map(view).collect()
}

async fn alike_of(here: &InCentre, scope: &Scope, known: &KnownPerson) -> Result<Vec<AlikeView>, Problem> {
    if known.person.archived_at.is_some() {
        return Ok(Vec::new());
    }
    let draft = PersonDraft::of(&known.person, "", None);
    let found = service::lookalikes(here.cx.db(), scope, &draft, here.cx.now()).await?;
    let others = found.into_iter().filter(|alike| alike.person.id != known.person.id);
    Ok(others
        .map(|alike| AlikeView {
            href: path(here, &format!("{}/fusion/{}", known.person.id, alike.person.id)),
            name: alike.person.full_name(),
            line: said::birth(&here.cx, &alike.person),
        })
        .collect())
}

async fn history_of(here: &InCentre, scope: &Scope, id: PersonId) -> Result<Vec<DoneView>, Problem> {
    let mut rows = store::rows_about(here.cx.db(), scope, id).await?;
    rows.extend(accounts::cards::store::rows_about(here.cx.db(), scope, id).await?);
    let operations = db::operations_on(here.cx.db(), &rows, HISTORY_SHOWN).await?;
    let view = |operation: db::OperationRow| DoneView {
        when: words::relative_day(clock::local_date(operation.at), here.cx.today(), here.cx.locale()),
        what: operation.words,
        who: operation.author_name,
    };
    Ok(operations.into_iter().map(view).collect())
}

pub(crate) async fn archive(here: InCentre, Path((_, id)): Path<(String, PersonId)>) -> Answer {
    let operation = told(&here.cx, service::put_aside(&here.cx, &here.centre, id).await)?;
    see_other(&here.cx, &path(&here, ""), Some(operation))
}

pub(crate) async fn restore(here: InCentre, Path((_, id)): Path<(String, PersonId)>) -> Answer {
    let operation = told(&here.cx, service::take_back(&here.cx, &here.centre, id).await)?;
    see_other(&here.cx, &path(&here, &id.to_string()), Some(operation))
}

pub(crate) async fn add_interest(here: InCentre, Path((_, id)): Path<(String, PersonId)>, Form(form): Form) -> Answer {
    change_interest(here, id, form, "interest", true).await
}

pub(crate) async fn remove_interest(
    here: InCentre,
    Path((_, id)): Path<(String, PersonId)>,
    Form(form): Form,
) -> Answer {
    change_interest(here, id, form, "gone", false).await
}

async fn change_interest(here: InCentre, id: PersonId, form: FormState, field: &str, is_wanted: bool) -> Answer {
    match service::change_interest(&here.cx, &here.centre, id, form.value(field), is_wanted).await {
        Ok(operation) => see_other(&here.cx, &path(&here, &id.to_string()), Some(operation)),
        Err(error) => {
            let scope = told(&here.cx, scope_for(&here.cx, &here.centre, Action::EditPeople))?;
            let form = refuse(&here.cx, form, error)?;
            web::refused_page(&here.cx, &PersonPage::new(&here, &scope, id, form).await?)
        }
    }
}

pub(crate) async fn add_membership(
    here: InCentre,
    Path((_, id)): Path<(String, PersonId)>,
    Form(mut form): Form,
) -> Answer {
    let scope = told(&here.cx, scope_for(&here.cx, &here.centre, Action::EditPeople))?;
    let amount = Some(form.value("amount").to_owned()).filter(|typed| !typed.is_empty());
    let joined_on = Some(form.value("joined_on").to_owned()).filter(|typed| !typed.is_empty());
    let (cents, day) = (amount.as_deref().map(kernel::Cents::parse), joined_on.as_deref().map(parse_date));
    if cents == Some(None) {
        form.refuse("amount", here.cx.t("people-refusal-amount"));
    }
    if day == Some(None) {
        form.refuse("joined_on", here.cx.t("people-refusal-birth-date-unreadable"));
    }
    let known = [season_of(here.cx.today()), season_of(here.cx.today() + chrono::Duration::days(365))];
    let Some(season) = known.into_iter().find(|season| season == form.value("season")).filter(|_| !form.is_refused())
    else {
        return web::refused_page(&here.cx, &PersonPage::new(&here, &scope, id, form).await?);
    };
    let status = here.cx.history_texts().t("people-status-member");
    let membership = Membership { season, status, joined_on: day.flatten(), amount: cents.flatten() };
    match service::join_season(&here.cx, &here.centre, id, membership).await {
        Ok(operation) => see_other(&here.cx, &path(&here, &id.to_string()), Some(operation)),
        Err(error) => {
            let form = refuse(&here.cx, form, error)?;
            web::refused_page(&here.cx, &PersonPage::new(&here, &scope, id, form).await?)
        }
    }
}

/// Each channel with its word, for menus.
pub(crate) fn channel_choices(here: &InCentre) -> Vec<Choice> {
    Channel::ALL.into_iter().map(|channel| Choice::new(channel.code(), said::channel(&here.cx, channel))).collect()
}
