// The box around the tables of a typeface (sfnt): opened, closed with right checksums, its names.
// It knows nothing of what a glyph looks like.

const CHECKSUM_OF_A_FONT = 0xb1b0afba;
// Identifier of the font, version, and what a maker may say of himself: not ours to claim.
const NAMES_LEFT_OUT = [3, 5];

/** Each table by its tag, as a copy that may be written to. */
export function readTables(font) {
  const tables = new Map();
  for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16) {
    const start = font.readUInt32BE(entry + 8);
    const bytes = font.subarray(start, start + font.readUInt32BE(entry + 12));
    tables.set(font.toString("latin1", entry, entry + 4), Buffer.from(bytes));
  }
  return tables;
}

/** A whole TrueType file. */
export function writeTables(tables) {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const head = tables.get("head");
  head.writeUInt32BE(0, 8);
  const font = Buffer.concat([directory(sorted), ...sorted.map(([, bytes]) => padded(bytes))]);
  const atHead = font.readUInt32BE(12 + 16 * sorted.findIndex(([tag]) => tag === "head") + 8);
  font.writeUInt32BE((CHECKSUM_OF_A_FONT - checksum(font)) >>> 0, atHead + 8);
  return font;
}

/** Gives the typeface another name; its makers keep theirs in the copyright. */
export function rename(tables, replacements) {
  const names = readNames(tables.get("name")).filter(({ id }) => !NAMES_LEFT_OUT.includes(id));
  for (const name of names.filter(({ id }) => id !== 0)) {
    for (const [before, after] of Object.entries(replacements)) name.text = name.text.replace(before, after);
  }
  tables.set("name", writeNames(names));
}

function directory(sorted) {
  const count = sorted.length;
  const power = Math.floor(Math.log2(count));
  const header = Buffer.alloc(12 + 16 * count);
  [0x0001, 0x0000, count, 16 << power, power, 16 * count - (16 << power)].forEach((value, place) => {
    header.writeUInt16BE(value, 2 * place);
  });
  let start = header.length;
  sorted.forEach(([tag, bytes], place) => {
    const entry = 12 + 16 * place;
    header.write(tag, entry, "latin1");
    header.writeUInt32BE(checksum(padded(bytes)), entry + 4);
    header.writeUInt32BE(start, entry + 8);
    header.writeUInt32BE(bytes.length, entry + 12);
    start += padded(bytes).length;
  });
  return header;
}

function checksum(bytes) {
  let sum = 0;
  for (let place = 0; place < bytes.length; place += 4) sum = (sum + bytes.readUInt32BE(place)) >>> 0;
  return sum;
}

function padded(bytes) {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}

/** Names in the one form that modern typefaces use: Windows, Unicode. */
function readNames(table) {
  const texts = table.readUInt16BE(4);
  return Array.from({ length: table.readUInt16BE(2) }, (_, place) => {
    const entry = 6 + 12 * place;
    const [platform, encoding, language, id, length, offset] = [0, 2, 4, 6, 8, 10].map((at) => table.readUInt16BE(entry + at));
    if (platform !== 3 || encoding !== 1) throw new Error(`a name of platform ${platform}.${encoding} was not expected`);
    const text = Buffer.from(table.subarray(texts + offset, texts + offset + length)).swap16().toString("utf16le");
    return { language, id, text };
  });
}

function writeNames(names) {
  const header = Buffer.alloc(6 + 12 * names.length);
  [0, names.length, header.length].forEach((value, place) => header.writeUInt16BE(value, 2 * place));
  let offset = 0;
  const texts = names.map(({ language, id, text }, place) => {
    const bytes = Buffer.from(text, "utf16le").swap16();
    [3, 1, language, id, bytes.length, offset].forEach((value, word) => header.writeUInt16BE(value, 6 + 12 * place + 2 * word));
    offset += bytes.length;
    return bytes;
  });
  return Buffer.concat([header, ...texts]);
}
