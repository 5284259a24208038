import { createHash } from 'node:crypto';

/** RFC 8785: one spelling of a JSON value, so that it can be signed. ECMAScript writes numbers and strings as the standard asks; keys are sorted by UTF-16 code units. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return `{${members(value).join(',')}}`;
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('Not a JSON value');
  if (typeof value === 'string' && /\p{Cs}/u.test(value)) throw new TypeError('Not a JSON value');
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError('Not a JSON value');
  return text;
}

const members = (value: object): string[] =>
  Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
