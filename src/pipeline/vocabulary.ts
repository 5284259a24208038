import type { DocumentType } from '../documents/define.ts';
import { AttributeName } from '../domain/attribute.ts';
import { PageSignal } from '../domain/page.ts';
import { NOT_RESERVED } from '../domain/profile.ts';
import type { Vocabulary } from '../policy/vocabulary.ts';
import { AGAINST_ZONE } from './against-zone.ts';

/** What reading a machine-readable zone says of the fields beside it. */
const OF_ZONES = ['printed-agrees-with-mrz', 'mrz-check-digit'];

/** The names that facts can hold where documents are of these types. */
export const vocabularyOf = (types: readonly DocumentType[]): Vocabulary => ({
  types: Object.fromEntries(types.map(({ id, fields }) => [id, Object.keys(fields)])),
  checks: types.flatMap(checksOf),
  signals: [
    ...['duplicate', AGAINST_ZONE, ...PageSignal.options],
    ...AttributeName.options.map((name) => `weak-conflict:${name}`),
  ],
});

const checksOf = ({ id, fields }: DocumentType): string[] =>
  Object.entries(fields).flatMap(([field, { checks }]) =>
    [...checks, NOT_RESERVED, ...(fields.mrz ? OF_ZONES : [])].map((check) => `${id}.${field}:${check}`),
  );
