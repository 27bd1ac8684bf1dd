// axe on a page as it is seen now: what is wrong, and what it could not decide and nobody has explained.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe cannot decide, and why it is right all the same. `rule` is axe's; `where` is found in the place it names
 * or in the HTML there.
 */
export const EXPLAINED = [];

/** Sentences about one page. */
export async function axe(page, { look }) {
  await page.evaluate(source);
  const { violations, incomplete } = await page.evaluate((isForced) => window.axe.run(document, {
    resultTypes: ["violations", "incomplete"],
    rules: {
      "target-size": { enabled: true },
      // The system paints in its own colours.
      "color-contrast": { enabled: !isForced },
    },
  }).then((found) => Object.fromEntries(["violations", "incomplete"].map((kind) => [kind, found[kind].map(({ id, help, nodes }) => ({
    id, help, nodes: nodes.map((node) => ({ target: node.target.join(" "), html: node.html, why: [...node.any, ...node.all, ...node.none].map((one) => one.message).join("; ") })),
  }))]))), look === "forced");
  const wrong = violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${help}: ${node.target}`));
  const unclear = [];
  for (const { id, nodes } of incomplete) {
    for (const node of nodes) {
      if (unclear.length > 5 || EXPLAINED.some((known) => known.rule === id && known.where.test(`${node.target} ${node.html}`))) continue;
      // Where axe cannot say what lies behind a text, the colours that are painted do.
      if (id === "color-contrast" && (await page.evaluate((query) => window.look.isReadable(query), node.target))) continue;
      unclear.push(`undecided ${id}: ${node.target}: ${node.why.slice(0, 140)}`);
    }
  }
  return [...wrong, ...unclear];
}
