import { oneLine } from '../../address.ts';
import type { Keyed } from '../../keyed.ts';
import type { Persona } from '../../persona.ts';
import { type Said, said } from '../../says.ts';

/** The classes of payees, in the order of the form. */
export const CLASSES = [
  'Individual/sole proprietor',
  'C corporation',
  'S corporation',
  'Partnership',
  'Trust/estate',
  'LLC',
  'Other',
] as const;

/** A field with its value and how it is written. */
export type Written = readonly [field: string, value: string, printed: string];

/** What a payee certifies. Somebody who trades under another name gives that name and its EIN in place of the SSN. */
export function payeeFacts({ fullName, address, nationalId, company, locale }: Persona, from: Keyed, trades: boolean) {
  const signed = `2026-03-${String(2 + from.integer('signed-day', 26)).padStart(2, '0')}`;
  const same = (field: string, value: string): Written => [field, value, value];
  return {
    name: same('name', fullName),
    ...(trades ? { businessName: same('businessName', company.name), ein: same('ein', company.ein) } : {}),
    ...(trades ? {} : { ssn: same('ssn', nationalId) }),
    taxClassification: same('taxClassification', CLASSES[0]),
    address: same('address', oneLine(address)),
    addressLines: address.lines,
    signedDate: ['signedDate', signed, locale.print.date(signed)] as const,
    requester: from.pick('requester', locale.lexicon.employers),
    account: String(10_000 + from.integer('account', 90_000)),
  };
}
export type PayeeFacts = ReturnType<typeof payeeFacts>;

/** Which class is ticked; none where a masked copy leaves it blank. */
export function tickedClass(): number {
  const other = said('taxClassification');
  const names: readonly Said[] = CLASSES;
  return other === undefined ? 0 : names.indexOf(other);
}
