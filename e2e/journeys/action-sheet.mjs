// An action sheet: begun from an activity, completed, refused while it says too little, public in three forms.

import { fill, PHONE, picture, press, refused, send, takePart } from "../lib/people.mjs";
import { download, signIn } from "../lib/team.mjs";

export const name = "an action sheet is filled from what is known, published, and read as page, paper and data";

const TITLE = "La caisse à outils des rues";
const TEXTS = {
  resume: "Cinq rues partagent leurs outils.",
  objectifs: "Réparer sans acheter\nSe connaître d’une rue à l’autre",
  resultats: "Soixante réparations en six mois.",
  equipe: "Karim, qui ouvre la caisse",
  "etape-0-titre": "Deux rues pour commencer",
  "etape-0-periode": "Mars",
};

export async function run(here) {
  const { page, base, another } = here;
  const team = await signIn(page, base);
  const sheet = await begin(here, team);
  await publishTooEarly(here, sheet);
  await write(here, sheet);
  await illustrate(here, sheet);
  await publish(here, sheet);
  await read({ ...here, page: await another(PHONE) });
}

/** From an activity of the centre: what is known is already there. */
async function begin({ page, axe, expect }, team) {
  await page.goto(`${team}/fiches-action`);
  await expect.oneHeading(page);
  await axe.check(page);
  await press(page, page.locator('main a[data-key="n"]'));
  await expect.oneHeading(page);
  await page.fill("#titre", TITLE);
  await page.selectOption("#activite", { index: 1 });
  await axe.check(page);
  await send(page, "/fiches-action");
  await page.waitForURL(/fiches-action\/[0-9a-f-]{36}/);
  expect.ok((await page.locator("#structure").inputValue()).includes("Jean Ferrat"), "the centre knows its name");
  await axe.check(page);
  return page.url().split("?")[0];
}

async function publishTooEarly({ page, axe, expect }, sheet) {
  await page.goto(sheet);
  for (const box of ["resume", "objectifs", "resultats", "poursuite"]) await page.fill(`#${box}`, "");
  await keep(page, expect);
  await send(page, "/publication");
  await refused(page, { axe, expect });
  expect.ok((await page.locator(".error-summary li").count()) >= 3, "all that is missing at once");
}

async function keep(page, expect) {
  await press(page, page.locator("form:has(#resume) button[type=submit]"));
  await expect.visible(page.locator(".undo"));
}

async function write({ page, expect }, sheet) {
  await page.goto(sheet);
  await fill(page, TEXTS);
  await keep(page, expect);
  expect.equal(await page.locator("#etape-0-titre").inputValue(), TEXTS["etape-0-titre"]);
}

async function illustrate({ page, expect }, sheet) {
  await page.goto(sheet);
  await page.setInputFiles("#image", { name: "caisse.png", mimeType: "image/png", buffer: await picture(page) });
  await page.fill("#legende", "La caisse, un samedi");
  await send(page, "/images");
  await expect.visible(page.locator("section:has(#b6) img"));
}

async function publish({ page, axe, expect }, sheet) {
  await page.goto(sheet);
  const preview = await download(page, page.locator('main a[href$="/apercu.pdf"]'));
  expect.equal(preview.bytes.subarray(0, 5).toString(), "%PDF-");
  await send(page, "/publication");
  await expect.visible(page.locator(".status--done").first());
  await axe.check(page);
  await page.goto(`${sheet}/versions`);
  await expect.oneHeading(page);
  expect.equal(await page.locator("main .event").count(), 1);
}

/** Everyone: the page on a telephone, the paper, the data. */
async function read({ page, base, axe, expect }) {
  await takePart(page, base, "fiches-action");
  await expect.oneHeading(page);
  await expect.fits(page);
  await axe.check(page);
  await press(page, page.locator(".card a", { hasText: TITLE }));
  await expect.oneHeading(page);
  await expect.fits(page);
  await expect.visible(page.locator("section:has(#etapes)", { hasText: "Deux rues" }));
  await axe.check(page);
  const paper = await download(page, page.locator('main a[href$="/fiche.pdf"]'));
  expect.equal(paper.bytes.subarray(0, 5).toString(), "%PDF-");
  const data = await download(page, page.locator('main a[href$="/fiche.json"]'));
  expect.ok(JSON.stringify(JSON.parse(data.bytes.toString("utf8"))).includes("Soixante réparations"));
  await page.goto(`${base}/fiches-action`);
  await expect.oneHeading(page);
  await axe.check(page);
}
