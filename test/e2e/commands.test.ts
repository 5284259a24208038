import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { findSocketPath } from '../../src/config/socket.ts';
import { Truth, trueValue } from '../../src/domain/truth.ts';
import { docket, type Ran, ROOT } from '../support/docket.ts';
import { PAY_SLIP } from '../support/service.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 }); // dozens of processes, each a program that starts

const CLEAN = join(ROOT, 'samples/clean-approval');
const CONFLICT = join(ROOT, 'samples/address-conflict');
/** Who applies in the first of them: as its truth says, since samples are made anew now and then. */
const TOLD = new Map(
  Truth.parse(JSON.parse(readFileSync(join(CLEAN, 'truth.json'), 'utf8'))).documents.flatMap((document) =>
    'fields' in document
      ? Object.entries(document.fields).map(([field, value]): [string, string] => [field, String(trueValue(value))])
      : [],
  ),
);
const told = (field: string): string => TOLD.get(field) ?? expect.fail(`no ${field}`);
const NAME = told('applicantName');
const STREET = told('address').split(',')[0] ?? '';
const PERSONAL = new RegExp([...NAME.split(' '), told('nationalId'), 'SAMPLE-0001', STREET].join('|'), 'i');

const newFolder = () => mkdtempSync(join(tmpdir(), 'docket-commands-'));
const data = join(newFolder(), 'data');
const settings = {
  ...{ DOCKET_DATA: data, DOCKET_ZONE: 'masked', DOCKET_DATASETS: join(ROOT, 'samples') },
  ...{ DOCKET_PORT: '0', DOCKET_CONCURRENCY: '2' },
};
/** What everybody may see of every command: it talks on stderr, and a log goes there too. */
let talked = '';
const run = async (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> => {
  const ran = await docket(args, { ...settings, ...env });
  talked += ran.err;
  return ran;
};
const json = ({ out }: Ran) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Docket as a process of its own, up and listening. */
async function up(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'up'], {
    cwd: ROOT,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await new Promise<void>((ready, failed) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      talked += chunk;
      said += chunk;
      if (said.includes('Docket is up')) ready();
    });
    child.on('exit', () => failed(new Error(said)));
  });
  return child;
}

