// The tablet's page: which screen is shown, what each button does. What is kept is in vault.js, what is sent in wire.js.
//
// Everything works without a network but the number typed once. Nothing is shown before the PIN.
"use strict";

import * as day from "./day.js";
import { drawSheet, fill, forgetProposed, home, isFit, propose, takeOver, tickProcedures, typed, unsign } from "./forms.js";
import * as vault from "./vault.js";
import * as wire from "./wire.js";

const root = document.querySelector("[data-tablet]");
const find = (id) => document.getElementById(id);
const screens = [...root.querySelectorAll("[data-screen]")];
/** A tablet that lies about closes by itself. */
const IDLE = 10 * 60 * 1000;
/** From five minutes on, a wrong clock is told. */
const WRONG_CLOCK = 300;

/** A photo is drawn anew no larger than this, so that it leaves on a slow network. */
const WIDEST = 1600;

/** The open box; none before the PIN. */
let box = null;
/** Gives the box back to other pages of this tablet. */
let release = null;
/** The photos of the note that is being written. */
let taken = [];
let sending = false;
let idle = 0;

/** A sentence of the page, by its word. */
function say(word, x = "") {
  const sentence = root.querySelector("[data-words]").content.querySelector(`[data-word="${word}"]`);
  return (sentence?.textContent ?? "").replace("{x}", x);
}

/** Tells something above the screen; nothing when it is empty. */
function tell(words, kind = "") {
  const place = root.querySelector("[data-said]");
  place.className = kind ? `notice notice--${kind}` : "notice";
  place.textContent = words;
  place.hidden = words === "";
}

function show(name) {
  for (const screen of screens) screen.hidden = screen.dataset.screen !== name;
  const shown = screens.find((screen) => screen.dataset.screen === name);
  (shown.querySelector("input:not([type=hidden])") ?? shown.querySelector("h2"))?.focus();
  if (name === "accueil") drawHome();
}

/** Everything of the first screen. */
function drawHome() {
  home(box.state, say, { correct, receipt });
  day.draw(box.state, say, { meet, begin: beginAct, printSheet });
}

/** A new note of someone who was expected. */
function meet(person) {
  write("person_met", null);
  find("f-person").value = person.person;
  takeOver();
}

/** A new act of a procedure that was read. */
function beginAct(sheet) {
  write("act", null);
  find("f-about").value = sheet.title;
}

/** Opens the form of a kind, with an entry to correct if there is one. */
function write(kind, entry) {
  tell("");
  fill(box.state, kind, entry);
  show("note");
}

function correct(entry) {
  write(entry.kind, entry);
}

/** Keeps a note with its photos, and what was drawn under it; says so and changes nothing when the tablet cannot. */
async function keepNote(entry, signature = null) {
  const { state } = box;
  const before = { queue: [...state.queue], photos: [...(state.photos ?? [])] };
  const photos = [];
  try {
    const former = entry.id && wire.latest(state, entry.id);
    const { id } = wire.note(state, entry);
    for (const bytes of signature ? [...taken, signature] : taken) {
      const photo = { id: crypto.randomUUID(), entry: id };
      if (bytes === signature) entry.said.mandate.signature = photo.id;
      photos.push(photo);
      await box.keepPhoto(photo.id, bytes);
    }
    // What was drawn under a writing that never leaves goes with it.
    const isKept = !former || state.sent.includes(former) || state.unsure.includes(former.version);
    const gone = isKept ? null : former.said.mandate?.signature;
    state.photos = [...before.photos.filter((photo) => photo.id !== gone), ...photos];
    await box.keep();
    if (gone) box.dropPhoto(gone).catch(() => {});
    setTaken([]);
    return true;
  } catch {
    Object.assign(state, before);
    for (const photo of photos) box.dropPhoto(photo.id).catch(() => {});
    tell(say("not-kept"), "alert");
    return false;
  }
}

function setTaken(photos) {
  taken = photos;
  find("f-photos").textContent = photos.length ? say("photos", photos.length) : "";
}

