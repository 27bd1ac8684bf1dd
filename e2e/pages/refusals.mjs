// Forms sent badly filled: each says what is wrong, where, and keeps what was typed.
//
// Made last, for a form may also accept. Those that take something away are left alone.

import { axe } from "./axe.mjs";
import { open, settle } from "./look.mjs";
import { LANGUAGES, dress } from "./looks.mjs";
import { chance } from "./plan.mjs";
import { inParallel } from "./run.mjs";

const LEFT_ALONE = /\/(?:retrait|annulation|archive|suppression|revocation|deconnexion|fusion|arret|envoi|application|demarrer|compte)\b/;
const SHORT_SHARE = 0.34;
const FIELDS = "input:not([type=hidden], [type=radio], [type=checkbox], [type=file], [type=submit]), textarea";

/** Tries one page of each route that has a form to fill; in the short form a third of them, by the seed. */
export async function refusals(browser, pages, house, report) {
  const random = chance(house.seed + 1);
  const jobs = pages
    .filter(({ pattern }) => !LEFT_ALONE.test(pattern))
    .map(({ pattern, samples }) => ({
      pattern,
      ...samples[0],
      language: LANGUAGES[Math.floor(random() * LANGUAGES.length)],
      look: random() < 0.5 ? "small" : "wide",
      hasScript: random() < 0.5,
      isTried: house.isLong || random() < SHORT_SHARE,
    }))
    .filter(({ isTried }) => isTried);
  let refused = 0;
  await inParallel(jobs, house.workers, async (job) => {
    if (await tryBadly(browser, job, house, report)) refused += 1;
  });
  console.log(`${refused} forms badly filled were refused`);
}

async function tryBadly(browser, job, house, report) {
  // The answer to a post cannot be asked for again, so axe looks at it where the page has script.
  const context = await open(browser, job, house);
  try {
    const page = await context.newPage();
    await dress(page, job.look);
    await page.goto(job.address);
    const form = page.locator(`main form[method=post]:has(${FIELDS.split(", ").join(", ")})`).first();
    if ((await form.count()) === 0 || LEFT_ALONE.test((await form.getAttribute("action")) ?? "")) return false;
    const typed = await fill(form);
    if (typed.length === 0) return false;
    const arrived = page.waitForEvent("domcontentloaded");
    await form.locator("button:not([type]), button[type=submit]").last().click();
    await arrived;
    const status = await page.evaluate(() => performance.getEntriesByType("navigation")[0]?.responseStatus);
    if (status !== 422) return false;
    await settle(page);
    report.add("refusal", await page.evaluate(([words, has]) => window.look.refusal(words, has), [typed, job.hasScript]), job);
    report.add("title", await page.evaluate(() => window.look.title()), job);
    report.add("reflow", await page.evaluate(() => window.look.reflow()), job);
    if (job.hasScript) report.add("axe", await axe(page, job), job);
    return true;
  } catch (error) {
    report.add("refusal", [`could not be tried: ${error.message.split("\n")[0]}`], job);
    return false;
  } finally {
    await context.close();
  }
}

/** What nobody can take for right, in each field; what was typed where. */
async function fill(form) {
  const typed = [];
  for (const field of await form.locator(FIELDS).all()) {
    if (!(await field.isVisible()) || !(await field.isEditable())) continue;
    const [name, type, mode, most] = await field.evaluate((one) => [one.name, one.type, one.inputMode, one.maxLength]);
    if (!name) continue;
    const bad = type === "email" ? "pas une adresse" : type === "tel" ? "12" : mode === "numeric" || mode === "decimal" ? "99/99/99" : type === "text" || type === "textarea" ? "" : undefined;
    if (bad === undefined) continue;
    const value = most > 0 ? bad.slice(0, most) : bad;
    await field.fill(value);
    typed.push([name, value]);
  }
  return typed;
}
