// A round without a network: a tablet is put into service and takes along who is expected and the procedures, the network
// is cut, the page starts cold from its worker, an act and a signed mandate are entered and sealed, and once the network is
// back the centre has each once. Then the tablet is withdrawn.

import { signIn } from "../lib/team.mjs";

export const name = "a tablet works without a network and catches up once";
export const viewport = { width: 390, height: 844 };

const PIN = "407213";
const WORDS = "Demande de carte faite sur un banc, sans réseau.";

export async function run({ page, context, base, axe, expect }) {
  const team = await signIn(page, base, "fabrice@jean-ferrat.example");
  const code = await make({ page, team, axe });
  const tablet = await context.newPage();
  await begin({ page: tablet, base, code, axe, expect });
  await context.setOffline(true);
  const cold = await startCold({ page: tablet, context, base, expect });
  await readTheDay({ page: cold, axe, expect });
  await enter({ page: cold, expect });
  await sign({ page: cold, axe, expect });
  await context.setOffline(false);
  await catchUp({ page: cold, axe, expect });
  await received({ page, team, axe, expect });
  await withdraw({ page, team, tablet: cold, expect });
}

async function make({ page, team, axe }) {
  await page.goto(`${team}/tournees/tablettes`);
  await page.fill("#nom", "Tablette d’essai");
  await page.getByRole("button", { name: "Donner un numéro" }).click();
  const code = await page.locator("[data-code]").textContent();
  await axe.check(page);
  return code;
}

async function begin({ page, base, code, axe, expect }) {
  await page.goto(`${base}/jean-ferrat/tablette`);
  await expect.oneHeading(page);
  await expect.fits(page);
  await page.fill("#code", code);
  await page.fill("#pin-1", PIN);
  await page.fill("#pin-2", PIN);
  await axe.check(page);
  await page.getByRole("button", { name: "Commencer" }).click();
  await expect.visible(page.getByText("Tout est envoyé"));
  // Whoever leaves sees first that the day has come along.
  await expect.visible(page.locator("[data-people] button").first());
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
}

/** The page is closed; another one opens where nothing answers but the worker. */
async function startCold({ page, context, base, expect }) {
  await page.close();
  const cold = await context.newPage();
  await cold.goto(`${base}/jean-ferrat/tablette`);
  await cold.fill("#pin", "000000");
  await cold.getByRole("button", { name: "Ouvrir" }).click();
  await expect.visible(cold.getByText("Essais restants : 4"));
  await cold.fill("#pin", PIN);
  await cold.getByRole("button", { name: "Ouvrir" }).click();
  return cold;
}

/** The demonstration expects two residents today; its reminders have confirmed procedures. */
async function readTheDay({ page, axe, expect }) {
  await expect.visible(page.locator("[data-people] button").first());
  const sheet = page.locator("[data-sheets] details").first();
  await sheet.locator("summary").click();
  await expect.visible(sheet.locator("dd").first());
  await axe.check(page);
  await page.locator("[data-people] button").first().click();
  const name = await page.inputValue("#f-who");
  expect.equal(name !== "", true);
  await page.getByRole("button", { name: "Revenir sans garder" }).click();
}

/** What is drawn waits as a photo of its own, beside the note. */
async function sign({ page, axe, expect }) {
  await page.locator('[data-kind="mandate"]').click();
  // A name alone is nobody: someone else may have it. Of whoever was chosen, what this tablet noted is proposed.
  await page.fill("#f-who", await page.locator("#f-person option").nth(1).getAttribute("data-name"));
  await page.locator("#f-who").blur();
  expect.equal(await page.inputValue("#f-formalities"), "");
  await page.selectOption("#f-person", { index: 1 });
  // A procedure of the centre is ticked, and taken out again.
  expect.equal(await page.inputValue("#f-formalities"), "Carte de transport");
  const procedure = page.locator("[data-procedures] input").first();
  const title = await procedure.inputValue();
  await procedure.check({ force: true });
  expect.equal(await page.inputValue("#f-formalities"), `Carte de transport\n${title}`);
  await procedure.uncheck({ force: true });
  await page.fill("#f-formalities", "Demander la carte de transport");
  await page.getByRole("button", { name: "Garder la note" }).click();
  await expect.visible(page.getByText("Il manque quelque chose à ce mandat"));
  await page.check("#f-free", { force: true });
  await axe.check(page);
  await readsWhatIsSigned({ page, expect });
  await draw(page);
  await page.getByRole("button", { name: "Garder la note" }).click();
  await expect.visible(page.getByText("Pas encore envoyé : 3"));
}

