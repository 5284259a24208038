import { Failure } from '../../domain/failure.ts';

const NAME = /^[a-z0-9_-]+(\/[a-z0-9_-]+)*$/;

/** Nothing lies under any other name: no path leads out of the place. */
export const isName = (text: string): boolean => NAME.test(text);

export function requireName(text: string): void {
  if (!isName(text)) throw new Failure('blob.missing');
}
