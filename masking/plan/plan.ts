import { z } from 'zod';
import type { FieldKind } from '../../src/domain/field.ts';

const Domain = z.string().regex(/^[a-z][a-z-]*$/, 'lower-case letters and hyphens');
const Kept = z.array(z.union([z.string().min(1).max(40), z.boolean()])).min(1);

/**
 * How a value is replaced. Values of one domain that are the same stay the same, in every document and every packet.
 * There is no strategy that lets a value through: `enum-keep` keeps what its own closed list holds and drops the rest.
 */
export const FieldPlan = z.discriminatedUnion('strategy', [
  z.strictObject({ domain: Domain, strategy: z.literal('persona') }),
  z.strictObject({ domain: Domain, strategy: z.literal('id'), unique: z.boolean().default(false) }),
  z.strictObject({ domain: Domain, strategy: z.literal('phone') }),
  z.strictObject({ domain: Domain, strategy: z.literal('email') }),
  z.strictObject({ domain: Domain, strategy: z.literal('date-shift') }),
  z.strictObject({ domain: Domain, strategy: z.literal('amount') }),
  z.strictObject({ domain: Domain, strategy: z.literal('enum-keep'), values: Kept }),
  z.strictObject({ domain: Domain, strategy: z.literal('drop') }),
]);
export type FieldPlan = z.infer<typeof FieldPlan>;
export type StrategyName = FieldPlan['strategy'];

const Fields = z.record(z.string(), FieldPlan);

/** What becomes of every field of every type, and of what the caller says beside the documents. */
export const MaskingPlan = z.strictObject({
  plan: z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
  version: z.number().int().positive(),
  types: z.record(z.string(), Fields),
  attributes: Fields,
  application: Fields,
});
export type MaskingPlan = z.infer<typeof MaskingPlan>;

/** The strategies that fit what a value means; a kind that is missing here does not compile. */
export const STRATEGIES_FOR = {
  personName: ['persona', 'drop'],
  organisationName: ['persona', 'drop'],
  address: ['persona', 'drop'],
  date: ['date-shift', 'drop'],
  country: ['persona', 'enum-keep', 'drop'],
  sex: ['enum-keep', 'drop'],
  documentNumber: ['id', 'drop'],
  nationalId: ['id', 'drop'],
  taxId: ['id', 'drop'],
  accountNumber: ['id', 'drop'],
  iban: ['id', 'drop'],
  routingNumber: ['id', 'drop'],
  sortCode: ['id', 'drop'],
  phone: ['phone', 'drop'],
  email: ['email', 'drop'],
  money: ['amount', 'drop'],
  currency: ['enum-keep', 'drop'],
  percentage: ['amount', 'drop'],
  registrationNumber: ['id', 'drop'],
  mrz: ['persona', 'drop'],
  year: ['date-shift', 'drop'],
  code: ['id', 'persona', 'enum-keep', 'drop'],
  text: ['persona', 'enum-keep', 'drop'],
  signature: ['enum-keep', 'drop'],
} as const satisfies Record<FieldKind, readonly StrategyName[]>;
