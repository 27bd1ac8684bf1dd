// What a journey needs and this machine has not.

/** Thrown by a journey that cannot be walked here: it is left out, and counted so. */
export class Lacking extends Error {}
