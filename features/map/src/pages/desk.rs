//! The team's list, and what is to be confirmed.

use askama::Template;
use centres::InCentre;
use kernel::paging::PAGE_SIZE;
use ui::{Choice, Chrome, FormState, Pager};
use web::Problem;

use super::{Line, PUBLIC_DOOR, base_of, chrome, encoded, line, pager, path_of, theme_choices};
use crate::handlers::Leaf;
use crate::model::place::{Place, State};
use crate::model::theme::Theme;
use crate::policy::{Action, decide};
use crate::service::exporting::Form;
use crate::service::reading::Desk;

/// The lines of the team lead to where one writes.
fn lines(here: &InCentre, places: &[Place], themes: &[Theme]) -> Vec<Line> {
    let own =
        |place: &Place| Line { href: path_of(&here.centre, &place.id.to_string()), ..line(here, place, themes, None) };
    places.iter().map(own).collect()
}

#[derive(Template)]
#[template(path = "map/team.html")]
pub(crate) struct IndexPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub public_href: String,
    /// What waits: words with their number, and address.
    pub tasks: Vec<(String, String)>,
    pub count: String,
    pub lines: Vec<Line>,
    pub themes: Vec<Choice>,
    pub states: Vec<Choice>,
    pub pages: Pager,
    pub may_edit: bool,
    pub may_set_up: bool,
    /// The forms in which the map is given away: words and address.
    pub exports: Vec<(String, String)>,
    /// What somebody pastes into the page of a town.
    pub snippet: String,
}

impl IndexPage {
    pub fn new(
        here: &InCentre,
        leaf: &Leaf,
        (places, total): (Vec<Place>, i64),
        desk: Desk,
        themes: &[Theme],
    ) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, base_of(&here.centre));
        let may = |action| decide(&cx.actor, action, here.centre.id).is_allowed();
        let query =
            format!("{base}?q={}&theme={}&etat={}&", encoded(&leaf.q), encoded(&leaf.theme), encoded(&leaf.etat));
        let state = |state: State| Choice::new(state.code(), cx.t(&format!("map-state-{}", state.code())));
        let export =
            |form: Form| (cx.t(&format!("map-export-{}", form.word())), format!("{base}/donnees/{}", form.code()));
        let embedded = cx.app.url(&here.centre.path(&format!("{PUBLIC_DOOR}/integrer")));
        Ok(Self {
            chrome: chrome(here)?,
            form: FormState::new().with("q", &leaf.q).with("theme", &leaf.theme).with("etat", &leaf.etat),
            public_href: here.centre.path(PUBLIC_DOOR),
            tasks: vec![
                (cx.texts.t1("map-due-count", "n", desk.due), format!("{base}/a-confirmer")),
                (cx.texts.t1("map-waiting", "n", desk.proposals), format!("{base}/propositions")),
            ],
            count: cx.texts.t1("map-count", "n", total),
            lines: lines(here, &places, themes),
            themes: theme_choices(themes),
            states: [State::Shown, State::Withdrawn].map(state).to_vec(),
            pages: pager(cx, &query, leaf.page, (total, PAGE_SIZE)),
            may_edit: may(Action::EditPlaces),
            may_set_up: may(Action::SetUp),
            exports: Form::ALL.map(export).to_vec(),
            snippet: format!(
                "<iframe src=\"{embedded}\" title=\"{}\" width=\"100%\" height=\"700\" loading=\"lazy\"></iframe>",
                cx.t("map-door")
            ),
            base,
        })
    }
}

#[derive(Template)]
#[template(path = "map/due.html")]
pub(crate) struct DuePage {
    pub chrome: Chrome,
    pub base: String,
    pub count: String,
    pub lines: Vec<Line>,
    pub pages: Pager,
    pub may_edit: bool,
}

impl DuePage {
    pub fn new(
        here: &InCentre,
        leaf: &Leaf,
        (places, total): (Vec<Place>, i64),
        themes: &[Theme],
    ) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, base_of(&here.centre));
        Ok(Self {
            chrome: chrome(here)?,
            count: cx.texts.t1("map-due-count", "n", total),
            lines: lines(here, &places, themes),
            pages: pager(cx, &format!("{base}/a-confirmer?"), leaf.page, (total, PAGE_SIZE)),
            may_edit: decide(&cx.actor, Action::EditPlaces, here.centre.id).is_allowed(),
            base,
        })
    }
}
