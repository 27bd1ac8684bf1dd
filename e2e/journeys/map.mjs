// The map: a resident adds a place, a named team looks at it first, and it leaves in open forms. All without script.

import { createServer } from "node:http";
import { fill, PLAIN_PHONE, press, refused, send, takePart } from "../lib/people.mjs";
import { download, signIn } from "../lib/team.mjs";

export const name = "a resident adds a place, the team looks first, and other sites show it";
export const javaScriptEnabled = false;

const PLACE = "La cabane à livres de la rue Pasteur";
const WHERE = { latitude: "50,7361", longitude: "2,3041" };

export async function run(here) {
  const { page, base, another } = here;
  const phone = { ...here, page: await another(PLAIN_PHONE) };
  await propose(phone);
  await expectNoPlace(phone);
  const team = await signIn(page, base, "nadege@jean-ferrat.example");
  await validate(here, team);
  const place = await find(phone);
  await putOnTheMap(here, team);
  await leave(here, team);
  await embed(phone);
  await report(phone, place);
  await hear(here, team);
}

/** From the first page of the centre; what is missing is told. */
async function propose({ page, base, axe, expect }) {
  await takePart(page, base, "lieux");
  await expect.oneHeading(page);
  await expect.fits(page);
  await axe.check(page);
  await press(page, page.locator('main a[href$="/proposer"]').first());
  await expect.oneHeading(page);
  await page.fill("#rue", "12 rue Pasteur");
  await send(page, "/proposer");
  await refused(page, { axe, expect });
  expect.equal(await page.locator("#rue").inputValue(), "12 rue Pasteur");
  await fill(page, { nom: PLACE, ville: "Arques", code_postal: "62510", mots: "On prend, on laisse." });
  await send(page, "/proposer");
  await page.waitForURL(/\/merci/);
  await expect.oneHeading(page);
  await expect.fits(page);
}

async function expectNoPlace({ page, base, expect }) {
  await page.goto(`${base}/jean-ferrat/lieux?q=cabane`);
  expect.equal(await page.locator(".card", { hasText: PLACE }).count(), 0, "nobody sees it before the team");
}

/** Somebody with a name looks at it, and it shows. */
async function validate({ page, axe, expect }, team) {
  await page.goto(`${team}/lieux`);
  await expect.oneHeading(page);
  await axe.check(page);
  await page.goto(`${team}/lieux/propositions`);
  await axe.check(page);
  const waiting = page.locator("section.box", { hasText: PLACE });
  await press(page, waiting.locator('form[action$="/accord"] button'));
  await expect.visible(page.locator(".undo"));
}

/** By a search that forgives; the page of the place. */
async function find({ page, base, axe, expect }) {
  await page.goto(`${base}/jean-ferrat/lieux`);
  await page.fill("#q", "cabane a livre pasteur");
  await press(page, page.locator('form[role="search"] button'));
  await press(page, page.locator(".card a", { hasText: PLACE }));
  await expect.oneHeading(page);
  await expect.fits(page);
  await axe.check(page);
  return page.url();
}

/** The point is written by hand: no map is needed for one. */
async function putOnTheMap({ page, axe, expect }, team) {
  await page.goto(`${team}/lieux?q=${encodeURIComponent("cabane")}`);
  await press(page, page.locator("tbody th a", { hasText: PLACE }));
  await expect.oneHeading(page);
  await axe.check(page);
  await fill(page, { latitude: "2,3041", longitude: "50,7361" });
  await saveBelow(page);
  await refused(page, { axe, expect });
  await fill(page, { ...WHERE, horaires: "Mo-Su 08:00-20:00" });
  await saveBelow(page);
  await expect.visible(page.locator(".undo"));
}

function saveBelow(page) {
  return press(page, page.locator("section.box form:has(#nom) .actions button.btn--big"));
}

/** Each form in which the list leaves opens; the public GeoJSON has the place where it is. */
async function leave({ page, base, expect }, team) {
  await page.goto(`${team}/lieux`);
  const links = await page.locator("section:has(#donner) ul a").all();
  expect.ok(links.length >= 4, `${links.length} forms`);
  for (const link of links) {
    const file = await download(page, link);
    expect.equal(file.status, 200, await link.innerText());
    expect.ok(file.bytes.toString("utf8").includes("cabane"), `${await link.innerText()} has it not`);
  }
  const layer = await (await page.context().request.get(`${base}/jean-ferrat/lieux/lieux.geojson`)).json();
  const point = layer.features.find((feature) => JSON.stringify(feature.properties).includes(PLACE));
  expect.deepEqual(point.geometry, { type: "Point", coordinates: [2.3041, 50.7361] });
}

/** On the site of a town whose policy lets nothing in but this. */
async function embed({ page, base, axe, expect }) {
  const policy = `default-src 'none'; frame-src ${base}`;
  const frame = `${base}/jean-ferrat/lieux/integrer?q=cabane`;
  const html = `<!doctype html><html lang="fr"><title>Mairie</title><main><h1>Mairie</h1>
    <iframe src="${frame}" title="Lieux utiles" width="360" height="600"></iframe></main>`;
  const town = createServer((_, answer) => {
    answer.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy });
    answer.end(html);
  });
  await new Promise((ready) => town.listen(0, "127.0.0.1", ready));
  try {
    await page.goto(`http://127.0.0.1:${town.address().port}/`);
    await expect.visible(page.frameLocator("iframe").locator(".card", { hasText: PLACE }));
    await axe.check(page);
  } finally {
    town.closeAllConnections();
    town.close();
  }
  await page.goto(frame);
  await axe.check(page);
  for (const below of ["carte", "imprimer"]) {
    await page.goto(`${base}/jean-ferrat/lieux/${below}`);
    await expect.oneHeading(page);
    await expect.fits(page);
    await axe.check(page);
  }
}

/** Anyone tells what is wrong. */
async function report({ page, axe, expect }, place) {
  await page.goto(place);
  await press(page, page.locator('main a[href$="/signaler"]'));
  await expect.oneHeading(page);
  await axe.check(page);
  await page.locator('label[for="quoi-gone"]').click();
  await page.fill("#mots", "Elle a brûlé dimanche.");
  await send(page, "/signaler");
  await page.waitForURL(/\/merci/);
}

/** The team agrees: it is no longer shown. */
async function hear({ page, base, expect }, team) {
  await page.goto(`${team}/lieux/propositions`);
  const told = page.locator("section.box", { hasText: "brûlé dimanche" });
  await press(page, told.locator('form[action$="/accord"] button'));
  await expect.visible(page.locator(".undo"));
  await page.goto(`${base}/jean-ferrat/lieux?q=cabane`);
  expect.equal(await page.locator(".card", { hasText: PLACE }).count(), 0);
}
