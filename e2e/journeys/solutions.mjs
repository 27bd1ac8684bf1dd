// An idea from a resident's telephone to a solution that a second centre uses; its author hears of each step.

import { choose, fill, PHONE, press, refused, send, takePart } from "../lib/people.mjs";
import * as road from "../lib/ideas.mjs";
import { download, signIn } from "../lib/team.mjs";

export const name = "an idea goes from the street to a second centre, and its author knows";
export const minutes = 5;
export const onOneEngine = true; // the idea’s whole road is walked on both

const IDEA = "Une boîte à outils qui passe de porte en porte";
const VARIANT = "Chez nous, la boîte attend à la boulangerie.";
const SHEET = {
  besoin: "Réparer sans acheter.",
  pour_qui: "Tous les habitants",
  comment: "Une caisse, un carnet, une personne par rue.",
  cout: "Une caisse d’outils",
  aide: "Karim, du centre",
};

export async function run(here) {
  const { page, base, another } = here;
  const phone = await another(PHONE);
  const code = await propose({ ...here, page: phone });
  const team = await signIn(page, base, "nadege@jean-ferrat.example");
  const idea = await read(here, team);
  await make(here, idea);
  await hearAbout({ ...here, page: phone }, code, "Choisie par le conseil");
  const shown = await road.writeSolution(here, idea, SHEET);
  await spread(here, shown);
  await road.advance(here, idea, "spread", "AJR s’en sert depuis ce mois-ci");
  await tell(here, team);
  await hearAbout({ ...here, page: phone }, code, "AJR s’en sert");
  await look({ ...here, page: phone }, shown);
}

/** No account, a name because someone will say it aloud; what is missing is told. */
async function propose({ page, base, axe, expect }) {
  await takePart(page, base, "idees");
  await expect.oneHeading(page);
  await axe.check(page);
  await press(page, page.locator('.actions a.btn--big[href$="/proposer"]'));
  await expect.oneHeading(page);
  await expect.fits(page);
  await page.fill("#titre", IDEA);
  await choose(page, "prevenir", "in_person");
  await send(page, "/proposer");
  await refused(page, { axe, expect });
  expect.equal(await page.locator("#titre").inputValue(), IDEA);
  await fill(page, { mots: "Chacun a une perceuse qui dort.", nom: "Odile Vanhove" });
  await send(page, "/proposer");
  await page.waitForURL(/\/mon-idee\//);
  await expect.oneHeading(page);
  await expect.fits(page);
  await axe.check(page);
  const code = new URL(page.url()).pathname.split("/").at(-1);
  await page.goto(`${base}/jean-ferrat/idees?q=perceuse`);
  expect.equal(await page.getByText(IDEA).count(), 0, "nobody reads it before the team has");
  return code;
}

/** The team finds it waiting, reads it and shows it; the page of the idea. */
async function read({ page, axe, expect }, team) {
  await page.goto(`${team}/idees`);
  await expect.oneHeading(page);
  await axe.check(page);
  await press(page, page.locator('.notice a[href*="etat=waiting"]'));
  await press(page, page.locator("tbody th a", { hasText: IDEA }));
  const idea = page.url().split("?")[0];
  await axe.check(page);
  await press(page, page.locator('button[name="visible"][value="shown"]'));
  await expect.visible(page.locator(".undo"));
  return idea;
}

/** A step without its reason is refused; then each in its turn. */
async function make(here, idea) {
  const { page, axe, expect } = here;
  await page.goto(idea);
  await choose(page, "etape", "chosen");
  await send(page, "/etapes");
  await refused(page, { axe, expect });
  await road.advance(here, idea, "chosen", "Choisie par le conseil des habitants");
  await road.advance(here, idea, "co_design", "Cinq voisins s’y mettent");
  await road.noteMeeting(here, idea, { who: "Odile, Karim", words: "On commence par deux rues" });
  await road.noteTrial(here, idea, { place: "Rue Pasteur", people: "6", said: "La caisse est trop lourde" });
  await axe.check(page);
  await road.advance(here, idea, "tested", "Six foyers l’ont essayée");
  await road.advance(here, idea, "in_use", "Deux caisses tournent");
}

/** A second centre takes it, and says what it does otherwise. */
async function spread({ base, axe, expect, another }, shown) {
  const page = await another();
  await signIn(page, base, "helene@ajr.example");
  await road.takeSolution({ page, axe, expect }, base, { centre: "ajr", title: IDEA, variant: VARIANT });
  await page.goto(shown);
  await expect.visible(page.locator("section:has(#chez-qui)", { hasText: "AJR" }));
  await axe.check(page);
}

/** Whoever wants it aloud is on a list, with the words to say; it is ticked, and gone. */
async function tell({ page, axe, expect }, team) {
  await page.goto(`${team}/idees/a-prevenir`);
  await expect.oneHeading(page);
  await axe.check(page);
  const lines = road.toTell(page, IDEA);
  const before = await lines.count();
  const steps = await lines.first().locator("td .under").count();
  expect.ok(steps >= 5, `Odile is told ${steps} steps of six`);
  await lines.first().locator("summary").click();
  await press(page, lines.first().locator("form button"));
  await expect.visible(page.locator(".undo"));
  expect.equal(await lines.count(), before - 1);
  const letters = page.locator('main a[href$="/lettres.pdf"]');
  if ((await letters.count()) === 0) return;
  const paper = await download(page, letters);
  expect.equal(paper.bytes.subarray(0, 5).toString(), "%PDF-");
}

/** By the code, on the telephone, whenever one wants. */
async function hearAbout({ page, base, axe, expect }, code, reason) {
  await page.goto(`${base}/jean-ferrat/mon-idee`);
  await page.fill("#code", code.toLowerCase().replaceAll("-", " "));
  await press(page, page.locator("main form button[type=submit]"));
  await page.waitForURL(/\/mon-idee\/./);
  await expect.visible(page.locator("section:has(#route)", { hasText: reason }));
  await expect.fits(page);
  await axe.check(page);
}

/** The solution as everyone reads it, with the variant of the other, and its sheet on paper. */
async function look({ page, axe, expect }, shown) {
  await page.goto(shown);
  await expect.oneHeading(page);
  await expect.fits(page);
  await expect.visible(page.locator("section:has(#variantes)", { hasText: VARIANT }));
  await axe.check(page);
  const paper = await download(page, page.locator('main a[href$="/fiche.pdf"]'));
  expect.equal(paper.bytes.subarray(0, 5).toString(), "%PDF-");
}
