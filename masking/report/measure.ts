import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../src/domain/failure.ts';
import { Truth, trueValue } from '../../src/domain/truth.ts';
import { type Manifest, readManifest } from '../manifest.ts';
import type { PageRenderer } from '../renderer.ts';
import { type CountedDocument, count, type DatasetFacts, newFacts } from './facts.ts';
import type { Picture, Table } from './html.ts';
import { thumbnails } from './pictures.ts';
import { DatasetReport, REPORT_FILE, reportOf } from './report.ts';
import { lowerBound } from './wilson.ts';

export interface MeasuredDataset {
  readonly report: DatasetReport;
  readonly leaks: readonly Table[];
  readonly pictures: readonly Picture[];
}

/** A masked set brings the report that was signed with it; a synthetic one is measured from its truth. */
export async function measureDataset(folder: string, renderer: PageRenderer): Promise<MeasuredDataset> {
  const manifest = await readManifest(folder);
  return {
    report: manifest.mode === 'masked' ? await signedReport(folder) : await drawnReport(folder, manifest),
    leaks: [leakTable(manifest)],
    pictures: await thumbnails(folder, manifest, renderer),
  };
}

const signedReport = async (folder: string): Promise<DatasetReport> =>
  DatasetReport.parse(JSON.parse(await readFile(join(folder, REPORT_FILE), 'utf8')));

async function drawnReport(folder: string, { mode, versions }: Manifest): Promise<DatasetReport> {
  const facts = await factsOf(folder);
  const origin = `drawn from the seed, mapping ${versions.mapping}`;
  const lineage = Object.fromEntries([...facts.fields].map((name) => [name, origin]));
  return reportOf({ mode, facts, lineage });
}

async function factsOf(folder: string): Promise<DatasetFacts> {
  const entries = await readdir(folder, { withFileTypes: true });
  const facts = newFacts();
  for (const { name } of entries.filter((entry) => entry.isDirectory()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const text = await readFile(join(folder, name, 'truth.json'), 'utf8').catch(() => undefined);
    if (text !== undefined) count(facts, documentsOf(Truth.parse(JSON.parse(text))));
  }
  if (facts.people.length === 0) throw new Failure('truth.invalid');
  return facts;
}

const documentsOf = ({ documents }: Truth): CountedDocument[] =>
  documents.flatMap((document) =>
    'fields' in document
      ? [
          {
            type: document.type,
            fields: Object.fromEntries(
              Object.entries(document.fields).map(([field, value]) => [field, trueValue(value)] as const),
            ),
          },
        ]
      : [],
  );

/** What the gate found when the set was signed: nothing, or it would not be. Beside it, how surely it sees. */
function leakTable({ gate }: Manifest): Table {
  return {
    heading: 'Leak gate',
    note: gate
      ? 'Clean when it was signed. Leaks were planted in copies beside the run: how many were found, and the lower end of the 95 % interval.'
      : 'The gate was not asked when this set was signed: run docket verify.',
    columns: ['scanner', 'channel', 'planted', 'found', 'at least'],
    rows: (gate?.canaries ?? []).map(({ scanner, channel, planted, found }) => [
      scanner,
      channel,
      planted,
      found,
      `${(lowerBound(found, planted) * 100).toFixed(1)} %`,
    ]),
  };
}
