//! Models: one for each build of a program.

use crate::model::former_files;

#[test]
fn a_model_that_came_meanwhile_is_not_thrown_away_as_a_former_one() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    for name in ["essai.1.db", "essai.2.db", "autre.1.db", "essai.1.db-wal"] {
        std::fs::write(at(name), "").unwrap();
    }
    assert_eq!(former_files(folder.path(), "essai", &at("essai.2.db")), [at("essai.1.db")]);
}
