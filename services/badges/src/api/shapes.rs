//! The shapes of certificates for programs.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use web::Cx;

use crate::model::certificate::{Certificate, NewCertificate};
use crate::service::issuing::check_url;

/// A certificate.
#[derive(Serialize, ToSchema)]
#[schema(as = Badge)]
pub(crate) struct BadgeJson {
    id: Uuid,
    person: Option<Uuid>,
    holder_name: String,
    /// Whether the whole name is read by whoever checks.
    is_named: bool,
    title: String,
    description: String,
    criteria: String,
    skills: Vec<String>,
    earned_on: NaiveDate,
    issued_at: DateTime<Utc>,
    revoked_at: Option<DateTime<Utc>>,
    reason: String,
    is_valid: bool,
    /// Where anyone checks it; the credential is below, as `badge.jwt`, `badge.json` and `badge.png`.
    url: String,
}

impl BadgeJson {
    pub(crate) fn new(cx: &Cx, one: &Certificate) -> Self {
        Self {
            id: one.id.uuid(),
            person: one.person.map(|id| id.uuid()),
            holder_name: one.holder_name.clone(),
            is_named: one.is_named,
            title: one.title.clone(),
            description: one.description.clone(),
            criteria: one.criteria.clone(),
            skills: one.skills.clone(),
            earned_on: one.earned_on,
            issued_at: one.issued_at,
            revoked_at: one.revoked_at,
            reason: one.reason.clone(),
            is_valid: one.is_valid(),
            url: check_url(cx, &one.code),
        }
    }
}

/// A certificate to give.
#[derive(Deserialize, ToSchema)]
#[schema(as = NewBadge)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewBadgeJson {
    /// Someone of the file; none for someone without a card.
    #[serde(default)]
    person: Option<Uuid>,
    #[schema(example = "Nadia Benali")]
    holder_name: String,
    #[serde(default)]
    is_named: bool,
    #[schema(example = "Envoyer un message avec une pièce jointe")]
    title: String,
    #[serde(default)]
    description: String,
    #[schema(example = "A envoyé trois messages seule pendant l’atelier.")]
    criteria: String,
    #[serde(default)]
    skills: Vec<String>,
    #[schema(example = "2026-01-05")]
    earned_on: NaiveDate,
}

impl NewBadgeJson {
    pub(crate) fn read(self) -> NewCertificate {
        NewCertificate {
            person: self.person.map(kernel::PersonId::from),
            holder_name: self.holder_name,
            is_named: self.is_named,
            title: self.title,
            description: self.description,
            criteria: self.criteria,
            skills: self.skills,
            path_code: String::new(),
            earned_on: self.earned_on,
        }
    }
}

/// Whether the whole name is read by whoever checks.
#[derive(Deserialize, ToSchema)]
#[schema(as = BadgeName)]
#[serde(deny_unknown_fields)]
pub(crate) struct BadgeNameJson {
    pub is_named: bool,
}

/// Why a certificate is taken back.
#[derive(Deserialize, ToSchema)]
#[schema(as = BadgeReason)]
#[serde(deny_unknown_fields)]
pub(crate) struct BadgeReasonJson {
    #[schema(example = "Donnée à une autre personne par erreur.")]
    pub reason: String,
}
