//! The table of figures keeps the rows of others, and the linker's map is read by crate.

use crate::bench::{Line, merged, parts};

const ORDER: [&str; 3] = ["page", "rush", "binary"];

#[test]
fn a_bench_replaces_its_own_rows_only() {
    let kept = "| page | old | 1 | ≥ 2 | **no** | 2026-01-01 |\n| binary | size | 0.50 | ≤ 1 | yes | 2026-01-01 |\n";
    let line = Line::at_least("new", (6.0, "a second"), (2.0, "a second"), 2.0);
    let rows = merged(kept, "page", &[line], &ORDER, "2026-11-22");
    assert_eq!(
        rows,
        ["| page | new | 3 | ≥ 2 | yes | 2026-11-22 |", "| binary | size | 0.50 | ≤ 1 | yes | 2026-01-01 |"]
    );
}

#[test]
fn a_line_holds_on_the_right_side_of_its_aim() {
    assert!(Line::at_least("rate", (3.0, ""), (1.0, ""), 3.0).holds);
    assert!(!Line::at_least("rate", (2.9, ""), (1.0, ""), 3.0).holds);
    assert!(Line::at_most("delay", (5.0, ""), (1.0, ""), 5.0).holds);
    assert!(!Line::at_most("delay", (5.1, ""), (1.0, ""), 5.0).holds);
    assert!(Line::of_limit("weight", 50.0, 50.0, "KiB").holds);
    assert!(!Line::of_limit("weight", 50.1, 50.0, "KiB").holds);
    assert!(!Line::none("script", 1.0, "KiB").holds);
    assert!(Line::none("script", 0.0, "KiB").holds);
}

#[test]
fn the_linkers_map_is_summed_by_crate() {
    let map = "\
             VMA              LMA     Size Align Out     In      Symbol
            1000             1000      300    16 .text
            1000             1000      100    16         /t/deps/libtypst-0f.rlib(typst.0.rcgu.o):(.text.a)
            1100             1100       80    16         /t/deps/libtypst-0f.rlib(typst.1.rcgu.o):(.text.b)
            1180             1180       20    16         /t/deps/essaim-0f.main.rcgu.o:(.text.c)
            1180             1180       20     1                 a_symbol
            9000             9000      400    16 .bss
            9000             9000      400    16         /t/deps/libtypst-0f.rlib(typst.0.rcgu.o):(.bss.a)
";
    let parts = parts(map);
    assert_eq!(parts.get("typst"), Some(&0x180));
    assert_eq!(parts.get("server"), Some(&0x20));
    assert_eq!(parts.len(), 2);
}
