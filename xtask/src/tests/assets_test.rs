//! The lists of what is brought, read as their rooms write them.

use crate::assets::are_there;
use crate::house::House;

use super::Fixture;

const COPY: &str = "[[copy]]\npackage_dir = \"p\"\nfrom = \"node_modules/x/a.ttf\"\nto = \"p/generated/a.ttf\"\n";

const RUN: &str = "[[run]]\npackage_dir = \"p\"\nscript = \"cut.mjs\"\nmakes = [\"p/generated/b.ttf\"]\n";

#[test]
fn assets_are_there_when_each_file_is() {
    let fixture = Fixture::new(&[
        ("platform/ui/assets-src/assets.toml", COPY),
        ("platform/documents-typst/fonts/fonts.toml", RUN),
    ]);
    assert!(!are_there(&fixture.house).unwrap());
    fixture.write("p/generated/a.ttf", "letters");
    assert!(!are_there(&fixture.house).unwrap(), "what a script makes counts too");
    fixture.write("p/generated/b.ttf", "letters");
    assert!(are_there(&fixture.house).unwrap());
}

#[test]
fn our_own_lists_name_files_of_locked_packages() {
    let house = House::here().unwrap();
    let list = crate::assets::wanted(&house).unwrap();
    assert!(!list.copy.is_empty());
    for copy in &list.copy {
        assert!(house.path(&copy.package_dir).join("package-lock.json").is_file(), "{}", copy.package_dir);
        assert!(copy.from.starts_with("node_modules/"), "{}", copy.from);
    }
    for run in &list.run {
        let folder = house.path(&run.package_dir);
        assert!(folder.join("package-lock.json").is_file(), "{}", run.package_dir);
        assert!(folder.join(&run.script).is_file(), "{} is ours", run.script);
        assert!(!run.script.contains("node_modules"), "{}", run.script);
    }
    assert!(list.files().all(|file| file.contains("/generated/")));
}
