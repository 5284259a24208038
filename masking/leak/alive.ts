import { byteShadows } from './byte-shadows.ts';
import { pageShadows, type Shadow, textShadows } from './canaries.ts';
import type { ChannelReader, PageReader } from './channels/index.ts';
import type { Hit, Scanner } from './piece.ts';
import type { CanaryRow } from './report.ts';
import { sourceOf } from './source.ts';

/** Plants canaries of every kind in every channel, in shadows that no dataset holds, and counts how many are found. A scanner that is blind shows here, not in a clean report. */
export async function proveAlive(
  readers: readonly ChannelReader[],
  scanners: readonly Scanner[],
  reader: PageReader,
  withSource: boolean,
): Promise<CanaryRow[]> {
  const rows = new Map<string, CanaryRow>();
  const shadows = [...(await textShadows(withSource)), ...(await pageShadows(withSource)), ...(await byteShadows())];
  for (const shadow of shadows) {
    const hits = await hitsIn(shadow, readers, scanners, reader);
    for (const { scanner, kind, count } of shadow.planted) {
      const key = `${shadow.channel} ${scanner} ${kind}`;
      const found = new Set(
        hits.filter((hit) => hit.scanner === scanner && hit.kind === kind).map(({ page, line }) => `${page} ${line}`),
      ).size;
      const row = rows.get(key) ?? { channel: shadow.channel, scanner, kind, planted: 0, found: 0 };
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
  const picture = shadow.channel === 'picture';
  const source = sourceOf(shadow.file, shadow.bytes, reader, () => ({ picture, turned: false }));
  const asked = readers.filter(({ channel }) => channel === shadow.channel);
  const pieces = (await Promise.all(asked.map((channel) => channel.read(source, reader)))).flat();
  const hits = scanners.flatMap((scanner) =>
    scanner.scan({ file: shadow.file, bytes: shadow.bytes, pieces, known: [] }),
  );
  return hits.filter(({ channel }) => channel === shadow.channel);
}
