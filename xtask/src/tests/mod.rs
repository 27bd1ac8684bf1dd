//! The checks on small houses made for each test: every rule must be able to fail.

mod assets_test;
mod asvs_test;
mod bench_test;
mod copy_test;
mod fuzz_test;
mod keeper_test;
mod links_test;
mod messages_test;
mod package_test;
mod security_test;
mod source_test;
mod tally_test;
mod tidy_test;

use tempfile::TempDir;

use crate::house::House;

/// A work tree with these files in it, gone with the test.
struct Fixture {
    house: House,
    _folder: TempDir,
}

impl Fixture {
    fn new(files: &[(&str, &str)]) -> Self {
        let folder = TempDir::new().unwrap();
        let fixture = Self { house: House { root: folder.path().to_path_buf() }, _folder: folder };
        for (path, text) in files {
            fixture.write(path, text);
        }
        fixture
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.house.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
}
