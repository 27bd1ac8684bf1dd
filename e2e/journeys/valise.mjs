// A pack: the team chooses and makes it; it opens from a folder, from a telephone after a cold start without network, on paper and in Kiwix.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { choose, fill, PHONE, press, refused, send } from "../lib/people.mjs";
import { download, signIn } from "../lib/team.mjs";
import { unzip } from "../lib/unzip.mjs";

export const name = "a pack opens from a folder, from a telephone without network, on paper";
export const minutes = 4;

const TITLE = "Valise du parcours";

export async function run(here) {
  const { page, base } = here;
  const team = await signIn(page, base);
  const pack = await compose(here, team);
  const version = await make(here, pack);
  await openFromFolder(here, version);
  await keepOnPhone({ ...here, page: await here.another(PHONE) });
  await comeBack(here, team, version);
}

/** A title, a language, everything that rooms give. */
async function compose({ page, axe, expect }, team) {
  await page.goto(`${team}/valises`);
  await expect.oneHeading(page);
  await axe.check(page);
  await press(page, page.locator('main a[href$="/nouvelle"]'));
  await send(page, "/valises");
  await refused(page, { axe, expect });
  await fill(page, { titre: TITLE });
  await choose(page, "langue", "fr");
  for (const box of await page.locator('input[name="choix"] + label').all()) await box.click();
  if (!(await page.isChecked("#public-oui"))) await choose(page, "public", "oui");
  await send(page, "/valises");
  await page.waitForURL(/valises\/[0-9a-f-]{36}/);
  await axe.check(page);
  return page.url().split("?")[0];
}

/** Made for a tablet; each form has its link. */
async function make({ page, axe, expect }, pack) {
  await page.goto(`${pack}?appareil=tablette%204`);
  expect.equal(await page.inputValue("#appareil"), "tablette 4");
  await send(page, "/versions");
  await page.waitForURL(/versions\/1/);
  await expect.visible(page.getByText("Pour : tablette 4"));
  await axe.check(page);
  const zim = await taken(page, page.locator('main a[href$="/valise.zim"]'));
  expect.equal(zim.bytes.readUInt32LE(0), 72173914);
  const zip = await taken(page, page.locator('main a[href$="/valise.zip"]'));
  expect.equal(zim.bytes.length <= zip.bytes.length * 1.15 + 4096, true);
  const booklet = await taken(page, page.locator('main a[href$="/carnet.pdf"]'));
  expect.equal(booklet.bytes.toString("latin1", 0, 5), "%PDF-");
  return { address: page.url().split("?")[0], zip: zip.bytes };
}

/** A form once it is bound: until then the answer says that it is in preparation. */
async function taken(page, link) {
  for (;;) {
    const given = await download(page, link);
    if (given.status !== 202) return given;
    await page.waitForTimeout(1000);
  }
}

/** From the disk, without network, without script: from the first page to another one and back. */
async function openFromFolder({ another, axe, expect }, { zip }) {
  const folder = await mkdtemp(join(tmpdir(), "essaim-valise-"));
  try {
    const names = await unzip(zip, folder);
    expect.equal(names.includes("manifest.json"), true);
    const page = await another({ javaScriptEnabled: false });
    await page.context().setOffline(true);
    await page.goto(pathToFileURL(join(folder, "index.html")).href);
    await expect.visible(page.getByRole("heading", { level: 1, name: TITLE }));
    await page.locator("main .liste a").first().click();
    await page.waitForURL(/^file:.*\.html$/);
    await expect.oneHeading(page);
    await page.locator(".retour a").click();
    await page.waitForURL(/index\.html$/);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Read once with the network; closed; opened again where nothing answers but the worker. */
async function keepOnPhone({ page, base, axe, expect }) {
  await page.goto(`${base}/jean-ferrat/valise`);
  await expect.oneHeading(page);
  await axe.check(page);
  await press(page, page.locator("main a.tap", { hasText: TITLE }).first());
  await expect.fits(page);
  await axe.check(page);
  await press(page, page.locator('main a[href$="/lire/index.html"]'));
  const address = page.url();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  const context = page.context();
  await page.close();
  await context.setOffline(true);
  const cold = await context.newPage();
  await cold.goto(address);
  await expect.visible(cold.getByRole("heading", { level: 1, name: TITLE }));
  await cold.locator("main .liste a").last().click();
  await expect.oneHeading(cold);
  await expect.fits(cold);
  await context.setOffline(false);
}

/** What comes back is ours and up to date; changed by hand, it is refused. */
async function comeBack({ page, axe, expect }, team, { address }) {
  await page.goto(address);
  const manifest = await download(page, page.locator('main a[href$="/manifest.json"]'));
  await page.goto(`${team}/valises/verification`);
  const give = async (buffer) => {
    await page.setInputFiles("#fichier", { name: "manifest.json", mimeType: "application/json", buffer });
    await send(page, "/verification");
  };
  await give(manifest.bytes);
  await expect.visible(page.getByText("c’est la dernière"));
  await axe.check(page);
  await give(Buffer.from(manifest.bytes.toString("utf8").replace(TITLE, "Autre chose")));
  await expect.visible(page.locator(".error-summary"));
}
