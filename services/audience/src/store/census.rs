//! Everyone of a centre as a count needs them: numbers and bits, no name, no address.

use std::collections::HashMap;

use auth::NetworkTotals;
use db::{Db, Result, Row, args};
use kernel::CentreId;
use people::HouseholdRole;
use uuid::Uuid;

use crate::census::{Hearth, Place, Soul, Town};

const SOULS: &str = "select p.id, p.birth_date, p.language, cast(\
     case when exists (select 1 from report_membership s where s.person_id = p.id and s.season = $2) then 1 else 0 end \
     + case when p.email is null then 0 else 2 end + case when p.mobile is null then 0 else 4 end \
     + case when p.landline is null then 0 else 8 end + coalesce((select sum(case c.purpose when 'email' then 16 \
     when 'sms' then 32 when 'letter' then 64 when 'call' then 128 else 0 end) from report_consent c \
     where c.person_id = p.id and not c.is_granted), 0) as bigint) as traits \
     from report_person p where p.centre_id = $1 and p.archived_at is null";

const HEARTHS: &str = "select h.id, h.city_key, cast(case when h.street <> '' and h.city <> '' then 1 else 0 end as bigint) \
     as has_address from report_home h where h.centre_id = $1";

const PLACES: &str =
    "select m.person_id, m.household_id, m.role, m.is_main from report_home_member m where m.centre_id = $1";

/// Reads a whole centre.
pub(crate) async fn town(db: &Db, _totals: NetworkTotals, centre: CentreId, season: &str) -> Result<Town> {
    let mut reading = Reading::default();
    for row in db.all(SOULS, args![centre, season]).await? {
        reading.soul(&row)?;
    }
    for row in db.all(HEARTHS, args![centre]).await? {
        reading.hearth(&row)?;
    }
    for row in db.all(PLACES, args![centre]).await? {
        reading.place(&row)?;
    }
    Ok(reading.finished())
}

/// How many members of a season a centre has.
pub async fn count_members(db: &Db, _totals: NetworkTotals, centre: CentreId, season: &str) -> Result<i64> {
    let row = db
        .one(
            "select count(*) as n from report_membership s join report_person p on p.id = s.person_id \
             where s.centre_id = $1 and s.season = $2 and p.archived_at is null",
            args![centre, season],
        )
        .await?;
    row.map_or(Ok(0), |row| row.int("n"))
}

/// A town, with the ids that tie its rows together while they are read.
#[derive(Default)]
struct Reading {
    town: Town,
    souls: HashMap<Uuid, u32>,
    hearths: HashMap<Uuid, u32>,
    languages: HashMap<String, u16>,
    cities: HashMap<String, u16>,
}

impl Reading {
    fn soul(&mut self, row: &Row) -> Result<()> {
        let traits = u16::try_from(row.int("traits")?).unwrap_or_default();
        let language = word(&mut self.languages, row.text("language")?);
        self.souls.insert(row.get("id")?, next(self.town.souls.len()));
        self.town.souls.push(Soul { birth: row.get("birth_date")?, language, traits });
        Ok(())
    }

    fn hearth(&mut self, row: &Row) -> Result<()> {
        let city = word(&mut self.cities, row.text("city_key")?);
        self.hearths.insert(row.get("id")?, next(self.town.hearths.len()));
        self.town.hearths.push(Hearth { city, has_address: row.int("has_address")? == 1 });
        Ok(())
    }

    fn place(&mut self, row: &Row) -> Result<()> {
        let (soul, hearth): (Uuid, Uuid) = (row.get("person_id")?, row.get("household_id")?);
        // Who is archived lives nowhere for a count.
        let (Some(soul), Some(hearth)) = (self.souls.get(&soul), self.hearths.get(&hearth)) else { return Ok(()) };
        let (soul, hearth) = (*soul, *hearth);
        let role = row.word("household_member", "role", HouseholdRole::from_code)?;
        self.town.places.push(Place { soul, hearth, role, is_main: row.get("is_main")? });
        Ok(())
    }

    fn finished(self) -> Town {
        Town { languages: in_order(self.languages), cities: in_order(self.cities), ..self.town }
    }
}

fn next(size: usize) -> u32 {
    u32::try_from(size).unwrap_or(u32::MAX)
}

/// The place of a word among those already met.
fn word(known: &mut HashMap<String, u16>, word: String) -> u16 {
    let next = u16::try_from(known.len()).unwrap_or(u16::MAX);
    *known.entry(word).or_insert(next)
}

fn in_order(words: HashMap<String, u16>) -> Vec<String> {
    let mut words: Vec<(String, u16)> = words.into_iter().collect();
    words.sort_by_key(|(_, at)| *at);
    words.into_iter().map(|(word, _)| word).collect()
}
