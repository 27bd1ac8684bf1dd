// A message written once: whom, what, how each will receive it, the price; sent, read in the outbox, followed to the end.

import { download, signIn } from "../lib/team.mjs";

export const name = "a message is written once, sent, and followed until it is handed over";

const TITLE = "Le marché de Noël change de salle";
const TEXT = "Bonjour {prénom},\n\nLe marché de Noël a lieu dans la grande salle.\n\nVenez samedi, à partir de 14 h.";

export async function run({ page, base, axe, expect }) {
  const team = await signIn(page, base);
  await page.goto(`${team}/messages`);
  await page.locator(".head form button").click();
  const draft = page.url().split("?")[0];
  await write({ page, axe, expect });
  await chooseWhom({ page, axe, expect, draft });
  const targeted = await plan({ page, axe, expect, draft });
  await readInTheOutbox({ page, team, axe, expect });
  await typeACall({ page, draft, axe, expect, targeted });
}

async function write({ page, axe, expect }) {
  await page.fill("#titre", TITLE);
  await page.fill("#texte", TEXT);
  await page.locator('button.btn[value="apercus"]').click();
  await expect.visible(page.locator(".preview__sms", { hasText: "grande salle" }));
  expect.equal(await page.locator(".preview").count(), 4, "four forms of one message");
  await axe.check(page);
}

/** Narrows the sentence, and sees the count change while typing. */
async function chooseWhom({ page, axe, expect, draft }) {
  await page.locator(".pill--add").click();
  await page.locator('main a[href*="est=age"]').click();
  const count = page.locator("[data-live-target]");
  const before = await count.innerText();
  const counted = page.waitForResponse((answer) => /\/compte\?.*min=60/.test(answer.url()));
  await page.fill("#min", "60");
  expect.ok((await counted).ok());
  const seen = [await count.elementHandle(), before.trim()];
  await page.waitForFunction(([target, old]) => target.textContent.trim() !== old, seen);
  await axe.check(page);
  await page.locator("main form button.btn").first().click();
  await page.waitForURL((url) => url.pathname === new URL(draft).pathname);
  expect.match(await page.locator(".sentence").innerText(), /60 ans/);
}

/** Before anything leaves: who, by what, for how much. */
async function plan({ page, axe, expect, draft }) {
  await page.locator('button[value="envoi"]').click();
  await page.waitForURL((url) => url.pathname !== new URL(draft).pathname);
  const targeted = Number(await page.locator('input[name="vises"]').inputValue());
  const [told] = (await page.locator("#plan").innerText()).split(/ ?visé/);
  expect.equal(number(told), targeted, "the sentence and what is sent agree");
  expect.match(await page.locator("tfoot").innerText(), /€/);
  await axe.check(page);
  await page.locator('form[action$="/envoi"] button[type=submit]').click();
  await page.waitForURL(/\/portee$/);
  return targeted;
}

async function readInTheOutbox({ page, team, axe, expect }) {
  await page.goto(`${team}/messages`);
  await page.locator('main a[href$="/boite-envoi"]').click();
  await page.locator("tbody tr", { hasText: "marché de Noël" }).locator("th a").first().click();
  await expect.visible(page.getByText("dans la grande salle").first());
  expect.ok(!(await page.locator("main").innerText()).includes("{"), "no brace reaches a person");
  await axe.check(page);
}

/** A volunteer's call is typed back, and the board knows it. */
async function typeACall({ page, draft, axe, expect, targeted }) {
  const board = `${draft}/portee`;
  await page.goto(board);
  const toCall = page.locator('tr:has(a[href$="/portee/a-appeler"]) td.num');
  const before = number(await toCall.locator("b").innerText());
  await page.goto(`${draft}/appels`);
  await page.locator(".mark").first().locator("label").first().click();
  await page.locator('form[action$="/appels"] .actions button').click();
  await page.goto(board);
  const left = (await toCall.count()) === 0 ? 0 : number(await toCall.locator("b").innerText());
  expect.equal(left, before - 1, "one call less");
  await expect.visible(page.locator("figure.chart svg:visible").first());
  await axe.check(page);
  const sheet = await download(page, page.locator('a[href$="/portee.xlsx"]'));
  expect.equal(sheet.bytes.subarray(0, 2).toString(), "PK");
  expect.ok(sheet.bytes.length > 20 * targeted, "a line a person");
}

function number(text) {
  return Number(text.replace(/\D/g, ""));
}
