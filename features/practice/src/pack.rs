//! Simulators in an offline pack: the same screens as linked pages of a folder, each answer a page of its own.
//!
//! Without a house behind it nothing is counted and no field is checked: a sentence says so.

use askama::Template;
use auth::{BoxFuture, Scope};
use i18n::Texts;
use kernel::{CentreId, Locale};
use ui::FormState;
use web::{Cx, PackChoice, PackContent, PackPage, PackPart, Problem};

use crate::model::library;
use crate::model::run::{Leads, next_of, press};
use crate::model::simulator::{Block, Mission, Screen, Simulator};
use crate::pages::screen::{Around, ScreenView, Way, first_screen};
use crate::store::simulators;

/// The part, as the house registers it.
pub(crate) const PART: PackPart = PackPart { code: "entrainement", label: "practice-title", order: 20, list, read };

/// Rules that pretend screens need where the house's own sheet is not.
const CSS: &str = ".practice__flag{background:#55349a;color:#fff;padding:.5rem 1rem;font-weight:700}\
.practice__flag a{color:inherit}.practice__sheet{border:2px solid #55349a;margin-block:1rem}\
.fake-bar{background:#f3eefd;border-block-end:2px solid #55349a;padding:.5rem 1rem}.fake-body{padding:1rem;overflow-wrap:anywhere}\
.mails,.fake-files,.fake-results,.fake-choices{list-style:none;padding:0}.fake-key,.fake-spot{display:inline-block;border:2px solid #55349a;padding:.7rem;margin:.2rem}\
.fake-gap i{display:block;block-size:1.5rem}.practice-said{border-inline-start:6px solid #55349a;padding:.3rem 1rem}.is-marked{outline:4px solid #55349a}";

async fn shown(cx: &Cx, centre: CentreId) -> db::Result<Vec<Simulator>> {
    let own = simulators::list(cx.db(), &Scope::public(centre)).await?;
    let published = own.into_iter().filter_map(|own| own.published);
    Ok(library::all().iter().cloned().chain(published).collect())
}

fn list(cx: &Cx, centre: CentreId, locale: Locale) -> BoxFuture<'_, Result<Vec<PackChoice>, Problem>> {
    Box::pin(async move {
        let found = shown(cx, centre).await?;
        let choice = |one: &Simulator| PackChoice { id: one.code.clone(), title: one.title.say(locale).to_owned() };
        Ok(found.iter().map(choice).collect())
    })
}

fn read<'a>(
    cx: &'a Cx,
    centre: CentreId,
    locale: Locale,
    chosen: &'a [String],
) -> BoxFuture<'a, Result<PackContent, Problem>> {
    Box::pin(async move {
        let found = shown(cx, centre).await?;
        let texts = cx.texts.in_locale(locale);
        let mut content = PackContent { css: CSS, ..PackContent::default() };
        for simulator in found.iter().filter(|one| chosen.contains(&one.code)) {
            content.pages.extend(pages_of(&texts, simulator)?);
        }
        Ok(content)
    })
}

#[derive(Template)]
#[template(path = "practice/pack_intro.html")]
struct IntroPart {
    t: Texts,
    title: String,
    promise: String,
    fear: String,
    first: String,
}

#[derive(Template)]
#[template(path = "practice/pack_screen.html")]
struct ScreenPart {
    t: Texts,
    order: String,
    said: String,
    is_miss: bool,
    hints: Vec<String>,
    show: String,
    again: String,
    next: String,
    icons: String,
    ad: String,
    live: bool,
    screen: ScreenView,
}

#[derive(Template)]
#[template(path = "practice/pack_done.html")]
struct DonePart {
    t: Texts,
    text: String,
    again: String,
    next: String,
    is_last: bool,
}

