import { describe, expect, it } from 'vitest';
import { placeOf } from '../src/log.ts';

describe('the place of an error', () => {
  it('is its kind and where in our code it arose, never what it says', () => {
    const error = new TypeError('CANARY 900-12-3456');
    error.stack = `TypeError: CANARY 900-12-3456\n    at parse (node:internal/x:1:1)\n    at find (/opt/docket/src/pipeline/extract.ts:12:3)`;
    expect(placeOf(error)).toBe('TypeError src/pipeline/extract.ts:12');
  });

  it('is unknown for what is no error', () => {
    expect(placeOf('CANARY')).toBe('unknown');
  });
});
