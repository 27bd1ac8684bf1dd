//! The declaration of accessibility: what holds, what does not, whom to tell, who defends one's rights.

use web::{Answer, Cx, public_page};

use crate::pages::DeclarationPage;
use crate::store;

pub(crate) async fn show(cx: Cx) -> Answer {
    let centres = store::list(&cx.app.db).await?;
    public_page(&cx, &DeclarationPage::new(&cx, centres))
}
