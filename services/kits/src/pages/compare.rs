//! What is here beside what is there, piece by piece, with a choice where there is one.

use askama::Template;
use centres::InCentre;
use ui::{Choice, Chrome, FormState};
use web::{Cx, Problem};

use super::said::{Telling, field_of as last_field, label_of, lines_of};
use super::{DOOR, chrome};
use crate::model::content::in_told_order;
use crate::model::kit::ProposalState;
use crate::model::merge::{Merge, Piece, Side, Standing};
use crate::service::proposing::Received;
use crate::service::updating::Compared;

/// The field by which a piece is chosen.
pub(crate) fn field_of(at: usize) -> String {
    format!("piece-{at}")
}

/// One piece with both texts.
pub(crate) struct PieceView {
    pub field: String,
    pub label: String,
    pub kind: &'static str,
    pub state: String,
    pub mine: Vec<String>,
    pub theirs: Vec<String>,
    /// Empty where there is nothing to choose.
    pub choices: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "kits/compare.html")]
pub(crate) struct ComparePage {
    pub chrome: Chrome,
    pub back: String,
    pub back_label: String,
    pub title: String,
    pub lead: String,
    /// What the other centre says of it.
    pub words: Vec<String>,
    pub form: FormState,
    pub pieces: Vec<PieceView>,
    pub mine_label: String,
    pub theirs_label: String,
    pub action: String,
    pub submit: String,
    /// Where it is declined; empty when it cannot be.
    pub decline: String,
    /// What became of it; empty while it is open.
    pub settled: String,
    pub is_open: bool,
    pub seen: String,
    pub once: String,
    pub once_decline: String,
}

impl ComparePage {
    /// The newest version of the source beside what the centre made of it.
    pub fn of_source(here: &InCentre, found: &Compared, form: FormState) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, here.centre.path(DOOR));
        let behind = found.newest.id != found.base.id;
        let lead = if behind {
            cx.texts.with(
                "kits-compare-lead",
                [
                    ("centre", found.kit.author.as_str().into()),
                    ("base", found.base.number.into()),
                    ("n", found.newest.number.into()),
                ],
            )
        } else {
            cx.t("kits-refusal-nothing-newer")
        };
        let theirs = cx.texts.t1("kits-side-theirs", "x", found.kit.author.as_str());
        let form = with_defaults(form, &found.merge);
        Ok(Self {
            chrome: chrome(here)?,
            back: format!("{base}/chez-nous"),
            back_label: cx.t("kits-tab-ours"),
            title: cx.texts.t1("kits-compare-title", "x", found.kit.title.as_str()),
            lead,
            words: found.newest.notes.lines().map(ToOwned::to_owned).collect(),
            form,
            pieces: pieces(cx, Telling::from(&found.kind), &found.merge, &theirs, behind),
            mine_label: cx.t("kits-side-mine"),
            theirs_label: theirs,
            action: format!("{base}/chez-nous/{}/changements", found.adoption.id),
            submit: cx.texts.t1("kits-compare-take", "n", found.newest.number),
            decline: String::new(),
            settled: String::new(),
            is_open: behind,
            seen: found.seen.clone(),
            once: web::once_key(),
            once_decline: web::once_key(),
        })
    }

    /// What another centre sends back, beside the source.
    pub async fn of_proposal(here: &InCentre, found: &Received, form: FormState) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, here.centre.path(DOOR));
        let from =
            centres::store::find(cx.db(), found.proposal.centre).await?.map(|centre| centre.name).unwrap_or_default();
        let theirs = cx.texts.t1("kits-side-theirs", "x", from.as_str());
        let is_open = found.is_ours && found.proposal.state == ProposalState::Open;
        let action = format!("{base}/propositions/{}", found.proposal.id);
        let form = with_defaults(form, &found.merge);
        Ok(Self {
            chrome: chrome(here)?,
            back: format!("{base}/propositions"),
            back_label: cx.t("kits-tab-proposals"),
            title: cx.texts.t1("kits-proposal-title", "x", found.kit.title.as_str()),
            lead: cx.texts.t1("kits-proposal-lead", "x", from.as_str()),
            words: found.proposal.words.lines().map(ToOwned::to_owned).collect(),
            form,
            pieces: pieces(cx, Telling::from(&found.kind), &found.merge, &theirs, is_open),
            mine_label: cx.t("kits-side-source"),
            theirs_label: theirs,
            decline: if is_open { format!("{action}/refus") } else { String::new() },
            action,
            submit: cx.t("kits-proposal-take"),
            settled: settled(cx, found),
            is_open,
            seen: found.seen.clone(),
            once: web::once_key(),
            once_decline: web::once_key(),
        })
    }
}

fn settled(cx: &Cx, found: &Received) -> String {
    match found.proposal.state {
        ProposalState::Open if found.is_ours => String::new(),
        ProposalState::Declined => cx.texts.t1("kits-proposal-declined-because", "x", found.proposal.reason.as_str()),
        state => cx.t(&format!("kits-proposal-{}", state.code())),
    }
}

/// What changed at the source only is taken unless someone says otherwise; a true choice begins unchosen.
fn with_defaults(mut form: FormState, merge: &Merge) -> FormState {
    for (at, piece) in (0_usize..).zip(&merge.pieces) {
        let field = field_of(at);
        if form.value(&field).is_empty() && piece.standing == Standing::Taken {
            form.set(&field, Side::Theirs.code());
        }
    }
    form
}

/// The pieces that differ, those to choose first told where they stand.
pub(super) fn pieces(cx: &Cx, kind: Telling, merge: &Merge, theirs: &str, is_open: bool) -> Vec<PieceView> {
    let whole = &merge.whole;
    // Each keeps the number by which it is chosen, wherever it is told.
    let told = in_told_order((0_usize..).zip(&merge.pieces), |(_, piece)| &piece.path, kind.fields);
    told.into_iter().map(|one| view(cx, kind, one, whole, (theirs, is_open))).collect()
}

fn view(
    cx: &Cx,
    kind: Telling,
    (at, piece): (usize, &Piece),
    whole: &serde_json::Value,
    (theirs, is_open): (&str, bool),
) -> PieceView {
    let field = last_field(&piece.path);
    let status = match piece.standing {
        Standing::Conflict => "late",
        Standing::Taken => "due",
        Standing::Kept | Standing::Same => "done",
    };
    let has_choice = is_open && matches!(piece.standing, Standing::Conflict | Standing::Taken);
    let choices = [
        Choice::new(Side::Mine.code(), cx.t("kits-choose-mine")),
        Choice::new(Side::Theirs.code(), cx.texts.t1("kits-choose-theirs", "x", theirs)),
    ];
    PieceView {
        field: field_of(at),
        label: label_of(cx, kind, &piece.path, Some(whole)),
        kind: status,
        state: cx.t(&format!("kits-standing-{}", piece.standing.code())),
        mine: lines_of(cx, kind, field, piece.mine.as_ref()),
        theirs: lines_of(cx, kind, field, piece.theirs.as_ref()),
        choices: if has_choice { choices.to_vec() } else { Vec::new() },
    }
}

/// The pieces that differ, where there is nothing to choose.
pub(super) fn differences(cx: &Cx, kind: Telling, merge: &Merge) -> Vec<PieceView> {
    pieces(cx, kind, merge, "", false)
}
