import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openVault, operatorOf, type Vault } from '../../src/assemble.ts';
import { type Actor, Role } from '../../src/domain/actor.ts';
import { type ApplicationId, newApplicationId, newStepId } from '../../src/domain/ids.ts';
import type { Explanation } from '../../src/services/explain-application.ts';
import { OperationName, runOperation } from '../../src/services/operations.ts';
import { type Caseworker, caseworker } from '../support/casework.ts';
import { configFor, newDataFolder, PAPERS } from '../support/service.ts';

const CANARY = 'Canary-';

let vault: Vault;
let clerk: Caseworker;
beforeAll(async () => {
  vault = await openVault(configFor(newDataFolder()));
  clerk = caseworker(vault);
});
afterAll(() => vault.close());

let woken = 0;
const as = (actor: Actor) => (name: OperationName, input: object) =>
  runOperation(name, input, {
    ...vault,
    actor,
    zone: 'masked',
    startedAt: Date.now(),
    wake: () => {
      woken += 1;
    },
  });
const operate = async (name: OperationName, input: object = {}) => as(await operatorOf(vault))(name, input);
const withRoles = async (subject: string, roles: readonly Role[]) =>
  as(await vault.store.actors.known(subject, 'person', roles));
const eventsOf = async (application: ApplicationId, type: string) =>
  (await vault.store.audit.of(application)).filter((event) => event.type === type);
const newFolder = () => mkdtempSync(join(tmpdir(), 'docket-operations-'));

describe('every operation', () => {
  it('is refused to who has no role for it', async () => {
    const developer = await withRoles('os:4001', ['developer']);
    for (const name of OperationName.options)
      await expect(developer(name, {}), name).rejects.toMatchObject({ code: 'access.denied' });
  });

  it('names what is wrong with its input, never the input', async () => {
    const everybody = await withRoles('os:4000', Role.options);
    for (const name of OperationName.options) {
      const refused = await everybody(name, { [CANARY]: CANARY, application: CANARY, step: CANARY }).catch(
        (error: unknown) => error,
      );
      expect(refused, name).toMatchObject({ code: 'usage.invalid' });
      expect(JSON.stringify(refused), name).not.toContain(CANARY);
    }
  });

  it('on an application that nobody knows says so', async () => {
    const application = newApplicationId();
    const folder = join(newFolder(), 'out');
    const asked: [OperationName, object][] = [
      ['progress', { application }],
      ['forget', { application }],
      ['hold', { application, held: true }],
      ['explain', { application }],
      ['export', { application, folder, purpose: 'legal' }],
    ];
    for (const [name, input] of asked)
      await expect(operate(name, input), name).rejects.toMatchObject({ code: 'application.unknown' });
  });
});

describe('a packet that is handed in', () => {
  it('is found by its id and its reference, and wakes the workers', async () => {
    const before = woken;
    const answer = await operate('submit', { folder: join(PAPERS, '..') });
    expect(answer).toEqual({ application: expect.stringMatching(/^app_/) });
    expect(woken).toBe(before + 1);
    const { application } = answer as { application: ApplicationId };
    expect(await operate('progress', { application })).toMatchObject({ state: 'reading', held: false });
    expect(await operate('find', { reference: 'SAMPLE-0001' })).toEqual({ applications: [application] });
    expect(await operate('find', { reference: 'SAMPLE-0002' })).toEqual({ applications: [] });
  });
});

describe('an export', () => {
  it('holds everything of the applicant, readable by its owner alone, and is on record with its purpose', async () => {
    const application = await clerk.settle({ files: 2, canary: CANARY });
    const folder = join(newFolder(), 'out');
    await operate('export', { application, folder, purpose: 'access-request' });
    const documents = readdirSync(join(folder, 'documents'));
    expect(documents).toEqual([`01-${CANARY}scan-1.pdf`, `02-${CANARY}scan-2.pdf`]);
    expect(readFileSync(join(folder, 'documents', documents[1] ?? ''), 'utf8')).toBe(`${CANARY}bytes 2`);
    const all = JSON.parse(readFileSync(join(folder, 'export.json'), 'utf8'));
    expect(all).toMatchObject({
      schema: 'docket.export.v1',
      application,
      form: { applicant: { fullName: `${CANARY}Anna Eriksson` } },
      documents: [{ extraction: { documents: [{ type: 'pay-slip' }] } }, { state: 'read' }],
      proposal: { attributes: { fullName: { value: `${CANARY}Anna Eriksson` } } },
    });
    expect(all.steps).toHaveLength(3);
    expect(all.events.at(-1)).toMatchObject({ type: 'application.exported', purpose: 'access-request' });
    for (const path of [folder, join(folder, 'documents'), join(folder, 'export.json')])
      expect(statSync(path).mode & 0o077, path).toBe(0);
  });

  it('puts no file where its name points', async () => {
    const application = await clerk.handIn({ canary: '../../..\\\u0000/.\n' });
    const folder = join(newFolder(), 'out');
    await operate('export', { application, folder, purpose: 'legal' });
    expect(readdirSync(join(folder, 'documents'))).toEqual(['01-_scan-1.pdf']);
  });

  it('goes into an empty folder or none at all, and is not on record where it does not begin', async () => {
    const application = await clerk.settle();
    const full = newFolder();
    writeFileSync(join(full, 'mine'), '');
    for (const folder of [full, join(full, 'mine'), join(full, 'no', 'such', 'folder')])
      await expect(operate('export', { application, folder, purpose: 'legal' })).rejects.toMatchObject({
        code: 'usage.invalid',
        problems: [{ at: '--out' }],
      });
    expect(readdirSync(full)).toEqual(['mine']);
    expect(await eventsOf(application, 'application.exported')).toEqual([]);
  });

  it('leaves nothing behind where it cannot be whole, and is on record all the same', async () => {
    const application = await clerk.settle();
    await vault.blobs.removeAll(application);
    const parent = newFolder();
    await expect(
      operate('export', { application, folder: join(parent, 'out'), purpose: 'legal' }),
    ).rejects.toMatchObject({ code: 'blob.missing' });
    expect(readdirSync(parent)).toEqual([]);
    expect(await eventsOf(application, 'application.exported')).toHaveLength(1);
  });
});

