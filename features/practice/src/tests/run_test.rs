//! What an act leads to: a miss is counted, nothing is broken, the way on is always there.

use crate::demo::fruit_order;
use crate::model::counts::{Counted, Face, Moment, tallies};
use crate::model::run::{Leads, press};

#[test]
fn a_miss_stays_and_counts_and_the_right_act_goes_on() {
    let simulator = fruit_order();
    let screen = &simulator.missions[0].screens[0];
    let advert = screen.act("pub").expect("an advertisement");
    let stays = |misses| Leads::To { screen: screen.key.clone(), misses };
    assert_eq!(press(screen, advert, 0), stays(1));
    assert_eq!(press(screen, advert, 3), stays(3), "three is enough to be shown");
    let mut neutral = advert.clone();
    neutral.neutral = true;
    assert_eq!(press(screen, &neutral, 1), stays(1));
    assert_eq!(press(screen, screen.act("zone1").expect("the button"), 2), Leads::Done);
}

#[test]
fn faces_are_told_together() {
    let one = |moment, face, answers| Counted { simulator: "souris".into(), moment, face, answers };
    let told = tallies(&[
        one(Moment::Before, Face::Afraid, 2),
        one(Moment::Before, Face::Silent, 1),
        one(Moment::After, Face::Calm, 2),
    ]);
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].begun, told[0].finished, told[0].before, told[0].after), (3, 2, [0, 0, 2], [2, 0, 0]));
}
