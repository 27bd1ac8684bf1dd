// Small comforts. Every page does all its work without this file.

"use strict";

(() => {
  const page = document.documentElement;
  const all = (query, root = document) => [...root.querySelectorAll(query)];

  // What is useless without a script is shown now.
  for (const thing of all("[data-needs-script]")) thing.hidden = false;

  // A word of the menu closes when one goes elsewhere, and by the key Escape.
  const openGroups = () => all(".team-group[open]");
  document.addEventListener("click", (event) => {
    for (const group of openGroups()) if (!group.contains(event.target)) group.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const group of openGroups()) {
      group.open = false;
      group.querySelector("summary").focus();
    }
  });

  // The reader is taken to what is wrong.
  document.querySelector(".error-summary")?.focus();

  // A form leaves once, however often the button is pressed; coming back, it can leave again.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "1";
    // A disabled button would not be sent with the form, so it waits for the form to go.
    setTimeout(() => {
      for (const button of all("button[type=submit], button:not([type])", form)) button.disabled = true;
    });
  });
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    for (const form of all("form[data-sent]")) {
      delete form.dataset.sent;
      for (const button of all("button[disabled]", form)) button.disabled = false;
    }
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) print();
    if (event.target.closest("[data-keys-list]")) document.getElementById("touches")?.showModal();
    if (event.target.closest(".langs a, .tools a")) keep();
  });

  // Another language, a larger text: what is typed comes along, once, in this tab only.
  const boxes = () => all("main form[method=post] :is(input, textarea, select):not([type=hidden], [type=password], [type=file])");
  const keep = () => {
    const typed = boxes().map((box) => [box.name, box.value, box.checked]);
    if (typed.length > 0) sessionStorage.setItem("typed", JSON.stringify([location.pathname, typed]));
  };
  const [path, typed] = JSON.parse(sessionStorage.getItem("typed") ?? "[]");
  sessionStorage.removeItem("typed");
  if (path === location.pathname && typed.length === boxes().length) {
    for (const [place, box] of boxes().entries()) {
      const [name, value, isChecked] = typed[place];
      if (box.name !== name) continue;
      if (/^(?:radio|checkbox)$/.test(box.type)) box.checked = isChecked;
      else box.value = value;
    }
  }

  // The count of an audience follows what is typed; an answer that comes late is dropped.
  for (const form of all("form[data-live-count]")) {
    const target = form.querySelector("[data-live-target]");
    let asked;
    let pause;
    const ask = async () => {
      asked?.abort();
      asked = new AbortController();
      const query = new URLSearchParams(new FormData(form));
      try {
        const answer = await fetch(`${form.dataset.liveCount}?${query}`, {
          signal: asked.signal,
          headers: { Accept: "text/html" },
        });
        if (answer.ok && !answer.redirected && target) target.innerHTML = await answer.text();
      } catch (trouble) {
        if (trouble.name !== "AbortError") form.removeAttribute("data-live-count");
      }
    };
    form.addEventListener("input", () => {
      if (!form.dataset.liveCount) return;
      clearTimeout(pause);
      pause = setTimeout(ask, 150);
    });
  }

  // Keys of the team: never while typing, never with a modifier, and they can be switched off.
  if (page.dataset.face !== "equipe" || page.dataset.touches === "non") return;
  const typing = (place) => place.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog");
  const seen = (thing) => thing.offsetParent !== null && !thing.disabled;
  const act = (thing) => {
    if (thing.matches("input, textarea, select")) thing.focus();
    else thing.click();
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
    const key = event.key.toLowerCase();
    let thing;
    if (key === "?") {
      document.getElementById("touches")?.showModal();
      event.preventDefault();
      return;
    }
    // Digits by their place: on a French keyboard they come out as & é " without shift.
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    if (/^[a-z/]$/.test(key)) thing = all(`[data-key="${key}"]`).find(seen);
    else if (digit) thing = all("[data-tile]").filter(seen)[Number(digit) - 1];
    if (!thing) return;
    event.preventDefault();
    act(thing);
  });
})();
