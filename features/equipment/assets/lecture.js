// Reading a label with the camera, where the browser knows how (BarcodeDetector).
//
// Without it, the place for the camera stays hidden or says so, and one types the label. Nothing is filmed or sent.
"use strict";

(() => {
  const place = document.querySelector("[data-lecture]");
  if (!place) return;
  const view = place.querySelector("[data-lecture-vue]");
  const says = place.querySelector("[data-lecture-dit]");
  const field = document.getElementById("mot") ?? document.getElementById("etiquette");
  const start = place.querySelector("[data-lecture-debut]");
  if (!field || !("BarcodeDetector" in window) || !navigator.mediaDevices) {
    start.hidden = true;
    says.textContent = says.dataset.sans;
    return;
  }
  let stream = null;
  let last = "";

  function stop() {
    stream?.getTracks().forEach((track) => track.stop());
    stream = null;
    view.hidden = true;
  }

  /** What is read goes into the field; where one label is asked for, the form leaves. */
  function take(text) {
    if (text === last) return;
    last = text;
    const label = text.split(/[/=]/).pop();
    says.textContent = label;
    if (field.tagName === "TEXTAREA") {
      field.value = `${field.value}${field.value && !field.value.endsWith("\n") ? "\n" : ""}${label}\n`;
      return;
    }
    field.value = label;
    stop();
    field.form.requestSubmit();
  }

  async function look(detector) {
    if (!stream) return;
    const found = await detector.detect(view).catch(() => []);
    if (found.length > 0) take(found[0].rawValue);
    setTimeout(() => look(detector), 250);
  }

  start.addEventListener("click", async () => {
    if (stream) return stop();
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    } catch {
      says.textContent = says.dataset.sans;
      return;
    }
    view.srcObject = stream;
    view.hidden = false;
    await view.play();
    look(new window.BarcodeDetector({ formats: ["qr_code"] }));
  });
  addEventListener("pagehide", stop);
})();
