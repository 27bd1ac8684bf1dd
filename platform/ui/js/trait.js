// Signing on the screen: a finger, a pen or a mouse draws on a canvas; the picture leaves with the form as a file.
//
// Without this script the place to draw stays hidden, and one signs on paper. It keeps nothing and sends nothing itself.
"use strict";

(() => {
  const canvas = document.querySelector("[data-trait]");
  const field = document.getElementById("trait");
  if (!canvas || !field || !canvas.toBlob || typeof DataTransfer === "undefined") return;
  const form = field.form;
  const pen = canvas.getContext("2d");
  let isDrawn = false;
  let last = null;

  function blank() {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.strokeStyle = "#111";
    pen.lineWidth = 3;
    pen.lineCap = "round";
    isDrawn = false;
    field.value = "";
  }

  /** Where a pointer is, in the points of the canvas. */
  function at(event) {
    const box = canvas.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) * canvas.width) / box.width,
      y: ((event.clientY - box.top) * canvas.height) / box.height,
    };
  }

  canvas.style.touchAction = "none";
  canvas.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    last = at(event);
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!last) return;
    const now = at(event);
    pen.beginPath();
    pen.moveTo(last.x, last.y);
    pen.lineTo(now.x, now.y);
    pen.stroke();
    last = now;
    isDrawn = true;
  });
  for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, () => (last = null));
  document.querySelector("[data-trait-effacer]").addEventListener("click", blank);

  form.addEventListener("submit", (event) => {
    if (!isDrawn || field.files.length > 0) return;
    event.preventDefault();
    const button = event.submitter;
    canvas.toBlob((picture) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([picture], "signature.png", { type: "image/png" }));
      field.files = chosen.files;
      form.requestSubmit(button ?? undefined);
    }, "image/png");
  });
  blank();
})();
