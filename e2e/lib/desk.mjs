// The desk of a centre: someone stands there, a paper sheet comes back, a place is freed.

import { Keyboard } from "./keyboard.mjs";
import { download, signIn } from "./team.mjs";

const MOST_SECONDS = 60;

/** A morning at the desk. With script the keys of the page help; without, Tab and Enter do it all. */
export async function workAtTheDesk({ page, base, axe, expect }, { hasKeys, people }) {
  const team = await signIn(page, base, "nadege@jean-ferrat.example");
  const list = await listNamed(page, team, "Gym douce");
  const seconds = await enrolByKeyboard({ page, list, expect }, { hasKeys, person: people[0] });
  expect.ok(seconds < MOST_SECONDS, `a person needs ${seconds.toFixed(0)} s by keyboard`);
  await typeThePaperSheet({ page, list, axe, expect }, people.slice(1));
  await callTheNames({ page, list, axe, expect });
  await offerAFreedPlace({ page, team, axe, expect });
}

async function listNamed(page, team, title) {
  await page.goto(`${team}/inscriptions`);
  return page.locator("tbody th a", { hasText: title }).first().evaluate((link) => link.href);
}

/** Opens the first list, but the one that is worked on, where somebody waits. */
async function listWithAWaitingLine(page, team) {
  await page.goto(`${team}/inscriptions`);
  const links = page.locator("tbody th a").filter({ hasNotText: "Gym douce" });
  for (const list of await links.evaluateAll((all) => all.map((link) => link.href))) {
    await page.goto(list);
    if ((await page.locator("section:has(#attente) tbody tr").count()) > 0) return list;
  }
  throw new Error("nobody waits on any list of the demonstration");
}

/** Somebody the centre has never seen, from the list's page to "enrolled". */
async function enrolByKeyboard({ page, list, expect }, { hasKeys, person }) {
  await page.goto(list);
  const keys = new Keyboard(page);
  const press = async (letter, link) => {
    if (hasKeys) return keys.follow(letter);
    await keys.reach(link);
    return keys.follow("Enter");
  };
  await press("n", page.locator('main a[href$="/nouvelle"]').first());
  // First what the desk knows: a name that nobody has.
  await keys.reach(page.locator("#chercher-qui"));
  await keys.type(person.last);
  await keys.follow("Enter");
  await keys.reach(page.locator('main a[href*="premiere=oui"]'));
  await keys.follow("Enter");
  await keys.reach(page.locator("#prenom"));
  await keys.type(person.first);
  await keys.press("Tab");
  await keys.type(person.last);
  await keys.press("Tab");
  await keys.type(person.birth);
  await keys.follow("Enter");
  await expect.visible(page.locator("table a", { hasText: person.last }).first());
  return keys.seconds;
}

async function typeThePaperSheet({ page, list, axe, expect }, people) {
  await page.goto(list);
  const paper = await download(page, page.locator('main a[href$="/feuille.pdf"]'));
  expect.equal(paper.bytes.subarray(0, 5).toString(), "%PDF-");
  await page.locator('main a[href$="/feuille"]').click();
  for (const [index, person] of people.entries()) {
    const line = index + 1;
    await page.fill(`#nom-${line}`, person.last);
    await page.fill(`#prenom-${line}`, person.first);
    await page.fill(`#naissance-${line}`, person.birth);
    await page.fill(`#tel-${line}`, person.phone ?? "");
  }
  await page.locator("main form button[type=submit]").click();
  await expect.visible(page.locator(".notice--done"));
  await axe.check(page);
  await page.goto(list);
  for (const person of people) await expect.visible(page.locator("table a", { hasText: person.last }).first());
}

async function callTheNames({ page, list, axe, expect }) {
  await page.goto(`${list}/appel`);
  await page.locator('main a[href*="/appel/"]').first().click();
  const marks = page.locator(".mark");
  const names = await marks.count();
  expect.ok(names > 0, "nobody to call");
  await marks.first().locator("label").nth(1).click();
  await page.locator('button[value="tous"]').click();
  await expect.visible(page.locator(".undo"));
  await axe.check(page);
  await page.goto(`${list}/appel`);
  await page.locator('main a[href*="/appel/"]').first().click();
  expect.equal(await page.locator(".mark input:checked").count(), names, "each name has its mark");
  expect.ok(await marks.first().locator("input").nth(1).isChecked(), "the first is absent");
}

/** Someone gives a place back; the first who waits is offered it and the desk takes it for them. */
async function offerAFreedPlace({ page, team, axe, expect }) {
  const list = await listWithAWaitingLine(page, team);
  const waiting = page.locator("section:has(#attente) tbody tr").first();
  const first = { name: await waiting.locator("a").innerText(), href: await waiting.locator("a").evaluate((a) => a.href) };
  await page.locator("section:has(#inscrits) tbody a").first().click();
  await page.locator('form[action$="/annulation"] label').first().click();
  await page.locator('form[action$="/annulation"] button').click();
  await expect.visible(page.locator(".undo"));
  await page.goto(first.href);
  await axe.check(page);
  await page.locator('form[action$="/place"] button[value="oui"]').click();
  await expect.visible(page.locator(".undo"));
  await page.goto(list);
  await expect.visible(page.locator("section:has(#inscrits) tbody a", { hasText: first.name }).first());
}
