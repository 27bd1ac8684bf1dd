//! Persons, for programs.

use axum::extract::{Path, Query};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use centres::InCentre;
use kernel::paging::Page;
use kernel::{Cents, PersonId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use web::api::{Body, Listing, Paging, Written};
use web::{Answer, Problem, json};

use super::{patched, written};
use crate::day::parse_date;
use crate::draft::{PersonDraft, PersonRefusal};
use crate::model::{Consent, Membership, Purpose};
use crate::pages::told;
use crate::policy::Action;
use crate::service::{self, KnownPerson, known_people, known_person, mark, scope_for};
use crate::store::{self, PersonFilter};

/// What a person said of a purpose.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ConsentView {
    /// `email`, `sms`, `letter`, `call` or `image`.
    purpose: &'static str,
    is_granted: bool,
    at: String,
    source: String,
}

#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MembershipView {
    season: String,
    status: String,
    joined_on: Option<String>,
    amount_cents: Option<i64>,
}

#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HomeView {
    id: Uuid,
    name: String,
    role: &'static str,
    is_main: bool,
}

/// A person with what is known of them.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PersonView {
    id: Uuid,
    member_number: Option<String>,
    title: String,
    last_name: String,
    first_name: String,
    birth_date: Option<String>,
    gender: String,
    language: String,
    email: Option<String>,
    mobile: Option<String>,
    landline: Option<String>,
    code: String,
    preferred_channel: Option<&'static str>,
    wants_large_print: bool,
    note: String,
    is_archived: bool,
    households: Vec<HomeView>,
    memberships: Vec<MembershipView>,
    consents: Vec<ConsentView>,
    interests: Vec<String>,
}

impl From<KnownPerson> for PersonView {
    fn from(known: KnownPerson) -> Self {
        let note = known.note();
        let person = known.person;
        Self {
            id: person.id.uuid(),
            member_number: person.member_number,
            title: person.title,
            last_name: person.last_name,
            first_name: person.first_name,
            birth_date: person.birth_date.map(|day| day.to_string()),
            gender: person.gender,
            language: person.language,
            email: person.email,
            mobile: person.mobile,
            landline: person.landline,
            code: person.code,
            preferred_channel: person.preferred_channel.map(crate::model::Channel::code),
            wants_large_print: person.wants_large_print,
            note,
            is_archived: person.archived_at.is_some(),
            households: known.residences.into_iter().map(HomeView::from).collect(),
            memberships: known.memberships.into_iter().map(MembershipView::from).collect(),
            consents: known.consents.into_iter().map(ConsentView::from).collect(),
            interests: known.interests,
        }
    }
}

impl From<store::Residence> for HomeView {
    fn from(home: store::Residence) -> Self {
        Self { id: home.household.id.uuid(), name: home.household.name, role: home.role.code(), is_main: home.is_main }
    }
}

impl From<Membership> for MembershipView {
    fn from(membership: Membership) -> Self {
        Self {
            season: membership.season,
            status: membership.status,
            joined_on: membership.joined_on.map(|day| day.to_string()),
            amount_cents: membership.amount.map(|amount| amount.0),
        }
    }
}

impl From<Consent> for ConsentView {
    fn from(consent: Consent) -> Self {
        Self {
            purpose: consent.purpose.code(),
            is_granted: consent.is_granted,
            at: consent.at.to_rfc3339(),
            source: consent.source,
        }
    }
}

#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Search {
    /// Words looked for in names, numbers, telephones and address.
    q: String,
    /// Members of that season only.
    season: Option<String>,
    /// Only those whom nothing reaches.
    without_channel: bool,
    archived: bool,
}

/// The people of a centre, in the order of names.
#[utoipa::path(get, path = "/centres/{centre}/people", tag = "people",
    params(("centre" = String, Path), ("after" = Option<Uuid>, Query), ("limit" = Option<i64>, Query), Search),
    responses((status = 200, body = Listing<PersonView>)), security(("token" = ["people:read"])))]
