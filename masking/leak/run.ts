import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn, type ListedFile, MANIFEST_FILE } from '../files-in.ts';
import { keyed } from '../keyed.ts';
import type { ChannelReader, PageReader, Source } from './channels/index.ts';
import { opensWith } from './channels/pdf-objects.ts';
import { PASSWORDS } from './passwords.ts';
import type { Hit, Piece, Scanner } from './piece.ts';
import type { GateFigures } from './report.ts';
import { sourceOf } from './source.ts';
import { Tally } from './tally.ts';

export interface Tampering {
  readonly path: string;
  readonly kinds: readonly string[];
}

export interface ScanOptions {
  /** What files of this dataset do on purpose, as its manifest says: kinds of byte rules that they break. */
  readonly tampering?: readonly Tampering[];
  readonly progress?: (done: number, total: number) => void;
}

export interface RunParts {
  readonly reader: PageReader;
  readonly channels: readonly ChannelReader[];
  readonly scanners: readonly Scanner[];
  readonly pictures: number;
  readonly turned: number;
}

export interface Scanned {
  readonly hits: readonly Hit[];
  readonly figures: GateFigures;
  readonly files: readonly ListedFile[];
}

/** Looks at every file of a dataset, a packet at a time: memory does not grow with their number. */
export async function scanFolder(
  folder: string,
  parts: RunParts,
  { tampering = [], progress }: ScanOptions,
): Promise<Scanned> {
  const files = await filesIn(folder);
  const [hits, tally]: [Hit[], Tally] = [[], new Tally()];
  let done = 0;
  for (const members of packetsOf(files)) {
    const sources = await Promise.all(members.map(({ path }) => open(folder, path, parts)));
    const known = await knownOf(sources, parts);
    const all = await Promise.all(sources.map((source) => piecesOf(source, parts))); // the reader takes as many at once as it can
    for (const [index, source] of sources.entries()) {
      const pieces = all[index] ?? [];
      await tally.count(source, pieces);
      const found = parts.scanners.flatMap((scanner) => scanner.scan({ ...source, pieces, known }));
      hits.push(...(await unintended(found, source, tampering)));
      progress?.(++done, files.length);
    }
  }
  hits.push(...(await manifestHits(folder, parts)));
  return { hits, files, figures: tally.figures(files.length) };
}

/** Files of one packet after those of another, as their paths are sorted. */
function packetsOf(files: readonly ListedFile[]): ListedFile[][] {
  const packets = new Map<string, ListedFile[]>();
  for (const file of files) {
    const packet = file.path.replace(/(^|\/)(documents\/.*|[^/]*)$/, '');
    packets.set(packet, [...(packets.get(packet) ?? []), file]);
  }
  return [...packets.values()];
}

async function open(folder: string, path: string, { reader, pictures, turned }: RunParts): Promise<Source> {
  const bytes = await readFile(join(folder, path));
  const sample = keyed('leak gate').at(path);
  const within = (place: string, share: number): boolean => sample.integer(place, 10_000) < share * 10_000;
  const look = (page: number) => ({
    picture: within(`picture ${page}`, pictures),
    turned: within(`turned ${page}`, turned),
  });
  return sourceOf(path, bytes, reader, look, PASSWORDS);
}

const piecesOf = async (source: Source, { channels, reader }: RunParts): Promise<Piece[]> => {
  const pieces: Piece[] = [];
  for (const channel of channels) pieces.push(...(await channel.read(source, reader)));
  return pieces;
};

/** What truth and text layers of a packet say exactly; what its pictures nearly say is taken for it. */
async function knownOf(sources: readonly Source[], { channels, reader }: RunParts): Promise<string[]> {
  const exact = channels.filter(({ channel }) => channel === 'truth' || channel === 'text-layer');
  const pieces = await Promise.all(sources.flatMap((source) => exact.map((channel) => channel.read(source, reader))));
  return pieces.flat().flatMap(({ lines }) => lines);
}

/** A locked file that opens with a password of ours was looked into; what the manifest declares is on purpose. */
async function unintended(hits: readonly Hit[], source: Source, tampering: readonly Tampering[]): Promise<Hit[]> {
  const declared = tampering.filter(({ path }) => path === source.file).flatMap(({ kinds }) => kinds);
  const locked = hits.some(({ kind }) => kind === 'locked') && (await opensWith(source.bytes, PASSWORDS));
  const expected = new Set([...declared, ...(locked ? ['locked'] : [])]);
  return hits.filter(({ scanner, kind }) => scanner !== 'L4' || !expected.has(kind));
}

async function manifestHits(folder: string, parts: RunParts): Promise<Hit[]> {
  const bytes = await readFile(join(folder, MANIFEST_FILE)).catch(() => undefined);
  if (!bytes) return [];
  const source = sourceOf(MANIFEST_FILE, bytes, parts.reader, () => ({ picture: false, turned: false }));
  const pieces = await piecesOf(source, parts);
  return parts.scanners.flatMap((scanner) => scanner.scan({ ...source, pieces, known: [] }));
}
