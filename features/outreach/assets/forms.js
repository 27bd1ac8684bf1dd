// The form of an entry, and the lists of the home screen. It shows and reads; it keeps nothing.
"use strict";

const find = (id) => document.getElementById(id);
const FIELDS = ["who", "phone", "about", "place", "wanted", "words"];
/** The notes that say which procedure someone is doing. */
const OF_PROCEDURES = ["act", "reminder_wanted"];
/** The most formalities of one mandate: as the centre keeps it. */
const MOST_FORMALITIES = 20;
/** The formalities that were proposed last: what someone typed is never written over. */
let proposed = "";

/** A tag with its words; words are never read as markup. */
export function tag(name, words = "", ...children) {
  const made = document.createElement(name);
  if (words) made.textContent = words;
  made.append(...children);
  return made;
}

const label = (kind) => document.querySelector(`[data-kind="${kind}"]`).textContent;
const hour = (at) => new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
const day = (at) =>
  new Date(`${at}T12:00`).toLocaleDateString(document.documentElement.lang, { weekday: "long", day: "numeric", month: "long" });

/** Fills the form for a kind, with an entry to correct if there is one. */
export function fill(state, kind, entry) {
  find("t-note").textContent = label(kind);
  find("f-kind").value = kind;
  find("f-id").value = entry?.id ?? "";
  const rounds = state.rounds.map((round) => new Option(`${round.title} – ${day(round.day)}`, round.id));
  find("f-round").replaceChildren(...rounds, new Option("–", ""));
  find("f-round").value = entry ? (entry.round ?? "") : (underWay(state)?.id ?? "");
  const places = state.rounds.flatMap((round) => round.stops.map((stop) => stop.place));
  find("f-places").replaceChildren(...[...new Set(places)].map((place) => new Option(place, place)));
  fillPeople(state, entry);
  for (const field of FIELDS) find(`f-${field}`).value = entry?.said[field] ?? "";
  fillMandate(state, entry?.said.mandate);
  find("f-mode").value = entry?.said.mode ?? "";
  find("f-minutes").value = entry?.said.minutes ?? "";
  for (const box of document.querySelectorAll("[data-for]")) box.hidden = !box.dataset.for.split(" ").includes(kind);
}

/** Whom the note may be of: those taken along, and whoever it was of when it was written. */
function fillPeople(state, entry) {
  const option = (one) => {
    const made = new Option([one.name, one.hours].filter(Boolean).join(" · "), one.person);
    [made.dataset.name, made.dataset.phone] = [one.name, one.phone ?? ""];
    return made;
  };
  const people = [...(state.people ?? [])];
  const own = entry?.said.person;
  if (own && !people.some((one) => one.person === own)) people.push({ person: own, name: entry.said.who });
  find("f-person").replaceChildren(new Option("–", ""), ...people.map(option));
  find("f-person").value = own ?? "";
}

/** Takes over the name and the number of who was chosen. */
export function takeOver() {
  const chosen = find("f-person").selectedOptions[0];
  if (!chosen?.value) return;
  find("f-who").value = chosen.dataset.name;
  // The number of whoever was chosen before does not stay; one that was typed does.
  const given = [...find("f-person").options].map((one) => one.dataset.phone).filter(Boolean);
  if (chosen.dataset.phone || given.includes(find("f-phone").value)) find("f-phone").value = chosen.dataset.phone;
  drawSheet();
}

/** Whose note it is, of those taken along: under another name it is a note of somebody else. */
function chosenPerson() {
  const chosen = find("f-person").selectedOptions[0];
  return chosen?.value && chosen.dataset.name === find("f-who").value.trim() ? chosen.value : "";
}

/**
 * Proposes the procedures of the chosen person's other notes that are still on the tablet; it took along none of anybody's.
 * A name alone is nobody: someone else may have it.
 */
export function propose(state) {
  const place = find("f-formalities");
  if (find("f-kind").value !== "mandate" || place.value.trim() !== proposed) return;
  const person = chosenPerson();
  const isTheirs = ({ kind, said }) => person !== "" && said.person === person && OF_PROCEDURES.includes(kind);
  // Of a note that was corrected the last writing counts, also where it is somebody else's by now.
  const latest = new Map([...state.sent, ...state.queue].map((one) => [one.id, one]));
  const procedures = [...latest.values()].filter(isTheirs).map(({ said }) => said.about?.trim());
  proposed = [...new Set(procedures)].filter(Boolean).slice(0, MOST_FORMALITIES).join("\n");
  place.value = proposed;
  tickProcedures();
  drawSheet();
}

