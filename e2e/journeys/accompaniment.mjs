// Accompanying somebody: the file is opened for a reason, an act is noted, a mandate is signed on the screen, a paper is
// kept and given back. The reception does not learn that there is a file; the person reads who opened it.

import { Keyboard } from "../lib/keyboard.mjs";
import { giveCard, openOwn } from "../lib/own.mjs";
import { choose, fill, PLAIN_PHONE, picture, press, refused, send } from "../lib/people.mjs";
import { download, signIn } from "../lib/team.mjs";
import { bothWidths } from "../lib/widths.mjs";

export const name = "a referent accompanies somebody, the reception knows nothing of it, and the person reads who saw the file";
export const viewport = { width: 390, height: 844 };

const NUMBER = "Sa carte : 1 85 05 62 193 042 47";
const NOTE = "Relu le bail ensemble, page par page.";
const FORMALITY = "Demande de logement social, renouvellement";
const PAPER = "Avis d’imposition";
/** What a file leaves behind where it is told of; help with school work has its own place in the programme. */
const TELLS = /Accompagnement (commencé|mis à jour)|Acte (noté|retiré) pour|Démarche (faite|notée pour) |Mandat (préparé|signé|non signé|retiré)|Papier (gardé|rendu|effacé)/;

export async function run(here) {
  const { page, base, another } = here;
  const team = await signIn(page, base, "samira@jean-ferrat.example");
  const person = await withoutCard(here, team);
  await open(here, person);
  await noteAnAct(here);
  await signAMandate(here);
  await keepAPaper(here);
  const card = await makeCard(here, person);
  await behindTheWall({ ...here, page: await another() }, person);
  await readOnesOwn({ ...here, page: await another(PLAIN_PHONE) }, card);
  await whoSaw(here, person);
}

/** Somebody of the list who has no card yet; their page's address. */
async function withoutCard(here, team) {
  const { page } = here;
  await page.goto(`${team}/accompagnements?qui=equipe`);
  await bothWidths(page, here);
  const files = await page.locator("tbody th a").evaluateAll((links) => links.map((link) => link.href));
  for (const file of files) {
    const person = file.replace(/\/accompagnement$/, "");
    await page.goto(person);
    if ((await page.locator('form[action$="/carte/retrait"]').count()) === 0) return person;
  }
  throw new Error("everybody who is accompanied has a card already");
}

/** From the person's page: no reason, no file. */
async function open(here, person) {
  const { page, expect } = here;
  await page.goto(person);
  await page.getByRole("link", { name: "Ouvrir l’accompagnement" }).click();
  await page.waitForURL(`${person}/accompagnement`);
  await bothWidths(page, here);
  await send(page, "/ouverture");
  await refused(page, here);
  await choose(page, "raison", "meeting");
  await send(page, "/ouverture");
  await page.waitForURL(`${person}/accompagnement/ouvert`);
  await expect.visible(page.getByRole("heading", { level: 1, name: /^Dossier : / }));
  await bothWidths(page, here);
}

/** A social security number is refused, and what was typed stays; with its theme and the agreement it is kept. */
async function noteAnAct(here) {
  const { page, expect } = here;
  await new Keyboard(page).follow("n");
  await page.waitForURL(/\/acte$/);
  await bothWidths(page, here);
  await choose(page, "themes", "aide_aux_demarches_administratives");
  await choose(page, "precisions", "logement");
  await choose(page, "accord", "oui");
  await choose(page, "autonomie", "partiellement_autonome");
  await fill(page, { note: NUMBER });
  await send(page, "/acte");
  await refused(page, here);
  expect.equal(await page.inputValue("#note"), NUMBER);
  expect.ok(await page.locator("#precisions-logement").isChecked(), "what was ticked stays");
  await fill(page, { note: NOTE });
  await send(page, "/acte");
  await page.waitForURL(/\/ouvert\?|\/ouvert$/);
  await expect.visible(page.locator(".undo"));
  await expect.visible(page.getByText(NOTE));
}

/** Not without the declaration; printed; signed with a finger, once begun again. */
async function signAMandate(here) {
  const { page, expect } = here;
  await new Keyboard(page).follow("m");
  await bothWidths(page, here);
  await fill(page, { demarches: FORMALITY });
  await send(page, "/mandat");
  await refused(page, here);
  expect.equal((await page.inputValue("#demarches")).trim(), FORMALITY);
  await choose(page, "libre", "oui");
  await send(page, "/mandat");
  const drafted = page.locator("section:has(#o5) > div").filter({ hasText: FORMALITY }).last();
  await expect.visible(drafted.getByText("À signer"));
  const sheet = await download(page, drafted.locator('a[href$="/mandat.pdf"]'));
  expect.equal(sheet.bytes.subarray(0, 5).toString(), "%PDF-");
  await press(page, drafted.locator('a[href$="/signature"]'));
  await expect.visible(page.locator(".sentence", { hasText: FORMALITY }));
  await bothWidths(page, here);
  await draw(page);
  await page.getByRole("button", { name: "Recommencer la signature" }).click();
  await draw(page);
  await send(page, "/signature");
  await page.waitForURL(/\/ouvert/);
  await expect.visible(page.locator("section:has(#o5) > div").filter({ hasText: FORMALITY }).getByText("En cours"));
  // The sheet that was signed on the screen is a paper of the file.
  const signed = page.locator("section:has(#o3) li").filter({ hasText: "mandat signé" }).first();
  await isAPdf(signed, expect);
}

