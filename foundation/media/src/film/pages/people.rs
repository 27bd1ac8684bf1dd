//! Who is seen in a film: the list, the sheet of one, the paper that all sign.

use askama::Template;
use centres::InCentre;
use people::Person;
use ui::{Choice, Chrome, FormState};
use web::{Cx, Problem};

use super::{below, chrome, day_words, usage_words, uses_words};
use crate::film::model::consent::{Age, Seen, Use, Voice};
use crate::film::model::film::Film;
use crate::film::service::consenting::may_edit;

/// Someone of the list.
pub(crate) struct Line {
    pub href: String,
    pub name: String,
    pub age: String,
    pub agreed: String,
    /// What still lacks, or who took a word back.
    pub note: String,
    pub stands: bool,
    pub once: String,
}

/// Someone of the file who may be added.
pub(crate) struct Proposed {
    pub id: String,
    pub name: String,
    /// Asked where the file has no date of birth.
    pub lacks_age: bool,
    pub once: String,
}

#[derive(Template)]
#[template(path = "media/people.html")]
pub(crate) struct PeoplePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub title: String,
    /// The film.
    pub back: String,
    pub film: String,
    pub action: String,
    pub paper: String,
    pub may_edit: bool,
    pub lines: Vec<Line>,
    pub ages: Vec<Choice>,
    pub searched: String,
    pub proposed: Vec<Proposed>,
    pub once: String,
}

fn age_words(cx: &Cx, age: Age) -> String {
    cx.t(&format!("media-age-{}", age.code()))
}

fn age_choices(cx: &Cx) -> Vec<Choice> {
    let noted = |age: Age| cx.t(&format!("media-film-age-{}-note", age.code()));
    Age::TOLD.into_iter().map(|age| Choice::new(age.code(), age_words(cx, age)).noted(noted(age))).collect()
}

fn name_of(cx: &Cx, seen: &Seen) -> String {
    if seen.name.is_empty() { cx.t("media-film-forgotten") } else { seen.name.clone() }
}

impl PeoplePage {
    pub fn new(
        here: &InCentre,
        (film, seen): (&Film, &[Seen]),
        (searched, proposed): (&str, Vec<Person>),
        form: FormState,
    ) -> Result<Self, Problem> {
        let (cx, centre) = (&here.cx, &here.centre);
        let action = below(centre, film.id, "/personnes");
        let proposed = proposed.into_iter().map(|person| Proposed {
            id: person.id.to_string(),
            name: person.full_name(),
            lacks_age: person.birth_date.is_none(),
            once: web::once_key(),
        });
        Ok(Self {
            chrome: chrome(here)?,
            title: cx.t("media-film-people"),
            back: below(centre, film.id, ""),
            film: film.title.clone(),
            paper: below(centre, film.id, "/accords"),
            may_edit: may_edit(cx, centre),
            lines: seen.iter().map(|one| line(cx, &action, one)).collect(),
            ages: age_choices(cx),
            searched: searched.to_owned(),
            proposed: proposed.collect(),
            once: web::once_key(),
            action,
            form,
        })
    }
}

fn line(cx: &Cx, action: &str, seen: &Seen) -> Line {
    let agreed: Vec<Use> = Use::ALL.into_iter().filter(|usage| seen.agrees(*usage)).collect();
    let withdrawn = seen.agreements.iter().filter_map(|agreement| agreement.withdrawn).max();
    let lacks = Use::ALL.into_iter().any(|usage| seen.agreement(usage).stands() && !seen.agrees(usage));
    let note = match (withdrawn, lacks) {
        (Some(at), _) => cx.texts.t1("media-film-taken-back-on", "x", day_words(cx, at)),
        (None, true) => cx.t("media-film-lacks-voice"),
        (None, false) => String::new(),
    };
    Line {
        href: format!("{action}/{}", seen.id),
        name: name_of(cx, seen),
        age: age_words(cx, seen.age),
        agreed: if agreed.is_empty() { cx.t("media-film-agreed-nothing") } else { uses_words(cx, &agreed) },
        note,
        stands: seen.agreements.iter().any(|agreement| agreement.stands()),
        once: web::once_key(),
    }
}

