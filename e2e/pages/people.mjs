// Who looks at the pages: a passer-by, someone with a card, the desk, those who run a centre, the network.

import { signIn } from "../lib/team.mjs";

/** Name, how they come in, where they begin. */
export const PEOPLE = [
  { name: "visitor", starts: ["/"] },
  { name: "desk", email: "nadege@jean-ferrat.example", starts: ["/jean-ferrat/equipe", "/compte"] },
  { name: "team", email: "fabrice@jean-ferrat.example", starts: ["/jean-ferrat/equipe", "/compte"] },
  // Who has a card of their own; `sow.mjs` lets the desk make it.
  { name: "resident", starts: ["/moi", "/jean-ferrat/moi", "/jean-ferrat/moi/preferences"] },
  { name: "network", email: "laetitia@federation.example", starts: ["/compte", "/reseau/portee"] },
];

/** The cookies of each, by name. */
export async function comeIn(browser, base) {
  const cookies = new Map();
  for (const person of PEOPLE) {
    const context = await browser.newContext({ locale: "fr-FR" });
    if (person.email) await signIn(await context.newPage(), base, person.email);
    cookies.set(person.name, await context.cookies());
    await context.close();
  }
  return cookies;
}