/** A line as a finger draws it, from one side of the place to the other. */
async function draw(page) {
  const place = page.locator("[data-trait]");
  await place.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await place.boundingBox();
  const at = (part) => [x + width * part, y + height * (Math.round(part * 10) % 2 ? 0.2 : 0.8)];
  await page.mouse.move(...at(0.1));
  await page.mouse.down();
  for (let part = 2; part <= 9; part += 1) await page.mouse.move(...at(part / 10), { steps: 4 });
  await page.mouse.up();
}

/** What the button of a paper brings: the browser would show it in a window of its own, which nobody can ask. */
async function isAPdf(paper, expect) {
  const form = paper.locator('form[action$="/ouverture"]');
  const brought = await form.evaluate(async (asked) => {
    const answer = await fetch(asked.action, { method: "POST", body: new URLSearchParams(new FormData(asked)) });
    return { status: answer.status, text: (await answer.text()).slice(0, 5) };
  });
  expect.deepEqual(brought, { status: 200, text: "%PDF-" });
}

/** A photo with a part blacked out; without a name it is refused; printed, then its original is given back. */
async function keepAPaper(here) {
  const { page, expect } = here;
  const photo = { name: "avis.png", mimeType: "image/png", buffer: await picture(page) };
  await new Keyboard(page).follow("p");
  await bothWidths(page, here);
  await page.setInputFiles("#fichiers", photo);
  await send(page, "/papier");
  await refused(page, here);
  await fill(page, { titre: PAPER });
  await page.setInputFiles("#fichiers", photo);
  const shown = page.locator("[data-masque] canvas");
  await expect.visible(shown);
  await blackOut(page, shown);
  expect.match(await page.inputValue("#masques"), /^1( \d+,\d){4}$/);
  await bothWidths(page, here);
  await send(page, "/papier");
  await page.waitForURL(/\/ouvert/);
  const paper = page.locator("section:has(#o3) li").filter({ hasText: PAPER });
  await expect.visible(paper);
  await isAPdf(paper, expect);
  await press(page, paper.getByRole("button", { name: "Original rendu" }));
  await expect.visible(paper.getByText("original rendu le"));
  await bothWidths(page, here);
}

async function blackOut(page, canvas) {
  await canvas.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await canvas.boundingBox();
  await page.mouse.move(x + width * 0.2, y + height * 0.3);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.7, y + height * 0.5, { steps: 5 });
  await page.mouse.up();
}

async function makeCard(here, person) {
  await here.page.goto(person);
  return giveCard(here.page);
}

/** The desk sees the person, and nowhere that somebody accompanies them. */
async function behindTheWall(here, person) {
  const { page, base, expect } = here;
  const team = await signIn(page, base, "nadege@jean-ferrat.example");
  for (const address of [person, `${team}/historique`, team]) {
    await page.goto(address);
    const told = await page.locator("body").innerText();
    const words = TELLS.exec(told)?.[0] ?? [FORMALITY, PAPER, NOTE].find((text) => told.includes(text));
    expect.equal(words, undefined, `the desk reads of a file on ${address}`);
    expect.equal(await page.locator('a[href$="/accompagnement"], a[href$="/accompagnements"]').count(), 0);
    expect.equal(await page.getByRole("heading", { name: "Accompagnement", exact: true }).count(), 0);
  }
  for (const below of ["accompagnement", "accompagnement/ouvert", "accompagnement/papier"]) {
    const answer = await page.goto(`${person}/${below}`);
    expect.equal(answer.status(), 404, `the desk on ${below}`);
  }
  expect.equal((await page.goto(`${team}/accompagnements`)).status(), 404);
}

/** At home, without script: who opened the file, what is in it, and the mandate taken back. */
async function readOnesOwn(here, card) {
  const { page, base, expect } = here;
  await openOwn(page, base, card);
  await bothWidths(page, here);
  const told = await page.locator("main").innerText();
  expect.match(told, /Qui a ouvert vos notes[\s\S]*Samira/);
  for (const what of ["Dossier d’accompagnement", "Mandat imprimé", "Papier de l’accompagnement"]) {
    expect.ok(told.includes(what), `${what} was opened, and the person does not read it`);
  }
  await press(page, page.getByRole("link", { name: "Lire mon accompagnement" }));
  await bothWidths(page, here);
  const mandate = page.locator("main .box").filter({ hasText: FORMALITY });
  await press(page, mandate.getByRole("button", { name: "Je retire ce mandat" }));
  await expect.visible(mandate.getByText("Retiré"));
  await bothWidths(page, here);
}

/** The same list for the team, on paper for the person; and the mandate is no longer running. */
async function whoSaw(here, person) {
  const { page, expect } = here;
  await page.goto(`${person}/accompagnement/ouvert`);
  await expect.visible(page.locator("section:has(#o5) > div").filter({ hasText: FORMALITY }).getByText("Retiré"));
  await page.goto(`${person}/qui-a-vu`);
  await bothWidths(page, here);
  const sheet = await download(page, page.locator('main a[href$="/qui-a-vu.pdf"]'));
  expect.equal(sheet.bytes.subarray(0, 5).toString(), "%PDF-");
}
