import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { Stack } from '../../src/assemble.ts';
import { Failure } from '../../src/domain/failure.ts';
import { ApplicationId, newStepId } from '../../src/domain/ids.ts';
import type { Reader } from '../../src/pipeline/ports.ts';
import type { Outbox } from '../../src/pipeline/store-ports.ts';
import { getProposal } from '../../src/services/get-proposal.ts';
import { getStatus } from '../../src/services/get-status.ts';
import { startWorkers, type Workers } from '../../workers/main.ts';
import {
  keptLog,
  newDataFolder,
  openStack,
  PAPERS,
  PASSWORD_PROTECTED,
  PAY_SLIP,
  submit,
  withReader,
} from '../support/service.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const open = async (data = newDataFolder()): Promise<Stack> => {
  const stack = await openStack(data);
  closing.push(stack.close);
  return stack;
};
const work = async (stack: Stack, log = keptLog()): Promise<Workers> => {
  const workers = await startWorkers(stack, { concurrency: 2, log });
  closing.push(workers.close);
  return workers;
};
const decided = (stack: Stack, id: ApplicationId, timeout = 20_000) =>
  expect.poll(() => getProposal(id, stack.store), { timeout, interval: 50 }).toBeDefined();
const statusOf = (stack: Stack) => getStatus({ store: stack.store, zone: 'masked', startedAt: 0 });

describe('the queue', () => {
  it('takes an application from its files to a proposal with evidence', async () => {
    const stack = await open();
    const { wake } = await work(stack);
    const id = await submit(stack, [PAY_SLIP, PASSWORD_PROTECTED], { wake });
    await decided(stack, id);
    const proposal = await getProposal(id, stack.store);
    expect(proposal?.documents.map(({ file, status, refusal }) => [file, status, refusal?.code])).toEqual([
      ['pay-slip.pdf', 'complete', undefined],
      ['bank-statement.pdf', 'refused', 'document.encrypted'],
    ]);
    expect(proposal?.documents[0]?.documents[0]?.fields.netPay).toMatchObject({
      status: 'found',
      evidence: [{ page: 1 }],
    });
    expect(proposal).toMatchObject({ status: 'partial', recommendation: { outcome: 'request-more' } });
    expect(proposal?.route.approvals).toBeGreaterThan(0);
    expect(await statusOf(stack)).toMatchObject({
      applications: { proposed: 1 },
      documents: { read: 1, refused: 1 },
      failed: [],
    });
  });

  it('reads again what failed for a while', async () => {
    const stack = await open();
    let calls = 0;
    const pages: Reader['pages'] = async (bytes) => {
      if (calls++ === 0) throw new Failure('reader.unavailable');
      return stack.reading.reader.pages(bytes);
    };
    const { wake } = await work(withReader(stack, pages));
    const id = await submit(stack, [PAY_SLIP], { wake });
    await decided(stack, id);
    expect((await getProposal(id, stack.store))?.documents[0]?.status).toBe('complete');
    expect(calls).toBe(2);
  });

  it('does not try again a file that can never be read', async () => {
    const stack = await open();
    let calls = 0;
    const pages: Reader['pages'] = async () => {
      calls++;
      throw new Failure('document.damaged');
    };
    const { wake } = await work(withReader(stack, pages));
    const id = await submit(stack, [PAY_SLIP], { wake });
    await decided(stack, id);
    expect((await getProposal(id, stack.store))?.documents[0]).toMatchObject({
      status: 'refused',
      refusal: { code: 'document.damaged' },
    });
    expect(calls).toBe(1);
  });

  it('puts a document that fails at every try before people, decides without it, and keeps what the error said to itself', async () => {
    const data = newDataFolder();
    const stack = await openStack(data);
    const log = keptLog();
    let calls = 0;
    const pages: Reader['pages'] = async () => {
      calls++;
      throw new Error('cannot read CANARY, 900-12-3456');
    };
    const workers = await startWorkers(withReader(stack, pages), { concurrency: 2, log });
    const id = await submit(stack, [PAY_SLIP], { reference: 'CANARY', wake: workers.wake });
    await decided(stack, id);
    expect(calls).toBe(3);
    expect(await getProposal(id, stack.store)).toMatchObject({
      status: 'partial',
      documents: [{ status: 'quarantined', refusal: { code: 'document.unread' } }],
    });
    const { failed } = await statusOf(stack);
    expect(failed).toEqual([
      {
        id: expect.stringMatching(/^doc_/),
        state: 'quarantined',
        code: 'document.unread',
        next: expect.stringMatching(/person/),
      },
    ]);
    await workers.close();
    await stack.close();
    expect(log.lines.filter((line) => line.includes('step.given-up'))).toHaveLength(1);
    expect(log.lines.join()).not.toContain('CANARY');
    expect(walk(data).filter((file) => readFileSync(file).includes('CANARY'))).toEqual([]);
  });

  it('decides an application once where its documents finish at the same moment', async () => {
    const stack = await open();
    const log = keptLog();
    let meet = () => {};
    const both = new Promise<void>((resolve) => {
      meet = resolve;
    });
    let calls = 0;
    const pages: Reader['pages'] = async () => {
      if (++calls === 2) meet();
      await both;
      return [];
    };
    const { wake } = await work(withReader(stack, pages), log);
    const id = await submit(stack, [PAY_SLIP, join(PAPERS, 'passport.pdf')], { wake });
    await decided(stack, id);
    expect(
      log.lines.filter((line) => line.includes('step.finished') && line.includes('decide-application')),
    ).toHaveLength(1);
    expect(log.lines.filter((line) => line.includes('step.finished') && line.includes('read-document'))).toHaveLength(
      2,
    );
  });

  it('starts each job at once, not at a worker’s next look', async () => {
    const stack = await open();
    const { wake } = await work(withReader(stack, async () => []));
    await new Promise((resolve) => setTimeout(resolve, 1_000)); // both workers wait for work by now
    const id = await submit(stack, [PAY_SLIP], { wake });
    await decided(stack, id, 4_000); // a worker that hears nothing looks every five seconds
  });

  it('runs a job that was published twice once', async () => {
    const stack = await open();
    let calls = 0;
    const pages: Reader['pages'] = async () => {
      calls++;
      return [];
    };
    const outbox: Outbox = { ...stack.store.outbox, published: async () => {} }; // as if the relay died each time before it could say so
    const store: Stack['store'] = { ...stack.store, outbox };
    const { wake } = await work(withReader({ ...stack, store }, pages));
    const id = await submit(stack, [PAY_SLIP], { wake });
    await decided(stack, id);
    expect(calls).toBe(1);
  });
});

