//! The bench: a simulator of the centre's own, its presentation, its missions, screens and what stands on them.

use askama::Template;
use centres::{Centre, InCentre};
use ui::{Choice, Chrome, FormState};
use web::{Cx, Problem};

use super::screen::first_screen;
use super::team::state_of;
use super::{public_path, team_chrome, team_path};
use crate::handlers::BlockPath;
use crate::model::SimulatorId;
use crate::model::check::{DONE, Fault, faults};
use crate::model::simulator::{Act, Block, ICONS, Input, Kind, Mission, SKILLS, Screen, Simulator, Surface};
use crate::model::text::Text;
use crate::policy::{Action, decide};
use crate::service::fault_sentence;
use crate::store::simulators::Own;

/// The team's address of one of the centre's own simulators, and of what is below it.
pub(crate) fn own_path(centre: &Centre, id: SimulatorId, below: &str) -> String {
    team_path(centre, &format!("/simulateurs/{id}{below}"))
}

/// The team's address of a screen, and of what is below it.
pub(crate) fn screen_path(centre: &Centre, id: SimulatorId, (mission, screen): (&str, &str), below: &str) -> String {
    own_path(centre, id, &format!("/missions/{mission}/ecrans/{screen}{below}"))
}

/// What is wrong, and where it is mended.
pub(crate) struct FaultLine {
    pub href: String,
    pub text: String,
}

fn fault_line(here: &InCentre, id: SimulatorId, fault: &Fault) -> FaultLine {
    let below = match (fault.mission.as_str(), fault.screen.as_str()) {
        ("", _) => "/presentation".to_owned(),
        (mission, "") => format!("/missions/{mission}"),
        (mission, screen) => format!("/missions/{mission}/ecrans/{screen}"),
    };
    FaultLine { href: own_path(&here.centre, id, &below), text: fault_sentence(&here.cx, fault) }
}

/// A mission with its screens.
pub(crate) struct MissionLine {
    pub href: String,
    pub order: String,
    pub preview: String,
    pub screens: Vec<(String, String)>,
}

fn mission_line(here: &InCentre, id: SimulatorId, mission: &Mission) -> MissionLine {
    let screen = |screen: &Screen| {
        (screen_path(&here.centre, id, (&mission.key, &screen.key), ""), screen.bar.say(here.cx.locale()).to_owned())
    };
    MissionLine {
        href: own_path(&here.centre, id, &format!("/missions/{}", mission.key)),
        order: mission.instruction.say(here.cx.locale()).to_owned(),
        preview: own_path(&here.centre, id, &format!("/essai/{}/{}", mission.key, first_screen(mission))),
        screens: mission.screens.iter().map(screen).collect(),
    }
}

#[derive(Template)]
#[template(path = "practice/bench_own.html")]
pub(crate) struct OwnPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub path: String,
    pub once: String,
    pub title: String,
    pub state: String,
    pub state_kind: &'static str,
    pub is_shown: bool,
    pub may_write: bool,
    pub public_href: String,
    pub guide: String,
    pub faults: Vec<FaultLine>,
    pub missions: Vec<MissionLine>,
}

impl OwnPage {
    pub fn new(here: &InCentre, own: &Own, form: FormState) -> Result<Self, Problem> {
        let (state_kind, state) = state_of(&here.cx, own);
        Ok(Self {
            chrome: team_chrome(here)?,
            form,
            base: team_path(&here.centre, ""),
            path: own_path(&here.centre, own.id, ""),
            once: web::once_key(),
            title: own.title.clone(),
            state,
            state_kind,
            is_shown: own.published.is_some(),
            may_write: decide(&here.cx.actor, Action::WritePractice, here.centre.id).is_allowed(),
            public_href: public_path(&here.centre, &format!("/{}", own.code)),
            guide: team_path(&here.centre, &format!("/guides/{}", own.code)),
            faults: faults(&own.draft).iter().map(|fault| fault_line(here, own.id, fault)).collect(),
            missions: own.draft.missions.iter().map(|mission| mission_line(here, own.id, mission)).collect(),
        })
    }
}

/// The texts of a list, one a line.
fn joined(texts: &[Text]) -> String {
    texts.iter().map(Text::french).collect::<Vec<_>>().join("\n")
}

