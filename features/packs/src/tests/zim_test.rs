//! Our books, read by ourselves and by Debian's own tools.

use std::process::Command;

use chrono::NaiveDate;
use md5::{Digest as _, Md5};

use crate::zim::{Book, Item, write};

fn item(path: &str, title: &str, media_type: &str, bytes: &[u8]) -> Item {
    let is_front = !title.is_empty();
    Item { path: path.into(), title: title.into(), media_type: media_type.into(), bytes: bytes.to_vec(), is_front }
}

/// A book of a hundred lessons that look alike, with a sheet of styles.
fn book() -> Book {
    let page = |n: usize| {
        format!(
            "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Leçon {n}</title>\
             <link rel=\"stylesheet\" href=\"../style.css\"></head><body><main><h1>Leçon {n}</h1>{}</main></body></html>",
            format!("<p>On clique une fois, puis {n} fois.</p>").repeat(20)
        )
    };
    let index: String = (1..=100).map(|n| format!("<li><a href=\"lecons/{n}.html\">Leçon {n}</a></li>")).collect();
    let index = format!(
        "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Début</title>\
         <link rel=\"stylesheet\" href=\"style.css\"></head><body><ul>{index}</ul></body></html>"
    );
    let mut items: Vec<Item> = (1..=100)
        .map(|n| item(&format!("lecons/{n}.html"), &format!("Leçon {n}"), "text/html", page(n).as_bytes()))
        .collect();
    items.push(item("style.css", "", "text/css", b"body { margin: 0; }"));
    items.push(item("index.html", "Début", "text/html", index.as_bytes()));
    Book {
        id: *b"0123456789abcdef",
        name: "essaim_arques_lecons_fr".into(),
        title: "Premiers pas".into(),
        description: "Cent leçons".into(),
        creator: "Centre arques".into(),
        publisher: "Essaim".into(),
        language: "fra".into(),
        date: NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day"),
        main: "index.html".into(),
        items,
        picture: include_bytes!("../../assets/icone-48.png").to_vec(),
    }
}

fn number(bytes: &[u8], at: usize) -> usize {
    u32::from_le_bytes(bytes[at..at + 4].try_into().expect("four bytes")) as usize
}

fn place(bytes: &[u8], at: usize) -> usize {
    u64::from_le_bytes(bytes[at..at + 8].try_into().expect("eight bytes")) as usize
}

/// The keys of the directory, in the order of its pointers.
fn keys(bytes: &[u8]) -> Vec<Vec<u8>> {
    let (count, pointers) = (number(bytes, 24), place(bytes, 32));
    let key = |at: usize| {
        let start = place(bytes, pointers + at * 8);
        let is_redirect = bytes[start..start + 2] == [0xff, 0xff];
        let path = start + if is_redirect { 12 } else { 16 };
        let end = path + bytes[path..].iter().position(|sign| *sign == 0).expect("an end");
        let mut key = vec![bytes[start + 3]];
        key.extend_from_slice(&bytes[path..end]);
        key
    };
    (0..count).map(key).collect()
}

#[test]
fn the_header_the_order_and_the_sum_are_right() {
    let bytes = write(&book()).expect("written");
    assert_eq!(number(&bytes, 0), 72_173_914);
    assert_eq!((bytes[4], bytes[6]), (6, 1));
    let keys = keys(&bytes);
    assert!(keys.is_sorted(), "the directory is in order");
    assert!(keys.contains(&b"Cindex.html".to_vec()) && keys.contains(&b"MTitle".to_vec()));
    assert_eq!(keys[number(&bytes, 64)], b"WmainPage");
    let sum = place(&bytes, 72);
    assert_eq!(sum + 16, bytes.len());
    assert_eq!(bytes[sum..], Md5::digest(&bytes[..sum])[..]);
    let titles = place(&bytes, 40);
    let first = number(&bytes, titles);
    assert!(first < keys.len(), "the list by title lies raw where the header says");
}

#[test]
fn it_is_no_heavier_than_a_zip() {
    let (at, book) = (tempfile::tempdir().expect("a folder"), book());
    let sources: Vec<crate::folder::Source> = book
        .items
        .iter()
        .enumerate()
        .map(|(number, item)| {
            let place = at.path().join(number.to_string());
            std::fs::write(&place, &item.bytes).expect("writes");
            crate::folder::Source { path: item.path.clone(), place }
        })
        .collect();
    let zip = crate::service::forms::zipped(&sources, &[]).expect("zipped").len();
    let zim = write(&book).expect("written").len();
    assert!(zim * 100 <= zip * 115, "ZIM {zim} for a zip of {zip}");
}

#[test]
fn the_tools_of_debian_read_it() {
    if Command::new("zimcheck").arg("--version").output().is_err() {
        testing::skip("no zimcheck");
        return;
    }
    let at = tempfile::tempdir().expect("a folder");
    let place = at.path().join("essai.zim");
    std::fs::write(&place, write(&book()).expect("written")).expect("writes");
    let checked = Command::new("zimcheck").arg("--all").arg(&place).output().expect("runs");
    let said = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert!(checked.status.success() && !said.contains("[ERROR]"), "{said}");
    let listed = Command::new("zimdump").arg("list").arg(&place).output().expect("runs");
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    assert!(listed.contains("lecons/100.html"), "{listed}");
}
