//! Invented equipment for the demonstration: twenty-five things, eight loans of which two are late, calls of the seventh
//! day, six repairs.

use auth::Scope;
use centres::Centre;
use chrono::{Days, Duration, NaiveDate};
use db::Tx;
use kernel::paging::PageRequest;
use kernel::{Cents, PersonId};
use people::store::PersonFilter;
use rand::rngs::StdRng;
use rand::{RngCore as _, SeedableRng as _};
use web::Cx;

use crate::model::item::{Category, Details, Item, Owner};
use crate::model::label;
use crate::model::loan::{Check, CheckKind, CheckResult, Loan, Signed, WEEK};
use crate::model::repair::{Outcome, Repair, RepairDraft};
use crate::model::{ItemId, RepairId};
use crate::store::{calls, items, loans, repairs};

/// What was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filled {
    pub items: usize,
    pub loans: usize,
    pub repairs: usize,
}

/// How many of a kind, under which name, whose, at which price in euros.
const THINGS: [(usize, &str, Category, Owner, i64); 6] = [
    (10, "Tablette 10 pouces", Category::Tablet, Owner::Carsat, 180),
    (6, "Ordinateur portable", Category::Computer, Owner::Emmaus, 150),
    (5, "Clé 4G", Category::Modem, Owner::Centre, 45),
    (2, "Vidéoprojecteur", Category::Projector, Owner::Centre, 420),
    (1, "Borne d’accueil", Category::Kiosk, Owner::Departement, 2_400),
    (1, "Imprimante", Category::Printer, Owner::Centre, 130),
];

/// Days since each loan began; all are for thirty days.
const LENT: [u64; 8] = [41, 36, 24, 18, 12, 9, 7, 2];

/// What was repaired: object, fault, outcome, grams, minutes.
const REPAIRS: [(&str, &str, Outcome, i64, i64); 6] = [
    ("Grille-pain", "Ne chauffe plus d’un côté", Outcome::Repaired, 1_200, 40),
    ("Aspirateur", "S’arrête au bout d’une minute", Outcome::Repaired, 4_800, 75),
    ("Lampe de bureau", "Fil coupé", Outcome::Repaired, 900, 25),
    ("Cafetière", "Fuit par-dessous", Outcome::NotRepaired, 0, 50),
    ("Ordinateur portable", "Très lent", Outcome::Partly, 2_100, 90),
    ("Radio", "Plus de son", Outcome::Open, 0, 15),
];

/// Fills the equipment of a centre, one operation for all.
pub async fn fill(cx: &Cx, centre: &Centre, seed: u64) -> db::Result<Filled> {
    let scope = Scope::of_house(centre.id);
    let mut rng = StdRng::seed_from_u64(seed ^ 0x6571);
    let page = PageRequest { after: None, limit: 8 };
    let found = people::store::list(cx.db(), &scope, &PersonFilter::default(), page).await?;
    let who: Vec<PersonId> = found.items.into_iter().map(|person| person.id).collect();
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("equipment-op-demo"));
    let mut tx = cx.db().begin(&operation).await?;
    let things = inventory(cx, &mut tx, &scope, &mut rng).await?;
    let lent = lend(cx, &mut tx, &scope, (&things, &who)).await?;
    for line in REPAIRS {
        repairs::insert(&mut tx, &scope, &repair(cx.today(), line)).await?;
    }
    tx.commit().await?;
    Ok(Filled { items: things.len(), loans: lent, repairs: REPAIRS.len() })
}

async fn inventory(cx: &Cx, tx: &mut Tx, scope: &Scope, rng: &mut StdRng) -> db::Result<Vec<ItemId>> {
    let mut made = Vec::new();
    for (count, name, category, owner, euros) in THINGS {
        for number in 1..=count {
            let mut random = [0_u8; label::LENGTH];
            rng.fill_bytes(&mut random);
            let is_tablet = category == Category::Tablet;
            let details = Details {
                owner,
                value: Some(Cents(euros * 100)),
                place: "Armoire de la salle numérique".to_owned(),
                preinstalled: if is_tablet { "Tutoriels\nContacts utiles\nAgenda du centre" } else { "" }.to_owned(),
                is_offered: !matches!(category, Category::Kiosk | Category::Printer),
                ..Details::named(&format!("{name} n° {number}"), category)
            };
            let id = ItemId::new();
            let (label, created_at) = (label::from_random(&random), cx.now());
            let (loan, extra, revision) = (None, Vec::new(), 1);
            items::insert(tx, scope, &Item { id, label, details, loan, extra, created_at, revision }).await?;
            if is_tablet {
                let parts = ["Tablette", "Chargeur", "Stylet"].map(str::to_owned);
                items::set_parts(tx, scope, id, &parts).await?;
            }
            made.push(id);
        }
    }
    Ok(made)
}

async fn lend(cx: &Cx, tx: &mut Tx, scope: &Scope, (things, who): (&[ItemId], &[PersonId])) -> db::Result<usize> {
    let mut lent = 0;
    for (at, (item, days)) in things.iter().zip(LENT).enumerate() {
        // With few people in a file, someone has two.
        let Some(person) = who.get(at % who.len().max(1)) else { return Ok(lent) };
        let begun = cx.today().checked_sub_days(Days::new(days)).unwrap_or(cx.today());
        let ago = Duration::days(i64::try_from(days).unwrap_or(0));
        let mut loan = Loan::begin(*item, *person, begun.checked_add_days(Days::new(30)), ("Nadège", cx.now() - ago));
        loan.signed = Signed::Paper;
        loan.signed_at = Some(loan.lent_at);
        items::take(tx, scope, *item, loan.id).await?;
        loans::insert(tx, scope, &loan).await?;
        let parts: Vec<(String, bool)> =
            items::parts(&mut *tx, scope, *item).await?.into_iter().map(|part| (part, true)).collect();
        loans::insert_parts(tx, scope, loan.id, &parts).await?;
        let week = begun.checked_add_days(Days::new(WEEK)).unwrap_or(begun);
        let mut check = Check::open(loan.id, CheckKind::Week, week);
        if days > 15 {
            check.result = if at == 1 { CheckResult::Help } else { CheckResult::Well };
            (check.tries, check.called_by) = (1, "Nadège".to_owned());
            check.called_at = Some(cx.now() - ago + Duration::days(7));
        }
        calls::insert(tx, scope, &check).await?;
        lent += 1;
    }
    Ok(lent)
}

fn repair(today: NaiveDate, line: (&str, &str, Outcome, i64, i64)) -> Repair {
    let (object, fault, outcome, grams, minutes) = line;
    let opened_on = today.checked_sub_days(Days::new(20)).unwrap_or(today);
    Repair {
        id: RepairId::new(),
        item: None,
        loan: None,
        draft: RepairDraft {
            object: object.to_owned(),
            fault: fault.to_owned(),
            outcome,
            grams,
            volunteer: "Bernard".to_owned(),
            minutes,
            note: String::new(),
        },
        opened_on,
        closed_on: (outcome != Outcome::Open).then_some(opened_on),
        revision: 1,
    }
}
