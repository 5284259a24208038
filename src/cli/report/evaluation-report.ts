import type { Evaluated, Evaluation, Measured, ShownMistake } from '../../assemble/evaluating.ts';
import type { FieldValue } from '../../domain/field.ts';
import { showValue } from '../show-value.ts';
import { type Html, html } from './html.ts';
import { EVALUATION_STYLE, STYLE } from './style.ts';

/** A self-contained page: what a labelled folder came to by tier, type, kind, field and layout, and its worst mistakes with the paper around them. */
export function evaluationReport(folder: string, { evaluation, shown, withValues }: Evaluated): string {
  const { documents, recognised, fields, split } = evaluation;
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Docket: how well ${folder} is read</title>
<style>${STYLE}${EVALUATION_STYLE}</style></head>
<body><header><h1>How well ${folder} is read</h1>
<dl class="figures">${[
    tile(share(fields.accuracy), `of ${fields.fields} fields right`, `95 %: ${interval(fields.interval)}`),
    tile(String(fields.silent), 'silent errors', `of ${fields.accepted} sure fields (${share(fields.coverage)})`),
    tile(`${recognised} of ${documents}`, 'documents of the right type', ''),
    tile(`${split.right} of ${split.packets}`, 'packets split without error', ''),
    tile(fields.ece.toFixed(3), 'calibration error', 'how far confidence and truth lie apart'),
  ]}</dl>
<p><small>Sure: at or over the threshold of its tier, from which on ${share(evaluation.target)} may be wrong (${Object.entries(evaluation.thresholds).map(([tier, from], at) => `${at > 0 ? ', ' : ''}${tier} ${from}`)}). Silent: sure and wrong.</small></p></header>
${mistakesSection(evaluation.mistakes.length, shown, withValues)}
${figuresTable(
  'By quality of the page',
  evaluation.byTier.map((row) => [row.tier, row]),
)}
${figuresTable(
  'By type',
  evaluation.byType.map((row) => [row.type, row]),
)}
${confusionTable(evaluation.confusion)}
${figuresTable(
  'By kind of field',
  evaluation.byKind.map((row) => [row.kind, row]),
)}
${figuresTable(
  'By layout',
  evaluation.byLayout.map((row) => [row.layout, row]),
)}
${figuresTable(
  'By field',
  evaluation.byField.map((row) => [row.field, row]),
)}
</body></html>
`.text;
}

const tile = (figure: string, what: string, more: string): Html =>
  html`<div><dd>${figure}</dd><dt>${what}</dt><small>${more}</small></div>`;

function mistakesSection(all: number, shown: readonly ShownMistake[], withValues: boolean): Html {
  if (all === 0) return html`<section><h2>No mistakes</h2></section>`;
  const some = shown.length < all ? html` <small>the surest ${shown.length} of ${all}</small>` : undefined;
  const note = withValues
    ? html`<p class="key"><span class="read">▭</span> where the value was read <span class="truth">▭</span> where it stands</p>`
    : html`<p>No values and no pictures: this was made in the production zone.</p>`;
  return html`<section><h2>Mistakes${some}</h2>${note}<div class="mistakes">${shown.map((one) => mistakeArticle(one, withValues))}</div></section>`;
}

function mistakeArticle(mistake: ShownMistake, withValues: boolean): Html {
  const { type, field, verdict, silent, confidence, packet, file, tier, layout } = mistake;
  const values = html`<table><tr><th>true</th><td>${shownValue(mistake.truth)}</td></tr><tr><th>read</th><td class="low">${mistake.read === undefined ? 'nothing' : shownValue(mistake.read)}</td></tr></table>`;
  return html`<article><h3>${type}.${field} <span class="${silent ? 'low' : 'middle'}">${silent ? 'silent' : verdict}</span>${confidence !== undefined && html` <small>confidence ${confidence.toFixed(3)}</small>`}</h3>
<p><small>${packet}/${file} · ${tier} · layout ${layout}</small></p>${withValues && values}
${mistake.pictures.map((picture) => html`<img src="data:image/jpeg;base64,${Buffer.from(picture).toString('base64')}" alt="the page around ${type}.${field}">`)}</article>`;
}

const shownValue = (value: FieldValue | null | undefined): string =>
  value === null || value === undefined ? 'not on the document' : showValue(value);

function figuresTable(title: string, rows: readonly (readonly [name: string, figures: Measured])[]): Html {
  return html`<section><h2>${title}</h2><table class="numbers">
<tr><th></th><th>fields</th><th>right</th><th>95 %</th><th>wrong</th><th>missed</th><th>silent</th><th>95 % of sure</th><th>sure</th><th>ECE</th></tr>
${rows.map(([name, row]) => html`<tr><th>${name}</th><td>${row.fields}</td><td>${share(row.accuracy)}</td><td>${interval(row.interval)}</td>${bad(row.wrong)}${bad(row.missed)}${bad(row.silent)}<td>${row.accepted > 0 && `${interval(row.silentInterval)}`}</td><td>${share(row.coverage)}</td><td>${row.ece.toFixed(3)}</td></tr>`)}</table></section>`;
}

/** Rows are what documents are, columns what they were taken for. */
function confusionTable(confusion: Evaluation['confusion']): Html {
  const types = [...new Set(confusion.map(({ type }) => type))].sort();
  const given = [...new Set([...types, ...confusion.map((one) => one.given).sort()])];
  const cell = (type: string, as: string): Html => {
    const documents = confusion.find((one) => one.type === type && one.given === as)?.documents ?? 0;
    return html`<td class="${documents === 0 ? 'none' : type === as ? 'high' : 'low'}">${documents === 0 ? '·' : documents}</td>`;
  };
  return html`<section><h2>What documents were taken for</h2><div class="wide"><table class="numbers">
<tr><th>is ↓ taken for →</th>${given.map((as) => html`<th>${as}</th>`)}</tr>
${types.map((type) => html`<tr><th>${type}</th>${given.map((as) => cell(type, as))}</tr>`)}</table></div></section>`;
}

const bad = (many: number): Html => html`<td class="${many === 0 ? 'none' : 'low'}">${many === 0 ? '·' : many}</td>`;
const share = (value: number): string => `${(value * 100).toFixed(1)}\u00a0%`;
const interval = ([low, high]: Measured['interval']): string => `${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)}`;
