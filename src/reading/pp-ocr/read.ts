import type { Line } from '../../domain/page.ts';
import { lineOf } from '../lines.ts';
import type { Raster } from '../raster.ts';
import { latin } from './alphabet.ts';
import { findLines, type TextLine } from './find-lines.ts';
import { recognise } from './recognise.ts';
import type { Models } from './sessions.ts';
import { stripOf } from './strip.ts';
import { wordsOf } from './words.ts';

/** A line as PP-OCR reads it, with the way it lies on the picture. */
export interface PpOcrLine extends Line {
  readonly place: TextLine;
}

const LEAST_CONFIDENCE = 0.5;

/** Lines as PP-OCR finds and reads them on an upright picture. */
export async function ppOcr(models: Models, raster: Raster): Promise<PpOcrLine[]> {
  const alphabet = latin(models.classes);
  const lines: PpOcrLine[] = [];
  for (const place of await findLines(models, raster)) {
    const strip = stripOf(raster, place);
    const words = wordsOf(await recognise(models, strip, alphabet), strip, place, raster);
    const line = words.length > 0 ? { ...lineOf(words), place } : undefined;
    if (line && line.confidence >= LEAST_CONFIDENCE) lines.push(line);
  }
  return lines;
}