/// The words of a coded choice.
fn choices<'c>(cx: &Cx, prefix: &str, codes: impl Iterator<Item = &'c str>) -> Vec<Choice> {
    codes.map(|code| Choice::new(code, cx.t(&format!("practice-{prefix}-{code}")))).collect()
}

pub(crate) fn presentation_form(draft: &Simulator) -> FormState {
    FormState::new()
        .with("titre", draft.title.french())
        .with("promesse", draft.promise.french())
        .with("peur", draft.fear.french())
        .with("image", draft.icon.as_str())
        .with("savoir", draft.skill.as_str())
        .with("minutes", draft.minutes.to_string())
        .with("guide", joined(&draft.guide))
}

#[derive(Template)]
#[template(path = "practice/bench_presentation.html")]
pub(crate) struct PresentationPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub path: String,
    pub once: String,
    pub title: String,
    pub skills: Vec<Choice>,
    pub icons: Vec<Choice>,
}

impl PresentationPage {
    pub fn new(here: &InCentre, own: &Own, form: FormState) -> Result<Self, Problem> {
        Ok(Self {
            chrome: team_chrome(here)?,
            form,
            path: own_path(&here.centre, own.id, ""),
            once: web::once_key(),
            title: own.title.clone(),
            skills: choices(&here.cx, "skill", SKILLS.into_iter()),
            icons: choices(&here.cx, "icon", ICONS.into_iter()),
        })
    }
}

pub(crate) fn mission_form(mission: &Mission) -> FormState {
    FormState::new().with("consigne", mission.instruction.french()).with("reussi", mission.done.french())
}

#[derive(Template)]
#[template(path = "practice/bench_mission.html")]
pub(crate) struct MissionPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub own: String,
    pub path: String,
    pub once: String,
    pub title: String,
}

impl MissionPage {
    pub fn new(here: &InCentre, own: &Own, mission: &Mission, form: FormState) -> Result<Self, Problem> {
        Ok(Self {
            chrome: team_chrome(here)?,
            form,
            own: own_path(&here.centre, own.id, ""),
            path: own_path(&here.centre, own.id, &format!("/missions/{}", mission.key)),
            once: web::once_key(),
            title: own.title.clone(),
        })
    }
}

pub(crate) fn screen_form(screen: &Screen) -> FormState {
    let hint = |at: usize| screen.hints.get(at).map_or("", Text::french);
    FormState::new()
        .with("lieu", screen.surface.code())
        .with("bandeau", screen.bar.french())
        .with("cote", screen.side.french())
        .with("attendu", screen.expected.as_str())
        .with("indice1", hint(0))
        .with("indice2", hint(1))
        .with("montrer", screen.show.french())
}

/// A thing of a screen, in the order they are seen.
pub(crate) struct BlockLine {
    pub href: String,
    pub kind: String,
    pub words: String,
    pub is_expected: bool,
    pub is_first: bool,
}

#[derive(Template)]
#[template(path = "practice/bench_screen.html")]
pub(crate) struct ScreenEditPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub own: String,
    pub path: String,
    pub preview: String,
    pub once: String,
    pub title: String,
    pub order: String,
    pub surfaces: Vec<Choice>,
    pub acts: Vec<Choice>,
    pub kinds: Vec<Choice>,
    pub lines: Vec<BlockLine>,
}

impl ScreenEditPage {
    pub fn new(
        here: &InCentre,
        own: &Own,
        (mission, screen): (&Mission, &Screen),
        form: FormState,
    ) -> Result<Self, Problem> {
        let cx = &here.cx;
        let path = screen_path(&here.centre, own.id, (&mission.key, &screen.key), "");
        let line = |(at, block): (usize, &Block)| BlockLine {
            href: format!("{path}/blocs/{at}"),
            kind: cx.t(&format!("practice-kind-{}", block.kind.code())),
            words: words_of(block),
            is_expected: !block.key.is_empty() && block.key == screen.expected,
            is_first: at == 0,
        };
        let act = |block: &Block| Choice::new(block.key.as_str(), words_of(block));
        Ok(Self {
            chrome: team_chrome(here)?,
            form,
            own: own_path(&here.centre, own.id, ""),
            preview: own_path(&here.centre, own.id, &format!("/essai/{}/{}", mission.key, screen.key)),
            once: web::once_key(),
            title: screen.bar.french().to_owned(),
            order: mission.instruction.french().to_owned(),
            surfaces: choices(cx, "surface", Surface::ALL.iter().map(|surface| surface.code())),
            acts: screen.acts().map(act).collect(),
            kinds: choices(cx, "kind", Kind::ALL.iter().map(|kind| kind.code())),
            lines: screen.blocks.iter().enumerate().map(line).collect(),
            path,
        })
    }
}

