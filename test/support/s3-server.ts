import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { freePort, type Server, startServer } from './server-process.ts';

export interface S3Server extends Pick<Server, 'stop' | 'kill9' | 'restart'> {
  readonly endpoint: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const PYTHON = '/usr/bin/python3'; // Debian's own, for which its packages are made

/** OpenStack Swift behind its S3 API, with an empty bucket; undefined where it is not installed and cannot be. */
export async function startS3(): Promise<S3Server | undefined> {
  if (!isInstalled()) install();
  if (!isInstalled()) return without();
  const folder = mkdtempSync(join(tmpdir(), 'docket-s3-'));
  const ports = [await freePort(), await freePort(), await freePort(), await freePort()];
  const server = await startServer({
    url: `http://127.0.0.1:${ports[0]}`,
    folder,
    command: PYTHON,
    args: ['-I', join(import.meta.dirname, 's3-server.py'), folder, ...ports.map(String)],
    ready: /^ready$/m,
    endsOn: 'SIGTERM',
    quitsOn: 'SIGKILL',
  });
  const login = { accessKeyId: 'docket:tester', secretAccessKey: 'not-a-secret' };
  await makeBucket(server.url, login, 'docket-blobs');
  const { url: endpoint, stop, kill9, restart } = server;
  return { endpoint, bucket: 'docket-blobs', ...login, stop, kill9, restart };
}

async function makeBucket(
  endpoint: string,
  credentials: Pick<S3Server, 'accessKeyId' | 'secretAccessKey'>,
  Bucket: string,
): Promise<void> {
  const client = new S3Client({ endpoint, credentials, region: 'us-east-1', forcePathStyle: true });
  await client.send(new CreateBucketCommand({ Bucket }));
  client.destroy();
}

/** Wholly, with all it needs: another test file may be installing it just now. */
function isInstalled(): boolean {
  try {
    return /^Status: .* installed$/m.test(
      execFileSync('dpkg-query', ['-s', 'python3-swift'], { stdio: 'pipe' }).toString(),
    );
  } catch {
    return false; // the package is not known, or the system is no Debian
  }
}

/** The package is Swift's code alone: it brings no service that would start. */
function install(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  process.stderr.write("Installing python3-swift for the tests, from the system's packages.\n");
  const wait = ['-o', 'DPkg::Lock::Timeout=120'];
  const aptGet = (...args: string[]) =>
    execFileSync('apt-get', [...wait, ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  const get = () => aptGet('install', '--yes', '--quiet', '--no-install-recommends', 'python3-swift');
  try {
    get();
  } catch {
    aptGet('update', '--quiet'); // a new machine knows no packages yet
    get();
  }
}

/** Where everything must be green, a test that is skipped for want of a server is not. */
function without(): undefined {
  if (process.env.DOCKET_CI === '1')
    throw new Error('python3-swift is not installed, and no test may be skipped here.');
  process.stderr.write('python3-swift is not installed: every test on S3 is SKIPPED.\n');
}
