// Kits: what one centre made, published, taken, adapted, brought together again.

import { day, fill, press, refused, send } from "./people.mjs";

/** Writes an activity, which is what the kit will hold; its page. */
export async function writeActivity(page, team, { title, summary, body }) {
  await page.goto(`${team}/activites/nouvelle`);
  await fill(page, { title, first: day(30), start: "14 h", end: "16 h" });
  await send(page, "/activites");
  await page.waitForURL(/activites\/[0-9a-f-]{36}/);
  const activity = page.url().split("?")[0];
  await rewrite(page, activity, { summary, body });
  return activity;
}

/** Changes words of an activity. */
export async function rewrite(page, activity, words) {
  await page.goto(activity);
  await fill(page, words);
  await press(page, page.locator(`form[action="${new URL(activity).pathname}"] .actions--stay button:not([formaction])`));
  await page.locator(".undo").waitFor();
}

/** From the shelf of what one has, to the page where one publishes it. */
export async function reachPublication(page, team, title) {
  await page.goto(`${team}/essaimage/publication`);
  await press(page, page.locator("tbody th a", { hasText: title }).first());
}

/** Publishes with a colleague to telephone; the page of the kit. Without their word it is refused. */
export async function publish({ page, axe, expect }, team, { title, card }) {
  await reachPublication(page, team, title);
  await expect.oneHeading(page);
  await fill(page, card);
  const button = page.locator("main form button.btn--big");
  await press(page, button);
  await refused(page, { axe, expect });
  await page.locator('label[for="accord-oui"]').click();
  await press(page, button);
  await page.waitForURL(/essaimage\/kits\//);
  return page.url().split("?")[0];
}

/** Another centre looks at a kit and takes it by one press; the page of its own draft. */
export async function adopt({ page, axe, expect }, team, { title, contact }) {
  await page.goto(`${team}/essaimage`);
  await expect.oneHeading(page);
  await axe.check(page);
  await page.fill("#cherche", title);
  await press(page, page.locator('form[role="search"][action$="/essaimage"] button'));
  await press(page, page.locator("tbody th a", { hasText: title }).first());
  await expect.oneHeading(page);
  await expect.visible(page.locator("section:has(#qui)", { hasText: contact }));
  await axe.check(page);
  await send(page, "/adoption");
  await page.waitForURL(/essaimage\/chez-nous/);
  await axe.check(page);
  return ours(page, title).locator('a[href*="/activites/"]').first().evaluate((link) => link.href);
}

/** The line of a kit among those that the centre has taken. */
export function ours(page, title) {
  return page.locator("tbody tr", { hasText: title });
}

/** A piece of a comparison, by the words of its label. */
export function piece(page, label) {
  return page.locator("section.box:has(h3)", { has: page.locator("h3", { hasText: label }) });
}

/** Takes theirs or keeps one's own, for one piece. */
export async function decide(page, label, side) {
  await piece(page, label).locator(`input[value="${side}"]`).check({ force: true });
}
