//! The settings of a centre: its card, its venues, its team.

use accounts::NewAccount;
use askama::Template;
use auth::{Grant, Scope};
use kernel::{Role, VenueId};
use ui::{Choice, Chrome, FormState};
use web::{Answer, Form, Problem, page, refused_page, see_other};

use crate::face::InCentre;
use crate::model::{ACCENTS, Centre, CentreRefusal, Venue, parse_phone};
use crate::policy::{Action, decide};
use crate::store;

pub(crate) struct Member {
    pub name: String,
    pub email: String,
    pub role: String,
}

#[derive(Template)]
#[template(path = "centres/settings.html")]
pub(crate) struct SettingsPage {
    pub chrome: Chrome,
    pub base: String,
    pub form: FormState,
    pub accents: Vec<Choice>,
    pub zones: Vec<Choice>,
    pub roles: Vec<Choice>,
    pub venues: Vec<Venue>,
    pub team: Vec<Member>,
}

impl SettingsPage {
    async fn new(here: &InCentre, form: FormState) -> Result<Self, Problem> {
        let chrome = here.team_chrome("equipe/reglages")?;
        let scope = Scope::opened_by(decide(&here.cx.actor, Action::EditCentre, here.centre.id), here.centre.id)?;
        let venues = store::list_venues(here.cx.db(), &scope).await?;
        let team = accounts::store::list_team(here.cx.db(), &scope).await?;
        let role_word = |role: Role| here.cx.t(&format!("centres-role-{}", role.code()));
        Ok(Self {
            chrome,
            base: here.centre.path("equipe/reglages"),
            form,
            accents: ACCENTS.iter().map(|a| Choice::new(*a, here.cx.t(&format!("centres-accent-{a}")))).collect(),
            zones: ["A", "B", "C"].iter().map(|z| Choice::new(*z, here.cx.texts.t1("centres-zone", "x", *z))).collect(),
            roles: Role::ALL.into_iter().filter(|r| r.is_of_centre()).map(|r| Choice::new(r.code(), role_word(r))).collect(),
            venues,
            team: team
                .into_iter()
                .map(|(account, role)| Member { name: account.name, email: account.email, role: role_word(role) })
                .collect(),
        })
    }
}

fn form_of(centre: &Centre) -> FormState {
    FormState::new()
        .with("name", &centre.name)
        .with("tagline", &centre.tagline)
        .with("accent", &centre.accent)
        .with("phone", centre.phone_display())
        .with("email", &centre.email)
        .with("street", &centre.street)
        .with("postal_code", &centre.postal_code)
        .with("city", &centre.city)
        .with("help_line", &centre.help_line)
        .with("school_zone", &centre.school_zone)
        .with("sms_sender", &centre.sms_sender)
}

pub(crate) async fn edit(here: InCentre) -> Answer {
    let form = form_of(&here.centre);
    page(&here.cx, &SettingsPage::new(&here, form).await?)
}

pub(crate) async fn update(here: InCentre, Form(mut form): Form) -> Answer {
    let scope = Scope::opened_by(decide(&here.cx.actor, Action::EditCentre, here.centre.id), here.centre.id)?;
    match centre_from(&here.centre, &form) {
        Ok(centre) => {
            let operation = here.cx.operation(Some(centre.id), here.cx.t("centres-settings-words"));
            let mut tx = here.cx.db().begin(&operation).await?;
            store::update(&mut tx, &scope, &centre).await?;
            tx.commit().await?;
            see_other(&here.cx, &centre.path("equipe/reglages"), Some(operation.id))
        }
        Err(refusals) => {
            for refusal in refusals {
                let (field, key) = refusal.place();
                form.refuse(field, here.cx.t(key));
            }
            refused_page(&here.cx, &SettingsPage::new(&here, form).await?)
        }
    }
}

