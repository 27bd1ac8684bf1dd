//! The parsers that were fed are counted by what each of them said.

use crate::prove::fuzz::fed;

#[test]
fn each_target_counts_by_its_own_line_and_by_no_other() {
    let lines = [
        "running 9 tests",
        "fuzz member file: 1200 cases, seed 7, none fell",
        "fuzz form with files: 40 cases, seed 7, none fell",
        "test tests::fuzz_test::fuzz_a_form_with_files ... ok",
    ];
    let lines: Vec<String> = lines.map(str::to_owned).to_vec();
    assert_eq!(fed(&lines), (2, 1_240));
    assert_eq!(fed(&[]), (0, 0), "a target that says nothing was not fed");
}
