// Pages that people take on paper: no navigation, black on white, and a PDF that Chromium fills.

import { signIn } from "../lib/team.mjs";

export const name = "the programme, an activity and the reach board print, black on white";
export const viewport = { width: 718, height: 1000 }; // A4 less its margins
export const onOneEngine = true;

const MANY_PAGES = 6;

export async function run({ page, base, axe, expect }) {
  await page.goto(`${base}/jean-ferrat/programme`);
  await prints(page, expect);
  await page.locator(".event h3 a").first().click();
  await prints(page, expect);
  const team = await signIn(page, base);
  await page.goto(`${team}/messages`);
  await page.locator("tbody tr", { hasText: /\d sur \d/ }).first().locator("th a").click();
  await prints(page, expect);
  axe.skip();
}

async function prints(page, expect) {
  const where = page.url();
  await page.emulateMedia({ media: "print" });
  const seen = await page.evaluate(() => {
    const shown = (thing) => thing.checkVisibility();
    const said = [...document.querySelectorAll("main h1, main h2, main h3, main p, main td, main th, main dd")].filter(shown);
    return {
      menus: [...document.querySelectorAll("nav, form[role=search], .btn")].filter(shown).length,
      // Ink on a light sheet, whatever the screen wore.
      pale: said.filter((thing) => Math.max(...getComputedStyle(thing).color.match(/\d+/g).slice(0, 3).map(Number)) > 140).length,
      sheet: getComputedStyle(document.body).backgroundColor,
      words: document.querySelector("main").innerText.length,
    };
  });
  expect.equal(seen.menus, 0, `${where} prints ${seen.menus} menus or buttons`);
  expect.equal(seen.pale, 0, `${where} prints ${seen.pale} pale texts`);
  expect.match(seen.sheet, /rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)/, where);
  expect.ok(seen.words > 200, `${where} prints almost nothing`);
  const pdf = (await page.pdf({ format: "A4", printBackground: true })).toString("latin1");
  const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect.ok(sheets >= 1 && sheets <= MANY_PAGES, `${where} prints ${sheets} sheets`);
  expect.match(pdf, /\/FontFile/, `${where}: no letter in the PDF`);
  await page.emulateMedia({ media: null });
}
