// The desk with its keys: enrol, type a paper sheet back, call the names, give a freed place.

import { workAtTheDesk } from "../lib/desk.mjs";

export const name = "the desk enrols by keyboard in under a minute, with script";

const PEOPLE = [
  { first: "Odette", last: "Vandenbulcke", birth: "03/02/1949" },
  { first: "Roger", last: "Quaghebeur", birth: "14/07/1951", phone: "03 53 01 88 41" },
  { first: "Ginette", last: "Quaghebeur", birth: "02/11/1953" },
];

export const run = (here) => workAtTheDesk(here, { hasKeys: true, people: PEOPLE });
