//! Second factors, on both engines: a code is taken once, five tries are looked at, a secret is kept sealed.

use std::collections::HashMap;

use auth::Secret;
use chrono::{DateTime, Duration, TimeZone as _, Utc};
use crypto::Keys;
use testing::TestApp;
use web::Cx;

use super::{EMAIL, house, lea, made, operation, session};
use crate::factors::{FactorRefusal, paper, service, store, totp};
use crate::model::Account;

/// The key that RFC 6238 gives its examples with.
const RFC_KEY: &[u8] = b"12345678901234567890";

fn at(seconds: i64) -> DateTime<Utc> {
    Utc.timestamp_opt(seconds, 0).unwrap()
}

#[test]
fn codes_are_those_of_the_rfc() {
    // Appendix B shows eight digits; six are their last ones.
    for (seconds, code) in
        [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (20_000_000_000, "353130")]
    {
        assert_eq!(totp::code(RFC_KEY, at(seconds)), code, "at {seconds}");
        assert_eq!(totp::step_of(RFC_KEY, code, at(seconds)), Some(seconds / 30));
    }
}

#[test]
fn a_clock_may_be_one_step_off_and_no_more() {
    let code = totp::code(RFC_KEY, at(1_000_020));
    for off in [-30, 0, 29, 30, 59] {
        assert!(totp::step_of(RFC_KEY, &code, at(1_000_020 + off)).is_some(), "{off}");
    }
    for off in [-31, 60, 90] {
        assert_eq!(totp::step_of(RFC_KEY, &code, at(1_000_020 + off)), None, "{off}");
    }
    assert_eq!(totp::step_of(RFC_KEY, &format!("{} {}", &code[..3], &code[3..]), at(1_000_020)), Some(33_334));
    for wrong in ["", "12345", "1234567", "abcdef", "１２３４５６"] {
        assert_eq!(totp::step_of(RFC_KEY, wrong, at(1_000_020)), None, "{wrong:?}");
    }
}

