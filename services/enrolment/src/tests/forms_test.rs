//! Every form of the room, as its templates write it: what is sent twice is done once.

use std::path::Path;

/// Steps of the journey, which may be sent again with other ticks, and the door of the code, which writes nothing.
const WITHOUT_ONCE: [&str; 5] = ["start.html", "who.html", "questions.html", "tell.html", "code.html"];

#[test]
fn every_form_that_acts_is_done_once_and_no_step_refuses_to_be_sent_again() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/enrolment");
    let mut forms = 0;
    for entry in std::fs::read_dir(folder).expect("the templates") {
        let entry = entry.expect("a file");
        let name = entry.file_name().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(entry.path()).expect("a template");
        for form in text.split("<form method=\"post\"").skip(1) {
            let form = form.split("</form>").next().unwrap_or_default();
            let is_step = WITHOUT_ONCE.contains(&name.as_str());
            assert_eq!(form.contains("forms::hidden(\"once\""), !is_step, "{name}: {form}");
            forms += 1;
        }
    }
    assert!(forms > 15, "{forms} forms were read");
}
