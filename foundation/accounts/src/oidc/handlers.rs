//! To the provider of the network, and back.

use std::sync::Arc;

use auth::Actor;
use axum::Extension;
use axum::extract::Query;
use axum::http::HeaderMap;
use ui::FormState;
use web::{Answer, Cx, Problem, refused_page, see_other};

use super::service::{self, Back, Return};
use super::{Provider, ProviderRefusal};
use crate::entrance::handlers::{arrival, cookie, device, lead};
use crate::entrance::pages::SignInPage;
use crate::proof;

/// The provider of this house; without one, the pages of it do not exist.
pub(crate) type Known = Option<Extension<Arc<Provider>>>;

#[derive(serde::Deserialize)]
pub(crate) struct Wish {
    #[serde(default)]
    suite: String,
}

pub(crate) async fn leave(cx: Cx, known: Known, Query(wish): Query<Wish>) -> Answer {
    let Some(Extension(provider)) = known else { return Err(Problem::NotFound) };
    match service::leave(&cx, &provider, web::safe_path(&wish.suite)).await? {
        Ok((address, secret)) => {
            let mut response = see_other(&cx, &address, None)?;
            cookie::set(&cx, &mut response, secret.reveal());
            Ok(response)
        }
        Err(refusal) => told(&cx, &provider, refusal).await,
    }
}

pub(crate) async fn come_back(cx: Cx, known: Known, headers: HeaderMap, Query(back): Query<Return>) -> Answer {
    let Some(Extension(provider)) = known else { return Err(Problem::NotFound) };
    let Some(begun) = service::begun(&cx, cookie::read(&headers)).await? else {
        return told(&cx, &provider, ProviderRefusal::NotBegun).await;
    };
    let suite = begun.state.suite.clone();
    match service::come_back(&cx, &provider, begun, back, device(&headers)).await? {
        Ok(Back::In(entrance)) => lead(&cx, &suite, &entrance),
        Ok(Back::Proven) => {
            let mut response = see_other(&cx, arrival(&suite), None)?;
            cookie::clear(&cx, &mut response);
            Ok(response)
        }
        Err(refusal) => told(&cx, &provider, refusal).await,
    }
}

/// A refusal, on the page from which one can come in otherwise.
async fn told(cx: &Cx, provider: &Provider, refusal: ProviderRefusal) -> Answer {
    let sentence = cx.texts.t1(refusal.key(), "x", provider.label.as_str());
    let mut form = FormState::new();
    if matches!(cx.actor, Actor::Staff(_)) {
        form.refuse(proof::FIELD, sentence);
        return refused_page(cx, &proof::question(cx, form, Some(provider)).await?);
    }
    form.refuse("", sentence);
    refused_page(cx, &SignInPage::new(cx, form, Some(provider)))
}
