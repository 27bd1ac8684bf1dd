//! The closed lists of La Coop de la médiation numérique, with its own codes, and those of this room.
//!
//! Codes are kept and exported as they are; their words are texts of the room. Nothing is ever added to these lists
//! by a centre: the counts of all centres must add up.

/// A closed list of words, each with its code.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident $room:literal { $($variant:ident => $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = $code] $variant),+
        }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word that is stored and exported.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code),+
                }
            }

            /// The word of a code.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|word| word.code() == code)
            }

            /// The key of its words on screen.
            pub fn key(self) -> String {
                format!(concat!("accompaniment-", $room, "-{}"), self.code().replace('_', "-"))
            }
        }
    };
}

words! {
    /// What an act was about (`thematiques`).
    Theme "theme" {
        DigitalCheck => "diagnostic_numerique",
        Device => "prendre_en_main_du_materiel",
        Repair => "maintenance_de_materiel",
        OwnContent => "gere_ses_contenus_numeriques",
        Browsing => "navigation_sur_internet",
        Email => "email",
        Office => "bureautique",
        SocialNetworks => "reseaux_sociaux",
        Health => "sante",
        Banking => "banque_et_achats_en_ligne",
        Enterprise => "entrepreneuriat",
        Work => "insertion_professionnelle",
        Security => "securite_numerique",
        Parenting => "parentalite",
        School => "scolarite_et_numerique",
        Creation => "creer_avec_le_numerique",
        Culture => "culture_numerique",
        Intelligence => "intelligence_artificielle",
        Procedures => "aide_aux_demarches_administratives",
    }
}

words! {
    /// Which procedures, where the act was about them (`precisions_demarche`).
    SubTheme "sub" {
        Papers => "papiers_elections_citoyennete",
        Family => "famille_scolarite",
        Social => "social_sante",
        Work => "travail_formation",
        Housing => "logement",
        Transport => "transports_mobilite",
        Money => "argent_impots",
        Justice => "justice",
        Abroad => "etrangers_europe",
        Leisure => "loisirs_sports_culture",
        Associations => "associations",
    }
}

words! {
    /// Where it was done (`type_lieu`).
    PlaceKind "place" {
        Centre => "lieu_activite",
        Elsewhere => "autre",
        Home => "domicile",
        Distance => "a_distance",
    }
}

impl PlaceKind {
    /// Whether La Coop asks for the town.
    pub fn needs_town(self) -> bool {
        matches!(self, Self::Elsewhere | Self::Home)
    }
}

words! {
    /// With what (`materiel`).
    Equipment "equipment" {
        Computer => "ordinateur",
        Phone => "telephone",
        Tablet => "tablette",
        Other => "autre",
        Nothing => "aucun",
    }
}

words! {
    /// How much the person did alone (`autonomie`).
    Autonomy "autonomy" {
        Accompanied => "entierement_accompagne",
        Partly => "partiellement_autonome",
        Alone => "autonome",
    }
}

impl Autonomy {
    /// Of the three dots of the picture, how many are full.
    pub fn dots(self) -> usize {
        match self {
            Self::Accompanied => 1,
            Self::Partly => 2,
            Self::Alone => 3,
        }
    }
}

words! {
    /// To what kind of structure the person was sent (`structure_de_redirection`).
    Orientation "orientation" {
        Administration => "administration",
        Digital => "mediation_numerique",
        Operator => "operateur_ou_organisme_en_charge",
        SocialHelp => "aide_sociale",
        Work => "insertion_professionnelle",
        Procedures => "aide_aux_demarches_administratives",
        Other => "autre",
    }
}

words! {
    /// Who holds the mouse. It decides what is asked of the person first.
    Mode "mode" {
        // The person learns, on invented data: nothing is asked.
        Train => "je_forme",
        // The person does, someone beside them: their spoken agreement.
        Accompany => "j_accompagne",
        // Someone does in their place: a mandate that is in force.
        Do => "je_fais",
    }
}

/// The durations proposed; any other is typed in minutes.
pub const DURATIONS: [i64; 6] = [15, 30, 45, 60, 90, 120];
/// 23 h 59.
pub const LONGEST_MINUTES: i64 = 23 * 60 + 59;
