//! The pages of this room, ready for eyes. They decide nothing.

mod addresses;
mod answers;
mod leaving;

use askama::Template;
use centres::{Centre, InCentre};
use chrono::{DateTime, Utc};
use kernel::text::{excerpt, phone_display, thousands};
use kernel::{clock, words};
use people::Channel;
use ui::{Chrome, Pager};
use web::{Cx, once_key};

pub(crate) use addresses::AddressesPage;
pub(crate) use answers::{AnswersPage, UnclaimedPage};
pub(crate) use leaving::LeavingPage;

use crate::cause::reason_words;
use crate::dispatch::{is_decent_hour, next_decent_hour};
use crate::handlers::outbox::Asked;
use crate::model::{Content, LOCAL_OUTBOX, Message, State};
use crate::policy::{Action, decide};
use crate::service::outbox::{Found, Outbox};
use crate::wording;

/// The groups in which the team looks for a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    Waiting,
    Left,
    Trouble,
    Cancelled,
}

impl Standing {
    const ALL: [Self; 4] = [Self::Waiting, Self::Left, Self::Trouble, Self::Cancelled];

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.code() == code)
    }

    /// Its word in an address.
    pub fn code(self) -> &'static str {
        match self {
            Self::Waiting => "attente",
            Self::Left => "parti",
            Self::Trouble => "souci",
            Self::Cancelled => "annule",
        }
    }

    pub fn states(self) -> &'static [State] {
        match self {
            Self::Waiting => &[State::Planned, State::Leased, State::Sending],
            Self::Left => &[State::Sent, State::Delivered, State::Printed, State::HandedOver, State::Reached],
            Self::Trouble => &[State::Failed, State::Unsure, State::Returned, State::NoAnswer, State::WrongNumber],
            Self::Cancelled => &[State::Cancelled],
        }
    }

    fn of(state: State) -> Self {
        Self::ALL.into_iter().find(|standing| standing.states().contains(&state)).unwrap_or(Self::Cancelled)
    }

    /// The mark beside the words of a state.
    fn mark(self) -> &'static str {
        match self {
            Self::Left => "done",
            Self::Trouble => "late",
            Self::Waiting | Self::Cancelled => "due",
        }
    }
}

/// A way to see less of a list.
pub(crate) struct Way {
    pub label: String,
    pub href: String,
    pub is_current: bool,
}

/// How many messages of a channel stand in each group.
pub(crate) struct CountLine {
    pub channel: String,
    pub counts: Vec<String>,
}

pub(crate) struct OutboxLine {
    pub href: String,
    pub name: String,
    pub address: String,
    pub channel: String,
    pub when: String,
    pub words: String,
    pub mark: &'static str,
    pub state: String,
    pub reason: String,
}

#[derive(Template)]
#[template(path = "delivery/outbox.html")]
pub(crate) struct OutboxPage {
    pub chrome: Chrome,
    pub standings: Vec<String>,
    pub counts: Vec<CountLine>,
    pub channels: Vec<Way>,
    pub groups: Vec<Way>,
    pub lines: Vec<OutboxLine>,
    pub pager: Pager,
    pub answers_href: String,
    pub addresses_href: String,
    pub has_local: bool,
    /// When the SMS leave that wait for a decent hour; empty when none waits.
    pub sms_wait: String,
}

impl OutboxPage {
    pub fn new(chrome: Chrome, here: &InCentre, asked: &Asked, found: &Outbox) -> Self {
        let cx = &here.cx;
        let base = here.centre.path("equipe/boite-envoi");
        let address = |channel: &str, group: &str| format!("{base}{}", query(&[("canal", channel), ("etat", group)]));
        let way = |label: String, href: String, is_current: bool| Way { label, href, is_current };
        let mut channels = vec![way(cx.t("delivery-all-channels"), address("", &asked.etat), asked.canal.is_empty())];
        channels.extend(Channel::ALL.map(|channel| {
            let code = channel.code();
            way(cx.t(&channel_key(channel)), address(code, &asked.etat), asked.canal == code)
        }));
        let mut groups = vec![way(cx.t("delivery-all-states"), address(&asked.canal, ""), asked.etat.is_empty())];
        groups.extend(Standing::ALL.map(|group| {
            let code = group.code();
            way(cx.t(&standing_key(group)), address(&asked.canal, code), asked.etat == code)
        }));
        Self {
            standings: Standing::ALL.map(|group| cx.t(&standing_key(group))).into(),
            counts: count_lines(cx, &found.counts),
            channels,
            groups,
            lines: found.messages.items.iter().map(|message| outbox_line(here, message, found)).collect(),
            pager: pager(cx, address(&asked.canal, &asked.etat), asked, found.messages.next),
            answers_href: here.centre.path("equipe/reponses"),
            addresses_href: here.centre.path("equipe/adresses"),
            has_local: found.messages.items.iter().any(is_local),
            sms_wait: sms_wait(cx, &found.counts),
            chrome,
        }
    }
}

