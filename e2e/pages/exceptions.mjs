// Pages that are no page of ours, and pages that are looked at elsewhere: each with its reason.

/** The checks that a route is not asked for. */
export const EXCEPTIONS = [
  {
    pattern: "/{centre}/equipe/messages/{campaign}/e-mail.html",
    only: ["axe", "language", "images", "media", "keys-shown", "reflow"],
    reason: "a letter as a mail program shows it: mail programs have no sheets, no menu and no skip link",
  },
];

/** Routes that no link and no form of the demonstration leads to, or that show no page; with the reason. */
export const UNSEEN = [
  { pattern: "/carte/{code}", reason: "the square of a card; it leads to the page of its centre" },
  { pattern: "/livraison/sms", reason: "called by the provider of text messages" },
  { pattern: "/livraison/sms/recu", reason: "called by the provider of text messages" },
];

export function exceptionFor(pattern) {
  const known = EXCEPTIONS.find((one) => one.pattern === pattern);
  return (check) => known !== undefined && !known.only.includes(check);
}