/** Forgets what was proposed, with all that was shown. */
export function forgetProposed() {
  proposed = "";
  document.querySelector("[data-mandate-sheet]").replaceChildren();
}

const formalities = () => find("f-formalities").value.split("\n").map((line) => line.trim()).filter(Boolean);

/** The procedures of the centre, each to be ticked instead of written. */
function drawProcedures(sheets) {
  const box = (title, at) => {
    const input = document.createElement("input");
    [input.type, input.id, input.value] = ["checkbox", `f-procedure-${at}`, title];
    input.addEventListener("change", () => {
      const others = formalities().filter((line) => line !== title);
      find("f-formalities").value = (input.checked ? [...others, title] : others).join("\n");
      drawSheet();
    });
    const name = tag("label", title);
    name.htmlFor = input.id;
    const choice = tag("div", "", input, name);
    choice.className = "choice";
    return choice;
  };
  const titles = [...new Set((sheets ?? []).map((sheet) => sheet.title.trim()))];
  const place = document.querySelector("[data-procedures]");
  place.replaceChildren(...titles.map(box));
  place.closest("fieldset").hidden = titles.length === 0;
  tickProcedures();
}

/** Ticks the procedures that are among the formalities, typed or not. */
export function tickProcedures() {
  const lines = formalities();
  for (const input of document.querySelectorAll("[data-procedures] input")) input.checked = lines.includes(input.value);
}

/** Nothing that was drawn before stands under other words: a mandate is signed again when it is written again. */
export function unsign() {
  document.querySelector("[data-trait-effacer]").click();
}

/** What is read before signing, line by line, with the gaps of the centre's own words filled: see people::mandate. */
function sheetLines() {
  const typed = (field) => find(`f-${field}`).value;
  const fill = (words, values) => words.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
  const values = { who: typed("who").trim(), reader: typed("reader").trim() };
  const said = ["always", `lasts-${typed("days")}`, `reading-${typed("reading")}`];
  const blanks = [...document.querySelector("[data-mandate-lines]").content.querySelectorAll("p")];
  return blanks.flatMap(({ dataset, textContent }) => {
    if (dataset.when === "formality") return formalities().map((line, at) => fill(textContent, { n: at + 1, line }));
    return said.includes(dataset.when) ? [fill(textContent, values)] : [];
  });
}

/** The lines that stand above the place to sign. */
const shownLines = () => [...document.querySelectorAll("[data-mandate-sheet] p")].map((line) => line.textContent);

/** Whether the sheet that the centre keeps can write these lines as they are: see people::mandate. */
function canBeKept(lines) {
  const letters = new Set(document.querySelector("[data-mandate-sheet]").dataset.letters);
  return [...lines.join("")].every((sign) => letters.has(sign) || /\p{White_Space}/u.test(sign));
}

/**
 * Draws what is signed anew; nothing that was drawn under other lines stays. Who interprets or witnesses signs on paper, and
 * so does whoever gives what the kept sheet cannot write.
 */
export function drawSheet() {
  const lines = find("f-kind").value === "mandate" ? sheetLines() : [];
  const isAlone = find("f-reading").value === "reads";
  const isWritten = canBeKept(lines);
  document.querySelector("[data-sign-here]").hidden = !isAlone || !isWritten;
  document.querySelector("[data-sign-on-paper]").hidden = isAlone;
  document.querySelector("[data-sign-letters]").hidden = !isAlone || isWritten;
  if (lines.join("\n") === shownLines().join("\n")) return;
  document.querySelector("[data-mandate-sheet]").replaceChildren(...lines.map((line) => tag("p", line)));
  unsign();
}

function fillMandate(state, mandate) {
  find("f-formalities").value = mandate?.formalities ?? "";
  proposed = "";
  drawProcedures(state.sheets);
  find("f-days").value = mandate?.days ?? 31;
  find("f-reading").value = mandate?.reading ?? "reads";
  find("f-reader").value = mandate?.reader ?? "";
  find("f-free").checked = false;
  drawSheet();
  unsign();
}

function typedMandate() {
  return {
    formalities: find("f-formalities").value.trim(),
    days: Number(find("f-days").value),
    is_free: find("f-free").checked,
    reading: find("f-reading").value,
    reader: find("f-reader").value.trim(),
    shown: shownLines(),
    signature: null,
  };
}

