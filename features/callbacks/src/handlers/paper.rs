//! The poster and the small cards: the number, the square, and that nobody asks why.

use centres::InCentre;
use documents::Paper;
use web::{Answer, inline_document};

use crate::pages::paper;
use crate::policy::{self, Action};

pub(crate) async fn poster(here: InCentre) -> Answer {
    let poster = paper::poster(&here.cx, &here.centre);
    print(&here, "rappelez-moi.pdf", poster).await
}

pub(crate) async fn cards(here: InCentre) -> Answer {
    let cards = paper::cards(&here.cx, &here.centre);
    print(&here, "rappelez-moi-cartes.pdf", cards).await
}

async fn print<P: Paper + Send + 'static>(here: &InCentre, name: &str, paper: P) -> Answer {
    policy::scope(&here.cx.actor, Action::CountCalls, here.centre.id)?;
    inline_document("application/pdf", name, web::printed(&here.cx, paper).await?)
}
