//! Every page that a link leads to, as a visitor and as a director, in French and in Arabic.
//!
//! A page is linted as it is fetched (`testing::lint`): nobody has to remember to register it.

use std::collections::{BTreeSet, VecDeque};
use std::sync::LazyLock;

use regex::Regex;
use testing::TestApp;

use super::{house, sign_in_as_director};

/// Pages of one kind are alike; this many in all show every kind.
const PAGES: usize = 260;

/// The links that are answered by a redirection, with where they lead: the door of the team, for who has not come in.
const ELSEWHERE: [(&str, &str); 1] = [("/equipe", "/connexion?suite=")];

static HREF: LazyLock<Regex> = LazyLock::new(|| Regex::new(r##"href="(/[^"#]*)"##).unwrap());
static ID: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d+").unwrap());

fn is_page(path: &str) -> bool {
    let bare = path.split('?').next().unwrap_or_default();
    // A mail as it will be read is no page of ours, and keeps the rules of mails.
    let is_file = [
        ".html", ".pdf", ".ics", ".xlsx", ".csv", ".webp", ".svg", ".json", ".geojson", ".mp4", ".vtt", ".jpg", ".png",
        ".jwt", ".zip", ".zim",
    ]
    .iter()
    .any(|end| bare.ends_with(end));
    !is_file && !bare.starts_with("/static/") && !bare.starts_with("/affichage") && !path.contains("lang=")
}

/// Whether a link may lead elsewhere than to a page: nowhere but where it is written here.
fn leads_on(asked: &str, to: &str) -> bool {
    let bare = asked.split('?').next().unwrap_or_default();
    // One's own pages ask for one's card.
    let is_own = bare.contains("/moi/") && to.contains("/carte");
    is_own || ELSEWHERE.iter().any(|(end, start)| bare.ends_with(end) && to.starts_with(start))
}

/// Walks from a page through every link; at most three pages of one shape.
async fn walk(app: &TestApp, starts: &[&str], suffix: &str) -> usize {
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut shapes: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
    let mut queue: VecDeque<String> = starts.iter().map(|start| (*start).to_owned()).collect();
    let mut walked = 0;
    while let Some(path) = queue.pop_front() {
        let shape = ID.replace_all(path.split('?').next().unwrap_or_default(), "N").into_owned();
        let times = shapes.entry(shape).or_default();
        *times += 1;
        if walked >= PAGES || *times > 3 || !seen.insert(path.clone()) {
            continue;
        }
        let joint = if path.contains('?') { "&" } else { "?" };
        let asked = if suffix.is_empty() { path.clone() } else { format!("{path}{joint}{suffix}") };
        let page = app.get(&asked).await;
        assert!(
            page.status.is_success() || leads_on(&asked, page.location()),
            "{asked}: {} {}",
            page.status,
            page.location()
        );
        walked += 1;
        for href in HREF.captures_iter(&page.body).filter_map(|c| c.get(1)) {
            let href = href.as_str().replace("&amp;", "&").replace("&#38;", "&");
            if is_page(&href) && !seen.contains(&href) {
                queue.push_back(href);
            }
        }
    }
    walked
}

testing::each_engine! {
    async fn every_page_reached_by_a_link_keeps_the_rules(db: TestDb) {
        let app = house(db).await;
        let as_visitor = walk(&app, &["/", "/jean-ferrat"], "").await;
        assert!(as_visitor >= 10, "a visitor reaches {as_visitor} pages only");
        let in_arabic = walk(&app, &["/", "/jean-ferrat"], "lang=ar").await;
        assert!(in_arabic >= as_visitor - 2, "in Arabic {in_arabic} pages are reached, in French {as_visitor}");
        app.leave();
        sign_in_as_director(&app).await;
        let as_director = walk(&app, &["/jean-ferrat/equipe", "/compte", "/compte/actions", "/roles"], "").await;
        assert!(as_director >= 20, "a director reaches {as_director} pages only");
    }
}
