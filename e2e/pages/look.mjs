// One page, seen once by one person: opened in its combination, checked, and everything wrong told.

import { axe } from "./axe.mjs";
import { CHECKS } from "./checks.mjs";
import { exceptionFor } from "./exceptions.mjs";
import { formsOf } from "./inside/forms.mjs";
import { sight } from "./inside/sight.mjs";
import { wordsOf } from "./inside/words.mjs";
import { LOOKS, dress } from "./looks.mjs";

const PATIENCE_MS = 30_000;

/** A window of this person, in this language, with or without script. */
export async function open(browser, { person, language, look, hasScript, own }, { cookies, base }, isBlocked = false) {
  const context = await browser.newContext({ locale: "fr-FR", javaScriptEnabled: hasScript || isBlocked });
  context.setDefaultTimeout(PATIENCE_MS);
  if (person && !own) await context.addCookies(cookies.get(person) ?? []);
  await context.addCookies([{ name: await languageCookie(browser, base), value: language, url: own ?? base }]);
  const { wish } = LOOKS[look];
  if (wish) await context.request.get(`${own ?? base}/affichage?${wish}&retour=/`, { maxRedirects: 0 });
  if (isBlocked) await context.route(/\.js(?:\?|$)/, (route) => route.abort());
  return context;
}

let known;

/** Under which name the program keeps the language; asked once. */
async function languageCookie(browser, base) {
  known ??= (async () => {
    const context = await browser.newContext();
    await context.request.get(`${base}/?lang=en`);
    const cookie = (await context.cookies()).find((one) => one.value === "en");
    await context.close();
    if (!cookie) throw new Error("the language is not kept");
    return cookie.name;
  })();
  return known;
}

/** Sends into the page what looks at it. */
export async function settle(page) {
  for (const part of [sight, wordsOf, formsOf]) await page.evaluate(part);
}

/** Opens, checks and tells. */
export async function look(browser, job, house, report) {
  const context = await open(browser, job, house);
  const blocked = job.hasScript ? undefined : await open(browser, job, house, true);
  try {
    const page = await context.newPage();
    const said = [];
    if (job.hasScript) {
      page.on("pageerror", (error) => said.push(`script: ${error.message}`));
      page.on("console", (line) => {
        if (line.type() === "error" && /Content Security Policy|Refused to/.test(line.text())) said.push(line.text());
      });
    }
    await dress(page, job.look);
    const answer = await page.goto(job.address);
    if (!answer?.ok()) return report.add("answers", [`answers ${answer?.status()}`], job);
    const known = { ...job, keys: house.keys, html: await answer.text() };
    await settle(page);
    report.doors(job, await page.evaluate(() => ({
      face: document.documentElement.dataset.face,
      brand: document.querySelector(".brand")?.getAttribute("href"),
      doors: [...document.querySelectorAll(".main-nav a, .team-nav a")].map((link) => link.textContent),
      hasSearch: document.querySelector("[role=search]") !== null,
    })));
    const isLeftOut = exceptionFor(job.pattern);
    for (const check of CHECKS) {
      if (isLeftOut(check.id) || (check.when && !check.when(job))) continue;
      const place = check.id === "axe" && blocked ? await withoutScript(blocked, job) : page;
      report.add(check.id, await check.run(place, known), job);
    }
    report.add("script", said, job);
  } catch (error) {
    report.add("answers", [`could not be looked at: ${error.message.split("\n")[0]}`], job);
  } finally {
    await context.close();
    await blocked?.close();
  }
}

/** axe needs script: it gets a window in which only the page's own is missing. */
async function withoutScript(context, job) {
  const page = await context.newPage();
  await dress(page, job.look);
  await page.goto(job.address);
  await settle(page);
  return page;
}

export { axe };
