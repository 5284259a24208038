/** Members whose values are hashes and signatures: random letters, and shaped so by the manifest's own schema. */
const RANDOM = /^(sha256|signature|key|dataset|hash)$/;

/** A JSON file as lines of `name: value`, so that names can be captions. What is no JSON is lines of text. */
export function jsonLines(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('utf8');
  try {
    return linesOf(JSON.parse(text), '');
  } catch {
    return text.split('\n');
  }
}

function linesOf(value: unknown, name: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => linesOf(item, name));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, member]) => linesOf(member, key === 'value' ? name : spaced(key)));
  if (typeof value === 'string' && RANDOM.test(name) && /^[\w=+/-]{16,}$/.test(value) && /\d/.test(value)) return [];
  return words(String(value))
    .split('\n')
    .map((line) => `${name}: ${line}`);
}

/** The name of an attribute, of a type's field or a code is words written together. */
const words = (value: string): string =>
  /^(?:[a-z][a-z0-9-]*\.)?[a-z]+(?:[A-Z][a-z]+)+$/.test(value) ? spaced(value) : value;

const spaced = (key: string): string => key.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase();
