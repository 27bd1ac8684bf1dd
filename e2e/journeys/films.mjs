// A film: made with the camera of the page, shown where each person agreed, gone at once when one no longer wants.

import * as films from "../lib/films.mjs";
import { PHONE, press, send } from "../lib/people.mjs";
import { signIn } from "../lib/team.mjs";

export const name = "an idea is filmed, shown where everyone agreed, and gone when one no longer wants";
export const minutes = 5;
export const onOneEngine = true; // the idea’s whole road is walked on both

const TITLE = "« Une caisse à outils par rue »";
const WORDS = "Chacun a une perceuse qui dort.";

export async function run(here) {
  const { page, base, axe, expect, another } = here;
  const team = await signIn(page, base);
  await films.needPrograms(page, team);
  const film = await begin(here, team);
  await refuseAProgram(here, film);
  await films.filmWithCamera(here, film);
  await films.agree(here, film, { name: "Odile Vanhove", uses: ["hall", "network", "public"] });
  await films.transcribe(page, film, WORDS);
  await films.ready(here, film);
  await axe.check(page);
  const phone = { ...here, page: await another(PHONE) };
  const shown = `${base}/jean-ferrat/chaine/${film.split("/").at(-1)}`;
  await watch(phone, shown);
  await waitForTheChild(here, film, { phone, shown });
  await watch(phone, shown);
  await noLonger(here, film);
  await expectGone(phone, shown);
  await page.goto(`${team}/films/ecran`);
  await expect.oneHeading(page);
}

async function begin({ page, axe, expect }, team) {
  await expect.oneHeading(page);
  await axe.check(page);
  await press(page, page.locator('main a[href$="/nouveau"]'));
  await expect.oneHeading(page);
  await page.fill("#titre", TITLE);
  await send(page, "/films");
  await page.waitForURL(/films\/[0-9a-f-]{36}/);
  await axe.check(page);
  return `${team}/films/${new URL(page.url()).pathname.split("/").at(-1)}`;
}

/** A program that calls itself a film is refused, in words. */
async function refuseAProgram({ page, expect }, film) {
  await page.goto(film);
  const program = Buffer.concat([Buffer.from("MZ"), Buffer.alloc(4096, 7)]);
  await page.setInputFiles("#film", { name: "vacances.mp4", mimeType: "video/mp4", buffer: program });
  await page.locator("form[data-film-upload] button[type=submit]").click();
  await page.waitForFunction(() => {
    const said = document.querySelector("[data-film-say]")?.textContent ?? "";
    return said.length > 20 && !said.endsWith("…");
  });
  const shown = await page.context().request.get(film);
  expect.ok(!(await shown.text()).includes("<video"), "nothing of it is kept");
}

/** On the channel, with what is said in it. */
async function watch({ page, base, axe, expect }, shown) {
  await page.goto(`${base}/jean-ferrat/chaine`);
  await expect.oneHeading(page);
  await expect.fits(page);
  await axe.check(page);
  await press(page, onChannel(page, shown));
  await expect.oneHeading(page);
  await expect.fits(page);
  await expect.visible(page.getByText(WORDS));
  await axe.check(page);
  const piece = await page.context().request.get(`${shown}/film.mp4`, { headers: { range: "bytes=0-99" } });
  expect.equal(piece.status(), 206);
}

/** A child is seen too: until the child and both parents have said yes, it is on no channel. */
async function waitForTheChild(here, film, { phone, shown }) {
  const child = "Léo Vanhove";
  await films.agree(here, film, { name: child, age: "child", uses: [] });
  await expectGone(phone, shown);
  await press(here.page, here.page.locator("tbody th a", { hasText: child }));
  for (const voice of ["own", "first-parent", "second-parent"]) {
    await here.page.locator(`label[for="public-${voice}"]`).click();
  }
  await press(here.page, here.page.locator("main form button.btn--big"));
  await here.page.locator("tbody tr", { hasText: child }).waitFor();
}

async function noLonger({ page, axe, expect }, film) {
  await page.goto(`${film}/personnes`);
  await expect.oneHeading(page);
  await axe.check(page);
  await press(page, page.locator("tbody tr", { hasText: "Odile" }).locator('form[action$="/retrait"] button'));
  await expect.visible(page.locator("tbody tr", { hasText: "Odile" }).filter({ hasText: "A changé d’avis" }));
}

/** Neither the page nor the film itself. */
async function expectGone({ page, base, expect }, shown) {
  for (const address of [shown, `${shown}/film.mp4`, `${shown}/affiche.jpg`]) {
    expect.equal((await page.context().request.get(address)).status(), 404, address);
  }
  await page.goto(`${base}/jean-ferrat/chaine`);
  expect.equal(await onChannel(page, shown).count(), 0);
}

function onChannel(page, shown) {
  return page.locator(`.card a[href="${new URL(shown).pathname}"]`, { hasText: TITLE });
}