/** What is read is the sheet of the centre; no change of it leaves a signature. Who interprets signs on paper. */
async function readsWhatIsSigned({ page, expect }) {
  const sheet = page.locator("[data-mandate-sheet]");
  const who = await page.inputValue("#f-who");
  await expect.visible(sheet.getByText(`${who} demande à`));
  await expect.visible(sheet.getByText("1. Demander la carte de transport"));
  await expect.visible(sheet.getByText("Ce mandat dure 31 jours"));
  const ink = () => page.locator("[data-trait]").evaluate((canvas) => canvas.toDataURL());
  const blank = await ink();
  const changes = [
    () => page.selectOption("#f-days", "1"),
    () => page.selectOption("#f-days", "31"),
    () => page.uncheck("#f-free", { force: true }),
    () => page.check("#f-free", { force: true }),
    () => page.fill("#f-reader", "Anne Roy"),
  ];
  for (const change of changes) {
    await draw(page);
    expect.equal((await ink()) === blank, false);
    await change();
    expect.equal(await ink(), blank);
  }
  await draw(page);
  await page.selectOption("#f-reading", "interpreter");
  await expect.visible(sheet.getByText("Interprète : Anne Roy"));
  expect.equal(await page.locator("[data-trait]").isVisible(), false);
  await page.selectOption("#f-reading", "reads");
  expect.equal(await ink(), blank);
  await page.fill("#f-reader", "");
  // What the kept sheet cannot write would be refused days later: it is not signed here.
  await draw(page);
  await page.fill("#f-formalities", "Acte de Łódź");
  expect.equal(await page.locator("[data-trait]").isVisible(), false);
  await expect.visible(page.getByText("des lettres que la feuille gardée au centre ne sait pas écrire"));
  await page.fill("#f-formalities", "Demander la carte de transport");
  await expect.visible(page.locator("[data-trait]"));
  expect.equal(await ink(), blank);
}

async function draw(page) {
  await page.locator("[data-trait]").scrollIntoViewIfNeeded();
  const box = await page.locator("[data-trait]").boundingBox();
  await page.mouse.move(box.x + 20, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 80, box.y + 20, { steps: 4 });
  await page.mouse.move(box.x + 140, box.y + 50, { steps: 4 });
  await page.mouse.up();
}

async function enter({ page, expect }) {
  await page.locator('[data-kind="act"]').click();
  await page.selectOption("#f-person", { index: 1 });
  await page.fill("#f-about", "Carte de transport");
  await page.fill("#f-words", WORDS);
  await page.getByRole("button", { name: "Garder la note" }).click();
  await expect.visible(page.getByText("Pas encore envoyé : 1"));
  await expect.fits(page);
}

async function catchUp({ page, axe, expect }) {
  await page.getByRole("button", { name: "Envoyer maintenant" }).click();
  await expect.visible(page.getByText("Tout est envoyé"));
  // Asked again, nothing is sent twice.
  await page.getByRole("button", { name: "Envoyer maintenant" }).click();
  await expect.visible(page.getByText("Le centre a tout reçu."));
  await axe.check(page);
}

async function received({ page, team, axe, expect }) {
  await page.goto(`${team}/tournees/a-reprendre`);
  await axe.check(page);
  const own = page.getByRole("row").filter({ hasText: "Tablette d’essai" });
  expect.equal(await own.count(), 2);
  await own.filter({ hasText: "Un mandat" }).getByRole("link").click();
  await expect.visible(page.locator("dd", { hasText: "Signé sur la tablette" }).first());
  await expect.visible(page.getByRole("link", { name: "La signature" }));
  await axe.check(page);
  await page.goto(`${team}/tournees/a-reprendre`);
  const lines = own.filter({ hasText: "Une démarche faite" });
  expect.equal(await lines.count(), 1);
  await lines.getByRole("link").click();
  await expect.visible(page.locator("dd", { hasText: WORDS }).first());
  await axe.check(page);
  await page.getByRole("button", { name: "C’est repris" }).click();
  await page.waitForURL(/a-reprendre$/);
}

async function withdraw({ page, team, tablet, expect }) {
  await page.goto(`${team}/tournees/tablettes`);
  await page.getByRole("button", { name: "Retirer la tablette Tablette d’essai" }).click();
  await expect.visible(page.getByText("Retirée").first());
  await tablet.getByRole("button", { name: "Envoyer maintenant" }).click();
  await expect.visible(tablet.getByText("Le centre a retiré cette tablette."));
  await expect.visible(tablet.locator("#code"));
}
