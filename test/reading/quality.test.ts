import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from '../../src/domain/page.ts';
import { openReader } from '../../src/reading/index.ts';
import { LETTER, paper } from './paper.ts';

const reader = await openReader({ processes: 1 });
afterAll(() => reader.close());

const letter = async (): Promise<Buffer> => Buffer.from(await reader.image(await paper([{ prints: LETTER }]), 1, 200));
const read = async (bytes: Uint8Array): Promise<Page | undefined> => (await reader.pages(bytes))[0];

describe('the quality of a page', () => {
  it('is told without a reason against a clean scan, all of whose ink was read', async () => {
    const page = await read(await letter());
    expect(page).toMatchObject({ tier: 'clean', quality: { reasons: [] }, unread: [] });
    expect(Math.abs(page?.quality?.skew ?? 9)).toBeLessThan(0.2);
    expect(page?.coverage).toBeGreaterThan(0.97);
    expect(Object.keys(page?.timings ?? {})).toEqual(expect.arrayContaining(['survey', 'quality', 'tesseract']));
  });

  it.each([-3, -1.2, 2.5])('says how far a sheet lay askew: %s degrees', async (askew) => {
    const page = await read(
      await sharp(await letter())
        .rotate(askew, { background: '#fff' })
        .png()
        .toBuffer(),
    );
    expect(Math.abs((page?.quality?.skew ?? 0) - askew)).toBeLessThan(0.3);
    expect(page?.quality?.reasons).toContain('skewed');
    expect(page?.lines.map(({ text }) => text).join('\n')).toContain('Robin Sample');
  });

  it('names noise, blur, paleness and strong compression', async () => {
    const noise = {
      create: {
        width: 1700,
        height: 2200,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 200, sigma: 30 },
      },
    } as const;
    const grain = await sharp(noise).png().toBuffer();
    const noisy = await sharp(await letter())
      .composite([{ input: grain, blend: 'multiply' }])
      .png()
      .toBuffer();
    const worn: readonly (readonly [string, Buffer])[] = [
      ['noisy', noisy],
      [
        'blurred',
        await sharp(await letter())
          .blur(3)
          .png()
          .toBuffer(),
      ],
      [
        'pale',
        await sharp(await letter())
          .linear(0.25, 185)
          .png()
          .toBuffer(),
      ],
      ['compressed', await sharp(noisy).jpeg({ quality: 5 }).toBuffer()],
    ];
    for (const [reason, bytes] of worn) expect((await read(bytes))?.quality?.reasons).toContain(reason);
  });
});

describe('what a scanner adds to a sheet', () => {
  it('a black border with a ragged edge and punched holes are no marks, no skew and no shade', async () => {
    const dirt = `<svg width="1700" height="2200">
      <polygon points="0,0 90,0 40,2200 0,2200"/><polygon points="0,2200 1700,2200 1700,2110 0,2160"/>
      <circle cx="130" cy="790" r="24"/><circle cx="130" cy="1410" r="24"/></svg>`;
    const page = await read(
      await sharp(await letter())
        .composite([{ input: Buffer.from(dirt) }])
        .png()
        .toBuffer(),
    );
    expect(page).toMatchObject({ tier: 'clean', quality: { reasons: [] }, marks: [], unread: [] });
    expect(Math.abs(page?.quality?.skew ?? 9)).toBeLessThan(0.2);
  });
});
