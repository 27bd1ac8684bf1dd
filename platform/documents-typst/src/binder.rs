//! Binds the PDFs of a long run into one, so that memory does not grow with the run.
//!
//! A run of letters is laid out in batches; each batch is a complete tagged PDF. The binder
//! copies objects as they are, under new numbers, and joins the four trees that span a file:
//! pages, structure, its index by page, bookmarks. It reads what our own engine writes and
//! nothing else: a file it does not know through and through is refused, never half bound.

mod file;
mod renumber;

use std::io::Write;

use file::{File, number_after, reference_after, within};
use renumber::{Numbers, renumbered};

const PAGES: usize = 1;
const STRUCTURE: usize = 2;
const BOOKMARKS: usize = 3;
const DOCUMENT: usize = 4;
const FIRST_FREE: usize = 5;

/// A4 without a word, for the back of a sheet whose next letter must not share it.
const BLANK_PAGE: &str = "<</Type/Page/Parent 1 0 R/MediaBox[0 0 595.2756 841.8898]/Resources<<>>/Tabs/S>>";

/// What the first file says for all.
struct Cover {
    catalog: Vec<u8>,
    roles: Vec<u8>,
    trailer: Vec<u8>,
}

/// A growing PDF.
pub struct Binder {
    out: Vec<u8>,
    /// Where each object begins; the place of an object's number is its index.
    offsets: Vec<usize>,
    page_nodes: Vec<usize>,
    page_count: usize,
    documents: Vec<usize>,
    index: Vec<u8>,
    next_key: usize,
    first_bookmark: Option<usize>,
    bookmark_count: usize,
    /// The last bookmark waits for the one that follows it.
    last_bookmark: Option<(usize, Vec<u8>)>,
    cover: Option<Cover>,
}

impl Binder {
    /// An empty binder.
    pub fn new() -> Self {
        Self {
            out: b"%PDF-1.7\n%\x80\x80\x80\x80\n".to_vec(),
            offsets: vec![0; FIRST_FREE],
            page_nodes: Vec::new(),
            page_count: 0,
            documents: Vec::new(),
            index: Vec::new(),
            next_key: 0,
            first_bookmark: None,
            bookmark_count: 0,
            last_bookmark: None,
            cover: None,
        }
    }

    /// Adds a file after those already bound; with `on_fresh_sheet` its first page is a right-hand page.
    pub fn add(&mut self, pdf: &[u8], on_fresh_sheet: bool) -> Option<()> {
        if on_fresh_sheet && self.page_count % 2 == 1 {
            let blank = self.reserve();
            self.write(blank, BLANK_PAGE.as_bytes())?;
            self.page_nodes.push(blank);
            self.page_count += 1;
        }
        let file = File::read(pdf)?;
        let catalog = file.object(file.root)?.dict;
        let parts = Parts::of(&file, catalog)?;
        let structure = file.object(parts.structure)?.dict;
        let numbers = self.numbers(&file, &parts)?;
        for number in 1..=file.len() {
            if numbers.is_kept(number) {
                self.copy(&file, number, &parts, &numbers)?;
            }
        }
        self.join_trees(&file, &parts, structure, &numbers)?;
        if self.cover.is_none() {
            let ours = numbers.with(parts.pages, PAGES).with(parts.structure, STRUCTURE);
            let catalog = renumbered(catalog, &ours)?;
            let roles = within(structure, b"/RoleMap<<", b">>")?.to_vec();
            let info = renumbered(format!("{} 0 R", file.info).as_bytes(), &numbers)?;
            let id = within(file.trailer, b"/ID[", b"]")?;
            let trailer = [b"/Info ".as_slice(), &info, b"/ID[", id, b"]"].concat();
            self.cover = Some(Cover { catalog, roles, trailer });
        }
        Some(())
    }

    /// The bound file; nothing when nothing was added.
    pub fn finish(mut self) -> Option<Vec<u8>> {
        let Cover { catalog, roles, trailer } = self.cover.take()?;
        let last_bookmark = match self.last_bookmark.take() {
            Some((number, body)) => {
                self.write(number, &body)?;
                Some(number)
            }
            None => None,
        };
        self.write(
            PAGES,
            format!("<</Type/Pages/Count {}/Kids[{}]>>", self.page_count, list(&self.page_nodes)).as_bytes(),
        )?;
        let batches = list(&self.documents);
        let document = format!("<</Type/StructElem/S/Document/P {STRUCTURE} 0 R/K[{batches}]>>");
        self.write(DOCUMENT, document.as_bytes())?;
        let structure = [
            b"<</Type/StructTreeRoot/RoleMap<<".as_slice(),
            &roles,
            format!(">>/K[{DOCUMENT} 0 R]/ParentTree<</Nums[").as_bytes(),
            &self.index,
            format!("]>>/ParentTreeNextKey {}>>", self.next_key).as_bytes(),
        ]
        .concat();
        self.write(STRUCTURE, &structure)?;
        let bookmarks = match (self.first_bookmark, last_bookmark) {
            (Some(first), Some(last)) => {
                format!("<</Type/Outlines/First {first} 0 R/Last {last} 0 R/Count {}>>", self.bookmark_count)
            }
            _ => "<</Type/Outlines>>".to_owned(),
        };
        self.write(BOOKMARKS, bookmarks.as_bytes())?;
        let root = self.reserve();
        self.write(root, &catalog)?;
        self.close(root, &trailer)?;
        Some(self.out)
    }

    fn reserve(&mut self) -> usize {
        self.offsets.push(0);
        self.offsets.len() - 1
    }

