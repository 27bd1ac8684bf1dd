//! Five centres that publish, take, adapt, bring together and send back in any order: the line is never wrong, and
//! what a centre changed is never written over without its choice.
//!
//! For one hundred and twenty acts on SQLite, or as many as `ESSAIM_LINEAGE_ACTS` says, from `ESSAIM_LINEAGE_SEED`.

use std::collections::{BTreeMap, HashMap, HashSet};

use kernel::Role;
use serde_json::{Value, json};
use uuid::Uuid;
use web::KitContent;

use super::house::{House, cafe, publishing};
use crate::model::content::{canonical, document};
use crate::model::kit::{Adoption, AdoptionId, Kit, KitId, ProposalId};
use crate::model::lineage::{Stands, tree};
use crate::model::merge::{Choices, Merge, Side, Standing};
use crate::model::refusal::Refusal;
use crate::service::updating::Choosing;
use crate::service::{Error, adopting, proposing, publishing as shelf, updating};
use crate::store;

const CENTRES: usize = 5;
const FIELDS: [&str; 4] = ["/summary", "/minutes", "/steps/0/text", "/steps/1/text"];

fn number(name: &str, unless: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(unless)
}

/// What the centres must hold, kept beside the house.
struct Story {
    house: House,
    rng: fastrand::Rng,
    /// Each thing with its centre and its content.
    things: BTreeMap<Uuid, (usize, KitContent)>,
    kits: Vec<(KitId, usize, Uuid)>,
    adoptions: Vec<(AdoptionId, usize, Uuid)>,
    proposals: Vec<(ProposalId, usize, Uuid)>,
    words: u64,
    counts: BTreeMap<&'static str, usize>,
}

impl Story {
    async fn begin(seed: u64) -> Self {
        let house = House::new().await;
        Self {
            house,
            rng: fastrand::Rng::with_seed(seed),
            things: BTreeMap::new(),
            kits: Vec::new(),
            adoptions: Vec::new(),
            proposals: Vec::new(),
            words: 0,
            counts: BTreeMap::new(),
        }
    }

    fn count(&mut self, act: &'static str) {
        *self.counts.entry(act).or_default() += 1;
    }

    async fn act(&mut self) {
        match self.rng.u8(..20) {
            0 | 1 => self.make().await,
            2..=5 => self.adapt().await,
            6..=9 => self.publish().await,
            10..=13 => self.adopt().await,
            14..=16 => self.update().await,
            17 => self.propose().await,
            _ => self.settle().await,
        }
    }

    async fn make(&mut self) {
        let at = self.rng.usize(..CENTRES);
        self.words += 1;
        let content = KitContent { title: format!("Café {}", self.words), ..cafe() };
        let id = self.house.thing(at, &content).await;
        self.things.insert(id, (at, content));
        self.count("made");
    }

    async fn adapt(&mut self) {
        let Some(id) = self.one_thing() else { return };
        let field = FIELDS[self.rng.usize(..FIELDS.len())];
        self.words += 1;
        let word = json!(format!("mots {}", self.words));
        let (at, content) = self.things.get_mut(&id).expect("a thing");
        *content.content.pointer_mut(field).expect("a field") = word;
        let (at, content) = (*at, content.clone());
        self.house.edit(at, id, &content).await;
        self.count("adapted");
    }

    fn one_thing(&mut self) -> Option<Uuid> {
        let ids: Vec<Uuid> = self.things.keys().copied().collect();
        self.rng.choice(ids)
    }

    async fn publish(&mut self) {
        let Some(id) = self.one_thing() else { return };
        let at = self.things[&id].0;
        let cx = self.house.cx_of(Role::Director, at);
        match shelf::publish(&cx, &self.house.centres[at], ("essai", id), publishing()).await {
            Ok((kit, number, _)) => {
                if number == 1 {
                    self.kits.push((kit, at, id));
                }
                self.count("published");
            }
            Err(Error::Refused(refusals)) => assert_eq!(refusals, [Refusal::NothingNew]),
            Err(error) => panic!("{error:?}"),
        }
    }

    async fn adopt(&mut self) {
        let Some((kit, author, _)) = self.rng.choice(self.kits.clone()) else { return };
        let at = self.rng.usize(..CENTRES);
        let cx = self.house.cx_of(Role::Facilitator, at);
        match adopting::adopt(&cx, &self.house.centres[at], kit).await {
            Ok(adopted) => {
                assert_ne!(at, author);
                let latest = store::find(self.house.app.db(), kit).await.expect("reads").expect("a kit").kit.latest;
                let version = store::find_version(self.house.app.db(), kit, latest).await.expect("reads").expect("one");
                self.things.insert(adopted.thing, (at, version.carried()));
                self.adoptions.push((adopted.adoption, at, adopted.thing));
                self.count("taken");
            }
            Err(Error::Refused(refusals)) => {
                let expected = if at == author { Refusal::OwnKit } else { Refusal::AlreadyAdopted };
                assert_eq!(refusals, [expected]);
            }
            Err(error) => panic!("{error:?}"),
        }
    }

