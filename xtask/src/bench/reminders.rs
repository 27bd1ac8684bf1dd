//! The daily pass over the reminders of a whole country, on PostgreSQL: seconds for a million, and for one centre.
//!
//! 4,070 centres of 1,800 reminders are 7.3 million. `ESSAIM_BENCH_REMINDERS` says how many are made here: a million unless it
//! says otherwise, as a small machine has room for; what is reported is per million. The rows are written from outside by
//! the engine's own tool, with the procedures of the demonstration and a person for each reminder; then the program is
//! started and does by itself what it does every day. A pass is measured from its first centre to its last by the dates
//! that it writes there.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use super::{Ground, Line};
use crate::running::Running;
use crate::test::cluster::{self, Cluster, Footing};

const OF_A_CENTRE: usize = 1_800;
const USUAL: usize = 1_000_000;
const SETTING: &str = "ESSAIM_BENCH_REMINDERS";
const MILLION: f64 = 1_000_000.0;
const COUNTRY: f64 = 4_070.0 * 1_800.0;
/// The pass comes round every two hours: that of the country must be over by then.
const LIMIT_A_MILLION: f64 = 7_200.0 * MILLION / COUNTRY;
const LIMIT_A_CENTRE: f64 = 0.05;
const PATIENCE: Duration = Duration::from_secs(4 * 3_600);

pub fn measure(ground: &Ground<'_>) -> Result<Vec<Line>> {
    let centres = centres()?;
    let tools = cluster::tools().context("this bench needs PostgreSQL (Debian: postgresql)")?;
    let cluster = Cluster::start(&tools, Footing::Disk)?;
    let mut house = Running::prepare(ground.program, Some(cluster.database("rappels")?))?.with_demo(1, 40);
    house.start()?;
    house.kill()?;
    let begun = Instant::now();
    house.write(&filling(centres))?;
    println!(
        "{} reminders of {centres} centres written in {:.0} s",
        centres * OF_A_CENTRE,
        begun.elapsed().as_secs_f64()
    );
    let first = pass(&mut house, centres)?;
    println!("the first pass, which writes every date of the year to come: {:.1} s a million", first.a_million());
    println!("{} dates are known", house.rows("select count(*) from reminders_date")?.concat());
    // Something to be seen by in the first and in the last centre, and only there.
    house.write(&format!(
        "delete from reminders_date where centre_id in ({}, {})",
        centre_id(1),
        centre_id(centres)
    ))?;
    let daily = pass(&mut house, centres)?;
    println!("the pass of a day: {:.1} s for the {COUNTRY} of the country", daily.a_million() * COUNTRY / MILLION);
    Ok(vec![
        Line::of_limit("next dates of a million reminders, the pass of a day", daily.a_million(), LIMIT_A_MILLION, "s"),
        Line::of_limit("the first pass over them, every date written", first.a_million(), LIMIT_A_MILLION, "s"),
        Line::of_limit("one centre of 1,800 reminders, the pass of a day", daily.a_centre(), LIMIT_A_CENTRE, "s"),
    ])
}

fn centres() -> Result<usize> {
    let wanted = match std::env::var(SETTING) {
        Ok(typed) => typed.replace('_', "").parse().with_context(|| format!("{SETTING} is a number"))?,
        Err(_) => USUAL,
    };
    let centres = wanted.div_ceil(OF_A_CENTRE);
    ensure!(centres >= 3, "{SETTING}: at least three centres, {} reminders", 3 * OF_A_CENTRE);
    Ok(centres)
}

/// How long it took from the first centre to the last.
struct Pass {
    seconds: f64,
    centres: usize,
}

impl Pass {
    fn a_centre(&self) -> f64 {
        self.seconds / self.centres as f64
    }

    fn a_million(&self) -> f64 {
        self.a_centre() * MILLION / OF_A_CENTRE as f64
    }
}

