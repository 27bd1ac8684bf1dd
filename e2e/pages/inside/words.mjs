// What runs inside a page: what it says, and to whom. Sent to the page whole after `sight`.

export function wordsOf() {
  const look = window.look;
  const { isShown, words, named } = look;
  const all = (query) => [...document.querySelectorAll(query)];

  /** One first title, and the window's title begins with its words. */
  look.title = () => {
    const plain = (text) => text.replace(/[\s\u00a0\u202f\u00ad]+/g, " ").trim().toLowerCase();
    const titles = all("h1");
    if (titles.length !== 1) return [`${titles.length} first titles`];
    const tab = plain(document.title).replace(/^(?:erreur ?:|error ?:|خطأ ?:|brouillon ?–|draft ?–|مسودة ?–) ?/, "");
    return tab.startsWith(plain(words(titles[0]))) ? [] : [`the window says “${document.title}”, the page “${words(titles[0])}”`];
  };

  /** The language asked for, its direction, and each other language said where it is used. */
  look.language = (asked) => {
    const wrong = [];
    const root = document.documentElement;
    const tags = { fr: "fr", "fr-simple": "fr", en: "en", ar: "ar" };
    if (root.lang.split("-")[0] !== tags[asked]) wrong.push(`lang is “${root.lang}” where ${asked} was asked`);
    if (root.dir !== (asked === "ar" ? "rtl" : "ltr")) wrong.push(`dir is “${root.dir}” in ${asked}`);
    for (const thing of all("[lang]")) {
      if (!/^[a-z]{2,3}(?:-[a-zA-Z0-9-]+)?$/.test(thing.lang)) wrong.push(`no such language: ${thing.lang}`);
    }
    for (const thing of all("[dir]")) if (!/^(?:ltr|rtl|auto)$/.test(thing.dir)) wrong.push(`no such direction: ${thing.dir}`);
    if (asked === "ar") return wrong;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode;
      if (/[\u0600-\u06ff]{2}/.test(data) && !parentElement.closest("[dir=rtl], [dir=auto], bdi, textarea")) {
        wrong.push(`Arabic without its direction: ${data.trim().slice(0, 40)}`);
      }
    }
    return wrong.slice(0, 5);
  };

  /** What looks like the name of a text, where the text should be. */
  look.keysLike = () => {
    const key = /(?<![\p{L}\d/.@-])[a-z]+(?:-[a-z0-9]+)+(?![\p{L}\d/.@-])/gu;
    const found = [];
    const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode;
      if (!parentElement?.closest("script, style, code, kbd, bdi")) found.push(...(data.match(key) ?? []));
    }
    for (const thing of all("[aria-label], [title], [placeholder], [alt], [data-l]")) {
      for (const name of ["aria-label", "title", "placeholder", "alt", "data-l"]) found.push(...(thing.getAttribute(name)?.match(key) ?? []));
    }
    return found;
  };

  look.landmarks = () => {
    const wrong = [];
    const one = (query, what) => {
      const found = all(query).filter((thing) => thing.checkVisibility());
      if (found.length !== 1) wrong.push(`${found.length} × ${what}`);
    };
    one("main", "main");
    one("body > header, body > .page > header", "header");
    one("body > footer, body > .page > footer", "footer");
    const names = all("nav").filter(isShown).map((nav) => nav.getAttribute("aria-label") ?? words(document.getElementById(nav.getAttribute("aria-labelledby")) ?? {}));
    if (names.some((name) => !name)) wrong.push("a menu without a name");
    if (new Set(names).size !== names.length) wrong.push(`menus of the same name: ${names.join(", ")}`);
    return wrong;
  };

  look.skip = () => {
    const [first] = look.stops();
    if (!first?.matches(".skip")) return [`the first stop of the keyboard is ${first ? named(first) : "nothing"}`];
    return document.querySelector(first.getAttribute("href"))?.matches("main") ? [] : ["the skip link leads nowhere"];
  };

  /** The words around a link that tell it from others: its line, its row, its part of the page. */
  const around = (thing) => {
    const row = thing.closest("tr");
    const near = thing.closest("li, dd, p, article, fieldset, form");
    const part = thing.closest("section, article, .box, .panel, tr");
    const title = part?.querySelector("h1, h2, h3, h4, caption, th[scope=row], legend");
    return [row ? words(row) : "", near ? words(near) : "", title ? words(title) : ""].join(" | ");
  };
  const name = (thing) => {
    const by = thing.getAttribute("aria-labelledby");
    if (by) return by.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    return (thing.getAttribute("aria-label") ?? thing.textContent).replace(/\s+/g, " ").trim();
  };

  look.links = () => {
    const wrong = [];
    const vague = /^(?:ici|cliquez ici|lire la suite|en savoir plus|plus|suite|lien|here|click here|read more|more|link|هنا)$/i;
    const seen = new Map();
    for (const link of all("a[href]")) {
      if (link.target === "_blank") wrong.push(`opens a window: ${named(link)}`);
      if (/^(?:#|javascript:)/.test(link.getAttribute("href")) && link.getAttribute("href").length < 2) wrong.push(`leads nowhere: ${named(link)}`);
      if (!link.checkVisibility()) continue;
      const said = name(link);
      if (said === "" && !link.querySelector("img[alt]:not([alt='']), svg[aria-label]")) wrong.push(`without words: ${link.getAttribute("href")}`);
      if (vague.test(said)) wrong.push(`says nothing: ${said}`);
      const place = `${said} ‖ ${around(link)}`;
      // Rows that say the same are the same to everyone: it is what they say, not how.
      if (link.closest("tr") || /\d/.test(words(link.closest("li") ?? {}))) continue;
      const before = seen.get(place);
      if (before && before !== link.href) wrong.push(`two links of the same words lead to two places: ${said}`);
      seen.set(place, link.href);
    }
    return wrong.slice(0, 6);
  };

  look.buttons = () => {
    const wrong = [];
    const vague = /^(?:ok|valider|envoyer|submit|soumettre|go|oui|non)$/i;
    const seen = new Set();
    for (const button of all("button, input[type=submit]")) {
      if (!button.checkVisibility()) continue;
      const said = name(button) || button.value || "";
      if (said === "") wrong.push("a button without words");
      if (vague.test(said)) wrong.push(`a button that does not say what it does: ${said}`);
      const place = `${said} ‖ ${around(button)} ‖ ${button.name}=${button.value}`;
      // Things of the same name and the same moment are told apart by nobody.
      if (seen.has(place) && !button.closest("tr, li")) wrong.push(`two buttons of the same words and the same place: ${said}`);
      seen.add(place);
    }
    return wrong.slice(0, 5);
  };

  look.images = () => {
    const wrong = [];
    for (const svg of all("svg")) {
      if (svg.parentElement.closest("svg") || svg.closest("[aria-hidden=true], [role=img]")) continue;
      wrong.push(`a drawing neither named nor hidden: ${named(svg.parentElement)}`);
    }
    for (const thing of all("[role=img]")) if (!thing.getAttribute("aria-label") && !thing.getAttribute("aria-labelledby")) wrong.push("a drawing without a name");
    for (const image of all("img")) {
      if (!image.hasAttribute("alt")) wrong.push(`an image without alt: ${image.src}`);
      if (/\.(?:png|jpe?g|webp|svg)$|^(?:image|photo|logo)$/i.test(image.alt)) wrong.push(`an image that says “${image.alt}”`);
    }
    return wrong.slice(0, 5);
  };

  /** Frames and what blinks are on no page; what plays has a name and stops; what is drawn by hand has a name. */
  look.media = () => {
    const wrong = all("object, embed, iframe, marquee, blink, applet").map((thing) => `there is a <${thing.localName}>`);
    for (const player of all("audio, video")) {
      // One's own camera has no sound, and buttons of its own beside it.
      if (player.autoplay || !(player.controls || player.muted)) wrong.push(`cannot be stopped: ${named(player)}`);
      if (player.localName === "video" && !player.getAttribute("aria-label")) wrong.push("a film without a name");
    }
    for (const canvas of all("canvas")) if (!canvas.getAttribute("aria-label")) wrong.push("a drawing by hand without a name");
    return wrong;
  };

  look.tables = () => {
    const wrong = [];
    for (const table of all("table")) {
      const caption = table.caption ? table.caption.textContent.trim() : "";
      if (caption === "") wrong.push("a table without a title");
      if (table.matches("[role=presentation], [role=none]")) wrong.push(`a table for the shape: ${caption}`);
      if (table.querySelectorAll("thead tr").length > 1 || table.querySelector("th[colspan], th[rowspan]")) wrong.push(`a table of several floors: ${caption}`);
      if (!table.querySelector("th")) wrong.push(`a table without headers: ${caption}`);
      for (const th of table.querySelectorAll("th")) if (!/^(?:row|col)$/.test(th.scope)) wrong.push(`a header of nothing: ${words(th)} in ${caption}`);
    }
    return [...new Set(wrong)].slice(0, 5);
  };

  look.document = () => {
    const wrong = [];
    for (const tick of all("meta[http-equiv=refresh]")) wrong.push(`reloads by itself: ${tick.content}`);
    const odd = /\p{Extended_Pictographic}/u;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode;
      if (odd.test(data.replace(/[©®™↔→]/g, "")) && !parentElement.closest("svg, script, [aria-hidden=true]")) wrong.push(`a sign for a word: ${data.trim().slice(0, 30)}`);
    }
    for (const thing of all("[title]")) if (!thing.closest("svg") && !thing.matches("abbr, iframe, link, style")) wrong.push(`something appears under the pointer: ${named(thing)}`);
    return wrong.slice(0, 5);
  };

  look.hidden = () => all("[hidden], dialog:not([open])")
    .filter((thing) => thing.checkVisibility() || thing.getClientRects().length > 0)
    .map((thing) => `said to be hidden, and seen: ${named(thing)}`);
}
