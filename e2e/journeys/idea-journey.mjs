// One idea, from a word in a room to a tool in other centres: said on telephones and paper, filmed, chosen, built in two
// days, written down, taken and adapted by two other centres, brought up to date by one; and each author told.

import * as films from "../lib/films.mjs";
import * as days from "../lib/hackathon.mjs";
import * as road from "../lib/ideas.mjs";
import * as kits from "../lib/kits.mjs";
import { PHONE, PLAIN_PHONE, press, send } from "../lib/people.mjs";
import { signIn } from "../lib/team.mjs";
import * as room from "../lib/workshop.mjs";

export const name = "one idea goes from a word in a workshop to a tool in other centres";
export const minutes = 10;

const IDEA = "Un SMS la veille, pour ceux qui oublient";
const ON_PAPER = "Prévenir la veille par un petit message";
const OTHER = "Une horloge dans le hall";
const SHEET = {
  besoin: "Ne plus rater un atelier par oubli.",
  pour_qui: "Tous les inscrits",
  comment: "Une personne relit la liste à 16 h, et le message part.",
  cout: "5 centimes par personne",
  aide: "Mehdi, qui l’a fait",
};
const KIT = "Prévenir la veille, mode d’emploi";
const WORDS = { summary: "Une heure pour s’y mettre.", body: "On relit la liste.\n\nOn envoie à 16 h." };
const AFTER = "Une heure pour s’y mettre, avec la fiche à imprimer.";
const CARD = { contact: "Fabrice, direction", telephone: "03 53 01 62 10", besoins: "Une liste à jour." };
/** The two that take it, and what each does otherwise. */
const OTHERS = [
  { email: "helene@ajr.example", centre: "ajr", variant: "Chez nous, à midi.", body: "On relit la liste à midi." },
  { email: "marc@phalempins.example", centre: "phalempins", variant: "Chez nous, par téléphone.", body: "On appelle." },
];
const MEHDI = { name: "Mehdi, de l’IUT", side: "developer", skills: "SMS", contact: "mehdi@iut.example" };

export async function run(here) {
  const { page, base } = here;
  const team = await signIn(page, base);
  await films.needPrograms(page, team);
  const idea = await say(here, team);
  const code = await codeOf(here, idea);
  await film(here, idea);
  await road.advance(here, idea, "chosen", "Choisie par toute la salle");
  await build(here, team, idea);
  const shown = await road.writeSolution(here, idea, SHEET);
  const spread = await passOn(here, team, shown);
  await road.advance(here, idea, "spread", "Deux centres s’en servent");
  await reportSpread(here, { ...spread, idea });
  await expectAuthorsTold(here, { team, idea, code });
}

/** Two telephones and the paper say it; what is said twice is one idea with both its authors. */
async function say(here, team) {
  const { page, base, expect, another } = here;
  const own = await room.planWorkshop(here, team, "Comment ne plus rien rater ?");
  const code = await room.openDoors(here, own);
  const phones = [await another(PHONE), await another(PLAIN_PHONE)];
  for (const phone of phones) await room.comeIn(phone, base, { code });
  const [phone, plain] = phones;
  await room.goToStep(here, own, "Nos idées");
  await expect.visible(phone.locator("#contact"));
  await room.say(phone, expect, IDEA, { prenom: "Nadia", contact: "06 39 98 12 56" });
  await plain.reload();
  await room.say(plain, expect, OTHER);
  await room.typeSheet(page, own, "idea", ON_PAPER, "Raymond");
  await join(page, own);
  await room.turnVote(page, own, "ouvrir");
  await expect.visible(phone.locator('select[name^="points-"]').first());
  await room.give(phone, { [IDEA]: 3 });
  await plain.reload();
  await room.give(plain, { [IDEA]: 1, [OTHER]: 2 });
  await room.countStickers(page, own, { [IDEA]: 4 });
  await room.turnVote(page, own, "fermer");
  const kept = await room.keepIdea(here, own, IDEA);
  await page.goto(own);
  await send(page, "/cloture");
  return kept;
}

/** The line of the paper goes where the telephone said the same. */
async function join(page, own) {
  await page.goto(`${own}/tri`);
  await press(page, page.locator('form[action$="/tri"] tbody a', { hasText: ON_PAPER }));
  await page.selectOption("#reunir", { label: IDEA });
  await press(page, page.locator("main form button.btn--big"));
  await page.waitForURL(/\/tri/);
}

/** Both authors stand on the idea; the code of the first. */
async function codeOf({ page, expect }, idea) {
  await page.goto(idea);
  const authors = page.locator("section:has(#auteurs)");
  for (const name of ["Nadia", "Raymond"]) await expect.visible(authors.locator("li", { hasText: name }));
  const told = await authors.locator("li", { hasText: "Nadia" }).locator("small").first().innerText();
  return told.match(/[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}/)[0];
}

/** With the camera, from the page of the idea; on the channel when its author agreed. */
async function film(here, idea) {
  const { page, expect } = here;
  await page.goto(idea);
  await press(page, page.locator('section:has(#dit) a[href*="/films/"]'));
  await page.fill("#titre", `« ${IDEA} »`);
  await send(page, "/films");
  await page.waitForURL(/films\/[0-9a-f-]{36}/);
  const own = page.url().split("?")[0];
  await films.filmWithCamera(here, own);
  await films.agree(here, own, { name: "Nadia", uses: ["network", "public"] });
  await films.transcribe(page, own, "J’oublie toujours le mercredi.");
  await films.ready(here, own);
  await page.goto(publicIdea(idea));
  await press(page, page.locator('main a[href*="/chaine/"]'));
  await expect.visible(page.getByText("J’oublie toujours le mercredi."));
}

