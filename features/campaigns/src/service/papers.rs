//! Papers of a message: letters, the round of who carries them, the sheets of who calls.
//!
//! Rendering takes seconds for thousands of letters, so it leaves the async threads; letters are
//! noted as printed only once their PDF exists.

use std::sync::Arc;

use centres::Centre;
use delivery::{Message, State};
use documents::{
    Block, Building, Call, CallList, Letter, LetterCopy, LetterDrop, LetterRound, Letterhead, Paper, Reply, Street,
};
use kernel::{CampaignId, Locale, words};
use people::Channel;
use web::Cx;

use super::drafts::{Followed, find_campaign};
use super::planning::long_words;
use super::results::{list_by_hand, mark_printed};
use super::{Error, Result};
use crate::model::campaign::Campaign;
use crate::policy::Action;

async fn rendered<P: Paper + Send + 'static>(cx: &Cx, paper: P) -> Result<Vec<u8>> {
    let press = Arc::clone(&cx.app.documents);
    Ok(tokio::task::spawn_blocking(move || documents::print(press.as_ref(), &paper)).await??)
}

fn letterhead(centre: &Centre, title: String) -> Letterhead {
    Letterhead { title, sender: centre.sender(), ..Letterhead::default() }
}

/// What is the same on every letter of a message.
struct Press<'a> {
    cx: &'a Cx,
    centre: &'a Centre,
    campaign: &'a Campaign,
}

impl Press<'_> {
    fn copy(&self, to: Vec<String>, first_name: &str, full_name: &str, large_print: bool) -> LetterCopy {
        let today = words::date_with_year(self.cx.today(), Locale::Fr);
        let filled = |text: &str| delivery::fill(text, first_name, full_name);
        LetterCopy {
            to,
            place_date: Some(format!("{}, le {today}", self.centre.city)),
            heading: filled(&self.campaign.title),
            blocks: Block::from_plain(&filled(&long_words(self.campaign))),
            reply: (!self.centre.phone.is_empty()).then(|| Reply {
                lead: self.cx.t("campaigns-letter-reply"),
                phone: Some(self.centre.phone_display()),
                note: Some(self.centre.help_line.clone()).filter(|line| !line.is_empty()),
                ..Reply::default()
            }),
            footnote: Some(vec![Block::paragraph(self.cx.t("campaigns-letter-foot"))]),
            large_print,
            language: None,
        }
    }

    fn run(&self, letters: Vec<LetterCopy>) -> Letter {
        Letter { letterhead: letterhead(self.centre, self.campaign.title.clone()), two_sided: false, letters }
    }
}

/// One letter of a message being written, to look at.
pub async fn preview_letter(cx: &Cx, centre: &Centre, id: CampaignId) -> Result<Vec<u8>> {
    let campaign = find_campaign(cx, centre, id, Action::SeeCampaigns).await?.campaign;
    let press = Press { cx, centre, campaign: &campaign };
    let (first, full) = (cx.t("campaigns-sample-first-name"), cx.t("campaigns-sample-full-name"));
    let to = cx.t("campaigns-sample-envelope").lines().map(str::to_owned).collect();
    let mut letter = press.run(vec![press.copy(to, &first, &full, false)]);
    // A paper has a title, even before its message has one.
    if campaign.title.trim().is_empty() {
        letter.letterhead.title = cx.t("campaigns-untitled");
    }
    rendered(cx, letter).await
}

/// Which letters are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Printing {
    /// Those never printed.
    New,
    /// Also those printed and not yet handed over, after a paper jam.
    Again,
}

/// The letters of a message, street by street, and notes that they are printed.
pub async fn print_letters(cx: &Cx, centre: &Centre, id: CampaignId, printing: Printing) -> Result<Vec<u8>> {
    let (followed, messages) = list_by_hand(cx, centre, id, Channel::Letter).await?;
    let wanted = |state: State| state == State::Planned || (printing == Printing::Again && state == State::Printed);
    let messages: Vec<Message> = messages.into_iter().filter(|message| wanted(message.state)).collect();
    if messages.is_empty() {
        return Err(Error::NotFound);
    }
    let press = Press { cx, centre, campaign: &followed.campaign };
    let copies = messages.iter().map(|message| {
        let to = message.address.lines().map(str::to_owned).collect();
        press.copy(to, &message.first_name, &message.full_name, message.wants_large_print)
    });
    let letter = press.run(copies.collect());
    let pdf = rendered(cx, letter).await?;
    mark_printed(cx, centre, &followed, &messages).await?;
    Ok(pdf)
}

