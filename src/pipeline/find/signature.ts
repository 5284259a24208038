import { evidenceOf } from '../../documents/evidence.ts';
import { boxAround, type Layout } from '../../documents/layout.ts';
import type { Reading } from '../../domain/extraction.ts';
import type { Box, Page } from '../../domain/page.ts';
import type { Fields } from './candidates.ts';
import { type Caption, findCaptions, phrasesIn } from './captions.ts';

/** How far, in points, a signature may stand from its caption: beside it, or on the line above or below. */
const REACH = { right: 260, above: 48, below: 36 };
const CONFIDENCE = { signed: 0.9, unsigned: 0.8 };

/** Whether each signature field is signed: ink that is no text near its caption. Without a caption there is nothing to say. */
export function signaturesIn(
  pages: readonly { page: Page; layout: Layout }[],
  fields: Fields,
): Record<string, Reading> {
  const signatures = Object.entries(fields).filter(([, { kind }]) => kind === 'signature');
  return Object.fromEntries(
    signatures.flatMap(([name, { labels }]) => {
      const readings = pages.flatMap(({ page, layout }) =>
        findCaptions(labels.flatMap(phrasesIn), layout)
          .filter(({ score }) => score > 0.8)
          .map((caption) => signatureAt(caption, page, layout)),
      );
      const signed = readings.find((reading) => reading.status === 'found' && reading.value === true) ?? readings[0];
      return signed ? [[name, signed]] : [];
    }),
  );
}

function signatureAt(caption: Caption, page: Page, layout: Layout): Reading {
  const mark = (page.marks ?? []).find((box) => isNear(box, caption, layout));
  const scribble = layout.runs.find(
    (run) =>
      run !== caption.run &&
      run.words.every((word) => word.confidence < 0.4) &&
      isNear(boxAround(run.words), caption, layout),
  );
  const box = mark ?? (scribble && boxAround(scribble.words));
  if (box) {
    return {
      status: 'found',
      value: true,
      raw: '',
      confidence: CONFIDENCE.signed,
      evidence: [{ page: page.page, box, text: '', engine: 'ink' }],
      checks: [],
    };
  }
  const raw = caption.words.map((word) => word.text).join(' ');
  return {
    status: 'found',
    value: false,
    raw,
    confidence: CONFIDENCE.unsigned,
    evidence: evidenceOf(caption.words),
    checks: [],
  };
}

/** As both are seen on the page, however it lies. */
function isNear([x, y, w, h]: Box, { words }: Caption, { width, height }: Layout): boolean {
  const [left, top, across, down] = boxAround(words);
  const centre = { x: x + w / 2, y: y + h / 2 };
  return (
    centre.x > left - 10 / width &&
    centre.x < left + across + REACH.right / width &&
    centre.y > top - REACH.above / height &&
    centre.y < top + down + REACH.below / height
  );
}
