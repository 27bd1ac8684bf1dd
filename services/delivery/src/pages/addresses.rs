//! The addresses that no longer answer, each with its reason and the button that gives it back.

use askama::Template;
use centres::InCentre;
use kernel::paging::Page;
use ui::{Chrome, Pager};
use web::{Cx, once_key};

use super::{channel_key, moment, pager, shown_address};
use crate::cause::reason_words;
use crate::handlers::outbox::Asked;
use crate::policy::{Action, decide};
use crate::store::Fault;

pub(crate) struct AddressLine {
    pub name: String,
    /// The message that met it.
    pub href: String,
    pub channel: String,
    pub address: String,
    pub reason: String,
    pub when: String,
    /// Empty for who may not.
    pub trust_href: String,
    pub once: String,
}

#[derive(Template)]
#[template(path = "delivery/addresses.html")]
pub(crate) struct AddressesPage {
    pub chrome: Chrome,
    pub lines: Vec<AddressLine>,
    pub pager: Pager,
    pub back: String,
}

impl AddressesPage {
    pub fn new(chrome: Chrome, here: &InCentre, asked: &Asked, found: &Page<Fault>) -> Self {
        let cx = &here.cx;
        let may_correct = decide(&cx.actor, Action::Correct, here.centre.id).is_allowed();
        let line = |fault: &Fault| AddressLine {
            name: fault.full_name.clone(),
            href: here.centre.path(&format!("equipe/boite-envoi/{}", fault.message)),
            channel: cx.t(&channel_key(fault.channel)),
            address: shown_address(fault.channel, &fault.address),
            reason: reason_words(&cx.texts, &fault.reason),
            when: moment(cx, fault.at),
            trust_href: if may_correct { trust_href(here, fault) } else { String::new() },
            once: once_key(),
        };
        Self {
            lines: found.items.iter().map(line).collect(),
            pager: pager(cx, here.centre.path("equipe/adresses"), asked, found.next),
            back: here.centre.path("equipe/boite-envoi"),
            chrome,
        }
    }
}

/// Where to say that an address is good.
pub(super) fn trust_href(here: &InCentre, fault: &Fault) -> String {
    here.centre.path(&format!("equipe/adresses/{}/bonne", fault.id))
}

/// "Depuis lundi 9 novembre : faux numéro".
pub(super) fn fault_words(cx: &Cx, fault: &Fault) -> String {
    let reason = reason_words(&cx.texts, &fault.reason);
    cx.texts.t2("delivery-fault-since", ("when", moment(cx, fault.at)), ("reason", reason))
}
