//! A house with two centres, their teams, and a part that gives pages, for tests.

use std::ops::Deref;

use kernel::{CentreId, Locale};
use testing::TestDb;
use web::{Cx, PackChoice, PackContent, PackFile, PackPage, PackPart, Problem};

use crate::model::PackId;
use crate::model::pack::{Chosen, Terms};
use crate::service::packs;

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

/// The two centres ([`test_centres::House`]), with what is of the room.
pub struct House(test_centres::House);

impl Deref for House {
    type Target = test_centres::House;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl House {
    pub async fn open(db: TestDb) -> Self {
        let mut own = crate::module();
        own.pack_parts = vec![WORDS];
        let modules = vec![accounts::module(), centres::module(), people::module(), kits::module(), own];
        Self(test_centres::House::open(db, modules).await)
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
