/** Runs of printable signs in bytes that are no text: six and more, in Latin letters, UTF-8 or UTF-16. */
export function printable(bytes: Uint8Array): string[] {
  const text = latin1(bytes);
  const latin = text.match(/[\x20-\x7e\xa0-\xff]{6,}/g) ?? [];
  const wide = text.match(/(?:[\x20-\x7e]\0){6,}|(?:\0[\x20-\x7e]){6,}/g) ?? [];
  return [...latin, ...wide.map((run) => run.replaceAll('\0', ''))];
}

/** In packed pixels anything stands by chance, an e-mail address in every thirty megabytes; a run of 24 plain signs does not. */
export const printableInPixels = (bytes: Uint8Array): string[] => latin1(bytes).match(/[\x20-\x7e]{24,}/g) ?? [];

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
