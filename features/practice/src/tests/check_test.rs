//! A simulator without an exit, or with something real in it, is refused with a sentence.

use crate::demo::fruit_order;
use crate::model::bodies::{TooReal, too_real};
use crate::model::check::{DONE, MOST_SCREENS, What, faults};
use crate::model::simulator::{Block, Kind, Screen, Simulator};
use crate::model::text::Text;

fn screen(simulator: &mut Simulator) -> &mut Screen {
    &mut simulator.missions[0].screens[0]
}

fn found(change: impl FnOnce(&mut Simulator)) -> Vec<What> {
    let mut simulator = fruit_order();
    change(&mut simulator);
    faults(&simulator).into_iter().map(|fault| fault.what).collect()
}

#[test]
fn a_sound_simulator_has_no_fault() {
    assert_eq!(faults(&fruit_order()), []);
}

#[test]
fn of_a_mission_with_too_many_screens_only_that_is_said() {
    let many = found(|simulator| {
        let one = screen(simulator).clone();
        simulator.missions[0].screens = vec![one; MOST_SCREENS + 1];
    });
    assert_eq!(many, [What::TooMuch]);
}

#[test]
fn a_screen_without_an_exit_is_refused() {
    let stuck = found(|simulator| {
        for block in &mut screen(simulator).blocks {
            block.goes.clear();
        }
    });
    assert!(stuck.contains(&What::NoExit) && stuck.contains(&What::ExpectedMissing), "{stuck:?}");
}

#[test]
fn two_screens_that_lead_to_each_other_are_no_exit() {
    let turning = found(|simulator| {
        let mut second = screen(simulator).clone();
        second.key = "deux".into();
        let first = screen(simulator).key.clone();
        second.blocks.iter_mut().for_each(|block| {
            if !block.goes.is_empty() {
                block.goes = first.clone()
            }
        });
        screen(simulator).blocks.iter_mut().for_each(|block| {
            if !block.goes.is_empty() {
                block.goes = "deux".into()
            }
        });
        simulator.missions[0].screens.push(second);
    });
    assert_eq!(turning, [What::NoExit, What::NoExit]);
}

#[test]
fn a_screen_that_nothing_opens_is_refused() {
    let lonely = found(|simulator| {
        let second = Screen { key: "deux".into(), ..screen(simulator).clone() };
        simulator.missions[0].screens.push(second);
    });
    assert_eq!(lonely, [What::NeverOpened]);
}

#[test]
fn what_is_missing_is_said() {
    assert_eq!(found(|simulator| screen(simulator).hints.truncate(1)), [What::HintsMissing]);
    assert_eq!(found(|simulator| screen(simulator).blocks[1].said = Text::default()), [What::SaidMissing]);
    assert_eq!(found(|simulator| screen(simulator).show = Text::default()), [What::ShowMissing]);
    assert_eq!(found(|simulator| simulator.missions.clear()), [What::NoMission]);
    let twice = found(|simulator| screen(simulator).blocks[1].key = "zone1".into());
    assert!(twice.contains(&What::KeyTwice), "{twice:?}");
    let field = Block { key: "nom".into(), label: "Nom".into(), expect: "magie".into(), ..Block::new(Kind::Field) };
    let with_field = found(|simulator| screen(simulator).blocks.push(field));
    assert_eq!(with_field, [What::SubmitMissing, What::RuleUnknown, What::WrongMissing]);
}

#[test]
fn a_screen_has_one_button_that_sends() {
    let submit = |key: &str| Block {
        key: key.into(),
        label: "Envoyer".into(),
        goes: DONE.into(),
        said: "Rien ne part.".into(),
        ..Block::new(Kind::Submit)
    };
    assert_eq!(found(|simulator| screen(simulator).blocks.push(submit("envoi"))), []);
    let twice = found(|simulator| screen(simulator).blocks.extend([submit("envoi"), submit("envoi2")]));
    assert_eq!(twice, [What::SubmitTwice]);
}

#[test]
fn what_is_real_is_refused() {
    let body = |text: &str| matches!(too_real(text), Some(TooReal::Body(_)));
    assert!(
        body("Votre compte CAF") && body("la C.A.F. : caf") && body("Mon compte à La Poste") && body("Ouvrez Zoom")
    );
    assert!(!body("un café") && !body("Faites un zoom") && !body("une orange") && !body("Ouvrez la fenêtre"));
    let address = |text: &str| matches!(too_real(text), Some(TooReal::Address(_)));
    assert!(address("Allez sur impots.fr") && address("camille@poste.net") && address("https://colis.com/x"));
    assert!(!address("caisse-exemple.example") && !address("https://banque.example/x?y=1"));
    assert!(!address("photo.jpg") && !address("C’est fini. Bravo.") && !address("14.30"));
    assert!(matches!(too_real("Appelez le 06 12 34 56 78"), Some(TooReal::Phone(_))));
    assert_eq!(too_real("Appelez le 01 99 00 12 34"), None);
    assert!(matches!(too_real("4970 1012 3456 7890"), Some(TooReal::Card(_))));
    assert_eq!(too_real("0000 0000 0000 0000"), None);
    assert_eq!(found(|simulator| simulator.promise = "Écrire à la Caf".into()), [What::RealBody]);
}