/// The round of who carries the letters that are not handed over yet.
pub async fn print_round(cx: &Cx, centre: &Centre, id: CampaignId) -> Result<Vec<u8>> {
    let (followed, messages) = list_by_hand(cx, centre, id, Channel::Letter).await?;
    let waiting = messages.iter().filter(|message| matches!(message.state, State::Planned | State::Printed));
    let doors: Vec<Door> = waiting.map(Door::of).collect();
    if doors.is_empty() {
        return Err(Error::NotFound);
    }
    let round = LetterRound {
        letterhead: letterhead(centre, cx.texts.t1("campaigns-round-title", "x", followed.campaign.title.as_str())),
        headline: followed.campaign.title.clone(),
        note: Some(cx.t("campaigns-round-note")),
        streets: streets_of(doors),
    };
    rendered(cx, round).await
}

/// A letter box, read off the lines of an envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Door {
    pub street: String,
    pub town: String,
    /// "12", "12 BIS".
    pub number: String,
    pub name: String,
    /// Floor, flat, building.
    pub detail: String,
}

impl Door {
    pub fn of(message: &Message) -> Self {
        let lines: Vec<&str> = message.address.lines().collect();
        let (name, rest) = lines.split_first().map_or(("", &[][..]), |(name, rest)| (*name, rest));
        let (town, middle) = rest.split_last().map_or(("", &[][..]), |(town, middle)| (*town, middle));
        let begins_with_digit = |line: &&&str| line.starts_with(|c: char| c.is_ascii_digit());
        let street_line = middle.iter().rfind(begins_with_digit).or(middle.last()).copied().unwrap_or_default();
        let detail: Vec<&str> = middle.iter().filter(|line| **line != street_line).copied().collect();
        let at = street_line.find(|c: char| c.is_alphabetic()).unwrap_or(0);
        let (digits, words) = street_line.split_at(at);
        let suffix = ["BIS ", "TER ", "QUATER ", "A ", "B ", "C "]
            .into_iter()
            .find(|s| !digits.is_empty() && words.starts_with(s));
        let street = suffix.and_then(|suffix| words.strip_prefix(suffix)).unwrap_or(words);
        Self {
            street: street.trim().to_owned(),
            town: town.to_owned(),
            number: format!("{} {}", digits.trim(), suffix.unwrap_or_default().trim()).trim().to_owned(),
            name: name.to_owned(),
            detail: detail.join(", "),
        }
    }
}

impl Door {
    /// What tells one street from another in a form.
    pub fn street_mark(&self) -> String {
        format!("{}|{}", self.town, self.street)
    }
}

fn streets_of(doors: Vec<Door>) -> Vec<Street> {
    let mut streets: Vec<Street> = Vec::new();
    for door in doors {
        let is_new = streets.last().is_none_or(|street| street.name != door.street || street.town != door.town);
        if is_new {
            streets.push(Street { name: door.street.clone(), town: door.town.clone(), buildings: Vec::new() });
        }
        let Some(street) = streets.last_mut() else { continue };
        if street.buildings.last().is_none_or(|building| building.label != door.number) {
            street.buildings.push(Building { label: door.number.clone(), note: None, drops: Vec::new() });
        }
        if let Some(building) = street.buildings.last_mut() {
            building
                .drops
                .push(LetterDrop { name: door.name, detail: (!door.detail.is_empty()).then_some(door.detail) });
        }
    }
    streets
}

/// The sheets of who calls, ten to a sheet; only calls that are still to be made.
pub async fn print_calls(cx: &Cx, centre: &Centre, id: CampaignId) -> Result<Vec<u8>> {
    let (followed, messages) = list_by_hand(cx, centre, id, Channel::Call).await?;
    let waiting = messages.iter().filter(|message| matches!(message.state, State::Planned | State::NoAnswer));
    let calls: Vec<Call> = waiting
        .map(|message| Call {
            name: message.full_name.clone(),
            phones: vec![kernel::text::phone_display(&message.address)],
            note: None,
        })
        .collect();
    if calls.is_empty() {
        return Err(Error::NotFound);
    }
    let list = CallList {
        letterhead: letterhead(centre, cx.texts.t1("campaigns-calls-title", "x", followed.campaign.title.as_str())),
        headline: followed.campaign.title.clone(),
        script: script(cx, centre, &followed),
        calls,
    };
    rendered(cx, list).await
}

fn script(cx: &Cx, centre: &Centre, followed: &Followed) -> Vec<Block> {
    Block::from_plain(&script_words(cx, centre, &followed.campaign))
}

/// What to say on the telephone.
pub fn script_words(cx: &Cx, centre: &Centre, campaign: &Campaign) -> String {
    let hello = cx.texts.t1("campaigns-script-hello", "x", centre.name.as_str());
    let body = crate::model::wording::short_text("", &campaign.text, "");
    let body = body.trim_start_matches([' ', ':']);
    format!("{hello}\n\n{body}\n\n{}", cx.t("campaigns-script-end"))
}
