// Equipment: asked for from a telephone without script, lent at the desk, signed by a name, brought back broken, in the repair log.

import { signIn } from "../lib/team.mjs";

export const name = "a tablet is asked for, lent, signed for and comes back broken";
export const javaScriptEnabled = false;
export const viewport = { width: 390, height: 844 };

export async function run({ page, base, axe, expect }) {
  await ask({ page, base, axe, expect });
  const team = await signIn(page, base, "nadege@jean-ferrat.example");
  const loan = await lend({ page, team, axe, expect });
  await bringBack({ page, team, loan, axe, expect });
}

/** One page, no account; a number that cannot be read keeps what was typed. */
async function ask({ page, base, axe, expect }) {
  await page.goto(`${base}/jean-ferrat/materiel`);
  await expect.oneHeading(page);
  await axe.check(page);
  await page.locator("main .tap").first().click();
  await axe.check(page);
  await page.locator('main a[href*="/demande"]').click();
  await page.fill("#nom", "Odile");
  await page.fill("#tel", "12");
  await page.locator("main form button[type=submit]").click();
  await expect.visible(page.locator(".error-summary"));
  expect.equal(await page.locator("#nom").inputValue(), "Odile");
  await axe.check(page);
  await page.fill("#tel", "06 39 98 41 22");
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL(/materiel\/merci/);
  await axe.check(page);
}

/** At the desk: the thing, the person, the signature. */
async function lend({ page, team, axe, expect }) {
  await page.goto(`${team}/materiel/demandes`);
  await expect.visible(page.getByText("Odile").first());
  await page.goto(`${team}/materiel?quoi=tablet`);
  await axe.check(page);
  await page.locator('main a[href$="/pret"]').first().click();
  await page.fill("#cherche", "a");
  await page.locator('main form[method="get"] button').click();
  await page.locator('main a[href*="pret?personne="]').first().click();
  await axe.check(page);
  await page.locator('main form[method="post"] button[type=submit]').click();
  await page.waitForURL(/signature/);
  await page.fill("#signataire", "Odile Vanhove");
  await page.locator('label[for="accord-oui"]').click();
  await axe.check(page);
  await page.locator('main form[enctype] button[type=submit]').click();
  await page.waitForURL(/materiel\/prets\/[0-9a-f-]+$/);
  await expect.oneHeading(page);
  await axe.check(page);
  return page.url();
}

async function bringBack({ page, team, loan, axe, expect }) {
  await page.goto(`${loan}/retour`);
  await page.locator('label[for="etat-broken"]').click();
  await page.fill("#note", "Écran fendu");
  await axe.check(page);
  await page.locator("main form button[type=submit]").last().click();
  await page.waitForURL(/materiel\/prets\/[0-9a-f-]+$/);
  await page.goto(`${team}/materiel/reparations`);
  await expect.visible(page.getByText("Écran fendu").first());
  await axe.check(page);
  await page.goto(`${team}/materiel/chiffres`);
  await expect.oneHeading(page);
  await axe.check(page);
}
