//! The rooms of the house, one line each, in the order in which their floors stand.

/// Every room.
pub fn all() -> Vec<web::Module> {
    vec![
        accounts::module(),
        centres::module(),
        people::module(),
        media::module(),
        delivery::module(),
        enrolment::module(),
        ideas::module(),
        kits::module(),
        badges::module(),
        programme::module(),
        campaigns::module(),
        outreach::module(),
        accompaniment::module(),
        reminders::module(),
        appointments::module(),
        callbacks::module(),
        workshops::module(),
        solutions::module(),
        hackathon::module(),
        map::module(),
        forums::module(),
        action_sheets::module(),
        practice::module(),
        paths::module(),
        words::module(),
        packs::module(),
        equipment::module(),
        crate::status::module(),
    ]
}
