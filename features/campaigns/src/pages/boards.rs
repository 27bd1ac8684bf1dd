//! The reach board, and the people behind one of its numbers.

use askama::Template;
use audience::Unit;
use centres::InCentre;
use delivery::store::RecipientRow;
use kernel::paging::Page;
use ui::chart::{Mark, Series, people_per_dot, reach_chart};
use ui::{Chrome, FormState, Pager};
use web::{Cx, Problem};

use super::plans::wait_words;
use super::{Pill, chrome, number, path_of, phase_words, pills, title_of, unit_key};
use crate::model::campaign::Phase;
use crate::model::reach::{Board, Group};
use crate::policy::{Action, decide};
use crate::service::drafts::Followed;
use crate::service::reach::Reached;
use crate::words::{capital, moment};

pub(crate) struct ReachLine {
    pub name: String,
    pub handed: String,
    pub confirmed: String,
}

pub(crate) struct RestLine {
    pub count: String,
    pub why: String,
    pub next: String,
    pub who: String,
    pub href: String,
    pub act: String,
    pub people_href: String,
}

#[derive(Template)]
#[template(path = "campaigns/board.html")]
pub(crate) struct BoardPage {
    pub chrome: Chrome,
    pub base: String,
    pub once: String,
    pub title: String,
    pub kicker: String,
    pub updated: String,
    pub state: String,
    pub sum: String,
    pub dots: String,
    pub chart: String,
    pub rest_title: String,
    pub rest: Vec<RestLine>,
    pub lines: Vec<ReachLine>,
    pub total_handed: String,
    pub total_confirmed: String,
    pub handed_href: String,
    pub pills: Vec<Pill>,
    /// Why it waits for someone's word; empty when it does not.
    pub late: String,
    /// When the SMS leave that wait for a decent hour; empty when none waits.
    pub sms_wait: String,
    /// How many were kept here for want of a server; empty when none was.
    pub kept: String,
    /// What was just done; empty otherwise.
    pub done: String,
    pub can_pause: bool,
    pub can_resume: bool,
    pub can_cancel: bool,
}

impl BoardPage {
    pub fn new(here: &InCentre, reached: &Reached, done: &Done) -> Result<Self, Problem> {
        let (cx, followed, board) = (&here.cx, &reached.followed, &reached.board);
        let campaign = &followed.campaign;
        let base = path_of(&here.centre, campaign);
        let may_send = decide(&cx.actor, Action::SendCampaigns, here.centre.id).is_allowed();
        let sent = campaign.send_at.unwrap_or(campaign.updated_at);
        let kicker = match followed.phase {
            Phase::Scheduled => "campaigns-board-scheduled",
            Phase::Late => "campaigns-board-due",
            _ => "campaigns-board-sent",
        };
        let unit = campaign.audience.unit;
        let sum = sum_words(cx, unit, board);
        let remaining = board.remaining();
        Ok(Self {
            chrome: chrome(here)?,
            once: web::once_key(),
            title: title_of(cx, campaign),
            kicker: cx.texts.t1(kicker, "x", moment(sent, cx.today(), cx.locale())),
            updated: cx.texts.t1("campaigns-board-updated", "x", moment(reached.at, cx.today(), cx.locale())),
            state: phase_words(cx, followed),
            dots: dots_words(cx, unit, board.targeted),
            chart: reach_chart(&series(cx, board), &sum),
            sum,
            rest_title: cx.texts.t2(
                unit_key(unit, "campaigns-rest-title", "campaigns-rest-title-families"),
                ("n", remaining),
                ("x", number(remaining)),
            ),
            rest: board.rest.iter().map(|(group, count)| rest_line(cx, &base, *group, *count)).collect(),
            lines: board
                .channels
                .iter()
                .map(|reach| ReachLine {
                    name: cx.t(&format!("campaigns-channel-{}", reach.channel)),
                    handed: number(reach.handed),
                    confirmed: number(reach.confirmed),
                })
                .collect(),
            total_handed: number(board.handed),
            total_confirmed: number(board.confirmed()),
            handed_href: format!("{base}/portee/{}", Group::Handed.code()),
            pills: pills(cx, &campaign.audience),
            sms_wait: sms_wait(cx, followed, board),
            kept: kept_words(cx, board),
            done: done.words(cx),
            can_pause: may_send && matches!(followed.phase, Phase::Scheduled | Phase::Sending),
            late: late_words(cx, followed),
            can_resume: may_send && matches!(followed.phase, Phase::Paused | Phase::Late),
            can_cancel: may_send
                && matches!(followed.phase, Phase::Scheduled | Phase::Sending | Phase::Paused | Phase::Late),
            base,
        })
    }
}

