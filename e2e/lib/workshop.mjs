// A workshop as a room lives it: one who leads, telephones without account, paper.

import { choose, fill, press, refused, send } from "./people.mjs";

const LETTERS = /^[A-Z0-9][A-Z0-9 -]{4,}$/;

/** Writes down a workshop from the first plan of the centre; its page. */
export async function planWorkshop({ page, axe, expect }, team, title) {
  await page.goto(`${team}/ateliers`);
  await expect.oneHeading(page);
  await axe.check(page);
  await press(page, page.locator('main a[data-key="n"]'));
  await fill(page, { titre: title, heure: "18 h" });
  await send(page, "/ateliers");
  await refused(page, { axe, expect });
  expect.equal(await page.locator("#titre").inputValue(), title);
  await fill(page, { lieu: "Grande salle", points: "3" });
  await page.selectOption("#plan", { index: 1 });
  await send(page, "/ateliers");
  await page.waitForURL(/ateliers\/[0-9a-f-]{36}/);
  await expect.oneHeading(page);
  return page.url().split("?")[0];
}

/** Opens the doors; the code that the big screen shows. */
export async function openDoors({ page, axe, expect }, own) {
  await page.goto(own);
  await send(page, "/ouverture");
  const code = (await page.locator("section:has(#ouvrir) dd").first().innerText()).trim();
  expect.match(code, LETTERS, "a code that one can say aloud");
  await axe.check(page);
  return code;
}

/** Comes in with a telephone, by the code and nothing else. */
export async function comeIn(phone, base, { code, role = "resident" }) {
  await phone.goto(`${base}/r`);
  await phone.fill("#code", code);
  await press(phone, phone.locator("main form button[type=submit]"));
  await phone.waitForURL(/\/atelier\//);
  await choose(phone, "role", role);
  await send(phone, "/participation");
}

/** Who leads goes to a step, by its name. */
export async function goToStep({ page, expect }, own, title) {
  await page.goto(own);
  const step = page.locator('form[action$="/etape"] .event', { hasText: title }).first();
  await press(page, step.locator("button"));
  await expect.visible(page.locator(".event:has(.dot--here)", { hasText: title }));
}

/** A telephone says something; it finds its words again. */
export async function say(phone, expect, words, who = {}) {
  await phone.fill("#parole", words);
  await fill(phone, who);
  await send(phone, "/paroles");
  await expect.visible(phone.locator("main li", { hasText: words }).first());
}

/** Who leads types a sheet, one line a word that was said. */
export async function typeSheet(page, own, kind, lines, name = "") {
  await page.goto(own);
  await page.selectOption("#quoi", kind);
  await page.fill("#parole", lines);
  if (name) {
    await page.locator('form[action$="/paroles"] summary').click();
    await page.fill("#prenom", name);
  }
  await send(page, "/paroles");
  await page.waitForURL((url) => url.pathname === new URL(own).pathname);
}

/** Opens or shuts the vote. */
export async function turnVote(page, own, act) {
  await page.goto(own);
  await press(page, page.locator(`form[action$="/vote"] button[value="${act}"]`).first());
}

/** A telephone gives its points: so many to each idea, by its words. */
export async function give(phone, points) {
  for (const [words, number] of Object.entries(points)) {
    await phone.getByLabel(words).selectOption(String(number));
  }
  await send(phone, "/vote");
}

/** The stickers of the paper, counted into the boxes of their ideas. */
export async function countStickers(page, own, stickers) {
  await page.goto(`${own}/tri`);
  for (const [words, number] of Object.entries(stickers)) {
    const row = page.locator('form[action$="/gommettes"] tbody tr', { hasText: words });
    await row.locator('input[name^="gommettes-"]').fill(String(number));
  }
  await send(page, "/gommettes");
}

/** Keeps an idea, so that it goes on after the evening; its page on its own road. */
export async function keepIdea({ page, expect }, own, words) {
  await page.goto(`${own}/tri`);
  const line = page.locator("section:has(#garder) .event", { hasText: words });
  await press(page, line.locator("form button"));
  const kept = page.locator("section:has(#garder) .event", { hasText: words }).locator('a[href*="/equipe/idees/"]');
  await expect.visible(kept);
  return kept.evaluate((link) => link.href);
}