fn centre_from(before: &Centre, form: &FormState) -> Result<Centre, Vec<CentreRefusal>> {
    let text = |name: &str| form.value(name).to_owned();
    let mut refusals = Vec::new();
    let mut check = |is_right: bool, refusal| {
        if !is_right {
            refusals.push(refusal);
        }
    };
    let phone = if form.value("phone").is_empty() { Some(String::new()) } else { parse_phone(form.value("phone")) };
    let code = form.value("postal_code");
    let sender = form.value("sms_sender");
    check(!form.value("name").is_empty(), CentreRefusal::NameMissing);
    check(phone.is_some(), CentreRefusal::PhoneInvalid);
    check(code.is_empty() || (code.len() == 5 && code.bytes().all(|b| b.is_ascii_digit())), CentreRefusal::PostalCodeInvalid);
    check(ACCENTS.contains(&form.value("accent")), CentreRefusal::AccentUnknown);
    check(matches!(form.value("school_zone"), "A" | "B" | "C"), CentreRefusal::ZoneUnknown);
    check((3..=11).contains(&sender.len()) && sender.bytes().all(|b| b.is_ascii_alphanumeric()), CentreRefusal::SmsSenderInvalid);
    if !refusals.is_empty() {
        return Err(refusals);
    }
    Ok(Centre {
        name: text("name"),
        tagline: text("tagline"),
        accent: text("accent"),
        phone: phone.unwrap_or_default(),
        email: text("email"),
        street: text("street"),
        postal_code: text("postal_code"),
        city: text("city"),
        help_line: text("help_line"),
        school_zone: text("school_zone"),
        sms_sender: text("sms_sender"),
        ..before.clone()
    })
}

pub(crate) async fn add_venue(here: InCentre, Form(form): Form) -> Answer {
    let scope = Scope::opened_by(decide(&here.cx.actor, Action::EditCentre, here.centre.id), here.centre.id)?;
    let name = form.value("venue").to_owned();
    if name.is_empty() {
        let mut kept = form_of(&here.centre);
        kept.refuse("venue", here.cx.t("centres-refusal-venue-name"));
        return refused_page(&here.cx, &SettingsPage::new(&here, kept).await?);
    }
    let or = |typed: &str, own: &str| if typed.is_empty() { own.to_owned() } else { typed.to_owned() };
    let venue = Venue {
        id: VenueId::new(),
        name,
        street: or(form.value("venue_street"), &here.centre.street),
        postal_code: here.centre.postal_code.clone(),
        city: or(form.value("venue_city"), &here.centre.city),
        is_accessible: form.checked("venue_accessible"),
        retired_at: None,
    };
    let operation = here.cx.operation(Some(here.centre.id), here.cx.texts.t1("centres-venue-words", "x", venue.name.as_str()));
    let mut tx = here.cx.db().begin(&operation).await?;
    store::insert_venue(&mut tx, &scope, &venue).await?;
    tx.commit().await?;
    see_other(&here.cx, &here.centre.path("equipe/reglages"), Some(operation.id))
}

pub(crate) async fn add_member(here: InCentre, Form(form): Form) -> Answer {
    decide(&here.cx.actor, Action::ManageTeam, here.centre.id).require()?;
    let role = Role::from_code(form.value("member_role")).filter(|role| role.is_of_centre());
    let account = NewAccount {
        email: form.value("member_email").to_owned(),
        name: form.value("member_name").to_owned(),
        password: form.all("member_password").last().cloned().unwrap_or_default(),
    };
    let told = match role {
        None => Some(("member_role", "centres-refusal-role")),
        Some(role) => {
            let grant = Grant { centre: Some(here.centre.id), role };
            let words = here.cx.texts.t1("centres-member-words", "x", account.name.as_str());
            let operation = here.cx.operation(Some(here.centre.id), words);
            let mut tx = here.cx.db().begin(&operation).await?;
            match accounts::create_account(&mut tx, account, &[grant], here.cx.now()).await? {
                Ok(_) => {
                    tx.commit().await?;
                    return see_other(&here.cx, &here.centre.path("equipe/reglages"), Some(operation.id));
                }
                Err(refusal) => Some(refusal.place()),
            }
        }
    };
    let mut kept = form_of(&here.centre);
    for name in ["member_name", "member_email", "member_role"] {
        kept.set(name, form.value(name));
    }
    if let Some((field, key)) = told {
        let field = if field.starts_with("member_") { field.to_owned() } else { format!("member_{field}") };
        kept.refuse(&field, here.cx.t(key));
    }
    refused_page(&here.cx, &SettingsPage::new(&here, kept).await?)
}