const ended = (child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> =>
  new Promise((resolve) => {
    child.on('exit', resolve);
    child.kill(signal);
  });

let service: ChildProcess | undefined;
let submitted: Ran;
let ids: string[];
beforeAll(async () => {
  service = await up();
  submitted = await run(['submit', CLEAN, CONFLICT, '--wait', '--json']);
  ids = json(submitted).map((line) => z.object({ application: z.string() }).parse(line).application);
});
afterAll(async () => {
  if (service?.exitCode === null) await ended(service, 'SIGKILL');
});
const clean = () => ids[0] ?? '';

describe('beside a running process', () => {
  it('submit waits for the proposals, and says by its exit code that people are needed', () => {
    expect(json(submitted)).toMatchObject([
      { schema: 'docket.submitted.v1', refused: [], state: 'proposed', proposal: { inbox: 'auto' } },
      { schema: 'docket.submitted.v1', refused: [], state: 'proposed', proposal: { inbox: 'senior' } },
    ]);
    expect(submitted.exit).toBe(7);
  });

  it('submit under the same key gives the same application, and for another packet none', async () => {
    const first = await run(['submit', CLEAN, '--key', 'K-1']);
    expect(await run(['submit', CLEAN, '--key', 'K-1'])).toEqual(first);
    expect(first).toMatchObject({ exit: 0, out: expect.stringMatching(/^app_\w{26}\n$/) });
    expect(await run(['submit', CONFLICT, '--key', 'K-1'])).toMatchObject({
      exit: 2,
      out: '',
      err: expect.stringContaining('idempotency.reused'),
    });
  });

  it('status counts, tells one application, and finds by reference', async () => {
    const [all] = json(await run(['status', '--json']));
    expect(all).toMatchObject({ schema: 'docket.status.v1', zone: 'masked', inboxes: { senior: 1 } });
    const [one] = json(await run(['status', clean(), '--json']));
    expect(one).toMatchObject({ schema: 'docket.progress.v1', application: clean(), state: 'proposed' });
    expect(JSON.stringify([all, one])).not.toMatch(PERSONAL);
    expect((await run(['status', '--reference', 'SAMPLE-0001'])).out.split('\n')).toContain(clean());
  });

  it('explain shows where a value comes from, and the value only for a purpose', async () => {
    const masked = await run(['explain', clean()]);
    expect(masked.out).toMatch(/passport\.surname\s+found\s+0\.\d+\s+page 1 \[[\d. ]+\] \S+/);
    expect(masked.out).not.toMatch(PERSONAL);
    const shown = await run(['explain', clean(), '--field', 'fullName', '--reveal', '--purpose', 'support']);
    expect(shown.out).toMatch(new RegExp(NAME, 'i'));
  });

  it('export gives all that is held, once', async () => {
    const out = join(newFolder(), 'answer');
    expect((await run(['export', clean(), '--out', out])).exit).toBe(0);
    expect(readdirSync(join(out, 'documents'))).toHaveLength(5);
    expect(readFileSync(join(out, 'documents/03-pay-slip.pdf'))).toEqual(readFileSync(PAY_SLIP));
    expect(readFileSync(join(out, 'export.json'), 'utf8')).toMatch(PERSONAL);
    expect((await run(['export', clean(), '--out', out])).exit).toBe(2);
  });

  it('keys rotate and audit verify end well', async () => {
    expect(json(await run(['keys', 'rotate', '--json']))).toEqual([
      { schema: 'docket.keys-rotated.v1', wrapped: expect.any(Number) },
    ]);
    expect(json(await run(['audit', 'verify', '--json']))).toEqual([
      { schema: 'docket.audit-verdict.v1', events: expect.any(Number), checkpoints: expect.any(Number), findings: [] },
    ]);
  });

  it('a hold keeps from forgetting; forgetting leaves a tombstone', async () => {
    const application = ids[1] ?? '';
    expect((await run(['hold', application])).exit).toBe(0);
    expect((await run(['forget', application, '--yes'])).exit).toBe(5);
    expect((await run(['hold', application, '--release'])).exit).toBe(0);
    expect((await run(['forget', application])).exit).toBe(2); // nobody there to be asked
    expect((await run(['forget', application, '--yes'])).exit).toBe(0);
    expect((await run(['status', application])).out).toMatch(/erased/);
    expect((await run(['explain', application])).exit).toBe(4);
  });

  it('nothing is done for whoever believes to be in another zone, or in none', async () => {
    for (const zone of ['production', 'Masked', ''])
      expect(await run(['status'], { DOCKET_ZONE: zone }), zone).toMatchObject({ exit: 78, out: '' });
  });

  it('what is mistyped or unknown has its exit code and a next step', async () => {
    const cases: [number, readonly string[]][] = [
      [4, ['status', 'app_nonsense']],
      [4, ['status', '--reference', 'nobody’s']],
      [4, ['forget', clean().replace(/.$/, (last) => (last === '0' ? '1' : '0')), '--yes']],
      [2, ['explain', clean(), '--reveal']],
      [2, ['export', clean(), '--out', join(newFolder(), 'x'), '--purpose', 'curiosity']],
      [4, ['jobs', 'retry', 'stp_nonsense']],
      [4, ['unlock', 'doc_nonsense']],
      [3, ['serve']],
      [69, ['work']],
    ];
    for (const [exit, args] of cases) {
      const ran = await run(args);
      expect(ran, args.join(' ')).toMatchObject({ exit, out: '' });
      expect(ran.err, args.join(' ')).toMatch(/→|No application has this reference/);
    }
  });
});

describe('a password', () => {
  it('goes through a pipe to the running process, and is refused to a document that waits for none', async () => {
    const [status] = json(await run(['status', clean(), '--json']));
    const document = z.object({ documents: z.array(z.object({ document: z.string() })) }).parse(status).documents[0];
    const args = ['unlock', document?.document ?? ''];
    const [given, none] = [await docket(args, settings, 'CANARY-1\n'), await docket(args, settings, '')];
    expect([given.exit, none.exit]).toEqual([2, 2]);
    expect(given.err).toContain('document.not-locked');
    expect(none.err).toContain('holds no password');
    talked += given.err;
    expect(talked).not.toContain('CANARY-1');
  });
});

describe('a packet with bad files', () => {
  const packet = (files: Readonly<Record<string, string | Buffer>>): string => {
    const folder = newFolder();
    mkdirSync(join(folder, 'documents'));
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, 'documents', name), bytes);
    return folder;
  };

  it('goes on without those that are refused, and says which and why without their names', async () => {
    const listed = packet({ 'pay-slip.pdf': readFileSync(PAY_SLIP) });
    const documents = [{ file: 'pay-slip.pdf' }, { file: 'CANARY.pdf' }];
    const form = { schema: 'docket.application.v1', reference: 'R', receivedOn: '2026-03-31', documents };
    writeFileSync(join(listed, 'application.json'), JSON.stringify(form));
    const some = await run(['submit', listed, '--json']);
    expect(some.exit).toBe(6);
    expect(json(some)).toMatchObject([{ refused: [{ file: 'documents/CANARY.pdf', code: 'document.missing' }] }]);
    expect(some.err).toMatch(/Document 2 of 2: .*\[document\.missing\]\n→/);
    const all = await run(['submit', packet({ 'CANARY.pdf': '' })]);
    expect(all).toMatchObject({ exit: 6, out: '', err: expect.stringContaining('not handed in') });
    expect(some.err + all.err).not.toContain('CANARY');
  });

  it('does not leave this process where its zone may not hold it', async () => {
    const stranger = packet({ 'a.pdf': '%PDF-1.7 CANARY' });
    const refused = await run(['submit', stranger, CLEAN, '--json']);
    expect(refused.exit).toBe(9);
    expect(json(refused)).toHaveLength(1);
    expect(refused.err).toContain('zone.unlisted');
    expect(refused.err).not.toContain('CANARY');
  });
});