/** Draws a photo anew: upright, no larger than needed, without what the camera wrote into it. */
async function take(file) {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, WIDEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  const drawn = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.8));
  return new Uint8Array(await drawn.arrayBuffer());
}

async function addPhotos(input) {
  for (const file of input.files) {
    try {
      setTaken([...taken, await take(file)]);
    } catch {
      tell(say("photo-unread"), "alert");
    }
  }
  input.value = "";
}

/** Prints a slip for the person: the day and the kind, and where the centre is. Never a name nor a word. */
function receipt(entry) {
  const slip = root.querySelector("[data-recu]");
  slip.querySelector("[data-recu-what]").textContent = root.querySelector(`[data-kind="${entry.kind}"]`).textContent;
  const when = new Date(entry.made_at).toLocaleString(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" });
  slip.querySelector("[data-recu-when]").textContent = when;
  printAlone(slip);
}

/** Prints a procedure, with lines to fill by hand. */
function printSheet(sheet) {
  const paper = root.querySelector("[data-fiche]");
  day.fillSheet(paper, sheet);
  printAlone(paper);
}

/** Prints one thing and nothing else of the page. */
function printAlone(slip) {
  const shown = screens.filter((screen) => !screen.hidden);
  for (const screen of shown) screen.hidden = true;
  slip.hidden = false;
  addEventListener(
    "afterprint",
    () => {
      slip.hidden = true;
      for (const screen of shown) screen.hidden = false;
    },
    { once: true },
  );
  print();
}

function leaveBox() {
  box = null;
  release?.();
  release = null;
  setTaken([]);
  // What was shown leaves the page too, names first.
  day.clear();
  forgetProposed();
  root.querySelector("[data-queue]").replaceChildren();
  root.querySelector("[data-rounds]").replaceChildren();
}

async function lock() {
  // What was being written is kept: a tablet put down loses nothing. What cannot be kept stays on the screen.
  const isWriting = !screens.find((screen) => screen.dataset.screen === "note").hidden;
  const entry = isWriting && typed();
  if (entry && !(await keepNote(entry))) return;
  leaveBox();
  for (const input of root.querySelectorAll("input, textarea")) input.value = "";
  document.querySelector("[data-trait-effacer]").click();
  show("pin");
}

async function forget(word) {
  await vault.empty();
  leaveBox();
  show("code");
  tell(say(word), "alert");
}

/** Sends what waits and takes the rounds along; a network that is cut changes nothing. */
async function catchUp(isAsked) {
  if (!box || sending) return;
  sending = true;
  const own = box;
  try {
    tell(say("sending"));
    const waiting = own.state.queue.length + (own.state.photos ?? []).length;
    const clocks = [await wire.send(own), await wire.carry(own.state)];
    await wire.sendPhotos(own);
    await wire.carryDay(own.state);
    wire.tidy(own.state);
    await own.keep();
    const apart = clocks.find((seconds) => Math.abs(seconds) >= WRONG_CLOCK);
    if (apart) tell(say("clock", Math.round(Math.abs(apart) / 60)), "alert");
    else tell(waiting > 0 || isAsked ? say("sent") : "", "done");
  } catch (error) {
    if (error instanceof wire.Revoked) {
      await forget("revoked");
      return;
    }
    tell(say(navigator.onLine ? "cut" : "offline"));
  } finally {
    sending = false;
  }
  const isHome = !screens.find((screen) => screen.dataset.screen === "accueil").hidden;
  if (box && isHome) drawHome();
}

const onForm = {
  async code() {
    const [code, pin, again] = ["code", "pin-1", "pin-2"].map((id) => find(id).value.replace(/\s/g, ""));
    if (!/^\d{6}$/.test(pin)) return tell(say("pin-six"), "alert");
    if (pin !== again) return tell(say("pin-same"), "alert");
    let opened;
    try {
      opened = await wire.open(root.dataset.centre, code);
    } catch (error) {
      return tell(say(error.status === 429 ? "many" : error.status ? "code-wrong" : "code-cut"), "alert");
    }
    const { tablet, name, secret } = opened;
    const lists = { rounds: [], queue: [], sent: [], unsure: [], photos: [], people: [], sheets: [] };
    release = await vault.claim();
    box = await vault.make(pin, { centre: root.dataset.centre, tablet, name, secret, ...lists });
    arrive();
  },
  async pin() {
    const free = await vault.claim();
    if (!free) return tell(say("elsewhere"), "alert");
    const opened = await vault.open(find("pin").value.trim());
    find("pin").value = "";
    if (opened.vault) {
      [box, release] = [opened.vault, free];
      return arrive();
    }
    free();
    if (opened.left === 0) return forget("wiped");
    tell(say("pin-wrong", opened.left), "alert");
    find("pin").focus();
  },
  async note() {
    const entry = typed();
    const [drawn] = find("trait").files;
    // What is drawn further is taken the next time.
    find("trait").value = "";
    if (!entry) return tell(say("refused"), "alert");
    if (!isFit(entry)) return tell(say("mandate-unfit"), "alert");
    const signature = entry.kind === "mandate" && drawn ? await take(drawn) : null;
    if (!(await keepNote(entry, signature))) return;
    tell(say("kept"), "done");
    show("accueil");
    await catchUp(false);
  },
};

function arrive() {
  tell("");
  wire.tidy(box.state);
  box.keep().catch(() => tell(say("not-kept"), "alert"));
  if (!openSlip()) show("accueil");
  catchUp(false);
}

/** A paper slip that was read by its code: its note is opened under the number that the slip has. */
function openSlip() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const [id, kind] = [asked.get("fiche") ?? "", asked.get("genre") ?? ""];
  if (!/^[0-9a-f-]{36}$/.test(id) || !root.querySelector(`[data-kind="${CSS.escape(kind)}"]`)) return false;
  history.replaceState(null, "", location.pathname);
  fill(box.state, kind, wire.latest(box.state, id) ?? null);
  find("f-id").value = id;
  show("note");
  return true;
}

