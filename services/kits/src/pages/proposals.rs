//! What one sends back to the source, and what was sent and received.

use std::collections::HashMap;

use askama::Template;
use centres::InCentre;
use kernel::CentreId;
use kernel::paging::Page;
use ui::{Choice, Chrome, FormState, Pager};
use web::Problem;

use super::compare::{PieceView, differences};
use super::said::Telling;
use super::{DOOR, Tab, chrome, day, findings, tabs};
use crate::model::kit::{Proposal, ProposalState};
use crate::service::proposing::Sending;

pub(crate) struct Line {
    pub href: String,
    pub title: String,
    pub direction: String,
    pub standing: &'static str,
    pub state: String,
    pub day: String,
}

#[derive(Template)]
#[template(path = "kits/proposals.html")]
pub(crate) struct ProposalsPage {
    pub chrome: Chrome,
    pub tabs: Vec<Tab>,
    pub lines: Vec<Line>,
    pub pages: Pager,
}

impl ProposalsPage {
    pub async fn new(here: &InCentre, found: Page<Proposal>) -> Result<Self, Problem> {
        let base = here.centre.path(&format!("{DOOR}/propositions"));
        let next = found.next.map(|id| format!("{base}?apres={id}")).unwrap_or_default();
        let ids: Vec<CentreId> = found.items.iter().flat_map(|one| [one.centre, one.to]).collect();
        let centres = centres::store::list_among(here.cx.db(), &ids).await?;
        let names: HashMap<CentreId, String> = centres.into_iter().map(|centre| (centre.id, centre.name)).collect();
        Ok(Self {
            chrome: chrome(here)?,
            tabs: tabs(here, "/propositions"),
            lines: found.items.iter().map(|one| line(here, one, &names, &base)).collect(),
            pages: Pager { next, ..Pager::default() },
        })
    }
}

fn line(here: &InCentre, one: &Proposal, names: &HashMap<CentreId, String>, base: &str) -> Line {
    let cx = &here.cx;
    let is_ours = one.to == here.centre.id;
    let (key, other) = if is_ours { ("kits-proposal-from", one.centre) } else { ("kits-proposal-to", one.to) };
    let standing = match one.state {
        ProposalState::Open => "due",
        ProposalState::Taken => "done",
        ProposalState::Declined => "late",
    };
    Line {
        href: format!("{base}/{}", one.id),
        title: one.title.clone(),
        direction: cx.texts.t1(key, "x", names.get(&other).map(String::as_str).unwrap_or_default()),
        standing,
        state: cx.t(&format!("kits-proposal-{}", one.state.code())),
        day: day(cx, one.created_at),
    }
}

#[derive(Template)]
#[template(path = "kits/send.html")]
pub(crate) struct SendPage {
    pub chrome: Chrome,
    pub back: String,
    pub action: String,
    pub form: FormState,
    pub title: String,
    pub to: String,
    pub pieces: Vec<PieceView>,
    pub mine_label: String,
    pub theirs_label: String,
    pub traces: Vec<Choice>,
    pub once: String,
}

impl SendPage {
    pub fn new(here: &InCentre, sending: &Sending, form: FormState) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, here.centre.path(DOOR));
        Ok(Self {
            chrome: chrome(here)?,
            back: format!("{base}/chez-nous"),
            action: format!("{base}/chez-nous/{}/proposition", sending.adoption.id),
            form,
            title: cx.texts.t1("kits-send-title", "x", sending.kit.title.as_str()),
            to: sending.kit.author.clone(),
            pieces: differences(cx, Telling::from(&sending.kind), &sending.merge),
            mine_label: cx.texts.t1("kits-version-n", "n", sending.base.number),
            theirs_label: cx.t("kits-side-mine"),
            traces: findings(cx, Telling::from(&sending.kind), &sending.findings),
            once: web::once_key(),
        })
    }
}
