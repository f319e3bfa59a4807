/** A file that is not written as Chromium writes its prints; it is read the slow way then. */
export class OddPrint extends Error {}
