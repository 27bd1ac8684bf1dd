//! Words that were asked, and those that are published.

use auth::Scope;
use chrono::DateTime;
use db::{Conn, Result, Row, Sql, Tx, Val, args};
use kernel::CentreId;
use kernel::paging::{Page, PageRequest};

use crate::model::QuestionId;
use crate::model::question::{Origin, Question, State};

const COLUMNS: &str = "select id, centre_id, term, folded, words, state, is_held, joined_into, times, origin, voice, sound, \
                       slug, forms, explained, example, picture_id, film_id, changed_ms, created_at, published_at, \
                       revision from word_question";
/// The most words of one glossary.
const MOST_WORDS: i64 = 3_000;

fn from_row(row: &Row) -> Result<Question> {
    Ok(Question {
        id: row.id("id")?,
        term: row.text("term")?,
        folded: row.text("folded")?,
        words: row.text("words")?,
        state: row.word("word_question", "state", State::from_code)?,
        is_held: row.get("is_held")?,
        joined_into: row.opt_id("joined_into")?,
        times: row.int("times")?,
        origin: row.word("word_question", "origin", Origin::from_code)?,
        voice: row.opt_text("voice")?,
        sound: row.opt_text("sound")?,
        slug: row.opt_text("slug")?,
        forms: row.text("forms")?,
        explained: row.text("explained")?,
        example: row.text("example")?,
        picture: row.opt_id("picture_id")?,
        film: row.opt_id("film_id")?,
        changed_at: DateTime::from_timestamp_millis(row.int("changed_ms")?).unwrap_or_default(),
        created_at: row.get("created_at")?,
        published_at: row.get("published_at")?,
        revision: row.int("revision")?,
    })
}

fn values_of(scope: &Scope, question: &Question) -> Vec<Val> {
    args![
        question.id,
        scope.centre(),
        &question.term,
        &question.folded,
        &question.words,
        question.state.code(),
        question.is_held,
        question.joined_into.map(QuestionId::uuid),
        question.times,
        question.origin.code(),
        question.voice.clone(),
        question.sound.clone(),
        question.slug.clone(),
        &question.forms,
        &question.explained,
        &question.example,
        question.picture,
        question.film.map(media::film::FilmId::uuid),
        question.changed_at.timestamp_millis(),
        question.created_at,
        question.published_at,
        question.revision,
    ]
}

fn in_centre(scope: &Scope) -> Sql {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where centre_id = ").bind(scope.centre());
    sql
}

/// A word of a centre.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: QuestionId) -> Result<Option<Question>> {
    let mut sql = in_centre(scope);
    sql.push(" and id = ").bind(id);
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// Some words of a centre, each once.
pub async fn find_among(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[QuestionId]) -> Result<Vec<Question>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = in_centre(scope);
    sql.push(" and id in (").bind_list(ids.iter().copied()).push(")");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// The word that already stands for all who ask the same; never one that was set aside.
pub async fn find_same(conn: impl Into<Conn<'_>>, scope: &Scope, folded: &str) -> Result<Option<Question>> {
    let mut sql = in_centre(scope);
    sql.push(" and folded = ").bind(folded).push(" and state <> 'set_aside' order by id limit 1");
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// Which words of the board are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Rude, to be looked at by someone first.
    Held,
    Asked,
    /// Between the children's hands.
    Making,
    Shown,
    Aside,
}

/// A page of the words of a centre, the oldest question first.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, which: Which, page: PageRequest) -> Result<Page<Question>> {
    let mut sql = in_centre(scope);
    sql.push(match which {
        Which::Held => " and is_held and state = 'asked'",
        Which::Asked => " and not is_held and state = 'asked'",
        Which::Making => " and state in ('taken', 'drafted', 'read', 'clear', 'filmed')",
        Which::Shown => " and state in ('published', 'withdrawn')",
        Which::Aside => " and state = 'set_aside'",
    });
    if let Some(after) = page.after {
        sql.push(" and id > ").bind(after);
    }
    sql.push(" order by id limit ").bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let found = rows.iter().map(from_row).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(found, page.limit, |question| question.id.uuid()))
}