/** Whether the centre can keep a mandate as it is; any other note always fits. */
export function isFit({ kind, said }) {
  if (kind !== "mandate") return true;
  const { formalities, is_free, reading, reader } = said.mandate;
  return Boolean(said.who && formalities && is_free && (reading === "reads" || reader));
}

/** The round of today, before any other. */
function underWay(state) {
  const today = new Date().toLocaleDateString("sv");
  return state.rounds.find((round) => round.state === "under_way") ?? state.rounds.find((round) => round.day === today);
}

/** What is in the form; `null` when there is nothing in it. A field of another kind is left out. */
export function typed() {
  const shown = (field) => !find(`f-${field}`).closest("[hidden]:not([data-screen])");
  const said = {};
  for (const field of FIELDS) if (shown(field)) said[field] = find(`f-${field}`).value.trim();
  const kind = find("f-kind").value;
  if (kind === "mandate") said.mandate = typedMandate();
  const isBlank = Object.values(said).every((text) => text === "" || typeof text === "object");
  if (isBlank && !said.mandate?.formalities) return null;
  const person = chosenPerson();
  if (person) said.person = person;
  if (shown("mode") && find("f-mode").value) said.mode = find("f-mode").value;
  const minutes = Number.parseInt(find("f-minutes").value, 10);
  if (shown("minutes") && minutes >= 0) said.minutes = Math.min(minutes, 600);
  return { id: find("f-id").value || null, kind, round: find("f-round").value || null, said };
}

/** Draws what waits, what was sent today and the rounds taken along. */
export function home(state, say, { correct, receipt }) {
  const waiting = document.querySelector("[data-waiting]");
  const photos = state.photos ?? [];
  const count = state.queue.length + photos.length;
  waiting.textContent = count ? say("waiting", count) : say("waiting-none");
  waiting.dataset.waiting = count;
  const reason = { nir: "nir", too_long: "too-long", ahead: "ahead", too_old: "too-old", mandate_unfit: "mandate-unfit" };
  const line = (entry, status) => {
    const button = tag("button", say("correct"));
    button.className = "btn btn--quiet btn--small";
    button.type = "button";
    button.append(hidden(` ${label(entry.kind)} ${hour(entry.made_at)}`));
    button.addEventListener("click", () => correct(entry));
    const slip = tag("button", say("receipt"));
    slip.className = "btn btn--quiet btn--small";
    slip.type = "button";
    slip.append(hidden(` ${label(entry.kind)} ${hour(entry.made_at)}`));
    slip.addEventListener("click", () => receipt(entry));
    const name = entry.said.who ? ` · ${entry.said.who}` : "";
    const own = photos.filter((photo) => photo.entry === entry.id);
    const refused = own.some((photo) => photo.refused);
    const shown = own.length ? [tag("p", say(refused ? "photo-unread" : "photos-waiting", own.length))] : [];
    if (entry.said.mandate && !entry.said.mandate.signature) shown.push(tag("p", say("unsigned")));
    return tag("li", "", tag("p", `${label(entry.kind)} · ${hour(entry.made_at)}${name}`), tag("p", status), ...shown, button, slip);
  };
  const queued = state.queue.map((entry) => line(entry, entry.refused ? say(reason[entry.refused] ?? "refused") : say("kept")));
  const sent = state.sent.map((entry) => line(entry, say("today-sent")));
  const list = document.querySelector("[data-queue]");
  list.replaceChildren(...queued, ...sent);
  if (list.childElementCount === 0) list.append(tag("li", say("empty")));
  document.querySelector("[data-rounds]").replaceChildren(...(state.rounds.length ? state.rounds.map((round) => drawn(round, say)) : [tag("p", say("no-round"))]));
}

function drawn(round, say) {
  const stops = round.stops.map((stop) => tag("li", [stop.place, stop.hours, stop.note].filter(Boolean).join(" · ")));
  const bag = round.items.map((item) => item.words).join(", ");
  const parts = [tag("h4", `${round.title} – ${day(round.day)}`), tag("ol", "", ...stops)];
  if (round.who) parts.push(tag("p", round.who));
  if (bag) parts.push(tag("p", say("bag", bag)));
  return tag("div", "", ...parts);
}

function hidden(words) {
  const span = tag("span", words);
  span.className = "vh";
  return span;
}
