// One journey in a context of its own: what went wrong, or nothing; or what this machine lacks for it.

import { fileURLToPath } from "node:url";
import { Axe } from "./axe.mjs";
import { expect } from "./expect.mjs";
import { Lacking } from "./lacking.mjs";

const MINUTES = 3;
const STEP_MS = 15_000;
const DESK = { width: 1280, height: 800 };

/** Walks it, checks its pages, and keeps a picture of where each person in it stood when it failed. */
export async function walk(browser, journey, { base, failures, file }) {
  const hasScript = journey.javaScriptEnabled ?? true;
  const options = { viewport: journey.viewport ?? DESK, locale: journey.locale ?? "fr-FR" };
  const audit = await browser.newContext(options);
  const axe = new Axe(audit);
  const problems = [];
  const pages = [];
  const open = async (more) => {
    const wanted = { ...options, javaScriptEnabled: hasScript, ...more };
    const page = await watched(browser, wanted, { axe, problems });
    pages.push(page);
    return page;
  };
  const page = await open({});
  // Somebody else in the same journey: another machine, another telephone, no account of the first.
  const another = (more = {}) => open(more);
  const here = { page, context: page.context(), base, axe, expect, another };
  try {
    await within((journey.minutes ?? MINUTES) * 60_000, journey.run(here));
    await axe.checkRest();
  } catch (error) {
    if (error instanceof Lacking) return { lacking: error.message, problems: [] };
    problems.push(`${error.stack ?? error}`);
    problems.push(...(await pictures(pages, new URL(file, failures))));
  } finally {
    for (const opened of pages) await opened.context().close();
    await audit.close();
  }
  return { problems: [...problems, ...axe.problems] };
}

/** A page in a context of its own, whose errors are the journey's. */
async function watched(browser, options, { axe, problems }) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(STEP_MS);
  axe.watch(context, options.javaScriptEnabled);
  context.on("weberror", (error) => problems.push(`script: ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error" && message.text().includes("Content Security Policy")) {
      problems.push(`content policy: ${message.text()}`);
    }
  });
  return context.newPage();
}

async function pictures(pages, file) {
  const told = [];
  for (const [at, page] of pages.entries()) {
    const name = at === 0 ? ".png" : `-${at + 1}.png`;
    const picture = fileURLToPath(file).replace(/\.mjs$/, name);
    await page.screenshot({ path: picture, fullPage: true }).catch(() => {});
    told.push(`at ${page.url()}\npicture: ${picture}`);
  }
  return told;
}

function within(limit, work) {
  let timer;
  const late = new Promise((_, refuse) => {
    timer = setTimeout(() => refuse(new Error(`not done after ${limit / 1000} s`)), limit);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
