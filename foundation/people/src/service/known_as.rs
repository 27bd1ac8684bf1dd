//! The words by which a person is found again in what was written of them: as they are called now, and as they were.
//!
//! Former names are in the history for thirty days only; what was said under one that is older is found by its rows, or
//! no more. It reads, and gives nothing up itself.

use auth::Scope;
use db::{Result, Tx};
use kernel::PersonId;
use serde_json::Value;
use uuid::Uuid;

use crate::store;

/// How an empty card is called, and the author of what its bearer had done.
pub(super) const NOBODY: &str = "Personne effacée";
/// What is shorter would be found in half of all pages.
const SHORTEST_IN_PAGES: usize = 4;

/// The words by which some entries of one person are found again.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// "Nadia Belkacem", "Belkacem Nadia", "Mme Belkacem", as sentences write them; the longest first.
    pub whole: Vec<String>,
    /// Each name alone, to take out of the acts that touched them only.
    pub parts: Vec<String>,
    contacts: Vec<String>,
}

impl Words {
    /// Gathers them; before the rows and their images go.
    pub async fn of(tx: &mut Tx, scope: &Scope, ids: &[PersonId]) -> Result<Self> {
        let mut words = Self::default();
        for person in store::persons_by_ids(&mut *tx, scope, ids).await? {
            words.add_name(&person.title, &person.first_name, &person.last_name);
            words.contacts.extend([person.email, person.mobile, person.landline].into_iter().flatten());
        }
        let rows: Vec<Uuid> = ids.iter().map(|id| id.uuid()).collect();
        for image in db::former_rows(tx, "person", &rows).await? {
            let told = |column: &str| image.get(column).and_then(Value::as_str).unwrap_or_default();
            words.add_name(told("title"), told("first_name"), told("last_name"));
            words.contacts.extend(["email", "mobile", "landline"].map(|column| told(column).to_owned()));
        }
        // The homes where nobody else lives are called by their name too: "Famille Belkacem".
        words.whole.extend(store::names_of_own_homes(tx, scope, ids).await?);
        words.put_in_order();
        Ok(words)
    }

    fn add_name(&mut self, title: &str, first: &str, last: &str) {
        let (title, first, last) = (title.trim(), first.trim(), last.trim());
        if last == NOBODY {
            return;
        }
        match (first.is_empty(), last.is_empty()) {
            (false, false) => self.whole.extend([format!("{first} {last}"), format!("{last} {first}")]),
            // Known by one name: sentences have no other.
            _ => self.whole.push(format!("{first}{last}")),
        }
        if !title.is_empty() && !last.is_empty() {
            self.whole.push(format!("{title} {last}"));
        }
        self.parts.extend([first.to_owned(), last.to_owned()]);
    }

    fn put_in_order(&mut self) {
        for words in [&mut self.whole, &mut self.parts, &mut self.contacts] {
            words.retain(|word| !word.trim().is_empty());
            words.sort_unstable_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
            words.dedup();
        }
    }

    /// What is looked for in whole pages, where nothing says that a word stands alone.
    pub fn in_pages(&self) -> Vec<String> {
        let all = self.whole.iter().chain(&self.contacts);
        all.filter(|word| word.chars().count() >= SHORTEST_IN_PAGES).cloned().collect()
    }
}
