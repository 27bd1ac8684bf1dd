//! The table of figures keeps the rows of others, the linker's map is read by crate, a narrow way carries and can be cut.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};

use crate::bench::{Line, Narrow, form, merged, parts};

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

#[test]
fn a_form_is_written_as_a_browser_writes_it() {
    assert_eq!(form(&[("nom", "Été & Cie"), ("jours", "1")]), "nom=%C3%89t%C3%A9%20%26%20Cie&jours=1");
}

#[test]
fn a_narrow_way_carries_and_can_be_cut() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    // Gives back what it hears, until it hears no more.
    std::thread::spawn(move || {
        for mut client in listener.incoming().flatten() {
            let mut bytes = [0; 4];
            while let Ok(()) = client.read_exact(&mut bytes) {
                client.write_all(&bytes).unwrap();
            }
        }
    });
    let way = Narrow::start(port, 8_000_000.0).unwrap();
    let mut heard = [0; 4];
    for _ in 0..2 {
        let mut client = TcpStream::connect(("127.0.0.1", way.port)).unwrap();
        client.write_all(b"abcd").unwrap();
        client.read_exact(&mut heard).unwrap();
        assert_eq!(&heard, b"abcd");
        way.cut();
        assert!(client.read_exact(&mut heard).is_err(), "it was cut");
    }
    assert_eq!(way.carried(), 16);
}
