import { type DatasetReport, ENOUGH_TO_TELL } from './report.ts';

export interface Table {
  readonly heading: string;
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface Picture {
  readonly caption: string;
  /** JPEG bytes. */
  readonly bytes: Uint8Array;
}

/** The report as a page that needs nothing else: no script, no font, no address is fetched. */
export function reportPage(report: DatasetReport, leaks: readonly Table[], pictures: readonly Picture[]): string {
  const tables = [overview(report), ...leaks, riskTable(report), ...fidelityTables(report), lineageTable(report)];
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Docket dataset, ${escaped(report.mode)}</title>
<style>${STYLE}</style>
<main><h1>Dataset report</h1>
${tables.map(table).join('\n')}
<section><h2>Pages</h2><p>A few pages as they are. Every value is invented.</p><div class="pages">
${pictures.map(figure).join('\n')}
</div></section></main></html>
`;
}

const overview = ({ mode, packets, documents, tiers }: DatasetReport): Table => ({
  heading: 'What it holds',
  note: `${packets} packets, ${mode}.`,
  columns: ['', 'documents'],
  rows: [
    ...Object.entries(documents),
    ...Object.entries(tiers).map(([tier, count]) => [`${tier} pages`, count] as const),
  ],
});

const riskTable = ({ risk, mode, replay }: DatasetReport): Table => ({
  heading: 'Risk of re-identification',
  note:
    mode === 'synthetic'
      ? 'No person stands behind these packets: the groups only say how varied they are.'
      : 'By year of birth, sex, nationality and part of the country. Masked is not anonymous: rare amounts, dates and employers can still be linked by somebody who knows them. Groups of 20 and more and an attack no better than 0.55 are what a set should reach before it leaves the house.',
  columns: [
    'people',
    'smallest group (k)',
    'greatest risk',
    'mean risk',
    'alone in their group',
    'membership attack (AUC)',
    'values repeated',
  ],
  rows: [
    [
      risk.people,
      risk.k,
      percent(risk.maximum),
      percent(risk.average),
      percent(risk.unique),
      risk.membershipAuc === undefined ? 'not measured' : risk.membershipAuc.toFixed(3),
      replay ? `${replay.same} of ${replay.values}` : '–',
    ],
  ],
});

function fidelityTables({ fidelity }: DatasetReport): Table[] {
  if (!fidelity) return [];
  const { extraction, sureness, tiers, mean, fields } = fidelity;
  const likeness =
    mean === undefined
      ? `No field has the ${ENOUGH_TO_TELL} values that it takes to compare distributions.`
      : `Mean over fields with ${ENOUGH_TO_TELL} values and more: ${percent(mean)}.`;
  const reading = [
    `The reader found ${percent(extraction.source)} of the fields in the source and ${percent(extraction.masked)} in the copy,`,
    `${extraction.points.toFixed(1)} points apart, and was ${percent(sureness.source)} and ${percent(sureness.masked)} sure of them.`,
  ];
  return [
    {
      heading: 'Likeness to the source',
      note: [likeness, `Page quality: ${percent(tiers)}.`, ...reading].join(' '),
      columns: ['field', 'measure', 'values', 'alike'],
      rows: fields.map(({ field, measure, values, alike }) => [field, measure, values, percent(alike)]),
    },
  ];
}

const lineageTable = ({ lineage }: DatasetReport): Table => ({
  heading: 'Where each value comes from',
  note: 'By document type and field.',
  columns: ['field', 'strategy'],
  rows: Object.entries(lineage),
});

const table = ({ heading, note, columns, rows }: Table): string => `<section><h2>${escaped(heading)}</h2>
<p>${escaped(note)}</p>
<div class="wide"><table><thead><tr>${columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(String(cell))}</td>`).join('')}</tr>`).join('\n')}</tbody></table></div></section>`;

const figure = ({ caption, bytes }: Picture): string =>
  `<figure><img alt="${escaped(caption)}" src="data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}"><figcaption>${escaped(caption)}</figcaption></figure>`;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; min-width: 30rem; }
th, td { text-align: left; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
td { font-variant-numeric: tabular-nums; }
.pages { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 1rem; }
figure { margin: 0; } img { width: 100%; border: 1px solid #8886; } figcaption { font-size: .85rem; }
`;
