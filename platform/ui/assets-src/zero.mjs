// The zero without its slash. Phone numbers and prices are read by adults who learn to read, and the
// typeface has no feature that takes the stroke away: the hole of the zero is drawn anew, as one oval.
// The zero of even width is the same glyph moved sideways, so it follows.

const ON_CURVE = 1;
// The quarter of the oval, in halves of its width and of its height: curves that pass by these points.
const QUARTER = [
  [1, 0],
  [1, 0.322],
  [0.775, 0.769],
  [0.324, 1],
];

/** Draws the zero again in its own place; the new one needs fewer points, so nothing else moves. */
export function openZero(tables) {
  const [start, end] = placeOf(tables, glyphOf(tables.get("cmap"), "0".codePointAt(0)));
  const place = tables.get("glyf").subarray(start, end);
  const [outer, ...strokes] = readContours(place);
  if (strokes.length < 2) throw new Error("this zero has no slash: nothing to take away, look at it again");
  const drawn = writeGlyph(place.subarray(2, 10), [outer, oval(strokes.flat())]);
  if (drawn.length > place.length) throw new Error("the new zero does not fit in the place of the old one");
  place.fill(0);
  drawn.copy(place);
}

/** An oval in the bounds of these points, drawn the other way round from the outside of the zero. */
function oval(points) {
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const [low, high] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  const [centreX, centreY, width, height] = [(left + right) / 2, (low + high) / 2, (right - left) / 2, (high - low) / 2];
  const point = ([x, y]) => ({ x: Math.round(centreX + x * width), y: Math.round(centreY + y * height), on: x === 0 || y === 0 });
  const [side, ...bends] = QUARTER;
  const upwards = [side, ...bends, [0, 1]];
  const across = [...bends].reverse().map(([x, y]) => [-x, y]);
  const half = [...upwards, ...across];
  return [...half, ...half.map(([x, y]) => [-x, -y])].map(point);
}

/** The glyph of a character, by the map of the basic plane. */
function glyphOf(cmap, code) {
  for (let entry = 4; entry < 4 + 8 * cmap.readUInt16BE(2); entry += 8) {
    const map = cmap.subarray(cmap.readUInt32BE(entry + 4));
    if (map.readUInt16BE(0) !== 4) continue;
    const doubled = map.readUInt16BE(6);
    for (let segment = 0; segment < doubled; segment += 2) {
      const [last, first] = [map.readUInt16BE(14 + segment), map.readUInt16BE(16 + doubled + segment)];
      if (code < first || code > last) continue;
      const delta = map.readUInt16BE(16 + 2 * doubled + segment);
      const range = 16 + 3 * doubled + segment;
      const offset = map.readUInt16BE(range);
      return offset === 0 ? (code + delta) & 0xffff : (map.readUInt16BE(range + offset + 2 * (code - first)) + delta) & 0xffff;
    }
  }
  throw new Error(`no glyph for ${String.fromCodePoint(code)}`);
}

function placeOf(tables, glyph) {
  const [head, loca] = [tables.get("head"), tables.get("loca")];
  const long = head.readInt16BE(50) === 1;
  return [glyph, glyph + 1].map((index) => (long ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index)));
}

/** The contours of a simple glyph, in absolute coordinates. */
function readContours(glyph) {
  const count = glyph.readInt16BE(0);
  if (count < 1) throw new Error("the zero is not drawn by itself");
  const ends = Array.from({ length: count }, (_, place) => glyph.readUInt16BE(10 + 2 * place));
  const total = ends[count - 1] + 1;
  let at = 10 + 2 * count;
  at += 2 + glyph.readUInt16BE(at);
  const flags = [];
  while (flags.length < total) {
    const flag = glyph[at++];
    const times = flag & 8 ? glyph[at++] + 1 : 1;
    flags.push(...Array(times).fill(flag));
  }
  const axis = (short, same) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? glyph[at++] : -glyph[at++];
      else if (!(flag & same)) value += glyph.readInt16BE((at += 2) - 2);
      return value;
    });
  };
  const [xs, ys] = [axis(2, 16), axis(4, 32)];
  const points = flags.map((flag, place) => ({ x: xs[place], y: ys[place], on: (flag & ON_CURVE) === 1 }));
  return ends.map((end, place) => points.slice(place === 0 ? 0 : ends[place - 1] + 1, end + 1));
}

/** A simple glyph without hints, each step in as few bytes as it needs. */
function writeGlyph(bounds, contours) {
  const points = contours.flat();
  const header = Buffer.alloc(2 + 2 * contours.length + 2);
  header.writeInt16BE(contours.length, 0);
  contours.reduce((count, contour, place) => {
    header.writeUInt16BE(count + contour.length - 1, 2 + 2 * place);
    return count + contour.length;
  }, 0);
  const flags = points.map(({ on }) => (on ? ON_CURVE : 0));
  const steps = (axis, short, same) =>
    points.flatMap((point, place) => {
      const step = point[axis] - (place === 0 ? 0 : points[place - 1][axis]);
      flags[place] |= step === 0 || (step > 0 && step < 256) ? same : 0;
      if (step === 0) return [];
      if (Math.abs(step) >= 256) return [(step >> 8) & 0xff, step & 0xff];
      flags[place] |= short;
      return [Math.abs(step)];
    });
  const [xs, ys] = [steps("x", 2, 16), steps("y", 4, 32)];
  return Buffer.concat([header.subarray(0, 2), bounds, header.subarray(2), Buffer.from([...flags, ...xs, ...ys])]);
}
