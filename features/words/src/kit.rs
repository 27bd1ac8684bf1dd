//! A word as something another centre can take: its explanation and its example; the word itself is the title of the kit.
//! No child, no film, no question goes with it. Who takes it has a draft, to be read aloud and published as any other.

use auth::{BoxFuture, Scope};
use db::Tx;
use kernel::CentreId;
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;
use web::{Cx, KitChange, KitContent, KitKind, KitRefusal, KitSource, Problem};

use crate::model::question::{Act, Draft, NewQuestion, Origin, Question, State, draft_refusals};
use crate::model::{QuestionId, key};
use crate::store::{making, questions};

/// Words of the glossary, published and taken.
pub(crate) fn kind() -> KitKind {
    let fields = &["forms", "explained", "example"];
    KitKind { code: "glossary", label: "words-kit", fields, format: 1, list, read, take, rewrite, href }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    forms: String,
    explained: String,
    example: String,
}

fn list(cx: &Cx, centre: CentreId) -> BoxFuture<'_, Result<Vec<KitSource>, Problem>> {
    Box::pin(async move {
        let words = questions::spreadable(cx.db(), &Scope::public(centre)).await?;
        let source = |question: Question| KitSource { id: question.id.uuid(), title: question.term };
        Ok(words.into_iter().map(source).collect())
    })
}

fn read(cx: &Cx, centre: CentreId, id: Uuid) -> BoxFuture<'_, Result<Option<KitContent>, Problem>> {
    Box::pin(async move {
        let scope = Scope::public(centre);
        let Some(question) = questions::find(cx.db(), &scope, QuestionId::from(id)).await? else { return Ok(None) };
        // What is not on the page is read as it was last written.
        let draft = making::drafts(cx.db(), &scope, question.id).await?.into_iter().next();
        Ok(Some(content_of(&question, draft)))
    })
}

fn content_of(question: &Question, draft: Option<Draft>) -> KitContent {
    let is_shown = question.state == State::Published;
    let (explained, example) = match draft.filter(|_| !is_shown) {
        Some(draft) => (draft.explained, draft.example),
        None => (question.explained.clone(), question.example.clone()),
    };
    let content = json!({ "forms": question.forms, "explained": explained, "example": example });
    KitContent { title: question.term.clone(), content }
}

fn told_of(kit: &KitContent) -> Result<Told, KitRefusal> {
    let told: Told =
        serde_json::from_value(kit.content.clone()).map_err(|error| KitRefusal::Unreadable(error.to_string()))?;
    let mut refusals = draft_refusals(&told.explained, &told.example);
    refusals.extend(NewQuestion::of(&kit.title, Origin::Desk).refusals());
    match refusals.first() {
        Some(refusal) => Err(KitRefusal::Unreadable(refusal.place().0.to_owned())),
        None => Ok(told),
    }
}

fn take<'a>(
    cx: &'a Cx,
    tx: &'a mut Tx,
    centre: CentreId,
    kit: &'a KitContent,
) -> BoxFuture<'a, Result<Uuid, KitRefusal>> {
    Box::pin(async move {
        let told = told_of(kit)?;
        let scope = Scope::of_house(centre);
        let asked = Question::asked(&NewQuestion::of(&kit.title, Origin::Desk), cx.now());
        let question = Question {
            // As the other centre writes it, its article too.
            term: kit.title.clone(),
            state: State::Drafted,
            is_held: false,
            forms: told.forms.clone(),
            ..asked
        };
        questions::insert(tx, &scope, &question).await?;
        making::insert_draft(tx, &scope, question.id, &draft_of(cx, &told, 1)).await?;
        Ok(question.id.uuid())
    })
}

fn draft_of(cx: &Cx, told: &Told, number: i64) -> Draft {
    Draft { number, explained: told.explained.clone(), example: told.example.clone(), created_at: cx.now() }
}

fn rewrite<'a>(
    cx: &'a Cx,
    tx: &'a mut Tx,
    centre: CentreId,
    id: Uuid,
    change: KitChange<'a>,
) -> BoxFuture<'a, Result<(), KitRefusal>> {
    Box::pin(async move {
        let (told, title) = (told_of(change.content)?, change.content.title.as_str());
        let scope = Scope::of_house(centre);
        let found = questions::find(&mut *tx, &scope, QuestionId::from(id)).await?.ok_or(KitRefusal::Gone)?;
        let draft = making::drafts(&mut *tx, &scope, found.id).await?.into_iter().next();
        let number = draft.as_ref().map_or(0, |draft| draft.number) + 1;
        change.check(&content_of(&found, draft))?;
        // A word that is read is read anew as it is now; one in the making is to be read aloud again.
        let written = match found.state.after(Act::Draft) {
            Some(state) => Question { state, ..found },
            None => Question { explained: told.explained.clone(), example: told.example.clone(), ..found },
        };
        let written = Question {
            term: title.to_owned(),
            folded: key::of(title),
            forms: told.forms.clone(),
            changed_at: cx.now(),
            ..written
        };
        making::insert_draft(tx, &scope, written.id, &draft_of(cx, &told, number)).await?;
        if questions::update(tx, &scope, &written).await? == 0 { Err(KitRefusal::Changed) } else { Ok(()) }
    })
}

fn href(slug: &str, id: Uuid) -> String {
    format!("/{slug}/equipe/mots/{id}")
}
