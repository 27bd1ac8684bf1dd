// A film of an idea: the camera, who is seen and what each agreed to, where it is shown.

import { Lacking } from "./lacking.mjs";
import { fill, press, send } from "./people.mjs";

const CONVERSION_MS = 90_000;
const BETWEEN_MS = 2_000;

/** Whether this house can read films; without the programs for it no journey films. */
export async function needPrograms(page, team) {
  await page.goto(`${team}/films`);
  if ((await page.locator("main").innerText()).includes("ffmpeg")) throw new Lacking("ffmpeg");
}

/** Films for some seconds with the camera of the page that begins a film, looks at it again, and sends it. */
export async function filmWithCamera({ page, axe, expect }, film) {
  await page.goto(film);
  await press(page, page.locator('main a[href$="/camera"]'));
  await expect.oneHeading(page);
  await axe.check(page);
  const touch = (deed) => page.locator(`[data-film-do="${deed}"]`).click();
  await touch("open");
  await expect.visible(page.locator('[data-film-do="start"]'));
  await touch("start");
  await expect.visible(page.locator("[data-film-say]", { hasText: "0:02" }));
  await touch("stop");
  await expect.visible(page.locator("video[data-film-again]"));
  await axe.check(page);
  await touch("send");
  await page.waitForURL((url) => url.pathname === new URL(film).pathname);
}

/** Lists somebody who is seen, with what their sheet says. */
export async function agree({ page, axe, expect }, film, { name, age = "adult", uses }) {
  await page.goto(`${film}/personnes`);
  await page.fill("#nom", name);
  await page.locator(`label[for="age-${age}"]`).click();
  await press(page, page.locator('form:has(#nom) button[type=submit]'));
  await page.waitForURL(/personnes\/[0-9a-f-]{36}/);
  await expect.oneHeading(page);
  for (const use of uses) await page.locator(`label[for="${use}-own"]`).click();
  await axe.check(page);
  await press(page, page.locator("main form button.btn--big"));
  await expect.visible(page.locator("tbody tr", { hasText: name }));
}

/** Writes what is said in it. */
export async function transcribe(page, film, words) {
  await page.goto(`${film}/mots`);
  await fill(page, { transcription: words });
  await send(page, "/mots");
}

/** Until the film has been made ready for everyone's machine. */
export async function ready({ page }, film) {
  for (const end = Date.now() + CONVERSION_MS; Date.now() < end; ) {
    await page.goto(film);
    const screen = page.locator("video.film__screen").waitFor({ timeout: BETWEEN_MS });
    if (await screen.then(() => true, () => false)) return;
  }
  throw new Error(`${film} was not ready in ${CONVERSION_MS / 1000} s`);
}
