//! What programs read and write of kits.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::model::kit::{Card, Kit, Licence, Outcome, Proposal, ProposalState};
use crate::model::lineage::{Line, Stands};
use crate::model::merge::{Merge, Piece, Side, Standing};
use crate::service::adopting::{Adopted, Held};
use crate::service::catalogue::Shown;
use crate::service::lineage::Lineage;
use crate::service::proposing::Received;
use crate::service::publishing::Publishing;
use crate::service::updating::Choosing;
use crate::store::Found;

/// A kit of the network.
#[derive(Serialize, ToSchema)]
pub(crate) struct KitJson {
    id: Uuid,
    /// Who published it, or brought its file.
    centre: Uuid,
    author: String,
    kind: String,
    title: String,
    licence: Licence,
    language: String,
    needs: String,
    contact_name: String,
    contact_phone: String,
    latest: i64,
    /// The kit it was made from.
    parent: Option<Uuid>,
    /// How many centres have it now.
    taken: i64,
    withdrawn_at: Option<DateTime<Utc>>,
}

impl KitJson {
    fn new(kit: Kit, taken: i64) -> Self {
        Self {
            id: kit.id.uuid(),
            centre: kit.centre.uuid(),
            author: kit.author,
            kind: kit.kind,
            title: kit.title,
            licence: kit.licence,
            language: kit.language,
            needs: kit.needs,
            contact_name: kit.contact_name,
            contact_phone: kit.contact_phone,
            latest: kit.latest,
            parent: kit.parent.map(Uuid::from),
            taken,
            withdrawn_at: kit.withdrawn_at,
        }
    }
}

impl From<Found> for KitJson {
    fn from(found: Found) -> Self {
        Self::new(found.kit, found.taken)
    }
}

/// A kit with its latest version.
#[derive(Serialize, ToSchema)]
pub(crate) struct ShownJson {
    #[serde(flatten)]
    kit: KitJson,
    /// As its room writes it.
    #[schema(value_type = Object)]
    content: Value,
    notes: String,
    /// Whether this centre has it.
    adoption: Option<Uuid>,
}

impl From<Shown> for ShownJson {
    fn from(shown: Shown) -> Self {
        Self {
            adoption: shown.adoption.map(|adoption| adoption.id.uuid()),
            content: shown.latest.content,
            notes: shown.latest.notes,
            kit: KitJson::new(shown.kit, shown.taken),
        }
    }
}

/// A thing to publish: its first version, or the next one.
#[derive(Deserialize, ToSchema)]
pub(crate) struct NewKitJson {
    pub kind: String,
    /// The thing, by its id in its room.
    pub source: Uuid,
    #[serde(flatten)]
    card: Card,
    /// The colleague agreed that the network reads their name and number.
    #[serde(default)]
    contact_agrees: bool,
    /// What was found and is a public contact: `phone:03 53 01 62 10`.
    #[serde(default)]
    public: Vec<String>,
}

impl From<NewKitJson> for Publishing {
    fn from(new: NewKitJson) -> Self {
        Self { card: new.card, is_agreed: new.contact_agrees, public: new.public }
    }
}

/// A kit that was taken.
#[derive(Serialize, ToSchema)]
pub(crate) struct AdoptedJson {
    id: Uuid,
    /// The draft, by its id in its room.
    thing: Uuid,
    operation: Uuid,
}

impl From<Adopted> for AdoptedJson {
    fn from(adopted: Adopted) -> Self {
        Self { id: adopted.adoption.uuid(), thing: adopted.thing, operation: adopted.operation.uuid() }
    }
}

/// Something the centre took.
#[derive(Serialize, ToSchema)]
#[schema(as = KitAdoptionJson)]
pub(crate) struct AdoptionJson {
    id: Uuid,
    kit: Uuid,
    title: String,
    kind: String,
    author: String,
    thing: Uuid,
    /// The version it last agreed with.
    version: i64,
    /// The newest at the source.
    latest: i64,
    adopted_at: DateTime<Utc>,
}

impl From<Held> for AdoptionJson {
    fn from(held: Held) -> Self {
        Self {
            id: held.adoption.id.uuid(),
            kit: held.kit.id.uuid(),
            thing: held.adoption.thing,
            version: held.adoption.number,
            latest: held.kit.latest,
            adopted_at: held.adoption.adopted_at,
            title: held.kit.title,
            kind: held.kit.kind,
            author: held.kit.author,
        }
    }
}

/// One piece that differs.
#[derive(Serialize, ToSchema)]
pub(crate) struct KitPieceJson {
    /// `content/steps/@accueil/text`.
    path: String,
    standing: Standing,
    #[schema(value_type = Option<Object>)]
    mine: Option<Value>,
    #[schema(value_type = Option<Object>)]
    theirs: Option<Value>,
    /// Whose is kept unless someone chooses; absent while a choice waits.
    side: Option<Side>,
}

impl From<&Piece> for KitPieceJson {
    fn from(piece: &Piece) -> Self {
        Self {
            path: piece.path.to_string(),
            standing: piece.standing,
            mine: piece.mine.clone(),
            theirs: piece.theirs.clone(),
            side: piece.side,
        }
    }
}