/// Every page of a simulator.
pub(crate) fn pages_of(texts: &Texts, simulator: &Simulator) -> Result<Vec<PackPage>, Problem> {
    let locale = texts.locale();
    let title = simulator.title.say(locale).to_owned();
    let first = simulator.missions.first().map(opening).unwrap_or_default();
    let intro = IntroPart {
        t: texts.clone(),
        title: title.clone(),
        promise: simulator.promise.say(locale).to_owned(),
        fear: simulator.fear.say(locale).to_owned(),
        first,
    };
    let mut pages = vec![page_of(simulator, "index.html", title, intro.render()?)];
    for (at, mission) in simulator.missions.iter().enumerate() {
        pages.extend(mission_pages(texts, simulator, at, mission)?);
    }
    Ok(pages)
}

fn page_of(simulator: &Simulator, name: &str, title: String, body: String) -> PackPage {
    PackPage { path: format!("{}/{name}", simulator.code), title, body, is_entry: name == "index.html" }
}

/// Every screen of a mission, what each act says, and its end.
fn mission_pages(texts: &Texts, simulator: &Simulator, at: usize, mission: &Mission) -> Result<Vec<PackPage>, Problem> {
    let locale = texts.locale();
    let order = mission.instruction.say(locale).to_owned();
    let next = next_of(&simulator.missions, at);
    let done = DonePart {
        t: texts.clone(),
        text: mission.done.say(locale).to_owned(),
        again: opening(mission),
        is_last: next.is_none(),
        next: next.map_or_else(|| "index.html".to_owned(), opening),
    };
    let page = |name: &str, body: String| page_of(simulator, name, order.clone(), body);
    let mut pages = vec![page(&format!("{}-fini.html", mission.key), done.render()?)];
    for (place, screen) in mission.screens.iter().enumerate() {
        if place == 0 || is_led_to(mission, screen) {
            let body = screen_part(texts, mission, screen, None).render()?;
            pages.push(page(&format!("{}-{}.html", mission.key, screen.key), body));
        }
        for act in screen.acts() {
            let Some(name) = said_page(mission, screen, act) else { continue };
            let Leads::To { screen: to, .. } = press(screen, act, 0) else { continue };
            let Some(seen) = mission.screen(&to) else { continue };
            pages.push(page(&name, screen_part(texts, mission, seen, Some((screen, act))).render()?));
        }
    }
    Ok(pages)
}

/// Whether the expected act of a screen leads to this one. Any other act leads to it with what it says, on a page of its
/// own: a screen to which only detours lead has no page but those.
fn is_led_to(mission: &Mission, to: &Screen) -> bool {
    let expected = mission.screens.iter().filter_map(|screen| screen.act(&screen.expected));
    expected.map(|act| act.goes.as_str()).any(|goes| goes == to.key)
}

fn opening(mission: &Mission) -> String {
    format!("{}-{}.html", mission.key, first_screen(mission))
}

/// The page that says what an act did, where it is another than the screen it leads to.
fn said_page(mission: &Mission, screen: &Screen, act: &Block) -> Option<String> {
    let is_own = act.key != screen.expected && act.goes != crate::model::check::DONE;
    is_own.then(|| format!("{}-{}-dit-{}.html", mission.key, screen.key, act.key))
}

fn screen_part(texts: &Texts, mission: &Mission, screen: &Screen, act: Option<(&Screen, &Block)>) -> ScreenPart {
    let locale = texts.locale();
    let way = Way::Folder { stem: mission.key.clone() };
    let form = FormState::new();
    let view = ScreenView::new(&Around { locale, way, form: &form, marks: false }, screen);
    let next = screen.submit().map(|submit| Way::Folder { stem: mission.key.clone() }.href(screen, submit));
    ScreenPart {
        t: texts.clone(),
        order: mission.instruction.say(locale).to_owned(),
        said: act.map(|(_, act)| act.said.say(locale).to_owned()).unwrap_or_default(),
        is_miss: act.is_some_and(|(from, act)| act.key != from.expected && !act.neutral),
        hints: screen.hints.iter().map(|hint| hint.say(locale).to_owned()).collect(),
        show: screen.show.say(locale).to_owned(),
        again: opening(mission),
        next: next.unwrap_or_default(),
        icons: String::new(),
        ad: texts.t("practice-ad"),
        live: false,
        screen: view,
    }
}
