import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStack as open, type Stack } from '../../src/assemble.ts';
import { readConfig } from '../../src/config.ts';
import { ApplicationForm } from '../../src/domain/application.ts';
import type { ApplicationId } from '../../src/domain/ids.ts';
import type { Log } from '../../src/log.ts';
import type { Reader } from '../../src/pipeline/ports.ts';
import { submitApplication } from '../../src/services/submit-application.ts';

export const PAPERS = fileURLToPath(new URL('../../samples/clean-approval/documents', import.meta.url));
export const PAY_SLIP = join(PAPERS, 'pay-slip.pdf');
export const PASSWORD_PROTECTED = join(PAPERS, '../../password-protected-pdf/documents/bank-statement.pdf');

export const newDataFolder = (): string => mkdtempSync(join(tmpdir(), 'docket-data-'));

/** The settings of a service on a folder of its own, in the masked zone. */
export const configFor = (data: string) =>
  readConfig({
    DOCKET_ZONE: 'masked',
    DOCKET_DATA: data,
    DOCKET_CONCURRENCY: '2',
    DOCKET_PORT: '0',
    DOCKET_LOG: 'silent',
  });

export const openStack = (data: string): Promise<Stack> => open(configFor(data));

/** The same stack with another page reader: one that fails or waits at the test's bidding. */
export const withReader = (stack: Stack, pages: Reader['pages']): Stack => ({
  ...stack,
  reading: { ...stack.reading, reader: { ...stack.reading.reader, pages } },
});

/** Submits files of the samples as one application. */
export const submit = async (
  { store, blobs, admit }: Stack,
  paths: readonly string[],
  { reference = 'TEST-1', wake = () => {} } = {},
): Promise<ApplicationId> =>
  submitApplication(
    {
      form: ApplicationForm.parse({ schema: 'docket.application.v1', reference, receivedOn: '2026-03-31' }),
      files: paths.map((path) => ({ file: basename(path), bytes: () => readFile(path) })),
      maker: (await store.actors.known('system:test', 'system', ['submitter'])).id,
    },
    { store, blobs, wake, admit: (bytes) => admit(bytes, PAY_SLIP) },
  );

/** A log that keeps its lines. */
export function keptLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (event: string, fields: unknown) => {
    lines.push(JSON.stringify([event, fields]));
  };
  return { lines, info: keep, warn: keep, error: keep };
}
