//! Activities and their sessions: what they are, what may be asked, what is refused. Pure, never async.

mod activity;
mod age_band;
mod details;
mod refusal;
mod session;
mod warning;

pub use activity::{Activity, ActivityState};
pub use age_band::AgeBand;
pub use details::{Details, EnrolmentMode, Kind, Presence};
pub use refusal::{Field, ProgrammeRefusal};
pub use session::{ActivitySession, ActivitySessionId, Plan, SessionState, plan};
pub use warning::Warning;
