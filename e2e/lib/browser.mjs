// Chromium as a test needs it: of the machine, without a window, silent towards the network.

import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const KNOWN = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const ARGUMENTS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // A camera of moving colours and a microphone that beeps, which nobody must allow.
  "--use-fake-device-for-media-stream",
  "--use-fake-ui-for-media-stream",
];

/** A browser with an empty profile of its own. */
export async function launch() {
  const executablePath = process.env.CHROMIUM ?? KNOWN.find((path) => existsSync(path));
  if (!executablePath) {
    throw new Error("Chromium is missing: install it (Debian: chromium) or name it in CHROMIUM");
  }
  return chromium.launch({ executablePath, args: ARGUMENTS });
}
