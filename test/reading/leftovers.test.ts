import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from '../../src/domain/page.ts';
import { openReader } from '../../src/reading/index.ts';
import { LETTER, paper } from './paper.ts';

const [used, fresh] = await Promise.all([openReader({ processes: 1 }), openReader({ processes: 1 })]);
afterAll(() => Promise.all([used.close(), fresh.close()]));

const OTHER = LETTER.map((print) => ({ ...print, text: print.text.replace(/[a-z]/g, 'm') }));
const untimed = (pages: readonly Page[]) => pages.map(({ ms: _, timings: __, ...page }) => page);

describe('what one document leaves in its reader for the next', () => {
  it('is nothing: a document reads the same after others of every kind as in a fresh process', async () => {
    const pdf = await paper([{ prints: LETTER }]);
    const scan = await fresh.image(pdf, 1, 150);
    const others = [await paper([{ prints: OTHER }]), await fresh.image(await paper([{ prints: OTHER }]), 1, 150)];
    for (const other of [...others, ...others]) await used.pages(other);
    expect(untimed(await used.pages(scan))).toEqual(untimed(await fresh.pages(scan)));
    expect(untimed(await used.pages(pdf))).toEqual(untimed(await fresh.pages(pdf)));
  });
});
