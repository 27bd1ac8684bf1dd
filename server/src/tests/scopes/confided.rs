//! What people confide to who accompanies them, planted in each centre: situation, note, step, mandate, paper and its title.
//!
//! Each direction has opened all of it, as far as the journal goes in the other centres too: of all that keeps a stranger
//! out, only the walls around a centre are left. Whoever has no business with it finds its words nowhere, in their own
//! centre neither.

use accompaniment::model::vocabulary::{Mode, PlaceKind, Theme};
use accompaniment::model::{ActDraft, Hand, MandateDraft, Reading, StepDraft};
use accompaniment::service::papers::{self, NewPaper};
use accompaniment::service::{acts, files, mandates, steps, team};
use auth::Scope;
use axum::http::StatusCode;
use centres::Centre;
use db::args;
use kernel::{CentreId, PersonId};
use testing::TestApp;
use uuid::Uuid;
use web::Cx;

use super::{Caller, Home};

/// Words that nothing else of the house holds.
const WORDS: [&str; 3] = ["Zibeloutre", "Kakapolotte", "Tatougrelin"];
/// What the journal calls the opening of a file.
const FILE: &str = "accompaniment-what-file";

/// The confided words of every centre.
pub(super) struct Confided {
    planted: Vec<(CentreId, &'static str, Vec<PersonId>)>,
}

impl Confided {
    /// Confides to each centre, in the name of those whom it accompanies.
    pub(super) async fn plant(app: &TestApp, centres: &[Centre]) -> Self {
        let mut planted = Vec::new();
        for (centre, word) in centres.iter().zip(WORDS) {
            let sql = "select person_id from accompaniment where centre_id = $1 and state = 'open' order by id";
            let rows = app.db().all(sql, args![centre.id]).await.unwrap();
            let mut people: Vec<PersonId> = rows.iter().map(|row| row.id("person_id").unwrap()).collect();
            let cx = Cx::of_house(&app.app, "essai");
            if people.is_empty() {
                people.push(accompany(&cx, centre).await);
            }
            for person in &people {
                confide(&cx, centre, *person, word).await;
            }
            planted.push((centre.id, word, people));
        }
        Self { planted }
    }

    /// Opens every file for whoever directs; then each of them reads their own centre's words, and no others.
    pub(super) async fn open(&self, app: &TestApp, centres: &[Centre], callers: &[Caller]) {
        for caller in callers.iter().filter(|caller| caller.is_direction()) {
            let Home::Centre(home) = caller.home else { continue };
            for person in self.planted.iter().flat_map(|(_, _, people)| people) {
                note_opening(app, home, *person, caller.who.word).await;
            }
            let slug = &centres.iter().find(|centre| centre.id == home).unwrap().slug;
            caller.who.comes(app);
            for (centre, word, people) in &self.planted {
                let page = app.get(&format!("/{slug}/equipe/personnes/{}/accompagnement/ouvert", people[0])).await;
                let wanted = if *centre == home { StatusCode::OK } else { StatusCode::NOT_FOUND };
                assert_eq!(page.status, wanted, "{} reads {word}", caller.who.word);
                assert_eq!(page.body.contains(word), *centre == home, "{} reads {word}", caller.who.word);
            }
        }
    }

    /// The words of centres whose confidences may not be read, found in what an answer says.
    pub(super) fn found_in(&self, may_read: &[CentreId], text: &str) -> Vec<String> {
        let foreign = self.planted.iter().filter(|(centre, ..)| !may_read.contains(centre));
        let found = foreign.filter(|(_, word, _)| text.contains(word));
        found.map(|(centre, word, _)| format!("{word}, confided to {centre:?}")).collect()
    }
}

/// Someone of a centre whose team accompanies nobody yet.
async fn accompany(cx: &Cx, centre: &Centre) -> PersonId {
    let scope = Scope::of_house(centre.id);
    let team = team::members(cx, &scope).await.unwrap();
    let referent = team.iter().find(|member| member.accompanies).expect("a direction accompanies");
    let person = people::store::everyone(cx.db(), &scope).await.unwrap().remove(0);
    files::begin(cx, centre, person.id, "", &[referent.account]).await.unwrap();
    person.id
}

/// Everything of an accompaniment in which words are kept.
async fn confide(cx: &Cx, centre: &Centre, person: PersonId, word: &str) {
    files::correct(cx, centre, person, &format!("Situation de {word}")).await.unwrap();
    let act = ActDraft {
        on: Some(cx.today()),
        minutes: Some(30),
        place: Some(PlaceKind::Centre),
        themes: vec![Theme::Email],
        mode: Some(Mode::Train),
        note: format!("Note de {word}"),
        ..ActDraft::default()
    };
    acts::add(cx, centre, person, act).await.unwrap();
    let step = StepDraft {
        subject: format!("Dossier {word}"),
        next: format!("Rappeler {word}"),
        hand: Some(Hand::Team),
        due_on: None,
        is_due_unread: false,
    };
    steps::add(cx, centre, person, &step).await.unwrap();
    let mandate = MandateDraft {
        formalities: format!("Demande {word}"),
        days: Some(31),
        is_free: true,
        reading: Some(Reading::Reads),
        reader: String::new(),
    };
    mandates::draft(cx, centre, person, &mandate).await.unwrap();
    let sheet = format!("%PDF-1.4\n% {word}\n%%EOF\n").into_bytes();
    let paper = NewPaper { title: format!("Avis {word}"), files: vec![sheet.into()], ..NewPaper::default() };
    papers::add(cx, centre, person, paper).await.unwrap();
}

/// Writes that someone of a team opened a file a moment ago.
async fn note_opening(app: &TestApp, home: CentreId, person: PersonId, who: &str) {
    let sql = "select id from account where email = $1";
    let row = app.db().one(sql, args![format!("{who}@essai.example")]).await.unwrap().unwrap();
    let author = db::Author { kind: "staff", id: Some(row.get::<Uuid>("id").unwrap()), name: who.to_owned() };
    let reading = crypto::Reading { centre: home, person, author, what: FILE.to_owned(), reason: "asked:".to_owned() };
    crypto::write_reading(app.db(), &reading, app.clock().now()).await.unwrap();
}
