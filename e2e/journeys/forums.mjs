// A forum: themes from telephones and paper, one choice by points told in words, a day, what was said and what follows.

import { choose, day, fill, PLAIN_PHONE, press, refused, send, takePart } from "../lib/people.mjs";
import { download, signIn } from "../lib/team.mjs";

export const name = "residents propose and choose the themes of a forum, and read what follows";
export const javaScriptEnabled = false;
export const minutes = 5;

const TITLE = "Forum d’automne, bien vieillir ici";
const THEME = "Le bus du soir";
const ALIKE = "Un bus après 20 heures";
const PAPER = ["Les marches de la poste", "Apprendre à se servir d’un défibrillateur"];

export async function run(here) {
  const { page, base, another } = here;
  const phone = { ...here, page: await another(PLAIN_PHONE) };
  const team = await signIn(page, base);
  const forum = await begin(here, team);
  await propose(phone, THEME);
  await propose(phone, ALIKE);
  await read(here, forum);
  await typePaper(here, forum);
  await advance(page, forum);
  const codes = await drawSlips(here, forum);
  await give(phone, forum, codes);
  await countTokens(here, forum);
  await advance(page, forum);
  await expectResults(phone, forum);
  await settle(here, forum);
  await hear(phone, forum);
}

/** The team settles how one chooses, and opens. */
async function begin({ page, axe, expect }, team) {
  await page.goto(`${team}/forums`);
  await expect.oneHeading(page);
  await axe.check(page);
  await press(page, page.locator('main a[href$="/nouveau"]'));
  await send(page, "/forums");
  await refused(page, { axe, expect });
  await choose(page, "methode", "points");
  await fill(page, { titre: TITLE, points: "5", jour: day(60), lieu: "Grande salle", heures: "de 14 h à 17 h" });
  await send(page, "/forums");
  await page.waitForURL(/forums\/[0-9a-f-]{36}/);
  const forum = page.url().split("?")[0];
  await axe.check(page);
  await advance(page, forum);
  return forum;
}

async function advance(page, forum) {
  await page.goto(forum);
  await send(page, "/etape");
  await page.locator(".undo").waitFor();
}

/** A sentence is enough; one says how one wants to hear of it. */
async function propose({ page, base, axe, expect }, theme) {
  await takePart(page, base, "forums");
  await expect.oneHeading(page);
  await expect.fits(page);
  await press(page, page.locator("main a.tap", { hasText: TITLE }));
  await expect.oneHeading(page);
  await axe.check(page);
  await press(page, page.locator('main a.btn--big[href$="/themes"]'));
  await page.fill("#theme", theme);
  await send(page, "/themes");
  await refused(page, { axe, expect });
  expect.equal(await page.locator("#theme").inputValue(), theme);
  await choose(page, "canal", "none");
  await send(page, "/themes");
  await page.waitForURL(/\/merci/);
  await expect.oneHeading(page);
  await expect.fits(page);
}

/** Nothing shows before somebody read it; what says the same is joined. */
async function read({ page, axe, expect }, forum) {
  await page.goto(forum);
  const waiting = page.locator("section:has(#a-lire) tbody th a");
  expect.equal(await waiting.count(), 2);
  await press(page, waiting.filter({ hasText: THEME }));
  await expect.oneHeading(page);
  await choose(page, "decision", "garder");
  await press(page, page.locator("main form button.btn--big"));
  await page.goto(forum);
  await press(page, waiting.filter({ hasText: ALIKE }));
  await choose(page, "decision", "joindre");
  await page.selectOption("#avec", { label: THEME });
  await axe.check(page);
  await press(page, page.locator("main form button.btn--big"));
  await page.goto(forum);
  expect.equal(await waiting.count(), 0, "all are read");
  await axe.check(page);
}

/** Papers of the box in the hall, one a line. */
async function typePaper({ page, axe, expect }, forum) {
  await page.goto(`${forum}/themes`);
  await expect.oneHeading(page);
  await page.locator('main input[name="origine"]').last().check({ force: true });
  await page.fill("#lignes", PAPER.join("\n"));
  await axe.check(page);
  await send(page, "/themes");
  await page.goto(forum);
  for (const theme of PAPER) await expect.visible(page.locator("section:has(#themes) tbody tr", { hasText: theme }));
}

