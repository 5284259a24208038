import type { FailureCode, FailureFacts } from '../domain/failure.ts';

/** What a child says: that it can begin; a part of the answer, as soon as there is one; the answer; a refusal, in numbers only; a bug. */
export type Reply<Part, Answer> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly code: FailureCode; readonly facts: FailureFacts }
  | { readonly kind: 'broken'; readonly bug: Bug };

/** A bug met while working on a document. Its message may quote the document, so only its kind and the places in our code are told. */
export interface Bug {
  readonly name: string;
  readonly frames: string;
}

export function bugOf(error: unknown): Bug {
  if (!(error instanceof Error)) return { name: typeof error, frames: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, frames: frames.join('\n') };
}

export function errorOf({ name, frames }: Bug): Error {
  const error = new Error(`A supervised process failed: ${name}`);
  error.stack = `${error.message}\n${frames}`;
  return error;
}
