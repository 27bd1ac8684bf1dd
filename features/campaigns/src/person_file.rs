//! What this room tells the team of a person: the last messages they were meant to get, and how far each came to them.

use auth::{BoxFuture, Scope};
use delivery::store::{RecipientRow, find_recipient, progress_of};
use kernel::paging::PageRequest;
use kernel::{CentreId, PersonId};
use web::{Cx, OwnBlock, OwnLine, Problem, TeamShelf};

use crate::model::campaign::Campaign;
use crate::model::reach::Group;
use crate::policy::{Action, decide};
use crate::service::drafts::OWNER;
use crate::store;
use crate::words::moment;

/// How many messages of the centre are looked through: those of a season or so.
const LOOKED_AT: i64 = 12;

/// The shelf of this room on a person's page.
pub(crate) fn shelf() -> TeamShelf {
    TeamShelf { order: 20, read }
}

fn read(cx: &Cx, centre: CentreId, person: PersonId) -> BoxFuture<'_, Result<Option<OwnBlock>, Problem>> {
    Box::pin(last_messages(cx, centre, person))
}

async fn last_messages(cx: &Cx, centre: CentreId, person: PersonId) -> Result<Option<OwnBlock>, Problem> {
    let decision = decide(&cx.actor, Action::SeeCampaigns, centre);
    let Ok(scope) = Scope::opened_by(decision, centre) else { return Ok(None) };
    let slug = centres::store::find(cx.db(), centre).await?.ok_or(Problem::NotFound)?.slug;
    let door = format!("/{slug}/equipe/messages");
    let meant = meant_for(cx, &scope, person).await?;
    Ok(Some(OwnBlock {
        title: cx.t("campaigns-person-title"),
        lines: meant.iter().map(|(campaign, row)| line(cx, &door, campaign, row)).collect(),
        empty: cx.t("campaigns-person-empty"),
        more: Some((cx.t("campaigns-all"), door)),
    }))
}

/// The latest messages that were sent, with where this person stands, under whichever entry they were known by.
async fn meant_for(cx: &Cx, scope: &Scope, person: PersonId) -> db::Result<Vec<(Campaign, RecipientRow)>> {
    let page = PageRequest { after: None, limit: LOOKED_AT };
    let mut sent = store::list(cx.db(), scope, page).await?.items;
    sent.retain(|campaign| campaign.is_sent);
    let ids: Vec<_> = sent.iter().map(|campaign| campaign.id.uuid()).collect();
    let progress = progress_of(cx.db(), scope, OWNER, &ids).await?;
    let mut entries = vec![person];
    entries.extend(people::store::taken_in_by(cx.db(), scope, &[person]).await?.into_iter().map(|(gone, _)| gone));
    let mut meant = Vec::new();
    // A dozen of batches at most, each asked by its index.
    for campaign in sent {
        let Some(batch) = progress.get(&campaign.id.uuid()).map(|progress| progress.batch) else { continue };
        for entry in &entries {
            if let Some(row) = find_recipient(cx.db(), scope, batch, *entry).await? {
                meant.push((campaign, row));
                break;
            }
        }
    }
    Ok(meant)
}

fn line(cx: &Cx, door: &str, campaign: &Campaign, row: &RecipientRow) -> OwnLine {
    let group = Group::of(row.channel, &row.standing);
    let channel = if row.standing == "told" { Some("desk") } else { row.channel.map(people::Channel::code) };
    let by = channel.map(|code| cx.t(&format!("campaigns-channel-{code}")));
    let at = row.at.or(campaign.send_at).map(|at| moment(at, cx.today(), cx.locale()));
    let parts = [Some(cx.t(&format!("campaigns-group-{}-why", group.code()))), by, at];
    let title = if campaign.title.is_empty() { cx.t("campaigns-untitled") } else { campaign.title.clone() };
    OwnLine {
        text: title,
        note: parts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        href: format!("{door}/{}/portee", campaign.id),
    }
}