/** Printed codes: each is one choice. */
async function drawSlips({ page, axe, expect }, forum) {
  await page.goto(`${forum}/bulletins`);
  await page.fill("#nombre", "2");
  await axe.check(page);
  await send(page, "/bulletins");
  const codes = await page.locator("main li.box > p > b > bdi").allInnerTexts();
  expect.equal(codes.length, 2);
  await axe.check(page);
  return codes;
}

/** Five points; one too many is told, and a code counts once. */
async function give({ page, base, axe, expect }, forum, [code]) {
  const choice = `${base}/jean-ferrat/forums/${forum.split("/").at(-1)}/choix`;
  await page.goto(choice);
  await expect.oneHeading(page);
  await expect.fits(page);
  await page.getByLabel(THEME).fill("4");
  await page.getByLabel(PAPER[0]).fill("2");
  await page.fill("#code", code);
  await send(page, "/choix");
  await refused(page, { axe, expect });
  expect.equal(await page.getByLabel(THEME).inputValue(), "4");
  await page.getByLabel(PAPER[0]).fill("1");
  await send(page, "/choix");
  await page.waitForURL(/\/merci/);
  await expect.oneHeading(page);
  await axe.check(page);
  await page.goto(choice);
  await page.getByLabel(PAPER[1]).fill("5");
  await page.fill("#code", code);
  await send(page, "/choix");
  await refused(page, { axe, expect });
}

/** Tokens of those who have no telephone, in the same tally. */
async function countTokens({ page, axe, expect }, forum) {
  await page.goto(`${forum}/comptes`);
  await expect.oneHeading(page);
  await page.fill("#personnes", "3");
  await page.getByLabel(THEME).fill("5");
  await page.getByLabel(PAPER[0]).fill("7");
  await axe.check(page);
  await send(page, "/comptes");
  await expect.visible(page.locator(".undo"));
}

/** 4 + 5 and 1 + 7: telephones and tokens are never told apart. */
async function expectResults({ page, base, axe, expect }, forum) {
  await page.goto(`${base}/jean-ferrat/forums/${forum.split("/").at(-1)}`);
  const themes = await page.locator("section:has(#themes) li").allInnerTexts();
  expect.match(themes[0], new RegExp(`${THEME}[^]*\\b9\\b`));
  expect.match(themes[1], new RegExp(`${PAPER[0]}[^]*\\b8\\b`));
  await expect.fits(page);
  await axe.check(page);
}

/** The day, what was said, an idea that goes on. */
async function settle({ page, axe, expect }, forum) {
  await page.goto(`${forum}/journee`);
  await fill(page, { heure: "14 h", partie: THEME, qui: "une conductrice, deux habitants" });
  await send(page, "/journee");
  await expect.visible(page.locator("main li", { hasText: "conductrice" }));
  await axe.check(page);
  await advance(page, forum);
  await page.goto(`${forum}/suites`);
  await fill(page, { dit: "Nous étions 40. Le dernier bus part à 19 h.", suite: "Un essai de covoiturage en mars." });
  await axe.check(page);
  await send(page, "/suites");
  await page.goto(`${forum}/suites`);
  await press(page, page.locator(".event", { hasText: THEME }).locator('form[action$="/idee"] button'));
  await expect.visible(page.locator(".undo"));
  await axe.check(page);
  const csv = await download(page, await linkTo(page, forum, "/themes.csv"));
  expect.ok(csv.bytes.toString("utf8").includes(THEME));
  await page.goto(`${forum}/affiche`);
  await expect.oneHeading(page);
}

async function linkTo(page, forum, below) {
  await page.goto(forum);
  return page.locator(`main a[href$="${below}"]`);
}

/** Everyone reads what was said, and what follows. */
async function hear({ page, base, axe, expect }, forum) {
  await page.goto(`${base}/jean-ferrat/forums/${forum.split("/").at(-1)}`);
  await expect.visible(page.locator("section:has(#dit)", { hasText: "dernier bus" }));
  await expect.visible(page.locator("section:has(#suites)", { hasText: "covoiturage" }));
  await expect.oneHeading(page);
  await expect.fits(page);
  await axe.check(page);
}