describe('a step that fails', () => {
  const stepsOf = async (stack: Stack, id: ApplicationId, kind: string) =>
    (await stack.store.steps.of(id)).filter((step) => step.kind === kind);

  it('is put before people at the third crash of its reader, and its neighbour is read all the same', async () => {
    const stack = await open();
    let calls = 0;
    const pages: Reader['pages'] = async (bytes) => {
      if (bytes.length === poison) {
        calls++;
        throw new Failure('document.crashed');
      }
      return [];
    };
    const poison = readFileSync(PAY_SLIP).length;
    const { wake } = await work(withReader(stack, pages));
    const id = await submit(stack, [PAY_SLIP, PASSWORD_PROTECTED], { wake });
    await decided(stack, id);
    expect(calls).toBe(3);
    expect((await getProposal(id, stack.store))?.documents.map(({ status }) => status)).toEqual([
      'quarantined',
      'complete',
    ]);
    expect(await stack.store.steps.parked()).toMatchObject([
      { kind: 'read-document', application: id, code: 'document.crashed', crashes: 3, attempts: 0 },
    ]);
  });

  it('waits without being counted while something is away', async () => {
    const stack = await open();
    let calls = 0;
    const pages: Reader['pages'] = async () => {
      if (++calls < 2) throw new Failure('blob.unavailable');
      return [];
    };
    const { wake } = await work(withReader(stack, pages));
    const id = await submit(stack, [PAY_SLIP], { wake });
    await decided(stack, id, 30_000);
    expect(await stepsOf(stack, id, 'read-document')).toMatchObject([
      { state: 'done', attempts: 0, crashes: 0, losses: 0, epoch: 2 },
    ]);
  });

  it('goes to people where its application cannot be decided, and is decided once somebody tries again', async () => {
    const stack = await open();
    let broken = true;
    const application: Stack['store']['application'] = async (id) => {
      if (broken) throw new Error('no');
      return stack.store.application(id);
    };
    const store: Stack['store'] = { ...stack.store, application };
    const { wake } = await work(withReader({ ...stack, store }, async () => []));
    const id = await submit(stack, [PAY_SLIP], { wake });
    await expect
      .poll(async () => (await stack.store.status()).applications, { timeout: 20_000 })
      .toEqual({ failed: 1 });
    broken = false;
    const [parked] = await stack.store.steps.parked();
    const { id: actor } = await stack.store.actors.known('os:0', 'person', ['administrator']);
    expect(await stack.store.steps.retry(parked?.step ?? newStepId(), actor)).toBe(true);
    wake();
    await decided(stack, id);
    expect((await stack.store.status()).failed).toEqual([]);
  });
});

describe('a stop', () => {
  it('finishes the document at hand and leaves the others to the next start', async () => {
    const data = newDataFolder();
    const first = await openStack(data);
    let started = () => {};
    const reading = new Promise<void>((resolve) => {
      started = resolve;
    });
    let calls = 0;
    const slow = withReader(first, async () => {
      calls++;
      started();
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return [];
    });
    const workers = await startWorkers(slow, { concurrency: 1, log: keptLog() });
    const id = await submit(first, [PAY_SLIP, PAY_SLIP, PAY_SLIP], { wake: workers.wake });
    await reading;
    await workers.close();
    expect(calls).toBe(1);
    expect((await first.store.status()).documents).toEqual({ read: 1, received: 2 });
    await first.close();

    const second = await open(data);
    await work(second);
    await decided(second, id);
    expect((await second.store.status()).documents).toEqual({ read: 3 });
  });

  it('by kill -9 loses nothing that was accepted', async () => {
    const data = newDataFolder();
    const script = fileURLToPath(new URL('../support/stuck-service.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', script, data], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes;
    });
    await expect.poll(() => said.trim().split('\n').length, { timeout: 30_000 }).toBe(3);
    child.kill('SIGKILL');
    await once(child, 'exit');

    const stack = await open(data);
    await work(stack);
    const ids = said.split('\n').filter((line) => line.startsWith('app_'));
    expect(ids).toHaveLength(2);
    for (const id of ids) await decided(stack, ApplicationId.parse(id), 40_000);
    expect(await stack.store.status()).toMatchObject({
      applications: { proposed: 2 },
      documents: { read: 2 },
      failed: [],
    });
  });
});

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}
