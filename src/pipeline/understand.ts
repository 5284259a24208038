import type { Extraction } from '../domain/extraction.ts';
import type { DocumentId } from '../domain/ids.ts';
import type { Page } from '../domain/page.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { Profile } from '../domain/profile.ts';
import { check } from './check.ts';
import { extract } from './extract.ts';
import type { Calibration } from './ports.ts';
import { splitAndClassify, type TypeChoice } from './split-and-classify.ts';
import { worstTier } from './worst-tier.ts';

/** A file's pages, as the documents that they hold with the readings of each. Pure: the same pages, types, day and profile give the same extractions. */
export function understand(
  document: DocumentId,
  pages: readonly Page[],
  choice: TypeChoice,
  calibration: Calibration,
  today: PlainDate,
  profile: Profile = 'neutral',
): Extraction[] {
  return splitAndClassify(pages, choice).map(({ type, typeConfidence, pages }) => {
    const readings = extract(type, pages, today);
    const checked = check(type, readings, today, profile);
    return {
      document,
      type: type.id,
      typeConfidence,
      pages: pages.map(({ page }) => page),
      readings: calibration.apply(type, worstTier(pages), checked),
      calibration: calibration.version,
    };
  });
}
