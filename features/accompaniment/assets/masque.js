// Blacking out a part of a photo before it is sent: the photo is shown, a rectangle is drawn over it, and its place is
// written into the field of the form, where it can be read and corrected. The house draws it for good. In the same way
// the four corners of a sheet taken at an angle are touched, and the house makes it straight.
//
// Without this script the fields are filled by hand. Nothing is sent from here.
"use strict";

(() => {
  const files = document.getElementById("fichiers");
  const field = document.getElementById("masques");
  const corners = document.getElementById("coins");
  const place = document.querySelector("[data-masque]");
  if (!files || !field || !corners || !place || !globalThis.createImageBitmap) return;
  const WIDEST = 640;

  /** Hundredths with one decimal, as the field has them. */
  const part = (length, whole) => (Math.max(0, Math.min(100, (100 * length) / whole))).toFixed(1).replace(".", ",");

  /** From the top left, turning as a watch does. */
  function inOrder(points) {
    const middle = (name) => points.reduce((sum, point) => sum + point[name], 0) / points.length;
    const [x, y] = [middle("x"), middle("y")];
    const turn = (point) => Math.atan2(point.y - y, point.x - x);
    return [...points].sort((a, b) => turn(a) - turn(b));
  }

  function outline(canvas, points) {
    const pen = canvas.getContext("2d");
    pen.strokeStyle = "#c00";
    pen.fillStyle = "#c00";
    pen.lineWidth = 3;
    for (const point of points) pen.fillRect(point.x - 4, point.y - 4, 8, 8);
    if (points.length < 4) return;
    pen.beginPath();
    for (const point of points) pen.lineTo(point.x, point.y);
    pen.closePath();
    pen.stroke();
  }

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
    let sheet = [];
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn--quiet btn--small";
    button.textContent = `${place.dataset.straighten} (${place.dataset.photo} ${page})`;
    const isStraightening = () => button.getAttribute("aria-pressed") === "true";
    const again = (more = []) => {
      draw(canvas, picture, [...masks, ...more]);
      outline(canvas, sheet);
    };
    /** One line a photo: another four corners take the place of the former ones. */
    const writeSheet = () => {
      const others = corners.value.split("\n").filter((line) => line.trim() && !line.trim().startsWith(`${page} `));
      const sides = sheet.flatMap((point) => [part(point.x, canvas.width), part(point.y, canvas.height)]);
      if (sheet.length === 4) others.push(`${page} ${sides.join(" ")}`);
      corners.value = others.join("\n");
    };
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(!isStraightening()));
      if (isStraightening()) sheet = [];
      writeSheet();
      again();
    });
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
      if (isStraightening()) {
        sheet.push(at(event));
        if (sheet.length === 4) {
          sheet = inOrder(sheet);
          writeSheet();
          button.setAttribute("aria-pressed", "false");
        }
        again();
        return;
      }
      canvas.setPointerCapture(event.pointerId);
      from = at(event);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (from) again([between(from, at(event))]);
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
      again();
    });
    again();
    const whole = document.createElement("div");
    whole.append(canvas, button);
    return whole;
  }

  files.addEventListener("change", async () => {
    // Other photos have other places: what was blacked out of the former ones is forgotten.
    field.value = "";
    corners.value = "";
    place.replaceChildren();
    for (const [index, file] of [...files.files].entries()) {
      const picture = await createImageBitmap(file).catch(() => null);
      if (picture) place.append(shown(picture, index + 1));
    }
    place.hidden = place.childElementCount === 0;
  });
})();
