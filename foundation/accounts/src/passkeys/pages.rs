//! The page of one's own passkeys, as the template sees it.

use askama::Template;
use kernel::{clock, words};
use ui::{Chrome, Face, FormState};
use web::Cx;

use super::SCRIPT_PATH;
use super::store::PasskeyLine;

pub(crate) struct PasskeyRow {
    pub own: String,
    pub name: String,
    pub used: String,
}

#[derive(Template)]
#[template(path = "accounts/passkeys.html")]
pub(crate) struct PasskeysPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub rows: Vec<PasskeyRow>,
    pub script: &'static str,
}

impl PasskeysPage {
    pub(crate) fn new(cx: &Cx, lines: Vec<PasskeyLine>, form: FormState) -> Self {
        let rows = lines.into_iter().map(|line| row(cx, line)).collect();
        Self { chrome: cx.chrome(Face::Habitant), form, rows, script: SCRIPT_PATH }
    }
}

fn row(cx: &Cx, line: PasskeyLine) -> PasskeyRow {
    let day = |at| words::relative_day(clock::local(at).date(), cx.today(), cx.locale());
    let used = match line.used_at {
        Some(at) => cx.texts.t1("accounts-passkey-used", "x", day(at)),
        None => cx.texts.t1("accounts-passkey-made", "x", day(line.made_at)),
    };
    PasskeyRow { own: format!("/compte/securite/cles/{}", line.id), name: line.name, used }
}
