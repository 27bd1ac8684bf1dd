//! Building a simulator page by page: what is added, taken away, moved. Nothing here decides whether it may be shown.

use super::simulator::{Block, Kind, Mission, Screen, Simulator, Surface};
use super::text::Text;

/// The words with which a new simulator begins, in the language of who begins it.
#[derive(Debug, Clone, Default)]
pub struct Beginning {
    pub promise: String,
    pub fear: String,
    pub guide: String,
    pub order: String,
    pub done: String,
    pub bar: String,
    pub text: String,
    pub button: String,
    pub hints: [String; 2],
    pub show: String,
}

/// A simulator of one mission and one screen, which can be shown at once.
pub fn blank(words: &Beginning) -> Simulator {
    let mut simulator = Simulator {
        code: String::new(),
        order: 0,
        icon: "screen".to_owned(),
        minutes: 5,
        skill: "internet".to_owned(),
        title: Text::default(),
        promise: Text::from(words.promise.as_str()),
        fear: Text::from(words.fear.as_str()),
        guide: vec![Text::from(words.guide.as_str())],
        missions: Vec::new(),
    };
    add_mission(&mut simulator, words);
    simulator
}

/// The first `PREFIX1`, `PREFIX2`… that none has.
fn free_key(prefix: &str, taken: &[String]) -> String {
    let mut number = taken.len() + 1;
    loop {
        let key = format!("{prefix}{number}");
        if !taken.contains(&key) {
            return key;
        }
        number += 1;
    }
}

/// Adds a mission with one screen; gives its key.
pub fn add_mission(simulator: &mut Simulator, words: &Beginning) -> String {
    let taken: Vec<String> = simulator.missions.iter().map(|mission| mission.key.clone()).collect();
    let key = free_key("mission", &taken);
    let mut mission = Mission {
        key: key.clone(),
        instruction: Text::from(words.order.as_str()),
        done: Text::from(words.done.as_str()),
        screens: Vec::new(),
    };
    add_screen(&mut mission, words);
    simulator.missions.push(mission);
    key
}

/// Adds a screen with a sentence and a button that ends the mission; gives its key.
pub fn add_screen(mission: &mut Mission, words: &Beginning) -> String {
    let taken: Vec<String> = mission.screens.iter().map(|screen| screen.key.clone()).collect();
    let key = free_key("ecran", &taken);
    let text = Block { text: Text::from(words.text.as_str()), ..Block::new(Kind::Text) };
    let button = Block {
        key: "zone1".to_owned(),
        label: Text::from(words.button.as_str()),
        main: true,
        goes: super::check::DONE.to_owned(),
        ..Block::new(Kind::Button)
    };
    mission.screens.push(Screen {
        key: key.clone(),
        surface: Surface::Page,
        bar: Text::from(words.bar.as_str()),
        side: Text::default(),
        expected: "zone1".to_owned(),
        hints: words.hints.iter().map(|hint| Text::from(hint.as_str())).collect(),
        show: Text::from(words.show.as_str()),
        blocks: vec![text, button],
    });
    key
}

/// Adds a block of a kind at the end of a screen; gives its place.
pub fn add_block(screen: &mut Screen, kind: Kind) -> usize {
    let mut block = Block::new(kind);
    if kind.is_act() || kind == Kind::Field {
        let taken: Vec<String> = screen.blocks.iter().map(|block| block.key.clone()).collect();
        block.key = free_key(if kind == Kind::Field { "champ" } else { "zone" }, &taken);
    }
    screen.blocks.push(block);
    screen.blocks.len().saturating_sub(1)
}

/// Moves a block one place up; the first stays.
pub fn raise_block(screen: &mut Screen, at: usize) {
    if at > 0 && at < screen.blocks.len() {
        screen.blocks.swap(at, at - 1);
    }
}

/// The mission of a key, to be written.
pub fn mission_mut<'s>(simulator: &'s mut Simulator, key: &str) -> Option<&'s mut Mission> {
    simulator.missions.iter_mut().find(|mission| mission.key == key)
}

/// The screen of a key, to be written.
pub fn screen_mut<'s>(simulator: &'s mut Simulator, mission: &str, key: &str) -> Option<&'s mut Screen> {
    mission_mut(simulator, mission)?.screens.iter_mut().find(|screen| screen.key == key)
}

/// A text of several lines as texts, one a line; a line that stays keeps its translations.
pub fn lines(before: &[Text], typed: &str) -> Vec<Text> {
    let said = typed.lines().map(str::trim).filter(|line| !line.is_empty());
    said.map(|line| {
        let same = before.iter().find(|text| text.french().trim() == line);
        same.cloned().unwrap_or_else(|| Text::from(line))
    })
    .collect()
}
