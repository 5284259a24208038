import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../domain/failure.ts';
import type { SecondPlace } from '../pipeline/store-ports.ts';
import { flushFolder, makeFolder } from './durable-file.ts';

/** A folder of line files; give it a disk of its own, one that a change of the database does not reach. */
export function folderPlace(folder: string): SecondPlace {
  const path = (name: string) => join(folder, `${name}.jsonl`);
  return {
    async append(name, line) {
      await unavailable(async () => {
        await makeFolder(folder);
        const file = await open(path(name), 'a', 0o600);
        try {
          await file.appendFile(`\n${line}\n`); // one write: two processes cannot tear each other's lines, and a line that a full disk cut short does not spoil the next
          await file.sync();
        } finally {
          await file.close();
        }
        await flushFolder(folder); // a new file's name must outlive the power too
      });
    },
    async lines(name) {
      const text = await unavailable(() =>
        readFile(path(name), 'utf8').catch((error: unknown) => {
          if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
          throw error;
        }),
      );
      return text.split('\n').filter(Boolean);
    },
  };
}

const unavailable = <Value>(work: () => Promise<Value>): Promise<Value> =>
  work().catch((cause: unknown) => {
    throw new Failure('blob.unavailable', { cause });
  });
