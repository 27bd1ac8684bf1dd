-- What hangs on a row by `on delete cascade` and goes with it when the act that added the row is undone (platform/db, links.rs):
-- marks and counts of the row itself, drafts, and which messages told of it, none of which has a history. Everything else that came
-- to hang on a row keeps it. A later table says so where it is made.
-- goes along: activity_session_revision, enrolment_seats, enrolment_draft, appointment_notice, workshop_live
-- Who said a line was written with it, and has no history because it is personal: a line that is put back comes without.
-- goes along: workshop_author
select 1;
