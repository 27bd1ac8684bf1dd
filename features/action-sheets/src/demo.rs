//! Two published sheets for the demonstration: a project of eight centres, told in the common form, and a smaller one.

use auth::Scope;
use centres::Centre;
use chrono::{Datelike as _, Duration, NaiveDate};
use db::Tx;
use web::Cx;

use crate::model::SheetId;
use crate::model::content::{Changes, Content, KeyStep, Means};
use crate::model::sheet::{Sheet, State, Version};
use crate::store;

/// What was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filled {
    pub sheets: usize,
}

/// Fills the sheets of a centre, one operation for all. The seed changes nothing: both sheets are told as they are.
pub async fn fill(cx: &Cx, centre: &Centre, _seed: u64) -> db::Result<Filled> {
    let scope = Scope::of_house(centre.id);
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("action-sheets-op-demo"));
    let mut tx = cx.db().begin(&operation).await?;
    let sheets = [connected(centre), repair(cx, centre)];
    for content in &sheets {
        publish(cx, &mut tx, &scope, content.clone()).await?;
    }
    tx.commit().await?;
    Ok(Filled { sheets: sheets.len() })
}

async fn publish(cx: &Cx, tx: &mut Tx, scope: &Scope, content: Content) -> db::Result<()> {
    let at = cx.now() - Duration::days(40);
    let sheet =
        Sheet { id: SheetId::new(), state: State::Published, content, revision: 1, created_at: at, updated_at: at };
    store::insert(tx, scope, &sheet).await?;
    let version = Version {
        sheet: sheet.id,
        centre: scope.centre(),
        number: 1,
        content: sheet.content,
        published_at: at,
        published_by: "Fabrice".to_owned(),
    };
    store::insert_version(tx, scope, &version).await
}

fn lines(told: &[&str]) -> Vec<String> {
    told.iter().map(|line| (*line).to_owned()).collect()
}

fn step(period: &str, lasts: &str, title: &str, description: &str) -> KeyStep {
    KeyStep {
        period: period.to_owned(),
        lasts: lasts.to_owned(),
        title: title.to_owned(),
        description: description.to_owned(),
    }
}

fn begun(centre: &Centre, title: &str) -> Content {
    Content {
        title: title.to_owned(),
        structure: centre.name.clone(),
        place: format!("{} {}", centre.postal_code, centre.city).trim().to_owned(),
        contact: centre.phone_display(),
        ..Content::default()
    }
}

fn connected(centre: &Centre) -> Content {
    Content {
        summary:
            "Huit centres sociaux ont travaillé ensemble sur un projet numérique, avec la même méthode : entendre \
                  les besoins de tous, faire naître des idées, construire les outils ensemble."
                .to_owned(),
        start:
            "Le numérique touche tous les secteurs d’un centre. Les équipes se sentaient dépassées par les questions \
                des habitants, qui demandaient de plus en plus d’aide."
                .to_owned(),
        set_up:
            "Une même méthode dans chaque centre : un atelier ouvert à tous, des idées choisies ensemble, des outils \
                 essayés puis changés."
                .to_owned(),
        steps: connected_steps(),
        means: Means {
            team: lines(&[
                "7 animateurs, qui mobilisent les publics et mènent les ateliers",
                "7 spécialistes du numérique, qui cherchent des réponses aux besoins",
                "2 coordinateurs",
                "1 chargée de diffusion, qui porte la méthode dans les autres centres",
            ]),
            funding: "Un fonds européen".to_owned(),
        },
        results: "19 outils créés dans les 8 centres et à la fédération.\nPlus de 70 ateliers en un an, plus de 2 500 \
                  participations."
            .to_owned(),
        sequel: "Continuer les outils de la première année, en créer d’autres, accueillir d’autres centres.".to_owned(),
        starts_on: NaiveDate::from_ymd_opt(2017, 2, 1),
        ends_on: NaiveDate::from_ymd_opt(2019, 12, 31),
        referent: "L’équipe du projet".to_owned(),
        aims: lines(&[
            "Développer un projet à plusieurs centres",
            "Faire entendre les idées de tous ceux qui font un centre",
            "Créer des outils qui répondent aux besoins dits",
            "Partager les outils avec tous les centres",
        ]),
        changes: Changes {
            residents: "Moins de peur devant le numérique, plus d’autonomie, la fierté d’avoir construit une réponse."
                .to_owned(),
            centre: "Un élan commun : le numérique touche tous les secteurs.".to_owned(),
            territory: "Les acteurs se connaissent et se voient mieux.".to_owned(),
            partners: "Un réseau avec ceux qui accompagnent aussi autour du numérique.".to_owned(),
        },
        residents_part: lines(&["Contributeur", "Participant"]),
        centre_part: lines(&["A animé l’action avec les habitants"]),
        difficulties: lines(&[
            "Mobiliser les publics",
            "Embarquer des salariés et des partenaires parfois réticents au numérique",
        ]),
        ..begun(centre, "Des centres sociaux connectés, avec les habitants")
    }
}

