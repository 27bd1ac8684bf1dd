//! The list of messages, and the page where one is written.

use askama::Template;
use centres::InCentre;
use delivery::sms::gsm7::{Encoding, Normalised, Replacement};
use kernel::paging::Page;
use ui::{Chrome, FormState, Pager};
use web::Problem;

use super::{Pill, chrome, count_words, number, path_of, phase_words, pills, title_of};
use crate::model::campaign::{Campaign, Phase};
use crate::model::wording::{Readability, greeting, is_personal};
use crate::policy::{Action, decide};
use crate::service::drafts::Followed;
use crate::service::{audiences, papers, planning};
use crate::words::{capital, moment, price};

pub(crate) struct Line {
    pub href: String,
    pub title: String,
    pub state: String,
    pub state_kind: &'static str,
    pub when: String,
    /// "1 654 sur 1 800"; empty for a draft.
    pub reach: String,
}

#[derive(Template)]
#[template(path = "campaigns/index.html")]
pub(crate) struct IndexPage {
    pub chrome: Chrome,
    pub base: String,
    pub once: String,
    pub may_write: bool,
    pub lines: Vec<Line>,
    pub pages: Pager,
}

impl IndexPage {
    pub fn new(here: &InCentre, found: Page<Followed>) -> Result<Self, Problem> {
        let base = here.centre.path("equipe/messages");
        let next = found.next.map(|id| format!("{base}?apres={id}")).unwrap_or_default();
        Ok(Self {
            chrome: chrome(here)?,
            once: web::once_key(),
            may_write: decide(&here.cx.actor, Action::WriteCampaigns, here.centre.id).is_allowed(),
            lines: found.items.iter().map(|followed| line(here, followed)).collect(),
            pages: Pager { next, ..Pager::default() },
            base,
        })
    }
}

fn line(here: &InCentre, followed: &Followed) -> Line {
    let (cx, campaign) = (&here.cx, &followed.campaign);
    let below = if followed.phase == Phase::Draft { "" } else { "/portee" };
    let when = campaign.send_at.filter(|_| followed.phase != Phase::Draft).unwrap_or(campaign.updated_at);
    let reach = followed.progress.as_ref().map(|progress| {
        cx.texts.t2("campaigns-reach-short", ("x", number(progress.handed)), ("of", number(progress.targeted)))
    });
    Line {
        href: format!("{}{below}", path_of(&here.centre, campaign)),
        title: title_of(cx, campaign),
        state: phase_words(cx, followed),
        state_kind: match followed.phase {
            Phase::Done => "done",
            Phase::Late | Phase::Cancelled => "late",
            _ => "due",
        },
        when: capital(&moment(when, cx.today(), cx.locale())),
        reach: reach.unwrap_or_default(),
    }
}

/// The SMS as it will be received.
pub(crate) struct SmsPreview {
    pub text: String,
    pub counter: String,
    pub parts: String,
    pub price: String,
    /// "’ devient '": what was changed and keeps its meaning.
    pub replaced: Vec<String>,
    /// What may be read otherwise.
    pub doubtful: Vec<String>,
}

#[derive(Template)]
#[template(path = "campaigns/draft.html")]
pub(crate) struct DraftPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub once: String,
    pub may_write: bool,
    pub title: String,
    pub kept: String,
    pub pills: Vec<Pill>,
    pub count: String,
    pub subject: String,
    pub from: String,
    /// Each with its lines, as they leave.
    pub paragraphs: Vec<Vec<String>>,
    /// The letter's own, as paper shows them.
    pub letter_subject: String,
    pub letter_paragraphs: Vec<Vec<String>>,
    /// Whether paper leaves out or replaces some signs.
    pub is_redrawn: bool,
    pub envelope: Vec<String>,
    pub sms: SmsPreview,
    pub script: Vec<Vec<String>>,
    /// Whether a first name or a name is filled in for each.
    pub is_personal: bool,
    /// The first line, where short words leave it out; empty otherwise.
    pub greeting: String,
    /// Whether the SMS is drawn from the text: the call always is.
    pub is_sms_drawn: bool,
    pub easy: bool,
    pub reading: String,
}

