// A permanence: someone books from a telephone without script, someone walks in; both stand on one board.

import { signIn } from "../lib/team.mjs";

export const name = "booked from home and walked in stand on one board";
export const javaScriptEnabled = false;
export const viewport = { width: 390, height: 844 };

export async function run({ page, base, axe, expect }) {
  const code = await book({ page, base, axe, expect });
  await keep({ page, base, axe, expect, code });
  const team = await signIn(page, base, "nadege@jean-ferrat.example");
  await welcome({ page, team, axe, expect });
}

/** Five screens, no account. */
async function book({ page, base, axe, expect }) {
  await page.goto(`${base}/jean-ferrat`);
  await page.locator('.tiles a[href$="/mes-droits"]').click();
  await expect.oneHeading(page);
  await axe.check(page);
  await page.locator('main a[href$="/rendez-vous"]').click();
  await page.locator("main .tap").first().click();
  await expect.oneHeading(page);
  await page.locator("main .tap").first().click();
  const later = page.locator("#creneau .tap");
  if ((await later.count()) === 0) await page.locator("main a.btn").first().click();
  await page.locator("#creneau .tap").last().click();
  await page.fill("#prenom", "Odile");
  await page.fill("#nom", "Vanhove");
  await page.locator('label[for="canal-sms"]').click();
  await page.fill("#tel", "12");
  await page.locator("main form button[type=submit]").click();
  await expect.visible(page.locator(".error-summary"));
  expect.equal(await page.locator("#nom").inputValue(), "Vanhove");
  await axe.check(page);
  await page.fill("#tel", "06 39 98 41 22");
  await page.locator("main form button[type=submit]").click();
  await expect.visible(page.getByText("Vanhove").first());
  await axe.check(page);
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL(/mon-rendez-vous/);
  await expect.oneHeading(page);
  await expect.fits(page);
  return page.url();
}

/** The code opens it again, and it can be given up. */
async function keep({ page, axe, expect, code }) {
  await page.goto(code);
  await expect.visible(page.getByText("Pour quoi").first());
  await axe.check(page);
}

async function welcome({ page, team, axe, expect }) {
  await page.goto(`${team}/permanences`);
  await page.fill("#nom", "Sans rendez-vous");
  await page.locator('form[action$="/file"] button').click();
  await expect.visible(page.getByText("Sans rendez-vous").first());
  await page.locator('form[action$="/file/appel"] button').click();
  const booked = page.locator('form[action$="/permanences/marques"] tbody tr');
  expect.ok((await booked.count()) > 0, "who booked and who walked in are on one page");
  await axe.check(page);
  const arrived = page.locator('button[value^="arrived:"]').first();
  if ((await arrived.count()) > 0) await arrived.click();
  await axe.check(page);
}
