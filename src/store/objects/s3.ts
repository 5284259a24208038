import { createHash } from 'node:crypto';
import type { S3Client } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { Failure } from '../../domain/failure.ts';
import type { ObjectStore } from '../../pipeline/store-ports.ts';
import { isName, requireName } from './name.ts';

export interface S3Settings {
  readonly bucket: string;
  /** Stands before every name; may be empty. */
  readonly prefix: string;
  /** Of a server other than Amazon's. */
  readonly endpoint?: string;
  readonly region?: string;
}

/**
 * Objects in an S3 bucket, with the credentials that the SDK finds by itself (environment, profile, the machine's role).
 * S3 answers an upload once it is safe, and refuses one that was damaged on the way, as each carries its MD5. Fails with
 * `config.invalid` where the bucket cannot be used as it is set up.
 */
export async function s3Objects(settings: S3Settings): Promise<ObjectStore> {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'; // its word on Node versions would stand between the log's JSON lines
  const sdk = await import('@aws-sdk/client-s3'); // here, so that only this tier waits for it to load
  const client = new sdk.S3Client(clientSettings(settings));
  const { bucket: Bucket } = settings;
  const before = settings.prefix === '' ? '' : `${settings.prefix}/`;
  const list = (Prefix: string, more: { readonly ContinuationToken?: string; readonly MaxKeys?: number }) =>
    client.send(new sdk.ListObjectsV2Command({ Bucket, Prefix, ...more }));

  await requireIdentity(client);
  await list(before, { MaxKeys: 1 }).catch(refusedAtStart);
  return {
    async write(name, Body) {
      requireName(name);
      const ContentMD5 = createHash('md5').update(Body).digest('base64');
      await available(client.send(new sdk.PutObjectCommand({ Bucket, Key: `${before}${name}`, Body, ContentMD5 })));
    },
    async read(name) {
      requireName(name);
      const { Body } = await available(client.send(new sdk.GetObjectCommand({ Bucket, Key: `${before}${name}` })));
      return available(Body?.transformToByteArray() ?? Promise.reject(new Error('an answer without a body')));
    },
    async *names(prefix) {
      let page = await available(list(`${before}${prefix}`, {}));
      for (;;) {
        yield* (page.Contents ?? []).map(({ Key = '' }) => Key.slice(before.length)).filter(isName);
        const { NextContinuationToken: ContinuationToken } = page;
        if (ContinuationToken === undefined) return;
        page = await available(list(`${before}${prefix}`, { ContinuationToken }));
      }
    },
    async remove(name) {
      requireName(name);
      await available(client.send(new sdk.DeleteObjectCommand({ Bucket, Key: `${before}${name}` })));
    },
  };
}

/** Tries again by itself, after growing waits that differ from one process to the next. */
const clientSettings = ({ endpoint, region }: S3Settings) =>
  ({
    maxAttempts: 3,
    retryMode: 'standard',
    requestHandler: { connectionTimeout: 5_000, socketTimeout: 10_000 },
    // Checksums beyond MD5 are not known to every server that speaks S3.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true, region: 'us-east-1' }),
    ...(region !== undefined && { region }),
  }) as const;

async function requireIdentity({ config }: S3Client): Promise<void> {
  await config.region().catch(invalid('DOCKET_S3_REGION', 'must name the region of the bucket'));
  await config
    .credentials()
    .catch(invalid('AWS_ACCESS_KEY_ID', 'must be set, or another source of credentials that the AWS SDK knows'));
}

/** An answer that says no will say it again; no answer, or one of a server in trouble, may be another the next time. */
function refusedAtStart(cause: unknown): never {
  const status = statusOf(cause);
  if (status < 300 || status >= 500 || status === 429) throw new Failure('blob.unavailable', { cause });
  const says =
    status === 404 ? 'must name a bucket that is there' : 'must name a bucket that these credentials may list';
  return invalid('DOCKET_BLOBS', says)(cause);
}

const invalid =
  (at: string, says: string) =>
  (cause: unknown): never => {
    throw new Failure('config.invalid', { problems: [{ at, says }], cause });
  };

const available = <Value>(work: Promise<Value>): Promise<Value> =>
  work.catch((cause: unknown) => {
    throw new Failure(nameOf(cause) === 'NoSuchKey' ? 'blob.missing' : 'blob.unavailable', { cause });
  });

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/** 0 where there was no answer. */
const statusOf = (error: unknown): number => Answered.safeParse(error).data?.$metadata.httpStatusCode ?? 0;

const Answered = z.object({ $metadata: z.object({ httpStatusCode: z.number() }) });
