//! Requests about enrolments: extract, one service call, respond.

pub(crate) mod check;
pub(crate) mod desk;
pub(crate) mod export;
pub(crate) mod group;
pub(crate) mod journey;
pub(crate) mod own;
pub(crate) mod own_contact;
pub(crate) mod papers;
pub(crate) mod paths;
pub(crate) mod questions;
pub(crate) mod recent;
pub(crate) mod roll;
pub(crate) mod sheet;
pub(crate) mod start;
pub(crate) mod steps;
pub(crate) mod team;
pub(crate) mod to_tell;
pub(crate) mod who;
