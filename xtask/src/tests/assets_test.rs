//! The lists of what is brought, read as their rooms write them.

use crate::assets::are_there;
use crate::house::House;

use super::Fixture;

const COPY: &str = "[[copy]]\npackage_dir = \"p\"\nfrom = \"node_modules/x/a.ttf\"\nto = \"p/generated/a.ttf\"\n";

#[test]
fn assets_are_there_when_each_file_is() {
    let fixture = Fixture::new(&[
        ("platform/ui/assets-src/assets.toml", COPY),
        ("platform/documents-typst/fonts/fonts.toml", ""),
    ]);
    assert!(!are_there(&fixture.house).unwrap());
    fixture.write("p/generated/a.ttf", "letters");
    assert!(are_there(&fixture.house).unwrap());
}

#[test]
fn our_own_lists_name_files_of_locked_packages() {
    let house = House::here().unwrap();
    let copies = crate::assets::wanted(&house).unwrap();
    assert!(!copies.is_empty());
    for copy in copies {
        assert!(house.path(&copy.package_dir).join("package-lock.json").is_file(), "{}", copy.package_dir);
        assert!(copy.from.starts_with("node_modules/"), "{}", copy.from);
        assert!(copy.to.contains("/generated/"), "{}", copy.to);
    }
}
