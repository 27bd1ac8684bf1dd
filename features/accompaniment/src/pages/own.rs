//! One's own accompaniment: what is in hand, what one does more and more alone, the mandates one may take back.

use askama::Template;
use centres::InCentre;
use ui::Chrome;
use web::once_key;

use super::open::{AutonomyView, MandateView, StepView, autonomy_views, mandate_view, step_view};
use crate::service::own::OwnFile;

#[derive(Template)]
#[template(path = "accompaniment/own.html")]
pub(crate) struct OwnPage {
    pub chrome: Chrome,
    pub base: String,
    pub steps: Vec<StepView>,
    pub mandates: Vec<MandateView>,
    pub autonomy: Vec<AutonomyView>,
    pub once: String,
}

impl OwnPage {
    pub fn new(here: &InCentre, file: OwnFile) -> Self {
        let cx = &here.cx;
        let in_hand = file.steps.iter().filter(|step| step.done_at.is_none());
        Self {
            chrome: here.public_chrome("carte"),
            base: here.centre.path("moi"),
            steps: in_hand.map(|step| step_view(cx, step)).collect(),
            mandates: file.mandates.iter().map(|mandate| mandate_view(cx, mandate)).collect(),
            autonomy: autonomy_views(cx, &file.autonomy),
            once: once_key(),
        }
    }
}
