//! The page of settings: the card, and beside it the venues, the team, the tokens.

use accounts::{Account, TokenLine, TokenState};
use askama::Template;
use kernel::{Role, clock, words};
use ui::{Choice, Chrome, FormState};
use web::Cx;

use super::role_word;
use crate::model::{ACCENTS, Venue};

/// What stands beside the card.
pub(crate) struct Shelves {
    pub venues: Vec<Venue>,
    pub team: Vec<(Account, Role)>,
    pub tokens: Vec<TokenLine>,
    /// Whether the team must have a second factor.
    pub wants_factor: bool,
}

/// Someone of the team.
pub(crate) struct Member {
    pub id: String,
    pub name: String,
    pub email: String,
    pub role: String,
    pub is_closed: bool,
}

/// What a program holds.
pub(crate) struct TokenRow {
    pub id: String,
    pub name: String,
    pub scopes: String,
    /// Until when it opens, or since when it does not.
    pub state: String,
    pub is_open: bool,
}

impl TokenRow {
    fn new(cx: &Cx, line: TokenLine) -> Self {
        let day = |at| words::date_with_year(clock::local(at).date(), cx.locale());
        let (state, end) = (line.state(cx.now()), line.revoked_at.or(line.expires_at));
        let said = match (state, end) {
            (TokenState::Open, None) => cx.t("centres-token-endless"),
            (TokenState::Open, Some(end)) => cx.texts.t1("centres-token-open", "x", day(end)),
            (TokenState::Expired, end) => cx.texts.t1("centres-token-expired", "x", end.map(day).unwrap_or_default()),
            (TokenState::Revoked, end) => cx.texts.t1("centres-token-revoked", "x", end.map(day).unwrap_or_default()),
        };
        Self {
            id: line.id.to_string(),
            name: line.name,
            scopes: line.scopes,
            state: said,
            is_open: state == TokenState::Open,
        }
    }
}

#[derive(Template)]
#[template(path = "centres/settings.html")]
pub(crate) struct SettingsPage {
    pub chrome: Chrome,
    pub base: String,
    pub form: FormState,
    pub once: String,
    pub accents: Vec<Choice>,
    pub zones: Vec<Choice>,
    pub roles: Vec<Choice>,
    pub venues: Vec<Venue>,
    pub retired: Vec<Venue>,
    pub team: Vec<Member>,
    pub tokens: Vec<TokenRow>,
    pub wants_factor: bool,
}

impl SettingsPage {
    pub(crate) fn new(cx: &Cx, chrome: Chrome, base: String, form: FormState, shelves: Shelves) -> Self {
        let accent = |code: &str| Choice::new(code, cx.t(&format!("centres-accent-{code}")));
        let zone = |code: &str| Choice::new(code, cx.texts.t1("centres-zone", "x", code));
        let team = shelves.team.into_iter().map(|(account, role)| Member {
            id: account.id.to_string(),
            name: account.name,
            email: account.email,
            role: role_word(cx, role),
            is_closed: account.disabled_at.is_some(),
        });
        let (venues, retired) = shelves.venues.into_iter().partition(|venue| venue.retired_at.is_none());
        Self {
            chrome,
            base,
            form,
            once: web::once_key(),
            accents: ACCENTS.into_iter().map(accent).collect(),
            zones: ["A", "B", "C"].into_iter().map(zone).collect(),
            roles: roles_of_centre(cx),
            venues,
            retired,
            team: team.collect(),
            wants_factor: shelves.wants_factor,
            tokens: shelves.tokens.into_iter().map(|line| TokenRow::new(cx, line)).collect(),
        }
    }
}

/// The roles that a centre gives.
pub(super) fn roles_of_centre(cx: &Cx) -> Vec<Choice> {
    let roles = Role::ALL.into_iter().filter(|role| role.is_of_centre());
    roles.map(|role| Choice::new(role.code(), role_word(cx, role))).collect()
}