function back() {
  setTaken([]);
  show("accueil");
}

const onAct = { send: () => catchUp(true), lock, back };

function listen() {
  root.addEventListener("submit", (event) => {
    // What was drawn is made a picture first, and the form comes again with it: see trait.js.
    if (event.defaultPrevented) return;
    event.preventDefault();
    const button = event.target.querySelector("[type=submit]");
    button.disabled = true;
    const done = onForm[event.target.dataset.form]();
    done.catch(() => tell(say("not-kept"), "alert")).finally(() => (button.disabled = false));
  });
  root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-act], [data-kind]");
    if (!button) return;
    if (button.dataset.act) return onAct[button.dataset.act]();
    write(button.dataset.kind, null);
  });
  find("f-person").addEventListener("change", () => {
    takeOver();
    if (box) propose(box.state);
  });
  // Under another name it is somebody else's: what was proposed for whoever was chosen goes.
  find("f-who").addEventListener("change", () => box && propose(box.state));
  find("f-formalities").addEventListener("input", tickProcedures);
  const terms =
    "#f-person, #f-who, #f-formalities, #f-days, #f-reading, #f-reader, #f-free, [data-procedures] input";
  root.addEventListener("input", (event) => {
    if (!event.target.matches(terms)) return;
    unsign();
    drawSheet();
  });
  find("f-photo").addEventListener("change", (event) => addPhotos(event.target));
  const stay = () => {
    clearTimeout(idle);
    idle = setTimeout(() => box && lock(), IDLE);
  };
  for (const sign of ["pointerdown", "keydown"]) addEventListener(sign, stay);
  stay();
  addEventListener("online", () => catchUp(false));
}

async function begin() {
  // Without these the page cannot keep anything safely: it stays as it is without a script.
  if (!globalThis.crypto?.subtle || !globalThis.indexedDB) return;
  if ("serviceWorker" in navigator) {
    const page = root.dataset.page;
    // A browser that refuses still works as long as the network is there.
    navigator.serviceWorker.register(`${page}/sw.js`, { scope: page }).catch(() => {});
  }
  listen();
  show((await vault.isThere()) ? "pin" : "code");
}

begin();
