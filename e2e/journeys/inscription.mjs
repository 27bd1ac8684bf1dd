// A flyer's address on a small telephone, without script, account, e-mail or password: from the activity to "C'est fait".

import { enrol, openActivity } from "../lib/resident.mjs";

export const name = "a resident enrols from a flyer, on a small telephone, without script";
export const javaScriptEnabled = false;
export const viewport = { width: 390, height: 844 };

const MOST_SCREENS = 5;
const CODE = /[2-9B-DF-HJKM-NP-TV-XZ]{4}-[2-9B-DF-HJKM-NP-TV-XZ]{4}/;

export async function run({ page, base, axe, expect }) {
  const door = await openActivity(page, base);
  await axe.check(page);
  await door.click();
  const screens = await enrol(page, { first: "Inès", last: "Benali" }, async () => {
    await expect.oneHeading(page);
    await expect.fits(page);
    await axe.check(page);
  });
  const said = await page.locator("main").innerText();
  expect.match(said, /C’est fait/);
  expect.match(said, CODE);
  expect.ok(screens.size <= MOST_SCREENS, `${screens.size} screens`);
}
