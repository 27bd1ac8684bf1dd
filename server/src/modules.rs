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
        programme::module(),
        campaigns::module(),
        crate::status::module(),
    ]
}
