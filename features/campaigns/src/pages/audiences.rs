//! One choice of an audience a page, its count, its names.

use askama::Template;
use audience::Counted;
use audience::store::Name;
use centres::InCentre;
use kernel::paging::Page;
use ui::{Choice, Chrome, FormState, Pager};
use web::{Cx, Problem};

use super::{audience_words, chrome, count_words, path_of, title_of};
use crate::handlers::audiences::changed;
use crate::model::campaign::Campaign;
use crate::service::audiences;

/// The conditions one may add, in the order in which they are proposed.
const KINDS: [&str; 10] =
    ["age", "enfant", "ville", "rue", "interet", "langue", "joignable", "sans-moyen", "recu", "inscrit"];

#[derive(Template)]
#[template(path = "campaigns/audience.html")]
pub(crate) struct AudiencePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub once: String,
    pub title: String,
    /// `tete`, `ajout`, or the place of a condition.
    pub place: String,
    pub is: String,
    /// Links to the conditions one may add: address, words.
    pub kinds: Vec<(String, String)>,
    pub choices: Vec<Choice>,
    pub senses: Vec<Choice>,
    pub count: String,
    pub can_remove: bool,
}

impl AudiencePage {
    pub async fn new(here: &InCentre, campaign: &Campaign, form: FormState) -> Result<Self, Problem> {
        let cx = &here.cx;
        let (place, is) = (form.value("place").to_owned(), form.value("est").to_owned());
        let base = path_of(&here.centre, campaign);
        // Half-typed choices count as the sentence stands.
        let audience = changed(&campaign.audience, &form).unwrap_or_else(|_| campaign.audience.clone());
        let counted = audiences::count_audience(cx, &here.centre, &audience).await.map_err(|e| e.told(cx))?;
        let asks_kind = place == "ajout" && is.is_empty();
        let word = if place == "tete" {
            "tete"
        } else if asks_kind {
            "ajout"
        } else {
            is.as_str()
        };
        let is_known = KINDS.contains(&word) || matches!(word, "tete" | "ajout");
        if !is_known {
            return Err(Problem::NotFound);
        }
        Ok(Self {
            chrome: chrome(here)?,
            once: web::once_key(),
            title: cx.t(&format!("campaigns-choose-{word}")),
            kinds: if asks_kind { kinds(cx, &base) } else { Vec::new() },
            choices: choices(here, &place, &is).await?,
            senses: senses(cx, &is),
            count: count_words(cx, audience.unit, counted),
            can_remove: place.parse::<usize>().is_ok(),
            form,
            base,
            place,
            is,
        })
    }

    /// Few answers are shown at once, many in a list.
    pub fn has_many(&self) -> bool {
        self.choices.len() > 7
    }
}

fn kinds(cx: &Cx, base: &str) -> Vec<(String, String)> {
    let link = |kind: &&str| (format!("{base}/a-qui?place=ajout&est={kind}"), cx.t(&format!("campaigns-kind-{kind}")));
    KINDS.iter().map(link).collect()
}

fn senses(cx: &Cx, is: &str) -> Vec<Choice> {
    let of = |no: &str, yes: &str| vec![Choice::new("non", cx.t(no)), Choice::new("oui", cx.t(yes))];
    match is {
        "recu" => of("campaigns-sense-not-received", "campaigns-sense-received"),
        "inscrit" => of("campaigns-sense-not-enrolled", "campaigns-sense-enrolled"),
        _ => Vec::new(),
    }
}

/// Who is meant: people or families, members or not.
pub(super) fn heads(cx: &Cx) -> Vec<Choice> {
    let heads = [
        ("personnes-adherentes", "campaigns-head-members"),
        ("familles-adherentes", "campaigns-head-member-families"),
        ("personnes", "campaigns-head-people"),
        ("familles", "campaigns-head-families"),
    ];
    heads.into_iter().map(|(value, key)| Choice::new(value, cx.t(key))).collect()
}

/// The ways by which one can be reached.
pub(super) fn ways(cx: &Cx) -> Vec<Choice> {
    let ways = [
        ("email", "campaigns-channel-email"),
        ("sms", "campaigns-channel-sms"),
        ("letter", "campaigns-channel-letter"),
        ("call", "campaigns-channel-call"),
    ];
    ways.into_iter().map(|(value, key)| Choice::new(value, cx.t(key))).collect()
}

async fn choices(here: &InCentre, place: &str, is: &str) -> Result<Vec<Choice>, Problem> {
    let cx = &here.cx;
    if place == "tete" {
        return Ok(heads(cx));
    }
    if is == "joignable" {
        return Ok(ways(cx));
    }
    let found = audiences::choices(cx, &here.centre, is).await.map_err(|e| e.told(cx))?;
    Ok(found.into_iter().map(|(value, words)| Choice::new(value, words)).collect())
}

/// "Famille Lefebvre", "3 rue du Moulin, Arques".
fn with_place(name: Name) -> (String, String) {
    let place = [name.street.trim(), name.city.trim()].into_iter().filter(|part| !part.is_empty());
    let place = place.collect::<Vec<_>>().join(", ");
    (name.name, place)
}

#[derive(Template)]
#[template(path = "campaigns/names.html")]
pub(crate) struct NamesPage {
    pub chrome: Chrome,
    pub base: String,
    pub message: String,
    pub audience: String,
    pub count: String,
    /// Each with where they live.
    pub names: Vec<(String, String)>,
    pub pages: Pager,
}

impl NamesPage {
    pub fn new(here: &InCentre, campaign: &Campaign, names: Page<Name>, counted: Counted) -> Result<Self, Problem> {
        let base = path_of(&here.centre, campaign);
        let next = names.next.map(|id| format!("{base}/noms?apres={id}")).unwrap_or_default();
        Ok(Self {
            chrome: chrome(here)?,
            message: title_of(&here.cx, campaign),
            audience: audience_words(&here.cx, &campaign.audience),
            count: count_words(&here.cx, campaign.audience.unit, counted),
            names: names.items.into_iter().map(with_place).collect(),
            pages: Pager { next, ..Pager::default() },
            base,
        })
    }
}
