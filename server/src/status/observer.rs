//! Who looks: at the data, the queue, the messages, the disk and the copies, and remembers for five seconds.

use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Instant;

use chrono::{DateTime, Utc};
use tokio::sync::Mutex;
use web::{App, Watch, Worry};

use super::verdict::{Trouble, judge};
use crate::backup::{NightState, nights};
use crate::doctor::disk_of;
use crate::settings::Settings;

/// How long what was seen is told again: looking writes, and anyone may ask.
const FRESH_SECONDS: i64 = 5;

/// What was seen.
#[derive(Debug, Clone, Default)]
pub struct Seen {
    pub at: DateTime<Utc>,
    pub is_writable: bool,
    /// How long one small write took.
    pub write_millis: u128,
    pub is_queue_stuck: bool,
    pub waiting: i64,
    /// The oldest message that nothing but a gateway holds back.
    pub oldest: Option<DateTime<Utc>>,
    pub free_percent: Option<u64>,
    /// Whether copies are made here each night.
    pub has_nights: bool,
    pub nights: NightState,
    /// When this program was started.
    pub opened_at: Option<DateTime<Utc>>,
    /// A copy of a house, that sends nothing.
    pub is_quiet: bool,
}

/// What is needed to look.
#[derive(Clone)]
pub struct Observer(Arc<Inner>);

struct Inner {
    data: Option<PathBuf>,
    backups: Option<PathBuf>,
    anchor: Option<String>,
    opened_at: Option<DateTime<Utc>>,
    last: Mutex<Option<Seen>>,
}

impl Observer {
    /// Looks at the machine that the settings name.
    pub fn of(settings: &Settings, now: DateTime<Utc>) -> anyhow::Result<Self> {
        Ok(Self(Arc::new(Inner {
            data: Some(settings.data_folder()?),
            backups: settings.backup.is_nightly().then(|| settings.backup_folder()),
            anchor: Some(settings.anchor()?),
            opened_at: Some(now),
            last: Mutex::default(),
        })))
    }

    /// Looks at the data alone.
    pub fn without_machine() -> Self {
        let nothing = Inner { data: None, backups: None, anchor: None, opened_at: None, last: Mutex::default() };
        Self(Arc::new(nothing))
    }

    /// What there is to see, or what was seen a moment ago.
    pub async fn look(&self, app: &App) -> Seen {
        let now = app.clock.now();
        let mut last = self.0.last.lock().await;
        if let Some(seen) = &*last
            && (0..FRESH_SECONDS).contains(&(now - seen.at).num_seconds())
        {
            return seen.clone();
        }
        let seen = self.see(app, now).await;
        *last = Some(seen.clone());
        seen
    }

    async fn see(&self, app: &App, now: DateTime<Utc>) -> Seen {
        let begun = Instant::now();
        let is_writable = app.db.is_writable().await;
        let write_millis = begun.elapsed().as_millis();
        // What cannot be asked is told as standing still, by the write that failed before.
        let census = delivery::store::census(&app.db, now).await.unwrap_or_default();
        let is_quiet = match &self.0.anchor {
            Some(anchor) => matches!(db::may_send(&app.db, anchor).await, Ok(Some(false))),
            None => false,
        };
        Seen {
            at: now,
            is_writable,
            write_millis,
            is_queue_stuck: jobs::overdue(&app.db, now).await.unwrap_or(true),
            waiting: census.waiting,
            oldest: census.oldest,
            free_percent: self.0.data.as_deref().and_then(disk_of).map(|disk| disk.free_percent),
            has_nights: self.0.backups.is_some(),
            nights: self.0.backups.as_deref().map(nights::read_state).unwrap_or_default(),
            opened_at: self.0.opened_at,
            is_quiet,
        }
    }
}

/// What `/readyz` adds to its own verdict.
pub fn watch(observer: Observer, app: Arc<App>) -> Watch {
    let look = move || -> Pin<Box<dyn Future<Output = Vec<Worry>> + Send>> {
        let (observer, app) = (observer.clone(), Arc::clone(&app));
        Box::pin(async move {
            let (_, troubles) = judge(&observer.look(&app).await);
            troubles.into_iter().filter_map(worry_of).collect()
        })
    };
    Watch(Arc::new(look))
}

fn worry_of(trouble: Trouble) -> Option<Worry> {
    let (words, stops) = match trouble {
        // Told by `/readyz` itself.
        Trouble::Write | Trouble::Queue | Trouble::Slow => return None,
        Trouble::Disk => ("le disque est presque plein", true),
        Trouble::Messages => ("des messages attendent depuis plus d’une heure", false),
        Trouble::Backup => ("la dernière copie a plus de deux jours", false),
        Trouble::Unverified => ("la dernière copie n’a pas pu être essayée", false),
    };
    Some(Worry { words, stops })
}
