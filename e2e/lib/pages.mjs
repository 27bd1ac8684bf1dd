// Every page one can walk to: found by following links, one of each kind.

const MOST_PAGES = 150;
const ELSEWHERE = /^\/(?:affichage|static|media|api)\b/;
const PAPER = /\.(?:pdf|xlsx|csv|html|ics|zip|zim|png|jwt|json|geojson)$/;

/**
 * The addresses of pages reached from `starts` without pressing any button, one for each kind of address:
 * a thousand people have one page. `keeps` says which addresses belong to the walk.
 */
export async function walkThrough(page, starts, keeps) {
  const waiting = [...starts];
  const kinds = new Set();
  const pages = [];
  while (waiting.length > 0 && kinds.size < MOST_PAGES) {
    const address = new URL(waiting.shift());
    const kind = kindOf(address);
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    const answer = await page.context().request.get(address.href, { maxRedirects: 3 });
    if (!(answer.headers()["content-type"] ?? "").startsWith("text/html")) continue;
    if (!answer.ok()) throw new Error(`${address.href} answers ${answer.status()}`);
    pages.push(address.href);
    for (const next of links(await answer.text(), answer.url())) {
      if (next.origin === address.origin && !ELSEWHERE.test(next.pathname) && keeps(next)) waiting.push(next.href);
    }
  }
  return pages;
}

/** Two people's pages are one kind; two activities' too; what a query is filled with does not count. */
function kindOf(address) {
  const path = address.pathname
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "{id}")
    .replace(/(\/(?:programme|mots)\/)[^/]+/, "$1{slug}")
    .replace(/(\/lire\/).+/, "$1{page}")
    .replace(/(\/(?:entrainement|essai)\/)(.+)/, (_, start, below) => start + below.replace(/[^/]+/g, "*"));
  return `${path}?${[...address.searchParams.keys()].sort()}`;
}

function* links(html, from) {
  for (const [, href] of html.matchAll(/<a\s[^>]*?href="([^"]+)"/g)) {
    const link = new URL(href.replaceAll(/&(?:amp|#38);/g, "&"), from);
    link.hash = "";
    if (link.protocol.startsWith("http")) yield link;
  }
}

/** The pages of residents: the network's, and those of one centre. */
export function residentPages(page, base, query = "") {
  const starts = ["/", "/jean-ferrat", "/jean-ferrat/mon-inscription", "/connexion"].map((path) => `${base}${path}${query}`);
  const isOf = (url) => /^\/(?:$|programme|jean-ferrat)/.test(url.pathname) && !url.pathname.includes("/equipe");
  return walkThrough(page, starts, (url) => isOf(url) && !PAPER.test(url.pathname) && !url.searchParams.has("lang"));
}

/** The pages of the team of one centre. */
export function teamPages(page, team) {
  const starts = [team, new URL("/compte", team).href];
  return walkThrough(page, starts, (url) => url.href.startsWith(team) && !PAPER.test(url.pathname));
}
