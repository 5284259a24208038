import { AFRelationship, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import type { PageSignal } from '../../src/domain/page.ts';
import { openReader } from '../../src/reading/index.ts';
import { LETTER, paper } from './paper.ts';

const reader = await openReader({ processes: 1 });
afterAll(() => reader.close());

const FILE_SIGNALS: readonly PageSignal[] = ['active-content', 'embedded-files', 'later-revision'];
const signalsOf = async (bytes: Uint8Array): Promise<(readonly PageSignal[])[]> =>
  (await reader.pages(bytes)).map(({ signals = [] }) => signals.filter((signal) => FILE_SIGNALS.includes(signal)));

async function letter(change: (pdf: PDFDocument) => unknown = () => {}): Promise<PDFDocument> {
  const pdf = await PDFDocument.load(await paper([{ prints: LETTER }, { prints: LETTER }]));
  await change(pdf);
  return pdf;
}

const acts = (kind: string) => (pdf: PDFDocument) =>
  pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj({ S: PDFName.of(kind), JS: PDFString.of('app.beep(0)') }));
const plain = { useObjectStreams: false };

describe('the signals of a PDF', () => {
  it('are none on a plain file', async () => {
    expect(await signalsOf(await (await letter()).save())).toEqual([[], []]);
    expect(await signalsOf(await (await letter()).save(plain))).toEqual([[], []]);
  });

  it.each(['JavaScript', 'Launch'])('tell of what acts by itself, on the first page: %s', async (kind) => {
    expect(await signalsOf(await (await letter(acts(kind))).save(plain))).toEqual([['active-content'], []]);
    expect(await signalsOf(await (await letter(acts(kind))).save())).toEqual([['active-content'], []]);
  });

  it('see through a name written in numbers, and through a script that the catalogue lists', async () => {
    const bytes = Buffer.from(await (await letter(acts('JavaScript'))).save(plain)).toString('latin1');
    const hidden = Buffer.from(bytes.replace('/S /JavaScript', '/S /Java#53cript'), 'latin1');
    expect(hidden.toString('latin1')).toContain('#53');
    expect(await signalsOf(hidden)).toEqual([['active-content'], []]);
    expect(await signalsOf(await (await letter((pdf) => pdf.addJavaScript('greet', 'app.beep(0)'))).save())).toEqual([
      ['active-content'],
      [],
    ]);
  });

  it('tell of files in the file', async () => {
    const attached = await letter((pdf) =>
      pdf.attach(Buffer.from('<order/>'), 'order.xml', { afRelationship: AFRelationship.Data }),
    );
    expect(await signalsOf(await attached.save())).toEqual([['embedded-files'], []]);
  });

  it('tell of a later revision, and not of what linearising or Word leaves behind', async () => {
    const first = await (await letter()).save(plain);
    const opened = await PDFDocument.load(first, { forIncrementalUpdate: true });
    opened.setTitle('changed');
    const changed = Buffer.concat([first, await opened.saveIncremental(opened.takeSnapshot())]);
    expect(await signalsOf(changed)).toEqual([['later-revision'], []]);

    const whole = Buffer.from(first).toString('latin1');
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(whole)?.[1];
    const word = `xref\n0 0\ntrailer\n<< /Prev ${start} >>\nstartxref\n${start}\n%%EOF\n`;
    expect(await signalsOf(Buffer.from(`${whole}\n${word}`, 'latin1'))).toEqual([[], []]);

    const table = '99 0 obj\n<< /Linearized 1 >>\nendobj\nstartxref\n0\n%%EOF\n';
    const linearised = whole.replace(/\n(?=1 0 obj|\d+ 0 obj)/, `\n${table}`);
    expect(await signalsOf(Buffer.from(linearised, 'latin1'))).toEqual([[], []]);
  });
});
