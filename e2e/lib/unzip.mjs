// Unpacks a zip into a folder, as someone would with what their computer has.

import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { inflateRawSync } from "node:zlib";

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** Writes every file of the archive below the folder; their names. */
export async function unzip(bytes, folder) {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw new Error("this is no zip");
  const names = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error("the zip is torn");
    const [size, name, extra, note] = [20, 28, 30, 32].map((place, n) => (n === 0 ? bytes.readUInt32LE(at + place) : bytes.readUInt16LE(at + place)));
    const path = bytes.toString("utf8", at + 46, at + 46 + name);
    if (normalize(path).startsWith("..")) throw new Error(`${path} leads outside`);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    const place = join(folder, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed);
    names.push(path);
    at += 46 + name + extra + note;
  }
  return names;
}
