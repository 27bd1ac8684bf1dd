// Dates that nobody forgets: three procedures ticked for one person, the dates that come for everyone, and the answer
// FAIT, said by telephone or on the person's own page, seen by the team. By SMS: `cargo xtask prove reminders-sms`.

import { Keyboard } from "../lib/keyboard.mjs";
import { giveCard, openOwn } from "../lib/own.mjs";
import { choose, day, fill, PLAIN_PHONE, press, refused } from "../lib/people.mjs";
import { download, signIn } from "../lib/team.mjs";
import { bothWidths } from "../lib/widths.mjs";

export const name = "three dates of a person are noted, and the answer FAIT is seen";
export const viewport = { width: 390, height: 844 };

const HOME = "Demande de logement social";
const CARD = "Carte d’identité";
const STAY = "Titre de séjour, sur le site ANEF";
const WORDS = "votre papier bleu";

export async function run(here) {
  const { page, base, another } = here;
  const team = await signIn(page, base, "samira@jean-ferrat.example");
  const before = await coming(here, team);
  const person = await someone(page, team);
  await tickThree(here, person);
  await noteTheDates(here);
  const after = await coming(here, team);
  here.expect.equal(after, before + 1, "one more has the date in the collective view");
  await page.goto(`${person}/rappels`);
  await doneByTelephone(here);
  await page.goto(person);
  const card = await giveCard(page);
  await doneAtHome({ ...here, page: await another(PLAIN_PHONE) }, card);
  await page.goto(`${person}/rappels`);
  await here.expect.visible(noted(page, HOME).locator(".status--done", { hasText: "Fait" }).first());
  await doneFromTheList(here, team);
  await notForTheDesk({ ...here, page: await another() }, person);
}

/** How many people have a date for their home in the three months that come; nobody is named. */
async function coming(here, team) {
  const { page, expect } = here;
  await page.goto(`${team}/rappels/calendrier`);
  await bothWidths(page, here);
  const sheet = await download(page, page.locator('main a[href$="/calendrier.csv"]'));
  expect.equal(sheet.status, 200);
  const lines = page.locator("tbody tr").filter({ hasText: HOME }).locator("td.num");
  const counts = await lines.allInnerTexts();
  return counts.reduce((sum, count) => sum + Number(count), 0);
}

/** Someone new, with a telephone that nobody else has. */
async function someone(page, team) {
  const four = String(Date.now()).slice(-4);
  await page.goto(`${team}/personnes/nouvelle`);
  await fill(page, { first_name: "Odile", last_name: "Wintrebert", mobile: `06 39 98 ${four.slice(0, 2)} ${four.slice(2)}` });
  await page.locator("main form button[type=submit]").last().click();
  await page.waitForURL(/\/personnes\/[0-9a-f-]{36}/);
  return page.url().split(/[?#]/)[0];
}

/** Nothing ticked is told; then these three. */
async function tickThree(here, person) {
  const { page } = here;
  await page.goto(person);
  await press(page, page.getByRole("link", { name: "Ouvrir les rappels" }));
  await bothWidths(page, here);
  await new Keyboard(page).follow("n");
  await bothWidths(page, here);
  const next = page.getByRole("button", { name: "Continuer" });
  await press(page, next);
  await refused(page, here);
  for (const label of [CARD, HOME, STAY]) {
    await page.getByRole("checkbox", { name: new RegExp(`^${label}`) }).check({ force: true });
  }
  await press(page, next);
}

/** One date that no calendar has: the two others, and the words, stay as typed. */
async function noteTheDates(here) {
  const { page, expect } = here;
  await bothWidths(page, here);
  const box = (what) => (label) => page.getByRole("textbox", { name: new RegExp(`^${what}.*${label}`) });
  const [date, words] = [box("Date"), box("Les mots convenus")];
  const keep = page.getByRole("button", { name: "Noter ces rappels" });
  await date(CARD).fill("31/02/2027");
  await date(HOME).fill(day(50));
  await date(STAY).fill(day(120));
  await words(STAY).fill(WORDS);
  await choose(page, "canal", "sms");
  await press(page, keep);
  await refused(page, here);
  expect.equal(await page.locator(".field--error").count(), 1, "one date is wrong");
  expect.equal(await date(CARD).inputValue(), "31/02/2027");
  expect.equal(await date(HOME).inputValue(), day(50));
  expect.equal(await date(STAY).inputValue(), day(120));
  expect.equal(await words(STAY).inputValue(), WORDS);
  expect.ok(await page.locator("#canal-sms").isChecked(), "the way that was chosen stays");
  await date(CARD).fill(day(300));
  await press(page, keep);
  await page.waitForURL(/\/rappels(\?|$)/);
  await bothWidths(page, here);
  for (const label of [CARD, HOME, STAY]) await expect.visible(noted(page, label).getByText("Parce que").first());
  const said = await noted(page, STAY).getByText("À dire").first().innerText();
  expect.ok(said.includes(WORDS) && !said.split("À dire")[1].includes("séjour"), `the message names the paper: ${said}`);
}

/** The box of one reminder. */
function noted(page, label) {
  return page.locator("main section.box").filter({ has: page.locator("h2", { hasText: label }) });
}

async function doneByTelephone(here) {
  const { page, expect } = here;
  const date = noted(page, CARD).locator("li").first();
  await date.locator('select[name="comment"]').selectOption("call");
  await press(page, date.locator('button[value="fait"]'));
  await expect.visible(page.locator(".undo"));
  await expect.visible(noted(page, CARD).locator(".status--done", { hasText: "Fait" }));
  await bothWidths(page, here);
}

/** With a card and without script: said done, and one may have been wrong. */
async function doneAtHome(here, card) {
  const { page, base, expect } = here;
  await openOwn(page, base, card);
  await press(page, page.getByRole("link", { name: "Voir toutes mes dates" }));
  await bothWidths(page, here);
  const date = page.locator("main .seen > li").filter({ hasText: HOME }).first();
  await press(page, date.locator('button[value="fait"]'));
  await expect.visible(date.locator(".status--done"));
  await expect.visible(date.getByRole("button", { name: "Je me suis trompé" }));
  await bothWidths(page, here);
}

/** From the list of what waits: a line is answered, and leaves it. */
async function doneFromTheList(here, team) {
  const { page, expect } = here;
  for (const below of ["/sans-canal", "/demarches", ""]) {
    await page.goto(`${team}/rappels${below}`);
    await bothWidths(page, here);
  }
  const lines = page.locator('form:has(button[value="fait"])');
  const waiting = await lines.count();
  expect.ok(waiting > 0, "nobody waits in the demonstration");
  await press(page, lines.first().locator('button[value="fait"]'));
  await expect.visible(page.locator(".undo"));
  expect.equal(await lines.count(), waiting - 1);
}

/** The desk reads neither what a person is reminded of, nor that they are. */
async function notForTheDesk(here, person) {
  const { page, base, expect } = here;
  const team = await signIn(page, base, "nadege@jean-ferrat.example");
  await page.goto(person);
  const told = await page.locator("main").innerText();
  for (const words of [CARD, HOME, STAY, WORDS, "Ouvrir les rappels"]) {
    expect.ok(!told.toLowerCase().includes(words.toLowerCase()), `the desk reads “${words}” on the person's page`);
  }
  for (const address of [`${person}/rappels`, `${team}/rappels`, `${team}/rappels/calendrier`]) {
    expect.equal((await page.goto(address)).status(), 403, `the desk on ${address}`);
  }
}
