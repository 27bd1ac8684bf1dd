//! Whether a simulator may be shown: every screen has a way out, everything is said, nothing in it is real.

use std::collections::BTreeSet;

use super::bodies::{TooReal, too_real};
use super::paths::{opened, that_finish};
use super::rule::{self, Rule};
use super::simulator::{Act, Block, ICONS, Kind, Mission, SKILLS, Screen, Simulator};
use super::text::Text;

/// The most that a simulator may have of each.
pub const MOST_MISSIONS: usize = 8;
pub const MOST_SCREENS: usize = 12;
pub const MOST_BLOCKS: usize = 40;
/// The longest title, order and other texts.
pub const LONGEST_TITLE: usize = 80;
pub const LONGEST_ORDER: usize = 160;
pub const LONGEST: usize = 400;
/// A minute to half an hour.
pub const MINUTES: std::ops::RangeInclusive<i64> = 1..=30;

/// The end of a mission, as an act names it.
pub const DONE: &str = "done";

/// What is wrong with a simulator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    TitleMissing,
    PromiseMissing,
    IconUnknown,
    SkillUnknown,
    MinutesOutside,
    GuideMissing,
    NoMission,
    TooMuch,
    OrderMissing,
    DoneMissing,
    NoScreen,
    KeyStrange,
    KeyTwice,
    GoesNowhere,
    ExpectedMissing,
    NoExit,
    NeverOpened,
    SaidMissing,
    LabelMissing,
    WordsMissing,
    HintsMissing,
    ShowMissing,
    OntoMissing,
    SubmitMissing,
    SubmitTwice,
    RuleUnknown,
    WrongMissing,
    OptionsMissing,
    PictureUnknown,
    Long,
    RealBody,
    RealAddress,
    RealPhone,
    RealCard,
}

super::coded!(What {
    TitleMissing => "title", PromiseMissing => "promise", IconUnknown => "icon", SkillUnknown => "skill",
    MinutesOutside => "minutes", GuideMissing => "guide", NoMission => "no-mission", TooMuch => "too-much",
    OrderMissing => "order", DoneMissing => "done", NoScreen => "no-screen", KeyStrange => "key-strange",
    KeyTwice => "key-twice", GoesNowhere => "goes-nowhere", ExpectedMissing => "expected", NoExit => "no-exit",
    NeverOpened => "never-opened", SaidMissing => "said", LabelMissing => "label", WordsMissing => "words",
    HintsMissing => "hints", ShowMissing => "show", OntoMissing => "onto", SubmitMissing => "submit",
    SubmitTwice => "submit-twice",
    RuleUnknown => "rule", WrongMissing => "wrong", OptionsMissing => "options", PictureUnknown => "picture",
    Long => "long", RealBody => "real-body", RealAddress => "real-address", RealPhone => "real-phone",
    RealCard => "real-card",
});

/// What is wrong, and where: the keys of the mission and of the screen, empty where it is of the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub what: What,
    pub mission: String,
    pub screen: String,
    /// The block, or the word, that it is about.
    pub word: String,
}

/// Where one looks.
#[derive(Clone, Copy)]
struct Place<'s> {
    mission: &'s str,
    screen: &'s str,
}

impl Place<'_> {
    fn fault(&self, what: What, word: &str) -> Fault {
        let (mission, screen) = (self.mission.to_owned(), self.screen.to_owned());
        Fault { what, mission, screen, word: word.to_owned() }
    }
}

