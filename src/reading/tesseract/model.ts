import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from './languages.ts';

/** Trained data for a language: where it lies, and whether it is packed. */
export interface Model {
  readonly name: string;
  readonly folder: string;
  readonly gzip: boolean;
}

/** Where Debian and its like put the data of their packages tesseract-ocr-…, a folder for each version. */
const SYSTEM = '/usr/share/tesseract-ocr';
const PACKED = '4.0.0_best_int';

const chosen = new Map<Language, Model | undefined>();

/** The system package's fast model where it is installed: half as much work and a little better on print. Else that of the npm package, LSTM only, integer weights; nothing where neither is there. */
export function modelOf(language: Language): Model | undefined {
  if (!chosen.has(language)) chosen.set(language, systemModel(language) ?? packedModel(language));
  return chosen.get(language);
}

function packedModel(language: Language): Model | undefined {
  try {
    const manifest = fileURLToPath(import.meta.resolve(`@tesseract.js-data/${language}/package.json`));
    const folder = join(dirname(manifest), PACKED);
    return existsSync(join(folder, `${language}.traineddata.gz`)) ? { name: PACKED, folder, gzip: true } : undefined;
  } catch {
    return undefined; // languages beside English are optional packages
  }
}

function systemModel(language: Language): Model | undefined {
  const folder = existsSync(SYSTEM)
    ? readdirSync(SYSTEM)
        .map((version) => join(SYSTEM, version, 'tessdata'))
        .sort()
        .findLast((one) => existsSync(join(one, `${language}.traineddata`)))
    : undefined;
  return folder === undefined ? undefined : { name: 'system-fast', folder, gzip: false };
}
