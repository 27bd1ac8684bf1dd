//! Lists, capacity, waiting list, questions, enrolments, attendance.
//!
//! A room opens a list and keeps its id; this one says who is on it, who waits, who was there and
//! who paid, and leads residents through enrolling. It never knows what the list is for, and
//! never lets two people have the last chair.

mod api;
pub mod demo;
mod handlers;
mod holdings;
mod jobs;
mod model;
mod notices;
mod own_file;
mod pages;
pub mod policy;
mod routes;
mod service;
mod store;
mod telling;

pub use model::day::parse_date;
pub use model::enrolment::{ContactWay, Enrolment, EnrolmentState, Group, GroupId, MadeBy, Mark, Means, Payment};
pub use model::fee::{Due, Fee, FeeRow, FeeTable, FeeUnit};
pub use model::list::{
    AgeRange, CalledOff, List, ListRefusal, ListState, ListTerms, ListWords, NewList, OutOfAge, Owner, Seats,
    SessionRef, Standing,
};
pub use model::question::{Answers, Condition, NewQuestion, Question, QuestionKind, QuestionRefusal};
pub use model::refusal::EnrolmentRefusal;
pub use model::registration::{
    Contact, NewParticipant, Participant, Place, Registered, Registration, SentDraft, SheetLine, Who,
};
pub use notices::{Notice, NoticeKind, NoticeState, SessionChange, SessionNews};
pub use service::attendance::{Roll, attendance_of, attendance_of_list, call_roll, record_attendance};
pub use service::by_hand::{Brought, ToTell, bring_back, count as count_to_tell, list as list_to_tell};
pub use service::changes::{answer_offer, cancel, change_answers};
pub use service::desk::{prioritise, receive_payment, settle_fee};
pub use service::lists::{
    cancel_list, close_list, open_list, plan_called_off, plan_sessions, reopen_list, update_list,
};
pub use service::news::{NewsReach, NewsSample, ToldOf, preview as preview_news, tell_session, told_of_session};
pub use service::questions::{add_question, change_question, move_question, retire_question};
pub use service::registration::{SheetTyped, register, register_sheet};
pub use service::returning::{change_contact, come_back};
pub use service::views::{Line, ListView, list_view};
pub use service::waiting::pass_on_places;
pub use service::{Error, Result};
pub use store::attendance::present_counts;
pub use store::enrolments::{DayCounts, day_counts};
pub use store::lists::{find_list, list_lists, lists_by_ids, seats, sessions};
pub use telling::{
    fees as fees_in_words, for_unit as fee_for_unit, list_refusal as list_refusal_in_words,
    standing as standing_in_words,
};

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("enrolment");

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("enrolment", TEXTS);
    module.routes = routes::router();
    module.api = api::router();
    module.openapi = Some(<api::ApiDoc as utoipa::OpenApi>::openapi);
    module.doors = vec![web::DoorEntry {
        face: ui::Face::Equipe,
        label: "enrolment-door",
        path: "equipe/inscriptions",
        order: 25,
        hub: None,
        may: None,
    }];
    module.jobs = jobs::all();
    module.own_file = vec![own_file::shelf()];
    module.person_file = vec![own_file::team_shelf()];
    module.policies = vec![policy::table()];
    module.holdings = holdings::holdings();
    module.retentions = holdings::retentions();
    module
}

#[cfg(test)]
mod tests;
