//! Accounts of the team: who may sign in, in which role, with which tokens.
//!
//! A resident needs no account. A password is never kept, only its Argon2id hash; a session or
//! a token is kept as the hash of its secret. Roles of centre are given by that centre's direction.

pub mod cards;
mod entrance;
pub mod factors;
mod handlers;
mod holdings;
mod model;
pub mod oidc;
mod pages;
mod passkeys;
pub mod proof;
mod routes;
mod service;
pub mod store;
mod told;
mod weak;

#[cfg(test)]
mod tests;

pub use entrance::forget_ended_entrances;
pub use handlers::account_page;
pub use model::{
    Account, AccountRefusal, NewAccount, NewToken, OpenedBy, PASSWORD_LENGTH, SESSION_LASTS, SealedAccount,
    SessionLine, TokenLine, TokenState, check_password,
};
pub use pages::CentreDoors;
pub use service::{
    Door, create_account, create_token, give_password, put_token, revoke_token, seal_account, set_disabled, sign_in,
    sign_out,
};

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("accounts");

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("accounts", TEXTS);
    module.routes = routes::router();
    module.holdings = holdings::holdings();
    module
}