/// What happened to a message whose hour has passed.
fn late_words(cx: &Cx, followed: &Followed) -> String {
    let Some(progress) = followed.progress.as_ref().filter(|_| followed.phase == Phase::Late) else {
        return String::new();
    };
    let due = followed.campaign.send_at.unwrap_or(followed.campaign.updated_at);
    cx.texts.with(
        "campaigns-late",
        [
            ("when", moment(due, cx.today(), cx.locale()).into()),
            ("n", progress.waiting.into()),
            ("x", number(progress.waiting).into()),
        ],
    )
}

/// What was just done to a message, as the address of its board says it.
#[derive(serde::Deserialize, Default)]
pub(crate) struct Done {
    #[serde(default)]
    fait: String,
    #[serde(default)]
    n: i64,
}

impl Done {
    /// Its words, once.
    fn words(&self, cx: &Cx) -> String {
        let key = match self.fait.as_str() {
            "arret" => "campaigns-done-stopped",
            "pause" => "campaigns-done-paused",
            "reprise" => "campaigns-done-resumed",
            "relance" => "campaigns-done-again",
            "dit" => "campaigns-done-told",
            _ => return String::new(),
        };
        cx.texts.t2(key, ("n", self.n), ("x", number(self.n)))
    }
}

fn sms_wait(cx: &Cx, followed: &Followed, board: &Board) -> String {
    if board.waiting_sms == 0 || !matches!(followed.phase, Phase::Scheduled | Phase::Sending) {
        return String::new();
    }
    wait_words(cx, &followed.campaign, cx.now().max(followed.campaign.send_at.unwrap_or_default()))
}

fn kept_words(cx: &Cx, board: &Board) -> String {
    match board.rest.iter().find(|(group, _)| *group == Group::Kept) {
        Some((_, count)) => cx.texts.t2("campaigns-board-kept", ("n", *count), ("x", number(*count))),
        None => String::new(),
    }
}

/// "1 654 personnes sur 1 800 ont le message. Il en reste 146."
fn sum_words(cx: &Cx, unit: Unit, board: &Board) -> String {
    let remaining = board.remaining();
    let key = if remaining == 0 {
        unit_key(unit, "campaigns-board-all", "campaigns-board-all-families")
    } else {
        unit_key(unit, "campaigns-board-sum", "campaigns-board-sum-families")
    };
    cx.texts.with(
        key,
        [
            ("n", board.handed.into()),
            ("x", number(board.handed).into()),
            ("of", number(board.targeted).into()),
            ("rest", number(remaining).into()),
        ],
    )
}

/// How many people a dot of the chart stands for.
pub(super) fn dots_words(cx: &Cx, unit: Unit, people: i64) -> String {
    let per_dot = people_per_dot(u64::try_from(people).unwrap_or_default());
    if per_dot == 1 {
        return cx.t(unit_key(unit, "campaigns-board-dot", "campaigns-board-dot-families"));
    }
    cx.texts.t1(unit_key(unit, "campaigns-board-dots", "campaigns-board-dots-families"), "n", per_dot)
}

fn series(cx: &Cx, board: &Board) -> Vec<Series> {
    let marks = [Mark::Circle, Mark::Rounded, Mark::Sheet, Mark::Diamond, Mark::Target];
    let count = |count: i64| u64::try_from(count).unwrap_or_default();
    let mut series: Vec<Series> = board
        .channels
        .iter()
        .zip(marks)
        .map(|(reach, mark)| Series {
            mark,
            label: cx.t(&format!("campaigns-channel-{}", reach.channel)),
            count: count(reach.handed),
        })
        .collect();
    series.push(Series { mark: Mark::Ring, label: cx.t("campaigns-not-yet"), count: count(board.remaining()) });
    series
}

