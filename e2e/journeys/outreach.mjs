// A round without a network: a tablet is put into service, the network is cut, the page starts cold from its worker, an
// act is entered and sealed, and once the network is back the centre has it once. Then the tablet is withdrawn.

import { signIn } from "../lib/team.mjs";

export const name = "a tablet works without a network and catches up once";
export const viewport = { width: 390, height: 844 };

const PIN = "407213";
const WORDS = "Demande de carte faite sur un banc, sans réseau.";

export async function run({ page, context, base, axe, expect }) {
  const team = await signIn(page, base, "fabrice@jean-ferrat.example");
  const code = await make({ page, team, axe });
  const tablet = await context.newPage();
  await begin({ page: tablet, base, code, axe, expect });
  await context.setOffline(true);
  const cold = await startCold({ page: tablet, context, base, expect });
  await enter({ page: cold, expect });
  await context.setOffline(false);
  await catchUp({ page: cold, axe, expect });
  await received({ page, team, axe, expect });
  await withdraw({ page, team, tablet: cold, expect });
}

async function make({ page, team, axe }) {
  await page.goto(`${team}/tournees/tablettes`);
  await page.fill("#nom", "Tablette d’essai");
  await page.getByRole("button", { name: "Donner un numéro" }).click();
  const code = await page.locator("[data-code]").textContent();
  await axe.check(page);
  return code;
}

async function begin({ page, base, code, axe, expect }) {
  await page.goto(`${base}/jean-ferrat/tablette`);
  await expect.oneHeading(page);
  await expect.fits(page);
  await page.fill("#code", code);
  await page.fill("#pin-1", PIN);
  await page.fill("#pin-2", PIN);
  await axe.check(page);
  await page.getByRole("button", { name: "Commencer" }).click();
  await expect.visible(page.getByText("Tout est envoyé"));
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
}

/** The page is closed; another one opens where nothing answers but the worker. */
async function startCold({ page, context, base, expect }) {
  await page.close();
  const cold = await context.newPage();
  await cold.goto(`${base}/jean-ferrat/tablette`);
  await cold.fill("#pin", "000000");
  await cold.getByRole("button", { name: "Ouvrir" }).click();
  await expect.visible(cold.getByText("Essais restants : 4"));
  await cold.fill("#pin", PIN);
  await cold.getByRole("button", { name: "Ouvrir" }).click();
  return cold;
}

async function enter({ page, expect }) {
  await page.locator('[data-kind="act"]').click();
  await page.fill("#f-who", "M. Essai");
  await page.fill("#f-about", "Carte de transport");
  await page.fill("#f-words", WORDS);
  await page.getByRole("button", { name: "Garder la note" }).click();
  await expect.visible(page.getByText("Pas encore envoyé : 1"));
  await expect.fits(page);
}

async function catchUp({ page, axe, expect }) {
  await page.getByRole("button", { name: "Envoyer maintenant" }).click();
  await expect.visible(page.getByText("Tout est envoyé"));
  // Asked again, nothing is sent twice.
  await page.getByRole("button", { name: "Envoyer maintenant" }).click();
  await expect.visible(page.getByText("Le centre a tout reçu."));
  await axe.check(page);
}

async function received({ page, team, axe, expect }) {
  await page.goto(`${team}/tournees/a-reprendre`);
  await axe.check(page);
  const lines = page.getByRole("row").filter({ hasText: "Tablette d’essai" });
  expect.equal(await lines.count(), 1);
  await lines.getByRole("link").click();
  await expect.visible(page.locator("dd", { hasText: WORDS }).first());
  await axe.check(page);
  await page.getByRole("button", { name: "C’est repris" }).click();
  await page.waitForURL(/a-reprendre$/);
}

async function withdraw({ page, team, tablet, expect }) {
  await page.goto(`${team}/tournees/tablettes`);
  await page.getByRole("button", { name: "Retirer la tablette Tablette d’essai" }).click();
  await expect.visible(page.getByText("Retirée").first());
  await tablet.getByRole("button", { name: "Envoyer maintenant" }).click();
  await expect.visible(tablet.getByText("Le centre a retiré cette tablette."));
  await expect.visible(tablet.locator("#code"));
}
