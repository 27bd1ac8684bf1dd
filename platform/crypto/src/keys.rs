//! The store of keys, apart from the data, so that a backup keeps only its latest state.
//!
//! A key of a centre is wrapped by the master key, a key of a person by the centre's. The house has a
//! key too, as a centre of no centre: what it seals for itself stays as it is when the master key is
//! changed, which wraps the keys of centres anew and nothing else. A destroyed key leaves its line
//! behind, empty, with the day: the register of erasures that a restore replays. Nothing here is ever
//! undone.

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use db::{Db, Engine, args};
use kernel::{CentreId, Clock, PersonId};
use tokio::sync::OnceCell;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::seal::{Place, Sealed, Secret, draw, open, seal, seal_by_house};
use crate::{Error, MasterKey, Result};

/// `secure_delete` overwrites what is given up: a destroyed key is in no free page of the file.
const SQLITE: &str = "pragma secure_delete = on; \
     create table if not exists sealing_key ( \
       owner_id blob primary key, kind text not null check (kind in ('centre', 'person')), \
       centre_id blob not null, wrapped blob, made_at text not null, destroyed_at text) strict, without rowid;";
const POSTGRES: &str = "create table if not exists sealing_key ( \
       owner_id uuid primary key, kind text not null check (kind in ('centre', 'person')), \
       centre_id uuid not null, wrapped bytea, made_at timestamptz not null, destroyed_at timestamptz);";

/// The schema of the keys in a PostgreSQL database that holds something else too.
pub const SCHEMA: &str = "essaim_keys";

/// The house itself, among the owners of keys.
const HOUSE: Uuid = Uuid::nil();

/// All keys of a house. Cheap to clone; the store is opened at the first use.
#[derive(Clone)]
pub struct Keys {
    url: Arc<str>,
    db: Arc<OnceCell<Db>>,
    house: Arc<OnceCell<HouseKey>>,
    /// None where keys are carried from one place to another.
    master: Option<MasterKey>,
}

/// The key of the house, and how it lay wrapped when it was read.
struct HouseKey {
    key: Secret,
    wrapped: Vec<u8>,
}

/// The key of one person, open for one use.
pub struct Keyring {
    person: PersonId,
    key: Secret,
}

impl Keys {
    /// The keys that lie at `sqlite:PATH`, or on PostgreSQL in a schema of their own; made if they are missing.
    pub fn at(url: &str, master: MasterKey) -> Self {
        Self { master: Some(master), ..Self::carried(url) }
    }

    /// The same for who carries keys: they are read and written as they lie, wrapped, and can be destroyed. Nothing is
    /// sealed or opened by them, and none is made: that answers [`Error::Carried`].
    pub fn carried(url: &str) -> Self {
        Self { url: Arc::from(url), db: Arc::default(), house: Arc::default(), master: None }
    }

    /// The same, opened at once: what is wrong with the place is told now.
    pub async fn open(url: &str, master: MasterKey) -> Result<Self> {
        let keys = Self::at(url, master);
        keys.db().await?;
        Ok(keys)
    }

    /// The store itself, for who makes a copy of the house.
    pub async fn db(&self) -> Result<&Db> {
        self.db.get_or_try_init(|| open_store(&self.url)).await
    }

    /// Closes the store, after the writes under way.
    pub async fn close(&self) {
        if let Some(db) = self.db.get() {
            db.close().await;
        }
    }

    /// Seals what is of the house itself and of no person confided, by the key of the house.
    pub async fn seal(&self, place: &Place, plain: &[u8]) -> Result<Sealed> {
        seal_by_house(&self.house().await?.key, place, plain)
    }

    /// Opens what was sealed for the house at this place.
    pub async fn open_sealed(&self, place: &Place, sealed: &Sealed) -> Result<Zeroizing<Vec<u8>>> {
        if sealed.is_by_house() {
            return open(&self.house().await?.key, place, sealed);
        }
        // As it was sealed before the house had a key.
        open(self.master()?, place, sealed)
    }

    fn master(&self) -> Result<&Secret> {
        self.master.as_ref().map(|master| &master.0).ok_or(Error::Carried)
    }

    async fn house(&self) -> Result<&HouseKey> {
        self.house.get_or_try_init(|| db::as_house(self.find_or_make_house())).await
    }

