// A discreet call: a number left on a telephone, without script; the desk calls, and says what came of it.

import { signIn } from "../lib/team.mjs";

export const name = "someone who dares not ask leaves a number, and is called back";
export const javaScriptEnabled = false;
export const viewport = { width: 390, height: 844 };

export async function run({ page, base, axe, expect }) {
  await page.goto(`${base}/jean-ferrat`);
  await page.locator('.help-bar a[href$="/rappelez-moi"]').click();
  await expect.oneHeading(page);
  await expect.fits(page);
  await leaveANumber({ page, axe, expect });
  const team = await signIn(page, base, "nadege@jean-ferrat.example");
  await answer({ page, team, axe, expect });
}

/** A wrong number is told beside the field, and what was typed stays. */
async function leaveANumber({ page, axe, expect }) {
  await page.fill("#tel", "06 39 98");
  await page.fill("#nom", "Odile");
  await page.locator("main form button[type=submit]").click();
  await expect.visible(page.locator(".error-summary"));
  expect.equal(await page.locator("#tel").inputValue(), "06 39 98");
  expect.equal(await page.locator("#nom").inputValue(), "Odile");
  await axe.check(page);
  await page.fill("#tel", "06 39 98 77 41");
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL(/c-est-note/);
  await expect.oneHeading(page);
  const said = await page.locator("main").innerText();
  expect.ok(!said.includes("77 41"), "a page left open tells nobody's number");
  await axe.check(page);
}

/** The list shows no number; the call, once opened, does, and its outcome closes it. */
async function answer({ page, team, axe, expect }) {
  await page.goto(`${team}/a-rappeler`);
  const list = await page.locator("main").innerText();
  expect.ok(!/06[\s\u202f]39/.test(list), "no number on a list that others may see");
  const calls = page.locator("tbody tr th a");
  const hrefs = await calls.evaluateAll((links) => links.map((link) => link.href));
  for (const href of hrefs) {
    await page.goto(href);
    if ((await page.locator("main").innerText()).includes("77")) break;
  }
  await expect.visible(page.getByText("Odile").first());
  await axe.check(page);
  await page.locator('label[for="resultat-reached"]').click();
  await page.locator('form[action$="/resultats"] .actions button').click();
  await page.goto(`${team}/a-rappeler/faits`);
  await expect.oneHeading(page);
}
