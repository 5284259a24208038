import sharp from 'sharp';
import { CANARIES, type Shadow } from './canaries.ts';

const pdf = (inside: string, after = ''): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${inside} >>\nendobj\n%%EOF\n${after}`);

/** One file for each byte rule that breaks this rule. */
const BROKEN: Readonly<Record<string, (n: number) => Uint8Array | Promise<Uint8Array>>> = {
  'older-revision': (n) => pdf('', `%%EOF ${n}\n%%EOF`),
  'after-the-end': (n) => pdf('', `canary ${n}`),
  attachment: (n) => pdf(`/Names << /EmbeddedFiles ${n} 0 R >>`),
  script: (n) => pdf(`/OpenAction << /S /Java#53cript /JS (${n}) >>`),
  link: (n) => pdf(`/A << /S /URI /URI (canary:${n}) >>`),
  annotation: (n) => pdf(`/Annots [ ${n} 0 R ]`),
  form: (n) => pdf(`/AcroForm ${n} 0 R`),
  layer: (n) => pdf(`/OCProperties ${n} 0 R`),
  metadata: (n) => pdf(`/Metadata ${n} 0 R`),
  'alternative-text': (n) => pdf(`/Alt (${n})`),
  locked: (n) => pdf(`/Encrypt ${n} 0 R`),
  'unknown-object': (n) => pdf(`/Kid << /Type /Canary${n} >>`),
  comment: (n) => Buffer.from(`%PDF-1.7\n1 0 obj\n<< >>\nendobj\n% canary ${n}\n%%EOF`),
  'picture-metadata': (n) =>
    picture()
      .withExif({ IFD0: { ImageDescription: `canary ${n}` } })
      .jpeg()
      .toBuffer(),
  thumbnail: async (n) => withThumbnail(await picture().jpeg().toBuffer(), n),
  'after-the-picture': async (n) => Buffer.concat([await picture().png().toBuffer(), Buffer.from(`canary ${n}`)]),
  'unknown-file': (n) => Buffer.from(`canary ${n}`),
};

/** Files that break the byte rules, as many of each as there are canaries of other kinds. */
export async function byteShadows(): Promise<Shadow[]> {
  const kinds = Object.entries(BROKEN).flatMap(([kind, make]) =>
    Array.from({ length: CANARIES }, (_, n) => ({ kind, n, make })),
  );
  return Promise.all(
    kinds.map(async ({ kind, n, make }) => ({
      channel: 'bytes' as const,
      file: `shadow-${n}${kind === 'unknown-file' ? '.txt' : kind.includes('picture') || kind === 'thumbnail' ? '.jpg' : '.pdf'}`,
      bytes: await make(n),
      planted: [{ scanner: 'L4' as const, kind, count: 1 }],
    })),
  );
}

const picture = () => sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } });

/** JFIF 1.02, APP0: a thumbnail follows the density. */
function withThumbnail(jpeg: Buffer, n: number): Buffer {
  const data = Buffer.from([...Buffer.from('JFIF\0'), 1, 2, 0, 0, 1, 0, 1, 1, 1, n, n, n]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length + 2);
  const old = jpeg[3] === 0xe0 ? 4 + jpeg.readUInt16BE(4) : 2;
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), length, data, jpeg.subarray(old)]);
}
