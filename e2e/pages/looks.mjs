// How a page may be seen. A combination is one language, one look, with or without script.

export const LANGUAGES = ["fr", "fr-simple", "en", "ar"];

/** Each look: the window, what the system wishes, and the letters. */
export const LOOKS = {
  small: { width: 320, height: 640 },
  wide: { width: 1280, height: 800 },
  // A screen of 1280 × 1024 enlarged four times.
  zoom400: { width: 320, height: 256 },
  // The person's own letters, twice the browser's 16 px.
  text200: { width: 1280, height: 800, letters: 32 },
  // The letters that the page itself offers at its foot.
  larger: { width: 1280, height: 800, wish: "taille=tres-grand" },
  dark: { width: 1280, height: 800, media: { colorScheme: "dark" } },
  contrast: { width: 1280, height: 800, media: { contrast: "more" }, wish: "contraste=fort" },
  forced: { width: 1280, height: 800, media: { forcedColors: "active" } },
  // A4 without its margins.
  print: { width: 680, height: 960, media: { media: "print" } },
};

const PLAIN = { media: "screen", colorScheme: "light", contrast: "no-preference", forcedColors: "none", reducedMotion: "reduce" };

/** Sets the window and the wishes; call it before the page is opened. */
export async function dress(page, look) {
  const { width, height, media, letters } = LOOKS[look];
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ ...PLAIN, ...media });
  if (letters === undefined) return;
  const browser = await page.context().newCDPSession(page);
  await browser.send("Page.setFontSizes", { fontSizes: { standard: letters, fixed: letters } });
}