/// One message, as it left or will leave.
#[derive(Template)]
#[template(path = "delivery/message.html")]
pub(crate) struct MessagePage {
    pub chrome: Chrome,
    pub title: String,
    pub back: String,
    pub mark: &'static str,
    pub state: String,
    pub facts: Vec<(String, String)>,
    pub subject: String,
    /// Paragraphs, each a list of lines.
    pub paragraphs: Vec<Vec<String>>,
    pub size: String,
    pub person_href: String,
    /// Where to settle it; empty when nothing is to be settled.
    pub decision_href: String,
    /// What is known against its address; empty when nothing is.
    pub fault: String,
    /// Where to say that the address is good.
    pub trust_href: String,
    pub once: String,
}

impl MessagePage {
    pub fn new(chrome: Chrome, here: &InCentre, found: &Found) -> Self {
        let (cx, centre, message, content) = (&here.cx, &here.centre, &found.message, &found.content);
        let base = centre.path("equipe/boite-envoi");
        let (subject, text, size) = said(cx, centre, message, content);
        let may = |action| decide(&cx.actor, action, centre.id).is_allowed();
        Self {
            title: cx.texts.t1(
                &format!("delivery-message-title-{}", message.channel.code()),
                "name",
                message.full_name.as_str(),
            ),
            mark: Standing::of(message.state).mark(),
            state: state_words(cx, message),
            facts: facts(cx, message),
            subject,
            paragraphs: paragraphs(&text),
            size,
            person_href: centre.path(&format!("equipe/personnes/{}", message.person)),
            decision_href: if message.state == State::Unsure && may(Action::Write) {
                format!("{base}/{}/decision", message.id)
            } else {
                String::new()
            },
            fault: found.fault.as_ref().map(|fault| addresses::fault_words(cx, fault)).unwrap_or_default(),
            trust_href: match &found.fault {
                Some(fault) if may(Action::Correct) => addresses::trust_href(here, fault),
                _ => String::new(),
            },
            back: base,
            once: once_key(),
            chrome,
        }
    }
}

fn outbox_line(here: &InCentre, message: &Message, found: &Outbox) -> OutboxLine {
    let cx = &here.cx;
    let words = found.contents.get(&message.content).map(|content| match message.channel {
        Channel::Email | Channel::Letter => wording::subject(message, content),
        Channel::Sms => wording::sms_text(message, content).text,
        Channel::Call => wording::plain_text(message, content),
    });
    OutboxLine {
        href: here.centre.path(&format!("equipe/boite-envoi/{}", message.id)),
        name: message.full_name.clone(),
        address: shown_address(message.channel, &message.address),
        channel: cx.t(&channel_key(message.channel)),
        when: moment(cx, message.sent_at.or(message.settled_at).unwrap_or(message.run_at)),
        words: excerpt(&words.unwrap_or_default().replace('\n', " "), 80),
        mark: Standing::of(message.state).mark(),
        state: state_words(cx, message),
        reason: reason_words(&cx.texts, &message.reason),
    }
}

/// Subject, text and size of a message, as its channel carries it.
fn said(cx: &Cx, centre: &Centre, message: &Message, content: &Content) -> (String, String, String) {
    match message.channel {
        Channel::Email => {
            let text = wording::email_text(&cx.app, message, content, centre);
            (wording::subject(message, content), text, String::new())
        }
        Channel::Sms => {
            let sms = wording::sms_text(message, content);
            let size = cx.texts.t2("delivery-sms-size", ("parts", sms.parts), ("signs", sms.characters));
            (String::new(), sms.text, size)
        }
        Channel::Letter | Channel::Call => {
            (wording::subject(message, content), wording::plain_text(message, content), String::new())
        }
    }
}

