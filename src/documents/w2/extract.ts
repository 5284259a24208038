import type { Reading } from '../../domain/extraction.ts';
import type { Extract } from '../define.ts';
import { evidenceOf, readingConfidence } from '../evidence.ts';
import { type Layout, layOut, type Run } from '../layout.ts';

/** Box e of the official form has a cell of its own for the last name; payroll prints the whole name in the first. */
export const wholeNameOf: Extract = (pages, labelled): Record<string, Reading> => {
  const first = labelled.employeeName;
  const last = pages.map((page) => lastNameIn(layOut(page))).find((run) => run !== undefined);
  if (first?.status !== 'found' || typeof first.value !== 'string' || !last || first.value.includes(last.text))
    return {};
  return {
    employeeName: {
      ...first,
      value: `${first.value} ${last.text}`,
      raw: `${first.raw} ${last.text}`,
      confidence: Math.min(first.confidence, readingConfidence(last.words)),
      evidence: [...first.evidence, ...evidenceOf(last.words)],
    },
  };
};

/** The run that starts right under the caption, within its cell. */
function lastNameIn({ runs }: Layout): Run | undefined {
  const caption = runs.find(({ text }) => /^last\s?name$/i.test(text.trim()));
  if (!caption) return undefined;
  const height = Math.max(caption.height, 4);
  return runs.find(
    ({ text, top, left }) =>
      top > caption.top &&
      top - caption.bottom < 4 * height &&
      Math.abs(left - caption.left) < 4 * height &&
      /^\p{Lu}[\p{L}'’ -]+$/u.test(text) &&
      !/^suff/i.test(text),
  );
}
