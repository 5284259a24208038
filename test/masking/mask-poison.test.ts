import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFHexString, PDFName, PDFRawStream, rgb, StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newSigningKey } from '../../masking/keys.ts';
import { mask } from '../../masking/mask/mask.ts';
import { loadPlan } from '../../masking/plan/load.ts';
import { rawReaderOf } from '../../src/assemble/masking.ts';
import { assembleLocal } from '../../src/assemble.ts';
import { PlainDate } from '../../src/domain/plain-date.ts';
import { signAsMasked } from '../support/sign-as-masked.ts';
import { livePaper, livePersona, writePacket } from './live-packet.ts';

const PLACES = [
  ...['text', 'white text', 'off the page', 'annotation', 'form field', 'XMP', 'document information', 'attachment'],
  ...['older revision', 'layer', 'alternative text', 'EXIF', 'thumbnail', 'file name'],
] as const;
type Place = (typeof PLACES)[number];

/** A word of its own for each place. */
const secret = (place: Place): string =>
  `Zq${createHash('sha256').update(place).digest('hex').replace(/\d/g, '').slice(0, 8)}kv`;

let ports: Awaited<ReturnType<typeof assembleLocal>>;
let folder: string;
const secrets = PLACES.map(secret);

beforeAll(async () => {
  ports = await assembleLocal({ DOCKET_OCR: 'wasm' });
  folder = await mkdtemp(join(tmpdir(), 'docket-poison-'));
  const { persona } = livePersona(41);
  const paper = await livePaper('w2', persona);
  const picture = await photographed(await ports.renderer.image(await livePaper('passport', persona), 1, 150));
  const files = { [`${secret('file name')}.pdf`]: await poisoned(paper), 'scan.jpg': picture };
  await writePacket(join(folder, 'raw'), files, { reference: secret('file name') });
}, 120_000);
afterAll(async () => {
  await ports.close();
  await rm(folder, { recursive: true });
});

describe('a source with a secret in 14 hiding places', () => {
  it('is poisoned indeed: each secret can be found in it', async () => {
    const hay = await everythingIn(join(folder, 'raw'));
    expect(PLACES.filter((place) => !hay.includes(secret(place)))).toEqual([]);
  });

  it('leaves none of them in its masked copy', async () => {
    await mask({
      ...{ input: join(folder, 'raw'), out: join(folder, 'masked'), reader: rawReaderOf(ports) },
      ...{ renderer: ports.renderer, types: ports.types, plan: loadPlan(ports.types) },
      ...{ key: createHash('sha256').update('poison').digest(), expiresOn: PlainDate.parse('2999-12-31') },
      seal: (made) => signAsMasked(made, newSigningKey()),
    });
    const hay = await everythingIn(join(folder, 'masked'));
    expect(hay.length).toBeGreaterThan(10_000);
    expect(PLACES.filter((place, index) => hay.includes(secrets[index] ?? place))).toEqual([]);
  }, 180_000);
});

async function poisoned(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes);
  const page = pdf.getPage(0);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  page.drawText(secret('text'), { x: 60, y: 60, size: 8, font });
  page.drawText(secret('white text'), { x: 60, y: 40, size: 8, font, color: rgb(1, 1, 1) });
  page.drawText(secret('off the page'), { x: 60, y: 4000, size: 8, font });
  const field = pdf.getForm().createTextField('note');
  field.setText(secret('form field'));
  field.addToPage(page, { x: 400, y: 20, width: 90, height: 14 });
  const { context } = pdf;
  const note = {
    Type: 'Annot',
    Subtype: 'Text',
    Rect: [0, 0, 1, 1],
    Contents: PDFHexString.of(Buffer.from(secret('annotation')).toString('hex')),
  };
  page.node.Annots()?.push(context.register(context.obj(note)));
  pdf.catalog.set(PDFName.of('Metadata'), context.register(context.stream(secret('XMP'), { Type: 'Metadata' })));
  pdf.setAuthor(secret('document information'));
  await pdf.attach(Buffer.from(secret('attachment')), 'notes.txt');
  const hidden = (word: string) => PDFHexString.of(Buffer.from(word).toString('hex'));
  const layer = context.register(context.obj({ Type: 'OCG', Name: hidden(secret('layer')) }));
  pdf.catalog.set(PDFName.of('OCProperties'), context.obj({ OCGs: [layer], D: {} }));
  const figure = context.register(
    context.obj({ Type: 'StructElem', S: 'Figure', Alt: hidden(secret('alternative text')) }),
  );
  pdf.catalog.set(PDFName.of('StructTreeRoot'), context.obj({ Type: 'StructTreeRoot', K: figure }));
  const older = Buffer.from(`% ${secret('older revision')}\n%%EOF\n`);
  return Buffer.concat([await pdf.save({ useObjectStreams: false }), older]);
}

/** A JPEG as a telephone saves it: with what it knows of its owner, and a small picture of what was there before. */
async function photographed(page: Uint8Array): Promise<Uint8Array> {
  const jpeg = await sharp(page)
    .jpeg()
    .withExif({ IFD0: { Artist: secret('EXIF') } })
    .toBuffer();
  const thumbnail = Buffer.from(secret('thumbnail'));
  const segment = Buffer.from([0xff, 0xe3, 0, thumbnail.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, thumbnail, jpeg.subarray(2)]);
}

/** Names, bytes, hexadecimal strings and unpacked streams, and what is read on the pages. */
async function everythingIn(root: string): Promise<string> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const texts: string[] = [];
  for (const entry of entries.filter((entry) => entry.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name));
    const pages = await ports.reader.pages(bytes).catch(() => []);
    const raw = bytes.toString('latin1');
    const hex = [...raw.matchAll(/<([0-9A-Fa-f]{8,})>/g)].map(([, digits = '']) =>
      Buffer.from(digits, 'hex').toString('latin1'),
    );
    texts.push(
      entry.name,
      raw,
      ...hex,
      ...(await streamsIn(bytes)),
      ...pages.flatMap(({ lines }) => lines.map(({ text }) => text)),
    );
  }
  return texts.join('\n').replaceAll('\0', ''); // UTF-16 becomes readable
}

async function streamsIn(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false }).catch(() => undefined);
  return (pdf?.context.enumerateIndirectObjects() ?? []).flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream)) return [];
    const text = unpacked(object.contents);
    const hex = [...text.matchAll(/<([0-9A-Fa-f]{4,})>/g)].map(([, digits = '']) =>
      Buffer.from(digits, 'hex').toString('latin1'),
    );
    return [text, ...hex];
  });
}

function unpacked(contents: Uint8Array): string {
  try {
    return inflateSync(contents).toString('latin1');
  } catch {
    return Buffer.from(contents).toString('latin1'); // not packed
  }
}
