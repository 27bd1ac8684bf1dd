// A word asked on paper, explained by children, and linked by the pages that use it.

import { signIn } from "../lib/team.mjs";

export const name = "a word asked on paper is explained and linked";
export const javaScriptEnabled = false;
export const viewport = { width: 390, height: 844 };

const WORD = "brasserie";

export async function run({ page, base, axe, expect }) {
  await ask({ page, base, axe, expect });
  const team = await signIn(page, base, "nadege@jean-ferrat.example");
  await page.goto(`${team}/mots/bulletins`);
  await expect.oneHeading(page);
  await axe.check(page);
  await page.fill("#lignes", `${WORD} ; Odile`);
  await page.locator("main form button[type=submit]").click();
  await page.getByRole("link", { name: WORD }).first().click();
  await make({ page, axe, expect });
  await page.context().clearCookies();
  const direction = await signIn(page, base, "fabrice@jean-ferrat.example");
  await publish({ page, team: direction, axe, expect });
  await page.goto(`${base}/jean-ferrat/mots/${WORD}`);
  await expect.visible(page.getByText("Inès, 9 ans").first());
  await axe.check(page);
  await expect.fits(page);
}

/** From a telephone, without an account. */
async function ask({ page, base, axe, expect }) {
  await page.goto(`${base}/jean-ferrat/mots`);
  await expect.oneHeading(page);
  await axe.check(page);
  await page.goto(`${base}/jean-ferrat/mots/demander`);
  await page.locator("main form button[type=submit]").click();
  await expect.visible(page.locator(".error-summary"));
  await page.fill("#mot", "C’est quoi un forfait ?");
  await page.locator("main form button[type=submit]").click();
  await expect.visible(page.getByText("Votre question est arrivée").first());
  await axe.check(page);
}

/** The group, a draft, a grown-up who understood. */
async function make({ page, axe, expect }) {
  await expect.oneHeading(page);
  await page.fill("#prenoms", "Inès Benali");
  await page.locator('form[action$="/groupe"] button').click();
  await expect.visible(page.locator(".error-summary"));
  await page.fill("#prenoms", "Inès, 9");
  await page.locator('form[action$="/groupe"] button').click();
  await page.fill("#texte", "Un lieu où l’on mange et où l’on boit.");
  await page.locator('form[action$="/brouillons"] button').click();
  await page.fill("#qui", "Odile");
  await page.locator('label[for="avis-clair"]').click();
  await page.locator('form[action$="/lectures"] button').click();
  await axe.check(page);
}

async function publish({ page, team, axe, expect }) {
  await page.goto(`${team}/mots?quoi=atelier`);
  await page.getByRole("link", { name: WORD }).first().click();
  await page.locator('form[action$="/publication"] button').click();
  await expect.visible(page.getByText("Publié").first());
  await axe.check(page);
}
