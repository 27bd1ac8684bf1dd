// Has the pack kept on this telephone. Without it, or without a worker, the pages are read as they are.
"use strict";

(function () {
  var script = document.currentScript;
  if (!script || !("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register(new URL("sw.js", script.src)).catch(function () {});
})();
