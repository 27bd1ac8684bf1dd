// What is true of the whole house, and is looked at once: its sheets, its script, its keys.

import { gestures, hover, motion } from "./source.mjs";

const TEAM = "/jean-ferrat/equipe";

export async function oncePerHouse(browser, base, cookies, report) {
  const context = await browser.newContext({ locale: "fr-FR" });
  await context.addCookies(cookies.get("team"));
  try {
    const page = await context.newPage();
    await page.goto(`${base}${TEAM}`);
    const text = async (query, name) => {
      const addresses = await page.locator(query).evaluateAll((all, attribute) => all.map((one) => one[attribute]), name);
      return (await Promise.all(addresses.map(async (address) => (await context.request.get(address)).text()))).join("\n");
    };
    const sheets = (await text("link[rel=stylesheet]", "href")).replace(/\/\*[\s\S]*?\*\//g, "");
    const script = await text("script[src]", "src");
    report.add("hover", sheets === "" ? ["no sheet"] : hover(sheets), {});
    report.add("motion", motion(sheets), {});
    report.add("gestures", script === "" ? ["no script"] : gestures(script), {});
    report.add("keys", await keys(page, base), {});
  } finally {
    await context.close();
  }
}

/** Keys of one letter: they work, the list of them opens on its way out, and they can be switched off. */
async function keys(page, base) {
  const wrong = [];
  const isInSearch = () => page.evaluate(() => document.activeElement?.id === "q");
  await page.keyboard.press("/");
  if (!(await isInSearch())) wrong.push("the key / does not lead to the search");
  await page.goto(`${base}${TEAM}`);
  await page.keyboard.press("?");
  const focus = await page.evaluate(() => document.activeElement?.closest("dialog[open]") && document.activeElement.matches("form[method=dialog] button"));
  if (!focus) wrong.push("the list of keys does not open on its way out");
  await page.keyboard.press("Escape");
  if (await page.locator("dialog[open]").count()) wrong.push("the list of keys does not close");
  await page.goto(`${base}/affichage?touches=non&retour=${TEAM}`);
  await page.keyboard.press("/");
  if (await isInSearch()) wrong.push("the keys cannot be switched off");
  await page.keyboard.press("?");
  if (await page.locator("dialog[open]").count()) wrong.push("the list of keys still opens by its key");
  if ((await page.locator("[data-keys-list]").count()) === 0) wrong.push("the keys cannot be switched on again");
  return wrong;
}
