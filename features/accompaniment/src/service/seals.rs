//! Sealing words for a person, and opening them: each at its own place, so that moved bytes do not open.

use std::collections::HashMap;

use auth::Scope;
use crypto::{Keyring, Place, Sealed};
use kernel::PersonId;
use uuid::Uuid;
use web::Cx;
use zeroize::Zeroizing;

use super::Result;

/// Where the words of a column of a row lie.
pub(crate) fn place(table: &'static str, column: &'static str, row: Uuid) -> Place {
    Place { table, column, row }
}

/// Seals words; none where there are none.
pub(crate) fn seal_words(ring: &Keyring, at: &Place, words: &str) -> Result<Option<Sealed>> {
    if words.is_empty() { Ok(None) } else { Ok(Some(ring.seal(at, words.as_bytes())?)) }
}

/// Opens words with the key of each person, asked once. Whoever opens has written a reading first.
pub(crate) struct Opener<'a> {
    cx: &'a Cx,
    scope: &'a Scope,
    rings: HashMap<PersonId, Keyring>,
}

impl<'a> Opener<'a> {
    pub fn new(cx: &'a Cx, scope: &'a Scope) -> Self {
        Self { cx, scope, rings: HashMap::new() }
    }

    /// The bytes of a place.
    pub async fn bytes(&mut self, person: PersonId, at: Place, sealed: &Sealed) -> Result<Zeroizing<Vec<u8>>> {
        if let Some(ring) = self.rings.get(&person) {
            return Ok(ring.open(&at, sealed)?);
        }
        let ring = self.cx.app.keys.of_person(self.scope.centre(), person, self.cx.now()).await?;
        let open = ring.open(&at, sealed)?;
        self.rings.insert(person, ring);
        Ok(open)
    }

    /// The words of a place.
    pub async fn words(&mut self, person: PersonId, at: Place, sealed: &Sealed) -> Result<Zeroizing<String>> {
        let bytes = self.bytes(person, at, sealed).await?;
        Ok(Zeroizing::new(String::from_utf8_lossy(&bytes).into_owned()))
    }

    /// The same where there may be none.
    pub async fn words_if(
        &mut self,
        person: PersonId,
        at: Place,
        sealed: Option<&Sealed>,
    ) -> Result<Zeroizing<String>> {
        match sealed {
            Some(sealed) => self.words(person, at, sealed).await,
            None => Ok(Zeroizing::default()),
        }
    }
}
