//! Posters and the season on paper, as the printing engine receives them.

use documents::PosterFormat;
use web::Cx;

use super::house::{House, room, saturday, tuesdays};
use crate::public::{poster, season};

#[tokio::test]
async fn a_poster_says_what_when_where_and_whom_to_call() {
    let house = House::new().await;
    let mut details = saturday();
    details.venues = vec![room(house.app.db(), &house.ruche, "Grande salle").await];
    let activity = house.published(details).await;
    let cx = Cx::of_house(&house.app.app, "test");
    let paper = poster::fill(&cx, &house.ruche, &activity, PosterFormat::A3).await.expect("a form");
    assert_eq!(paper.headline, "Repair Café");
    assert_eq!(paper.when, ["Samedi 28 novembre", "De 14\u{a0}h à 17\u{a0}h"]);
    assert_eq!(paper.place, ["Grande salle", "4 rue des Lilas", "62510 Arques"]);
    assert_eq!((paper.price.as_deref(), paper.kicker.as_deref()), (Some("Gratuit"), Some("Ouvert à tous")));
    let day = paper.day.expect("a day");
    assert_eq!((day.weekday.as_str(), day.number.as_str(), day.month.as_str()), ("sam.", "28", "nov."));
    assert_eq!(paper.reply.phone.as_deref(), Some("03 53 01 62 10"));
    assert_eq!(paper.reply.qr.as_deref(), Some("http://essaim.test/la-ruche/programme/repair-cafe"));
}

#[tokio::test]
async fn the_season_is_told_by_day_then_by_date() {
    let house = House::new().await;
    house.published(saturday()).await;
    let mut gym = tuesdays();
    gym.recurrence.weekdays.push(chrono::Weekday::Fri);
    house.published(gym).await;
    house.draft(tuesdays()).await;
    let cx = Cx::of_house(&house.app.app, "test");
    let paper = season::fill(&cx, &house.ruche).await.expect("a form");
    assert_eq!(paper.season, "Novembre 2026 à juin 2027");
    let headings: Vec<&str> = paper.sections.iter().map(|section| section.heading.as_str()).collect();
    assert_eq!(headings, ["Mardi", "À noter"]);
    let week = paper.week.expect("a week");
    let days: Vec<&str> = week.rows.iter().map(|row| row.day.as_str()).collect();
    assert_eq!(days, ["Mardi", "Vendredi"]);
    assert_eq!(paper.sections[0].entries[0].when, "Tous les mardis et vendredis de 14\u{a0}h à 16\u{a0}h");
    assert_eq!(week.rows[0].cells[1][0].title, "Gym douce", "two in the afternoon");
    assert_eq!(paper.reply.qr.as_deref(), Some("http://essaim.test/la-ruche/programme"));
}

#[tokio::test]
async fn papers_have_addresses_of_their_own() {
    let house = House::new().await;
    house.published(saturday()).await;
    house.draft(tuesdays()).await;
    // No printing engine stands in a test: the form is filled, and the engine says that it is not there.
    for made in
        ["/la-ruche/affiches/repair-cafe-a4.pdf", "/la-ruche/affiches/repair-cafe-a3.pdf", "/la-ruche/programme.pdf"]
    {
        assert!(house.app.get(made).await.status.is_server_error(), "{made}");
    }
    for unknown in
        ["/la-ruche/affiches/gym-douce-a4.pdf", "/la-ruche/affiches/repair-cafe-a5.pdf", "/la-ruche/affiches/x"]
    {
        assert_eq!(house.app.get(unknown).await.status.as_u16(), 404, "{unknown}");
    }
}
