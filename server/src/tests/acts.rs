//! Acts of a team drawn by lot, on its own pages: what is typed anew, and what is changed in a form that a page shows.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use centres::Centre;
use testing::{Dice, Page, TestApp};
use uuid::Uuid;

use super::form_fields::fields;

/// The rooms that are moved.
pub(super) const ROOMS: [&str; 12] = [
    "people",
    "programme",
    "enrolment",
    "campaigns",
    "equipment",
    "words",
    "ideas",
    "map",
    "reminders",
    "appointments",
    "callbacks",
    "paths",
];

const LIBRARY: [&str; 4] =
    ["carte-identite", "impots-declaration", "titre-de-sejour-anef", "france-travail-actualisation"];

/// Names are letters: another at each number.
fn name(word: &str, number: usize) -> String {
    let letters = number.to_string().into_bytes().into_iter().map(|digit| char::from(digit - b'0' + b'a'));
    word.chars().chain(letters).collect()
}

/// Someone of the team, signed in, who does whatever comes.
pub(super) struct Acts<'a> {
    pub dice: Dice,
    /// How often each room answered, and how often it was moved.
    pub moved: BTreeMap<&'static str, (usize, usize)>,
    app: &'a TestApp,
    centre: &'a Centre,
    drawn: usize,
}

impl<'a> Acts<'a> {
    pub fn new(app: &'a TestApp, centre: &'a Centre, dice: Dice) -> Self {
        Self { dice, moved: BTreeMap::new(), app, centre, drawn: 0 }
    }

    /// Acts once in a room; a refusal is an answer too.
    pub async fn act(&mut self, room: &'static str) {
        self.drawn += 1;
        let before = self.count().await;
        let answered = match room {
            "people" => self.people().await,
            "programme" => self.programme().await,
            "enrolment" => self.enrolment().await,
            "campaigns" => self.campaigns().await,
            "equipment" => self.equipment().await,
            "words" => self.words().await,
            "ideas" => self.ideas().await,
            "map" => self.map().await,
            "reminders" => self.reminders().await,
            "appointments" => self.appointments().await,
            "callbacks" => self.callbacks().await,
            _ => self.paths().await,
        };
        let Some(page) = answered else { return };
        let is_fault = page.status.is_server_error() || page.status == StatusCode::FORBIDDEN;
        assert!(!is_fault, "{room}: {} {}", page.status, page.body);
        let is_done = self.count().await > before;
        let (answered, moved) = self.moved.entry(room).or_default();
        *answered += 1;
        *moved += usize::from(is_done);
    }

    async fn count(&self) -> i64 {
        let row = self.app.db().one("select count(*) as n from operation", vec![]).await.unwrap().unwrap();
        row.int("n").unwrap()
    }

    /// Some ids of one row of the centre.
    async fn draw<const N: usize>(&mut self, sql: &'static str, columns: [&str; N]) -> Option<[String; N]> {
        let rows = self.app.db().all(sql, db::args![self.centre.id]).await.unwrap();
        let ids = |row: &db::Row| columns.map(|column| row.get::<Uuid>(column).unwrap().to_string());
        let all: Vec<[String; N]> = rows.iter().map(ids).collect();
        self.dice.pick(&all)
    }

    async fn one(&mut self, sql: &'static str) -> Option<String> {
        self.draw(sql, ["id"]).await.map(|[id]| id)
    }

    fn path(&self, below: &str) -> String {
        self.centre.path(&format!("equipe/{below}"))
    }

    async fn post(&self, below: &str, pairs: &[(&str, &str)]) -> Option<Page> {
        Some(self.app.post(&self.path(below), pairs).await)
    }

