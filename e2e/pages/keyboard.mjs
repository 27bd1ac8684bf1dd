// The keyboard's walk: every stop, in the order of the page, seen, not covered, and a way out at the end.

const MOST_STOPS = 60;

/** Sentences about one page. */
export async function keyboard(page) {
  const stops = await page.evaluate(() => {
    window.essaimStops = window.look.stops();
    window.scrollTo(0, 0);
    // The walk begins at the top, wherever the page has put the reader.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
    return window.essaimStops.length;
  });
  const wrong = [];
  const walked = Math.min(stops, MOST_STOPS);
  for (let at = 0; at < walked; at++) {
    await page.keyboard.press("Tab");
    // A browser stops at what can be scrolled, so that it can be by keys.
    if (await page.evaluate((next) => document.activeElement !== window.essaimStops[next] && document.activeElement?.tabIndex < 0 && document.activeElement.scrollWidth > document.activeElement.clientWidth, at)) await page.keyboard.press("Tab");
    const fault = await page.evaluate(seen, at);
    if (fault) wrong.push(fault);
    if (wrong.length >= 4) return wrong;
  }
  if (stops > 0) wrong.push(...(await leaves(page)));
  return wrong;
}

/** After the last stop the keyboard goes on to the browser, and back again. */
async function leaves(page) {
  await page.evaluate(() => window.essaimStops.at(-1).focus({ preventScroll: true }));
  await page.keyboard.press("Tab");
  const isOut = await page.evaluate(() => document.activeElement !== window.essaimStops.at(-1));
  await page.evaluate(() => window.essaimStops.at(-1).focus({ preventScroll: true }));
  await page.keyboard.press("Shift+Tab");
  const isBack = await page.evaluate(() => window.essaimStops.length === 1 || document.activeElement !== window.essaimStops.at(-1));
  return isOut && isBack ? [] : ["the keyboard is held at the end of the page"];
}

/** The stop that should have the keyboard: has it, shows it, and nothing lies upon it. */
function seen(at) {
  const { isShown, named } = window.look;
  const thing = document.activeElement;
  const expected = window.essaimStops[at];
  if (thing !== expected) {
    const group = thing?.type === "radio" && thing.name === expected?.name;
    if (!group) return `stop ${at + 1} is ${thing ? named(thing) : "nothing"}, not ${named(expected)}`;
  }
  const wears = thing.closest(".choice, .tile, .event, .card, .tap, .mark") ?? thing;
  const ringed = (one) => {
    const style = getComputedStyle(one);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  };
  if (!ringed(thing) && !ringed(wears) && !ringed(thing, "::after")) return `the focus is not seen on ${named(thing)}`;
  const box = (isShown(thing) && thing.getBoundingClientRect().width > 2 ? thing : wears).getBoundingClientRect();
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  if (right - left < 1 || bottom - top < 1) return `the focus is outside the window on ${named(thing)}`;
  const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]];
  const isFree = points.some(([x, y]) => {
    const above = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
    return above && (wears.contains(above) || above.contains(thing) && !getComputedStyle(above).position.match(/sticky|fixed/) || [...(thing.labels ?? [])].some((label) => label.contains(above)));
  });
  return isFree ? undefined : `the focus is covered on ${named(thing)}`;
}
