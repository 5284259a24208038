import type { Page, Rotation } from '../../../src/domain/page.ts';
import type { PageRenderer } from '../../renderer.ts';
import type { Channel, Piece } from '../piece.ts';
import { imageMetadata } from './image-metadata.ts';
import { jsonLines } from './json-lines.ts';
import { pdfObjects } from './pdf-objects.ts';
import { pictures } from './picture.ts';

/** The pipeline's own reader: what it can read of a file, a thief can. */
export interface PageReader extends PageRenderer {
  pages(bytes: Uint8Array): Promise<Page[]>;
  /** Upright as it was read, where the turn that this took is named. */
  image(bytes: Uint8Array, page: number, dpi: number, rotation?: Rotation): Promise<Uint8Array>;
}

/** A file, read at most once however many channels ask. */
export interface Source {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** No pages where the reader turns the file away. */
  readonly pages: () => Promise<readonly Page[]>;
  /** Which of its pages are also looked at as pictures, and which of these turned. */
  readonly look: (page: number) => { readonly picture: boolean; readonly turned: boolean };
  readonly passwords: readonly string[];
}

export interface ChannelReader {
  readonly channel: Channel;
  read(source: Source, reader: PageReader): Promise<Piece[]>;
}

const isPdf = ({ bytes }: Source): boolean => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
const named = (name: RegExp, channel: Channel): ChannelReader => ({
  channel,
  read: async ({ file, bytes }) => (name.test(file) ? [{ channel, file, lines: jsonLines(bytes) }] : []),
});

/** Each way in which text can hide, with what brings it to light. */
export const CHANNEL_READERS: readonly ChannelReader[] = [
  {
    channel: 'text-layer',
    read: async ({ file, pages }) =>
      (await pages()).flatMap(({ source, page, lines }) =>
        source === 'text' ? [{ channel: 'text-layer' as const, file, page, lines: lines.map(({ text }) => text) }] : [],
      ),
  },
  {
    channel: 'pdf-objects',
    read: async (source) => (isPdf(source) ? pdfObjects(source.file, source.bytes, source.passwords) : []),
  },
  pictures(),
  { channel: 'image-metadata', read: async ({ file, bytes }) => imageMetadata(file, bytes) },
  {
    channel: 'file-name',
    read: async ({ file }) => [
      { channel: 'file-name', file, lines: [file.replaceAll(/[/_.-]+(?=\p{L})/gu, ' '), file] },
    ],
  },
  named(/(^|\/)truth\.json$/, 'truth'),
  named(/(^|\/)application\.json$/, 'application'),
  named(/(^|\/)(manifest|report)\.json$/, 'manifest'),
  {
    channel: 'log',
    read: async ({ file, bytes }) =>
      file.endsWith('.log') ? [{ channel: 'log', file, lines: Buffer.from(bytes).toString('utf8').split('\n') }] : [],
  },
];