#[test]
fn an_application_reads_the_square_and_a_person_the_key() {
    assert_eq!(totp::typed_key(RFC_KEY), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    let uri = totp::uri(RFC_KEY, "lea@exemple.fr");
    assert!(uri.starts_with("otpauth://totp/Essaim:lea%40exemple.fr?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"), "{uri}");
    assert!(uri.contains("issuer=Essaim"), "{uri}");
}

#[test]
fn codes_on_paper_are_read_as_they_were_written() {
    let codes = paper::draw();
    assert_eq!(codes.len(), 10);
    let code = codes.first().unwrap();
    assert_eq!(code.len(), 14);
    assert_eq!(paper::parts(code), paper::parts(&code.replace('-', " ").to_uppercase()));
    let (mark, proof) = paper::parts(code);
    assert_eq!((mark.len(), proof.len()), (4, 8));
    assert_eq!(paper::parts("abc"), ("abc".to_owned(), String::new()));
}

/// A house in which Léa has confirmed her telephone.
struct Guarded {
    app: TestApp,
    lea: Account,
    secret: Vec<u8>,
    codes: Vec<String>,
}

impl Guarded {
    async fn new(db: testing::TestDb) -> Self {
        let app = house(db).await;
        let lea = crate::store::find_by_email(app.db(), EMAIL).await.unwrap().unwrap();
        let cx = Cx::of_house(&app.app, "essai");
        assert!(service::begin(&cx, lea.id).await.unwrap());
        let secret = kept_secret(&cx, &lea).await;
        let typed = totp::code(&secret, cx.now());
        let (_, codes) = service::confirm(&cx, &lea, &typed).await.unwrap().unwrap();
        Self { app, lea, secret, codes }
    }

    async fn tries(&self, typed: &str) -> Result<(), FactorRefusal> {
        let keys: &Keys = &self.app.app.keys;
        service::try_code(self.app.db(), keys, self.lea.id, typed, self.app.clock().now()).await.unwrap()
    }

    fn code(&self) -> String {
        totp::code(&self.secret, self.app.clock().now())
    }
}

pub(super) async fn kept_secret(cx: &Cx, account: &Account) -> Vec<u8> {
    let offer = service::offer(cx, account).await.unwrap().unwrap();
    decoded(&offer.key)
}

/// The bytes of a key as it is typed.
pub(super) fn decoded(key: &str) -> Vec<u8> {
    let signs: HashMap<char, u32> = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".chars().zip(0..).collect();
    let bits: String = key.chars().filter_map(|sign| signs.get(&sign)).map(|five| format!("{five:05b}")).collect();
    bits.as_bytes()
        .chunks_exact(8)
        .map(|eight| u8::from_str_radix(std::str::from_utf8(eight).unwrap(), 2).unwrap())
        .collect()
}

testing::each_engine! {
    async fn a_code_is_taken_once(db: TestDb) {
        let house = Guarded::new(db).await;
        assert_eq!(house.tries(&house.code()).await, Err(FactorRefusal::Wrong), "the first code was taken as it was confirmed");
        house.app.clock().advance(Duration::seconds(30));
        let code = house.code();
        assert_eq!(house.tries(&code).await, Ok(()));
        assert_eq!(house.tries(&code).await, Err(FactorRefusal::Wrong), "seen over a shoulder");
        house.app.clock().advance(Duration::seconds(30));
        assert_eq!(house.tries(&code).await, Err(FactorRefusal::Wrong), "one step off is not another code");
        assert_eq!(house.tries(&house.code()).await, Ok(()));
    }

    async fn a_code_on_paper_is_taken_once_and_new_ones_end_the_former(db: TestDb) {
        let house = Guarded::new(db).await;
        let first = house.codes.first().unwrap().to_uppercase();
        assert_eq!(house.tries(&first).await, Ok(()));
        assert_eq!(house.tries(&first).await, Err(FactorRefusal::Wrong));
        assert_eq!(store::find(house.app.db(), house.lea.id).await.unwrap().codes, 9);
        let cx = Cx::of_house(&house.app.app, "essai");
        let again = service::draw_codes(&cx, house.lea.id).await.unwrap();
        assert_eq!(house.tries(house.codes.last().unwrap()).await, Err(FactorRefusal::Wrong));
        assert_eq!(house.tries(again.last().unwrap()).await, Ok(()));
    }

    async fn of_a_thousand_tries_at_once_five_are_looked_at(db: TestDb) {
        let house = Guarded::new(db).await;
        let (db, keys) = (house.app.db().clone(), house.app.app.keys.clone());
        let (account, now) = (house.lea.id, house.app.clock().now());
        let tries = (0..1_000).map(|number| {
            let (db, keys) = (db.clone(), keys.clone());
            tokio::spawn(async move {
                // Codes of the telephone and of the paper in turn: they share one count.
                let typed = if number % 2 == 0 { format!("{number:06}") } else { format!("abcd-efgh-{number:04}") };
                service::try_code(&db, &keys, account, &typed, now).await.unwrap()
            })
        });
        let mut told: HashMap<FactorRefusal, usize> = HashMap::new();
        for tried in tries.collect::<Vec<_>>() {
            *told.entry(tried.await.unwrap().unwrap_err()).or_default() += 1;
        }
        assert_eq!(told.get(&FactorRefusal::Wrong), Some(&5), "{told:?}");
        assert_eq!(told.get(&FactorRefusal::TooManyTries), Some(&995));
        let right = totp::code(&house.secret, now + Duration::seconds(30));
        assert_eq!(house.tries(&right).await, Err(FactorRefusal::TooManyTries), "even the right one waits");
        house.app.clock().advance(Duration::minutes(16));
        assert_eq!(house.tries(&house.code()).await, Ok(()));
    }

    async fn a_thousand_passwords_at_once_are_five_tries(db: TestDb) {
        let clock = testing::frozen_clock();
        made(db.db(), lea(), &[], &clock).await;
        let now = clock.now();
        let tries = (0..1_000).map(|number| {
            let db = db.db().clone();
            tokio::spawn(async move {
                crate::sign_in(&db, EMAIL, format!("essai {number}"), "", now).await.unwrap().err()
            })
        });
        let mut looked_at = 0;
        for tried in tries.collect::<Vec<_>>() {
            looked_at += usize::from(tried.await.unwrap() == Some(crate::AccountRefusal::WrongSignIn));
        }
        assert_eq!(looked_at, 5);
    }

    async fn the_same_code_sent_twice_at_once_opens_once(db: TestDb) {
        let house = Guarded::new(db).await;
        house.app.clock().advance(Duration::seconds(30));
        let code = house.code();
        let (one, other) = tokio::join!(house.tries(&code), house.tries(&code));
        assert_eq!([one, other].into_iter().filter(Result::is_ok).count(), 1, "{one:?} {other:?}");
    }

    async fn neither_the_secret_nor_a_code_is_in_the_data_or_the_history(db: TestDb) {
        let house = Guarded::new(db).await;
        let kept = store::find_secret(house.app.db(), house.lea.id).await.unwrap().unwrap();
        assert!(!kept.sealed.windows(house.secret.len()).any(|bytes| bytes == house.secret), "sealed");
        let rows = house.app.db().all("select code_hash from account_code", vec![]).await.unwrap();
        assert_eq!(rows.len(), 10);
        for row in rows {
            let kept = row.text("code_hash").unwrap();
            assert!(kept.starts_with("$argon2id$"), "a short code is kept as a password is: {kept}");
        }
        assert!(house.app.db().all("select after from row_change", vec![]).await.unwrap().is_empty());
    }

    async fn what_is_confirmed_is_not_drawn_again_behind_ones_back(db: TestDb) {
        let house = Guarded::new(db).await;
        let cx = Cx::of_house(&house.app.app, "essai");
        assert!(!service::begin(&cx, house.lea.id).await.unwrap());
        house.app.clock().advance(Duration::seconds(30));
        assert_eq!(house.tries(&house.code()).await, Ok(()), "the telephone still opens");
        assert!(service::offer(&cx, &house.lea).await.unwrap().is_none(), "a secret is shown once");
    }

    async fn breaking_the_glass_takes_all_away_and_ends_the_sessions(db: TestDb) {
        let house = Guarded::new(db).await;
        let now = house.app.clock().now();
        let secret = crate::service::open_session(house.app.db(), house.lea.id, crate::OpenedBy::Password, "", now).await;
        let secret: Secret = secret.unwrap();
        crate::factors::reset_factors(house.app.db(), &operation(None, house.app.clock()), house.lea.id).await.unwrap();
        assert_eq!(store::find(house.app.db(), house.lea.id).await.unwrap(), crate::factors::Factors::default());
        house.app.sign_in_with(secret.reveal());
        assert_eq!(house.app.get("/compte/securite").await.location(), "/connexion?suite=/compte/securite");
        house.app.leave();
        session(house.app.db(), house.app.clock()).await;
    }
}