fn rest_line(cx: &Cx, base: &str, group: Group, count: i64) -> RestLine {
    let word = |what: &str| cx.t(&format!("campaigns-group-{}-{what}", group.code()));
    let people_href = format!("{base}/portee/{}", group.code());
    RestLine {
        count: number(count),
        why: word("why"),
        next: word("next"),
        who: word("who"),
        act: word("act"),
        href: match group {
            Group::ToPrint | Group::ToHandOver => format!("{base}/lettres"),
            Group::ToCall | Group::NoAnswer => format!("{base}/appels"),
            Group::Unsure => format!("{base}/incertains"),
            _ => people_href.clone(),
        },
        people_href,
    }
}

pub(crate) struct PersonLine {
    pub id: String,
    pub name: String,
    /// "E-mail, par Karima Benali".
    pub way: String,
    pub evidence: String,
    pub when: String,
}

#[derive(Template)]
#[template(path = "campaigns/group.html")]
pub(crate) struct GroupPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub here: String,
    pub once: String,
    pub once_again: String,
    pub title: String,
    pub message: String,
    pub next: String,
    pub lines: Vec<PersonLine>,
    pub pages: Pager,
    pub can_try_again: bool,
    pub can_tell: bool,
    /// Where an address is given back that is good after all; empty elsewhere.
    pub addresses_href: String,
}

impl GroupPage {
    pub fn new(
        here: &InCentre,
        followed: &Followed,
        group: Group,
        people: Page<RecipientRow>,
        text: &str,
    ) -> Result<Self, Problem> {
        let cx = &here.cx;
        let base = path_of(&here.centre, &followed.campaign);
        let own = format!("{base}/portee/{}", group.code());
        let query = if text.is_empty() { String::new() } else { format!("&cherche={}", percent(text)) };
        let next = people.next.map(|id| format!("{own}?apres={id}{query}")).unwrap_or_default();
        let is_open = !matches!(group, Group::Handed);
        let may = |action| decide(&cx.actor, action, here.centre.id).is_allowed();
        Ok(Self {
            chrome: chrome(here)?,
            form: FormState::new().with("cherche", text),
            once: web::once_key(),
            once_again: web::once_key(),
            title: cx.t(&format!("campaigns-group-{}-why", group.code())),
            message: title_of(cx, &followed.campaign),
            next: if is_open { cx.t(&format!("campaigns-group-{}-next", group.code())) } else { String::new() },
            lines: people.items.into_iter().map(|row| person_line(cx, row)).collect(),
            pages: Pager { next, ..Pager::default() },
            can_try_again: group.may_try_again() && followed.phase != Phase::Cancelled && may(Action::SendCampaigns),
            can_tell: is_open && may(Action::RecordResults),
            addresses_href: match group {
                Group::Dead => here.centre.path("equipe/adresses"),
                _ => String::new(),
            },
            here: own,
            base,
        })
    }
}

fn percent(text: &str) -> String {
    text.bytes()
        .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}

fn person_line(cx: &Cx, row: RecipientRow) -> PersonLine {
    let name = format!("{} {}", row.first_name, row.last_name).trim().to_owned();
    let channel = row.channel.map(|channel| cx.t(&format!("campaigns-channel-{}", channel.code()))).unwrap_or_default();
    let way = if row.through.is_empty() || row.through == name {
        channel
    } else {
        cx.texts.t2("campaigns-way-through", ("x", channel), ("name", row.through.as_str()))
    };
    let evidence = cx.t(&format!("campaigns-standing-{}", row.standing.replace('_', "-")));
    PersonLine {
        id: row.person.to_string(),
        way,
        evidence: if row.reason.is_empty() {
            evidence
        } else {
            let reason = delivery::reason_words(&cx.texts, &row.reason);
            cx.texts.t2("campaigns-unsure-detail", ("channel", evidence), ("reason", reason))
        },
        when: row.at.map(|at| capital(&moment(at, cx.today(), cx.locale()))).unwrap_or_default(),
        name,
    }
}
