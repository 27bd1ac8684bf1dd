// What each page that a resident sees takes from the network, one JSON line a page; `cargo xtask bench weights` reads it.
// Every page is fetched as on a first visit: nothing is cached, nothing runs. It decides nothing about what is too much.
//
//   BASE_URL=http://127.0.0.1:8080 node weights.mjs

import { launch } from "./lib/browser.mjs";
import { expect } from "./lib/expect.mjs";
import * as enrolling from "./journeys/inscription.mjs";

const base = process.env.BASE_URL?.replace(/\/$/, "");
if (!base) {
  console.error("BASE_URL is missing: BASE_URL=http://127.0.0.1:8080 node weights.mjs");
  process.exit(2);
}

const FIRST_PAGES = ["/", "/programme", "/jean-ferrat", "/jean-ferrat/programme"];

/** Counts what the network brings between one page and the next. */
class Scales {
  #kinds = new Map();
  pages = [];

  static async on(page) {
    const scales = new Scales();
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    session.on("Network.requestWillBeSent", (event) => scales.#asked(event));
    session.on("Network.loadingFinished", (event) => scales.#came(event));
    return scales;
  }

  #asked({ requestId, type, request, redirectResponse, loaderId }) {
    const isPage = type === "Document" && requestId === loaderId;
    if (isPage && !redirectResponse) this.pages.push({ address: "", requests: 0, bytes: 0, script: 0 });
    const page = this.pages.at(-1);
    if (!page || request.url.startsWith("data:")) return;
    // A form that leads on to a page counts on that page, with the answer that led there.
    page.requests += 1;
    page.bytes += redirectResponse?.encodedDataLength ?? 0;
    if (isPage) page.address = new URL(request.url).pathname;
    this.#kinds.set(requestId, { page, isScript: type === "Script" });
  }

  #came({ requestId, encodedDataLength }) {
    const known = this.#kinds.get(requestId);
    if (!known) return;
    known.page.bytes += encodedDataLength;
    if (known.isScript) known.page.script += encodedDataLength;
  }
}

const browser = await launch();
try {
  const { viewport, javaScriptEnabled } = enrolling;
  const context = await browser.newContext({ viewport, javaScriptEnabled, locale: "fr-FR" });
  const page = await context.newPage();
  const scales = await Scales.on(page);
  const whole = { check: () => page.waitForLoadState("networkidle") };
  for (const address of FIRST_PAGES) {
    await page.goto(base + address, { waitUntil: "networkidle" });
  }
  await enrolling.run({ page, context, base, axe: whole, expect });
  const last = scales.pages.at(-1);
  for (const weighed of scales.pages) {
    // The secrets of a draft are in its address.
    const address = weighed.address.replace(/\/inscription\/.*\/([a-z]+)$/, "/inscription/…/$1");
    console.log(JSON.stringify({ ...weighed, address: weighed === last ? `${address} (the last)` : address }));
  }
} finally {
  await browser.close();
}