describe('an explanation', () => {
  it('says where everything comes from without a single value', async () => {
    const application = await clerk.settle({ canary: CANARY });
    const explanation = (await operate('explain', { application })) as Explanation;
    expect(explanation.fields).toEqual([
      expect.objectContaining({
        type: 'pay-slip',
        field: 'employeeName',
        evidence: [{ page: 1, box: [0.1, 0.1, 0.2, 0.02], engine: 'tesseract' }],
        calibration: 'test',
      }),
    ]);
    expect(explanation.attributes).toMatchObject([{ attribute: 'fullName', sources: [{ from: 'applicant' }] }]);
    expect(explanation.route).toMatchObject({ rule: 'conflict', tried: [{ rule: 'conflict', hit: true }] });
    expect(Object.values(explanation.lineage)).toHaveLength(2);
    expect(JSON.stringify(explanation)).not.toContain(CANARY);
    expect(await eventsOf(application, 'value.revealed')).toEqual([]);
  });

  it('shows values for a purpose, each on record by its name, without the value', async () => {
    const application = await clerk.settle({ canary: CANARY });
    const explanation = (await operate('explain', { application, reveal: 'support' })) as Explanation;
    expect(explanation.fields[0]).toMatchObject({
      value: `${CANARY}Anna Eriksson`,
      evidence: [{ text: `${CANARY}Anna` }],
    });
    const events = await eventsOf(application, 'value.revealed');
    expect(events).toMatchObject([
      { subject: explanation.fields[0]?.document, facts: { field: 'employeeName' }, purpose: 'support' },
      { subject: 'fullName', purpose: 'support' },
    ]);
    expect(JSON.stringify(events)).not.toContain(CANARY);
  });

  it('of one field is on record for that field alone', async () => {
    const application = await clerk.settle();
    await operate('explain', { application, field: 'fullName', reveal: 'audit' });
    expect(await eventsOf(application, 'value.revealed')).toMatchObject([{ subject: 'fullName', purpose: 'audit' }]);
  });

  it('shows no value to who may only see how things stand', async () => {
    const application = await clerk.settle();
    const submitter = await withRoles('os:4002', ['submitter']);
    await expect(submitter('explain', { application })).resolves.toMatchObject({ application });
    await expect(submitter('explain', { application, reveal: 'review' })).rejects.toMatchObject({
      code: 'access.denied',
    });
    expect(await eventsOf(application, 'value.revealed')).toEqual([]);
  });

  it('of a field that there is not is refused, and nothing is on record', async () => {
    const application = await clerk.settle();
    const asked = operate('explain', { application, field: 'Anna Eriksson', reveal: 'review' });
    await expect(asked).rejects.toMatchObject({ code: 'usage.invalid', problems: [{ at: '--field' }] });
    expect(await eventsOf(application, 'value.revealed')).toEqual([]);
  });
});

