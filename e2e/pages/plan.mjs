// Which combination each page is seen in, chosen by a seed that is printed, so that a run can be made again.

import { LANGUAGES, LOOKS } from "./looks.mjs";

const LOOK_NAMES = Object.keys(LOOKS);

/** Numbers from 0 to 1 that a seed decides. */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = (random, list) => list[Math.floor(random() * list.length)];

/** Each route once: its sample, its language, its look and its script by the seed. */
export function short(pages, seed) {
  const random = chance(seed);
  return pages.map(({ pattern, samples }) => ({
    pattern,
    ...pick(random, samples),
    language: pick(random, LANGUAGES),
    look: pick(random, LOOK_NAMES),
    hasScript: random() < 0.5,
  }));
}

/**
 * All pairs: each route with each look, each language and with and without script; each look with each language,
 * both with and without script. As many jobs a route as there are looks do it, for the languages turn by one from route to route.
 */
export function pairwise(pages, seed) {
  const random = chance(seed);
  const jobs = [];
  for (const [at, { pattern, samples }] of pages.entries()) {
    for (const [turn, look] of LOOK_NAMES.entries()) {
      const language = LANGUAGES[(turn + at) % LANGUAGES.length];
      // Changes from look to look, from one tour of the languages to the next, and from tour to tour of routes.
      const hasScript = (turn + Math.floor(turn / LANGUAGES.length) + Math.floor(at / LANGUAGES.length)) % 2 === 0;
      jobs.push({ pattern, ...samples[(turn + at) % samples.length], language, look, hasScript });
    }
  }
  return jobs.sort(() => random() - 0.5);
}

/** The pairs that a plan leaves out, so that the plan itself is proved. */
export function missingPairs(pages, jobs) {
  const sides = {
    route: pages.map((page) => page.pattern),
    language: LANGUAGES,
    look: LOOK_NAMES,
    script: [true, false],
  };
  const of = { route: "pattern", language: "language", look: "look", script: "hasScript" };
  const names = Object.keys(sides);
  const missing = [];
  for (const [at, one] of names.entries()) {
    for (const other of names.slice(at + 1)) {
      const seen = new Set(jobs.map((job) => `${job[of[one]]}|${job[of[other]]}`));
      for (const left of sides[one]) {
        for (const right of sides[other]) if (!seen.has(`${left}|${right}`)) missing.push(`${left} with ${right}`);
      }
    }
  }
  return missing;
}