    fn write(&mut self, number: usize, body: &[u8]) -> Option<()> {
        *self.offsets.get_mut(number)? = self.out.len();
        writeln!(self.out, "{number} 0 obj").ok()?;
        self.out.extend_from_slice(body);
        self.out.extend_from_slice(b"\nendobj\n");
        Some(())
    }

    /// New numbers for a file's objects; the roots of its trees become ours.
    fn numbers(&mut self, file: &File<'_>, parts: &Parts) -> Option<Numbers> {
        let mut numbers = Numbers::new(file.len(), self.next_key);
        let is_first = self.cover.is_none();
        for number in 1..=file.len() {
            let is_replaced = [file.root, parts.structure, parts.bookmarks].contains(&number);
            let is_said_once = [file.info, parts.metadata].contains(&number) && !is_first;
            if !is_replaced && !is_said_once {
                numbers.keep(number, self.reserve())?;
            }
        }
        // What hung from a file's root of structure hangs from our one document.
        Some(numbers.with(parts.structure, DOCUMENT).with(parts.bookmarks, BOOKMARKS))
    }

    fn copy(&mut self, file: &File<'_>, number: usize, parts: &Parts, numbers: &Numbers) -> Option<()> {
        let object = file.object(number)?;
        let mut body = renumbered(object.dict, numbers)?;
        let new = numbers.new_number(number)?;
        if number == parts.pages {
            insert(&mut body, format!("/Parent {PAGES} 0 R"))?;
        }
        if parts.documents.contains(&number) {
            body = part_of_document(&body, &parts.language)?;
        }
        if number == parts.first_bookmark {
            if let Some((last, mut waiting)) = self.last_bookmark.take() {
                insert(&mut waiting, format!("/Next {new} 0 R"))?;
                insert(&mut body, format!("/Prev {last} 0 R"))?;
                self.write(last, &waiting)?;
            }
            self.first_bookmark.get_or_insert(new);
        }
        if number == parts.last_bookmark {
            self.last_bookmark = Some((new, body));
            return Some(());
        }
        body.extend_from_slice(object.stream);
        self.write(new, &body)
    }

    fn join_trees(&mut self, file: &File<'_>, parts: &Parts, structure: &[u8], numbers: &Numbers) -> Option<()> {
        self.page_nodes.push(numbers.new_number(parts.pages)?);
        self.page_count += number_after(file.object(parts.pages)?.dict, b"/Count ")?;
        for document in &parts.documents {
            self.documents.push(numbers.new_number(*document)?);
        }
        let index = renumber::index(within(structure, b"/ParentTree<</Nums[", b"]")?, numbers)?;
        if !self.index.is_empty() {
            self.index.push(b' ');
        }
        self.index.extend(index);
        self.next_key += number_after(structure, b"/ParentTreeNextKey ")?;
        self.bookmark_count += number_after(file.object(parts.bookmarks)?.dict, b"/Count ")?;
        Some(())
    }

    fn close(&mut self, root: usize, trailer: &[u8]) -> Option<()> {
        let start = self.out.len();
        write!(self.out, "xref\n0 {}\n0000000000 65535 f\r\n", self.offsets.len()).ok()?;
        for offset in self.offsets.iter().skip(1) {
            write!(self.out, "{offset:010} 00000 n\r\n").ok()?;
        }
        write!(self.out, "trailer\n<</Size {}/Root {root} 0 R", self.offsets.len()).ok()?;
        self.out.extend_from_slice(trailer);
        write!(self.out, ">>\nstartxref\n{start}\n%%EOF").ok()
    }
}

/// The objects of a file that the binder must know by name.
struct Parts {
    pages: usize,
    structure: usize,
    bookmarks: usize,
    metadata: usize,
    first_bookmark: usize,
    last_bookmark: usize,
    documents: Vec<usize>,
    language: String,
}

impl Parts {
    fn of(file: &File<'_>, catalog: &[u8]) -> Option<Self> {
        let bookmarks = reference_after(catalog, b"/Outlines ")?;
        let structure = reference_after(catalog, b"/StructTreeRoot ")?;
        let (outline, tree) = (file.object(bookmarks)?.dict, file.object(structure)?.dict);
        // Named destinations, page labels and an index by name belong to a whole file: none of ours has them.
        let is_known =
            ![b"/Names".as_slice(), b"/PageLabels", b"/Dests"].iter().any(|key| file::find(catalog, key).is_some())
                && file::find(tree, b"/IDTree").is_none();
        let documents = within(tree, b"/K[", b"]")?;
        is_known.then_some(Self {
            pages: reference_after(catalog, b"/Pages ")?,
            structure,
            bookmarks,
            metadata: reference_after(catalog, b"/Metadata ")?,
            first_bookmark: reference_after(outline, b"/First ")?,
            last_bookmark: reference_after(outline, b"/Last ")?,
            documents: renumber::references(documents),
            language: String::from_utf8(within(catalog, b"/Lang(", b")")?.to_vec()).ok()?,
        })
    }
}

/// A file's document becomes a part of ours, in its own language.
fn part_of_document(dict: &[u8], language: &str) -> Option<Vec<u8>> {
    const KIND: &[u8] = b"/S/Document";
    let at = file::find(dict, KIND)?;
    let rest = dict.get(at + KIND.len()..)?;
    Some([dict.get(..at)?, b"/S/Part", format!("/Lang({language})").as_bytes(), rest].concat())
}

/// Adds an entry at the head of a dictionary.
fn insert(dict: &mut Vec<u8>, entry: String) -> Option<()> {
    dict.starts_with(b"<<").then(|| dict.splice(2..2, entry.into_bytes()))?;
    Some(())
}

fn list(numbers: &[usize]) -> String {
    numbers.iter().map(|number| format!("{number} 0 R")).collect::<Vec<_>>().join(" ")
}