/// What is here beside what is there.
#[derive(Serialize, ToSchema)]
#[schema(as = KitComparisonJson)]
pub(crate) struct ComparisonJson {
    pieces: Vec<KitPieceJson>,
    /// Give it back with the choices.
    seen: String,
}

impl ComparisonJson {
    pub fn new(merge: &Merge, seen: String) -> Self {
        Self { pieces: merge.pieces.iter().map(KitPieceJson::from).collect(), seen }
    }
}

/// What is chosen, by the paths of the pieces.
#[derive(Deserialize, ToSchema)]
#[schema(as = KitChoicesJson)]
pub(crate) struct ChoicesJson {
    #[serde(default)]
    choices: BTreeMap<String, Side>,
    seen: String,
}

impl From<ChoicesJson> for Choosing {
    fn from(new: ChoicesJson) -> Self {
        Self { choices: new.choices, seen: new.seen }
    }
}

/// One line of descent.
#[derive(Serialize, ToSchema)]
#[schema(as = KitLineJson)]
pub(crate) struct LineJson {
    kit: Uuid,
    title: String,
    centre: Uuid,
    centre_name: String,
    depth: usize,
    /// The row it hangs from.
    parent: Option<usize>,
    /// The version the centre has; absent for who published it.
    adopted: Option<i64>,
}

impl LineJson {
    pub fn new(line: &Line, lineage: &Lineage) -> Self {
        let adopted = match line.stands {
            Stands::Published => None,
            Stands::Adopted { number, .. } => Some(number),
        };
        Self {
            kit: line.kit.uuid(),
            title: lineage.kits.get(&line.kit).map(|kit| kit.title.clone()).unwrap_or_default(),
            centre: line.centre.uuid(),
            centre_name: lineage.names.get(&line.centre).cloned().unwrap_or_default(),
            depth: line.depth,
            parent: line.parent,
            adopted,
        }
    }
}

/// What one centre told.
#[derive(Serialize, ToSchema)]
#[schema(as = KitOutcomeJson)]
pub(crate) struct OutcomeJson {
    centre_name: String,
    told_on: NaiveDate,
    times: i64,
    people: i64,
    words: String,
}

impl OutcomeJson {
    pub fn new(told: &Outcome, lineage: &Lineage) -> Self {
        Self {
            centre_name: lineage.names.get(&told.centre).cloned().unwrap_or_default(),
            told_on: told.told_on,
            times: told.times,
            people: told.people,
            words: told.words.clone(),
        }
    }
}

/// A whole line.
#[derive(Serialize, ToSchema)]
#[schema(as = KitLineageJson)]
pub(crate) struct LineageJson {
    /// How many centres have something of it.
    pub centres: usize,
    pub lines: Vec<LineJson>,
    pub outcomes: Vec<OutcomeJson>,
}

/// What became of a file.
#[derive(Serialize, ToSchema)]
#[schema(as = KitArrivedJson)]
pub(crate) struct ArrivedJson {
    pub kit: Option<Uuid>,
    pub operation: Option<Uuid>,
    /// Its house is unknown: someone of the direction compares the fingerprint on the page.
    pub waits_for_trust: bool,
}

/// What goes back to the source: the centre's own as it is now.
#[derive(Deserialize, ToSchema)]
#[schema(as = NewKitProposalJson)]
pub(crate) struct NewProposalJson {
    pub words: String,
    #[serde(default)]
    pub public: Vec<String>,
}

/// Why not.
#[derive(Deserialize, ToSchema)]
#[schema(as = KitReasonJson)]
pub(crate) struct ReasonJson {
    pub reason: String,
}

/// Changes sent to a source.
#[derive(Serialize, ToSchema)]
#[schema(as = KitProposalJson)]
pub(crate) struct ProposalJson {
    id: Uuid,
    kit: Uuid,
    from: Uuid,
    to: Uuid,
    title: String,
    words: String,
    state: ProposalState,
    reason: String,
    created_at: DateTime<Utc>,
}

impl From<Proposal> for ProposalJson {
    fn from(one: Proposal) -> Self {
        Self {
            id: one.id.uuid(),
            kit: one.kit.uuid(),
            from: one.centre.uuid(),
            to: one.to.uuid(),
            title: one.title,
            words: one.words,
            state: one.state,
            reason: one.reason,
            created_at: one.created_at,
        }
    }
}

/// A proposal beside the source.
#[derive(Serialize, ToSchema)]
#[schema(as = KitReceivedJson)]
pub(crate) struct ReceivedJson {
    #[serde(flatten)]
    proposal: ProposalJson,
    pieces: Vec<KitPieceJson>,
    seen: String,
}

impl From<Received> for ReceivedJson {
    fn from(found: Received) -> Self {
        Self {
            pieces: found.merge.pieces.iter().map(KitPieceJson::from).collect(),
            seen: found.seen,
            proposal: ProposalJson::from(found.proposal),
        }
    }
}
