// A workshop: two telephones without account and a pile of paper in one room, one vote, one tally, ideas that go on.

import { PHONE, PLAIN_PHONE, press, refused, send } from "../lib/people.mjs";
import { download, signIn } from "../lib/team.mjs";
import * as room from "../lib/workshop.mjs";

export const name = "two telephones and the paper of a room make one vote, and an idea is kept";
export const minutes = 5;
export const onOneEngine = true; // the idea’s whole road is walked on both

const TITLE = "Que voudrait-on savoir à temps ?";
const SMS = "Un SMS la veille de chaque atelier";
const BAKERY = "Le programme à la boulangerie";
const HOUSE = "Un relais dans chaque immeuble";

export async function run(here) {
  const { page, base, axe, expect, another } = here;
  const team = await signIn(page, base);
  const own = await room.planWorkshop(here, team, TITLE);
  const code = await room.openDoors(here, own);
  const screen = await page.context().newPage();
  await screen.goto(`${own}/ecran`);
  await expect.oneHeading(screen);
  await axe.check(screen);
  const phones = [await another(PHONE), await another(PLAIN_PHONE)];
  await arrive(here, phones, code);
  await sayNeeds(here, phones, own);
  await sayIdeas(here, phones, own);
  await sort(here, own);
  await vote(here, phones, { own, screen });
  await remain(here, own);
}

/** By the code alone; a wrong one is told, and stays in its box. */
async function arrive({ base, axe, expect }, [phone, plain], code) {
  await phone.goto(`${base}/r`);
  await expect.oneHeading(phone);
  await axe.check(phone);
  await phone.fill("#code", "KKKKKK");
  await press(phone, phone.locator("main form button[type=submit]"));
  await refused(phone, { axe, expect });
  expect.equal(await phone.locator("#code").inputValue(), "KKKKKK");
  await room.comeIn(phone, base, { code });
  await room.comeIn(plain, base, { code, role: "volunteer" });
  for (const one of [phone, plain]) {
    await expect.oneHeading(one);
    await expect.fits(one);
    await axe.check(one);
  }
}

async function sayNeeds({ page, axe, expect }, [phone, plain], own) {
  await room.goToStep({ page, expect }, own, "Nos besoins");
  // One follows by itself; without script one asks for what follows.
  await expect.visible(phone.locator('form[action$="/paroles"]'));
  await plain.reload();
  await axe.check(phone);
  await room.say(phone, expect, "J’apprends tout après les autres");
  await room.say(plain, expect, "Écrivez plus gros");
  await room.typeSheet(page, own, "need", "- J’apprends tout après les autres\n- Je n’ai pas internet");
  await axe.check(page);
}

async function sayIdeas({ page, axe, expect }, [phone, plain], own) {
  await room.goToStep({ page, expect }, own, "Nos idées");
  await expect.visible(phone.locator("#contact"));
  await phone.fill("#parole", SMS);
  await phone.fill("#prenom", "Nadia");
  await phone.fill("#contact", "06 39");
  await send(phone, "/paroles");
  await refused(phone, { axe, expect });
  expect.equal(await phone.locator("#parole").inputValue(), SMS);
  await phone.fill("#contact", "06 39 98 12 55");
  await send(phone, "/paroles");
  await expect.visible(phone.locator("main li", { hasText: SMS }).first());
  const shown = await phone.locator("main").innerText();
  expect.ok(!shown.includes("12 55"), "a number is shown to nobody in the room");
  await plain.reload();
  await room.say(plain, expect, BAKERY);
  await axe.check(plain);
  await room.typeSheet(page, own, "idea", HOUSE, "Raymond");
}

/** By affinity, with a box to choose from and no dragging. */
async function sort({ page, axe, expect }, own) {
  await page.goto(`${own}/tri`);
  await expect.oneHeading(page);
  await page.fill("#groupe", "Savoir à temps");
  await press(page, page.locator('form[action$="/groupes"] button[value="ajouter"]'));
  const needs = page.locator('form[action$="/tri"] tbody tr', { hasText: "après les autres" });
  for (const need of await needs.all()) await need.locator("select").selectOption({ label: "Savoir à temps" });
  await send(page, "/tri");
  await expect.visible(page.locator(".undo"));
  await axe.check(page);
}

/** Three points each, and stickers: what is counted together is shown when the vote is shut, and not before. */
async function vote({ page, axe, expect }, [phone, plain], { own, screen }) {
  await room.turnVote(page, own, "ouvrir");
  await expect.visible(phone.locator('select[name^="points-"]').first());
  await axe.check(phone);
  await room.give(phone, { [SMS]: 2, [HOUSE]: 1 });
  await plain.reload();
  await room.give(plain, { [BAKERY]: 3, [SMS]: 1 });
  await refused(plain, { axe, expect });
  await room.give(plain, { [BAKERY]: 2, [SMS]: 1 });
  // Once more from the same telephone: its points move, they do not grow.
  await phone.reload();
  await room.give(phone, { [SMS]: 3, [HOUSE]: 0 });
  await room.countStickers(page, own, { [SMS]: 2, [HOUSE]: 4 });
  await screen.reload();
  expect.equal(await screen.locator(".idea__n").count(), 0, "no tally while one votes");
  await room.turnVote(page, own, "fermer");
  await expect.visible(screen.locator(".idea__n").first());
  const first = await screen.locator(".ideas .idea").first().innerText();
  expect.ok(first.includes(SMS), `the first idea of the screen is “${first}”`);
  expect.match(await screen.locator(".idea__n").first().innerText(), /^6\b/, "3 + 1 points and 2 stickers");
  await axe.check(screen);
  await expect.visible(phone.locator("main li", { hasText: SMS }).last());
  await axe.check(phone);
}

/** Ideas, who came, the page for paper. */
async function remain(here, own) {
  const { page, axe, expect } = here;
  const idea = await room.keepIdea(here, own, SMS);
  await axe.check(page);
  await page.goto(idea);
  await expect.visible(page.locator("section:has(#auteurs)", { hasText: "Nadia" }));
  await axe.check(page);
  await page.goto(own);
  await page.fill("#presents-resident", "7");
  await send(page, "/presence");
  await send(page, "/cloture");
  await page.goto(`${own}/bilan`);
  await expect.oneHeading(page);
  expect.equal(await page.locator("section:has(#presents) tbody tr:last-child td").innerText(), "9");
  await expect.visible(page.locator("section:has(#idees) td.num", { hasText: "6" }).first());
  await axe.check(page);
  const sheet = await download(page, page.locator('main a[href$="/bilan.csv"]'));
  expect.ok(sheet.bytes.toString("utf8").includes(SMS));
}
