import type { Insertable, Selectable } from 'kysely';
import { PageSummary } from '../domain/page.ts';
import type { Tables } from './schema.ts';

type Row = Tables['pages'];

/** A page's row: what every page has in columns of its own, what only some were measured for as JSON. Neither holds words. */
export function rowOf(summary: PageSummary, tenant: string, document: string): Insertable<Row> {
  const { page, width, height, dpi, source, rotation, tier, words, ms, ...measured } = summary;
  const columns = { number: page, width, height, dpi, source, rotation, tier, words, ms };
  return { tenant, document, ...columns, measured: JSON.stringify(measured) };
}

export const summaryOf = ({ number, measured, ...columns }: Selectable<Row>): PageSummary =>
  PageSummary.parse({ page: number, ...columns, ...JSON.parse(measured) });
