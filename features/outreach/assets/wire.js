// Between the tablet and the house: the number typed once, the rounds to take along, what is sent back.
//
// A lot is small and each writing has a number drawn here, so that a lot cut in the middle is simply sent again. What
// the house has not acknowledged stays on the tablet.
"use strict";

import { stillExpected } from "./day.js";

const LOT = 20;
/** A network that neither answers nor fails is as good as none. */
const PATIENCE = 20_000;
/** The bytes of a part of a photo, as the house takes them. */
export const PART = 64 * 1024;

/** The house says that this tablet is no longer one of its own. */
export class Revoked extends Error {}

async function ask(path, { secret, body, bytes } = {}) {
  const headers = { accept: "application/json", "accept-language": document.documentElement.lang };
  if (secret) headers.authorization = `Bearer ${secret}`;
  if (body) headers["content-type"] = "application/json";
  if (bytes) headers["content-type"] = "application/octet-stream";
  const method = bytes ? "PUT" : body ? "POST" : "GET";
  const sent = bytes ?? (body && JSON.stringify(body));
  const asked = { method, headers, body: sent, cache: "no-store", credentials: "omit" };
  const response = await fetch(path, { ...asked, signal: AbortSignal.timeout?.(PATIENCE) });
  // Only the house says so in these words; anything between may answer 410 for itself.
  if (response.status === 410 && (await response.json().catch(() => ({}))).state === "revoked") throw new Revoked();
  if (!response.ok) throw Object.assign(new Error("refused"), { status: response.status });
  return response.json();
}

const at = (centre, word) => `/api/v1/centres/${encodeURIComponent(centre)}/tablets/${word}`;

/** Gives the number typed once; the house answers with the secret of this tablet. */
export const open = (centre, code) => ask(at(centre, "opening"), { body: { code } });

/** The rounds of these days. */
export async function carry(state) {
  const answer = await ask(at(state.centre, "rounds"), { secret: state.secret });
  state.rounds = answer.rounds;
  return clockOf(answer);
}

/** Who is expected, and what to read on the way. */
export async function carryDay(state) {
  const answer = await ask(at(state.centre, "day"), { secret: state.secret });
  state.people = answer.people;
  state.sheets = answer.sheets;
}

/** How many seconds the house's clock is ahead of ours. */
const clockOf = (answer) => Math.round((Date.parse(answer.server_time) - Date.now()) / 1000);

/** Notes a writing, to be sent. A first one begins an entry; another replaces the one before. */
export function note(state, { id, kind, round, said }) {
  const before = id && latest(state, id);
  const entry = {
    id: id ?? crypto.randomUUID(),
    version: crypto.randomUUID(),
    base: before?.version ?? null,
    round: round || null,
    kind,
    made_at: new Date().toISOString(),
    said,
  };
  // What the house refused is written anew; what it never had need not be sent twice.
  state.queue = state.queue.filter((one) => one !== before);
  if (before && state.unsure.indexOf(before.version) < 0 && !state.sent.includes(before)) entry.base = before.base;
  state.queue.push(entry);
  return entry;
}

/** The last writing of an entry, waiting or sent. */
export function latest(state, id) {
  const own = (list) => list.filter((one) => one.id === id).at(-1);
  return own(state.queue) ?? own(state.sent);
}

/** Sends what waits, lot after lot; keeps the vault after each. Says how far the clocks are apart. */
export async function send(vault) {
  const { state } = vault;
  let clock = 0;
  for (;;) {
    const lot = state.queue.filter((one) => !one.refused).slice(0, LOT);
    if (lot.length === 0) return clock;
    // Once it was on its way, the house may have it even if its answer is lost.
    state.unsure = [...new Set([...state.unsure, ...lot.map((one) => one.version)])];
    await vault.keep();
    const body = { sent_at: new Date().toISOString(), entries: lot };
    const answer = await ask(at(state.centre, "entries"), { secret: state.secret, body });
    clock = clockOf(answer);
    settle(state, lot, answer.answers);
    await vault.keep();
  }
}

/** Sends the photos that wait, from where it was cut; forgets each once the house has it whole. */
export async function sendPhotos(vault) {
  const { state } = vault;
  for (const photo of [...(state.photos ?? [])].filter((one) => !one.refused)) {
    const bytes = await vault.photo(photo.id);
    const answer = bytes ? await sendPhoto(state, photo, bytes) : "whole";
    if (answer === "refused") photo.refused = true;
    if (answer === "whole") state.photos = state.photos.filter((one) => one !== photo);
    if (answer === "parts") continue;
    await vault.keep();
    // Its place is given up once the box knows nothing of it any more.
    if (answer === "whole") await vault.dropPhoto(photo.id);
  }
}

async function sendPhoto(state, photo, bytes) {
  const path = at(state.centre, `photos/${photo.id}`);
  let here = await ask(path, { secret: state.secret });
  const parts = Math.ceil(bytes.length / PART);
  for (let place = 0; place < parts && here.answer === "parts"; place += 1) {
    if (here.parts.includes(place)) continue;
    const part = bytes.slice(place * PART, (place + 1) * PART);
    here = await ask(`${path}/${place}?entry=${photo.entry}&parts=${parts}`, { secret: state.secret, bytes: part });
  }
  return here.answer;
}

function settle(state, lot, answers) {
  for (const [row, one] of lot.entries()) {
    const { answer, reason } = answers[row];
    // Written anew while it was on its way: the new writing waits, this one is done with.
    state.unsure = state.unsure.filter((version) => version !== one.version);
    if (answer === "refused") {
      one.refused = reason;
      continue;
    }
    state.queue = state.queue.filter((waiting) => waiting !== one);
    state.sent = [...state.sent.filter((former) => former.id !== one.id), one];
  }
}

/** Forgets what was sent before today, which is at the centre, and who was expected before. */
export function tidy(state) {
  state.people = stillExpected(state.people);
  const today = new Date().toDateString();
  state.sent = state.sent.filter((one) => new Date(one.made_at).toDateString() === today);
}
