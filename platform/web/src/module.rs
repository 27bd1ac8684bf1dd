//! What a room brings to the house; `server` gathers them, one line each.

use std::sync::Arc;

use auth::PolicyTable;
use axum::Router;
use i18n::RoomTexts;
use jobs::JobKind;
use ui::Face;

use crate::app::App;
use crate::holding::{Holding, Retention};

/// A door of a menu, shown because a room stands behind it.
#[derive(Debug, Clone, Copy)]
pub struct DoorEntry {
    pub face: Face,
    /// The key of its word.
    pub label: &'static str,
    /// Below the centre: `programme`, `equipe/personnes`.
    pub path: &'static str,
    pub order: u8,
}

/// A room, as the house sees it.
pub struct Module {
    pub name: &'static str,
    pub texts: RoomTexts,
    pub routes: Router<Arc<App>>,
    /// Mounted below `/api/v1`.
    pub api: Router<Arc<App>>,
    pub openapi: Option<utoipa::openapi::OpenApi>,
    pub doors: Vec<DoorEntry>,
    pub jobs: Vec<JobKind<Arc<App>>>,
    pub policies: Vec<PolicyTable>,
    /// What it tells residents about themselves, in their own file.
    pub own_file: Vec<crate::own_file::OwnShelf>,
    /// Every table of this room that speaks of people, those that lean on others first.
    pub holdings: Vec<Holding>,
    /// How long its traces serve.
    pub retentions: Vec<Retention>,
}

impl Module {
    /// A room with texts and nothing else yet.
    pub fn new(name: &'static str, texts: RoomTexts) -> Self {
        Self {
            name,
            texts,
            routes: Router::new(),
            api: Router::new(),
            openapi: None,
            doors: Vec::new(),
            jobs: Vec::new(),
            policies: Vec::new(),
            own_file: Vec::new(),
            holdings: Vec::new(),
            retentions: Vec::new(),
        }
    }
}
