// What was taken along to be read: who is expected, and the procedures. It shows; it keeps and sends nothing.
"use strict";

import { tag } from "./forms.js";

const find = (id) => document.getElementById(id);

/** Those expected today and tomorrow, by the tablet's own days; whoever was expected before is forgotten. */
export function stillExpected(people) {
  const yesterday = new Date();
  yesterday.setDate(yesterday.getDate() - 1);
  const first = yesterday.toLocaleDateString("sv");
  return (people ?? []).filter((one) => one.day >= first);
}

function button(words, of, act) {
  const made = tag("button", words);
  made.className = "btn btn--quiet btn--small";
  made.type = "button";
  const whose = tag("span", ` ${of}`);
  whose.className = "vh";
  made.append(whose);
  made.addEventListener("click", act);
  return made;
}

/** Draws who is expected and the procedures. */
export function draw(state, say, { meet, begin, printSheet }) {
  const person = (one) => {
    const when = [shortDay(one.day), one.hours].filter(Boolean).join(" · ");
    const lines = [tag("p", one.name), tag("p", when)];
    if (one.phone) lines.push(tag("p", one.phone));
    return tag("li", "", ...lines, button(say("meet"), one.name, () => meet(one)));
  };
  const people = (state.people ?? []).map(person);
  const list = document.querySelector("[data-people]");
  list.replaceChildren(...(people.length ? people : [tag("li", say("people-none"))]));
  const sheet = (one) => {
    const shown = tag("details", "", tag("summary", one.title), tag("p", one.theme), facts(tag("dl"), one));
    shown.append(button(say("sheet-act"), one.title, () => begin(one)), button(say("sheet-print"), one.title, () => printSheet(one)));
    return shown;
  };
  const sheets = (state.sheets ?? []).map(sheet);
  document.querySelector("[data-sheets]").replaceChildren(...(sheets.length ? sheets : [tag("p", say("sheets-none"))]));
}

const shortDay = (at) =>
  new Date(`${at}T12:00`).toLocaleDateString(document.documentElement.lang, { weekday: "long", day: "numeric", month: "long" });

function facts(place, sheet) {
  place.className = "facts";
  place.replaceChildren(...sheet.facts.flatMap((fact) => [tag("dt", fact.label), tag("dd", fact.words)]));
  return place;
}

/** Puts a procedure on the paper that is about to be printed; the words of nobody are on it. */
export function fillSheet(paper, sheet) {
  paper.querySelector("[data-fiche-title]").textContent = sheet.title;
  facts(paper.querySelector("[data-fiche-facts]"), sheet);
}

/** What was shown leaves the page: names too. */
export function clear() {
  for (const place of ["[data-people]", "[data-sheets]", "[data-fiche-facts]", "[data-procedures]"]) document.querySelector(place).replaceChildren();
  find("f-person").replaceChildren();
}
