//! Tests of the parts that face the outside.

mod bounce_test;
mod gsm7_test;
mod html_test;
mod kannel_test;
mod message_test;
mod reply_test;
mod smtp_test;
mod smtp_url_test;
