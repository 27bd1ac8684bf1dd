// What is checked on every page, and which criteria of the RGAA 4.1 each check answers.
//
// `run` gets the page as it is seen and what is known of it, and answers sentences: an empty list is a page for everyone.

import { axe } from "./axe.mjs";
import { keyboard } from "./keyboard.mjs";
import { source } from "./source.mjs";

const inside = (name) => (page, _, argument) => page.evaluate(([which, what]) => window.look[which](what), [name, argument]);
const isPaper = ({ look }) => look === "print";
const isScreen = ({ look }) => look !== "print";

/** A finger needs 44 px on a small screen; a pointer on a wide one needs 24. */
const targets = (page, { look }) => inside("targets")(page, {}, /^(?:small|zoom400)$/.test(look) ? 44 : 24);

export const CHECKS = [
  { id: "axe", criteria: ["1.1", "2.1", "3.2", "5.6", "5.7", "6.1", "6.2", "7.1", "8.2", "8.8", "9.1", "9.2", "9.3", "10.6", "10.8", "11.1", "11.9", "11.13", "12.6"], onOwn: true, run: axe },
  { id: "images", criteria: ["1.1", "1.2", "1.9"], run: inside("images") },
  { id: "media", criteria: ["1.4", "1.5", "2.1", "2.2", "4.7", "4.10", "4.11", "4.13"], run: inside("media") },
  { id: "contrast", criteria: ["3.3"], when: ({ look }) => !/forced|print/.test(look), run: inside("contrast") },
  { id: "tables", criteria: ["5.1", "5.2", "5.3", "5.4", "5.6", "5.7", "5.8"], run: inside("tables") },
  { id: "links", criteria: ["6.1", "6.2", "10.6", "13.2"], when: isScreen, run: inside("links") },
  { id: "buttons", criteria: ["11.9"], when: isScreen, run: inside("buttons") },
  { id: "script-off", criteria: ["7.2"], when: ({ hasScript, look }) => !hasScript && look !== "print", run: inside("scriptOff") },
  { id: "keyboard", criteria: ["7.3", "10.7", "12.8", "12.9", "12.11"], when: isScreen, run: keyboard },
  { id: "messages", criteria: ["7.5"], run: inside("messages") },
  { id: "document", criteria: ["8.1", "13.1", "13.5", "13.6"], run: inside("document") },
  { id: "source", criteria: ["8.1", "8.2", "8.9", "10.1"], run: async (_, { html }) => source(html) },
  { id: "language", criteria: ["8.3", "8.4", "8.8", "8.10"], run: (page, { language }) => inside("language")(page, {}, language) },
  { id: "title", criteria: ["8.5", "8.6", "9.1"], run: inside("title") },
  { id: "keys-shown", criteria: [], run: keysShown },
  { id: "landmarks", criteria: ["9.2", "12.6"], when: isScreen, run: inside("landmarks") },
  { id: "css-off", criteria: ["10.2", "10.3"], when: isScreen, run: inside("cssOff") },
  { id: "order", criteria: ["10.3"], when: isScreen, run: inside("order") },
  { id: "reflow", criteria: ["10.4", "10.11"], run: inside("reflow") },
  { id: "spacing", criteria: ["10.12"], when: isScreen, run: inside("spacing") },
  { id: "targets", criteria: [], when: isScreen, run: targets },
  { id: "hidden", criteria: ["10.8"], run: inside("hidden") },
  { id: "fields", criteria: ["11.1", "11.4", "11.5", "11.6", "11.8", "11.13"], when: isScreen, run: inside("fields") },
  { id: "skip", criteria: ["12.7"], when: isScreen, run: inside("skip") },
  { id: "paper", criteria: [], when: isPaper, run: inside("paper") },
  { id: "context", criteria: ["7.4"], when: ({ hasScript, look }) => hasScript && look !== "print", run: staysHere },
];

/** Checks made once for all pages, or on what a form answers; `run.mjs` knows when. */
export const OTHERS = [
  { id: "hover", criteria: ["10.13", "10.14", "12.11"] },
  { id: "motion", criteria: ["13.7", "13.8", "13.9"] },
  { id: "gestures", criteria: ["13.10", "13.11", "13.12"] },
  { id: "menu", criteria: ["12.2", "12.5"] },
  { id: "keys", criteria: ["12.10"] },
  { id: "refusal", criteria: ["11.10"] },
];

/** The name of a text where the text should be. */
async function keysShown(page, { keys }) {
  const found = await page.evaluate(() => window.look.keysLike());
  return [...new Set(found)].filter((one) => keys.has(one)).map((one) => `a key on screen: ${one}`);
}

/** Last of all, for it changes what is chosen. */
async function staysHere(page) {
  const before = page.url();
  await page.evaluate(() => window.look.change());
  return page.url() === before ? [] : ["choosing leads to another page"];
}

/** Each criterion that a command answers, with the checks that do. */
export function criteria() {
  const by = new Map();
  for (const { id, criteria: answered } of [...CHECKS, ...OTHERS]) {
    for (const one of answered) by.set(one, [...(by.get(one) ?? []), id]);
  }
  return new Map([...by].sort(([one], [other]) => one.localeCompare(other, "en", { numeric: true })));
}
