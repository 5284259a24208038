import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from '../../src/domain/failure.ts';
import { canonicalJson } from '../canonical.ts';
import type { Packet } from './order.ts';

const FOLDER = '.unsigned';
const JOURNAL = 'journal.json';

/**
 * A dataset in the making, in a folder of its own inside the one it is for. A packet is there whole or not at all, by one
 * rename; what was drawn before a run was ended need not be drawn again. At the target nothing shows before it is signed.
 */
export class Unsigned {
  readonly #out: string;
  /** Where the packets lie until they are signed. */
  readonly packets: string;

  private constructor(out: string) {
    this.#out = out;
    this.packets = join(out, FOLDER, 'packets');
  }

  /** Begins, or goes on where the same order was left. Fails on a folder that holds anything else. */
  static async open(out: string, terms: unknown): Promise<Unsigned> {
    const journal = join(out, FOLDER, JOURNAL);
    const begun = await readFile(journal, 'utf8').catch(() => undefined);
    if (begun === undefined && (await namesIn(out)).length > 0) throw inTheWay('is a folder that already holds files');
    if (begun !== undefined && begun !== canonicalJson(terms))
      throw inTheWay('holds another dataset that was not finished; go on with its options, or take another folder');
    const unsigned = new Unsigned(out);
    await mkdir(unsigned.packets, { recursive: true });
    if (begun === undefined) await writeFile(journal, canonicalJson(terms));
    return unsigned;
  }

  /** Whether this packet was drawn, in this run or an earlier one. */
  holds(id: string): Promise<boolean> {
    return exists(join(this.packets, id));
  }

  /** Shows what was signed, the manifest last: without it a folder is no dataset. */
  async publish(): Promise<void> {
    const names = (await namesIn(this.packets)).sort((a, b) => rank(a) - rank(b));
    for (const name of names) await rename(join(this.packets, name), join(this.#out, name));
    await rm(join(this.#out, FOLDER), { recursive: true });
  }

  /** Whether everything was signed and only showing it was cut short. */
  isSigned(): Promise<boolean> {
    return exists(join(this.packets, 'manifest.json'));
  }
}

/** Puts a packet among the others, whole. */
export async function putPacket(packets: string, { id, files }: Packet): Promise<void> {
  const drawing = join(dirname(packets), 'drawing', id);
  await rm(drawing, { recursive: true, force: true });
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(drawing, path)), { recursive: true });
    await writeFile(join(drawing, path), bytes);
  }
  await rename(drawing, join(packets, id));
}

const rank = (name: string): number => (name === 'manifest.json' ? 1 : 0);
const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(noneWhereMissing);

function noneWhereMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw inTheWay('is no folder that can be written to');
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const inTheWay = (says: string): Failure => new Failure('usage.invalid', { problems: [{ at: 'out', says }] });