    /// Types something in one field of the form of a page, and sends it there, or elsewhere below it.
    async fn type_in(&self, below: &str, elsewhere: &str, (field, typed): (&str, &str)) -> Option<Page> {
        let page = self.path(below);
        let shown = self.app.get(&page).await;
        let kept = fields(&shown.body, &page);
        if kept.is_empty() {
            return None;
        }
        let others = kept.iter().filter(|(name, _)| name != field).map(|(name, value)| (name.as_str(), value.as_str()));
        let pairs: Vec<(&str, &str)> = others.chain([(field, typed)]).collect();
        Some(self.app.post(&format!("{page}{elsewhere}"), &pairs).await)
    }

    async fn people(&mut self) -> Option<Page> {
        const ALL: &str = "select id from person where centre_id = $1 and archived_at is null order by id";
        let (first, words) = (name("Zoé", self.drawn), format!("Essai {}", self.drawn));
        let turn = self.dice.rng.u8(..9);
        if turn < 2 {
            let typed =
                [("first_name", first.as_str()), ("last_name", "Essai"), ("birth_date", "12/03/1984"), ("sure", "oui")];
            return self.post("personnes", &typed).await;
        }
        if turn == 2 {
            let id = self.one("select id from household where centre_id = $1 order by id").await?;
            return self
                .type_in(&format!("foyers/{id}"), "", ("street", &format!("{} rue du Moulin", self.drawn)))
                .await;
        }
        let own = format!("personnes/{}", self.one(ALL).await?);
        match turn {
            3 | 4 => self.type_in(&format!("{own}/modifier"), "", ("note", &words)).await,
            5 => self.post(&format!("{own}/interets"), &[("interest", &words)]).await,
            6 => self.post(&format!("{own}/adhesions"), &[("season", "2027-2028")]).await,
            7 => self.post(&format!("{own}/archive"), &[]).await,
            _ => {
                let other = self.one(ALL).await.filter(|other| !own.ends_with(other.as_str()))?;
                self.post(&format!("{own}/fusion/{other}"), &[]).await
            }
        }
    }

    async fn programme(&mut self) -> Option<Page> {
        let title = format!("Bal {}", self.drawn);
        let turn = self.dice.rng.u8(..8);
        if turn < 2 {
            let typed = [
                ("title", title.as_str()),
                ("kind", "one-off"),
                ("first", "28/11/2026"),
                ("start", "14 h"),
                ("end", "17 h 30"),
                ("last", ""),
                ("capacity", "30"),
            ];
            return self.post("activites", &typed).await;
        }
        if turn == 2 {
            let sql =
                "select id, activity_id from activity_session where centre_id = $1 and state = 'planned' order by id";
            let [session, activity] = self.draw(sql, ["id", "activity_id"]).await?;
            return self.post(&format!("activites/{activity}/seances/{session}/annulation"), &[("why", "Neige")]).await;
        }
        let id = self
            .one("select id from activity where centre_id = $1 and state in ('draft', 'published') order by id")
            .await?;
        let own = format!("activites/{id}");
        match turn {
            3 => self.type_in(&own, "/publication", ("summary", "On danse.")).await,
            4 | 5 => self.type_in(&own, "", ("title", &title)).await,
            6 => {
                let typed = [("new_day", "05/12/2026"), ("new_start", "9 h"), ("new_end", "11 h")];
                self.post(&format!("{own}/seances"), &typed).await
            }
            _ => self.post(&format!("{own}/copie"), &[]).await,
        }
    }

    async fn enrolment(&mut self) -> Option<Page> {
        const STANDING: &str = "select id, group_id, list_id from enrolment where centre_id = $1 \
                                and state in ('confirmed', 'waiting') order by id";
        let turn = self.dice.rng.u8(..7);
        if turn < 3 {
            let list =
                self.one("select id from enrolment_list where centre_id = $1 and state = 'open' order by id").await?;
            let first = name("Anna", self.drawn);
            let typed = [("nom-1", "Martin"), ("prenom-1", first.as_str()), ("naissance-1", "1/2/1986"), ("tel-1", "")];
            return self.post(&format!("inscriptions/{list}/feuille"), &typed).await;
        }
        let [id, group, list] = self.draw(STANDING, ["id", "group_id", "list_id"]).await?;
        let own = format!("inscriptions/{list}/groupes/{group}");
        match turn {
            3 | 4 => self.post(&format!("{own}/annulation"), &[("qui", &id)]).await,
            5 => {
                let typed = [("inscription", id.as_str()), ("priorite", "oui"), ("raison", "Fratrie")];
                self.post(&format!("{own}/priorites"), &typed).await
            }
            _ => self.post(&format!("{own}/paiements"), &[("montant", "9,50"), ("moyen", "cash")]).await,
        }
    }

