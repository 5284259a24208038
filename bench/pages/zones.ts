import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { mrzCheckDigits } from '../../src/checks/mrz-digits.ts';
import { mrzFormatOf } from '../../src/checks/mrz-layout.ts';
import { findMrz } from '../../src/documents/mrz-zone.ts';
import type { Page } from '../../src/domain/page.ts';

const Truth = z.object({
  documents: z.array(
    z.object({
      file: z.string(),
      truth: z.object({ mrz_lines: z.array(z.string()), all_check_digits_valid: z.boolean().nullish() }),
    }),
  ),
});

export interface ZoneScore {
  readonly images: number;
  /** Every line as printed, by the readers alone. */
  readonly read: number;
  /** And by what the rules of the zone settle besides: position classes, unique repairs. */
  readonly exact: number;
  /** Other than printed although every check digit holds. */
  readonly passingButWrong: number;
  readonly wrong: readonly {
    readonly file: string;
    readonly printed: string;
    readonly read: string;
    readonly zone: string;
  }[];
}

/** Real identity documents whose check digits hold: on how many every line of the machine-readable zone is read letter for letter. */
export async function scoreZones(folder: string, pages: (bytes: Uint8Array) => Promise<Page[]>): Promise<ZoneScore> {
  const { documents } = Truth.parse(JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8')));
  const sound = documents.filter(({ truth }) => truth.all_check_digits_valid);
  const wrong: { file: string; printed: string; read: string; zone: string }[] = [];
  let [read, passingButWrong] = [0, 0];
  for (const { file, truth } of sound) {
    const seen = await pages(await readFile(join(folder, file)));
    const lines = seen.flatMap((page) => page.lines.map(({ text }) => text));
    const zone = findMrz(seen)?.lines ?? [];
    const printed = truth.mrz_lines.join('\n');
    if (truth.mrz_lines.every((line) => lines.includes(line))) read++;
    if (zone.join('\n') === printed) continue;
    const format = mrzFormatOf(zone);
    if (format && Object.values(mrzCheckDigits(zone, format)).every(Boolean)) passingButWrong++;
    wrong.push({ file, printed, read: lines.filter((text) => text.includes('<')).join('\n'), zone: zone.join('\n') });
  }
  return { images: sound.length, read, exact: sound.length - wrong.length, passingButWrong, wrong };
}
