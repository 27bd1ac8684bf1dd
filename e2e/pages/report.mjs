// What was looked at, and what is wrong: told once, with the first place where it was met.

import { UNSEEN } from "./exceptions.mjs";

export class Report {
  problems = [];
  #known = new Map();
  #checked = new Map();
  #seen = { look: new Map(), language: new Map(), script: new Map() };
  #pages = new Set();
  #jobs = new Set();
  #menus = new Map();
  #left = [];
  #routes = 0;

  /** The routes that have a page to look at; one without is a problem. */
  routes(routes, found) {
    const pages = [];
    for (const { pattern, isFile } of routes) {
      const { samples, others } = found.get(pattern);
      if (samples.length > 0) {
        pages.push({ pattern, samples: varied(samples) });
        continue;
      }
      const reason = UNSEEN.find((one) => one.pattern === pattern)?.reason
        ?? (isFile ? "a file" : [...others].find((other) => !/^(?:answers|text\/html)/.test(other)));
      if (reason) this.#left.push(`${pattern}: ${reason}`);
      else this.add("sample", [`${pattern} has no page to look at${others.size > 0 ? ` (${[...others].join(", ")})` : ""}`], {});
    }
    this.#routes = pages.length;
    console.log(`${pages.length} routes have pages; ${this.#left.length} answer with something else`);
    return pages;
  }

  add(check, sentences, job) {
    this.#checked.set(check, (this.#checked.get(check) ?? 0) + 1);
    if (job.pattern) {
      this.#pages.add(job.pattern);
      const combination = `${job.pattern} ${job.look} ${job.language} ${job.hasScript}`;
      if (job.look && !this.#jobs.has(combination)) {
        this.#jobs.add(combination);
        for (const [side, value] of [["look", job.look], ["language", job.language], ["script", job.hasScript ? "with" : "without"]]) {
          this.#seen[side].set(value, (this.#seen[side].get(value) ?? 0) + 1);
        }
      }
    }
    for (const sentence of sentences) {
      const key = `${check} ${sentence}`;
      const before = this.#known.get(key);
      if (before) {
        before.times += 1;
        continue;
      }
      const problem = { check, sentence, times: 1, job };
      this.#known.set(key, problem);
      this.problems.push(problem);
    }
  }

  /** The menu of a page, to be compared with that of its neighbours. */
  doors(job, { face, brand, doors, hasSearch }) {
    if (doors.length === 0) return;
    const key = [job.person, job.language, face, brand, job.own].join(" ");
    const said = `${doors.join(" | ")} ${hasSearch}`;
    const menus = this.#menus.get(key) ?? new Map();
    if (!menus.has(said)) menus.set(said, job);
    this.#menus.set(key, menus);
  }

  /** The same doors in the same order on all pages of one face. */
  menus() {
    for (const menus of this.#menus.values()) {
      const all = [...menus];
      this.add("menu", all.slice(1).map(([doors, job]) => `${job.pattern} has another menu than its neighbours: ${doors}`), {});
    }
  }

  figures() {
    const counted = (map) => Object.fromEntries([...map].sort(([one], [other]) => one.localeCompare(other)));
    return {
      routes: this.#routes,
      combinations: this.#jobs.size,
      problems: this.problems.length,
      looks: counted(this.#seen.look),
      languages: counted(this.#seen.language),
      script: counted(this.#seen.script),
      checks: counted(this.#checked),
      left: this.#left,
    };
  }

  print() {
    for (const { check, sentence, times, job } of this.problems) {
      const place = job.address ? `\n        ${job.address} as ${job.person}, ${job.language}, ${job.look}, ${job.hasScript ? "with" : "without"} script` : "";
      console.log(`FAILED  ${check}: ${sentence}${times > 1 ? ` (${times} times)` : ""}${place}`);
    }
    const { routes, combinations, looks, checks } = this.figures();
    console.log(`looks: ${Object.entries(looks).map(([name, times]) => `${name} ${times}`).join(", ")}`);
    console.log(`checks: ${Object.entries(checks).map(([name, times]) => `${name} ${times}`).join(", ")}`);
    console.log(`${routes} routes, ${combinations} combinations seen, ${this.problems.length} problems`);
  }
}

/** First one sample of each kind, so that few samples show much. */
function varied(samples) {
  const kinds = new Set();
  const first = samples.filter(({ kind }) => !kinds.has(kind) && kinds.add(kind));
  return [...first, ...samples.filter((sample) => !first.includes(sample))];
}
