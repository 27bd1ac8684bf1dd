// Reads a page aloud with the device's own voice: `[data-listen]` begins and ends it, `[data-read]` is what is read.
// Where the device has no voice the button goes; nothing leaves the device.

"use strict";

(() => {
  const button = document.querySelector("[data-listen]");
  if (!button) return;
  if (!("speechSynthesis" in window)) {
    button.remove();
    return;
  }
  button.addEventListener("click", () => {
    const isSpeaking = speechSynthesis.speaking;
    speechSynthesis.cancel();
    if (isSpeaking) return;
    for (const part of document.querySelectorAll("[data-read]")) {
      const said = new SpeechSynthesisUtterance(part.innerText);
      said.lang = part.closest("[lang]").lang;
      speechSynthesis.speak(said);
    }
  });
})();