fn facts(cx: &Cx, message: &Message) -> Vec<(String, String)> {
    let mut facts = vec![(cx.t("delivery-fact-to"), shown_address(message.channel, &message.address))];
    let mut add = |key: &str, value: String| {
        if !value.is_empty() {
            facts.push((cx.t(key), value));
        }
    };
    let at = |instant: Option<DateTime<Utc>>| instant.map(|at| moment(cx, at)).unwrap_or_default();
    if message.state == State::Planned {
        add("delivery-fact-due", moment(cx, message.run_at));
    }
    add("delivery-fact-sent", at(message.sent_at));
    add("delivery-fact-settled", at(message.settled_at.filter(|settled| Some(*settled) != message.sent_at)));
    add("delivery-fact-reason", reason_words(&cx.texts, &message.reason));
    if !message.evidence.is_empty() {
        add("delivery-fact-evidence", cx.t(&format!("delivery-evidence-{}", message.evidence)));
    }
    if message.tries > 1 {
        add("delivery-fact-tries", thousands(message.tries));
    }
    add("delivery-fact-reference", message.reference.clone().filter(|_| !is_local(message)).unwrap_or_default());
    facts
}

fn paragraphs(text: &str) -> Vec<Vec<String>> {
    text.split("\n\n")
        .map(|block| block.lines().map(ToOwned::to_owned).collect::<Vec<_>>())
        .filter(|lines| lines.iter().any(|line| !line.trim().is_empty()))
        .collect()
}

fn count_lines(cx: &Cx, counts: &[(Channel, State, i64)]) -> Vec<CountLine> {
    let of = |channel: Channel, group: Standing| -> i64 {
        counts.iter().filter(|(c, state, _)| *c == channel && Standing::of(*state) == group).map(|(.., n)| n).sum()
    };
    Channel::ALL
        .into_iter()
        .filter(|channel| counts.iter().any(|(counted, ..)| counted == channel))
        .map(|channel| CountLine {
            channel: cx.t(&channel_key(channel)),
            counts: Standing::ALL.map(|group| thousands(of(channel, group))).into(),
        })
        .collect()
}

/// When the SMS that are planned may leave, outside of decent hours.
fn sms_wait(cx: &Cx, counts: &[(Channel, State, i64)]) -> String {
    let now = cx.now();
    let waits = counts.iter().any(|(channel, state, n)| (*channel, *state) == (Channel::Sms, State::Planned) && *n > 0);
    if !waits || is_decent_hour(now) {
        return String::new();
    }
    cx.texts.t1("delivery-outbox-wait", "x", moment(cx, next_decent_hour(now)))
}

/// The state in words; without a gateway, "sent" would say too much.
fn state_words(cx: &Cx, message: &Message) -> String {
    if message.state == State::Sent && is_local(message) {
        return cx.t("delivery-state-kept");
    }
    cx.t(&format!("delivery-state-{}", message.state.code().replace('_', "-")))
}

fn is_local(message: &Message) -> bool {
    message.reference.as_deref() == Some(LOCAL_OUTBOX)
}

fn shown_address(channel: Channel, address: &str) -> String {
    match channel {
        Channel::Sms | Channel::Call => phone_display(address),
        Channel::Email => address.to_owned(),
        Channel::Letter => address.lines().collect::<Vec<_>>().join(", "),
    }
}

fn channel_key(channel: Channel) -> String {
    format!("delivery-channel-{}", channel.code())
}

fn standing_key(standing: Standing) -> String {
    format!("delivery-group-{}", standing.code())
}

fn moment(cx: &Cx, at: DateTime<Utc>) -> String {
    let local = clock::local(at);
    let day = words::relative_day(local.date(), cx.today(), cx.locale());
    format!("{day}, {}", words::time(local.time(), cx.locale()))
}

/// A list read by its last line has a next page, and a way back to its beginning.
fn pager(cx: &Cx, base: String, asked: &Asked, next: Option<uuid::Uuid>) -> Pager {
    let joint = if base.contains('?') { '&' } else { '?' };
    Pager {
        next: next.map(|id| format!("{base}{joint}apres={id}")).unwrap_or_default(),
        previous: if asked.apres.is_some() { base } else { String::new() },
        words: cx.t(if asked.apres.is_some() { "delivery-pages-later" } else { "delivery-pages-first" }),
    }
}

fn query(pairs: &[(&str, &str)]) -> String {
    let given: Vec<String> =
        pairs.iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| format!("{name}={value}")).collect();
    if given.is_empty() { String::new() } else { format!("?{}", given.join("&")) }
}
