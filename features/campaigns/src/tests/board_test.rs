//! Every word of the ledger has one place on the board, and the numbers add up.

use delivery::State;
use delivery::store::BoardRow;
use people::Channel;

use crate::model::reach::{Board, Group};

fn row(channel: Option<Channel>, state: &str, evidence: &str, people: i64) -> BoardRow {
    BoardRow { channel, state: state.to_owned(), evidence: evidence.to_owned(), people }
}

#[test]
fn each_standing_of_each_channel_stands_in_exactly_one_group() {
    for channel in Channel::ALL {
        for state in State::ALL {
            let holding = Group::ALL.into_iter().filter(|group| {
                let is_of_channel = group.channels().is_empty() || group.channels().contains(&channel);
                is_of_channel && group.standings().contains(&state.code())
            });
            let count = holding.count();
            // Letters and calls are never leased, sending nor sent; wires are never printed nor called.
            assert!(count <= 1, "{channel:?} {state:?}");
            assert_eq!(Group::of(Some(channel), state.code()) == Group::Handed, state.is_handed());
        }
    }
    assert_eq!(Group::of(None, "refused"), Group::Refused);
    assert_eq!(Group::of(None, "no_channel"), Group::NoChannel);
    assert_eq!(Group::of(Some(Channel::Letter), "planned"), Group::ToPrint);
    assert_eq!(Group::of(Some(Channel::Call), "planned"), Group::ToCall);
    assert_eq!(Group::of(Some(Channel::Sms), "planned"), Group::ToLeave);
    assert_eq!(Group::of(Some(Channel::Email), "sent"), Group::Left);
    assert_eq!(Group::of(Some(Channel::Email), "kept"), Group::Kept);
}

#[test]
fn a_group_is_found_by_its_word() {
    for group in Group::ALL {
        assert_eq!(Group::from_code(group.code()), Some(group));
    }
    assert_eq!(Group::from_code("autre"), None);
}

#[test]
fn the_numbers_add_up() {
    let board = Board::of(&[
        row(Some(Channel::Email), "delivered", "", 535),
        row(Some(Channel::Email), "delivered", "confirmed", 311),
        row(Some(Channel::Sms), "delivered", "", 402),
        row(Some(Channel::Letter), "handed_over", "", 231),
        row(Some(Channel::Call), "reached", "", 118),
        row(Some(Channel::Email), "told", "", 7),
        row(None, "told", "", 50),
        row(Some(Channel::Email), "failed", "", 52),
        row(Some(Channel::Letter), "printed", "", 41),
        row(Some(Channel::Call), "no_answer", "", 28),
        row(None, "refused", "", 16),
        row(Some(Channel::Sms), "unsure", "", 9),
    ]);
    assert_eq!((board.targeted, board.handed, board.remaining()), (1800, 1654, 146));
    assert_eq!(board.rest.iter().map(|(_, people)| people).sum::<i64>(), board.remaining());
    let handed: Vec<i64> = board.channels.iter().map(|reach| reach.handed).collect();
    assert_eq!(handed, [846, 402, 231, 118, 57]);
    assert_eq!(board.confirmed(), 311 + 118 + 57);
}
