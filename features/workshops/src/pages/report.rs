//! What remains of a workshop, on one page for paper: who came, needs, groups, ideas with their points.

use askama::Template;
use centres::InCentre;
use ui::Chrome;
use web::Problem;

use super::{Cluster, IdeaLine, chrome, clusters, ideas, own_base};
use crate::model::item::ItemKind;
use crate::model::workshop::AttendeeRole;
use crate::service::reading::Sight;
use crate::words::moment;

#[derive(Template)]
#[template(path = "workshops/report.html")]
pub(crate) struct ReportPage {
    pub chrome: Chrome,
    pub back: String,
    pub title: String,
    pub when: String,
    pub team: String,
    pub csv: String,
    /// Each role with how many came, and the total last.
    pub presence: Vec<(String, String)>,
    pub total: String,
    pub practices: Vec<Cluster>,
    pub needs: Vec<Cluster>,
    pub ideas: Vec<IdeaLine>,
    pub has_points: bool,
}

impl ReportPage {
    pub fn new(here: &InCentre, sight: &Sight) -> Result<Self, Problem> {
        let cx = &here.cx;
        let terms = &sight.workshop.terms;
        let own = own_base(here, sight.workshop.id);
        let counted = sight.presence();
        let role =
            |role: &AttendeeRole| (cx.t(&format!("workshops-roles-{}", role.code())), counted.of(*role).to_string());
        let mut presence: Vec<(String, String)> = AttendeeRole::ALL.iter().map(role).collect();
        let unsaid = sight.people() - counted.total();
        if unsaid > 0 {
            presence.push((cx.t("workshops-roles-unsaid"), unsaid.to_string()));
        }
        let moment = moment(terms.starts_at, cx.locale());
        Ok(Self {
            chrome: chrome(here)?,
            title: cx.texts.t1("workshops-report-title", "x", terms.title.as_str()),
            when: cx.texts.t2("workshops-when-where", ("x", moment), ("place", terms.place.as_str())),
            team: terms.team.clone(),
            csv: format!("{own}/bilan.csv"),
            back: own,
            presence,
            total: sight.people().to_string(),
            practices: clusters(cx, sight, ItemKind::Practice),
            needs: clusters(cx, sight, ItemKind::Need),
            ideas: ideas(cx, sight),
            has_points: sight.tally.is_some(),
        })
    }
}