/// Starts the program with nothing to do but this pass, and stops it behind the last centre.
fn pass(house: &mut Running, centres: usize) -> Result<Pass> {
    house.write(
        "update job_schedule set next_at = now() + interval '30 minutes'; \
         delete from job_schedule where name = 'reminders:day'; analyze;",
    )?;
    house.start()?;
    let begun = Instant::now();
    while last_date(house, centres)?.is_none() {
        ensure!(begun.elapsed() < PATIENCE, "the pass never came to its last centre");
        std::thread::sleep(Duration::from_millis(500));
    }
    let ends = last_date(house, 1)?.zip(last_date(house, centres)?);
    house.kill()?;
    let (first, last) = ends.context("a centre has no dates")?;
    Ok(Pass { seconds: (last - first) / 1_000.0, centres: centres - 1 })
}

/// When the last date of a centre was written, in milliseconds: the program writes the instant into the id.
fn last_date(house: &Running, centre: usize) -> Result<Option<f64>> {
    let sql = format!("select max(id::text) from reminders_date where centre_id = {}", centre_id(centre));
    let rows = house.rows(&sql)?;
    let digits: String = rows.concat().chars().filter(|sign| *sign != '-').take(12).collect();
    if digits.is_empty() {
        return Ok(None);
    }
    Ok(Some(u64::from_str_radix(&digits, 16)? as f64))
}

/// Every id is drawn from a number, so that each run meets the same rows.
fn centre_id(number: usize) -> String {
    format!("md5('c{number}')::uuid")
}

/// So many centres after the pattern of the demonstration's, in the order in which a pass walks.
fn filling(centres: usize) -> String {
    format!(
        "set session_replication_role = replica; \
         insert into centre select made.* from generate_series(1, {centres}) n, \
           (select * from centre where slug = 'jean-ferrat') c, \
           lateral jsonb_populate_record(null::centre, to_jsonb(c) || jsonb_build_object( \
             'id', md5('c' || n)::uuid, 'slug', 'banc-' || n, 'name', 'Banc ' || lpad(n::text, 6, '0'))) made; \
         create temporary table pattern as select p.*, row_number() over (order by p.slug) - 1 as at, \
           count(*) over () as others from reminders_procedure p join centre c on c.id = p.centre_id \
           where c.slug = 'jean-ferrat' and p.confirmed_at is not null and p.retired_at is null; \
         insert into reminders_procedure select made.* from generate_series(1, {centres}) n, pattern p, \
           lateral jsonb_populate_record(null::reminders_procedure, to_jsonb(p) || jsonb_build_object( \
             'id', md5('p' || n || p.slug)::uuid, 'centre_id', md5('c' || n)::uuid)) made; \
         insert into person select made.* from generate_series(1, {centres}) n, generate_series(1, {OF_A_CENTRE}) m, \
           (select * from person limit 1) p, \
           lateral jsonb_populate_record(null::person, to_jsonb(p) || jsonb_build_object( \
             'id', md5('m' || n || '-' || m)::uuid, 'centre_id', md5('c' || n)::uuid, 'code', 'B' || n || '-' || m, \
             'last_name', 'Banc', 'first_name', 'Personne ' || m, 'member_number', null, 'email', null, \
             'mobile', null, 'landline', null, 'preferred_channel', null, 'archived_at', null, \
             'merged_into', null, 'search_text', 'banc')) made; \
         insert into reminder (id, centre_id, person_id, procedure_id, anchor, department, about, about_key, channel, \
           wording, names_it, own_words, referent_name, created_at, updated_at) \
           select md5('r' || n || '-' || m)::uuid, md5('c' || n)::uuid, md5('m' || n || '-' || m)::uuid, \
             md5('p' || n || p.slug)::uuid, current_date + 70 + m % 300, '62', '', '', 'any', 'usual', false, '', '', \
             now() - interval '120 days', now() - interval '120 days' \
           from generate_series(1, {centres}) n, generate_series(1, {OF_A_CENTRE}) m \
           join pattern p on p.at = m % p.others;"
    )
}
