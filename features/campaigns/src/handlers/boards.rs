//! The board, its people, another try, the spreadsheet.

use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::PersonId;
use web::{Answer, Form, Problem, attachment, page, see_other};

use super::{CampaignPath, Cursor, GroupPath, path_of, told};
use crate::model::campaign::Phase;
use crate::pages::{BoardPage, Done, GroupPage};
use crate::policy::Action;
use crate::service::{drafts, export, reach};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub(crate) async fn show(here: InCentre, Path(path): Path<CampaignPath>, Query(done): Query<Done>) -> Answer {
    let found = drafts::find_campaign(&here.cx, &here.centre, path.campaign, Action::SeeCampaigns).await;
    if found.map_err(told(&here))?.phase == Phase::Draft {
        return see_other(&here.cx, &path_of(&here.centre, path.campaign, ""), None);
    }
    let reached = reach::board_of(&here.cx, &here.centre, path.campaign).await.map_err(told(&here))?;
    page(&here.cx, &BoardPage::new(&here, &reached, &done)?)
}

pub(crate) async fn group(here: InCentre, Path(path): Path<GroupPath>, Query(cursor): Query<Cursor>) -> Answer {
    let group = path.group()?;
    let found =
        reach::people_of_group(&here.cx, &here.centre, path.campaign, group, &cursor.cherche, cursor.page()).await;
    let (followed, people) = found.map_err(told(&here))?;
    page(&here.cx, &GroupPage::new(&here, &followed, group, people, &cursor.cherche)?)
}

pub(crate) async fn create_attempt(here: InCentre, Path(path): Path<GroupPath>) -> Answer {
    let group = path.group()?;
    let tried = reach::try_again(&here.cx, &here.centre, path.campaign, group).await;
    let (_, again) = tried.map_err(told(&here))?;
    let below = format!("/portee?fait=relance&n={}", again.people);
    see_other(&here.cx, &path_of(&here.centre, path.campaign, &below), None)
}

pub(crate) async fn create_told(here: InCentre, Path(path): Path<CampaignPath>, Form(form): Form) -> Answer {
    let people: Vec<PersonId> = form.all("personne").iter().filter_map(|id| kernel::ids::parse(id)).collect();
    if people.is_empty() {
        return Err(Problem::BadRequest(String::new()));
    }
    let noted = reach::tell_at_desk(&here.cx, &here.centre, path.campaign, &people).await.map_err(told(&here))?;
    see_other(&here.cx, &path_of(&here.centre, path.campaign, &format!("/portee?fait=dit&n={noted}")), None)
}

pub(crate) async fn export(here: InCentre, Path(path): Path<CampaignPath>) -> Answer {
    let made = export::export_board(&here.cx, &here.centre, path.campaign).await;
    let (followed, bytes) = made.map_err(told(&here))?;
    let name = format!("portee-{}.xlsx", kernel::text::slug(&followed.campaign.title));
    attachment(XLSX, &name, bytes)
}