    /// Choices drawn by lot: for each conflict one side, for a few other pieces one's own.
    fn choose(&mut self, merge: &Merge) -> Choices {
        let mut choices = Choices::new();
        for piece in &merge.pieces {
            let side = if self.rng.bool() { Side::Mine } else { Side::Theirs };
            let is_asked = match piece.standing {
                Standing::Conflict => true,
                Standing::Taken => self.rng.u8(..4) == 0,
                Standing::Kept | Standing::Same => false,
            };
            if is_asked {
                choices.insert(piece.path.to_string(), side);
            }
        }
        choices
    }

    /// What must be here once these choices are made: worked out field by field, apart from the merge.
    fn expected(base: &KitContent, mine: &KitContent, theirs: &KitContent, choices: &Choices) -> KitContent {
        let path = |field: &str| match field {
            "/steps/0/text" => "content/steps/@accueil/text".to_owned(),
            "/steps/1/text" => "content/steps/@etabli/text".to_owned(),
            other => format!("content{other}"),
        };
        let at = |content: &KitContent, field: &str| content.content.pointer(field).expect("a field").clone();
        let pick = |base: Value, mine: Value, theirs: Value, path: String| match choices.get(&path) {
            Some(Side::Mine) => mine,
            Some(Side::Theirs) => theirs,
            None if mine == base => theirs,
            None => mine,
        };
        let mut whole = mine.clone();
        for field in FIELDS {
            *whole.content.pointer_mut(field).expect("a field") =
                pick(at(base, field), at(mine, field), at(theirs, field), path(field));
        }
        let title = |content: &KitContent| json!(content.title);
        whole.title =
            pick(title(base), title(mine), title(theirs), "title".to_owned()).as_str().expect("a title").to_owned();
        whole
    }

    async fn update(&mut self) {
        let Some((id, at, thing)) = self.rng.choice(self.adoptions.clone()) else { return };
        let cx = self.house.cx_of(Role::Referent, at);
        let centre = self.house.centres[at].clone();
        let found = updating::compare(&cx, &centre, id, &Choices::new()).await.expect("compared");
        let choices = self.choose(&found.merge);
        let mine = self.things[&thing].1.clone();
        let expected = Self::expected(&found.base.carried(), &mine, &found.newest.carried(), &choices);
        match updating::take_changes(&cx, &centre, id, &Choosing { choices, seen: found.seen }).await {
            Ok(_) => {
                self.things.insert(thing, (at, expected));
                self.count("brought together");
            }
            Err(Error::Refused(refusals)) => assert_eq!(refusals, [Refusal::NothingNewer]),
            Err(error) => panic!("{error:?}"),
        }
    }

    async fn propose(&mut self) {
        let Some((id, at, _)) = self.rng.choice(self.adoptions.clone()) else { return };
        let cx = self.house.cx_of(Role::Referent, at);
        let adoption =
            store::find_adoption(self.house.app.db(), &self.scope(at), id).await.expect("reads").expect("one");
        match proposing::propose(&cx, &self.house.centres[at], id, "Voici ce que nous en avons fait.", &[]).await {
            Ok((proposal, _)) => {
                let (_, author, source) = *self.kits.iter().find(|(kit, _, _)| *kit == adoption.kit).expect("a kit");
                self.proposals.push((proposal, author, source));
                self.count("sent back");
            }
            Err(Error::Refused(refusals)) => assert_eq!(refusals, [Refusal::NothingToPropose]),
            Err(error) => panic!("{error:?}"),
        }
    }

    async fn settle(&mut self) {
        if self.proposals.is_empty() {
            return;
        }
        let (id, at, source) = self.proposals.swap_remove(self.rng.usize(..self.proposals.len()));
        let cx = self.house.cx_of(Role::Referent, at);
        let centre = self.house.centres[at].clone();
        let found = proposing::compare(&cx, &centre, id, &Choices::new()).await.expect("compared");
        let base = store::find_version_by_id(self.house.app.db(), found.proposal.version).await.expect("reads");
        let choices = self.choose(&found.merge);
        let mine = self.things[&source].1.clone();
        let base = base.expect("a version").carried();
        let expected = Self::expected(&base, &mine, &found.proposal.carried(), &choices);
        proposing::take(&cx, &centre, id, &Choosing { choices, seen: found.seen }).await.expect("taken");
        self.things.insert(source, (at, expected));
        self.count("taken back");
    }

