//! The papers that the law asks of a centre, filled from its settings: the register of what is done with data, and the
//! assessment of what is confided. French texts, to be read over and signed; nothing in them is about a person.

use askama::Template;
use centres::InCentre;
use web::{Answer, Problem};

use super::{said, told};
use crate::policy::Action;
use crate::service::{self, RuleView, scope_for};

/// What both papers say of the centre and of its rules.
pub(crate) struct Filled {
    pub name: String,
    pub address: String,
    pub contact: String,
    pub day: String,
    pub copies_days: i64,
    rules: Vec<RuleView>,
}

impl Filled {
    /// "730 jours", or that nothing is set.
    pub fn kept(&self, subject: &str) -> String {
        match self.rules.iter().find(|rule| rule.subject == subject) {
            Some(rule) if rule.is_on => format!("{} jours, puis effacement automatique", rule.days),
            Some(rule) => format!("{} jours proposés ; l’effacement automatique n’est pas activé", rule.days),
            None => "non réglé".to_owned(),
        }
    }
}

#[derive(Template)]
#[template(path = "people/registre.md", escape = "none")]
struct Register {
    filled: Filled,
}

#[derive(Template)]
#[template(path = "people/aipd.md", escape = "none")]
struct Assessment {
    filled: Filled,
}

async fn filled(here: &InCentre) -> Result<Filled, Problem> {
    let (cx, centre) = (&here.cx, &here.centre);
    let scope = told(cx, scope_for(cx, centre, Action::SetRetention))?;
    let or_blank = |text: &str| if text.is_empty() { "à compléter".to_owned() } else { text.to_owned() };
    let address = format!("{}, {} {}", centre.street, centre.postal_code, centre.city);
    let contact = [centre.email.as_str(), &centre.phone_display()].map(str::trim).join(" ");
    Ok(Filled {
        name: centre.name.clone(),
        address: or_blank(address.trim_matches([',', ' '])),
        contact: or_blank(contact.trim()),
        day: said::long_day(cx, cx.today()),
        copies_days: cx.app.settings.backup_days,
        rules: told(cx, service::rules(cx, &scope).await)?,
    })
}

fn paper(name: &str, template: &impl Template) -> Answer {
    web::attachment("text/markdown; charset=utf-8", name, template.render()?.into_bytes())
}

pub(crate) async fn register(here: InCentre) -> Answer {
    paper("registre-des-traitements.md", &Register { filled: filled(&here).await? })
}

pub(crate) async fn assessment(here: InCentre) -> Answer {
    paper("aipd.md", &Assessment { filled: filled(&here).await? })
}
