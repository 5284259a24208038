import { randomBytes } from 'node:crypto';
import { Failure } from '../../domain/failure.ts';
import { KEY_BYTES } from '../encryption.ts';

/** A zone's key, written `<zone>.<id>.<base64url of 32 bytes>`. */
export interface ZoneKey {
  readonly id: string;
  readonly bytes: Buffer;
}

const TOKEN = /^([a-z]+)\.([a-z0-9]{1,40})\.([A-Za-z0-9_-]{43})$/;

/** The keys of a text, one a line or between commas, the current one first. None of it is ever quoted in an error: only where it stands. */
export function parseKeys(text: string, zone: string): readonly [ZoneKey, ...ZoneKey[]] {
  const [current, ...older] = text
    .split(/[\r\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index) => parseToken(line, zone, index + 1));
  if (!current) throw new Failure('key.missing');
  const keys = [current, ...older] as const;
  if (new Set(keys.map(({ id }) => id)).size < keys.length)
    throw new Failure('key.zone', { facts: { keys: keys.length } });
  return keys;
}

export const formatKey = ({ id, bytes }: ZoneKey, zone: string): string =>
  `${zone}.${id}.${bytes.toString('base64url')}`;

/** The day is for people; the rest keeps two keys of a day apart. */
export const newKey = (): ZoneKey => ({
  id: `k${new Date().toISOString().slice(0, 10).replaceAll('-', '')}${randomBytes(4).toString('hex')}`,
  bytes: randomBytes(KEY_BYTES),
});

function parseToken(token: string, zone: string, line: number): ZoneKey {
  const [, of, id = '', text = ''] = TOKEN.exec(token) ?? [];
  const bytes = Buffer.from(text, 'base64url');
  // A last letter with spare bits set would be a second way of writing the same key: it was mistyped or cut.
  if (of !== zone || bytes.toString('base64url') !== text) throw new Failure('key.zone', { facts: { line } });
  return { id, bytes };
}
