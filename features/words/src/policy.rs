//! Who may see what was asked, lead a word from the question to the page, and publish it.
//!
//! Anyone asks and anyone reads what is published. Nothing is published by who only helps.

use auth::{Actor, Decision, PolicyTable, decide_in_centre};
use kernel::{CentreId, Role};

/// What one may want to do with words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// See the questions, the drafts, and what grown-ups said.
    SeeWords,
    /// Type questions, join them, write with the children, tell who asked.
    WriteWords,
    /// Publish, withdraw, and look at what is held.
    PublishWords,
}

impl Action {
    pub const ALL: [Self; 3] = [Self::SeeWords, Self::WriteWords, Self::PublishWords];

    /// The word of the matrix and of token scopes.
    pub fn word(self) -> &'static str {
        match self {
            Self::SeeWords => "words:read",
            Self::WriteWords => "words:write",
            Self::PublishWords => "words:publish",
        }
    }
}

/// The rule, by role.
pub fn may(role: Role, action: Action) -> bool {
    match role {
        Role::Facilitator | Role::Referent | Role::Director => true,
        Role::Reception | Role::Volunteer => matches!(action, Action::SeeWords | Action::WriteWords),
        Role::Federation | Role::Host => false,
    }
}

/// Decides an action on the words of a centre.
pub fn decide(actor: &Actor, action: Action, centre: CentreId) -> Decision {
    decide_in_centre(actor, centre, action.word(), |role| may(role, action))
}

pub(crate) fn table() -> PolicyTable {
    PolicyTable::of("words", &Action::ALL, Action::word, may)
}

/// Undoing takes the right to do: a word comes to the page, and leaves it, only by who may publish.
pub(crate) fn undo_guards() -> Vec<web::UndoGuard> {
    let write: fn(&Actor, CentreId) -> Decision = |actor, centre| decide(actor, Action::WriteWords, centre);
    let publish: fn(&Actor, CentreId) -> Decision = |actor, centre| decide(actor, Action::PublishWords, centre);
    let guard =
        |table, decide| web::UndoGuard { table, decide, is_administration: false, check: None, is_alone: false };
    vec![
        guard("word_question", write),
        guard("word_asker", write),
        guard("word_child", write),
        guard("word_draft", write),
        guard("word_reading", write),
        guard("word_showing", publish),
    ]
}
