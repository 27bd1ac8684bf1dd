//! Tests of the ledger and of the parts that face the outside.

mod bounce_test;
mod code_test;
mod dice_test;
mod dispatch_test;
mod gsm7_test;
mod house;
mod html_test;
mod inbound_test;
mod kannel;
mod kannel_test;
mod late_test;
mod ledger_test;
mod message_test;
mod pages_test;
mod postfix;
mod real_test;
mod reply_test;
mod smtp_test;
mod smtp_url_test;
mod wording_test;
