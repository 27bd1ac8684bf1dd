//! Prints a run of letters and says how long it took and how much memory at most.
//!
//! `cargo run -p documents-typst --example letters -- 1800 letters.pdf`. Each letter has its own
//! name, address, code and QR; one in ten is in large print. Memory is read on Linux only.

#![allow(clippy::print_stdout)]

use std::error::Error;
use std::time::Instant;

use documents::{Block, Letter, LetterCopy, Letterhead, Reply, Run, Sender, print};
use documents_typst::TypstDocuments;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let count: usize = args.next().unwrap_or_else(|| "1800".to_owned()).parse()?;
    let path = args.next().unwrap_or_else(|| "letters.pdf".to_owned());
    let started = Instant::now();
    let engine = TypstDocuments::new(&[]);
    let built = started.elapsed();
    let before = resident_megabytes("VmRSS:");
    let started = Instant::now();
    let pdf = print(&engine, &letters(count))?;
    let printed = started.elapsed();
    std::fs::write(&path, &pdf)?;
    println!("engine {:.0} ms, {before} MB", built.as_secs_f64() * 1000.0);
    println!("{count} letters in {:.2} s, {:.1} MB of PDF", printed.as_secs_f64(), pdf.len() as f64 / 1e6);
    println!("peak {} MB, afterwards {} MB", resident_megabytes("VmHWM:"), resident_megabytes("VmRSS:"));
    Ok(())
}

fn letters(count: usize) -> Letter {
    let sender =
        Sender { name: "Centre social d’essai".into(), address: vec!["62510 Arques".into()], ..Sender::default() };
    Letter {
        letterhead: Letterhead { title: "Lettre d’essai".into(), sender, ..Letterhead::default() },
        two_sided: false,
        letters: (1..=count).map(copy).collect(),
    }
}

fn copy(number: usize) -> LetterCopy {
    let mut blocks = vec![Block::paragraph(format!("Bonjour Madame Duhamel {number},"))];
    blocks.push(Block::Paragraph {
        runs: vec![
            Run::plain("Le Repair Café ouvre "),
            Run::bold("samedi 28 novembre, de 14 h à 17 h"),
            Run::plain(", dans la grande salle du centre social."),
        ],
    });
    blocks.extend(Block::from_plain(
        "Venez avec un objet en panne : grille-pain, lampe, radio, vélo. Des bénévoles vous aident à le réparer. \
         C’est gratuit. Il y a du café.\n\nVous ne pouvez pas vous déplacer ? Dites-le-nous. La voiture du centre \
         peut passer vous prendre.\n\nÀ bientôt,\nFabrice, pour l’équipe",
    ));
    LetterCopy {
        to: vec![
            format!("Madame Duhamel {number}"),
            format!("{} rue de la Gare", number % 90 + 1),
            "62510 Arques".into(),
        ],
        place_date: Some("Arques, le mardi 24 novembre 2026".into()),
        heading: "Le Repair Café ouvre samedi 28 novembre".into(),
        blocks,
        reply: Some(Reply {
            lead: "Pour répondre, téléphonez :".into(),
            phone: Some("03 53 01 62 10".into()),
            note: Some("Nadège ou Fabrice vous répond, de 9 h à 18 h.".into()),
            qr: Some(format!("https://essaim.example/arques/r/{number:06X}")),
            qr_caption: Some("Pour répondre en ligne".into()),
        }),
        footnote: Some(vec![Block::paragraph(format!(
            "Vous recevez cette lettre car vous l’avez choisie. Votre code : {number:06X}."
        ))]),
        large_print: number.is_multiple_of(10),
        language: None,
    }
}

fn resident_megabytes(field: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(field)).unwrap_or_default();
    let kilobytes = line.split_whitespace().next().and_then(|number| number.parse::<u64>().ok());
    kilobytes.unwrap_or_default() / 1024
}
