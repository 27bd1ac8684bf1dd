//! A house with two centres, their teams, and a part that gives pages, for tests.

use std::sync::Arc;

use accounts::{Door, NewAccount};
use auth::{Grant, Scope};
use centres::{Centre, NewCentre};
use kernel::{CentreId, Locale, Role};
use testing::{TestApp, TestDb};
use web::{Cx, PackChoice, PackContent, PackFile, PackPage, PackPart, Problem};

use crate::model::PackId;
use crate::model::pack::{Chosen, Terms};
use crate::service::packs;

pub const PASSWORD: &str = "une-longue-phrase-secrete";

/// A part of the tests: pages whose ids are words; `parti` has been withdrawn.
pub const WORDS: PackPart = PackPart { code: "mots", label: "packs-pack", order: 10, list, read };

fn list<'a>(_: &'a Cx, _: CentreId, _: Locale) -> auth::BoxFuture<'a, Result<Vec<PackChoice>, Problem>> {
    Box::pin(async {
        let choice = |id: &str| PackChoice { id: id.to_owned(), title: format!("C’est quoi {id}") };
        Ok(["souris", "clic"].map(choice).to_vec())
    })
}

fn read<'a>(
    _: &'a Cx,
    _: CentreId,
    _: Locale,
    chosen: &'a [String],
) -> auth::BoxFuture<'a, Result<PackContent, Problem>> {
    Box::pin(async move {
        let known = chosen.iter().filter(|id| *id == "souris" || *id == "clic");
        let page = |id: &String| PackPage {
            path: format!("{id}.html"),
            title: format!("C’est quoi {id}"),
            body: format!("<h1>C’est quoi {id}</h1><p>Une chose simple.</p><img src=\"{id}.png\" alt=\"\">"),
            is_entry: true,
        };
        let picture = |id: &String| PackFile {
            path: format!("{id}.png"),
            media_type: "image/png".into(),
            bytes: vec![1, 2, 3, id.len() as u8],
        };
        let known: Vec<&String> = known.collect();
        Ok(PackContent {
            pages: known.iter().map(|id| page(id)).collect(),
            files: known.iter().map(|id| picture(id)).collect(),
            css: ".mot { color: #000; }",
        })
    })
}

pub struct House {
    pub app: TestApp,
    pub centre: Centre,
    pub other: Centre,
}

impl House {
    pub async fn open(db: TestDb) -> Self {
        let door = |db, clock| -> Arc<dyn auth::Authenticator> { Arc::new(Door { db, clock }) };
        let press = Arc::new(documents::Unavailable);
        let mut own = crate::module();
        own.pack_parts = vec![WORDS];
        let rooms = vec![accounts::module(), centres::module(), people::module(), kits::module(), own];
        let app = TestApp::with_press(db, rooms, press, door);
        let cx = Cx::of_house(&app.app, "essai");
        let operation = cx.operation(None, "ouverture");
        let mut tx = cx.db().begin(&operation).await.expect("a transaction");
        let network = centres::service::network_or_new(&mut tx, "Nord", cx.now()).await.expect("a network");
        let mut made = Vec::new();
        for slug in ["arques", "tourcoing"] {
            let new = NewCentre {
                slug: slug.into(),
                name: format!("Centre {slug}"),
                phone: "03 53 01 62 10".into(),
                city: "Arques".into(),
                ..NewCentre::default()
            };
            let centre = centres::service::create_centre(&mut tx, network, new, cx.now()).await.expect("writes");
            made.push(centre.expect("a centre"));
        }
        let (other, centre) = (made.pop().expect("two"), made.pop().expect("two"));
        for (name, role, centre) in [
            ("direction", Role::Director, &centre),
            ("benevole", Role::Volunteer, &centre),
            ("ailleurs", Role::Director, &other),
        ] {
            let new =
                NewAccount { email: format!("{name}@arques.example"), name: name.into(), password: PASSWORD.into() };
            let new = accounts::seal_account(new).await.expect("computes").expect("a password");
            let grant = Grant { centre: Some(centre.id), role };
            accounts::create_account(&mut tx, new, &[grant], cx.now()).await.expect("writes").expect("an account");
        }
        tx.commit().await.expect("commits");
        Self { app, centre, other }
    }

    pub fn cx(&self) -> Cx {
        Cx::of_house(&self.app.app, "essai")
    }

    pub fn scope(&self) -> Scope {
        Scope::of_house(self.centre.id)
    }

    pub async fn sign_in(&self, name: &str) {
        self.app.leave();
        let email = format!("{name}@arques.example");
        let signed = accounts::sign_in(self.app.db(), &email, PASSWORD.into(), "essai", self.cx().now()).await;
        let (_, secret) = signed.expect("reads").expect("signs in");
        self.app.sign_in_with(secret.reveal());
    }

    pub fn team(&self, below: &str) -> String {
        self.centre.path(&format!("equipe/valises{below}"))
    }

    /// A pack that holds these things.
    pub async fn pack(&self, things: &[&str]) -> PackId {
        packs::begin(&self.cx(), &self.centre, &terms(things)).await.expect("a pack").0
    }
}

pub fn terms(things: &[&str]) -> Terms {
    let chosen = things.iter().filter_map(|word| Chosen::from_word(word)).collect();
    Terms { title: "Premiers pas".into(), locale: Locale::Fr, is_public: true, chosen }
}
