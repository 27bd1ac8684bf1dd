//! Papers to print: a poster in two sizes and the season's programme, as PDF.
//!
//! Drawing takes a moment, so it is done on a thread that may block. The forms themselves are
//! filled by `poster` and `season`; the code on them always stands beside a phone number.

use axum::extract::Path;
use centres::{Centre, InCentre};
use documents::{Direction, Language, Letterhead, Paper, PosterFormat, Reply, Sender, Words};
use kernel::Locale;
use web::{Answer, Cx, Problem};

use super::{poster, season};
use crate::policy::{Action, decide};
use crate::store::activities;

/// `/{centre}/affiches/{slug}-a4.pdf`, or `-a3.pdf`.
pub(crate) async fn show_poster(here: InCentre, Path((_, file)): Path<(String, String)>) -> Answer {
    let InCentre { cx, centre } = &here;
    let (slug, format) = named(&file).ok_or(Problem::NotFound)?;
    let scope = here.public_scope();
    let activity = activities::find_by_slug(cx.db(), &scope, slug).await?.ok_or(Problem::NotFound)?;
    let may_see = activity.state.is_public() || decide(&cx.actor, Action::Read, centre.id).is_allowed();
    if !may_see {
        return Err(Problem::NotFound);
    }
    let paper = poster::fill(cx, centre, &activity, format).await?;
    print(cx, &file, paper).await
}

/// `/{centre}/programme.pdf`: the season on paper.
pub(crate) async fn show_season(here: InCentre) -> Answer {
    let InCentre { cx, centre } = &here;
    let paper = season::fill(cx, centre).await?;
    print(cx, &format!("programme-{}.pdf", centre.slug), paper).await
}

/// `repair-cafe-a3.pdf` names an activity and a size.
fn named(file: &str) -> Option<(&str, PosterFormat)> {
    let stem = file.strip_suffix(".pdf")?;
    let a4 = stem.strip_suffix("-a4").map(|slug| (slug, PosterFormat::A4));
    a4.or_else(|| stem.strip_suffix("-a3").map(|slug| (slug, PosterFormat::A3)))
}

async fn print<P: Paper + Send + 'static>(cx: &Cx, name: &str, paper: P) -> Answer {
    web::public_document(cx, "application/pdf", name, web::printed(cx, paper).await?)
}

/// The head of a paper of this centre. Papers speak French: they hang in the street.
pub(crate) fn letterhead(centre: &Centre, title: String) -> Letterhead {
    Letterhead {
        title,
        language: Language { lang: "fr".to_owned(), dir: Direction::Ltr },
        sender: Sender { accent: Some(accent(&centre.accent).to_owned()), ..centre.sender() },
        words: Words::default(),
    }
}

/// How to answer: the number first, the code beside it.
pub(crate) fn reply(cx: &Cx, centre: &Centre, lead: &str, path: &str) -> Reply {
    let texts = cx.app.texts(Locale::Fr);
    Reply {
        lead: texts.t(lead),
        phone: phone(centre),
        note: Some(centre.help_line.clone()).filter(|line| !line.is_empty()),
        qr: Some(cx.app.url(path)),
        qr_caption: Some(texts.t("programme-paper-square")),
    }
}

fn phone(centre: &Centre) -> Option<String> {
    (!centre.phone.is_empty()).then(|| centre.phone_display())
}

/// The accents of the visual language, as paper takes them.
fn accent(name: &str) -> &'static str {
    match name {
        "brique" => "#852919",
        "cuivre" => "#7a3800",
        "ocre" => "#654702",
        "sapin" => "#005b36",
        "outremer" => "#234993",
        "prune" => "#69317a",
        "framboise" => "#822547",
        _ => "#015766",
    }
}
