/** Runs of printable signs in bytes that are no text: six and more, in Latin letters, UTF-8 or UTF-16. */
export function printable(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const latin = buffer.toString('latin1').match(/[\x20-\x7e\xa0-\xff]{6,}/g) ?? [];
  const wide = (buffer.toString('latin1').match(/(?:[\x20-\x7e]\0){6,}|(?:\0[\x20-\x7e]){6,}/g) ?? []).map((run) =>
    run.replaceAll('\0', ''),
  );
  return [...latin, ...wide];
}
