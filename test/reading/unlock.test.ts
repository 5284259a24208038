import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { openReader } from '../../src/reading/index.ts';
import { withPassword } from '../../src/services/with-password.ts';
import { LETTER, paper } from './paper.ts';

const reader = await openReader({ processes: 1 });
afterAll(() => reader.close());

const PASSWORD = 'open-sesame-ü';
const words = async (bytes: Uint8Array) =>
  (await reader.pages(bytes)).flatMap(({ lines }) => lines.map(({ text }) => text));

async function locked(): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await paper([{ prints: LETTER }, {}, { prints: LETTER }]));
  pdf.encrypt({ userPassword: PASSWORD, ownerPassword: 'and-more' });
  return pdf.save();
}

describe('a PDF that is protected by a password', () => {
  it('is refused without it, and read like any other once it was unlocked', async () => {
    const bytes = await locked();
    await expect(reader.pages(bytes)).rejects.toMatchObject({ code: 'document.encrypted' });
    const unlocked = await reader.unlock(bytes, PASSWORD);
    expect(await words(unlocked)).toEqual(await words(await paper([{ prints: LETTER }, {}, { prints: LETTER }])));
  });

  it('is not unlocked by another password, and says so without it', async () => {
    const error = await reader.unlock(await locked(), 'guessed').catch((error: unknown) => error);
    expect(error).toMatchObject({ code: 'document.wrong-password', facts: {} });
    expect(JSON.stringify(error)).not.toContain('guessed');
  });

  it('is read by a reader that has the password, beside files that need none', async () => {
    const opening = withPassword(reader, reader, PASSWORD);
    expect(await opening.pages(await locked())).toHaveLength(3);
    expect(await opening.pages(await paper([{ prints: LETTER }]))).toHaveLength(1);
    const wrong = withPassword(reader, reader, 'guessed').pages(await locked());
    await expect(wrong).rejects.toMatchObject({ code: 'document.wrong-password' });
  });

  it('is a PDF: a picture is turned away', async () => {
    const picture = await reader.image(await paper([{}]), 1, 72);
    await expect(reader.unlock(picture, PASSWORD)).rejects.toMatchObject({ code: 'document.unsupported' });
  });
});
