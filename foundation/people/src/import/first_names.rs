//! First names common among the people of our centres, to tell a name from a first name.
//!
//! Only a hint for files without titles and for names written without capitals; never a rule about people.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Folded, in alphabetical order.
const COMMON: &str = "\
abdel abdelkader abdellah abdoulaye adam adele adrien agathe agnes ahmed aicha aime aissa alain alban albert alexandra \
alexandre alexis ali alice alicia aline amadou amandine amel amelie amina aminata amine amira ana anais andre andrea andree \
angele angelina angelique anissa anita anna annabelle anne annette annick annie anthony antoine antoinette arlette armand \
arnaud arthur assia astrid audrey augustin aurelie aurelien ayoub baptiste barbara basile bastien beatrice benedicte \
benjamin benoit bernadette bernard bertrand bilal blanche brahim brice brigitte bruno camille carine carla carole caroline \
catherine cecile cedric celia celine chantal charles charline charlotte chloe christelle christian christiane christine \
christophe claire clara clarisse claude claudette claudine clemence clement coline colette corentin corinne cyril cyrille \
damien daniel daniele danielle david deborah delphine denis denise didier djamila dominique dylan edith edmond edouard \
elena eliane elias elisa elisabeth elise ella elodie eloise elsa emilie emilien emma emmanuel emmanuelle enzo eric erika \
ernest estelle esther ethan etienne eugene eva evelyne fabien fabienne fabrice fanny farid farida fatiha fatima fatma \
fatou fatoumata felix fernand fernande fiona flavie florence florent florian france francis franck francois francoise \
frederic frederique gabin gabriel gabrielle gael gaelle gaetan georges georgette gerald geraldine gerard germaine ghislaine \
gilbert gilberte gilles gisele giulia gregory guillaume gustave guy gwenaelle habib hadrien hakim hamid hamza hanane hassan \
helene henri henriette herve hicham hind houria hubert hugo ibrahim ibrahima ilyes imane ines irene iris isaac isabelle \
ismael ivan jacqueline jacques jade jamila jean jeanne jeannine jennifer jeremie jeremy jerome jessica joel joelle johan \
johanna jonathan jordan joris josephine joseph josette josiane juan jules julia julie julien juliette justine kais karim \
karima karine katia kelly kenza kevin khadija khaled laetitia laila lamia lana lara laura laure laurence laurent lea leila \
lena leo leon leonie leonard lila lilia liliane lilou lina linda lisa lise livio loic lola loris lou louane louis louisa louise \
louna luc lucas lucette lucie lucien lucienne ludivine ludovic lya lydia lydie lyna madeleine mael maelle maeva magali mahamadou \
malek malika malo mamadou manon manuel marc marceau marcel marcelle margaux margot marguerite maria mariama mariam marianne \
marie marina marine marion marius marlene marthe martial martin martine marwa maryam maryse maryvonne mateo mathieu mathilde \
mathis matteo matthieu maurice max maxence maxime mehdi melanie melina melissa melody meriem michel micheline michele michelle \
milan mila mireille mohamed mohammed monique morgane mouna mounir mourad moussa mustapha myriam nabil nabila nadege nadia \
nadine naim naima naomi nassim nathalie nathan nawel nicolas nicole nina noa noah noe noel noelle noemie nolan nora norbert \
nordine nour odette odile olivia olivier omar oscar ousmane oumar pascal pascale patrice patricia patrick paul paule paulette \
pauline perrine philippe pierre pierrick pierrette quentin rachel rachid rachida raphael raphaelle raymond raymonde rayan rebecca \
regine regis remi remy renaud rene renee richard robert robin roger roland romain romane rosa rose rosalie roxane sabine \
sabrina sacha said saida salah salim salima salome samia samir samira samuel samy sandra sandrine sara sarah sebastien selim \
selma serge severine sidonie simon simone sofia sofiane solange solene soline sonia sophia sophie soraya souad stephane \
stephanie suzanne suzette sylvain sylvette sylviane sylvie tania tarik teo theo theodore therese thibault thierry thomas tiago \
tom tony valentin valentine valerie vanessa veronique victor victoire victoria vincent virginie viviane wael walid wassim \
william xavier yacine yanis yann yannick yasmina yasmine yassine yohan yolande youcef youssef yves yvette yvonne zahra zakaria \
zineb zoe zohra";

static NAMES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| COMMON.split(' ').collect());

/// Whether a folded word is a common first name; of "jean-pierre", the first half counts.
pub(super) fn is_known(folded: &str) -> bool {
    folded.split([' ', '-']).next().is_some_and(|first| NAMES.contains(first))
}
