import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The ways in which a text may stand in a file: as it is, in hexadecimal, in Base64 (by where in three bytes it begins), in a URL, in JSON. */
export function spellings(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  const base64 = [0, 1, 2].map((offset) =>
    // What stands before and after spills into the first and last letters.
    Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '')
      .slice(offset === 0 ? 0 : offset + 1, -1),
  );
  const all = [text, bytes.toString('hex'), ...base64, encodeURIComponent(text), JSON.stringify(text).slice(1, -1)];
  return [...new Set([...all, ...base64.map((letters) => letters.replaceAll('+', '-').replaceAll('/', '_'))])];
}

/** Which of these contents hold the text in any of its spellings. */
export const tracesOf = (text: string, contents: ReadonlyMap<string, Uint8Array>): string[] => {
  const sought = spellings(text);
  return [...contents].flatMap(([name, content]) =>
    sought.some((spelling) => Buffer.from(content).includes(spelling)) ? [name] : [],
  );
};

/** Every file below a folder, with what it holds. */
export function filesIn(folder: string): Map<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(folder, name))]));
}
