// The record of the audit, `docs/accessibility/rgaa.md`, held against the checks that exist.

import { readFile, readdir } from "node:fs/promises";
import { criteria } from "./checks.mjs";

const HOUSE = new URL("../../", import.meta.url);
const CRITERIA = 106;
const BY_COMMAND = 60;

/** Each criterion has its row; a row that names a check names one that answers it. */
export async function record(report, checks) {
  const text = await readFile(new URL("docs/accessibility/rgaa.md", HOUSE), "utf8");
  const rows = [...text.matchAll(/^\| (\d+\.\d+) \|[^|]*\| ([^|]*) \|[^|]*\| (\d{4}-\d{2}-\d{2}) \| (conforme|non conforme|non applicable) \|([^|]*)\|$/gm)];
  const wrong = [];
  if (new Set(rows.map(([, number]) => number)).size !== CRITERIA) wrong.push(`the record has ${rows.length} rows of ${CRITERIA}`);
  const answered = criteria();
  const ids = new Set(checks.map(({ id }) => id));
  let byCommand = 0;
  for (const [, number, how, , result, note] of rows) {
    const named = how.split(",").map((one) => one.trim());
    if (result !== "conforme" && note.trim() === "") wrong.push(`${number}: ${result} without a reason`);
    if (named.includes("regard")) continue;
    byCommand += 1;
    for (const id of named) {
      if (!ids.has(id)) wrong.push(`${number}: no check is named ${id}`);
      else if (!answered.get(number)?.includes(id)) wrong.push(`${number}: ${id} does not answer it`);
    }
  }
  if (byCommand < BY_COMMAND) wrong.push(`${byCommand} criteria by a command, ${BY_COMMAND} are promised`);
  report.add("record", wrong, {});
  console.log(`${byCommand} of ${CRITERIA} criteria of the RGAA 4.1 are checked by a command`);
}

/** The names of all texts. */
export async function keys() {
  const found = new Set();
  for (const floor of ["platform", "foundation", "services", "features"]) {
    for (const room of await readdir(new URL(`${floor}/`, HOUSE))) {
      const folder = new URL(`${floor}/${room}/i18n/fr/`, HOUSE);
      for (const file of await readdir(folder).catch(() => [])) {
        const text = await readFile(new URL(file, folder), "utf8");
        for (const [, key] of text.matchAll(/^([a-z][a-z0-9-]*) =/gm)) found.add(key);
      }
    }
  }
  return found;
}