/// Everything that is wrong with a simulator; nothing when it may be shown.
pub fn faults(simulator: &Simulator) -> Vec<Fault> {
    let whole = Place { mission: "", screen: "" };
    let mut found = Vec::new();
    let wrong = [
        (simulator.title.is_empty(), What::TitleMissing),
        (simulator.promise.is_empty() || simulator.fear.is_empty(), What::PromiseMissing),
        (!ICONS.contains(&simulator.icon.as_str()), What::IconUnknown),
        (!SKILLS.contains(&simulator.skill.as_str()), What::SkillUnknown),
        (!MINUTES.contains(&simulator.minutes), What::MinutesOutside),
        (simulator.guide.iter().all(Text::is_empty), What::GuideMissing),
        (simulator.missions.is_empty(), What::NoMission),
        (simulator.missions.len() > MOST_MISSIONS, What::TooMuch),
    ];
    found.extend(wrong.into_iter().filter(|(is_wrong, _)| *is_wrong).map(|(_, what)| whole.fault(what, "")));
    if is_long(&simulator.title, LONGEST_TITLE) {
        found.push(whole.fault(What::Long, simulator.title.french()));
    }
    found.extend(keys(&whole, simulator.missions.iter().map(|mission| mission.key.as_str())));
    for text in [&simulator.title, &simulator.promise, &simulator.fear].into_iter().chain(&simulator.guide) {
        found.extend(text_faults(&whole, text));
    }
    for mission in &simulator.missions {
        found.extend(mission_faults(mission));
    }
    found
}

fn mission_faults(mission: &Mission) -> Vec<Fault> {
    let place = Place { mission: &mission.key, screen: "" };
    let mut found = Vec::new();
    let wrong = [
        (mission.instruction.is_empty(), What::OrderMissing),
        (mission.done.is_empty(), What::DoneMissing),
        (mission.screens.is_empty(), What::NoScreen),
        (mission.screens.len() > MOST_SCREENS, What::TooMuch),
    ];
    found.extend(wrong.into_iter().filter(|(is_wrong, _)| *is_wrong).map(|(_, what)| place.fault(what, "")));
    if mission.screens.len() > MOST_SCREENS {
        // Each screen is looked at from each other one: among thousands none is.
        return found;
    }
    if is_long(&mission.instruction, LONGEST_ORDER) {
        found.push(place.fault(What::Long, mission.instruction.french()));
    }
    found.extend([&mission.instruction, &mission.done].into_iter().flat_map(|text| text_faults(&place, text)));
    found.extend(keys(&place, mission.screens.iter().map(|screen| screen.key.as_str())));
    let (opened, finishing) = (opened(mission), that_finish(mission));
    for screen in &mission.screens {
        let place = Place { mission: &mission.key, screen: &screen.key };
        if !finishing.contains(screen.key.as_str()) {
            found.push(place.fault(What::NoExit, screen.bar.french()));
        }
        if !opened.contains(screen.key.as_str()) {
            found.push(place.fault(What::NeverOpened, screen.bar.french()));
        }
        found.extend(screen_faults(&place, mission, screen));
    }
    found
}

fn screen_faults(place: &Place<'_>, mission: &Mission, screen: &Screen) -> Vec<Fault> {
    let mut found = Vec::new();
    let has_fields = screen.fields().next().is_some();
    let submits = screen.blocks.iter().filter(|block| block.kind == Kind::Submit).count();
    let expected = screen.act(&screen.expected).filter(|act| !act.goes.is_empty());
    let wrong = [
        (screen.blocks.len() > MOST_BLOCKS, What::TooMuch),
        (screen.bar.is_empty(), What::LabelMissing),
        (expected.is_none(), What::ExpectedMissing),
        (screen.hints.len() != 2 || screen.hints.iter().any(Text::is_empty), What::HintsMissing),
        (screen.show.is_empty(), What::ShowMissing),
        (has_fields && screen.submit().is_none(), What::SubmitMissing),
        // What is typed is sent by the first: another would lead where nobody meant.
        (submits > 1, What::SubmitTwice),
    ];
    found.extend(wrong.into_iter().filter(|(is_wrong, _)| *is_wrong).map(|(_, what)| place.fault(what, &screen.key)));
    let named = screen.blocks.iter().filter(|block| block.kind.is_act() || block.kind == Kind::Field);
    found.extend(keys(place, named.map(|block| block.key.as_str())));
    found.extend(screen.texts().into_iter().flat_map(|text| text_faults(place, text)));
    for block in &screen.blocks {
        found.extend(block_faults(mission, screen, block).into_iter().map(|what| place.fault(what, name_of(block))));
        let real = [&block.address, &block.given, &block.expect].into_iter().filter_map(|plain| too_real(plain));
        found.extend(real.map(|real| real_fault(place, real)));
    }
    found
}

