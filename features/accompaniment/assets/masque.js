// Blacking out a part of a photo before it is sent: the photo is shown, a rectangle is drawn over it, and its place is
// written into the field of the form, where it can be read and corrected. The house draws it for good.
//
// Without this script the field is filled by hand. Nothing is sent from here.
"use strict";

(() => {
  const files = document.getElementById("fichiers");
  const field = document.getElementById("masques");
  const place = document.querySelector("[data-masque]");
  if (!files || !field || !place || !globalThis.createImageBitmap) return;
  const WIDEST = 640;

  /** Hundredths with one decimal, as the field has them. */
  const part = (length, whole) => (Math.max(0, Math.min(100, (100 * length) / whole))).toFixed(1).replace(".", ",");

  function draw(canvas, picture, masks) {
    const pen = canvas.getContext("2d");
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    pen.fillStyle = "#000";
    for (const mask of masks) pen.fillRect(mask.x, mask.y, mask.wide, mask.high);
  }

  /** One photo, its number and what is blacked out of it. */
  function shown(picture, page) {
    const canvas = document.createElement("canvas");
    canvas.width = Math.min(WIDEST, picture.width);
    canvas.height = Math.round((canvas.width * picture.height) / picture.width);
    canvas.style.maxWidth = "100%";
    canvas.style.touchAction = "none";
    const masks = [];
    let from = null;
    const at = (event) => {
      const box = canvas.getBoundingClientRect();
      return {
        x: ((event.clientX - box.left) * canvas.width) / box.width,
        y: ((event.clientY - box.top) * canvas.height) / box.height,
      };
    };
    const between = (a, b) => ({
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      wide: Math.abs(a.x - b.x),
      high: Math.abs(a.y - b.y),
    });
    canvas.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      canvas.setPointerCapture(event.pointerId);
      from = at(event);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (from) draw(canvas, picture, [...masks, between(from, at(event))]);
    });
    canvas.addEventListener("pointerup", (event) => {
      if (!from) return;
      const mask = between(from, at(event));
      from = null;
      if (mask.wide > 3 && mask.high > 3) {
        masks.push(mask);
        const sides = [
          part(mask.x, canvas.width),
          part(mask.y, canvas.height),
          part(mask.wide, canvas.width),
          part(mask.high, canvas.height),
        ];
        field.value = `${field.value.trim()}\n${page} ${sides.join(" ")}`.trim();
      }
      draw(canvas, picture, masks);
    });
    draw(canvas, picture, masks);
    return canvas;
  }

  files.addEventListener("change", async () => {
    // Other photos have other places: what was blacked out of the former ones is forgotten.
    field.value = "";
    place.replaceChildren();
    for (const [index, file] of [...files.files].entries()) {
      const picture = await createImageBitmap(file).catch(() => null);
      if (picture) place.append(shown(picture, index + 1));
    }
    place.hidden = place.childElementCount === 0;
  });
})();
