// A card that the team makes for someone, and the page that it opens on their own telephone.

import { fill, press } from "./people.mjs";

/** Makes a card on a person's page; its words and its digits. */
export async function giveCard(page) {
  await press(page, page.locator('form[action$="/carte"] button'));
  await page.waitForURL(/\/equipe\/cartes\//);
  const words = (await page.locator("tbody td").first().innerText()).trim();
  const pin = (await page.locator("tbody td b").first().innerText()).trim();
  return { words, pin };
}

/** Opens one's own page where nothing is known of one: first the words of the card, then the digits. */
export async function openOwn(page, base, { words, pin }) {
  await page.goto(`${base}/jean-ferrat/carte`);
  await fill(page, { words });
  await press(page, page.locator("main form button[type=submit]"));
  await fill(page, { pin });
  await press(page, page.locator("main form button[type=submit]"));
  await page.waitForURL(`${base}/jean-ferrat/moi`);
}
