import { PDFDocument } from '@cantoo/pdf-lib';
import type { Scan } from './degrade.ts';
import type { Keyed } from './keyed.ts';
import type { Specimen } from './specimens/specimen.ts';

/** Several documents in one PDF file, in order. */
export async function bindPages(specimens: readonly Specimen[]): Promise<Uint8Array> {
  const bound = await PDFDocument.create({ updateMetadata: false });
  for (const { bytes } of specimens) {
    const source = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const page of await bound.copyPages(source, source.getPageIndices())) bound.addPage(page);
  }
  return bound.save();
}

/** A scan as scanners send it: a PDF whose pages are one picture each. */
export async function wrapScan({ pictures }: Pick<Scan, 'pictures'>): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (const { bytes, format, dpi, ...pixels } of pictures) {
    const image = await (format === 'png' ? pdf.embedPng(bytes) : pdf.embedJpg(bytes));
    const size = { width: (pixels.width * 72) / dpi, height: (pixels.height * 72) / dpi };
    pdf.addPage([size.width, size.height]).drawImage(image, { x: 0, y: 0, ...size });
  }
  return pdf.save();
}

/**
 * The PDF under a password (RC4-128: weak, but its only chance input is the file identifier; that a reader must turn it away is all that counts).
 * The library draws the identifier from the global generator inside one synchronous call, so that call alone is lent keyed bytes.
 */
export async function protect(bytes: Uint8Array, password: string, from: Keyed): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  withKeyedRandomness(from.stream('file-identifier', 16), () =>
    pdf.encrypt({ userPassword: password, ownerPassword: password, algorithm: 'RC4-128', allowWeakCryptography: true }),
  );
  return pdf.save({ useObjectStreams: false });
}

function withKeyedRandomness(bytes: Uint8Array, encrypt: () => void): void {
  const lend = <T extends ArrayBufferView | null>(target: T): T => {
    if (!(target instanceof Uint8Array) || target.length !== bytes.length)
      throw new RangeError('Another amount of randomness was asked for than is known');
    target.set(bytes);
    return target;
  };
  Object.defineProperty(globalThis.crypto, 'getRandomValues', { value: lend, configurable: true });
  try {
    encrypt();
  } finally {
    Reflect.deleteProperty(globalThis.crypto, 'getRandomValues'); // the prototype's own shows again
  }
}