    fn scope(&self, at: usize) -> auth::Scope {
        auth::Scope::of_house(self.house.centres[at].id)
    }

    /// Every thing of every centre is as its centre left it; every line leads up to what was there before.
    async fn check(&self) {
        for (id, (at, content)) in &self.things {
            let read = self.house.read(*at, *id).await;
            assert_eq!(canonical(&document(&read)), canonical(&document(content)), "someone wrote over {id}");
        }
        let ids: Vec<KitId> = self.kits.iter().map(|(kit, _, _)| *kit).collect();
        let kits: Vec<Kit> =
            store::find_many(self.house.app.db(), &ids).await.expect("reads").into_iter().map(|one| one.kit).collect();
        let adoptions = store::adoptions_of_kits(self.house.app.db(), &ids).await.expect("reads");
        assert_eq!((kits.len(), adoptions.len()), (self.kits.len(), self.adoptions.len()));
        self.check_line(&kits, &adoptions);
    }

    fn check_line(&self, kits: &[Kit], adoptions: &[Adoption]) {
        let by_id: HashMap<KitId, &Kit> = kits.iter().map(|kit| (kit.id, kit)).collect();
        for adoption in adoptions {
            assert!((1..=by_id[&adoption.kit].latest).contains(&adoption.number));
        }
        for kit in kits {
            let source = kit.source.expect("of this house");
            let taken = adoptions.iter().find(|adoption| adoption.thing == source);
            assert_eq!(
                kit.parent,
                taken.map(|adoption| adoption.kit),
                "a kit comes from what its thing was taken from"
            );
            match kit.parent {
                Some(parent) => assert_eq!((by_id[&parent].root, parent < kit.id), (kit.root, true)),
                None => assert_eq!(kit.root, kit.id),
            }
        }
        let lines = tree(kits, adoptions);
        let published: HashSet<KitId> =
            lines.iter().filter(|line| line.stands == Stands::Published).map(|line| line.kit).collect();
        assert_eq!(published.len(), kits.len(), "each kit once");
        assert_eq!(lines.len(), kits.len() + adoptions.len(), "each adoption once");
        for (row, line) in lines.iter().enumerate() {
            let above = line.parent.map(|parent| (parent < row, lines[parent].depth + 1));
            assert_eq!(above.unwrap_or((true, 0)), (true, line.depth));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn in_any_order_the_line_is_right_and_nothing_is_written_over() {
    let (acts, seed) = (number("ESSAIM_LINEAGE_ACTS", 120), number("ESSAIM_LINEAGE_SEED", 1));
    let mut story = Story::begin(seed).await;
    for act in 0..acts {
        story.act().await;
        if act % 20 == 0 {
            story.check().await;
        }
    }
    story.check().await;
    let told: Vec<String> = story.counts.iter().map(|(act, times)| format!("{times} {act}")).collect();
    println!(
        "lineage, {acts} acts over {CENTRES} centres from seed {seed}: {}; 0 lines wrong, 0 adaptations written over",
        told.join(", ")
    );
    assert!(acts < 100 || ["published", "taken", "brought together"].iter().all(|act| story.counts.contains_key(act)));
}

#[test]
fn a_circle_that_a_file_claims_is_told_once() {
    let kit = |id: u128, parent: u128| Kit {
        id: Uuid::from_u128(id).into(),
        centre: Uuid::from_u128(9).into(),
        kind: "essai".to_owned(),
        source: None,
        title: String::new(),
        author: String::new(),
        licence: crate::model::kit::Licence::Zero,
        language: "fr".to_owned(),
        needs: String::new(),
        contact_name: String::new(),
        contact_phone: String::new(),
        latest: 1,
        parent: Some(Uuid::from_u128(parent).into()),
        root: Uuid::from_u128(1).into(),
        ancestors: Vec::new(),
        house: "k".to_owned(),
        withdrawn_at: None,
        created_at: chrono::DateTime::UNIX_EPOCH,
        updated_at: chrono::DateTime::UNIX_EPOCH,
    };
    let lines = tree(&[kit(1, 3), kit(2, 1), kit(3, 2), kit(4, 4)], &[]);
    let told: Vec<(u128, usize)> = lines.iter().map(|line| (line.kit.uuid().as_u128(), line.depth)).collect();
    assert_eq!(told, [(1, 0), (2, 1), (3, 2), (4, 0)]);
}