impl DraftPage {
    pub async fn new(here: &InCentre, found: Followed, form: FormState) -> Result<Self, Problem> {
        let (cx, centre) = (&here.cx, &here.centre);
        // What is typed is shown, even when it was refused and is not kept.
        let campaign = typed_over(found.campaign, &form);
        let counted = audiences::count_audience(cx, centre, &campaign.audience).await.map_err(|e| e.told(cx))?;
        let (first, full) = (cx.t("campaigns-sample-first-name"), cx.t("campaigns-sample-full-name"));
        let filled = |text: &str| delivery::fill(text, &first, &full);
        let reading = Readability::of(&campaign.text);
        let base = path_of(centre, &campaign);
        let subject = filled(&title_of(cx, &campaign));
        let long = filled(&planning::long_words(&campaign));
        let on_paper = |text: &str| cx.app.documents.as_drawn(text);
        let (letter_subject, letter) = (on_paper(&subject), on_paper(&long));
        Ok(Self {
            chrome: chrome(here)?,
            once: web::once_key(),
            may_write: decide(&cx.actor, Action::WriteCampaigns, centre.id).is_allowed(),
            title: if campaign.title.is_empty() { cx.t("campaigns-new-title") } else { campaign.title.clone() },
            kept: kept_words(here, &campaign, &form),
            pills: pills(cx, &campaign.audience),
            count: count_words(cx, campaign.audience.unit, counted),
            is_redrawn: letter_subject != subject || letter != long,
            letter_subject,
            letter_paragraphs: in_paragraphs(&letter),
            subject,
            from: centre.name.clone(),
            paragraphs: in_paragraphs(&long),
            envelope: cx.t("campaigns-sample-envelope").lines().map(str::to_owned).collect(),
            sms: sms_preview(here, planning::normalised(&planning::sms_words(centre, &campaign), &first, &full)),
            script: in_paragraphs(&papers::script_words(cx, centre, &campaign)),
            is_personal: [&campaign.title, &campaign.text, &campaign.sms_text]
                .into_iter()
                .any(|text| is_personal(text)),
            greeting: greeting(&campaign.text).unwrap_or_default().to_owned(),
            is_sms_drawn: campaign.sms_text.trim().is_empty(),
            easy: reading.is_easy(),
            reading: cx.texts.t2(
                if reading.is_easy() { "campaigns-reading-easy" } else { "campaigns-reading-long" },
                ("n", reading.longest_sentence_words),
                ("x", reading.longest_sentence.as_str()),
            ),
            form,
            base,
        })
    }
}

/// Blocks between empty lines, with their lines: what stands on two lines leaves on two lines.
fn in_paragraphs(text: &str) -> Vec<Vec<String>> {
    let block = |block: &str| -> Vec<String> { block.trim().lines().map(|line| line.trim().to_owned()).collect() };
    text.split("\n\n").map(block).filter(|lines| !lines.is_empty()).collect()
}

/// What is kept of the words, and since when; nothing is said to be kept that is not.
fn kept_words(here: &InCentre, campaign: &Campaign, form: &FormState) -> String {
    let cx = &here.cx;
    if form.is_refused() {
        return cx.t("campaigns-kept-not");
    }
    if campaign.title.is_empty() && campaign.text.is_empty() {
        return cx.t("campaigns-kept-nothing");
    }
    cx.texts.t1("campaigns-kept", "x", moment(campaign.updated_at, cx.today(), cx.locale()))
}

fn typed_over(mut campaign: Campaign, form: &FormState) -> Campaign {
    for (field, kept) in [
        ("titre", &mut campaign.title),
        ("texte", &mut campaign.text),
        ("reponse", &mut campaign.reply_line),
        ("sms", &mut campaign.sms_text),
    ] {
        form.value(field).clone_into(kept);
    }
    campaign
}

fn sms_preview(here: &InCentre, sms: Normalised) -> SmsPreview {
    let texts = &here.cx.texts;
    let room = if sms.parts <= 1 { sms.encoding.single() } else { sms.encoding.chained() * sms.parts };
    let said = |change: &Replacement| match (change.to.is_empty(), change.instead) {
        (true, _) => texts.t1("campaigns-sms-dropped", "x", change.from.as_str()),
        (false, Some(instead)) => texts.with(
            "campaigns-sms-instead",
            [("x", change.from.as_str().into()), ("to", change.to.as_str().into()), ("instead", instead.into())],
        ),
        (false, None) => texts.t2("campaigns-sms-replaced", ("x", change.from.as_str()), ("to", change.to.as_str())),
    };
    // A straight apostrophe in place of a curly one is seen by nobody.
    let is_seen = |r: &&Replacement| !r.changes_meaning && kernel::text::typeset(&r.to) != r.from;
    let mut replaced: Vec<String> = sms.replacements.iter().filter(is_seen).map(said).collect();
    if sms.encoding == Encoding::Ucs2 {
        replaced.push(texts.t("campaigns-sms-ucs2"));
    }
    let cost = here.centre.sms_price_millis * i64::try_from(sms.parts).unwrap_or(i64::MAX);
    SmsPreview {
        counter: texts.t2("campaigns-sms-signs", ("n", sms.characters), ("of", room)),
        parts: texts.t1("campaigns-sms-parts", "n", sms.parts),
        price: texts.t1("campaigns-sms-price", "x", price(cost)),
        doubtful: sms.to_confirm().map(said).collect(),
        replaced,
        text: sms.text,
    }
}
