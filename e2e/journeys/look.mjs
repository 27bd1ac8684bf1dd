// Every page of residents and of the team, as each person may see it: small or wide, dark, in high contrast,
// enlarged four times (which is a window of 320 px), by keyboard, with a finger.

import { look } from "../lib/look.mjs";
import { residentPages, teamPages } from "../lib/pages.mjs";
import { signIn } from "../lib/team.mjs";

export const name = "every page keeps its shape: small, wide, dark, high contrast, enlarged";
export const onOneEngine = true;
export const minutes = 6;

export async function run({ page, base, axe, expect }) {
  axe.skip();
  const wrong = [];
  for (const address of await residentPages(page, base)) {
    wrong.push(...(await look(page, address, expect, { isTouched: true })));
  }
  const team = await signIn(page, base);
  for (const address of await teamPages(page, team)) {
    wrong.push(...(await look(page, address, expect, { isTouched: false })));
  }
  expect.equal(wrong.length, 0, `${wrong.length} things are wrong:\n${wrong.join("\n")}`);
}
