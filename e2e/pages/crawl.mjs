// Where the pages are: links followed as each person, without pressing a button, a few of each kind.

import { routeOf } from "./routes.mjs";
import { PEOPLE } from "./people.mjs";

const SAMPLES = 2;
const MOST_ASKED = 900;
const CENTRE = "jean-ferrat";
const ELSEWHERE = /^\/(?:affichage|static|media|api|brouillon)\b/;

/** For each pattern, the samples `{ address, person }`; and what else each pattern answered. */
export async function crawl(browser, base, routes, cookies, seeds) {
  const found = new Map(routes.map((route) => [route.pattern, { samples: [], others: new Set() }]));
  await Promise.all(PEOPLE.map(async (person) => {
    const context = await browser.newContext({ locale: "fr-FR" });
    await context.addCookies(cookies.get(person.name));
    const plain = routes.map(({ pattern }) => pattern.replace("{centre}", CENTRE)).filter((path) => !path.includes("{"));
    const starts = [...person.starts, ...(seeds[person.name] ?? []), ...plain].map((path) => new URL(path, base).href);
    await walk(context.request, starts, person.name, { base, routes, found });
    await walk(context.request, below(routes, found, person.name), person.name, { base, routes, found });
    await context.close();
  }));
  return found;
}

/** What stands below a page that was found, when nothing leads there today. */
function below(routes, found, person) {
  return routes.filter(({ pattern, isFile }) => !isFile && found.get(pattern).samples.length === 0).flatMap(({ pattern, parts }) => {
    const parent = `/${parts.slice(0, -1).join("/")}`;
    if (parts.at(-1).startsWith("{") || !found.has(parent)) return [];
    const samples = found.get(parent).samples.filter((sample) => sample.person === person);
    return samples.map(({ address }) => `${address.split("?")[0]}/${pattern.split("/").at(-1)}`);
  });
}

async function walk(request, starts, person, { base, routes, found }) {
  const waiting = [...starts];
  const met = new Set();
  const counted = new Map();
  for (let asked = 0; waiting.length > 0 && asked < MOST_ASKED; ) {
    const address = waiting.shift();
    if (met.has(address)) continue;
    met.add(address);
    const url = new URL(address);
    const route = routeOf(routes, url.pathname);
    if (!route) continue;
    const kind = `${route.pattern}?${[...new Set(url.searchParams.keys())].sort()}`;
    if ((counted.get(kind) ?? 0) >= SAMPLES) continue;
    asked += 1;
    const answer = await request.get(address, { maxRedirects: 0 }).catch(() => undefined);
    if (!answer) continue;
    const entry = found.get(route.pattern);
    const type = (answer.headers()["content-type"] ?? "").split(";")[0];
    const status = answer.status();
    if (status >= 300 && status < 400) {
      entry.others.add("leads elsewhere");
      waiting.push(new URL(answer.headers().location, address).href);
      continue;
    }
    if (!answer.ok()) {
      entry.others.add(`answers ${status}`);
      continue;
    }
    counted.set(kind, (counted.get(kind) ?? 0) + 1);
    if (type !== "text/html") {
      entry.others.add(type);
      continue;
    }
    const html = await answer.text();
    if (!/^\s*<!doctype html>/i.test(html)) {
      entry.others.add("a piece of a page");
      continue;
    }
    // A letter that is kept as a file is no page, but it has links.
    if (/^attachment/.test(answer.headers()["content-disposition"] ?? "")) entry.others.add("a file");
    else entry.samples.push({ address, person, kind });
    for (const next of links(html, address)) {
      const isOurs = next.origin === new URL(base).origin && !ELSEWHERE.test(next.pathname);
      if (isOurs && !next.searchParams.has("lang")) waiting.push(next.href);
    }
  }
}

function* links(html, from) {
  for (const [, href] of html.matchAll(/<a\s[^>]*?href="([^"]+)"/g)) {
    let link;
    try {
      link = new URL(href.replaceAll("&amp;", "&"), from);
    } catch {
      continue;
    }
    link.hash = "";
    if (link.protocol.startsWith("http")) yield link;
  }
}
