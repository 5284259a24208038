import type { Line } from '../../domain/page.ts';
import type { Raster } from '../raster.ts';
import { type Language, languageOf } from './languages.ts';
import { modelOf } from './model.ts';
import { readByProgram } from './native.ts';
import { readByWasm } from './wasm.ts';

/** Which Tesseract reads: the package's, compiled to WebAssembly, or the system's program. Both give the same. */
export type OcrEngine = 'wasm' | 'native';

/** A reader's process is told at its start, as its second argument. */
const engine: OcrEngine = process.argv[3] === 'native' ? 'native' : 'wasm';

/** Lines as Tesseract reads them on an upright picture: in English, and again in the page's own language where that is another one whose data is installed. Only so are its diacritics kept. */
export async function ocr(raster: Raster, dpi: number): Promise<Line[]> {
  const lines = await readIn('eng', raster, dpi);
  const language = languageOf(lines.flatMap(({ words }) => words));
  return language === 'eng' || !modelOf(language) ? lines : readIn(language, raster, dpi);
}

/** The system's program knows the languages of the system's packages. */
const readIn = (language: Language, raster: Raster, dpi: number): Promise<Line[]> =>
  engine === 'native' && (language === 'eng' || modelOf(language)?.gzip === false)
    ? readByProgram(language, raster, dpi)
    : readByWasm(language, raster, dpi);