    async fn campaigns(&mut self) -> Option<Page> {
        let turn = self.dice.rng.u8(..4);
        if turn == 0 {
            return self.post("messages", &[]).await;
        }
        let id = self.one("select id from campaign where centre_id = $1 and state = 'draft' order by id").await?;
        match turn {
            1 => self.type_in(&format!("messages/{id}"), "", ("titre", &format!("Message {}", self.drawn))).await,
            2 => self.type_in(&format!("messages/{id}"), "", ("texte", "Bonjour {prénom}, venez samedi.")).await,
            _ => self.post(&format!("messages/{id}/suppression"), &[]).await,
        }
    }

    async fn equipment(&mut self) -> Option<Page> {
        const OPEN: &str = "select id from equipment_loan where centre_id = $1 and returned_at is null order by id";
        let turn = self.dice.rng.u8(..7);
        if turn < 2 {
            let label = format!("Z-{}", self.drawn);
            let typed = [("nom", "Tablette"), ("categorie", "tablet"), ("etat", "good"), ("etiquette", label.as_str())];
            return self.post("materiel", &[&typed[..], &[("parties", "Tablette\nChargeur")]].concat()).await;
        }
        if turn == 2 {
            let loan = self.one(OPEN).await?;
            return self.post(&format!("materiel/prets/{loan}/retour"), &[("etat", "good")]).await;
        }
        if turn == 3 {
            return self.post("materiel/inventaires", &[]).await;
        }
        let own = format!(
            "materiel/objets/{}",
            self.one("select id from equipment_item where centre_id = $1 order by id").await?
        );
        match turn {
            4 => self.post(&format!("{own}/etiquette"), &[]).await,
            5 => self.type_in(&format!("{own}/fiche"), "", ("notes", &format!("Essai {}", self.drawn))).await,
            _ => {
                let who =
                    self.one("select id from person where centre_id = $1 and archived_at is null order by id").await?;
                self.post(&format!("{own}/pret"), &[("personne", &who)]).await
            }
        }
    }

    async fn words(&mut self) -> Option<Page> {
        let turn = self.dice.rng.u8(..4);
        if turn == 0 {
            let lines = format!("{} ; Roger\n{}", name("wiki", self.drawn), name("bot", self.drawn));
            return self.post("mots/bulletins", &[("lignes", &lines)]).await;
        }
        let sql = "select id from word_question where centre_id = $1 and state in ('asked', 'taken') order by id";
        let own = format!("mots/{}", self.one(sql).await?);
        let shown = self.app.get(&self.path(&own)).await;
        let hidden = shown.body.split("name=\"revision\" value=\"").nth(1);
        let read = ("revision", hidden.and_then(|rest| rest.split('"').next()).unwrap_or_default());
        match turn {
            1 => self.post(&format!("{own}/groupe"), &[("prenoms", "Inès, 9"), read]).await,
            2 => self.post(&format!("{own}/brouillons"), &[("texte", "Un mot avec un dièse."), read]).await,
            _ => self.post(&format!("{own}/ecart"), &[]).await,
        }
    }

