//! What a resident decides of themselves: how to reach them, in which language, how large.

use askama::Template;
use auth::Actor;
use centres::InCentre;
use kernel::PersonId;
use ui::{Choice, Chrome, FormState};
use web::{Answer, Form, Problem, once_key, page, refused_page, see_other};

use super::door::{EntryPage, KEPT, resident};
use super::own::own_scope;
use crate::model::Channel;
use crate::pages::said;
use crate::store;

#[derive(Template)]
#[template(path = "people/cards/preferences.html")]
pub(crate) struct PreferencesPage {
    pub chrome: Chrome,
    pub base: String,
    pub form: FormState,
    pub channels: Vec<Choice>,
    pub languages: Vec<Choice>,
    pub sizes: Vec<Choice>,
    pub once: String,
}

async fn preferences_page(here: &InCentre, id: PersonId, form: Option<FormState>) -> Result<PreferencesPage, Problem> {
    let (cx, scope) = (&here.cx, own_scope(here, id)?);
    let person = store::find(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let shown = FormState::new()
        .with("channel", person.preferred_channel.map(Channel::code).unwrap_or_default())
        .with("language", person.language.clone())
        .with("print", if person.wants_large_print { "large" } else { "usual" });
    let channels = Channel::ALL.into_iter().map(|channel| Choice::new(channel.code(), said::channel(cx, channel)));
    let languages = said::LANGUAGES.into_iter().map(|code| Choice::new(code, said::language(cx, code)));
    Ok(PreferencesPage {
        chrome: here.public_chrome("carte"),
        base: here.centre.path("moi"),
        form: form.unwrap_or(shown),
        channels: channels.collect(),
        languages: languages.collect(),
        sizes: ["usual", "large"].into_iter().map(|c| Choice::new(c, cx.t(&format!("people-own-print-{c}")))).collect(),
        once: once_key(),
    })
}

pub(crate) async fn edit(here: InCentre) -> Answer {
    let Some(person) = here.cx.actor.own_file(here.centre.id) else {
        let back = format!("carte?suite={}", here.centre.path("moi/preferences"));
        return see_other(&here.cx, &here.centre.path(&back), None);
    };
    page(&here.cx, &preferences_page(&here, person, None).await?)
}

pub(crate) async fn update(here: InCentre, Form(mut form): Form) -> Answer {
    let Some(person) = here.cx.actor.own_file(here.centre.id) else { return away(&here, &form) };
    let channel = match form.value("channel") {
        "" => Some(None),
        typed => Channel::ALL.into_iter().find(|channel| channel.code() == typed).map(Some),
    };
    let language = said::LANGUAGES.into_iter().find(|code| *code == form.value("language"));
    let (Some(channel), Some(language)) = (channel, language) else {
        form.refuse(if channel.is_none() { "channel" } else { "language" }, here.cx.t("people-own-refusal-choose"));
        return refused_page(&here.cx, &preferences_page(&here, person, Some(form)).await?);
    };
    let is_large = form.value("print") == "large";
    let operation = keep(&here, person, (channel, language, is_large)).await?;
    see_other(&here.cx, &here.centre.path("moi"), operation)
}

/// Keeps what was chosen; nothing is written where nothing changed.
async fn keep(
    here: &InCentre,
    id: PersonId,
    preferred: (Option<Channel>, &str, bool),
) -> Result<Option<kernel::OperationId>, Problem> {
    let (cx, scope) = (&here.cx, own_scope(here, id)?);
    let known = store::find(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    if (known.preferred_channel, known.language.as_str(), known.wants_large_print) == preferred {
        return Ok(None);
    }
    let operation = cx.operation(Some(here.centre.id), cx.history_texts().t("people-own-words-preferences"));
    let mut tx = cx.db().begin(&operation).await?;
    if store::prefer(&mut tx, &scope, id, preferred).await? == 0 {
        return Err(Problem::NotFound);
    }
    tx.commit().await?;
    Ok(Some(operation.id))
}

/// Ten minutes went by: the PIN is asked again, and what was written is kept meanwhile.
fn away(here: &InCentre, typed: &FormState) -> Answer {
    if !matches!(here.cx.actor, Actor::Visitor) && resident(here).is_none() {
        return Err(Problem::NotFound);
    }
    let mut form = FormState::new().with("suite", here.centre.path("moi/preferences"));
    for (name, value) in typed.pairs().filter(|(name, _)| *name != "once") {
        form.push(&format!("{KEPT}{name}"), value);
    }
    refused_page(&here.cx, &EntryPage::new(here, form))
}
