//! What is sent back to the source, and what the source does with it.

use axum::extract::{Path, Query};
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::{AdoptionPath, Cursor, ProposalPath, choosing, path_of, refuse, told};
use crate::model::merge::Choices;
use crate::pages::compare::ComparePage;
use crate::pages::proposals::{ProposalsPage, SendPage};
use crate::service::proposing::{self, Received};

pub(crate) async fn new(here: InCentre, Path(path): Path<AdoptionPath>) -> Answer {
    let sending = proposing::look(&here.cx, &here.centre, path.adoption).await.map_err(told(&here))?;
    page(&here.cx, &SendPage::new(&here, &sending, FormState::new())?)
}

pub(crate) async fn create(here: InCentre, Path(path): Path<AdoptionPath>, Form(mut form): Form) -> Answer {
    let sending = proposing::look(&here.cx, &here.centre, path.adoption).await.map_err(told(&here))?;
    let (words, public) = (form.value("mots").to_owned(), form.all("publics").to_vec());
    match proposing::propose(&here.cx, &here.centre, path.adoption, &words, &public).await {
        Ok((_, operation)) => see_other(&here.cx, &path_of(&here, "/propositions"), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &SendPage::new(&here, &sending, form)?)
        }
    }
}

pub(crate) async fn index(here: InCentre, Query(cursor): Query<Cursor>) -> Answer {
    let found = proposing::list(&here.cx, &here.centre, cursor.page()).await.map_err(told(&here))?;
    page(&here.cx, &ProposalsPage::new(&here, found).await?)
}

async fn received(here: &InCentre, path: &ProposalPath) -> Result<Received, Problem> {
    proposing::compare(&here.cx, &here.centre, path.proposal, &Choices::new()).await.map_err(told(here))
}

pub(crate) async fn show(here: InCentre, Path(path): Path<ProposalPath>) -> Answer {
    let found = received(&here, &path).await?;
    page(&here.cx, &ComparePage::of_proposal(&here, &found, FormState::new()).await?)
}

pub(crate) async fn take(here: InCentre, Path(path): Path<ProposalPath>, Form(mut form): Form) -> Answer {
    let found = received(&here, &path).await?;
    let asked = choosing(&form, &found.merge);
    match proposing::take(&here.cx, &here.centre, path.proposal, &asked).await {
        Ok(operation) => see_other(&here.cx, &path_of(&here, "/propositions"), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &ComparePage::of_proposal(&here, &found, form).await?)
        }
    }
}

pub(crate) async fn decline(here: InCentre, Path(path): Path<ProposalPath>, Form(mut form): Form) -> Answer {
    let found = received(&here, &path).await?;
    let reason = form.value("raison").to_owned();
    match proposing::decline(&here.cx, &here.centre, path.proposal, &reason).await {
        Ok(operation) => see_other(&here.cx, &path_of(&here, "/propositions"), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &ComparePage::of_proposal(&here, &found, form).await?)
        }
    }
}
