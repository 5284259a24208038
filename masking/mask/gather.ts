import type { DocumentType } from '../../src/documents/define.ts';
import { AttributeName } from '../../src/domain/attribute.ts';
import { Failure } from '../../src/domain/failure.ts';
import type { CheckedPlan } from '../plan/load.ts';
import type { FieldPlan } from '../plan/plan.ts';
import type { RawPacket } from './raw.ts';

/** One value as told somewhere in a packet, with what the plan says of it. */
export interface Told {
  readonly plan: FieldPlan;
  readonly value: string;
  /** The field or attribute that tells it. */
  readonly name: string;
}

/** Every text that documents, applicant and other systems tell, documents first. */
export function gather(packet: RawPacket, types: readonly DocumentType[], plan: CheckedPlan): Told[] {
  const read = packet.files.flatMap(({ extractions }) =>
    extractions.flatMap(({ type, readings }) =>
      Object.entries(readings).flatMap(([name, reading]): Told[] => {
        const line = lineFor(type, name, types, plan);
        return reading.status === 'found' && typeof reading.value === 'string'
          ? [{ plan: line, value: reading.value, name }]
          : [];
      }),
    ),
  );
  const { applicant = {}, sources = [], reference } = packet.form;
  const said = [applicant, ...sources.map(({ attributes }) => attributes)].flatMap((attributes) =>
    AttributeName.options.flatMap((name): Told[] => {
      const [value, line] = [attributes[name], plan.attributes[name]];
      return value === undefined || !line ? [] : [{ plan: line, value, name }];
    }),
  );
  const own = plan.application.reference;
  return [...read, ...said, ...(own ? [{ plan: own, value: reference, name: 'reference' }] : [])];
}

/** What is not understood is not copied: no type or field without a line of its own. */
export function lineFor(type: string, field: string, types: readonly DocumentType[], plan: CheckedPlan): FieldPlan {
  const known = types.find(({ id }) => id === type)?.fields[field];
  const line = plan.types[type]?.[field];
  if (!known || !line)
    throw new Failure('masking-plan.invalid', { problems: [{ at: 'types', says: 'lacks a field' }] });
  return line;
}
