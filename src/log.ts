import { destination, pino } from 'pino';
import type { FailureCode } from './domain/failure.ts';
import type { ApplicationId, DocumentId, StepId } from './domain/ids.ts';

/** Everything that may be logged: a name, and ids, codes and numbers. Personal data has no field to stand in. */
interface LogFields {
  readonly application?: ApplicationId;
  readonly document?: DocumentId;
  readonly step?: StepId;
  readonly job?: string;
  readonly code?: FailureCode | 'bug';
  readonly error?: string;
  readonly count?: number;
  readonly ms?: number;
  readonly attempt?: number;
  readonly port?: number;
  /** A sentence of ours about a setting. */
  readonly warning?: string;
}

export type LogEvent =
  | 'service.started'
  | 'service.stopping'
  | 'service.stopped'
  | 'server.warning'
  | 'application.received'
  | 'step.finished'
  | 'step.failed'
  | 'step.superseded'
  | 'step.given-up'
  | 'steps.woken'
  | 'reviews.routed'
  | 'operation.failed'
  | 'job.invalid'
  | 'relay.failed'
  | 'queue.error'
  | 'housekeeping.failed'
  | 'watchdog.deaf';

export interface Log {
  info(event: LogEvent, fields?: LogFields): void;
  warn(event: LogEvent, fields?: LogFields): void;
  error(event: LogEvent, fields?: LogFields): void;
}

/** One JSON object a line on stderr; only the listed fields pass. */
export function openLog(level: string): Log {
  const logger = pino({ level, base: null }, destination({ dest: 2, sync: true }));
  return {
    info: (event, fields) => logger.info(allowed(fields), event),
    warn: (event, fields) => logger.warn(allowed(fields), event),
    error: (event, fields) => logger.error(allowed(fields), event),
  };
}

/** The name of an error and where in our code it arose: never its message, which may quote a document. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const frame = error.stack?.split('\n').find((line) => /^\s+at .*\/(src|workers|masking)\//.test(line)) ?? '';
  return `${error.name} ${/((?:src|workers|masking)\/[\w./-]+:\d+)/.exec(frame)?.[1] ?? ''}`.trim();
}

/** The type already keeps other fields out; this keeps them out at run time too. */
function allowed(fields: LogFields = {}): LogFields {
  const { application, document, step, job, code, error, count, ms, attempt, port, warning } = fields;
  return Object.fromEntries(
    Object.entries({ application, document, step, job, code, error, count, ms, attempt, port, warning }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}
