// Passkeys, where the browser knows them. Without this script, a password and a code do the same.
"use strict";
(() => {
  if (!window.PublicKeyCredential) return;

  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  const post = async (path, body) => {
    const headers = { "content-type": "application/json", accept: "application/json" };
    const response = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
    const said = await response.json();
    // The last proof is too old: the question is asked on its page, which leads back here.
    if (said.type === "/problemes/prove-again") location.assign(`/compte/preuve?suite=${location.pathname}`);
    if (!response.ok) throw new Error(said.detail);
    return said;
  };

  const known = (list) => (list ?? []).map((key) => ({ ...key, id: bytes(key.id) }));

  // A passkey that exists already shows itself.
  const shown = async () => {
    const { publicKey } = await post("/connexion/cle/defi", {});
    publicKey.challenge = bytes(publicKey.challenge);
    publicKey.allowCredentials = known(publicKey.allowCredentials);
    const key = await navigator.credentials.get({ publicKey });
    const { authenticatorData, clientDataJSON, signature, userHandle } = key.response;
    const response = {
      authenticatorData: text(authenticatorData),
      clientDataJSON: text(clientDataJSON),
      signature: text(signature),
      userHandle: userHandle ? text(userHandle) : null,
    };
    return { id: key.id, rawId: text(key.rawId), type: key.type, response, extensions: {} };
  };

  // A new one is made on this device, or on a telephone beside it.
  const made = async () => {
    const { publicKey } = await post("/compte/securite/cles/defi", {});
    publicKey.challenge = bytes(publicKey.challenge);
    publicKey.user.id = bytes(publicKey.user.id);
    publicKey.excludeCredentials = known(publicKey.excludeCredentials);
    const key = await navigator.credentials.create({ publicKey });
    const { attestationObject, clientDataJSON } = key.response;
    const response = { attestationObject: text(attestationObject), clientDataJSON: text(clientDataJSON) };
    return { id: key.id, rawId: text(key.rawId), type: key.type, response, extensions: {} };
  };

  const acts = {
    async in(form) {
      const suite = form.elements.suite?.value ?? "";
      location.assign((await post("/connexion/cle", { credential: await shown(), suite })).to);
    },
    async proof(form) {
      await post("/compte/preuve/cle", { credential: await shown() });
      // The session is proven now: the form goes on as it is.
      form.submit();
    },
    async new(form) {
      const name = form.elements.name.value;
      location.assign((await post("/compte/securite/cles", { credential: await made(), name })).to);
    },
  };

  for (const button of document.querySelectorAll("[data-passkey]")) {
    const said = document.getElementById(button.getAttribute("aria-describedby"));
    button.addEventListener("click", async (event) => {
      event.preventDefault();
      button.disabled = true;
      said.textContent = "";
      try {
        await acts[button.dataset.passkey](button.form ?? document.querySelector("main form"));
      } catch (error) {
        // The browser's own refusals are in its own words; the house's are sentences.
        said.textContent = error instanceof DOMException ? button.dataset.refused : error.message;
      }
      button.disabled = false;
    });
  }
})();
