import { Failure } from '../src/domain/failure.ts';

const SHORTEST = 32;
/** Random bytes of that length have some thirty different ones, random hexadecimal digits some fifteen. */
const FEWEST_DIFFERENT = 10;
/** What the keys of examples and documentation say of themselves; six letters, so that random text does not hold them by chance. */
const PLACEHOLDER = /secret|changeme|change-me|change_me|password|default|example|replace|insert|masking|docket/i;

/** A key that anybody could guess makes every pseudonym an open book, so none is accepted: no default, no filler, no phrase from a manual. */
export function refuseWeakKey(key: Uint8Array): void {
  const says = weaknessOf(key);
  if (says !== undefined) throw new Failure('masking-key.weak', { problems: [{ at: 'masking key', says }] });
}

function weaknessOf(key: Uint8Array): string | undefined {
  if (key.length === 0) return 'is empty';
  if (key.length < SHORTEST) return `has fewer than ${SHORTEST} bytes`;
  if (new Set(key).size < FEWEST_DIFFERENT) return 'consists of a few bytes only';
  if (repeatsItself(key)) return 'repeats itself';
  if (countsOn(key)) return 'is a sequence';
  if (PLACEHOLDER.test(Buffer.from(key).toString('latin1'))) return 'is a placeholder';
  return undefined;
}

const repeatsItself = (key: Uint8Array): boolean =>
  Array.from({ length: Math.floor(key.length / 2) }, (_, index) => index + 1).some((period) =>
    key.every((byte, index) => byte === key[index % period]),
  );

/** More than half of the steps from byte to byte are the same one, as in 00 01 02 or abcdef. */
function countsOn(key: Uint8Array): boolean {
  const steps = new Map<number, number>();
  for (let index = 1; index < key.length; index++) {
    const step = ((key[index] ?? 0) - (key[index - 1] ?? 0)) & 0xff;
    steps.set(step, (steps.get(step) ?? 0) + 1);
  }
  return Math.max(...steps.values()) > key.length / 2;
}
