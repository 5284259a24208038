import type { PageSummary } from '../../src/domain/page.ts';
import { wrapScan } from '../bind.ts';
import { type Picture, type ScanProfile, scan, type Turn } from '../degrade.ts';
import type { Keyed } from '../keyed.ts';
import type { PageRenderer } from '../renderer.ts';
import type { Specimen } from '../specimens/specimen.ts';

/** A drawn document as its source came in: the PDF itself, or pictures of its pages. */
export interface SheetCopy extends Specimen {
  readonly pictures: readonly Picture[];
}

/** What each kind of page is made by; where there are more, those after the first are for when it reads otherwise than the source. */
const PROFILES = {
  'born-digital': ['clean'],
  clean: ['clean'],
  degraded: ['poor', 'poor', 'degraded'],
  photo: ['photo'],
} as const satisfies Record<PageSummary['tier'], readonly [ScanProfile, ...ScanProfile[]]>;

/** Degraded as well or as badly as the source, and turned as it lay. */
export async function copySheet(
  specimen: Specimen,
  { source, tier, rotation }: PageSummary,
  attempt: number,
  from: Keyed,
  renderer: PageRenderer,
): Promise<SheetCopy> {
  if (source === 'text') return { ...specimen, pictures: [] };
  const profiles: readonly ScanProfile[] = PROFILES[tier];
  const profile = profiles[attempt % profiles.length] ?? 'clean';
  const { truth, pages, pictures } = await scan(specimen, profile, from, renderer, turnOf(rotation));
  return { bytes: await wrapScan({ pictures }), pages, truth, pictures };
}

/** The reader says what turn made the page upright; it lay the other way round. */
const turnOf = (rotation: PageSummary['rotation']): Turn => (rotation === 90 ? 270 : rotation === 270 ? 90 : rotation);