pub(crate) async fn index(here: InCentre, Query(search): Query<Search>, Paging(paging): Paging) -> Answer {
    let scope = told(&here.cx, scope_for(&here.cx, &here.centre, Action::SeePeople))?;
    let filter = PersonFilter {
        text: search.q,
        season: search.season,
        without_channel: search.without_channel,
        archived: search.archived,
        household: None,
    };
    let found = store::list(here.cx.db(), &scope, &filter, paging).await?;
    let ids: Vec<PersonId> = found.items.iter().map(|person| person.id).collect();
    let items = known_people(here.cx.db(), &scope, &ids).await?;
    json(StatusCode::OK, &Listing::<PersonView>::from(Page { items, next: found.next }))
}

/// A person; the `ETag` can be given back as `If-Match` with a correction.
#[utoipa::path(get, path = "/centres/{centre}/people/{person}", tag = "people",
    params(("centre" = String, Path), ("person" = Uuid, Path)),
    responses((status = 200, body = PersonView), (status = 404)), security(("token" = ["people:read"])))]
pub(crate) async fn show(here: InCentre, Path((_, id)): Path<(String, PersonId)>) -> Answer {
    let scope = told(&here.cx, scope_for(&here.cx, &here.centre, Action::SeePeople))?;
    let known = known_person(here.cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let tag = format!("\"{}\"", mark(&known.person, &known.note()));
    let mut response = json(StatusCode::OK, &PersonView::from(known))?;
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    Ok(response)
}

/// Adds a person.
#[utoipa::path(post, path = "/centres/{centre}/people", tag = "people", params(("centre" = String, Path)),
    request_body = PersonDraft, responses((status = 201, body = Written), (status = 422)),
    security(("token" = ["people:write"])))]
pub(crate) async fn create(here: InCentre, Body(draft): Body<PersonDraft>) -> Answer {
    let (person, operation) = told(&here.cx, service::add(&here.cx, &here.centre, &draft).await)?;
    json(StatusCode::CREATED, &written(person.id, operation))
}

/// What a person's household says, for all its members: it is corrected there.
const OF_HOUSEHOLD: [&str; 6] = ["street", "extra", "postal_code", "city", "family_quotient", "household"];

/// Corrects the fields that are named; address and quotient are the household's, and refused here. With `If-Match`,
/// fails with 409 when someone wrote meanwhile.
#[utoipa::path(patch, path = "/centres/{centre}/people/{person}", tag = "people",
    params(("centre" = String, Path), ("person" = Uuid, Path)), request_body = PersonDraft,
    responses((status = 200, body = Written), (status = 409), (status = 422)),
    security(("token" = ["people:write"])))]
pub(crate) async fn update(
    here: InCentre,
    Path((_, id)): Path<(String, PersonId)>,
    headers: HeaderMap,
    Body(patch): Body<serde_json::Value>,
) -> Answer {
    let scope = told(&here.cx, scope_for(&here.cx, &here.centre, Action::EditPeople))?;
    let known = known_person(here.cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let named = OF_HOUSEHOLD.into_iter().filter(|field| patch.get(field).is_some());
    let misplaced: Vec<PersonRefusal> = named.map(PersonRefusal::OfHousehold).collect();
    if !misplaced.is_empty() {
        return Err(service::Error::Refused(misplaced).into_problem(&here.cx.texts));
    }
    let draft = patched(&PersonDraft::of(&known.person, &known.note(), None), patch)?;
    // Without a mark of the caller's, the one just read: nothing slips between reading and writing.
    let own = mark(&known.person, &known.note());
    let seen =
        headers.get(header::IF_MATCH).and_then(|v| v.to_str().ok()).map_or(own, |tag| tag.trim_matches('"').to_owned());
    let operation = told(&here.cx, service::correct(&here.cx, &here.centre, id, &draft, Some(&seen)).await)?;
    json(StatusCode::OK, &written(id, operation))
}

/// Puts a person aside.
#[utoipa::path(delete, path = "/centres/{centre}/people/{person}", tag = "people",
    params(("centre" = String, Path), ("person" = Uuid, Path)), responses((status = 200, body = Written)),
    security(("token" = ["people:write"])))]
