// Serves the tablet's page without a network, after a cold start too. `MARK`, `PAGE` and `KEPT` come before this.
//
// It keeps what is the same for everyone: page, style, scripts, letters. Nothing that people said passes through here:
// what is sent and received goes straight to the network.
"use strict";

const SHELF = `essaim-tablette ${PAGE} ${MARK}`;

async function keepAll() {
  const shelf = await caches.open(SHELF);
  await shelf.addAll(KEPT.map((address) => new Request(address, { cache: "reload" })));
  await self.skipWaiting();
}

/** Takes over, and forgets the pages of former versions of this centre's page. */
async function takeOver() {
  const names = await caches.keys();
  const former = names.filter((name) => name.startsWith(`essaim-tablette ${PAGE} `) && name !== SHELF);
  await Promise.all(former.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** What is kept comes from the shelf: a slow network is as good as none. */
async function answer(request, address) {
  const kept = await caches.match(address, { cacheName: SHELF });
  return kept ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== self.location.origin || !KEPT.includes(pathname)) return;
  event.respondWith(answer(event.request, pathname));
});