fn connected_steps() -> Vec<KeyStep> {
    vec![
        step("Février 2017", "", "Lancement du projet", ""),
        step("Mars à juin 2017", "", "Ateliers", "Chaque centre a fait un atelier pour faire naître les idées."),
        step(
            "À partir de juillet 2017",
            "",
            "Construction des outils",
            "Les outils choisis ont été créés, essayés, changés, pour répondre au mieux aux besoins.",
        ),
        step(
            "Novembre 2017",
            "2 jours",
            "Hackathon",
            "Des développeurs et les personnes du projet ont travaillé ensemble.",
        ),
        step("Décembre 2017", "", "Bilan de l’année", "Les ateliers ont vu ce qui s’est fait ailleurs."),
        step("Janvier 2018", "", "Essaimage", "D’autres centres entrent dans la démarche."),
    ]
}

fn repair(cx: &Cx, centre: &Centre) -> Content {
    let year = cx.today().year() - 1;
    Content {
        summary:
            "Une fois par mois, des habitants réparent ensemble ce qui est cassé. On apporte, on apprend, on repart \
                  avec."
                .to_owned(),
        start: "Des appareils partaient à la déchetterie pour une pièce à deux euros.".to_owned(),
        set_up: "Une salle, des outils prêtés, quatre bénévoles qui savent réparer, du café.".to_owned(),
        steps: vec![
            step(
                &format!("Janvier {year}"),
                "",
                "Appel aux bricoleurs",
                "Une affiche au marché, un message aux familles.",
            ),
            step(&format!("Mars {year}"), "3 heures", "Premier samedi", "23 personnes, 17 objets réparés sur 26."),
            step(&format!("Septembre {year}"), "", "Un coin couture", "Proposé par deux habitantes."),
        ],
        means: Means {
            team: lines(&["4 bénévoles qui réparent", "1 bénévole qui accueille", "1 animatrice"]),
            funding: "Outils prêtés par la ville. Café offert par le centre.".to_owned(),
        },
        results: "9 samedis, 164 objets apportés, 112 réparés.".to_owned(),
        sequel: "Un samedi sur deux se fera dans le village voisin.".to_owned(),
        starts_on: NaiveDate::from_ymd_opt(year, 1, 15),
        ends_on: NaiveDate::from_ymd_opt(year, 12, 12),
        referent: "L’équipe d’animation".to_owned(),
        aims: lines(&["Jeter moins", "Apprendre les uns des autres", "Faire venir des hommes au centre"]),
        changes: Changes {
            residents: "Des voisins se parlent, des savoirs reviennent.".to_owned(),
            centre: "Un public que l’on ne voyait pas.".to_owned(),
            ..Changes::default()
        },
        residents_part: lines(&["Ont eu l’idée", "Réparent et accueillent"]),
        centre_part: lines(&["Prête la salle", "Tient le calendrier"]),
        difficulties: lines(&["Trouver les pièces", "Garder du temps pour apprendre, pas seulement réparer"]),
        ..begun(centre, "Le samedi où l’on répare")
    }
}
