//! What the team reads of a person's messages: the last ones, with how far each came; nothing for who may not read them.

use delivery::State;
use kernel::Role;
use people::Channel;

use super::house::{House, eight_members};
use super::service_test::{bring, messages, sent, written};
use crate::person_file::shelf;

testing::each_engine! {
    async fn the_team_reads_how_far_messages_came_and_others_nothing(db: TestDb) {
        let house = House::open(db).await;
        let people = eight_members(&house).await;
        let read = shelf().read;
        let reception = house.cx_of(Role::Reception, &house.centre);
        let (chloe, odile) = (people[2], people[7]);
        let none = read(&reception, house.centre.id, chloe).await.unwrap().expect("reception sees it");
        assert!(none.lines.is_empty() && !none.empty.is_empty());
        let id = sent(&house).await;
        written(&house).await;
        let by_sms = messages(&house, id, Channel::Sms).await;
        bring(&house, &[by_sms[0].id], State::Planned, State::Delivered).await;
        let block = read(&reception, house.centre.id, chloe).await.unwrap().expect("a block");
        assert_eq!(block.lines.len(), 1, "a draft is for nobody yet: {block:?}");
        assert_eq!(block.lines[0].text, "Repair Café");
        assert!(block.lines[0].note.starts_with("Le message est remis · SMS"), "{block:?}");
        assert_eq!(block.lines[0].href, format!("/arques/equipe/messages/{id}/portee"));
        let unreached = read(&reception, house.centre.id, odile).await.unwrap().expect("a block");
        assert!(unreached.lines[0].note.starts_with("Aucun moyen connu"), "{unreached:?}");
        let volunteer = house.cx_of(Role::Volunteer, &house.centre);
        assert_eq!(read(&volunteer, house.centre.id, chloe).await.unwrap(), None);
        let away = house.cx_of(Role::Director, &house.other);
        assert_eq!(read(&away, house.centre.id, chloe).await.unwrap(), None, "another centre");
        let elsewhere = read(&away, house.other.id, chloe).await.unwrap().expect("their own centre");
        assert!(elsewhere.lines.is_empty(), "our people are not theirs");
    }
}
