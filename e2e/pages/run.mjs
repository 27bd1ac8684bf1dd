// Pages for everyone: every registered page, seen as each person may see it.
//
//   BASE_URL=http://127.0.0.1:8080 node pages/run.mjs [--long] [--seed N] [--only part-of-a-route] [--checks]
//
// The short form sees each route once, in a combination that the seed chooses; the long form sees all pairs.

import { writeFile } from "node:fs/promises";
import { launch } from "../lib/browser.mjs";
import { CHECKS, OTHERS, criteria } from "./checks.mjs";
import { crawl } from "./crawl.mjs";
import { look } from "./look.mjs";
import { comeIn } from "./people.mjs";
import { missingPairs, pairwise, short } from "./plan.mjs";
import { keys, record } from "./record.mjs";
import { refusals } from "./refusals.mjs";
import { Report } from "./report.mjs";
import { readRoutes } from "./routes.mjs";
import { sow } from "./sow.mjs";
import { oncePerHouse } from "./once.mjs";

const option = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : (process.argv[at + 1] ?? "");
};
const isLong = process.argv.includes("--long");
const only = option("only");
const workers = Number(process.env.WORKERS ?? 3);

if (process.argv.includes("--checks")) {
  for (const [criterion, ids] of criteria()) console.log(`${criterion.padEnd(6)} ${ids.join(", ")}`);
  console.log(`${criteria().size} of 106 criteria are checked by a command`);
  process.exit(0);
}
const base = process.env.BASE_URL?.replace(/\/$/, "");
if (!base) {
  console.error("BASE_URL is missing: BASE_URL=http://127.0.0.1:8080 node pages/run.mjs");
  process.exit(2);
}
const seed = Number(option("seed") ?? process.env.ESSAIM_SEED ?? Date.now() % 1_000_000);
console.log(`seed ${seed}`);

const started = Date.now();
const after = (what) => console.log(`${what} after ${((Date.now() - started) / 1000).toFixed(0)} s`);
const report = new Report();
const browser = await launch();
try {
  const routes = await readRoutes();
  const cookies = await comeIn(browser, base);
  const sown = await sow(browser, base, cookies, report);
  const found = await crawl(browser, base, routes, cookies, sown.seeds);
  for (const [pattern, samples] of sown.elsewhere) found.get(pattern)?.samples.push(...samples);
  const pages = report.routes(routes, found).filter(({ pattern }) => !only || pattern.includes(only));
  after("found");
  const jobs = isLong ? pairwise(pages, seed) : short(pages, seed);
  if (isLong && !only) report.add("plan", missingPairs(pages, jobs), {});
  const known = { cookies, base, keys: await keys() };
  await inParallel(jobs, workers, (job) => look(browser, job, known, report));
  after("looked at");
  report.menus();
  if (!only) await oncePerHouse(browser, base, cookies, report);
  await refusals(browser, pages, { ...known, seed, isLong, workers }, report);
  after("forms tried");
  await sown.stop();
} finally {
  await browser.close();
}
await record(report, [...CHECKS, ...OTHERS]);
report.print();
if (process.env.RECORD) await writeFile(process.env.RECORD, JSON.stringify({ seed, isLong, ...report.figures() }, undefined, 1));
process.exitCode = report.problems.length > 0 ? 1 : 0;

/** So many at a time; a job that breaks is a problem of its page. */
export async function inParallel(list, most, work) {
  const waiting = [...list];
  await Promise.all(Array.from({ length: most }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await work(next);
  }));
}
