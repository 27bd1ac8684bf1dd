// What a page takes from the network on a first visit, script and all, one JSON line for each address that is given;
// `cargo xtask bench` reads it to put a page of ours beside that of a peer. It decides nothing about what is too much.
//
//   node weigh.mjs http://127.0.0.1:8080/jean-ferrat/parcours http://127.0.0.1:8081/en/learn/

import { launch } from "./lib/browser.mjs";

/** A peer that keeps asking never rests: what came by then is what is counted. */
const PATIENCE = 8_000;

async function weigh(browser, address) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "fr-FR" });
  const page = await context.newPage();
  const weight = { address, requests: 0, bytes: 0 };
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  session.on("Network.requestWillBeSent", ({ request, redirectResponse }) => {
    weight.requests += request.url.startsWith("http") ? 1 : 0;
    weight.bytes += redirectResponse?.encodedDataLength ?? 0;
  });
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (weight.bytes += encodedDataLength));
  await page.goto(address, { waitUntil: "load" });
  await page.waitForLoadState("networkidle", { timeout: PATIENCE }).catch(() => {});
  await context.close();
  return weight;
}

const browser = await launch();
try {
  for (const address of process.argv.slice(2)) console.log(JSON.stringify(await weigh(browser, address)));
} finally {
  await browser.close();
}
