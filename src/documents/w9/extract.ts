import type { Reading } from '../../domain/extraction.ts';
import type { Extract } from '../define.ts';
import { evidenceOf, readingConfidence } from '../evidence.ts';
import { type Layout, layOut, type Run } from '../layout.ts';

/** Lines 5 and 6 of the form hold an address in two parts, each under a caption of its own. */
const STREET = /^5\s+address\b/i;
const TOWN = /^6\s+city\b/i;

/** Street and town of the official form as one address; a substitute form has it in one piece. */
export const addressOf: Extract = (pages, labelled): Record<string, Reading> => {
  if (labelled.address?.status === 'found') return {};
  const [layout] = pages.map(layOut);
  const [street, town] = layout ? [under(STREET, layout), under(TOWN, layout)] : [];
  if (!street || !town) return {};
  const words = [...street.words, ...town.words];
  return {
    address: {
      status: 'found',
      value: `${street.text} ${town.text}`,
      raw: `${street.text} ${town.text}`,
      confidence: readingConfidence(words),
      evidence: evidenceOf(words),
      checks: [],
    },
  };
};

/** The line that is written under a printed caption, wherever the writer began: the right of the sheet is the requester's. */
function under(caption: RegExp, { runs, width }: Layout): Run | undefined {
  const printed = runs.find(({ text }) => caption.test(text));
  if (!printed) return undefined;
  return runs.find(
    ({ row, top, left, text }) =>
      row > printed.row &&
      top - printed.bottom < 3 * printed.size &&
      left < 0.6 * width &&
      /\p{L}{2}/u.test(text) &&
      !/^\d\s/.test(text),
  );
}
