//! What the street sees: the network's home, a centre's home, the programme, an activity, calendars, papers.
//!
//! Pages are the same for every visitor and kept until the data change. Nothing personal is read here.

pub(crate) mod activity;
pub(crate) mod centre;
pub(crate) mod feeds;
pub(crate) mod filter;
pub(crate) mod hub;
pub(crate) mod listing;
pub(crate) mod neighbours;
pub(crate) mod network;
pub(crate) mod papers;
pub(crate) mod poster;
pub(crate) mod programme;
pub(crate) mod season;
pub(crate) mod town;
