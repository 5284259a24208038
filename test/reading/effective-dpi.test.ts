import sharp, { type Sharp } from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from '../../src/domain/page.ts';
import { openReader } from '../../src/reading/index.ts';
import { LETTER, paper } from './paper.ts';

const reader = await openReader({ processes: 1 });
afterAll(() => reader.close());

/** A letter as it is at 200 dpi, without a word about that. */
const letter = sharp(Buffer.from(await reader.image(await paper([{ prints: LETTER }]), 1, 200))).greyscale();
const read = async (picture: Sharp): Promise<Page | undefined> =>
  (await reader.pages(await picture.png().toBuffer()))[0];
const upperHalf = () => letter.clone().extract({ left: 0, top: 0, width: 1700, height: 1100 });

describe('the resolution of a picture', () => {
  it('is told by the size of its type where half a page has the proportions of a card', async () => {
    const page = await read(upperHalf());
    expect(page?.quality?.dpi).toBeGreaterThan(150);
    expect(page?.quality?.dpi).toBeLessThan(270);
    expect(page).toMatchObject({ tier: 'clean', quality: { reasons: [] } });
    expect(page?.lines.map(({ text }) => text)).toContain('Account holder: Robin Sample');
  });

  it('is not believed where the file lies', async () => {
    const page = await read(letter.clone().withMetadata({ density: 600 }));
    expect(page?.quality?.dpi).toBeCloseTo(200, -1);
  });

  it('stays what the file says where its type can be that large', async () => {
    const said = await read(upperHalf().withMetadata({ density: 200 }));
    expect(said?.quality?.dpi).toBeCloseTo(200, 0);
    const small = await read(upperHalf().withMetadata({ density: 260 }));
    expect(small?.quality?.dpi).toBeCloseTo(260, 0);
  });
});
