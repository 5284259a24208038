import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { s3Objects } from '../../src/store/objects/s3.ts';
import { startS3 } from '../support/s3-server.ts';

const s3 = await startS3();
afterAll(() => s3?.stop());

describe.skipIf(!s3)('objects in S3', () => {
  const { endpoint = '', bucket = '', accessKeyId = '', secretAccessKey = '' } = s3 ?? {};
  const here = { bucket, endpoint, prefix: 'some/where' };
  beforeEach(() => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', accessKeyId);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', secretAccessKey);
  });
  afterEach(() => vi.unstubAllEnvs());

  it('lie under their prefix, or under none', async () => {
    await (await s3Objects(here)).write('app/prefixed', Buffer.from('x'));
    const all = await s3Objects({ ...here, prefix: '' });
    expect(Buffer.from(await all.read('some/where/app/prefixed')).toString()).toBe('x');
  });

  it('are not kept where the upload was damaged on the way', async () => {
    const way = await wayTo(endpoint, { upload: (bytes) => bytes.fill(0, 5, 6) });
    try {
      const objects = await s3Objects({ ...here, endpoint: way.endpoint });
      await expect(objects.write('app/damaged', Buffer.from('long enough'))).rejects.toMatchObject({
        code: 'blob.unavailable',
      });
      expect(way.uploads()).toBeGreaterThan(0);
    } finally {
      way.close();
    }
    await expect((await s3Objects(here)).read('app/damaged')).rejects.toMatchObject({ code: 'blob.missing' });
  });

  it('are not taken for whole where the answer was cut off', async () => {
    await (await s3Objects(here)).write('app/long', Buffer.alloc(200_000, 1));
    const way = await wayTo(endpoint, { answer: (bytes) => bytes.subarray(0, Math.min(bytes.length, 100_000)) });
    try {
      const objects = await s3Objects({ ...here, endpoint: way.endpoint });
      await expect(objects.read('app/long')).rejects.toMatchObject({ code: 'blob.unavailable' });
    } finally {
      way.close();
    }
  });

  it('are refused at the start where the bucket is not there, or is not for these credentials, in words that say so', async () => {
    await expect(s3Objects({ ...here, bucket: 'no-such-bucket' })).rejects.toMatchObject({
      code: 'config.invalid',
      problems: [{ at: 'DOCKET_BLOBS', says: 'must name a bucket that is there' }],
    });
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'another');
    await expect(s3Objects(here)).rejects.toMatchObject({
      code: 'config.invalid',
      problems: [{ at: 'DOCKET_BLOBS', says: 'must name a bucket that these credentials may list' }],
    });
  });

  it('are refused at the start without a region, where no server is named', async () => {
    for (const name of ['AWS_REGION', 'AWS_DEFAULT_REGION']) vi.stubEnv(name, undefined);
    for (const name of ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE']) vi.stubEnv(name, '/nowhere');
    await expect(s3Objects({ bucket, prefix: '' })).rejects.toMatchObject({
      code: 'config.invalid',
      problems: [{ at: 'DOCKET_S3_REGION' }],
    });
  });

  it('are refused at the start without credentials', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', '');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', '');
    vi.stubEnv('AWS_CONFIG_FILE', '/nowhere');
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/nowhere');
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
    await expect(s3Objects(here)).rejects.toMatchObject({
      code: 'config.invalid',
      problems: [{ at: 'AWS_ACCESS_KEY_ID' }],
    });
  });

  it('can be tried again where nobody answers at the start, or a server in trouble does', async () => {
    await expect(s3Objects({ ...here, endpoint: 'http://127.0.0.1:1' })).rejects.toMatchObject({
      code: 'blob.unavailable',
    });
    const way = await wayTo(endpoint, { status: 503 });
    try {
      await expect(s3Objects({ ...here, endpoint: way.endpoint })).rejects.toMatchObject({ code: 'blob.unavailable' });
    } finally {
      way.close();
    }
  });

  it('are written although the server is in trouble for a moment', async () => {
    const way = await wayTo(endpoint, { status: 503, times: 2 });
    try {
      const objects = await s3Objects({ ...here, endpoint: way.endpoint });
      await objects.write('app/later', Buffer.from('x'));
      expect(Buffer.from(await objects.read('app/later')).toString()).toBe('x');
    } finally {
      way.close();
    }
  });
});

interface Harm {
  readonly upload?: (bytes: Buffer) => Buffer;
  readonly answer?: (bytes: Buffer) => Buffer;
  /** Answered in the server's stead. */
  readonly status?: number;
  /** How often, else always. */
  readonly times?: number;
}

/** A way to the server that harms what passes. Headers stay as they are: the signature holds over them. */
async function wayTo(endpoint: string, { upload = same, answer = same, status, times = Infinity }: Harm) {
  let uploads = 0;
  let harmed = 0;
  const pass = async (from: IncomingMessage, to: ServerResponse) => {
    const body = await bytesOf(from);
    if (status !== undefined && harmed++ < times) return to.writeHead(status).end();
    if (from.method === 'PUT') uploads++;
    const { method = '', url = '', headers } = from;
    const onward = request(`${endpoint}${url}`, { method, headers }, async (answered) => {
      const whole = await bytesOf(answered);
      to.writeHead(answered.statusCode ?? 500, answered.headers).write(answer(whole));
      if (answer(whole).length < whole.length) to.destroy();
      else to.end();
    });
    onward.end(from.method === 'PUT' ? upload(body) : body);
  };
  const server = createServer(pass).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo; // a string only for sockets that are files
  return { endpoint: `http://127.0.0.1:${port}`, uploads: () => uploads, close: () => server.close() };
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const same = (bytes: Buffer): Buffer => bytes;
