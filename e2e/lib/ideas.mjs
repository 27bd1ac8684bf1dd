// The road of an idea: step after step with its reason, a sheet of the solution, other centres that take it.

import { choose, fill, press, send } from "./people.mjs";

/** The team takes an idea one step further, and says why. */
export async function advance({ page, expect }, idea, step, reason) {
  await page.goto(idea);
  await choose(page, "etape", step);
  await page.fill("#raison", reason);
  await send(page, "/etapes");
  await expect.visible(page.locator("section:has(#route) li", { hasText: reason }));
}

/** A meeting of those who make it. */
export async function noteMeeting({ page, expect }, idea, { who, words }) {
  await page.goto(idea);
  await page.locator("section:has(#rencontres) summary").click();
  await fill(page, { qui: who, mots: words });
  await send(page, "/rencontres");
  await expect.visible(page.locator("section:has(#rencontres) li", { hasText: words }));
}

/** A trial with residents, and what they said. */
export async function noteTrial({ page, expect }, idea, { place, people, said }) {
  await page.goto(idea);
  await page.locator("section:has(#essais) summary").click();
  await fill(page, { essai_lieu: place, essai_gens: people, essai_dit: said });
  await send(page, "/essais");
  await expect.visible(page.locator("section:has(#essais) li", { hasText: said }));
}

/** Writes the sheet of the solution from its idea and puts it in the catalogue; its page there. */
export async function writeSolution({ page, axe, expect }, idea, sheet) {
  await page.goto(idea);
  await press(page, page.locator('section:has(#solutions) a[href*="/solutions/nouvelle"]'));
  await expect.oneHeading(page);
  await axe.check(page);
  await fill(page, sheet);
  await send(page, "/solutions/nouvelle");
  await page.waitForURL(/solutions\/[0-9a-f-]{36}/);
  await press(page, page.locator('button[name="catalogue"][value="oui"]'));
  const shown = page.locator("section:has(#catalogue) .tools a").first();
  await expect.visible(shown);
  await axe.check(page);
  return shown.evaluate((link) => link.href);
}

/** Another centre finds it in the catalogue and says what it does otherwise. */
export async function takeSolution({ page, axe, expect }, base, { centre, title, variant }) {
  await page.goto(`${base}/${centre}/solutions?q=${encodeURIComponent(title)}`);
  await press(page, page.locator(".card a", { hasText: title }).first());
  await press(page, page.locator('main a.btn--big[href$="/usage"]'));
  await expect.oneHeading(page);
  await page.fill("#variante", variant);
  await axe.check(page);
  await send(page, "/usage");
  await expect.visible(page.locator("section:has(#usage) tbody tr", { hasText: title }));
}

/** What someone of the team still has to say aloud, of one idea. */
export function toTell(page, title) {
  return page.locator("tbody tr", { hasText: title });
}
