// The gestures of the practice space. Without this file every act is a plain link, and does the same.

"use strict";

(() => {
  const all = (query) => [...document.querySelectorAll(query)];
  const go = (link) => location.assign(link.href);

  for (const link of all("a[data-act]")) {
    const act = link.dataset.act;
    // The keyboard needs no gesture: Enter does what the link does.
    const isByKey = (event) => event.detail === 0;
    if (act === "double-click") {
      link.addEventListener("click", (event) => { if (!isByKey(event)) event.preventDefault(); });
      link.addEventListener("dblclick", () => go(link));
    }
    if (act === "long-press") {
      let timer = 0;
      // A hand that trembles is not one that drags.
      link.draggable = false;
      link.addEventListener("click", (event) => { if (!isByKey(event)) event.preventDefault(); });
      link.addEventListener("contextmenu", (event) => event.preventDefault());
      link.addEventListener("pointerdown", () => { timer = setTimeout(() => go(link), 700); });
      for (const end of ["pointerup", "pointerleave", "pointercancel"]) link.addEventListener(end, () => clearTimeout(timer));
    }
    if (act === "drag") {
      const onto = document.getElementById(link.dataset.onto);
      link.draggable = true;
      link.addEventListener("dragstart", (event) => event.dataTransfer.setData("text/plain", link.id));
      onto?.addEventListener("dragover", (event) => event.preventDefault());
      onto?.addEventListener("drop", (event) => {
        event.preventDefault();
        if (event.dataTransfer.getData("text/plain") === link.id) go(link);
      });
    }
  }
})();
