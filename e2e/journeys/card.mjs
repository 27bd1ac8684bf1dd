// A card from the desk to a resident who has no e-mail, no telephone and no script: made, shown, opened, ended.

import { signIn } from "../lib/team.mjs";

export const name = "the desk makes a card; its owner opens their own page by its square and their digits, without script";
export const javaScriptEnabled = false;
export const viewport = { width: 390, height: 844 };

export async function run({ page, context, base, axe, expect }) {
  const team = await signIn(page, base);
  const person = await someone(page, team);
  await page.locator('form[action$="/carte"] button').click();
  await page.waitForURL(/\/equipe\/cartes\//);
  await expect.oneHeading(page);
  await axe.check(page);
  const pin = (await page.locator("tbody td b").first().innerText()).trim();
  expect.match(pin, /^\d{4}$/);
  const sheet = await context.request.get(new URL(await page.locator('a[href$="cartes.pdf"]').getAttribute("href"), base).href);
  expect.match((await sheet.body()).subarray(0, 5).toString(), /%PDF-/);
  const words = (await page.locator("tbody td").first().innerText()).trim();
  expect.match(words, /^\S+ \S+ \S+$/);

  // At home: another browser, that knows nothing.
  await context.clearCookies();
  await page.goto(`${base}/jean-ferrat`);
  await page.locator('a[href="/jean-ferrat/carte"]:visible').first().click();
  await expect.oneHeading(page);
  await expect.fits(page);
  await axe.check(page);
  await page.fill('input[name="words"]', words.toUpperCase());
  await page.locator("main form button[type=submit]").click();
  await expect.oneHeading(page);
  expect.ok(!(await page.locator("body").innerText()).includes(person.last), "the card alone names nobody");
  await axe.check(page);
  await page.fill('input[name="pin"]', pin);
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL(`${base}/jean-ferrat/moi`);
  await expect.oneHeading(page);
  await expect.fits(page);
  await axe.check(page);
  expect.match(await page.locator("h1").innerText(), new RegExp(person.last));

  // One changes one's mind, and back.
  await page.locator('a[href$="/moi/preferences"]').click();
  await axe.check(page);
  await page.locator('input[name="print"][value="large"]').check({ force: true });
  await page.locator("main form button[type=submit]").click();
  expect.match(await page.locator("main").innerText(), /Préférences changées/);

  await page.locator(".own-bar button[type=submit]").last().click();
  await page.waitForURL(`${base}/jean-ferrat`);
  await page.goto(`${base}/jean-ferrat/moi`);
  expect.match(page.url(), /\/jean-ferrat\/carte$/);
}

/** Someone new, at the desk; the page is theirs afterwards. */
async function someone(page, team) {
  const person = { first: "Jeannine", last: "Vandamme" };
  await page.goto(`${team}/personnes/nouvelle`);
  await page.fill('input[name="first_name"]', person.first);
  await page.fill('input[name="last_name"]', person.last);
  await page.locator("main form button[type=submit]").last().click();
  await page.waitForURL(/\/personnes\/[0-9a-f-]{36}$/);
  return person;
}