fn name_of(block: &Block) -> &str {
    if block.label.is_empty() { block.kind.code() } else { block.label.french() }
}

fn block_faults(mission: &Mission, screen: &Screen, block: &Block) -> Vec<What> {
    let is_expected = block.key == screen.expected;
    let goes_somewhere = block.goes.is_empty() || block.goes == DONE || mission.screen(&block.goes).is_some();
    let is_act = block.kind.is_act();
    let is_field = block.kind == Kind::Field;
    let wrong = [
        ((is_act || is_field) && block.label.is_empty(), What::LabelMissing),
        (!goes_somewhere, What::GoesNowhere),
        (is_act && !is_expected && !block.neutral && block.said.is_empty(), What::SaidMissing),
        (block.act() == Act::Drag && screen.act(&block.onto).is_none(), What::OntoMissing),
        (block.kind.is_words() && block.text.is_empty(), What::WordsMissing),
        (block.kind == Kind::List && block.items.is_empty(), What::WordsMissing),
        (block.kind == Kind::Facts && block.facts.is_empty(), What::WordsMissing),
        (block.kind == Kind::Picture && !ICONS.contains(&block.picture.as_str()), What::PictureUnknown),
        (is_field && !is_sound_rule(screen, &block.expect), What::RuleUnknown),
        (is_field && !block.expect.is_empty() && block.wrong.is_empty(), What::WrongMissing),
        (is_field && block.input().has_options() && block.options.is_empty(), What::OptionsMissing),
    ];
    wrong.into_iter().filter(|(is_wrong, _)| *is_wrong).map(|(_, what)| what).collect()
}

fn is_sound_rule(screen: &Screen, expect: &str) -> bool {
    let Some(rules) = rule::read(expect) else { return false };
    rules.iter().all(|rule| match rule {
        Rule::Same(other) => screen.fields().any(|field| field.key == *other),
        _ => true,
    })
}

/// Keys stand in addresses: small letters, digits and hyphens, each once. `done` is the end.
fn keys<'k>(place: &Place<'_>, keys: impl Iterator<Item = &'k str>) -> Vec<Fault> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for key in keys {
        if !is_key(key) {
            found.push(place.fault(What::KeyStrange, key));
        } else if !seen.insert(key) {
            found.push(place.fault(What::KeyTwice, key));
        }
    }
    found
}

/// Whether a word can stand in an address.
pub fn is_key(key: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !key.is_empty() && key.len() <= 40 && key != DONE && key != "fini" && key.bytes().all(plain)
}

fn is_long(text: &Text, most: usize) -> bool {
    text.wordings().iter().any(|wording| wording.chars().nth(most).is_some())
}

fn text_faults(place: &Place<'_>, text: &Text) -> Vec<Fault> {
    let mut found = Vec::new();
    if is_long(text, LONGEST) {
        found.push(place.fault(What::Long, text.french()));
    }
    let real = text.wordings().into_iter().find_map(too_real);
    found.extend(real.map(|real| real_fault(place, real)));
    found
}

fn real_fault(place: &Place<'_>, real: TooReal) -> Fault {
    match real {
        TooReal::Body(word) => place.fault(What::RealBody, &word),
        TooReal::Address(word) => place.fault(What::RealAddress, &word),
        TooReal::Phone(word) => place.fault(What::RealPhone, &word),
        TooReal::Card(word) => place.fault(What::RealCard, &word),
    }
}
