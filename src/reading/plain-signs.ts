/** Typesetters' quotes and dashes as a keyboard has them: readers differ in which they write, and neither is wrong. */
export const plainSigns = (text: string): string =>
  text
    .replace(/[’‘´`]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[‐‑–—]/g, '-');
