//! The doctor, tried on a house that is made ill in one way at a time: it names that way, and no other.

mod data_cases;
mod gate_cases;
mod machine_cases;
mod patient;

use std::collections::BTreeSet;
use std::pin::Pin;

use patient::Patient;

/// Makes a patient ill.
type Inject = for<'a> fn(&'a mut Patient) -> Pin<Box<dyn Future<Output = ()> + 'a>>;

/// One way of being ill, and the code that must be found.
struct Case {
    code: &'static str,
    inject: Inject,
}

/// A case from a code and a block that changes `$patient`.
macro_rules! case {
    ($code:literal, |$patient:ident| $body:block) => {
        crate::tests::doctor::Case { code: $code, inject: |$patient| Box::pin(async move { $body }) }
    };
}
pub(super) use case;

/// Injects each case into a patient of its own; says how many were named, and which were not.
async fn tried(cases: Vec<Case>, template: &Patient) -> (usize, Vec<String>) {
    let sound = template.copy().await.codes().await;
    let (mut named, mut missed) = (0, Vec::new());
    for case in cases {
        // A test server may have one of these ills of its own, such as `fsync = off`: it cannot be given it again.
        if sound.contains(case.code) {
            continue;
        }
        let mut patient = template.copy().await;
        (case.inject)(&mut patient).await;
        let found: BTreeSet<&str> = patient.codes().await.difference(&sound).copied().collect();
        if found == BTreeSet::from([case.code]) {
            named += 1;
        } else {
            missed.push(format!("{}: {found:?}", case.code));
        }
    }
    (named, missed)
}

fn tell(engine: &str, named: usize, missed: &[String]) {
    let all = named + missed.len();
    println!("doctor on {engine}: {named} of {all}");
    assert!(missed.is_empty(), "{missed:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sound_house_is_told_so() {
    let patient = Patient::on_sqlite().await;
    assert_eq!(patient.codes().await, BTreeSet::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn each_misconfiguration_is_named_on_sqlite() {
    let template = Patient::on_sqlite().await;
    let mut cases = machine_cases::all();
    cases.extend(data_cases::of_files());
    cases.extend(data_cases::of_rooms());
    cases.extend(gate_cases::all());
    assert!(cases.len() >= 45, "only {} ways of being ill", cases.len());
    let (named, missed) = tried(cases, &template).await;
    tell("SQLite", named, &missed);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_misconfiguration_is_named_on_postgres() {
    let Some(template) = Patient::on_postgres().await else { return };
    let mut cases = data_cases::of_rooms();
    cases.extend(data_cases::of_servers());
    let (named, missed) = tried(cases, &template).await;
    tell("PostgreSQL", named, &missed);
}

#[test]
fn a_server_is_judged_by_what_it_says() {
    data_cases::judge_servers();
}

#[tokio::test(flavor = "multi_thread")]
async fn every_finding_says_what_to_do_and_no_secret() {
    let template = Patient::on_sqlite().await;
    for case in machine_cases::all().into_iter().chain(gate_cases::all()) {
        let mut patient = template.copy().await;
        (case.inject)(&mut patient).await;
        for finding in crate::doctor::examine(&patient.settings, &patient.machine).await {
            let told = finding.told();
            assert!(finding.words.ends_with(['.', '»']) && finding.remedy.len() > 10, "{told}");
            assert!(!told.contains(patient::SECRET), "{told}");
        }
    }
}