function publicIdea(idea) {
  return idea.replace("/equipe/idees/", "/idees/");
}

/** Two days; a trial with residents; it is in use. */
async function build(here, team, idea) {
  const { page, base, another } = here;
  const phone = { ...here, page: await another(PHONE) };
  const event = await days.prepare(here, team, { title: "Deux jours contre l’oubli", challenge: IDEA });
  await days.advance(page, event);
  await days.come(phone, event, MEHDI);
  const made = await days.makeTeam(here, event, { name: "Les Veilleurs", challenge: IDEA, people: [MEHDI.name] });
  await days.makeTeam(here, event, { name: "Les Cloches", challenge: IDEA, people: [] });
  await days.advance(page, event);
  await road.advance(here, idea, "co_design", "Les Veilleurs y travaillent");
  await days.tellMade(here, made, { words: "Le message part à 16 h.", link: "https://veilleurs.example" });
  await days.advance(page, event);
  const [code] = await days.drawSlips(here, event, 1);
  await days.giveVoice(phone.page, base, event, { team: "Les Veilleurs", code });
  await phone.page.waitForURL(/\/merci/);
  await days.advance(page, event);
  await road.noteTrial(here, idea, { place: "Le hall", people: "12", said: "Plus personne n’a oublié" });
  await road.advance(here, idea, "tested", "Douze inscrits l’ont essayé");
  await road.advance(here, idea, "in_use", "Il part chaque jour");
}

/** Two centres take the solution and its kit, each in its own way; the source goes on, one takes what changed. */
async function passOn(here, team, shown) {
  const { page, base, another } = here;
  const source = await kits.writeActivity(page, team, { title: KIT, ...WORDS });
  const kit = await kits.publish(here, team, { title: KIT, card: CARD });
  const taken = [];
  for (const one of OTHERS) {
    const there = { ...here, page: await another() };
    const theirs = await signIn(there.page, base, one.email);
    await road.takeSolution(there, base, { centre: one.centre, title: IDEA, variant: one.variant });
    const draft = await kits.adopt(there, theirs, { title: KIT, contact: "Fabrice" });
    await kits.rewrite(there.page, draft, { body: one.body });
    taken.push({ there, theirs, draft, body: one.body });
  }
  await kits.rewrite(page, source, { summary: AFTER });
  await kits.publish(here, team, { title: KIT, card: { notes: "Avec une fiche à imprimer." } });
  await takeTheChange(taken[0]);
  await expectUntouched(taken[1]);
  return { kit, shown };
}

async function takeTheChange({ there, theirs, draft, body }) {
  const { page, axe, expect } = there;
  await page.goto(`${theirs}/essaimage/chez-nous`);
  await press(page, kits.ours(page, KIT).locator('a[href$="/changements"]'));
  await axe.check(page);
  await send(page, "/changements");
  await expect.visible(page.locator(".undo"));
  await page.goto(draft);
  expect.equal(await page.locator("#summary").inputValue(), AFTER);
  expect.equal(await page.locator("#body").inputValue(), body, "what was adapted stays");
}

async function expectUntouched({ there, draft, body }) {
  const { page, expect } = there;
  await page.goto(draft);
  expect.equal(await page.locator("#summary").inputValue(), WORDS.summary, "nobody changes it for them");
  expect.equal(await page.locator("#body").inputValue(), body);
}

/** Who has it, in which version; what each does otherwise, where everyone reads it. */
async function reportSpread({ page, axe, expect }, { kit, shown, idea }) {
  await page.goto(`${kit}/lignee`);
  for (const centre of ["AJR", "Phalempins"]) {
    await expect.visible(page.locator("section:has(#liste) tbody tr", { hasText: centre }));
  }
  await axe.check(page);
  await page.goto(shown);
  for (const { variant } of OTHERS) await expect.visible(page.getByText(variant).first());
  await page.goto(publicIdea(idea));
  for (const centre of ["AJR", "Phalempins"]) {
    await expect.visible(page.locator("section:has(#centres) li", { hasText: centre }));
  }
  await axe.check(page);
}

/** Nadia by SMS at each step, Raymond by whoever meets him. */
async function expectAuthorsTold({ page, base, axe, expect, another }, { team, idea, code }) {
  await page.goto(idea);
  const steps = await page.locator("section:has(#route) li").count();
  expect.ok(steps >= 5, `${steps} steps`);
  await page.goto(`${team}/idees/a-prevenir`);
  const aloud = road.toTell(page, IDEA).filter({ hasText: "Raymond" });
  expect.ok((await aloud.count()) <= 2, "Raymond stands once for each idea, with all that is to be told to him");
  expect.ok((await aloud.locator("td .under").count()) >= 5, "each step is to be told to Raymond");
  const phone = await another(PHONE);
  await phone.goto(`${base}/jean-ferrat/mon-idee/${code}`);
  await expect.oneHeading(phone);
  await expect.visible(phone.locator("section:has(#route)", { hasText: "Deux centres s’en servent" }));
  const told = await phone.locator("main").innerText();
  expect.match(told, /\b[5-9] fois/, "each step left for Nadia's telephone");
  await axe.check(phone);
}
