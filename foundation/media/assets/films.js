// Films: the camera, the file that goes on after a cut, the screen of the hall. Without it one sends a small file.

"use strict";

(() => {
  const PIECE = 8 * 1024 * 1024;
  const TUS = { "Tus-Resumable": "1.0.0", Accept: "application/json" };
  const pause = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));

  // What was refused, in the words of the house.
  class Refused extends Error {}
  const refusal = async (answer) => {
    const told = await answer.json().catch(() => ({}));
    return new Refused(told.detail ?? "");
  };

  // Where a file that was cut goes on: kept in this browser, and asked of the house.
  const remembered = (key) => localStorage.getItem(key);
  const offsetOf = async (place) => {
    const answer = await fetch(place, { method: "HEAD", headers: TUS });
    return answer.ok ? Number(answer.headers.get("Upload-Offset")) : null;
  };
  const begin = async (address, blob, key) => {
    const known = remembered(key);
    const offset = known === null ? null : await offsetOf(known);
    if (offset !== null) return [known, offset];
    const headers = { ...TUS, "Upload-Length": String(blob.size) };
    const answer = await fetch(address, { method: "POST", headers });
    if (!answer.ok) throw await refusal(answer);
    const place = answer.headers.get("Location");
    localStorage.setItem(key, place);
    return [place, 0];
  };
  const piece = async (place, blob, offset) => {
    const headers = { ...TUS, "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(offset) };
    const body = blob.slice(offset, offset + PIECE);
    const answer = await fetch(place, { method: "PATCH", headers, body });
    if (answer.ok) return Number(answer.headers.get("Upload-Offset"));
    if (answer.status === 422 || answer.status === 413) throw await refusal(answer);
    throw new Error(String(answer.status));
  };

  const send = async (box, blob, name) => {
    const say = (text) => (box.querySelector("[data-film-say]").textContent = text);
    const bar = box.querySelector("[data-film-progress]");
    if (blob.size > Number(box.dataset.filmMost)) return say(box.dataset.sayLarge), false;
    const address = box.dataset.filmUpload ?? box.dataset.filmCamera;
    const key = `film ${address} ${name} ${blob.size}`;
    bar.hidden = false;
    for (let tries = 0; tries < 40; ) {
      try {
        let [place, offset] = await begin(address, blob, key);
        while (offset < blob.size) {
          say(box.dataset.sayGoing);
          bar.firstElementChild.value = Math.floor((100 * offset) / blob.size);
          offset = await piece(place, blob, offset);
          tries = 0;
        }
        localStorage.removeItem(key);
        bar.firstElementChild.value = 100;
        location.assign(box.dataset.filmDone);
        return true;
      } catch (trouble) {
        if (trouble instanceof Refused) {
          localStorage.removeItem(key);
          bar.hidden = true;
          say(trouble.message || box.dataset.sayFailed);
          return false;
        }
        tries += 1;
        say(box.dataset.sayLost);
        await pause(Math.min(2 ** tries, 20));
      }
    }
    say(box.dataset.sayFailed);
    return false;
  };

  for (const form of document.querySelectorAll("form[data-film-upload]")) {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const file = form.querySelector("input[type=file]").files[0];
      if (!file) {
        form.querySelector("[data-film-say]").textContent = form.dataset.sayNothing;
        return;
      }
      const button = form.querySelector("button[type=submit]");
      button.disabled = true;
      const isSent = await send(form, file, `${file.name} ${file.lastModified}`);
      button.disabled = isSent;
    });
  }

  for (const box of document.querySelectorAll("[data-film-camera]")) {
    const part = (name) => box.querySelector(`[data-film-${name}]`);
    const button = (name) => box.querySelector(`[data-film-do=${name}]`);
    const show = (...names) => {
      for (const one of box.querySelectorAll("[data-film-do]")) one.hidden = !names.includes(one.dataset.filmDo);
    };
    const say = (text) => (part("say").textContent = text);
    const [live, again] = [part("live"), part("again")];
    let stream;
    let recorder;
    let film;
    let clock;

    const open = async () => {
      if (!navigator.mediaDevices?.getUserMedia || !globalThis.MediaRecorder) return say(box.dataset.sayNone);
      try {
        const video = { width: { ideal: 1280 }, height: { ideal: 720 } };
        stream = await navigator.mediaDevices.getUserMedia({ video, audio: true });
      } catch (trouble) {
        return say(trouble.name === "NotAllowedError" ? box.dataset.sayDenied : box.dataset.sayNone);
      }
      live.srcObject = stream;
      live.hidden = false;
      again.hidden = true;
      await live.play();
      say("");
      show("start");
    };
    const start = () => {
      const kinds = ["video/webm;codecs=vp9,opus", "video/webm;codecs=vp8,opus", "video/webm", "video/mp4"];
      const mimeType = kinds.find((kind) => MediaRecorder.isTypeSupported(kind));
      const pieces = [];
      recorder = new MediaRecorder(stream, { mimeType, videoBitsPerSecond: 2_500_000 });
      recorder.addEventListener("dataavailable", (event) => event.data.size > 0 && pieces.push(event.data));
      recorder.addEventListener("stop", () => {
        clearInterval(clock);
        film = new Blob(pieces, { type: recorder.mimeType });
        for (const track of stream.getTracks()) track.stop();
        live.hidden = true;
        again.src = URL.createObjectURL(film);
        again.hidden = false;
        say(box.dataset.sayLook);
        show("send", "anew");
        button("send").focus();
      });
      recorder.start(1000);
      const began = Date.now();
      clock = setInterval(() => {
        const seconds = Math.floor((Date.now() - began) / 1000);
        const shown = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
        say(`${box.dataset.sayFilming} ${shown}`);
        if (seconds >= 60 * Number(box.dataset.filmMinutes) - 2) recorder.stop();
      }, 1000);
      say(box.dataset.sayFilming);
      show("stop");
      button("stop").focus();
    };
    const deeds = {
      open,
      start,
      stop: () => recorder.stop(),
      anew: open,
      send: async () => {
        show();
        if (!(await send(box, film, `camera ${Date.now()}`))) show("send", "anew");
      },
    };
    box.addEventListener("click", (event) => deeds[event.target.closest("[data-film-do]")?.dataset.filmDo]?.());
  }

  // The hall: one film after the other, without a hand; a browser that will not begin by itself waits for one.
  for (const box of document.querySelectorAll("[data-film-hall]")) {
    const screen = box.querySelector("video");
    screen.addEventListener("ended", () => location.assign(box.dataset.filmHall));
    screen.play().catch(() => {
      screen.muted = true;
      screen.play().catch(() => {});
    });
  }
})();
