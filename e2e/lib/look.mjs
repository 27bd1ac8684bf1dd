// One page, looked at as each person may see it: all that is wrong with it.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const WIDE = { width: 1280, height: 800 };
/** Four times larger on a screen of 1280 px. */
const SMALL = { width: 320, height: 640 };
const FINGER_PX = 44;

/** What is wrong with a page in any light. `isTouched`: its links and buttons are for fingers. */
export async function look(page, address, expect, { isTouched }) {
  await page.setViewportSize(WIDE);
  // A colour that is still on its way is nobody's colour.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(address);
  await expect.oneHeading(page);
  await expect.fits(page);
  const wrong = [];
  await page.setViewportSize(SMALL);
  wrong.push(...(await page.evaluate(sideways)));
  if (isTouched) wrong.push(...(await page.evaluate(tooSmall, FINGER_PX)));
  await page.emulateMedia({ forcedColors: "active" });
  wrong.push(...(await page.evaluate(unseenFocus)));
  await page.emulateMedia({ forcedColors: "none", colorScheme: "dark" });
  wrong.push(...(await page.evaluate(unseenFocus)));
  await page.evaluate(axe);
  wrong.push(...(await page.evaluate(contrast)));
  await page.emulateMedia({ colorScheme: "light" });
  return [...new Set(wrong)].map((what) => `${address}: ${what}`);
}

/* What follows runs in the page. */

/** What reaches over the side of a small window, innermost first. */
function sideways() {
  const edge = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= edge) return [];
  const scrolls = (thing) => thing.closest(".scroll") !== null;
  const wide = [...document.querySelectorAll("body *")].filter((thing) => {
    return !scrolls(thing) && thing.getBoundingClientRect().right > edge + 1;
  });
  return wide.slice(-3).map((thing) => `wider than the window: <${thing.localName} class="${thing.className}">`);
}

/** Links and buttons smaller than a finger; a link inside a sentence, or a point of a drawing whose list stands below, may be. */
function tooSmall(finger) {
  const isShown = (thing) => thing.checkVisibility({ visibilityProperty: true }) && thing.getBoundingClientRect().width > 1;
  const isInSentence = (link) => {
    const around = link.closest("p, li, dd, dt, td, th, span.choice__note, small");
    return around !== null && getComputedStyle(link).display === "inline" && around.innerText.trim() !== link.innerText.trim();
  };
  const reach = (thing) => {
    // A title's link covers its whole row, a label its whole box.
    if (getComputedStyle(thing, "::after").position === "absolute") {
      for (let at = thing; at; at = at.parentElement) if (getComputedStyle(at).position !== "static") return at;
    }
    return thing.closest(".choice") ?? thing;
  };
  return [...document.querySelectorAll("a[href], button, select, summary, input:not([type=hidden]), textarea")]
    .filter((thing) => isShown(thing) && !thing.matches(".skip") && !thing.closest("svg") && !isInSentence(thing))
    .filter((thing) => Math.round(reach(thing).getBoundingClientRect().height) < finger)
    .map((thing) => {
      const height = Math.round(reach(thing).getBoundingClientRect().height);
      return `${height} px for a finger: <${thing.localName}> ${(thing.innerText || thing.name || thing.id).replace(/\s+/g, " ").slice(0, 40)}`;
    });
}

/** What can have the keyboard without showing it. */
function unseenFocus() {
  const ringed = (thing) => {
    const style = getComputedStyle(thing);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  };
  const unseen = [];
  for (const thing of document.querySelectorAll("a[href], button, select, summary, input:not([type=hidden]), textarea")) {
    if (!thing.checkVisibility({ visibilityProperty: true }) || thing.disabled) continue;
    thing.focus({ preventScroll: true, focusVisible: true });
    if (document.activeElement !== thing) continue;
    if (!ringed(thing) && !ringed(thing.closest(".choice, .tile, .event, .card") ?? thing)) {
      unseen.push(`focus not seen: <${thing.localName}> ${(thing.innerText || thing.name || "").slice(0, 40)}`);
    }
  }
  return unseen;
}

/** Texts too pale for the light of now, as axe measures them. */
async function contrast() {
  const { violations } = await window.axe.run(document, { runOnly: ["color-contrast"], resultTypes: ["violations"] });
  const nodes = violations.flatMap((violation) => violation.nodes);
  return nodes.map((node) => `too pale in the dark: ${node.target.join(" ")}`);
}
