// Pages of a workshop follow it by themselves. Each does all its work without this file, by its link and its forms.

"use strict";

(() => {
  const part = document.querySelector("[data-live-mark]");
  if (!part) return;
  const say = document.querySelector("[data-live-say]");
  const wait = document.querySelector("[data-live-wait]");
  const address = part.dataset.liveHref;
  let mark = `W/"${part.dataset.liveMark}"`;
  let pause = 600;

  // What somebody is typing or choosing is theirs: nothing is drawn over it.
  const isTyped = (box) => {
    if (box.type === "hidden") return false;
    if (box.matches("select")) return [...box.options].some((option) => option.selected !== option.defaultSelected);
    if (/^(?:radio|checkbox)$/.test(box.type)) return box.checked !== box.defaultChecked;
    return box.value !== box.defaultValue;
  };
  const hasTyped = () => [...part.querySelectorAll("input, textarea, select")].some(isTyped);

  const draw = (text, next) => {
    const drawn = new DOMParser().parseFromString(text, "text/html");
    const fresh = drawn.querySelector("[data-live-mark]");
    if (!fresh) return;
    if (hasTyped() || part.querySelector("form[data-sent], .error-summary")) {
      if (wait) wait.hidden = false;
      return;
    }
    const held = part.contains(document.activeElement) ? document.activeElement.id : "";
    const before = part.querySelector("h1")?.textContent;
    part.replaceChildren(...fresh.childNodes);
    for (const thing of part.querySelectorAll("[data-needs-script]")) thing.hidden = false;
    if (held) document.getElementById(held)?.focus();
    const title = part.querySelector("h1")?.textContent;
    if (title && title !== before) {
      document.title = drawn.title;
      if (say) say.textContent = title;
    }
    if (wait) wait.hidden = true;
    mark = next;
    tick();
  };

  const follow = async () => {
    if (!document.hidden) {
      try {
        const answer = await fetch(address, {
          cache: "no-store",
          headers: { Accept: "text/html", "If-None-Match": mark },
        });
        pause = 600;
        if (answer.status === 200 && !answer.redirected) draw(await answer.text(), answer.headers.get("etag") ?? mark);
        else if (answer.status === 404 || answer.redirected) return;
      } catch {
        // The network is away: asked again, less often.
        pause = Math.min(pause * 2, 5000);
      }
    }
    setTimeout(follow, pause + Math.random() * 100);
  };

  // The clock of the house, whatever that of the telephone says.
  const clock = document.querySelector("[data-ends]");
  let ahead = clock ? Date.now() - Number(clock.dataset.now) : undefined;
  const tick = () => {
    for (const left of document.querySelectorAll("[data-ends]")) {
      ahead ??= Date.now() - Number(left.dataset.now);
      const seconds = Math.max(0, Math.ceil((Number(left.dataset.ends) + ahead - Date.now()) / 1000));
      left.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    }
  };
  tick();
  setInterval(tick, 1000);
  setTimeout(follow, pause);
})();
