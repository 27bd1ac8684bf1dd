// The practice space: someone afraid practises without script; every mistake is harmless; the team sees the faces.

import { signIn } from "../lib/team.mjs";

export const name = "someone afraid practises and nothing breaks";
export const javaScriptEnabled = false;
export const viewport = { width: 320, height: 720 };

export async function run({ page, base, axe, expect }) {
  await practise({ page, base, axe, expect });
  const team = await signIn(page, base, "nadege@jean-ferrat.example");
  await figures({ page, team, axe, expect });
}

/** One simulator of the demonstration, with three mistakes. */
async function practise({ page, base, axe, expect }) {
  await page.goto(`${base}/jean-ferrat/entrainement`);
  await expect.oneHeading(page);
  await axe.check(page);
  await page.getByRole("link", { name: "Commander un panier de légumes" }).click();
  await expect.oneHeading(page);
  await axe.check(page);
  await page.locator('label[for="visage-afraid"]').click();
  await page.locator("main form button[type=submit]").click();
  await expect.visible(page.getByText("Brouillon. Ici, rien n’est réel."));
  for (const _ of [1, 2, 3]) {
    await page.getByRole("link", { name: "Gagnez un voyage" }).click();
    await expect.visible(page.getByText("Rien n’est cassé."));
    await expect.fits(page);
  }
  await expect.visible(page.getByText("Montrez-moi."));
  await axe.check(page);
  await page.getByRole("link", { name: "Commander ce panier" }).click();
  await expect.visible(page.getByText("Un seul panier est commandé"));
  await page.locator("main .btn--big").click();
  await expect.oneHeading(page);
  await page.locator('label[for="visage-calm"]').click();
  await page.locator("main form button[type=submit]").click();
  await expect.visible(page.getByText("Bravo"));
  await axe.check(page);
}

/** What faces said, without a name. */
async function figures({ page, team, axe, expect }) {
  await page.goto(`${team}/entrainement/chiffres`);
  await expect.oneHeading(page);
  await expect.visible(page.getByText("Commander un panier de légumes").first());
  await axe.check(page);
}
