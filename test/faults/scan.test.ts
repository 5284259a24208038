import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canariesOf, packetOf } from './papers.ts';
import { scannerFor } from './scan.ts';

const packet = packetOf({ seed: 7, documents: 3 }, 0);
const values = canariesOf(packet);
const scanner = scannerFor(values);
const value = values.find((each) => each.includes('"')) ?? '';
const around = (text: string | Uint8Array) =>
  Buffer.concat([Buffer.from('before '), Buffer.from(text), Buffer.from(' after')]);

describe('the search for values that should be nowhere', () => {
  it.each<[string, Uint8Array]>([
    ['as they are', around(value)],
    ['in base64', around(Buffer.from(value).toString('base64'))],
    ['in base64url', around(Buffer.from(value).toString('base64url'))],
    ['in small hexadecimal digits', around(Buffer.from(value).toString('hex'))],
    ['in capital hexadecimal digits', around(Buffer.from(value).toString('hex').toUpperCase())],
    ['in a URL', around(encodeURIComponent(value))],
    ['in JSON', around(JSON.stringify({ value }))],
    ['in UTF-16', Buffer.from(`before ${value} after`, 'utf16le')],
    ['in the middle of a document', around(packet.papers[0]?.bytes ?? '')],
  ])('finds them %s', (_, bytes) => {
    expect(scanner.inBytes(bytes).size).toBeGreaterThan(0);
  });

  it.each([0, 1, 2])('finds them in base64 of a text in which they stand, %i letters on', (letters) => {
    const text = `${'x'.repeat(letters)}${value} and more`;
    expect([...scanner.inBytes(Buffer.from(Buffer.from(text).toString('base64')))]).toEqual([value]);
  });

  it('finds none where there is none', () => {
    const other = JSON.stringify(canariesOf(packetOf({ seed: 8, documents: 3 }, 0)));
    expect(scanner.inBytes(Buffer.from(other)).size).toBe(0);
    expect(scanner.inBytes(Buffer.from(Buffer.from(other).toString('base64'))).size).toBe(0);
  });

  it('names the file that holds one, also where two looks at it meet', () => {
    const folder = mkdtempSync(join(tmpdir(), 'docket-scan-'));
    const at = (8 << 20) - 30;
    writeFileSync(join(folder, 'clean'), 'nothing');
    writeFileSync(join(folder, 'large'), Buffer.concat([Buffer.alloc(at), Buffer.from(value), Buffer.alloc(at)]));
    expect(scanner.inFiles(folder)).toEqual([[join(folder, 'large'), new Set([value])]]);
    rmSync(folder, { recursive: true });
  });
});
