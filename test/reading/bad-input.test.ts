import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { Failure } from '../../src/domain/failure.ts';
import { openReader } from '../../src/reading/index.ts';
import { hugePng, LETTER, paper } from './paper.ts';

const reader = await openReader({ processes: 1 });
afterAll(() => reader.close());

const refusalOf = async (bytes: Uint8Array): Promise<string> => {
  const error = await reader.pages(bytes).catch((error: unknown) => error);
  return error instanceof Failure ? error.code : 'read';
};

describe('a file that is turned away', () => {
  it('refuses an empty file', async () => {
    expect(await refusalOf(new Uint8Array())).toBe('document.empty');
  });

  it('refuses a text file, whatever it is called', async () => {
    expect(await refusalOf(Buffer.from('Dear Sir or Madam, this only ends in .pdf'))).toBe('document.unsupported');
  });

  it('refuses a file over 25 MB', async () => {
    expect(await refusalOf(Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(25_000_000)]))).toBe(
      'document.too-large',
    );
  });

  it('refuses a PDF cut short', async () => {
    const whole = await paper([{ prints: LETTER }]);
    expect(await refusalOf(whole.subarray(0, 200))).toBe('document.damaged');
  });

  it('refuses a PDF that asks for a password', async () => {
    const pdf = await PDFDocument.load(await paper([{ prints: LETTER }]));
    pdf.encrypt({ userPassword: 'open-sesame', ownerPassword: 'and-more' });
    expect(await refusalOf(await pdf.save())).toBe('document.encrypted');
  });

  it('refuses a PDF of more than 200 pages', async () => {
    expect(await refusalOf(await paper(Array.from({ length: 201 }, () => ({}))))).toBe('document.too-many-pages');
  });

  it('refuses an image of 30,000 by 30,000 pixels by its header, without decoding it', async () => {
    const bytes = hugePng(30_000);
    await refusalOf(Buffer.from('%PDF-'));
    const begin = performance.now();
    expect(await refusalOf(bytes)).toBe('document.too-many-pixels');
    expect(performance.now() - begin).toBeLessThan(1000);
  });

  it('refuses an image whose pixels are missing', async () => {
    const whole = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#abc' } })
      .jpeg()
      .toBuffer();
    expect(await refusalOf(whole.subarray(0, 300))).toBe('document.damaged');
    expect(await refusalOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('document.damaged');
  });

  it('says nothing of what a damaged document holds', async () => {
    const damaged = Buffer.from('%PDF-1.4\n1 0 obj << /Title (Robin Sample 078-05-1120) >>\ntrailer << /Root 1 0 R >>');
    const error = await reader.pages(damaged).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(Failure);
    const told = JSON.stringify(error, ['message', 'code', 'facts', 'cause', 'stack', ...Object.keys(error ?? {})]);
    expect(`${told}${error instanceof Error ? error.stack : ''}`).not.toMatch(/Robin|078-05/);
  });

  it('still reads after all of these', async () => {
    expect((await reader.pages(await paper([{ prints: LETTER }])))[0]?.source).toBe('text');
  });
});