/// How many words stand at each step.
pub async fn counts(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<(State, bool, i64)>> {
    let sql = "select state, is_held, count(*) as n from word_question where centre_id = $1 group by state, is_held";
    let rows = conn.into().all(sql, args![scope.centre()]).await?;
    let count =
        |row: &Row| Ok((row.word("word_question", "state", State::from_code)?, row.get("is_held")?, row.int("n")?));
    rows.iter().map(count).collect()
}

/// The keys of the words that are still open, the newest first: where a question may be joined.
pub async fn open_ones(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Question>> {
    let mut sql = in_centre(scope);
    sql.push(" and state <> 'set_aside' and not is_held order by id desc limit 500");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// The published words of a centre.
pub async fn published(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Question>> {
    let mut sql = in_centre(scope);
    sql.push(" and state = 'published' order by folded, id limit ").bind(MOST_WORDS);
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// The words that may go to another centre, the newest first: those on the page, and those that came from another centre
/// as drafts, which no child has touched yet.
pub async fn spreadable(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Question>> {
    let mut sql = in_centre(scope);
    sql.push(" and (state = 'published' or (state in ('drafted', 'read', 'clear') and not is_held")
        .push(" and exists (select 1 from word_draft d where d.question_id = word_question.id)")
        .push(" and not exists (select 1 from word_child c where c.question_id = word_question.id)))")
        .push(" order by id desc limit ")
        .bind(MOST_WORDS);
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// What every centre of the network published, with the centre it is of; no row speaks of a child.
pub async fn published_unscoped(conn: impl Into<Conn<'_>>) -> Result<Vec<(CentreId, Question)>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where state = 'published' order by folded, id limit ").bind(MOST_WORDS);
    let rows = conn.into().all(sql, vec![]).await?;
    rows.iter().map(|row| Ok((row.id("centre_id")?, from_row(row)?))).collect()
}

/// What moves whenever a published word does: how many there are, and the sum of their instants.
pub async fn mark_unscoped(conn: impl Into<Conn<'_>>) -> Result<String> {
    let sql = "select count(*) as n, cast(coalesce(sum(changed_ms), 0) as bigint) as last from word_question \
               where state = 'published'";
    let row = conn.into().one(sql, vec![]).await?;
    row.map_or(Ok(String::new()), |row| Ok(format!("{}-{}", row.int("n")?, row.int("last")?)))
}

/// Whether an address is taken in a centre by another word.
pub async fn is_slug_taken(conn: impl Into<Conn<'_>>, scope: &Scope, slug: &str, but: QuestionId) -> Result<bool> {
    let sql = "select id from word_question where centre_id = $1 and slug = $2 and id <> $3";
    Ok(conn.into().one(sql, args![scope.centre(), slug, but]).await?.is_some())
}

/// Adds a word.
pub async fn insert(tx: &mut Tx, scope: &Scope, question: &Question) -> Result<()> {
    tx.exec(
        "insert into word_question (id, centre_id, term, folded, words, state, is_held, joined_into, times, origin, voice, \
         sound, slug, forms, explained, example, picture_id, film_id, changed_ms, created_at, published_at, revision) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)",
        values_of(scope, question),
    )
    .await?;
    Ok(())
}

/// Writes a word, if it is still as it was read; 0 when someone was faster.
pub async fn update(tx: &mut Tx, scope: &Scope, question: &Question) -> Result<u64> {
    tx.exec(
        "update word_question set term = $3, folded = $4, words = $5, state = $6, is_held = $7, joined_into = $8, \
         times = case when times > $9 then times else $9 end, origin = $10, voice = $11, sound = $12, slug = $13, \
         forms = $14, explained = $15, example = $16, \
         picture_id = $17, film_id = $18, changed_ms = $19, created_at = $20, published_at = $21, revision = $22 + 1 \
         where id = $1 and centre_id = $2 and revision = $22",
        values_of(scope, question),
    )
    .await
}

/// One more who asked; what is written meanwhile by someone else stays. 0 when the word was set aside meanwhile.
pub async fn count_one_more(tx: &mut Tx, scope: &Scope, id: QuestionId) -> Result<u64> {
    let sql = "update word_question set times = times + 1 where id = $1 and centre_id = $2 and state <> 'set_aside'";
    tx.exec(sql, args![id, scope.centre()]).await
}

/// Counts those who asked one word with those who asked another; 0 when that one was set aside or held meanwhile.
pub async fn count_with(tx: &mut Tx, scope: &Scope, from: QuestionId, into: QuestionId) -> Result<u64> {
    let sql = "update word_question set times = times + (select other.times from word_question other where other.id = $3 \
               and other.centre_id = $2) where id = $1 and centre_id = $2 and state <> 'set_aside' and not is_held";
    tx.exec(sql, args![into, scope.centre(), from]).await
}
