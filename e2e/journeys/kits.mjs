// A kit: published by one centre, taken by another in one press, adapted, brought together again, sent back.

import { press, refused, send } from "../lib/people.mjs";
import * as kits from "../lib/kits.mjs";
import { signIn } from "../lib/team.mjs";

export const name = "a kit is taken, adapted, brought up to date piece by piece, and gives something back";
export const minutes = 5;
export const onOneEngine = true; // the idea’s whole road is walked on both

const TITLE = "Les midis du marché";
const FIRST = { summary: "Une table au marché, le samedi.", body: "On parle de ce qui compte.\n\nOn note tout." };
const OWN_BODY = "On parle de ce qui compte, en patois aussi.";
const SECOND = { summary: "Une table et du café au marché.", body: "On commence par un café.\n\nOn note tout." };
const CARD = { contact: "Fabrice, direction", telephone: "03 53 01 62 10", besoins: "Une table, une thermos." };
const NUMBER = "06 39 98 12 34";

export async function run(here) {
  const { page, base, another } = here;
  const team = await signIn(page, base);
  const source = await kits.writeActivity(page, team, { title: TITLE, ...FIRST });
  const kit = await leaveNobodysNumber(here, { team, source });
  const other = { ...here, page: await another() };
  const theirs = await signIn(other.page, base, "helene@ajr.example");
  const draft = await kits.adopt(other, theirs, { title: TITLE, contact: "Fabrice" });
  await kits.rewrite(other.page, draft, { body: OWN_BODY });
  await kits.rewrite(page, source, SECOND);
  await kits.publish(here, team, { title: TITLE, card: { notes: "On commence par un café." } });
  await bringTogether(other, { theirs, draft });
  await sendBack(other, theirs);
  await receive(here, { team, source });
  await tellOutcome(other, { theirs, kit: kit.split("/").at(-1) });
}

/** A number of someone is seen before it leaves; it is taken out first. */
async function leaveNobodysNumber(here, { team, source }) {
  const { page, axe, expect } = here;
  await kits.rewrite(page, source, { body: `${FIRST.body}\n\nAppelez Odile au ${NUMBER}.` });
  await kits.reachPublication(page, team, TITLE);
  await expect.visible(page.locator(".notice--alert"));
  await axe.check(page);
  await page.locator('label[for="accord-oui"]').click();
  await page.fill("#contact", CARD.contact);
  await page.fill("#telephone", CARD.telephone);
  await press(page, page.locator("main form button.btn--big"));
  await refused(page, { axe, expect });
  await kits.rewrite(page, source, FIRST);
  const kit = await kits.publish(here, team, { title: TITLE, card: CARD });
  expect.ok(!(await page.locator("main").innerText()).includes(NUMBER));
  return kit;
}

/** What changed at the source only is proposed; where both changed, one must say. */
async function bringTogether({ page, axe, expect }, { theirs, draft }) {
  await page.goto(`${theirs}/essaimage/chez-nous`);
  await press(page, kits.ours(page, TITLE).locator('a[href$="/changements"]'));
  await expect.oneHeading(page);
  await axe.check(page);
  await send(page, "/changements");
  await refused(page, { axe, expect });
  await kits.decide(page, "Description", "mine");
  await send(page, "/changements");
  await expect.visible(page.locator(".undo"));
  await page.goto(draft);
  expect.equal(await page.locator("#summary").inputValue(), SECOND.summary, "taken from the source");
  expect.equal(await page.locator("#body").inputValue(), OWN_BODY, "what was adapted stays");
}

async function sendBack({ page, axe, expect }, theirs) {
  await page.goto(`${theirs}/essaimage/chez-nous`);
  await press(page, kits.ours(page, TITLE).locator('a[href$="/proposition"]'));
  await expect.oneHeading(page);
  await axe.check(page);
  await page.fill("#mots", "En patois, les anciens viennent s’asseoir.");
  await send(page, "/proposition");
  await page.goto(`${theirs}/essaimage/propositions`);
  await expect.visible(kits.ours(page, TITLE));
  await axe.check(page);
}

/** The source takes it. */
async function receive({ page, axe, expect }, { team, source }) {
  await page.goto(`${team}/essaimage/propositions`);
  await press(page, kits.ours(page, TITLE).locator("th a"));
  await expect.visible(page.locator("blockquote", { hasText: "patois" }));
  await axe.check(page);
  await kits.decide(page, "Description", "theirs");
  await press(page, page.locator("main form button.btn--big"));
  await expect.visible(page.locator(".undo"));
  await page.goto(source);
  expect.equal(await page.locator("#body").inputValue(), OWN_BODY);
}

/** Who has it, drawn and told; what it gave, where everyone reads it. */
async function tellOutcome({ page, base, axe, expect }, { theirs, kit }) {
  await page.goto(`${theirs}/essaimage/kits/${kit}/lignee`);
  await expect.oneHeading(page);
  await expect.visible(page.locator("section:has(#arbre) svg"));
  await expect.visible(page.locator("section:has(#liste) tbody tr", { hasText: "AJR" }));
  await page.fill("#mots", "Douze personnes, deux heures, trois idées.");
  await page.fill("#fois", "2");
  await page.fill("#personnes", "12");
  await send(page, "/lignee");
  await expect.visible(page.locator("section:has(#donne)", { hasText: "trois idées" }));
  await axe.check(page);
  await page.goto(`${base}/reseau/transmissions`);
  await expect.oneHeading(page);
  await expect.visible(page.locator(".card", { hasText: TITLE }));
  await axe.check(page);
}
