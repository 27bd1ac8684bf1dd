//! One pretend screen, made ready for eyes: what stands on it, and where each thing leads.

use kernel::Locale;
use ui::FormState;

use crate::model::run::{Leads, given, press};
use crate::model::simulator::{Block, Input, Mission, Screen};

/// Where the things of a screen lead.
pub(crate) enum Way {
    /// Pages of this house: the address of the mission, how often one missed, and the sitting.
    Live { base: String, misses: u8, sitting: String },
    /// Pages of a folder, linked to each other by file names.
    Folder { stem: String },
}

impl Way {
    /// The address to which an act of a screen leads.
    pub fn href(&self, screen: &Screen, act: &Block) -> String {
        match self {
            Self::Live { base, misses, sitting } => {
                let seance = if sitting.is_empty() { String::new() } else { format!("&seance={sitting}") };
                match press(screen, act, *misses) {
                    Leads::Done => with_first(&format!("{base}/fini"), &seance),
                    Leads::To { screen: to, misses } if act.key == screen.expected => {
                        format!("{base}/{to}?m={misses}{seance}")
                    }
                    Leads::To { screen: to, misses } => {
                        format!("{base}/{to}?m={misses}&de={}&zone={}{seance}#dit", screen.key, act.key)
                    }
                }
            }
            Self::Folder { stem } => match press(screen, act, 0) {
                Leads::Done => format!("{stem}-fini.html"),
                Leads::To { screen: to, .. } if act.key == screen.expected => format!("{stem}-{to}.html"),
                Leads::To { .. } => format!("{stem}-{}-dit-{}.html", screen.key, act.key),
            },
        }
    }
}

fn with_first(path: &str, more: &str) -> String {
    more.strip_prefix('&').map_or_else(|| path.to_owned(), |first| format!("{path}?{first}"))
}

/// One thing of a screen.
#[derive(Default)]
pub(crate) struct BlockView {
    pub kind: &'static str,
    pub id: String,
    pub name: String,
    pub label: String,
    pub text: String,
    pub from: String,
    pub initial: String,
    pub when: String,
    pub address: String,
    pub is_main: bool,
    pub is_folder: bool,
    pub is_ad: bool,
    pub is_wide: bool,
    /// Whether « Montrez-moi » marks it.
    pub is_marked: bool,
    pub href: String,
    pub act: &'static str,
    pub onto: String,
    pub items: Vec<String>,
    pub facts: Vec<(String, String)>,
    pub picture: String,
    pub alt: String,
    pub lines: Vec<i64>,
    pub input: &'static str,
    /// Number, words, and whether it is chosen.
    pub options: Vec<(String, String, bool)>,
    pub help: String,
    pub value: String,
    pub error: String,
}

/// Things of one kind that follow each other: the lines of a mailbox, the keys of a keyboard.
pub(crate) struct Group {
    pub kind: &'static str,
    pub blocks: Vec<BlockView>,
}

fn grouped(blocks: Vec<BlockView>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for block in blocks {
        match groups.last_mut() {
            Some(last) if last.kind == block.kind => last.blocks.push(block),
            _ => groups.push(Group { kind: block.kind, blocks: vec![block] }),
        }
    }
    groups
}

/// A screen.
pub(crate) struct ScreenView {
    pub surface: &'static str,
    pub icon: &'static str,
    pub bar: String,
    pub side: String,
    pub groups: Vec<Group>,
    /// Whether it is a form that is sent.
    pub has_fields: bool,
}

/// What surrounds the blocks of a screen.
pub(crate) struct Around<'a> {
    pub locale: Locale,
    pub way: Way,
    pub form: &'a FormState,
    /// Whether the expected place is marked.
    pub marks: bool,
}

/// The name of a field: what people type here never meets a name that a browser would fill in.
pub(crate) fn field_name(key: &str) -> String {
    format!("c-{key}")
}

impl ScreenView {
    pub fn new(around: &Around<'_>, screen: &Screen) -> Self {
        Self {
            surface: screen.surface.code(),
            icon: icon_of(screen),
            bar: screen.bar.say(around.locale).to_owned(),
            side: screen.side.say(around.locale).to_owned(),
            groups: grouped(screen.blocks.iter().map(|block| block_view(around, screen, block)).collect()),
            has_fields: screen.fields().next().is_some() && screen.submit().is_some(),
        }
    }
}

fn icon_of(screen: &Screen) -> &'static str {
    match screen.surface.code() {
        "mailbox" | "mail" => "mail",
        "results" => "search",
        "browser" | "page" => "globe",
        "files" => "book",
        "video-call" => "live",
        "camera" => "camera",
        "payment" => "card",
        "form" | "keyboard" => "draft",
        _ => "screen",
    }
}

fn block_view(around: &Around<'_>, screen: &Screen, block: &Block) -> BlockView {
    let say = |text: &crate::model::text::Text| text.say(around.locale).to_owned();
    let from = say(&block.from);
    let is_act = block.kind.is_act();
    let mut view = BlockView {
        kind: block.kind.code(),
        id: format!("b-{}", block.key),
        name: field_name(&block.key),
        label: say(&block.label),
        text: say(&block.text),
        initial: from.chars().next().map(String::from).unwrap_or_default(),
        from,
        when: say(&block.when),
        address: block.address.clone(),
        is_main: block.main,
        is_folder: block.folder,
        is_ad: block.ad,
        is_wide: block.wide,
        is_marked: around.marks && is_act && block.key == screen.expected,
        href: if is_act { around.way.href(screen, block) } else { String::new() },
        act: block.act().code(),
        onto: if block.onto.is_empty() { String::new() } else { format!("b-{}", block.onto) },
        items: block.items.iter().map(say).collect(),
        facts: block.facts.iter().map(|fact| (say(&fact.label), say(&fact.value))).collect(),
        picture: block.picture.clone(),
        alt: say(&block.alt),
        lines: (0..block.lines.clamp(0, 40)).collect(),
        input: block.input().code(),
        help: say(&block.help),
        ..BlockView::default()
    };
    fill_field(around, block, &mut view);
    view
}

/// What a field holds: what was just typed, else what is given. A password is never sent back.
fn fill_field(around: &Around<'_>, block: &Block, view: &mut BlockView) {
    let is_typed = around.form.pairs().next().is_some();
    let held = if is_typed { around.form.value(&view.name) } else { given(block) };
    view.value = if block.input() == Input::Password { String::new() } else { held.to_owned() };
    view.error = around.form.error(&view.name).to_owned();
    view.options = block
        .options
        .iter()
        .enumerate()
        .map(|(at, option)| {
            let number = (at + 1).to_string();
            let is_on = number == held;
            (number, option.say(around.locale).to_owned(), is_on)
        })
        .collect();
}

/// The screen with which a mission opens.
pub(crate) fn first_screen(mission: &Mission) -> &str {
    mission.screens.first().map_or("", |screen| screen.key.as_str())
}
