// What the page is written in, before a browser mends it: the HTML itself, the sheets and the script.

const VOID = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(\/?)>/g;
const SHAPE = /\s(?:align|bgcolor|border|cellpadding|cellspacing|valign|color|face|clear|background|hspace|vspace)\s*=/i;

/** The document: its type, its tags in order, no attribute or id twice, nothing for the shape alone. */
export function source(html) {
  const wrong = [];
  if (!/^\s*<!doctype html>/i.test(html)) wrong.push("no document type");
  if (/\sstyle\s*=\s*"/.test(html)) wrong.push("a style in the page");
  if (/\son[a-z]+\s*=\s*"/.test(html)) wrong.push("a script in the page");
  // <b> is a word to find again in HTML of today; an empty <i> is a dot of a drawing.
  const shape = /<(?:font|center|big|strike|tt|basefont)[\s>]|<(?:i|u|s)>[^<]+/i.exec(html);
  if (shape) wrong.push(`a tag for the shape alone: ${shape[0].slice(0, 40)}`);
  if (/<br\s*\/?>\s*<br/i.test(html)) wrong.push("two breaks for a gap");
  if (/<(p|li|h[1-6]|td|dd)(?:\s[^>]*)?>\s*<\/\1>/i.test(html.replace(/<(td|dd)[^>]*>\s*<\/\1>/g, ""))) wrong.push("an empty paragraph");
  const open = [];
  const ids = new Set();
  const bare = html.replace(/<!--[\s\S]*?-->/g, "").replace(/<(script|style|textarea)\b([^>]*)>[\s\S]*?<\/\1>/gi, "<$1$2></$1>");
  for (const [tag, closes, rawName, attributes, isSelf] of bare.matchAll(TAG)) {
    const name = rawName.toLowerCase();
    if (closes) {
      const last = open.pop();
      if (last !== name) return [...wrong, `</${name}> closes <${last ?? "nothing"}>`];
      continue;
    }
    const names = [...attributes.matchAll(/\s+([^\s"'<>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g)].map((found) => found[1].toLowerCase());
    if (new Set(names).size !== names.length) wrong.push(`an attribute twice: ${tag.slice(0, 60)}`);
    if (SHAPE.test(attributes) && !/^(?:svg|path|circle|rect|g|line|use|pattern|stop)$/.test(name)) wrong.push(`an attribute for the shape: ${tag.slice(0, 60)}`);
    const id = /\sid="([^"]*)"/.exec(attributes)?.[1];
    if (id !== undefined && ids.has(id)) wrong.push(`an id twice: ${id}`);
    if (id !== undefined) ids.add(id);
    if (!VOID.has(name) && !isSelf) open.push(name);
  }
  if (open.length > 0) wrong.push(`never closed: <${open.at(-1)}>`);
  return wrong.slice(0, 5);
}

/** The sheets: nothing that appears under the pointer. */
export function hover(sheets) {
  const rules = [...sheets.matchAll(/([^{}]*:hover[^{}]*)\{([^}]*)\}/g)];
  return rules
    .filter(([, , body]) => /(?:^|;)\s*(?:display|visibility|opacity|content|position|clip|clip-path|inset)\s*:/.test(body))
    .map(([, selector]) => `something appears under the pointer: ${selector.trim()}`);
}

/** The sheets: nothing moves or blinks, and the screen may be held either way. */
export function motion(sheets) {
  const wrong = [];
  if (/@keyframes|animation(?:-name)?\s*:(?!\s*none)/.test(sheets)) wrong.push("something moves");
  if (/orientation\s*:/.test(sheets)) wrong.push("the screen must be held one way");
  return wrong;
}

/** The script: it hears clicks and keys, never a gesture, a movement, or the press before the click. */
export function gestures(script) {
  const heard = [...script.matchAll(/addEventListener\(\s*"([a-z]+)"/g)].map((found) => found[1]);
  return heard
    .filter((event) => /^(?:touch|pointer|mouse|gesture|device|drag|wheel)/.test(event))
    .map((event) => `the script hears ${event}`);
}
