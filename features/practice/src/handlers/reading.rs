//! What the forms of the bench say, written over a simulator. Nothing here decides whether it may be shown.

use ui::FormState;

use crate::model::simulator::{Act, Block, Fact, Input, Kind, Mission, Screen, Simulator, Surface};
use crate::model::text::Text;
use crate::model::workbench::lines;

fn again(text: &mut Text, form: &FormState, field: &str) {
    *text = text.rewritten(form.value(field));
}

pub(super) fn presentation(simulator: &mut Simulator, form: &FormState) {
    again(&mut simulator.title, form, "titre");
    again(&mut simulator.promise, form, "promesse");
    again(&mut simulator.fear, form, "peur");
    form.value("image").clone_into(&mut simulator.icon);
    form.value("savoir").clone_into(&mut simulator.skill);
    simulator.minutes = form.value("minutes").parse().unwrap_or(0);
    simulator.guide = lines(&simulator.guide, form.value("guide"));
}

pub(super) fn mission(mission: &mut Mission, form: &FormState) {
    again(&mut mission.instruction, form, "consigne");
    again(&mut mission.done, form, "reussi");
}

pub(super) fn screen(screen: &mut Screen, form: &FormState) {
    screen.surface = Surface::from_code(form.value("lieu")).unwrap_or(screen.surface);
    again(&mut screen.bar, form, "bandeau");
    again(&mut screen.side, form, "cote");
    form.value("attendu").clone_into(&mut screen.expected);
    let before = |at: usize| screen.hints.get(at).cloned().unwrap_or_default();
    let hints = vec![before(0).rewritten(form.value("indice1")), before(1).rewritten(form.value("indice2"))];
    screen.hints = hints;
    again(&mut screen.show, form, "montrer");
}

/// The same, where the form that adds or moves a block carries the screen around it.
pub(super) fn screen_around(around: &mut Screen, form: &FormState) {
    if !form.all("bandeau").is_empty() {
        screen(around, form);
    }
}

/// The parts of a block that serve its kind; the others stay as they are.
pub(super) fn block(block: &mut Block, form: &FormState) {
    again(&mut block.text, form, "texte");
    match block.kind {
        Kind::List => block.items = lines(&block.items, form.value("lignes")),
        Kind::Facts => block.facts = facts(form.value("lignes")),
        Kind::Picture => {
            form.value("image").clone_into(&mut block.picture);
            again(&mut block.alt, form, "description");
        }
        Kind::Gap => block.lines = form.value("hauteur").parse::<i64>().unwrap_or(0).clamp(0, 40),
        Kind::Field => field(block, form),
        kind if kind.is_act() => act(block, form),
        _ => {}
    }
}

fn act(block: &mut Block, form: &FormState) {
    again(&mut block.label, form, "mots");
    again(&mut block.said, form, "dit");
    again(&mut block.from, form, "de");
    again(&mut block.when, form, "quand");
    form.value("adresse").clone_into(&mut block.address);
    form.value("mene").clone_into(&mut block.goes);
    form.value("vers").clone_into(&mut block.onto);
    block.neutral = form.checked("neutre");
    block.main = form.checked("grand");
    block.folder = form.checked("dossier");
    block.ad = form.checked("annonce");
    block.act = Act::from_code(form.value("geste")).filter(|act| *act != Act::Click);
}

fn field(block: &mut Block, form: &FormState) {
    again(&mut block.label, form, "mots");
    again(&mut block.help, form, "aide");
    again(&mut block.wrong, form, "erreur");
    block.input = Input::from_code(form.value("saisie")).filter(|input| *input != Input::Text);
    block.options = lines(&block.options, form.value("lignes"));
    form.value("donne").clone_into(&mut block.given);
    form.value("regle").clone_into(&mut block.expect);
}

/// « Nom : Camille », one a line.
fn facts(typed: &str) -> Vec<Fact> {
    let said = typed.lines().filter_map(|line| line.split_once(':'));
    said.map(|(label, value)| Fact { label: Text::from(label), value: Text::from(value) }).collect()
}
