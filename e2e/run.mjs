// Walks the journeys of `journeys/` in order on the program at BASE_URL, and counts.
// It decides nothing about Essaim: what is done and what must be true is written in each journey.
//
//   BASE_URL=http://127.0.0.1:8080 node run.mjs [part of a file's name …]
//
// With ENGINE=postgres it leaves out the journeys that say the same on each engine.

import { mkdir, readdir } from "node:fs/promises";
import { launch } from "./lib/browser.mjs";
import { walk } from "./lib/walk.mjs";

const base = process.env.BASE_URL?.replace(/\/$/, "");
if (!base) {
  console.error("BASE_URL is missing: BASE_URL=http://127.0.0.1:8080 node run.mjs");
  process.exit(2);
}

const folder = new URL("./journeys/", import.meta.url);
const failures = new URL("./failures/", import.meta.url);
await mkdir(failures, { recursive: true });

const wanted = process.argv.slice(2);
const files = (await readdir(folder))
  .filter((file) => file.endsWith(".mjs"))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort();

const browser = await launch();
let passed = 0;
let failed = 0;
let skipped = 0;
try {
  for (const file of files) {
    const journey = await import(new URL(file, folder));
    if (journey.onOneEngine && process.env.ENGINE === "postgres") continue;
    const start = Date.now();
    const { problems, lacking } = await walk(browser, journey, { base, failures, file });
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    if (lacking && process.env.CI !== "true") {
      skipped += 1;
      console.log(`SKIPPED: ${journey.name}: ${lacking} is missing here`);
    } else if (problems.length === 0 && !lacking) {
      passed += 1;
      console.log(`ok      ${journey.name} (${seconds} s)`);
    } else {
      failed += 1;
      console.log(`FAILED  ${journey.name} (${file}, ${seconds} s)`);
      for (const problem of lacking ? [`${lacking} is missing here`] : problems) {
        console.log(problem.replace(/^/gm, "        "));
      }
    }
  }
} finally {
  await browser.close();
}

console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 || passed + skipped === 0 ? 1 : 0;
