// Pages that only a button leads to: an enrolment on its way, a file brought, a question asked, an empty house.
// Each sower does what a person does and answers addresses; the crawl and the looks go on from there.

import { enrol, openActivity } from "../lib/resident.mjs";
import { serveEmpty } from "../lib/server.mjs";

const CENTRE = "/jean-ferrat";

/** Two people whom the centre has never seen, whenever the file is brought. */
const file = () => {
  const name = [...Date.now().toString(36)].map((sign) => String.fromCharCode(65 + parseInt(sign, 36) % 26)).join("");
  return [
    "Nom;Prénom;Né(e) le;Téléphone;Courriel",
    `HOEL ${name};Maëlle;03/04/1988;06 39 98 51 01;maelle.${name.toLowerCase()}@exemple.example`,
    `DURIEUX ${name};Léon;29/02/1992;06 39 98 51;`,
  ].join("\r\n");
};

const SOWERS = [
  { name: "an enrolment", person: "visitor", sow: enrolment },
  { name: "an enrolment on its way", person: "visitor", sow: draft },
  { name: "a file of members", person: "team", sow: broughtFile },
  { name: "a question of a list", person: "team", sow: question },
  { name: "a message that nobody sent", person: "team", sow: message },
  { name: "a mail that was sent", person: "visitor", as: "team", sow: mail },
  { name: "a card", person: "team", sow: card },
];

/** Where the crawl begins besides its starts, pages of other houses, and how to end. */
export async function sow(browser, base, cookies, report) {
  const seeds = {};
  for (const { name, person, as = person, sow: act } of SOWERS) {
    const context = await browser.newContext({ locale: "fr-FR" });
    await context.addCookies(cookies.get(as));
    context.setDefaultTimeout(15_000);
    try {
      const paths = await act(await context.newPage(), base, { browser, cookies });
      seeds[person] = [...(seeds[person] ?? []), ...paths];
      if (as === person) cookies.set(person, await context.cookies());
    } catch (error) {
      report.add("sowing", [`${name}: ${error.message.split("\n")[0]}`], {});
    } finally {
      await context.close();
    }
  }
  const { address, stop } = await serveEmpty();
  const first = { address: `${address}/demarrer`, person: "visitor", kind: "/demarrer", own: address };
  return { seeds, elsewhere: new Map([["/demarrer", [first]]]), stop };
}

/** One enrolment to its end: the confirmation, and what its code opens. */
async function enrolment(page, base) {
  await (await openActivity(page, base)).click();
  await enrol(page, { first: "Inès", last: "Morvan" }, async () => {});
  const done = new URL(page.url()).pathname;
  const code = /[2-9B-DF-HJKM-NP-TV-XZ]{4}-[2-9B-DF-HJKM-NP-TV-XZ]{4}/.exec(await page.locator("main").innerText())[0];
  const own = `${CENTRE}/mon-inscription/${code}`;
  return [done, own, `${own}/annulation`, `${own}/reponses`];
}

/** One enrolment that stays before its last button: every screen of it can be opened again. */
async function draft(page, base) {
  await (await openActivity(page, base)).click();
  const screens = new Set();
  await enrol(page, { first: "Nour", last: "Caron" }, async () => {
    const { pathname } = new URL(page.url());
    screens.add(pathname);
    if (pathname.endsWith("/verification")) throw new Stop();
  }).catch((stopped) => {
    if (!(stopped instanceof Stop)) throw stopped;
  });
  const root = [...screens].at(-1).replace(/\/[^/]+$/, "");
  return [...screens, ...["qui", "questions", "prevenir", "verification"].map((screen) => `${root}/${screen}`)];
}

class Stop extends Error {}

/** A file whose columns are shown, and one that is brought in to its report. */
async function broughtFile(page, base) {
  const bring = async () => {
    await page.goto(`${base}${CENTRE}/equipe/import`);
    await page.setInputFiles("#fichier", { name: "adherents.csv", mimeType: "text/csv", buffer: Buffer.from(file()) });
    await page.locator("main form .actions button").click();
    await page.waitForURL(/\/colonnes$/);
    return new URL(page.url()).pathname.replace(/\/colonnes$/, "");
  };
  const waiting = await bring();
  await page.locator("main form .actions button").click();
  await page.waitForURL(/\/apercu$/);
  const applied = await bring();
  await page.locator("main form .actions button").click();
  await page.locator('form[action$="/application"] button').click();
  await page.waitForURL(/\/bilan$/);
  return [`${waiting}/colonnes`, `${waiting}/apercu`, waiting, `${applied}/bilan`];
}

/** A question that a list asks. */
async function question(page, base) {
  await page.goto(`${base}${CENTRE}/equipe/inscriptions`);
  const list = await page.locator("tbody th a").first().evaluate((link) => link.href);
  await page.goto(`${list}/questions`);
  const asked = page.locator('main a[href*="/questions/"]');
  if ((await asked.count()) === 0) {
    await page.fill("#label", "Comment venez-vous ?");
    await page.locator('main form:has(#label) button[type=submit]').click();
    await asked.first().waitFor();
  }
  return asked.evaluateAll((all) => all.map((link) => new URL(link.href).pathname));
}

/** A message on its way: each part of its sentence opens a page with one choice. */
async function message(page, base) {
  await page.goto(`${base}${CENTRE}/equipe/messages`);
  await page.locator('main button[data-key="n"]').click();
  await page.locator("button.pill").first().waitFor();
  const draft = page.url();
  const paths = [draft];
  for (const at of [0, 1]) {
    await page.goto(draft);
    await page.locator("button.pill").nth(at).click();
    await page.waitForURL(/\/a-qui\?/);
    paths.push(page.url());
  }
  return paths.map((address) => new URL(address).pathname + new URL(address).search);
}

/** Each mail says how to have no more of them. */
async function mail(page, base) {
  await page.goto(`${base}${CENTRE}/equipe/boite-envoi?canal=email`);
  const id = await page.locator("tbody th a").first().evaluate((link) => link.pathname.split("/").at(-1));
  return [`/desabonnement/${id}`];
}

/** A card that the desk makes, and its owner, who opens their own page elsewhere. */
async function card(page, base, { browser, cookies }) {
  await page.goto(`${base}${CENTRE}/equipe/personnes/nouvelle`);
  await page.fill('input[name="first_name"]', "Jeannine");
  await page.fill('input[name="last_name"]', `Vandamme ${Date.now().toString(36).replace(/\d/g, "")}`);
  await page.locator("main form button[type=submit]").last().click();
  await page.waitForURL(/\/personnes\/[0-9a-f-]{36}$/);
  const person = new URL(page.url()).pathname;
  await page.locator('form[action$="/carte"] button').click();
  await page.waitForURL(/\/equipe\/cartes\//);
  const sheet = new URL(page.url()).pathname;
  const pin = (await page.locator("tbody td b").first().innerText()).trim();
  await page.locator("details summary").first().click();
  const words = (await page.locator("details li b").first().innerText()).trim();
  const home = await browser.newContext({ locale: "fr-FR" });
  const own = await home.newPage();
  await own.goto(`${base}${CENTRE}/carte`);
  await own.fill('input[name="words"]', words);
  await own.locator("main form button[type=submit]").first().click();
  await own.fill('input[name="pin"]', pin);
  await own.locator("main form button[type=submit]").first().click();
  await own.waitForURL(/\/moi$/);
  cookies.set("resident", await home.cookies());
  await home.close();
  return [person, sheet];
}
