//! The question who one is, as the template sees it.

use askama::Template;
use auth::Actor;
use ui::{Chrome, Face, FormState};
use web::{Cx, Problem};

use super::FIELD;
use crate::factors;
use crate::oidc::Provider;
use crate::passkeys::SCRIPT_PATH;

#[derive(Template)]
#[template(path = "accounts/proof.html")]
pub(crate) struct ProofPage {
    pub chrome: Chrome,
    pub form: FormState,
    /// Where the answer goes, with what was typed before.
    pub action: String,
    pub carried: Vec<(String, String)>,
    pub has_telephone: bool,
    pub has_passkeys: bool,
    pub script: &'static str,
    /// What the button of the network's provider says; empty without one, or where fields are carried.
    pub provider: String,
    pub suite: String,
}

impl ProofPage {
    /// The question around a form that waits for its answer.
    pub(crate) async fn around(
        cx: &Cx,
        action: String,
        form: FormState,
        provider: Option<&Provider>,
    ) -> Result<Self, Problem> {
        let Actor::Staff(staff) = &cx.actor else { return Err(Problem::SignIn) };
        let factors = factors::store::find(cx.db(), staff.account).await?;
        let suite = form.value("suite").to_owned();
        let carried = form.pairs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        Ok(Self {
            chrome: cx.chrome(Face::Habitant),
            form,
            action,
            carried,
            has_telephone: factors.has_telephone,
            has_passkeys: factors.passkeys > 0,
            script: SCRIPT_PATH,
            provider: provider.map(|known| known.label.clone()).unwrap_or_default(),
            suite,
        })
    }

    /// The name of the field, for the template.
    pub(crate) fn field(&self) -> &'static str {
        FIELD
    }
}