pub(crate) async fn archive(here: InCentre, Path((_, id)): Path<(String, PersonId)>) -> Answer {
    let operation = told(&here.cx, service::put_aside(&here.cx, &here.centre, id).await)?;
    json(StatusCode::OK, &written(id, operation))
}

/// What a person says of a purpose, and how one knows.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct ConsentDraft {
    /// `email`, `sms`, `letter`, `call` or `image`.
    purpose: String,
    is_granted: bool,
    source: String,
}

/// Writes what a person agrees to.
#[utoipa::path(post, path = "/centres/{centre}/people/{person}/consents", tag = "people",
    params(("centre" = String, Path), ("person" = Uuid, Path)), request_body = ConsentDraft,
    responses((status = 200, body = Written)), security(("token" = ["people:write"])))]
pub(crate) async fn add_consent(
    here: InCentre,
    Path((_, id)): Path<(String, PersonId)>,
    Body(draft): Body<ConsentDraft>,
) -> Answer {
    let unknown = || Problem::BadRequest("purpose: email, sms, letter, call, image".to_owned());
    let purpose = Purpose::from_code(&draft.purpose).ok_or_else(unknown)?;
    if draft.source.trim().is_empty() || crate::import::holds_nir(&draft.source) {
        return Err(Problem::refused(here.cx.t("people-refusal-source-missing")));
    }
    let source = kernel::text::excerpt(&draft.source, 120);
    let consent = Consent { purpose, is_granted: draft.is_granted, at: here.cx.now(), source };
    let operation = told(&here.cx, service::say_consents(&here.cx, &here.centre, id, vec![consent]).await)?;
    json(StatusCode::OK, &written(id, operation))
}

#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct MembershipDraft {
    /// `2026-2027`
    season: String,
    #[serde(default)]
    status: String,
    joined_on: Option<String>,
    amount_cents: Option<i64>,
}

/// Writes a membership of one season.
#[utoipa::path(post, path = "/centres/{centre}/people/{person}/memberships", tag = "people",
    params(("centre" = String, Path), ("person" = Uuid, Path)), request_body = MembershipDraft,
    responses((status = 200, body = Written)), security(("token" = ["people:write"])))]
pub(crate) async fn add_membership(
    here: InCentre,
    Path((_, id)): Path<(String, PersonId)>,
    Body(draft): Body<MembershipDraft>,
) -> Answer {
    let is_season = |text: &str| {
        let years = text.split_once('-').and_then(|(a, b)| Some((a.parse::<i32>().ok()?, b.parse::<i32>().ok()?)));
        years.is_some_and(|(first, last)| (1900..2200).contains(&first) && last == first + 1)
    };
    if !is_season(&draft.season) {
        return Err(Problem::BadRequest("season: 2026-2027".to_owned()));
    }
    let joined_on = match draft.joined_on.as_deref() {
        Some(day) => Some(parse_date(day).ok_or_else(|| Problem::BadRequest("joined_on: 2026-09-14".to_owned()))?),
        None => None,
    };
    let amount = draft.amount_cents.map(Cents);
    let membership = Membership { season: draft.season, status: crate::draft::tidy(&draft.status), joined_on, amount };
    let operation = told(&here.cx, service::join_season(&here.cx, &here.centre, id, membership).await)?;
    json(StatusCode::OK, &written(id, operation))
}

#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct MergeDraft {
    /// The one that is merged into the person of the path.
    gone: Uuid,
}

/// Merges another person into this one.
#[utoipa::path(post, path = "/centres/{centre}/people/{person}/merges", tag = "people",
    params(("centre" = String, Path), ("person" = Uuid, Path)), request_body = MergeDraft,
    responses((status = 200, body = Written), (status = 422)), security(("token" = ["people:merge"])))]
pub(crate) async fn merge(
    here: InCentre,
    Path((_, id)): Path<(String, PersonId)>,
    Body(draft): Body<MergeDraft>,
) -> Answer {
    let done = service::merge_people(&here.cx, &here.centre, id, PersonId(draft.gone)).await;
    json(StatusCode::OK, &written(id, told(&here.cx, done)?))
}