/// One use on the sheet: who says yes to it.
pub(crate) struct UseBox {
    pub name: &'static str,
    pub legend: String,
    pub hint: String,
    pub voices: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "media/sheet.html")]
pub(crate) struct SheetPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub title: String,
    /// The people of the film.
    pub back: String,
    pub action: String,
    pub ages: Vec<Choice>,
    pub uses: Vec<UseBox>,
    /// Whether parents have a word.
    pub is_minor: bool,
    /// What stood when the sheet was shown.
    pub mark: String,
    pub may_edit: bool,
    pub once: String,
}

impl SheetPage {
    pub fn new(here: &InCentre, seen: &Seen, form: FormState) -> Result<Self, Problem> {
        let (cx, centre) = (&here.cx, &here.centre);
        let back = below(centre, seen.film, "/personnes");
        // What is said on the sheet counts, before it is kept.
        let age = Age::from_code(form.value("age")).unwrap_or(seen.age);
        Ok(Self {
            chrome: chrome(here)?,
            form,
            is_minor: age.is_minor(),
            mark: seen.mark(),
            title: cx.texts.t1("media-film-sheet-title", "x", name_of(cx, seen)),
            action: format!("{back}/{}", seen.id),
            back,
            ages: age_choices(cx),
            uses: Use::ALL.into_iter().map(|usage| use_box(cx, seen, usage, age)).collect(),
            may_edit: may_edit(cx, centre),
            once: web::once_key(),
        })
    }
}

fn use_box(cx: &Cx, seen: &Seen, usage: Use, age: Age) -> UseBox {
    let agreement = seen.agreement(usage);
    let choice = |voice: Voice| {
        let choice = Choice::new(voice.code(), cx.t(&format!("media-film-voice-{}", voice.code())));
        match agreement.at(voice).filter(|_| agreement.has(voice)) {
            Some(at) => choice.noted(cx.texts.t1("media-film-said-on", "x", day_words(cx, at))),
            None => choice,
        }
    };
    UseBox {
        name: usage.code(),
        legend: usage_words(cx, usage),
        hint: cx.t(&format!("media-film-use-{}-hint", usage.code())),
        voices: Voice::of(age).iter().copied().map(choice).collect(),
    }
}

/// A person's part of the paper.
pub(crate) struct Signing {
    pub name: String,
    pub is_minor: bool,
    /// Under fifteen: one line for all.
    pub is_child: bool,
    /// Absent when one parent alone signs.
    pub has_second: bool,
}

#[derive(Template)]
#[template(path = "media/paper.html")]
pub(crate) struct PaperPage {
    pub chrome: Chrome,
    pub title: String,
    pub back: String,
    pub film: String,
    pub centre: String,
    pub uses: Vec<(String, String)>,
    pub people: Vec<Signing>,
    pub contact: String,
}

impl PaperPage {
    pub fn new(here: &InCentre, film: &Film, seen: &[Seen]) -> Result<Self, Problem> {
        let (cx, centre) = (&here.cx, &here.centre);
        let signing = |one: &Seen| Signing {
            name: one.name.clone(),
            is_minor: one.age.is_minor(),
            is_child: one.age == Age::Child,
            has_second: one.alone.is_empty(),
        };
        let mut people: Vec<Signing> = seen.iter().filter(|one| one.age != Age::Gone).map(signing).collect();
        // Nobody is listed yet: a blank sheet for an adult and one for a minor.
        if people.is_empty() {
            let blank = |is_minor| Signing { name: String::new(), is_minor, is_child: false, has_second: true };
            people = vec![blank(false), blank(true)];
        }
        let hint = |usage: Use| cx.t(&format!("media-film-use-{}-hint", usage.code()));
        Ok(Self {
            chrome: chrome(here)?,
            title: cx.t("media-film-paper"),
            back: below(centre, film.id, "/personnes"),
            film: film.title.clone(),
            centre: centre.name.clone(),
            uses: Use::ALL.into_iter().map(|usage| (usage_words(cx, usage), hint(usage))).collect(),
            people,
            contact: centre.phone_display(),
        })
    }
}
