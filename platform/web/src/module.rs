//! What a room brings to the house; `server` gathers them, one line each.

use std::sync::Arc;

use auth::{Actor, Decision, PolicyTable};
use axum::Router;
use i18n::RoomTexts;
use jobs::JobKind;
use kernel::CentreId;
use ui::{Face, Hub};

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
    /// The word of the team's menu behind which it stands; `None` for the bar itself, and for residents.
    pub hub: Option<Hub>,
    /// Who finds it in the menu, where not everyone of this face is let in.
    pub may: Option<fn(&Actor, CentreId) -> Decision>,
}

/// What a room offers to residents behind one of the large places of a centre's first page.
#[derive(Debug, Clone, Copy)]
pub struct HomeTile {
    pub hub: Hub,
    /// A picture of `icons.svg`.
    pub icon: &'static str,
    /// The key of its words.
    pub label: &'static str,
    /// The key of one sentence that says what is found there.
    pub note: &'static str,
    /// Below the centre: `rendez-vous`.
    pub path: &'static str,
    pub order: u8,
}

/// A table whose changes are put back only by who may make them now, whoever made them then.
#[derive(Clone, Copy)]
pub struct UndoGuard {
    pub table: &'static str,
    pub decide: fn(&Actor, CentreId) -> Decision,
    /// Whether who undoes it proves again who they are.
    pub is_administration: bool,
    /// What must hold once the rows are put back, and the key of the sentence that tells where it would not.
    pub check: Option<(db::UndoCheck, &'static str)>,
    /// Whether it speaks of acts that changed this table and no other: what follows a larger act is put back with it.
    pub is_alone: bool,
}

/// A room, as the house sees it.
pub struct Module {
    pub name: &'static str,
    pub texts: RoomTexts,
    pub routes: Router<Arc<App>>,
    /// Mounted below `/api/v1`.
    pub api: Router<Arc<App>>,
    /// What programs may ask, told when the document is first asked for: few houses ever do.
    pub openapi: Option<fn() -> utoipa::openapi::OpenApi>,
    pub doors: Vec<DoorEntry>,
    pub jobs: Vec<JobKind<Arc<App>>>,
    pub policies: Vec<PolicyTable>,
    /// What it tells residents about themselves, in their own file.
    pub own_file: Vec<crate::own_file::OwnShelf>,
    /// What it tells the team, on a person's page.
    pub person_file: Vec<crate::own_file::TeamShelf>,
    /// Who is told of what people answer.
    pub listeners: Vec<crate::hearing::Listener>,
    /// What of its own a centre can publish for the others.
    pub kit_kinds: Vec<crate::kit::KitKind>,
    /// What it puts into offline packs.
    pub pack_parts: Vec<crate::pack::PackPart>,
    /// What it gives to those who go out with a tablet.
    pub field_parts: Vec<crate::field::FieldPart>,
    /// Its addresses whose query holds bytes that need not be text: what a gateway passes on as a phone wrote it.
    pub byte_addresses: Vec<&'static str>,
    /// How it explains the words of pages; one room does.
    pub page_words: Option<crate::page_words::PageWords>,
    /// What it offers to residents, found from the centre's first page.
    pub tiles: Vec<HomeTile>,
    /// Every table of this room that speaks of people, those that lean on others first.
    pub holdings: Vec<Holding>,
    /// How long its traces serve.
    pub retentions: Vec<Retention>,
    /// Its tables that not everyone who may undo may undo.
    pub undo_guards: Vec<UndoGuard>,
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
            person_file: Vec::new(),
            listeners: Vec::new(),
            kit_kinds: Vec::new(),
            pack_parts: Vec::new(),
            field_parts: Vec::new(),
            byte_addresses: Vec::new(),
            page_words: None,
            tiles: Vec::new(),
            holdings: Vec::new(),
            retentions: Vec::new(),
            undo_guards: Vec::new(),
        }
    }
}
