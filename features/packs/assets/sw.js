// Serves a pack without a network, after a cold start too. `PACK`, `VERSION` and `KEPT` come before this.
//
// It keeps the files of one version and nothing else: a new version is kept whole before the former one goes. It looks
// at no clock.
"use strict";

const SHELF = `essaim-valise ${PACK} ${VERSION}`;
const BASE = new URL("./", self.location.href);

function address(path) {
  return new URL(path, BASE).href;
}

async function keepAll() {
  const shelf = await caches.open(SHELF);
  await shelf.addAll(KEPT.map((path) => new Request(address(path), { cache: "reload" })));
  await self.skipWaiting();
}

/** Takes over, and forgets the former versions of this pack. */
async function takeOver() {
  const names = await caches.keys();
  const former = names.filter((name) => name.startsWith(`essaim-valise ${PACK} `) && name !== SHELF);
  await Promise.all(former.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** What is kept comes from the shelf: a slow network is as good as none. */
async function answer(request) {
  const shelf = await caches.open(SHELF);
  const wanted = request.url === BASE.href ? address("index.html") : request.url;
  const kept = await shelf.match(wanted, { ignoreSearch: true });
  return kept ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET" || !event.request.url.startsWith(BASE.href)) return;
  event.respondWith(answer(event.request));
});