    async fn ideas(&mut self) -> Option<Page> {
        let title = format!("Un SMS {}", self.drawn);
        if self.dice.rng.bool() {
            let typed = [
                ("titre", title.as_str()),
                ("mots", "Avant la date."),
                ("nom", "Rosa Pinto"),
                ("prevenir", "in_person"),
            ];
            return self.post("idees/nouvelle", &typed).await;
        }
        let id = self.one("select id from idea where centre_id = $1 and merged_into is null order by id").await?;
        let step = self.dice.pick(&["chosen", "co_design", "tested", "set_aside"])?;
        self.post(&format!("idees/{id}/etapes"), &[("etape", step), ("raison", "Trois groupes y tiennent.")]).await
    }

    async fn map(&mut self) -> Option<Page> {
        let title = format!("La Souris {}", self.drawn);
        let turn = self.dice.rng.u8(..6);
        if turn == 0 {
            let typed =
                [("nom", title.as_str()), ("rue", "2 rue B"), ("ville", "Arques"), ("horaires", "Mo 09:00-12:00")];
            return self.post("lieux/nouveau", &typed).await;
        }
        if turn == 1 {
            return self.post("lieux/themes", &[("nom", &title), ("mois", "6"), ("champs", "Âge des enfants")]).await;
        }
        let own = format!(
            "lieux/{}",
            self.one("select id from map_place where centre_id = $1 and state = 'shown' order by id").await?
        );
        match turn {
            2 | 3 => self.type_in(&own, "", ("nom", &title)).await,
            4 => self.post(&format!("{own}/confirmation"), &[]).await,
            _ => self.post(&format!("{own}/retrait"), &[]).await,
        }
    }

    async fn reminders(&mut self) -> Option<Page> {
        let turn = self.dice.rng.u8(..4);
        if turn == 0 {
            let slug = self.dice.pick(&LIBRARY)?;
            return self.post("rappels/demarches/adoption", &[("demarches", slug)]).await;
        }
        let sql = "select id from reminders_procedure where centre_id = $1 and retired_at is null order by id";
        let own = format!("rappels/demarches/{}", self.one(sql).await?);
        match turn {
            1 | 2 => self.post(&format!("{own}/confirmation"), &[]).await,
            _ => self.post(&format!("{own}/retrait"), &[]).await,
        }
    }

    async fn appointments(&mut self) -> Option<Page> {
        let title = format!("Écrivain public {}", self.drawn);
        if self.dice.rng.u8(..3) == 0 {
            let typed = [("nom", title.as_str()), ("lieu", "public_office"), ("pour", "everyone")];
            let rest =
                [("visibilite", "visible_and_notified"), ("minutes", "30"), ("delai_min", "30"), ("delai_max", "90")];
            let last = [("annulable", "oui"), ("annulation_heures", "4"), ("deplacement_jours", "2")];
            return self.post("permanences/reglages/motifs", &[&typed[..], &rest[..], &last[..]].concat()).await;
        }
        let sql = "select id from appointment_motive where centre_id = $1 and retired_at is null order by id";
        let own = format!("permanences/reglages/motifs/{}", self.one(sql).await?);
        if self.dice.rng.bool() {
            return self.post(&format!("{own}/retrait"), &[]).await;
        }
        self.type_in(&own, "", ("nom", &title)).await
    }

    async fn callbacks(&mut self) -> Option<Page> {
        let sql = "select id from callback where centre_id = $1 and state in ('waiting', 'taken') order by id";
        let own = format!("a-rappeler/{}", self.one(sql).await?);
        match self.dice.rng.u8(..3) {
            0 => self.post(&format!("{own}/prise"), &[]).await,
            1 => self.post(&format!("{own}/resultats"), &[("resultat", "no_answer")]).await,
            _ => self.post(&format!("{own}/resultats"), &[("resultat", "reached"), ("suite", "desk")]).await,
        }
    }

    async fn paths(&mut self) -> Option<Page> {
        if self.dice.rng.bool() {
            return self.post("parcours", &[("maison", "mon-telephone")]).await;
        }
        let own = format!("parcours/{}", self.one("select id from path where centre_id = $1 order by id").await?);
        let step = self.dice.pick(&["open", "retired"])?;
        self.post(&format!("{own}/etape"), &[("vers", step)]).await
    }
}