/// What a block says, in a few words.
fn words_of(block: &Block) -> String {
    let said = if block.label.is_empty() { &block.text } else { &block.label };
    kernel::text::excerpt(said.french(), 80)
}

pub(crate) fn block_form(block: &Block) -> FormState {
    let lines = match block.kind {
        Kind::List => joined(&block.items),
        Kind::Facts => {
            let line =
                |fact: &crate::model::simulator::Fact| format!("{} : {}", fact.label.french(), fact.value.french());
            block.facts.iter().map(line).collect::<Vec<_>>().join("\n")
        }
        _ => joined(&block.options),
    };
    let mut form = FormState::new()
        .with("texte", block.text.french())
        .with("mots", block.label.french())
        .with("lignes", lines)
        .with("image", block.picture.as_str())
        .with("description", block.alt.french())
        .with("hauteur", block.lines.to_string())
        .with("de", block.from.french())
        .with("quand", block.when.french())
        .with("adresse", block.address.as_str())
        .with("mene", block.goes.as_str())
        .with("dit", block.said.french())
        .with("geste", block.act().code())
        .with("vers", block.onto.as_str())
        .with("saisie", block.input().code())
        .with("aide", block.help.french())
        .with("donne", block.given.as_str())
        .with("regle", block.expect.as_str())
        .with("erreur", block.wrong.french());
    let ticks = [("neutre", block.neutral), ("grand", block.main), ("dossier", block.folder), ("annonce", block.ad)];
    for (name, _) in ticks.into_iter().filter(|(_, is_on)| *is_on) {
        form.set(name, "oui");
    }
    form
}

#[derive(Template)]
#[template(path = "practice/bench_block.html")]
pub(crate) struct BlockPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub back: String,
    pub path: String,
    pub once: String,
    pub title: String,
    pub kind: &'static str,
    pub is_act: bool,
    pub is_words: bool,
    pub ways: Vec<Choice>,
    pub acts: Vec<Choice>,
    pub gestures: Vec<Choice>,
    pub inputs: Vec<Choice>,
    pub icons: Vec<Choice>,
}

impl BlockPage {
    pub fn new(here: &InCentre, own: &Own, path: &BlockPath, form: FormState) -> Result<Self, Problem> {
        let cx = &here.cx;
        let (_, mission) = own.draft.mission(&path.mission).ok_or(Problem::NotFound)?;
        let screen = mission.screen(&path.ecran).ok_or(Problem::NotFound)?;
        let block = screen.blocks.get(path.bloc).ok_or(Problem::NotFound)?;
        let back = screen_path(&here.centre, own.id, (&mission.key, &screen.key), "");
        let mut ways =
            vec![Choice::new("", cx.t("practice-goes-nowhere")), Choice::new(DONE, cx.t("practice-goes-done"))];
        ways.extend(mission.screens.iter().map(|one| Choice::new(one.key.as_str(), one.bar.french())));
        let act = |block: &Block| Choice::new(block.key.as_str(), words_of(block));
        Ok(Self {
            chrome: team_chrome(here)?,
            form,
            path: format!("{back}/blocs/{}", path.bloc),
            back,
            once: web::once_key(),
            title: cx.t(&format!("practice-kind-{}", block.kind.code())),
            kind: block.kind.code(),
            is_act: block.kind.is_act(),
            is_words: block.kind.is_words(),
            ways,
            acts: screen.acts().filter(|one| one.key != block.key).map(act).collect(),
            gestures: choices(cx, "act", Act::ALL.iter().map(|act| act.code())),
            inputs: choices(cx, "input", Input::ALL.iter().map(|input| input.code())),
            icons: choices(cx, "icon", ICONS.into_iter()),
        })
    }
}
