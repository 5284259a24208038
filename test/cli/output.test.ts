import { afterEach, expect, it, vi } from 'vitest';
import { explainFailure } from '../../src/cli/output.ts';

afterEach(() => vi.restoreAllMocks());

it('says where a bug is without a word of its message, whatever its lines look like', () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(explainFailure(new Error('cannot read address\nat CANARY Street 12'))).toBe(1);
  const text = said.mock.calls.join('');
  expect(text).toContain('output.test.ts');
  expect(text).not.toContain('CANARY');
});
