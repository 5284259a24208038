import type { ExtractionReport, Reading } from '../../domain/extraction.ts';
import type { ProposalReport } from '../../domain/proposal.ts';
import { readersOf } from '../readers-of.ts';
import { percent, showValue } from '../show-value.ts';
import { type Html, html } from './html.ts';
import { STYLE } from './style.ts';

/** One application with the pictures of its pages: `file` → page → data URI. */
export interface ReportedApplication {
  readonly title: string;
  readonly proposal: ProposalReport;
  readonly images: ReadonlyMap<string, ReadonlyMap<number, string>>;
}

/** A self-contained page: every application with its documents' pictures, the evidence boxes on them, and where it was sent. */
export function evidenceReport(applications: readonly ReportedApplication[], madeOf: string): string {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Docket: what was read, and why it goes where</title>
<style>${STYLE}</style></head>
<body><header><h1>Docket</h1><p>${madeOf}</p>
<nav>${applications.map(({ title, proposal }, index) => html`<a href="#a${index}"><b>${title}</b> <span class="${proposal.recommendation.outcome}">${proposal.recommendation.outcome}</span> → ${proposal.route.inbox}</a>`)}</nav></header>
${applications.map(applicationSection)}
</body></html>
`.text;
}

function applicationSection({ title, proposal, images }: ReportedApplication, index: number): Html {
  const { recommendation, route } = proposal;
  return html`<section id="a${index}"><h2>${title}</h2>
<p class="route"><span class="${recommendation.outcome}">${recommendation.outcome}</span> ${percent(recommendation.confidence)} → inbox <b>${route.inbox}</b>
 (${route.approvals === 0 ? 'no person needed' : `${route.approvals} to decide`}), because ${route.because} <small>rule ${route.rule}, policy ${route.policy.name} ${route.policy.version}</small></p>
<ul class="reasons">${recommendation.reasons.map(({ direction, text }) => html`<li class="${direction}">${text}</li>`)}</ul>
${attributesTable(proposal)}
${proposal.documents.map((report, file) => fileSection(report, images.get(report.file) ?? new Map(), `a${index}f${file}`))}
</section>`;
}

function attributesTable({ attributes }: ProposalReport): Html {
  const rows = Object.entries(attributes).map(([name, attribute]) => {
    if (!attribute) return undefined;
    const { value, confidence, parts, sources, conflict } = attribute;
    const arithmetic = Object.entries(parts).map(([part, share]) => `${part} ${share.toFixed(2)}`);
    return html`<tr class="${conflict ? 'conflict' : ''}"><th>${name}</th><td>${value}${conflict?.claims.map(
      (claim) =>
        html`<br><s>${claim.value}</s> <small>${claim.file ?? claim.document} · ${claim.field} · ${conflict.kind}</small>`,
    )}</td><td>${percent(confidence)}<br><small>${arithmetic.join(' × ')}</small></td><td><small>${sources.map((source) => `${source.file ?? source.document} · ${source.field}`).join(', ')}</small></td></tr>`;
  });
  return html`<table class="attributes"><tr><th>attribute</th><th>value</th><th>confidence</th><th>sources</th></tr>${rows}</table>`;
}

function fileSection(report: ExtractionReport, images: ReadonlyMap<number, string>, id: string): Html {
  const name = report.file.replace(/^documents\//, '');
  if (report.refusal)
    return html`<article><h3>${name}</h3><p class="refusal">${report.refusal.message} ${report.refusal.next}</p></article>`;
  return html`${report.documents.map((document, part) => {
    const key = `${id}d${part}`;
    const fields = Object.entries(document.fields);
    return html`<article><h3>${name} · ${document.type} <small>${percent(document.typeConfidence)}</small></h3><div class="document">
<div>${document.pages.map((page) => pageFigure(page, images.get(page), fields, key))}</div>
<table>${fields.map(([field, reading]) => fieldRow(field, reading, key))}</table></div></article>`;
  })}`;
}

function pageFigure(
  page: number,
  image: string | undefined,
  fields: readonly (readonly [string, Reading])[],
  key: string,
): Html | undefined {
  if (!image) return undefined;
  const boxes = fields.flatMap(([field, reading]) =>
    reading.status === 'absent'
      ? []
      : reading.evidence
          .filter((evidence) => evidence.page === page)
          .map(({ box }) => boxMark(field, reading, box, key)),
  );
  return html`<figure><img src="${image}" alt="page ${page}" loading="lazy">${boxes}</figure>`;
}

function boxMark(
  field: string,
  reading: Reading,
  [x, y, w, h]: readonly [number, number, number, number],
  key: string,
): Html {
  const place = `left:${(x * 100).toFixed(2)}%;top:${(y * 100).toFixed(2)}%;width:${(w * 100).toFixed(2)}%;height:${(h * 100).toFixed(2)}%`;
  return html`<a class="box ${trust(reading)}" id="${key}-${field}" style="${place}" title="${field}"></a>`;
}

function fieldRow(field: string, reading: Reading, key: string): Html {
  if (reading.status === 'absent')
    return html`<tr class="absent"><th>${field}</th><td>not on the document</td><td></td><td></td></tr>`;
  const checks = reading.checks.map(
    ({ check, passed }) => html`<span class="${passed ? 'passed' : 'failed'}">${passed ? '✓' : '✗'} ${check}</span> `,
  );
  if (reading.status === 'unreadable')
    return html`<tr><th><a href="#${key}-${field}">${field}</a></th><td>unreadable</td><td></td><td>${checks}</td></tr>`;
  const engines = [...new Set(reading.evidence.map(readersOf))].join(', ');
  return html`<tr><th><a href="#${key}-${field}">${field}</a></th><td>${showValue(reading.value)}</td><td class="${trust(reading)}">${percent(reading.confidence)}</td><td>${checks}<small>${engines}</small></td></tr>`;
}

const trust = (reading: Reading): string =>
  reading.status === 'found' && reading.confidence >= 0.85
    ? 'high'
    : reading.status === 'found' && reading.confidence >= 0.6
      ? 'middle'
      : 'low';
