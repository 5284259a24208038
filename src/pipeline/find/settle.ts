import { checkNamed } from '../../checks/index.ts';
import type { FieldDefinition } from '../../documents/define.ts';
import type { FieldValue } from '../../domain/field.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { Judged } from './assign.ts';

/** Sums that one amount put in another's place breaks: they hold to the cent, so that hardly any other printed amount fits by chance. */
const SUMS: ReadonlySet<string> = new Set([
  'net-is-gross-minus-deductions',
  'w2-social-security-tax',
  'w2-medicare-tax',
]);
/** What takes a value's place must be about this likely beside it. A faulty paper keeps its fault: there is nothing printed that mends it. */
const SHARE = 0.15;

type Fields = Readonly<Record<string, FieldDefinition>>;

/** Where a sum does not hold, the likeliest exchange of one amount by another that is printed for the same field, if every sum holds with it. */
export function settle(
  chosen: ReadonlyMap<string, Judged>,
  candidates: readonly Judged[],
  fields: Fields,
  today: PlainDate,
): ReadonlyMap<string, Judged> {
  if (brokenSums(chosen, fields, today) === 0) return chosen;
  // A currency's sign stands inside an amount, and keeps it from nobody.
  const amounts = new Map([...chosen].filter(([field]) => fields[field]?.kind !== 'currency'));
  const exchanges = [...chosen].flatMap(([field, now]) =>
    fields[field]?.kind === 'money' ? candidates.filter((other) => isAlternative(other, field, now, amounts)) : [],
  );
  return (
    exchanges
      .sort((a, b) => shareOf(b, chosen) - shareOf(a, chosen))
      .map((other) => new Map(chosen).set(other.field, other))
      .find((settled) => brokenSums(settled, fields, today) === 0) ?? chosen
  );
}

const shareOf = (other: Judged, chosen: ReadonlyMap<string, Judged>): number =>
  other.likelihood / (chosen.get(other.field)?.likelihood ?? 1);

function isAlternative(other: Judged, field: string, now: Judged, chosen: ReadonlyMap<string, Judged>): boolean {
  if (other.field !== field || other.value === undefined || other.value === now.value) return false;
  if (other.likelihood < SHARE * now.likelihood) return false;
  return ![...chosen].some(([name, taken]) => name !== field && taken.words.some((word) => other.words.includes(word)));
}

function brokenSums(chosen: ReadonlyMap<string, Judged>, fields: Fields, today: PlainDate): number {
  const values: Record<string, FieldValue> = Object.fromEntries(
    [...chosen].flatMap(([field, { value }]) => (value === undefined ? [] : [[field, value]])),
  );
  return Object.entries(values).filter(([field, value]) =>
    fields[field]?.checks.some((name) => SUMS.has(name) && checkNamed(name)?.(value, values, today) === false),
  ).length;
}
