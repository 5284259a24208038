import { nativeVersion } from '../../src/reading/tesseract/native.ts';
import { installForTests } from './find-servers.ts';

/** The version of the system's Tesseract; installed where it is missing and that is allowed. Undefined, and said, where it cannot be had. */
export function findOrInstallTesseract(): string | undefined {
  if (!nativeVersion()) installForTests(['tesseract-ocr', 'tesseract-ocr-eng']);
  const version = nativeVersion();
  if (!version && process.env.DOCKET_CI === '1')
    throw new Error('Tesseract is not installed, and no test may be skipped here.');
  if (!version) process.stderr.write('Tesseract is not installed: every test that needs it is SKIPPED.\n');
  return version;
}
