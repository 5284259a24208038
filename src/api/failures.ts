import { FAILURES, Failure } from '../domain/failure.ts';

/** RFC 9457. `type` is stable; `next` says what to do. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly next?: string;
}

/** The one place where a Failure becomes an HTTP answer; a bug says nothing but that it is one. */
export function problemOf(error: unknown): Problem {
  if (isBadRequest(error))
    return {
      type: 'urn:docket:bad-request',
      title: 'This is no request that can be answered.',
      status: 400,
      code: 'bad-request',
    };
  if (!(error instanceof Failure))
    return { type: 'urn:docket:bug', title: 'Something went wrong.', status: 500, code: 'bug' };
  const { http, message, next } = FAILURES[error.code];
  return { type: `urn:docket:${error.code}`, title: message, status: http, code: error.code, next };
}

/** What fastify itself turns away: a broken address, header or body. */
const isBadRequest = (error: unknown): boolean =>
  error instanceof Error && 'statusCode' in error && Number(error.statusCode) >= 400 && Number(error.statusCode) < 500;
