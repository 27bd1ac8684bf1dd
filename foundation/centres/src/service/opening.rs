//! Opening an empty house: its network, its first centre and its director, all at once or not at all.

use accounts::NewAccount;
use auth::Grant;
use kernel::Role;
use web::{Cx, Problem};

use super::{create_centre, network_or_new};
use crate::model::{Centre, NewCentre};
use crate::store;

/// The field a refusal is told beside, and the key of its sentence.
pub(crate) type Told = (&'static str, &'static str);

/// Whether the house still waits for its first administrator: nobody can sign in.
pub async fn is_waiting(cx: &Cx) -> Result<bool, Problem> {
    Ok(accounts::store::is_empty(cx.db()).await?)
}

pub(crate) async fn open_house(
    cx: &Cx,
    account: NewAccount,
    centre: NewCentre,
) -> Result<Result<Centre, Told>, Problem> {
    if !is_waiting(cx).await? {
        return Err(Problem::SignIn);
    }
    let account = match accounts::seal_account(account).await? {
        Ok(account) => account,
        Err(refusal) => return Ok(Err(refusal.place())),
    };
    let operation = cx.operation(None, cx.history_texts().t("centres-first-words"));
    let mut tx = cx.db().begin(&operation).await?;
    let network = match network_or_new(&mut tx, &centre.name, cx.now()).await {
        Err(error) if error.is_unique_violation() => return Err(Problem::SignIn),
        network => network?,
    };
    // Whoever opens the house at this instant waits here, and then finds an account.
    store::hold_network(&mut tx, network).await?;
    if !accounts::store::is_empty(&mut tx).await? {
        return Err(Problem::SignIn);
    }
    let centre = match create_centre(&mut tx, network, centre, cx.now()).await? {
        Ok(centre) => centre,
        // The address of the pages is made from the name, so it is told there.
        Err(refusal) => match refusal.place() {
            ("name" | "slug", key) => return Ok(Err(("centre", key))),
            place => return Ok(Err(place)),
        },
    };
    let grants = [Grant { centre: Some(centre.id), role: Role::Director }, Grant { centre: None, role: Role::Host }];
    if let Err(refusal) = accounts::create_account(&mut tx, account, &grants, cx.now()).await? {
        return Ok(Err(refusal.place()));
    }
    tx.commit().await?;
    Ok(Ok(centre))
}
