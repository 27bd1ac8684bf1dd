// What a journey says must be true: node's strict assertions, and the few that a page needs.
// Those that look at a page wait for it, so that no journey sleeps.

import assert from "node:assert/strict";

const PATIENCE_MS = 10_000;
/** Before the title of a page that was refused, in the languages of the house. */
const REFUSED = /^(erreur|error|خطأ) ?: /;

export const expect = {
  ...assert,

  /** Waits until this can be seen. */
  async visible(locator) {
    await locator.waitFor({ state: "visible", timeout: PATIENCE_MS });
  },

  /** The page has exactly one first heading, and its title begins with it. */
  async oneHeading(page) {
    const headings = await page.locator("h1").allInnerTexts();
    assert.equal(headings.length, 1, `${page.url()} has ${headings.length} first headings`);
    const [heading, title] = [plain(headings[0]), plain(await page.title()).replace(REFUSED, "")];
    assert.ok(title.startsWith(heading), `${page.url()}: the title “${title}” does not begin with “${heading}”`);
  },

  /** The page is not wider than the window, so nobody scrolls sideways. */
  async fits(page) {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    const { width } = page.viewportSize();
    assert.ok(wide <= width, `${page.url()} is ${wide} px wide in a window of ${width} px`);
  },
};

/** Text without the spaces and the capitals that typography adds. */
function plain(text) {
  return text.replace(/[\s\u00a0\u202f\u00ad]+/g, " ").trim().toLowerCase();
}
