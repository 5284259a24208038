import { byteShadows } from './byte-shadows.ts';
import { type Shadow, textShadows } from './canaries.ts';
import type { ChannelReader, PageReader } from './channels/index.ts';
import { pageShadows } from './page-shadows.ts';
import { PASSWORDS } from './passwords.ts';
import type { Hit, Scanner } from './piece.ts';
import type { CanaryRow } from './report.ts';
import { sourceOf } from './source.ts';

/** Canaries of every kind in every channel, in files that no dataset holds. */
export const plantShadows = async (withSource: boolean, reader: PageReader): Promise<readonly Shadow[]> => [
  ...(await textShadows(withSource)),
  ...(await pageShadows(withSource, reader)),
  ...(await byteShadows()),
];

/** Counts how many canaries are found. A scanner that is blind shows here, not in a clean report. */
export async function proveAlive(
  shadows: readonly Shadow[],
  readers: readonly ChannelReader[],
  scanners: readonly Scanner[],
  reader: PageReader,
): Promise<CanaryRow[]> {
  const rows = new Map<string, CanaryRow>();
  const looks = await Promise.all(
    shadows.map(async (shadow) => ({ shadow, hits: await hitsIn(shadow, readers, scanners, reader) })),
  );
  for (const { shadow, hits } of looks) {
    const channel = shadow.proves ?? shadow.channel;
    for (const { scanner, kind, count } of shadow.planted) {
      const key = `${channel} ${scanner} ${kind}`;
      const found = new Set(
        hits.filter((hit) => hit.scanner === scanner && hit.kind === kind).map(({ page, line }) => `${page} ${line}`),
      ).size;
      const row = rows.get(key) ?? { channel, scanner, kind, planted: 0, found: 0 };
      rows.set(key, { ...row, planted: row.planted + count, found: row.found + Math.min(count, found) });
    }
  }
  return [...rows.values()];
}

async function hitsIn(
  shadow: Shadow,
  readers: readonly ChannelReader[],
  scanners: readonly Scanner[],
  reader: PageReader,
): Promise<Hit[]> {
  const look = { picture: shadow.channel === 'picture', turned: shadow.proves === 'turned picture' };
  const source = sourceOf(shadow.file, shadow.bytes, reader, () => look, PASSWORDS);
  const asked = readers.filter(({ channel }) => channel === shadow.channel);
  const pieces = (await Promise.all(asked.map((channel) => channel.read(source, reader)))).flat();
  const hits = scanners.flatMap((scanner) =>
    scanner.scan({ file: shadow.file, bytes: shadow.bytes, pieces, known: [] }),
  );
  return hits.filter(({ channel }) => channel === shadow.channel);
}
