import { evidenceOf } from '../../documents/evidence.ts';
import type { Layout } from '../../documents/layout.ts';
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
      isNear(runBox(run, layout), caption, layout),
  );
  const box = mark ?? (scribble && runBox(scribble, layout));
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

function isNear([x, y, w, h]: Box, { words }: Caption, { width, height }: Layout): boolean {
  const left = Math.min(...words.map((word) => word.left));
  const right = Math.max(...words.map((word) => word.right));
  const top = Math.min(...words.map((word) => word.top));
  const bottom = Math.max(...words.map((word) => word.bottom));
  const centre = { x: (x + w / 2) * width, y: (y + h / 2) * height };
  return (
    centre.x > left - 10 &&
    centre.x < right + REACH.right &&
    centre.y > top - REACH.above &&
    centre.y < bottom + REACH.below
  );
}

const runBox = (run: Layout['runs'][number], { width, height }: Layout): Box => [
  run.left / width,
  run.top / height,
  (run.right - run.left) / width,
  (run.bottom - run.top) / height,
];
