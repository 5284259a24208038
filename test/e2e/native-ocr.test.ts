import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from '../../src/domain/page.ts';
import { openReader } from '../../src/reading/index.ts';
import { LETTER, paper } from '../reading/paper.ts';
import { findOrInstallTesseract } from '../support/tesseract.ts';

const program = findOrInstallTesseract();
const readers = {
  wasm: await openReader({ processes: 1, ocr: 'wasm' }),
  native: await openReader({ processes: 1, ocr: 'auto' }),
};
afterAll(() => Promise.all(Object.values(readers).map((reader) => reader.close())));

const SCANS = join(import.meta.dirname, '../../samples/all-scanned/documents');
const textOf = (pages: readonly Page[]): string[] => pages.flatMap(({ lines }) => lines.map(({ text }) => text));

describe.skipIf(!program)("the system's Tesseract", () => {
  it('is what reads where it is installed, and is named with its version', () => {
    expect(readers.native.versions.tesseract).toBe(program);
    expect(readers.wasm.versions.tesseract).toBeUndefined();
  });

  it.each(['wasm', 'native'] as const)('reads a clean scan letter for letter, by %s', async (engine) => {
    const scan = await readers[engine].image(await paper([{ prints: LETTER }]), 1, 200);
    const pages = await readers[engine].pages(scan);
    expect(textOf(pages)).toEqual(LETTER.map(({ text }) => text));
    const word = pages[0]?.lines[0]?.words[0];
    expect(word).toMatchObject({ text: 'Harborstone', engine: 'tesseract' });
    expect(word?.confidence).toBeGreaterThan(0.8);
  });

  it('finds the words of a dense page where the other one finds them', async () => {
    const bytes = await readFile(join(SCANS, 'bank-statement.png'));
    const [one = [], other = []] = await Promise.all(
      [readers.wasm, readers.native].map(async (reader) =>
        (await reader.pages(bytes)).flatMap(({ lines }) => lines.flatMap(({ words }) => words)),
      ),
    );
    const isAt = (a: (typeof one)[number], b: (typeof one)[number]) =>
      a.text === b.text && Math.abs(a.box[0] - b.box[0]) < 0.01 && Math.abs(a.box[1] - b.box[1]) < 0.01;
    const shared = one.filter((word) => other.some((its) => isAt(word, its)));
    expect(one.length).toBeGreaterThan(100);
    expect(shared.length / one.length).toBeGreaterThan(0.95);
  });
});

describe('a reader that must use a program that is not there', () => {
  it('is refused with what to install', async () => {
    const { PATH } = process.env;
    process.env.PATH = '';
    try {
      await expect(openReader({ processes: 1, ocr: 'native' })).rejects.toMatchObject({ code: 'reader.no-native' });
    } finally {
      process.env.PATH = PATH;
    }
  });
});
