// The same morning at the desk on an old computer where no script runs.

import { workAtTheDesk } from "../lib/desk.mjs";

export const name = "the desk enrols by keyboard in under a minute, without script";
export const javaScriptEnabled = false;
export const onOneEngine = true;

const PEOPLE = [
  { first: "Paulette", last: "Wyckaert", birth: "21/05/1947" },
  { first: "Marcel", last: "Zoonekynd", birth: "30/01/1950", phone: "03 53 01 88 42" },
];

export async function run(here) {
  // The same pages as in the other morning, where axe sees them all.
  here.axe.skip();
  await workAtTheDesk(here, { hasKeys: false, people: PEOPLE });
}
