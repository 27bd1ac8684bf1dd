//! A message's papers by the real press: letters, the round, the calls, read back by another program.

use std::process::Command;
use std::sync::Arc;

use campaigns::Draft;
use campaigns::service::drafts;
use campaigns::service::papers::{Printing, print_calls, print_letters, print_round};
use campaigns::service::results::list_by_hand;
use campaigns::service::sending::{Sending, send_campaign};
use kernel::CampaignId;
use people::Channel;
use testing::{TestApp, sqlite_db};
use web::Cx;

/// The words of a PDF, page by page; `None` where poppler is not installed.
fn pages(pdf: &[u8]) -> Option<Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("papier.pdf");
    std::fs::write(&path, pdf).unwrap();
    let Ok(said) = Command::new("pdftotext").arg("-layout").arg(&path).arg("-").output() else {
        testing::skip("pdftotext (Debian: poppler-utils)");
        return None;
    };
    let text = String::from_utf8(said.stdout).unwrap().replace(['\u{a0}', '\u{202f}'], " ");
    Some(text.split('\u{c}').map(str::to_owned).filter(|page| !page.trim().is_empty()).collect())
}

async fn sent(cx: &Cx, centre: &centres::Centre) -> CampaignId {
    let text = "Bonjour {prénom},\n\nLe Repair Café ouvre samedi, de 14 h à 17 h.".to_owned();
    let draft = Draft { title: "Repair Café".to_owned(), text, ..Draft::default() };
    let everyone = audience::Audience::default();
    let (id, _) = drafts::start_draft(cx, centre, draft, Some(everyone)).await.unwrap();
    send_campaign(cx, centre, id, Sending::default()).await.unwrap();
    id
}

/// The whole house on SQLite, with the press and a small demonstration network.
async fn printing_house() -> TestApp {
    let door = |db, clock| -> Arc<dyn auth::Authenticator> { Arc::new(accounts::Door { db, clock }) };
    let app = TestApp::with_press(sqlite_db().await, crate::modules::all(), crate::paper::documents(), door);
    crate::demo::fill(&app.app, Some(1), Some(400)).await.unwrap();
    app
}

#[tokio::test(flavor = "multi_thread")]
async fn posters_and_labels_of_lent_things_say_where_one_asks_to_be_called() {
    let app = printing_house().await;
    let centre = centres::store::find_by_slug(app.db(), "jean-ferrat").await.unwrap().unwrap();
    let sql = "select slug from activity where centre_id = $1 and state = 'published' order by id limit 1";
    let slug = app.db().one(sql, db::args![centre.id]).await.unwrap().expect("an activity").text("slug").unwrap();
    super::sign_in_as_director(&app).await;
    let papers = [
        format!("affiches/{slug}-a4.pdf"),
        format!("affiches/{slug}-a3.pdf"),
        "equipe/materiel/etiquettes.pdf".to_owned(),
    ];
    for paper in papers {
        let drawn = app.get(&centre.path(&paper)).await;
        assert_eq!(drawn.status, 200, "{paper}");
        let Some(printed) = pages(&drawn.bytes) else { return };
        let first = printed.first().expect("a page");
        let phone = centre.phone_display().replace('\u{a0}', " ");
        for said in ["Quelqu’un me rappelle", "jean-ferrat/rappelez-moi", phone.as_str()] {
            assert!(first.contains(said), "« {said} » is missing in {paper}:\n{first}");
        }
        assert!(!paper.starts_with("affiches") || printed.len() == 1, "a poster is one page");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_rounds_and_calls_are_printed() {
    let app = printing_house().await;
    let cx = Cx::of_house(&app.app, "essai");
    let centre = centres::store::find_by_slug(app.db(), "jean-ferrat").await.unwrap().unwrap();
    let id = sent(&cx, &centre).await;

    let (_, letters) = list_by_hand(&cx, &centre, id, Channel::Letter).await.unwrap();
    assert!(letters.len() >= 3, "{} letters are too few to say anything", letters.len());
    let Some(printed) = pages(&print_letters(&cx, &centre, id, Printing::New).await.unwrap()) else { return };
    assert_eq!(printed.len(), letters.len(), "a page for each household, one for large print too");
    for (page, letter) in printed.iter().zip(&letters) {
        for line in letter.address.lines() {
            assert!(page.contains(line), "« {line} » is missing in:\n{page}");
        }
        assert!(
            page.contains("de 14 h à 17 h") && page.contains(&centre.phone_display().replace('\u{a0}', " ")),
            "{page}"
        );
    }

    let round = pages(&print_round(&cx, &centre, id).await.unwrap()).unwrap().join("\n");
    let mut rest = round.as_str();
    for name in letters.iter().filter_map(|letter| letter.address.lines().next()) {
        let at = rest.find(name).unwrap_or_else(|| panic!("{name} does not come in walking order:\n{round}"));
        rest = &rest[at..];
    }

    let (_, calls) = list_by_hand(&cx, &centre, id, Channel::Call).await.unwrap();
    assert!(!calls.is_empty(), "the demonstration has people with a telephone only");
    let list = pages(&print_calls(&cx, &centre, id).await.unwrap()).unwrap().join("\n");
    for call in &calls {
        assert!(list.contains(&call.full_name), "{} is missing in:\n{list}", call.full_name);
    }
    assert!(list.contains("je téléphone pour le centre social"), "{list}");
}
