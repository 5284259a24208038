import { availableParallelism } from 'node:os';
import { delimiter, resolve } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../domain/problem.ts';
import { RedisUrl } from './redis-url.ts';

const paths = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(delimiter)
      .filter(Boolean)
      .map((path) => resolve(path)),
  );
const path = z
  .string()
  .min(1, 'a path')
  .transform((text) => resolve(text));
const wholeNumber = (from: number, to: number) =>
  z.coerce
    .number(`a whole number from ${from} to ${to}`)
    .int(`a whole number from ${from} to ${to}`)
    .min(from, `a whole number from ${from} to ${to}`)
    .max(to, `a whole number from ${from} to ${to}`);

const ofForm = (form: string, pattern: RegExp) =>
  z.string().refine((text) => pattern.test(text) && URL.canParse(text), form);

const Bucket = z
  .string()
  .regex(/^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/[\w.=-]+)*\/?$/, 's3://bucket or s3://bucket/prefix')
  .transform((text) => {
    const [bucket = '', ...folders] = text.slice('s3://'.length).split('/').filter(Boolean);
    return { bucket, prefix: folders.join('/') };
  });

/** Every variable that Docket reads, the zone apart. */
export const Settings = z.object({
  DOCKET_DATA: path.optional(),
  DOCKET_CONCURRENCY: wholeNumber(1, 64).default(Math.min(availableParallelism(), 4)),
  DOCKET_OCR: z.enum(['auto', 'wasm', 'native'], 'one of auto, wasm, native').default('auto'),
  DOCKET_HOST: z.string().min(1, 'an address of this machine').default('127.0.0.1'),
  DOCKET_PORT: wholeNumber(0, 65_535).default(7420),
  DOCKET_TYPES: path.optional(),
  DOCKET_POLICY: path.optional(),
  DOCKET_CALIBRATION: path.optional(),
  DOCKET_DATASETS: paths,
  DOCKET_TRUSTED_KEYS: path.optional(),
  DOCKET_LOG: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], 'one of silent, error, warn, info, debug')
    .default('info'),
  DOCKET_DATABASE: ofForm('postgres://user:password@host:port/database', /^postgres(ql)?:\/\/[^/]+\/[^/?]+/).optional(),
  DOCKET_DATABASE_CA: path.optional(),
  DOCKET_REDIS: RedisUrl.optional(),
  DOCKET_REDIS_CA: path.optional(),
  DOCKET_REDIS_CERT: path.optional(),
  DOCKET_REDIS_KEY: path.optional(),
  DOCKET_BLOBS: Bucket.optional(),
  DOCKET_S3_ENDPOINT: ofForm('http://host:port or https://host:port', /^https?:\/\//).optional(),
  DOCKET_S3_REGION: z.string().min(1, 'the name of a region').optional(),
  DOCKET_KEYS: z.string().min(1, 'zone.id.key, one a line or set apart by commas').optional(),
  DOCKET_KEY_FILE: path.optional(),
  DOCKET_CHECKPOINTS: path.optional(),
  DOCKET_RETENTION: path.optional(),
  DOCKET_CALENDAR: path.optional(),
  DOCKET_MASKING_KEY_FILE: path.optional(),
  DOCKET_SIGNING_KEY_FILE: path.optional(),
});
export type Settings = z.infer<typeof Settings>;

/** Settings that are fine alone and not together. */
export function contradictions(settings: Settings): Problem[] {
  const { DOCKET_REDIS: redis, DOCKET_REDIS_CA: ca, DOCKET_REDIS_CERT: cert, DOCKET_REDIS_KEY: key } = settings;
  const problems: Problem[] = [];
  if (redis && !settings.DOCKET_DATABASE)
    problems.push({ at: 'DOCKET_REDIS', says: 'needs DOCKET_DATABASE: a folder belongs to one process alone' });
  if (redis && !redis.secure && (ca || cert || key))
    problems.push({
      at: 'DOCKET_REDIS',
      says: 'must begin with rediss where certificates are named, or they protect nothing',
    });
  if ((cert === undefined) !== (key === undefined))
    problems.push({
      at: cert ? 'DOCKET_REDIS_KEY' : 'DOCKET_REDIS_CERT',
      says: 'must be set too: a certificate and its key go together',
    });
  return problems;
}