describe('without a running process', () => {
  it('the store itself is asked, by two commands at once too; nobody waits where nothing works', async () => {
    expect(await ended(service as ChildProcess, 'SIGKILL')).toBeNull();
    expect(existsSync(findSocketPath(data) ?? '')).toBe(true);
    const both = await Promise.all([run(['submit', CLEAN]), run(['jobs', 'parked'])]);
    expect(both.map(({ exit }) => exit)).toEqual([0, 0]);
    expect(both[0].err).toContain('docket up');
    expect(await run(['submit', CLEAN, '--wait'])).toMatchObject({ exit: 2, out: '' });
    expect((await run(['audit', 'verify'])).exit).toBe(0);
  });

  it('what was accepted meanwhile is worked on by the next one, behind its own socket', async () => {
    service = await up();
    const state = z.object({ applications: z.record(z.string(), z.number()) });
    const standing = async () => state.parse(json(await run(['status', '--json']))[0]).applications;
    while ((await standing()).reading || (await standing()).deciding) await sleep(500);
    expect(await standing()).toEqual({ proposed: expect.any(Number), erased: 1 });
    expect(await ended(service, 'SIGTERM')).toBe(0);
    expect(findSocketPath(data)).toBeUndefined();
  });

  it('nothing personal was said by anybody', () => {
    expect(talked).toContain('step.finished');
    expect(talked).not.toMatch(PERSONAL);
    rmSync(data, { recursive: true });
  });
});
