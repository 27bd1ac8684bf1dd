//! Addresses in the exercise book.

use crate::practice::{below, lead_addresses};

#[test]
fn every_address_of_ours_leads_below_the_prefix() {
    let page = r#"<a href="/a"> <form action="/b?c=/d"> <img src="/static/x.svg"> <a href="https://x.example/y"> <a href="a/b">"#;
    let led = r#"<a href="/brouillon/a"> <form action="/brouillon/b?c=/d"> <img src="/static/x.svg"> <a href="https://x.example/y"> <a href="a/b">"#;
    assert_eq!(lead_addresses(page), led);
}

#[test]
fn what_people_typed_is_left_as_it_is() {
    let typed = "<p>href=&#34;/programme&#34; et =/programme</p>";
    assert_eq!(lead_addresses(typed), typed);
}

#[test]
fn a_redirect_is_led_once() {
    assert_eq!(below("/jean-ferrat"), "/brouillon/jean-ferrat");
    assert_eq!(below("/brouillon/jean-ferrat"), "/brouillon/jean-ferrat");
    assert_eq!(below("https://ailleurs.example/"), "https://ailleurs.example/");
}