describe('forgetting', () => {
  it('leaves a tombstone that is neither explained nor exported, and can be repeated', async () => {
    const application = await clerk.settle();
    for (const _time of ['once', 'again']) await operate('forget', { application });
    expect(await operate('progress', { application })).toMatchObject({ state: 'erased', documents: [] });
    const folder = join(newFolder(), 'out');
    for (const [name, input] of [
      ['explain', { application, reveal: 'legal' }],
      ['export', { application, folder, purpose: 'legal' }],
      ['hold', { application, held: true }],
    ] as const)
      await expect(operate(name, input), name).rejects.toMatchObject({ code: 'application.erased' });
    expect(await eventsOf(application, 'application.erased')).toHaveLength(1);
  });

  it('waits for the end of a legal hold', async () => {
    const application = await clerk.settle();
    await operate('hold', { application, held: true });
    await expect(operate('forget', { application })).rejects.toMatchObject({ code: 'application.held' });
    await operate('hold', { application, held: false });
    await operate('forget', { application });
    const [erased] = await eventsOf(application, 'application.erased');
    expect(erased?.actor).toBe((await operatorOf(vault)).id);
  });
});

describe('a parked step', () => {
  it('is listed with its reason, and put to work again by its id', async () => {
    const application = await clerk.handIn();
    const [step] = await clerk.stepsOf(application, 'read-document');
    const lease = await clerk.take(application, 'read-document');
    const refusal = { code: 'document.crashed', message: 'm', next: 'n' } as const;
    await clerk.finish(lease, { status: 'quarantined', refusal });
    expect(await operate('parked')).toEqual({
      steps: [expect.objectContaining({ step, application, code: 'document.crashed' })],
    });
    expect(await operate('retry', { step: lease.step })).toEqual({ step });
    expect(await operate('parked')).toEqual({ steps: [] });
    expect(await eventsOf(application, 'step.retried')).toHaveLength(1);
    for (const unknown of [lease.step, newStepId()])
      await expect(operate('retry', { step: unknown })).rejects.toMatchObject({ code: 'step.unknown' });
  });
});

describe('the people', () => {
  it('are managed by administrators alone, and every change is on record', async () => {
    const reviewer = await withRoles('os:4010', ['reviewer', 'approver', 'privacy-officer']);
    for (const name of [
      'people',
      'add-person',
      'skill-person',
      'absent-person',
      'bar-person',
      'check-staffing',
    ] as const)
      await expect(reviewer(name, {}), name).rejects.toMatchObject({ code: 'access.denied' });
    const application = await clerk.settle();
    const person = 'os:4011';
    const added = await operate('add-person', { person, roles: ['reviewer', 'submitter'], without: ['submitter'] });
    expect(added).toMatchObject({ subject: person, roles: ['reviewer'] });
    await operate('skill-person', { person, skill: 'senior', has: true });
    await operate('absent-person', { person, first: '2099-08-03', last: '2099-08-04' });
    expect(await operate('bar-person', { person, application, barred: true })).toMatchObject({
      skills: ['senior'],
      absences: [{ from: new Date('2099-08-03T00:00Z'), until: new Date('2099-08-05T00:00Z') }],
      interests: [application],
    });
    expect(await operate('absent-person', { person })).toMatchObject({ absences: [] });
    expect(await eventsOf(application, 'actor.barred')).toMatchObject([{ facts: { barred: true } }]);
  });

  it('are named by logins, and days in their order', async () => {
    const person = 'os:4011';
    const refused: [OperationName, object][] = [
      ['add-person', { person: `${CANARY}Anna Eriksson`, roles: [] }],
      ['add-person', { person, roles: ['boss'] }],
      ['skill-person', { person, skill: CANARY, has: true }],
      ['absent-person', { person, first: '2099-02-30' }],
      ['absent-person', { person, first: '2099-08-04', last: '2099-08-03' }],
    ];
    for (const [name, input] of refused)
      await expect(operate(name, input), JSON.stringify(input)).rejects.toMatchObject({ code: 'usage.invalid' });
    await expect(operate('absent-person', { person: 'os:nobody' })).rejects.toMatchObject({ code: 'person.unknown' });
  });

  it('are enough where each inbox can decide what comes there', async () => {
    const { understaffed } = (await operate('check-staffing')) as { understaffed: readonly { inbox: string }[] };
    expect(understaffed.map(({ inbox }) => inbox)).toEqual(['fraud', 'senior']);
  });
});

describe('the whole store', () => {
  it('is wrapped under a new key, and everything still opens', async () => {
    const application = await clerk.settle({ canary: CANARY });
    const { wrapped } = (await operate('rotate-keys')) as { wrapped: number };
    expect(wrapped).toBeGreaterThan(5);
    const form = (await vault.store.application(application))?.application.form;
    expect(form?.applicant?.fullName).toBe(`${CANARY}Anna Eriksson`);
  });

  it('has an audit log that is whole', async () => {
    expect(await operate('verify-audit')).toMatchObject({ findings: [] });
  });

  it('is swept by who may forget, and keeps what is young', async () => {
    const application = await clerk.settle();
    await operate('sweep');
    expect(await operate('progress', { application })).toMatchObject({ state: 'proposed' });
    const administrator = await withRoles('os:4003', ['administrator']);
    await expect(administrator('sweep', {})).rejects.toMatchObject({ code: 'access.denied' });
  });
});