    async fn find_or_make_house(&self) -> Result<HouseKey> {
        if let Some(found) = self.find_house().await? {
            return Ok(found);
        }
        let wrapped = seal(self.master()?, &place(HOUSE), draw().as_ref())?;
        let mut tx = self.db().await?.begin_unrecorded().await?;
        // Two may come first at the same time: one line stays, and both read it.
        tx.exec(
            "insert into sealing_key (owner_id, kind, centre_id, wrapped, made_at) \
             values ($1, 'centre', $2, $3, $4) on conflict (owner_id) do nothing",
            args![HOUSE, HOUSE, wrapped.as_bytes().to_vec(), Clock::System.now()],
        )
        .await?;
        tx.commit().await?;
        self.find_house().await?.ok_or(Error::Broken)
    }

    async fn find_house(&self) -> Result<Option<HouseKey>> {
        let row = self.db().await?.one("select wrapped from sealing_key where owner_id = $1", args![HOUSE]).await?;
        let Some(wrapped) = row.map(|row| row.get::<Vec<u8>>("wrapped")).transpose()? else { return Ok(None) };
        let key = unwrapped(self.master()?, HOUSE, wrapped.clone())?;
        Ok(Some(HouseKey { key, wrapped }))
    }

    /// Whether the master key opens what it wraps; nothing when it wraps nothing yet.
    pub async fn fits(&self) -> Result<Option<bool>> {
        let sql = "select owner_id, wrapped from sealing_key where kind = 'centre' and wrapped is not null \
                   order by owner_id limit 1";
        let row = db::as_house(async { Ok::<_, Error>(self.db().await?.one(sql, vec![]).await?) }).await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(unwrapped(self.master()?, row.get("owner_id")?, row.get("wrapped")?).is_ok()))
    }

    /// Wraps by another master key all that this one wraps, at once or not at all; says how many keys. Whoever holds
    /// the former one in memory opens nothing more, and adds no key that only the former would open.
    pub async fn rewrap(&self, by: &MasterKey) -> Result<usize> {
        db::as_house(self.rewrap_all(by)).await
    }

    async fn rewrap_all(&self, by: &MasterKey) -> Result<usize> {
        // It is how another program will see that the master key is no longer its own.
        self.house().await?;
        let db = self.db().await?;
        let mut tx = db.begin_unrecorded().await?;
        if db.engine() == Engine::Postgres {
            // A key that is being added waits, and is then refused.
            tx.exec("lock table sealing_key in exclusive mode", vec![]).await?;
        }
        let sql = "select owner_id, wrapped from sealing_key where kind = 'centre' and wrapped is not null";
        let rows = tx.all(sql, vec![]).await?;
        for row in &rows {
            let owner: Uuid = row.get("owner_id")?;
            let key = unwrapped(self.master()?, owner, row.get("wrapped")?)?;
            let wrapped = seal(&by.0, &place(owner), key.as_ref())?;
            tx.exec(
                "update sealing_key set wrapped = $2 where owner_id = $1",
                args![owner, wrapped.as_bytes().to_vec()],
            )
            .await?;
        }
        tx.commit().await?;
        Ok(rows.len())
    }

    /// The key of a person of a centre, made at the first use. [`Error::Erased`] once it was destroyed.
    pub async fn of_person(&self, centre: CentreId, person: PersonId, now: DateTime<Utc>) -> Result<Keyring> {
        // The store is the house's own: no wall around a centre stands there.
        db::as_house(async {
            let above = self.of_centre(centre, now).await?;
            let key = self.find_or_make(person, centre, &above, now).await?;
            Ok(Keyring { person, key })
        })
        .await
    }

    async fn of_centre(&self, centre: CentreId, now: DateTime<Utc>) -> Result<Secret> {
        let owner = Uuid::from(centre);
        if let Some(found) = self.find(owner, self.master()?).await? {
            return Ok(found);
        }
        let house = self.house().await?;
        let wrapped = seal(self.master()?, &place(owner), draw().as_ref())?;
        let mut tx = self.db().await?.begin_unrecorded().await?;
        // Nothing is added once another master key wraps the store: nobody would open it tomorrow.
        tx.exec(
            "insert into sealing_key (owner_id, kind, centre_id, wrapped, made_at) \
             select $1, 'centre', $2, $3, $4 from sealing_key h where h.owner_id = $5 and h.wrapped = $6 \
             on conflict (owner_id) do nothing",
            args![owner, centre, wrapped.as_bytes().to_vec(), now, HOUSE, house.wrapped.clone()],
        )
        .await?;
        tx.commit().await?;
        self.find(owner, self.master()?).await?.ok_or(Error::Broken)
    }

    async fn find_or_make(
        &self,
        person: PersonId,
        centre: CentreId,
        above: &Secret,
        now: DateTime<Utc>,
    ) -> Result<Secret> {
        let owner = Uuid::from(person);
        if let Some(found) = self.find(owner, above).await? {
            return Ok(found);
        }
        let wrapped = seal(above, &place(owner), draw().as_ref())?;
        let mut tx = self.db().await?.begin_unrecorded().await?;
        // Two may come first at the same time: one line stays, and both read it.
        tx.exec(
            "insert into sealing_key (owner_id, kind, centre_id, wrapped, made_at) \
             values ($1, 'person', $2, $3, $4) on conflict (owner_id) do nothing",
            args![owner, centre, wrapped.as_bytes().to_vec(), now],
        )
        .await?;
        tx.commit().await?;
        self.find(owner, above).await?.ok_or(Error::Erased)
    }

    async fn find(&self, owner: Uuid, above: &Secret) -> Result<Option<Secret>> {
        let row = self.db().await?.one("select wrapped from sealing_key where owner_id = $1", args![owner]).await?;
        let Some(row) = row else { return Ok(None) };
        let Some(wrapped) = row.get::<Option<Vec<u8>>>("wrapped")? else { return Err(Error::Erased) };
        unwrapped(above, owner, wrapped).map(Some)
    }

    /// Destroys the key of a person, for ever, and remembers the day. Says whether there was one to destroy.
    pub async fn destroy(&self, centre: CentreId, person: PersonId, now: DateTime<Utc>) -> Result<bool> {
        db::as_house(self.give_up(centre, person, now)).await
    }

    async fn give_up(&self, centre: CentreId, person: PersonId, now: DateTime<Utc>) -> Result<bool> {
        let db = self.db().await?;
        let mut tx = db.begin_unrecorded().await?;
        tx.exec(
            "insert into sealing_key (owner_id, kind, centre_id, wrapped, made_at) values ($1, 'person', $2, $3, $4) \
             on conflict (owner_id) do nothing",
            args![Uuid::from(person), centre, None::<Vec<u8>>, now],
        )
        .await?;
        let destroyed = tx
            .exec(
                "update sealing_key set wrapped = $2, destroyed_at = $3 where owner_id = $1 and destroyed_at is null",
                args![Uuid::from(person), None::<Vec<u8>>, now],
            )
            .await?;
        tx.commit().await?;
        db::wipe(db).await?;
        Ok(destroyed == 1)
    }

    /// The register of erasures: who was erased, of which centre, when. A restore does it again.
    pub async fn erased(&self) -> Result<Vec<(CentreId, PersonId, DateTime<Utc>)>> {
        let sql = "select owner_id, centre_id, destroyed_at from sealing_key where destroyed_at is not null \
                   order by destroyed_at, owner_id";
        let rows = db::as_house(async { Ok::<_, Error>(self.db().await?.all(sql, vec![]).await?) }).await?;
        rows.iter().map(|row| Ok((row.id("centre_id")?, row.id("owner_id")?, row.get("destroyed_at")?))).collect()
    }
}

