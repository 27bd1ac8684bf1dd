//! Settings: a typo is an error that names the nearest word.

use std::io::Write as _;

use crate::settings::Settings;

#[test]
fn an_unknown_setting_names_the_nearest_known_one() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    writeln!(file, "databse_url = \"sqlite:x.db\"").unwrap();
    let error = Settings::read(Some(&file.path().to_path_buf())).unwrap_err().to_string();
    assert!(error.contains("databse_url") && error.contains("database_url"), "{error}");
}

#[test]
fn a_file_is_read_and_a_final_slash_is_forgotten() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    writeln!(file, "public_url = \"https://centre.example/\"\nlisten = \"0.0.0.0:80\"").unwrap();
    let settings = Settings::read(Some(&file.path().to_path_buf())).unwrap();
    assert_eq!(settings.public_url.as_deref(), Some("https://centre.example"));
    assert_eq!(settings.listen_address(), "0.0.0.0:80");
}
