//! The pages of the room: words made ready for eyes, nothing decided.

mod audiences;
mod boards;
mod drafts;
mod network;
mod plans;
mod sheets;

pub(crate) use audiences::{AudiencePage, NamesPage};
pub(crate) use boards::{BoardPage, Done, GroupPage};
pub(crate) use drafts::{DraftPage, IndexPage};
pub(crate) use network::{CountPage, NetworkPage};
pub(crate) use plans::PlanPage;
pub(crate) use sheets::{CallsPage, LettersPage, UnsurePage};

use audience::{Audience, Counted, Place, Unit, addressed, plain};
use centres::{Centre, InCentre};
use ui::Chrome;
use web::{Cx, Problem};

use crate::model::campaign::{Campaign, Phase};
use crate::service::drafts::Followed;
use crate::store::criteria;
use crate::words::capital;

/// What the form of a message says to go on to its audience: the place follows.
pub(crate) const TO_AUDIENCE: &str = "a-qui-";

/// A part of the sentence: words, or a pill that leads to its choice.
pub(crate) struct Pill {
    pub text: String,
    /// What the form says next when it is pressed: `a-qui-tete`; empty for plain words.
    pub then: String,
}

fn chrome(here: &InCentre) -> Result<Chrome, Problem> {
    here.team_chrome("equipe/messages")
}

fn path_of(centre: &Centre, campaign: &Campaign) -> String {
    centre.path(&format!("equipe/messages/{}", campaign.id))
}

/// "aux familles adhérentes d’Arques": to whom a message goes, each choice a pill.
fn pills(cx: &Cx, audience: &Audience) -> Vec<Pill> {
    let parts = addressed(audience, &criteria(), &cx.texts);
    parts
        .into_iter()
        .map(|part| Pill {
            text: part.text,
            then: match part.place {
                Place::Plain => String::new(),
                Place::Head => format!("{TO_AUDIENCE}tete"),
                Place::Condition(at) => format!("{TO_AUDIENCE}{at}"),
            },
        })
        .collect()
}

/// Who is meant, as a sentence of its own.
fn audience_words(cx: &Cx, audience: &Audience) -> String {
    capital(&plain(audience, &criteria(), &cx.texts))
}

/// How far a message is; one that left by no server is told as kept.
fn phase_words(cx: &Cx, followed: &Followed) -> String {
    let is_kept = followed.progress.as_ref().is_some_and(|progress| progress.kept > 0);
    if followed.phase == Phase::Done && is_kept {
        return cx.t("campaigns-phase-kept");
    }
    cx.t(&format!("campaigns-phase-{}", followed.phase.code()))
}

/// A sentence about people, or about families when the message is for them: one of two keys.
fn unit_key(unit: Unit, people: &'static str, families: &'static str) -> &'static str {
    if unit == Unit::Families { families } else { people }
}

/// "214 familles.", "1 800 personnes, dans 960 familles."
pub(crate) fn count_words(cx: &Cx, unit: Unit, counted: Counted) -> String {
    match unit {
        Unit::Families => {
            cx.texts.t2("campaigns-count-families", ("n", counted.families), ("x", number(counted.families)))
        }
        Unit::People => cx.texts.with(
            "campaigns-count-people",
            [
                ("n", counted.people.into()),
                ("x", number(counted.people).into()),
                ("families", number(counted.families).into()),
            ],
        ),
    }
}

fn number(count: i64) -> String {
    kernel::text::thousands(count)
}

fn size(count: usize) -> String {
    number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// The title for eyes: a message may not have one yet.
fn title_of(cx: &Cx, campaign: &Campaign) -> String {
    if campaign.title.is_empty() { cx.t("campaigns-untitled") } else { campaign.title.clone() }
}