async fn open_store(url: &str) -> Result<Db> {
    if let Some(path) = url.strip_prefix("sqlite:").map(Path::new).and_then(Path::parent) {
        std::fs::create_dir_all(path).map_err(|error| Error::Store(format!("{}: {error}", path.display())))?;
        let db = Db::open(url).await?;
        db::shape(&db, SQLITE).await?;
        return Ok(db);
    }
    let mut url = url.to_owned();
    if !url.contains("search_path") {
        db::create_schema(&url, SCHEMA).await?;
        let joint = if url.contains('?') { '&' } else { '?' };
        url = format!("{url}{joint}options=-csearch_path%3D{SCHEMA}");
    }
    let db = Db::open(&url).await?;
    db::shape(&db, POSTGRES).await?;
    Ok(db)
}

impl Keyring {
    /// Whose key it is.
    pub fn person(&self) -> PersonId {
        self.person
    }

    /// Seals bytes for their place.
    pub fn seal(&self, place: &Place, plain: &[u8]) -> Result<Sealed> {
        seal(&self.key, place, plain)
    }

    /// Opens what was sealed for this person at this place. Who opens writes a [`crate::Reading`] first.
    pub fn open(&self, place: &Place, sealed: &Sealed) -> Result<Zeroizing<Vec<u8>>> {
        open(&self.key, place, sealed)
    }
}

fn place(owner: Uuid) -> Place {
    Place { table: "sealing_key", column: "wrapped", row: owner }
}

/// A key out of its wrapping.
fn unwrapped(above: &Secret, owner: Uuid, wrapped: Vec<u8>) -> Result<Secret> {
    let plain = open(above, &place(owner), &Sealed::from_bytes(wrapped))?;
    let mut key = Secret::default();
    if plain.len() != key.len() {
        return Err(Error::Broken);
    }
    key.copy_from_slice(&plain);
    Ok(key)
}
