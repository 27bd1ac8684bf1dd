// One journey in a context of its own: what went wrong, or nothing.

import { fileURLToPath } from "node:url";
import { Axe } from "./axe.mjs";
import { expect } from "./expect.mjs";

const MINUTES = 3;
const STEP_MS = 15_000;
const DESK = { width: 1280, height: 800 };

/** Walks it, checks its pages, and keeps a picture of where it failed. */
export async function walk(browser, journey, { base, failures, file }) {
  const hasScript = journey.javaScriptEnabled ?? true;
  const options = { viewport: journey.viewport ?? DESK, locale: journey.locale ?? "fr-FR" };
  const context = await browser.newContext({ ...options, javaScriptEnabled: hasScript });
  const audit = await browser.newContext(options);
  context.setDefaultTimeout(STEP_MS);
  const axe = new Axe(context, audit, hasScript);
  const problems = [];
  context.on("weberror", (error) => problems.push(`script: ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error" && message.text().includes("Content Security Policy")) {
      problems.push(`content policy: ${message.text()}`);
    }
  });
  const page = await context.newPage();
  try {
    await within((journey.minutes ?? MINUTES) * 60_000, journey.run({ page, context, base, axe, expect }));
    await axe.checkRest();
  } catch (error) {
    const picture = fileURLToPath(new URL(file.replace(/\.mjs$/, ".png"), failures));
    await page.screenshot({ path: picture, fullPage: true }).catch(() => {});
    problems.push(`at ${page.url()}\n${error.stack ?? error}\npicture: ${picture}`);
  } finally {
    await context.close();
    await audit.close();
  }
  return [...problems, ...axe.problems];
}

function within(limit, work) {
  let timer;
  const late = new Promise((_, refuse) => {
    timer = setTimeout(() => refuse(new Error(`not done after ${limit / 1000} s`)), limit);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
