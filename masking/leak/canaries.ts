import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { protect } from '../bind.ts';
import { keyed } from '../keyed.ts';
import type { RawPerson } from './fingerprints.ts';
import { HIDING_PLACES } from './hiding-places.ts';
import { PASSWORDS } from './passwords.ts';
import type { Channel, ScannerId } from './piece.ts';
import { SHAPES } from './shapes.ts';

/** What is planted in one shadow: a file like those of the dataset that never gets into it. */
export interface Shadow {
  readonly channel: Channel | 'bytes';
  /** Which way of looking this proves, where the channel has several. */
  readonly proves?: Way;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly planted: readonly Planted[];
}

/** Pages that lie on their side, and pages that a scanner in a hurry made. */
export type Way = 'turned picture' | 'poor picture';

export interface Planted {
  readonly scanner: ScannerId;
  readonly kind: string;
  readonly count: number;
}

export interface CanaryLine {
  readonly scanner: ScannerId;
  readonly kind: string;
  readonly text: string;
}

/** How many of each kind are planted in each channel. */
export const CANARIES = 20;

const WORDS =
  `Quibzork Quelbrit Drofenty Glyhasko Jupkrono Lombmirva Naxpello Ruskosprit Tundulva Wexarim Bolvetik Carzuni Fimzadok Gorlavix
  Huzentar Ixomando Jarvonex Kuzmilat Lozdareb Mivorzan`.split(/\s+/);
const word = (n: number): string => WORDS[n % WORDS.length] ?? '';
const number = (n: number): string => String(4_000_000_000 + ((n * 7_654_321) % 999_999_999));

/** People who are nobody: L1 knows them beside the people of the source. */
export const canaryPeople = (): RawPerson[] =>
  Array.from({ length: CANARIES }, (_, n) => [
    { kind: 'name' as const, value: `${word(n + 3)} É${word(n + 12).toLowerCase()}` },
    { kind: 'identifier' as const, value: `${number(n)}805` },
    { kind: 'date' as const, value: `19${40 + n}-0${1 + (n % 9)}-1${n % 10}` },
  ]);

/** A line each: as it was, in capitals without accents, as a blurred picture reads it, and by last digits with a date. */
const sourceLines = (): CanaryLine[] =>
  canaryPeople().flatMap((person, n) => {
    const [name = '', id = '', date = ''] = person.map(({ value }) => value);
    const [year, month, day] = date.split('-');
    return [
      `Holder ${name}`,
      `Holder ${name.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase()}`,
      `Number ${id.replace('8', 'B').replaceAll('0', 'O').replaceAll('5', 'S')}`,
      `Number ${id.slice(0, 4)}-${id.slice(4, 8)}-${id.slice(8)}`,
      `Born ${Number(day)}/${Number(month)}/${year}, number ending in ${id.slice(-4)}, ${n}`,
    ].map((text) => ({ scanner: 'L1' as const, kind: 'source-value', text }));
  });

export const canaryLines = (withSource: boolean): CanaryLine[] => [
  ...SHAPES.flatMap(({ kind, canary }) => many((n) => ({ scanner: 'L2', kind, text: canary(n) }))),
  ...many((n) => ({ scanner: 'L3', kind: 'name', text: `${word(n)} ${word(n + 7)}` })),
  ...many((n) => ({ scanner: 'L3', kind: 'address', text: `${100 + n * 7} ${word(n + 5)} ${word(n + 16)}` })),
  ...(withSource ? sourceLines() : []),
];

const many = (make: (n: number) => CanaryLine): CanaryLine[] => Array.from({ length: CANARIES }, (_, n) => make(n));

export const tally = (planted: readonly CanaryLine[]): Planted[] => {
  const counts = new Map<string, Planted>();
  for (const { scanner, kind } of planted) {
    const key = `${scanner} ${kind}`;
    counts.set(key, { scanner, kind, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
};

export const texts = (planted: readonly CanaryLine[]): string[] => planted.map(({ text }) => text);

/** Shadows whose text is there to be read without a page being drawn. */
export async function textShadows(withSource: boolean): Promise<Shadow[]> {
  const all = canaryLines(withSource);
  const planted = tally(all);
  const json = Buffer.from(JSON.stringify({ documents: texts(all).map((value) => ({ note: value })) }));
  const shadow = (channel: Channel, file: string, bytes: Uint8Array): Shadow => ({ channel, file, bytes, planted });
  return [
    shadow('truth', 'shadow/truth.json', json),
    shadow('application', 'shadow/application.json', json),
    shadow('manifest', 'manifest.json', json),
    shadow('log', 'shadow.log', Buffer.from(texts(all).join('\n'))),
    ...all.map((one) => ({
      channel: 'file-name' as const,
      file: `shadow/${one.text.replaceAll('/', '-')}`,
      bytes: json,
      planted: tally([one]),
    })),
    shadow('image-metadata', 'shadow.png', await described(texts(all)).png().toBuffer()),
    shadow('image-metadata', 'shadow.jpg', await described(texts(all)).jpeg().toBuffer()),
    shadow('image-metadata', 'packed.png', withPackedRemark(await picture().png().toBuffer(), texts(all))),
    ...(await hiddenShadows(all)),
  ];
}

/** In each hiding place two of each kind at least, so that all together hold more than enough; and all under a password of ours. */
async function hiddenShadows(all: readonly CanaryLine[]): Promise<Shadow[]> {
  const open = await Promise.all(
    Object.values(HIDING_PLACES).map(async (hide, place) => {
      const some = all.filter((_, n) => (n + place) % 10 < 2);
      return { file: `shadow-${place}.pdf`, bytes: await hide(texts(some)), planted: tally(some) };
    }),
  );
  const plain = (await HIDING_PLACES['visible text']?.(texts(all))) ?? new Uint8Array();
  const bytes = await protect(plain, PASSWORDS[0] ?? '', keyed('canaries'));
  return [...open, { file: 'locked.pdf', bytes, planted: tally(all) }].map((shadow) => ({
    channel: 'pdf-objects' as const,
    ...shadow,
  }));
}

const picture = () => sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } });

const described = (planted: readonly string[]) =>
  picture().withExif({ IFD0: { ImageDescription: planted.join('\n') } });

/** A zTXt chunk (PNG 3, 11.3.3.3) before the last one. */
function withPackedRemark(png: Buffer, planted: readonly string[]): Buffer {
  const named = Buffer.concat([Buffer.from('zTXtComment\0\0'), deflateSync(planted.join('\n'))]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(named.length - 4);
  check.writeUInt32BE(crc32(named));
  const end = png.length - 12;
  return Buffer.concat([png.subarray(0, end), length, named, check, png.subarray(end)]);
}
