// What runs inside a page: what can be seen and reached. Sent to the page whole, so nothing here is imported.
// Each function answers a list of sentences; an empty list is what we hope for. None waits: pages without script have no time.

export function sight() {
  const CONTROLS = "a[href], button, select, summary, textarea, input:not([type=hidden]), [tabindex]";
  const look = (window.look ??= {});

  const isShown = (thing) =>
    thing.checkVisibility({ visibilityProperty: true }) && thing.getClientRects().length > 0 && !thing.closest(".vh");
  const words = (thing) => (thing.innerText ?? thing.textContent ?? "").replace(/\s+/g, " ").trim();
  const named = (thing) => {
    const label = thing.getAttribute?.("aria-label") || words(thing) || thing.name || thing.id || "";
    return `<${thing.localName}${thing.className && typeof thing.className === "string" ? `.${thing.className.trim().split(/\s+/)[0]}` : ""}> ${label.slice(0, 50)}`;
  };
  Object.assign(look, { isShown, words, named });

  /** What the keyboard stops at, in the order of the page; a group of radios is one stop. */
  look.stops = () => {
    const groups = new Set();
    return [...document.querySelectorAll(CONTROLS)].filter((thing) => {
      if (thing.disabled || thing.tabIndex < 0 || !thing.checkVisibility({ visibilityProperty: true })) return false;
      if (thing.closest("[inert], fieldset[disabled]")) return false;
      if (thing.type !== "radio") return true;
      const group = `${thing.form?.id ?? [...document.forms].indexOf(thing.form)} ${thing.name}`;
      const chosen = [...document.querySelectorAll("input[type=radio]")].find((one) => one.checked && one.name === thing.name && one.form === thing.form);
      if (groups.has(group) || (chosen && chosen !== thing)) return false;
      groups.add(group);
      return true;
    });
  };

  /** The page is never wider than the window; only a table may be, inside a frame of its own. */
  look.reflow = () => {
    const wrong = [];
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > wide + 1) wrong.push(`${document.documentElement.scrollWidth} px wide in a window of ${wide} px`);
    for (const thing of document.body.querySelectorAll("*")) {
      if (!isShown(thing) || thing.closest("svg") || scrolls(thing) || isForEars(thing)) continue;
      const { left, right, width } = thing.getBoundingClientRect();
      if (width > 1 && (right > wide + 1 || left < -1) && !thing.matches(".skip")) wrong.push(`outside the window: ${named(thing)}`);
    }
    return [...wrong, ...cut(), ...broken()].slice(0, 8);
  };

  /** Words cut in two without a hyphen, where they name a thing: titles, buttons, doors, menus. */
  const broken = () => {
    const wrong = [];
    for (const thing of document.querySelectorAll("h1, h2, h3, .btn, .tile a, nav a, label, legend")) {
      if (!isShown(thing)) continue;
      const texts = document.createTreeWalker(thing, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        for (const { 0: word, index } of texts.currentNode.data.matchAll(/[\p{L}’]{2,15}(?![\p{L}\d.@_/])/gu)) {
          const range = document.createRange();
          range.setStart(texts.currentNode, index);
          range.setEnd(texts.currentNode, index + word.length);
          const lines = new Set([...range.getClientRects()].filter((box) => box.width > 0).map((box) => Math.round(box.top)));
          if (lines.size > 1) wrong.push(`a word is cut in two: ${word} in ${named(thing)}`);
        }
      }
    }
    return wrong;
  };

  /** Within something that scrolls by itself and that the keyboard reaches. */
  const scrolls = (thing) => {
    for (let at = thing.parentElement; at && at !== document.body; at = at.parentElement) {
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  };

  /** Kept in a box of one pixel, for who listens. */
  const isForEars = (thing) => {
    for (let at = thing; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.position === "absolute" && (at.clientWidth <= 2 || style.clipPath !== "none")) return true;
    }
    return false;
  };

  /** Texts of which a part is hidden by their own box. */
  const cut = () => [...document.body.querySelectorAll("*")].filter((thing) => {
    if (!isShown(thing) || words(thing) === "" || thing.closest("svg") || isForEars(thing)) return false;
    const style = getComputedStyle(thing);
    const isCutAcross = /hidden|clip/.test(style.overflowX) && thing.scrollWidth > thing.clientWidth + 2;
    const isCutBelow = /hidden|clip/.test(style.overflowY) && thing.scrollHeight > thing.clientHeight + 2;
    return isCutAcross || isCutBelow;
  }).map((thing) => `text cut: ${named(thing)}`);

  /** Lines, words and letters spread as WCAG 1.4.12 says; nothing may be lost. */
  look.spacing = () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }");
    const before = document.adoptedStyleSheets;
    document.adoptedStyleSheets = [...before, sheet];
    const wrong = look.reflow();
    for (const thing of document.querySelectorAll(".btn, .tag, th, td, label, legend, .dot, .tile a")) {
      if (isShown(thing) && !scrolls(thing) && thing.scrollWidth > thing.clientWidth + 2 && getComputedStyle(thing).display !== "inline") {
        wrong.push(`text runs out of its box: ${named(thing)}`);
      }
    }
    document.adoptedStyleSheets = before;
    return wrong.slice(0, 8);
  };

  /** Without any style the page still says the same, in an order that can be read. */
  look.cssOff = () => {
    const wrong = [];
    for (const thing of document.body.querySelectorAll("*")) {
      for (const side of ["::before", "::after"]) {
        const content = getComputedStyle(thing, side).content;
        // What a table shows as a card repeats the header of its column.
        if (/[\p{L}\d]{2,}/u.test(content) && !/^(?:none|normal|attr|counter|url)/.test(content) && !thing.matches("td[data-l]")) {
          wrong.push(`a text that only the style says: ${content} on ${named(thing)}`);
        }
      }
    }
    const said = [...document.querySelectorAll("h1, h2, h3, label, legend, button, main a[href]")].filter(isShown);
    const sheets = [...document.styleSheets];
    for (const sheet of sheets) sheet.disabled = true;
    for (const thing of said) if (!thing.checkVisibility()) wrong.push(`gone without style: ${named(thing)}`);
    const heights = said.filter((thing) => /^H[123]$/.test(thing.tagName)).map((thing) => thing.getBoundingClientRect().top);
    if (heights.some((top, at) => at > 0 && top < heights[at - 1])) wrong.push("without style the titles are not in order");
    for (const sheet of sheets) sheet.disabled = false;
    return wrong.slice(0, 8);
  };

  /** What stands later in the page is lower, or further along the line. */
  look.order = () => {
    const isRtl = document.documentElement.dir === "rtl";
    // What follows the reader down the page stands where it stands.
    const follows = (thing) => {
      for (let at = thing; at; at = at.parentElement) if (/sticky|fixed/.test(getComputedStyle(at).position)) return true;
      return false;
    };
    const stops = look.stops().filter((thing) => thing.closest("main") && isShown(thing) && !follows(thing));
    const wrong = [];
    for (const [at, thing] of stops.entries()) {
      if (at === 0) continue;
      const [one, two] = [stops[at - 1].getBoundingClientRect(), thing.getBoundingClientRect()];
      const isAbove = two.bottom <= one.top + 1;
      const isFurther = isRtl ? two.right <= one.left + 4 : two.left >= one.right - 4;
      if (isAbove && !isFurther) wrong.push(`after ${named(stops[at - 1])} the keyboard goes up to ${named(thing)}`);
    }
    return wrong.slice(0, 5);
  };

  /** Large enough for a finger: 44 px for what stands alone, nothing asked of a link inside a sentence. */
  look.targets = (finger) => {
    const inSentence = (link) => {
      const around = link.closest("p, li, dd, dt, td, th, span.choice__note, small, caption, label");
      return link.localName === "a" && around !== null && getComputedStyle(link).display === "inline" && words(around) !== words(link);
    };
    const reach = (thing) => {
      if (getComputedStyle(thing, "::after").position === "absolute") {
        for (let at = thing; at; at = at.parentElement) if (getComputedStyle(at).position !== "static") return at;
      }
      return thing.closest(".choice, label") ?? thing;
    };
    return [...document.querySelectorAll("a[href], button, select, summary, input:not([type=hidden]), textarea")]
      .filter((thing) => isShown(thing) && !thing.matches(".skip") && !inSentence(thing))
      .map((thing) => [thing, reach(thing).getBoundingClientRect()])
      .filter(([, box]) => Math.round(box.height) < finger || Math.round(box.width) < Math.min(finger, 24))
      .map(([thing, box]) => `${Math.round(box.width)} × ${Math.round(box.height)} px for a finger: ${named(thing)}`)
      .slice(0, 8);
  };

  /** Colours as they are painted. */
  const colours = () => {
    const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const rgb = (colour) => {
      paint.clearRect(0, 0, 1, 1);
      paint.fillStyle = colour;
      paint.fillRect(0, 0, 1, 1);
      return [...paint.getImageData(0, 0, 1, 1).data];
    };
    const light = ([r, g, b]) => {
      const part = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    };
    const ratio = (one, other) => {
      const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
      return (high + 0.05) / (low + 0.05);
    };
    const behind = (thing) => {
      for (let at = thing; at; at = at.parentElement) {
        const colour = rgb(getComputedStyle(at).backgroundColor);
        if (colour[3] > 250) return colour;
      }
      return [255, 255, 255, 255];
    };
    return { rgb, ratio, behind };
  };

  /** What axe leaves open: whether this text stands out against the colour that lies behind it. */
  look.isReadable = (query) => {
    const { rgb, ratio, behind } = colours();
    const thing = document.querySelector(query);
    if (!thing) return false;
    for (let at = thing; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.backgroundImage !== "none" || parseFloat(style.opacity) < 1) return false;
      if (rgb(style.backgroundColor)[3] > 250) break;
    }
    const style = getComputedStyle(thing);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight, 10) >= 700);
    return ratio(rgb(style.color), behind(thing)) >= (isLarge ? 3 : 4.5);
  };

  /** The edge of each field and button stands out against what is behind it: 3 to 1. */
  look.contrast = () => {
    const { rgb, ratio, behind } = colours();
    return [...document.querySelectorAll("input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea, button.btn, a.btn")]
      .filter((thing) => isShown(thing) && !thing.disabled)
      .filter((thing) => {
        const style = getComputedStyle(thing);
        const around = behind(thing.parentElement);
        const edge = parseFloat(style.borderBlockStartWidth) >= 1 ? ratio(rgb(style.borderBlockStartColor), around) : 0;
        return Math.max(edge, ratio(behind(thing), around)) < 3;
      })
      .map((thing) => `the edge is too pale: ${named(thing)}`)
      .slice(0, 5);
  };

  /** On paper: no date folded between the day and the month, and the number of a human where the screen has it. */
  look.paper = () => {
    const wrong = [];
    const dates = /\d{1,2}(?:er)?[\s\u00a0\u202f](?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|January|February|March|April|May|June|July|August|September|October|November|December)(?:[\s\u00a0]\d{4})?|\d{1,2}[\s\u00a0]h(?:[\s\u00a0]\d{2})?/g;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      // A narrow column of the team's tables folds what it must.
      if (!text.parentElement || !isShown(text.parentElement) || text.parentElement.closest("td, th")) continue;
      for (const { 0: date, index } of text.data.matchAll(dates)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + date.length);
        const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
        if (lines.size > 1) wrong.push(`folded on paper: “${date}”`);
      }
    }
    const phone = document.querySelector(".help-bar a[href^='tel:']");
    if (phone && !isShown(phone)) wrong.push("the number of a human is not on paper");
    if (document.querySelector("main") && !isShown(document.querySelector("h1"))) wrong.push("the title is not on paper");
    return [...new Set(wrong)].slice(0, 5);
  };
}
