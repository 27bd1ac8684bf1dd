// A resident who reads Arabic: every page from right to left, on two small telephones, and an enrolment to its end.

import { residentPages } from "../lib/pages.mjs";
import { enrol, openActivity } from "../lib/resident.mjs";

export const name = "every resident page reads in Arabic, from right to left";
export const viewport = { width: 320, height: 720 };
export const onOneEngine = true;

const WIDTHS = [390, 320];

export async function run({ page, base, axe, expect }) {
  const look = async () => {
    expect.equal(await page.locator("html").getAttribute("dir"), "rtl", page.url());
    expect.equal(await page.locator("html").getAttribute("lang"), "ar", page.url());
    await expect.oneHeading(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 720 });
      await expect.fits(page);
    }
    await axe.check(page);
  };
  await page.goto(`${base}/?lang=ar`);
  for (const address of await residentPages(page, base)) {
    await page.goto(address);
    await look();
  }
  await (await openActivity(page, base)).click();
  await enrol(page, { first: "Nour", last: "Haddad" }, look);
}
