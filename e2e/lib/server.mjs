// A house of our own, served from an empty folder, gone at the end.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const START_MS = 60_000;

/**
 * Serves nothing but what `essaim serve` begins with. ESSAIM names the program, the one just built when absent.
 * `host` is the name in its address; `settings` gives more of its environment, once the address is known.
 */
export async function serveEmpty({ host = "127.0.0.1", settings = async () => ({}) } = {}) {
  const program = process.env.ESSAIM ?? path.join(process.env.CARGO_TARGET_DIR ?? "../target", "debug/essaim");
  const folder = await mkdtemp(path.join(tmpdir(), "essaim-first-"));
  const port = await freePort();
  const address = `http://${host}:${port}`;
  const env = { PATH: process.env.PATH, ESSAIM_PUBLIC_URL: address, ...(await settings({ address, folder })) };
  const options = { cwd: folder, env, stdio: "ignore" };
  const server = spawn(path.resolve(program), ["serve", "--listen", `127.0.0.1:${port}`, "--data", folder], options);
  const ended = new Promise((resolve) => server.once("close", resolve).once("error", resolve));
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const refused = ended.then(() => Promise.reject(new Error(`${program} did not serve`)));
  refused.catch(() => {});
  await Promise.race([answers(address), refused]).catch(async (error) => {
    await stop();
    throw error;
  });
  return { address, stop };
}

/** Until the house answers; each try waits for the one before. */
async function answers(address) {
  for (const end = Date.now() + START_MS; Date.now() < end; ) {
    const answer = await fetch(`${address}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${address} did not answer in ${START_MS / 1000} s`);
}

/** A port that nobody listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
