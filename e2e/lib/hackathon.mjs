// Two days to build: challenges, who comes, teams and what they made, one voice each.

import { choose, day, fill, picture, press, send } from "./people.mjs";

/** Writes a hackathon down, with one challenge; its page for the team. */
export async function prepare({ page, axe, expect }, team, { title, challenge }) {
  await page.goto(`${team}/hackathons`);
  await expect.oneHeading(page);
  await axe.check(page);
  await press(page, page.locator('main a[href$="/nouveau"]'));
  await fill(page, { titre: title, premier: day(7), dernier: day(8), lieu: "Grande salle" });
  await choose(page, "choix", "public");
  await send(page, "/hackathons");
  await page.waitForURL(/hackathons\/[0-9a-f-]{36}/);
  const event = page.url().split("?")[0];
  await addLine({ page, expect }, event, { kind: "challenge", idea: challenge, title: challenge });
  await axe.check(page);
  return event;
}

/** One line of the programme. */
export async function addLine({ page, expect }, event, { kind, idea, title, at = "" }) {
  await page.goto(`${event}/programme`);
  await choose(page, "genre", kind);
  if (idea) await page.selectOption("#idee", { label: idea });
  await fill(page, { intitule: title, quand: at });
  await send(page, "/programme");
  await expect.visible(page.locator(`section:has(#${kind}) li`, { hasText: title }));
}

/** The next step of the two days. */
export async function advance(page, event) {
  await page.goto(event);
  await send(page, "/etape");
  await page.locator(".undo").waitFor();
}

/** The page that everyone reads. */
export function publicPage(base, event) {
  return `${base}/jean-ferrat/hackathons/${event.split("/").at(-1)}`;
}

/** Somebody says that they come, with what they know. */
export async function come({ page, base, axe, expect }, event, who) {
  await page.goto(publicPage(base, event));
  await press(page, page.locator('main a.btn--big[href$="/je-viens"]'));
  await expect.oneHeading(page);
  await expect.fits(page);
  await choose(page, "cote", who.side);
  await fill(page, { nom: who.name, sait: who.skills, contact: who.contact });
  await axe.check(page);
  await send(page, "/je-viens");
  await page.waitForURL(/\/merci/);
  await expect.oneHeading(page);
}

/** A team with a challenge, and those who are in it. */
export async function makeTeam({ page, axe, expect }, event, { name, challenge, people }) {
  await page.goto(`${event}/equipes`);
  await fill(page, { nom: name, cherche: "quelqu’un qui dessine" });
  await page.selectOption("#defi", { label: challenge });
  await axe.check(page);
  await send(page, "/equipes");
  await page.waitForURL(/equipes\/[0-9a-f-]{36}/);
  const made = page.url().split("?")[0];
  for (const person of people) {
    await page.goto(`${event}/personnes`);
    const row = page.locator("tbody tr", { hasText: person });
    await row.locator("select").selectOption({ label: name });
    await press(page, row.locator("button"));
    await expect.visible(page.locator(".undo"));
  }
  await axe.check(page);
  return made;
}

/** What a team made: words, a link, a licence, a picture. */
export async function tellMade({ page, axe, expect }, team, { words, link }) {
  await page.goto(team);
  await fill(page, { realisation: words, lien: link, licence: "EUPL 1.2" });
  await press(page, page.locator("form:has(#realisation) button.btn--big"));
  await expect.visible(page.locator(".undo"));
  await page.setInputFiles("#image", { name: "ecran.png", mimeType: "image/png", buffer: await picture(page) });
  await page.fill("#alt", "Le premier écran de l’outil");
  await send(page, "/image");
  await expect.visible(page.locator("main img.card__art"));
  await axe.check(page);
}

/** Codes to print, each one voice. */
export async function drawSlips({ page, axe, expect }, event, count) {
  await page.goto(`${event}/bulletins`);
  await page.fill("#nombre", String(count));
  await send(page, "/bulletins");
  const codes = await page.locator("main li.box > p > b > bdi").allInnerTexts();
  expect.equal(codes.length, count);
  await axe.check(page);
  return codes;
}

/** A resident gives a voice with a printed code. */
export async function giveVoice(page, base, event, { team, code }) {
  await page.goto(`${publicPage(base, event)}/choix`);
  await page.locator("fieldset .choice label", { hasText: team }).click();
  await page.fill("#code", code);
  await send(page, "/choix");
}
