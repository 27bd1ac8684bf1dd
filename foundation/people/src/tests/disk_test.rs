//! A disk that is full: said in French, nothing half done, and all goes on once there is room again.

use kernel::Role;
use testing::limit_disk;

use super::page_test::sqlite;
use crate::store;

const IMPORT: &str = "/jean-ferrat/equipe/import";

fn big_file() -> String {
    let mut text = "Nom;Prénom;Date de naissance;Adresse;Code postal;Ville\n".to_owned();
    for number in 0..600 {
        text.push_str(&format!("NOM{number};Zoé;12/03/1984;{number} rue du Moulin;62510;Arques\n"));
    }
    text
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_import_on_a_full_disk_leaves_nothing_and_can_be_done_again() {
    let house = sqlite(Role::Director).await;
    let before = store::dump(house.app.db(), &house.scope()).await.unwrap();
    let sent = house.app.upload(IMPORT, "fichier", "a.csv", big_file().as_bytes(), &[]).await;
    let own = sent.location().to_owned();
    assert_eq!(house.app.post(&format!("{own}/colonnes"), &[]).await.status, 303);
    limit_disk(house.app.db(), Some(20)).await;
    let full = house.app.post(&format!("{own}/application"), &[]).await;
    assert_eq!(full.status, 507, "{}", full.body);
    full.assert_contains("Il n’y a plus de place sur la machine").assert_contains("Rien n’a été enregistré");
    assert_eq!(store::dump(house.app.db(), &house.scope()).await.unwrap(), before, "nothing is half done");
    limit_disk(house.app.db(), None).await;
    let done = house.app.post(&format!("{own}/application"), &[]).await;
    house.app.get(done.location()).await.assert_contains("Import terminé");
}
