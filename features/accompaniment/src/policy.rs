//! Who may know that someone is accompanied: the same few who may read what is confided. Nobody else learns that a file
//! exists, so whoever may not is told that there is no such page.

use auth::{Actor, Decision, PolicyTable, decide_in_centre};
use kernel::{CentreId, Role};
use people::policy::Action as People;

/// What one may want to do with accompaniments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// To know that there is a file, and to open it, which is noted.
    ReadFiles,
    /// To write acts, steps, mandates and papers, and to say who accompanies.
    WriteFiles,
    /// To take the acts out, without names.
    ExportActs,
    /// To note that a volunteer signed the charter.
    KeepCharter,
}

impl Action {
    pub const ALL: [Self; 4] = [Self::ReadFiles, Self::WriteFiles, Self::ExportActs, Self::KeepCharter];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::ReadFiles => "accompaniment:read",
            Self::WriteFiles => "accompaniment:write",
            Self::ExportActs => "accompaniment:export",
            Self::KeepCharter => "accompaniment:charter",
        }
    }
}

/// The rule, by role: that of what is confided.
pub fn may(role: Role, action: Action) -> bool {
    match action {
        Action::ReadFiles | Action::ExportActs => people::policy::may(role, People::ReadConfided),
        Action::WriteFiles | Action::KeepCharter => people::policy::may(role, People::WriteConfided),
    }
}

/// Decides an action in a centre. A refusal is told as if there were nothing.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    match decide_in_centre(actor, centre, action.word(), |role| may(role, action)) {
        Decision::Refused => Decision::Hidden,
        other => other,
    }
}

/// Put back by who may write files; a mandate that the person had withdrawn, by the person only.
pub(crate) fn undo_guards() -> Vec<web::UndoGuard> {
    let team = |actor: &Actor, centre| decide(actor, Action::WriteFiles, centre);
    let mandate = |actor: &Actor, centre| match actor.own_file(centre) {
        Some(_) if actor.is_helped() => Decision::Hidden,
        Some(_) => Decision::Allowed,
        None => decide(actor, Action::WriteFiles, centre),
    };
    let guard =
        |table, decide| web::UndoGuard { table, decide, is_administration: false, check: None, is_alone: false };
    let keeps: db::UndoCheck = crate::service::mandates::keeps_what_was_taken_back;
    vec![
        guard("accompaniment", team as fn(&Actor, CentreId) -> Decision),
        guard("accompaniment_referent", team),
        guard("accompaniment_act", team),
        guard("accompaniment_step", team),
        web::UndoGuard { check: Some((keeps, "centres-undo-unkept")), ..guard("accompaniment_mandate", mandate) },
        guard("accompaniment_charter", team),
    ]
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("accompaniment", &Action::ALL, Action::word, may)
        .with_own(&["accompaniment:own", "accompaniment:own-mandate"])
}
