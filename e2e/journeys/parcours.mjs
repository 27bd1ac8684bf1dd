// A path: read and tried by anyone without script, noted by the team for several at once, asked for by a resident.

import { signIn } from "../lib/team.mjs";

export const name = "a path is read and tried without an account, and the team sees who is where";
export const javaScriptEnabled = false;
export const viewport = { width: 390, height: 844 };

export async function run({ page, base, axe, expect }) {
  await read({ page, base, axe, expect });
  await place({ page, axe, expect });
  await ask({ page, base, axe, expect });
  const team = await signIn(page, base);
  await note({ page, team, axe, expect });
  await answer({ page, team, axe, expect });
}

/** From the centre's first page to a lesson, and its questions. */
async function read({ page, base, axe, expect }) {
  await page.goto(`${base}/jean-ferrat/parcours`);
  await expect.oneHeading(page);
  await axe.check(page);
  await page.locator("main .tap").first().click();
  await expect.oneHeading(page);
  await axe.check(page);
  await page.locator('main a[href*="/lecon?"]').first().click();
  await expect.oneHeading(page);
  await axe.check(page);
  await page.locator('main a[href*="/essai?"]').click();
  await axe.check(page);
  await page.locator("main form button[type=submit]").click();
  await expect.visible(page.locator(".error-summary"));
  await page.locator('label[for="q-0-x"]').click();
  await page.locator("main form button[type=submit]").click();
  await expect.visible(page.locator(".row-dots").first());
  await axe.check(page);
  await page.locator("main a.btn").first().click();
}

/** Where to begin: « Je ne sais pas » each time, until it is said. */
async function place({ page, axe, expect }) {
  await page.locator('main a[href$="/depart"]').click();
  await axe.check(page);
  await page.locator("main form button[type=submit]").click();
  for (let asked = 0; asked < 12 && (await page.locator('label[for="reponse-x"]').count()) > 0; asked += 1) {
    await page.locator('label[for="reponse-x"]').click();
    await page.locator("main form button[type=submit]").click();
  }
  await expect.visible(page.locator("main dl"));
  await expect.oneHeading(page);
  await axe.check(page);
}

/** A course that somebody asks for. */
async function ask({ page, base, axe, expect }) {
  await page.goto(`${base}/jean-ferrat/parcours/demande`);
  await axe.check(page);
  await page.fill("#cours", "Un cours sur les appels en vidéo");
  await page.locator("main form button[type=submit]").click();
  await expect.oneHeading(page);
}

/** The group: two people ticked, one level noted. */
async function note({ page, team, axe, expect }) {
  await page.goto(`${team}/parcours`);
  await expect.oneHeading(page);
  await axe.check(page);
  await page.locator("main table a").first().click();
  await axe.check(page);
  const boxes = page.locator('main input[name="qui"]');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.selectOption("#niveau", { index: 0 });
  await page.selectOption("#geste", "level-done");
  await page.locator('main form[action$="/faits"] button[type=submit]').click();
  await expect.visible(page.locator(".undo"));
  await page.locator("main tbody th a").first().click();
  await expect.oneHeading(page);
  await axe.check(page);
}

/** What was asked for is there, with its count. */
async function answer({ page, team, axe, expect }) {
  await page.goto(`${team}/parcours/demandes`);
  await expect.visible(page.locator("main h2", { hasText: "Un cours sur les appels en vidéo" }).first());
  await axe.check(page);
}
