import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CALIBRATION } from '../../src/calibration/fitted.ts';
import { kindOf } from '../../src/documents/index.ts';
import { ProposalReport } from '../../src/domain/proposal.ts';
import { type FieldScore, tally } from '../../src/domain/score.ts';
import { listPackets, type Packet, readPacket } from '../../src/services/read-packet.ts';
import { scoreDocument } from '../../src/services/score.ts';
import { docket, type Ran, ROOT } from '../support/docket.ts';

/** Packets whose pages were made worse on purpose. */
const DEGRADED = ['low-quality-scans'];

let ran: Ran;
let packets: Packet[];
let proposals: Map<string, ProposalReport>;

// One run of the demo: every sample through the real queue, database and readers.
beforeAll(async () => {
  packets = await Promise.all((await listPackets(join(ROOT, 'samples'))).map(readPacket));
  ran = await docket(['demo', '--json']);
  const reports = ran.out
    .trim()
    .split('\n')
    .map((line) => ProposalReport.parse(JSON.parse(line)));
  proposals = new Map(packets.map(({ folder }, index) => [basename(folder), reports[index] as ProposalReport])); // the demo prints one for each, in order
}, 240_000);

describe('the demo', () => {
  it('ends well, with a proposal for every sample packet', () => {
    expect(packets.length).toBeGreaterThanOrEqual(8);
    expect(ran.exit).toBe(0);
    expect(proposals.size).toBe(packets.length);
  });

  it('sends every packet where its truth says, with the conflicts that it says', () => {
    const led = packets.map(({ name }) => {
      const proposal = proposals.get(name);
      const conflicts = Object.entries(proposal?.attributes ?? {}).flatMap(([attribute, { conflict } = {}]) =>
        conflict ? [attribute] : [],
      );
      return {
        name,
        outcome: proposal?.recommendation.outcome,
        inbox: proposal?.route.inbox,
        conflicts: conflicts.sort(),
      };
    });
    const wanted = packets.map(({ name, truth }) => ({
      name,
      ...truth?.expected,
      conflicts: [...(truth?.expected?.conflicts ?? [])].sort(),
    }));
    expect(led).toEqual(wanted);
  });

  it('reads at least 97 in 100 fields of the clean packets right, and every document for what it is', () => {
    const scores = packets.flatMap((packet) => scoreOf(packet));
    const clean = scores.filter(({ packet }) => !DEGRADED.includes(packet));
    expect(scores.filter(({ score }) => !score.recognised)).toEqual([]);
    expect(tally(clean.flatMap(({ score }): readonly FieldScore[] => score.fields)).accuracy).toBeGreaterThanOrEqual(
      0.97,
    );
  });

  it('gives every value found a place on a page', () => {
    const found = [...proposals.values()].flatMap(({ documents }) =>
      documents.flatMap((report) =>
        report.documents.flatMap(({ fields }) =>
          Object.values(fields).flatMap((reading) => (reading.status === 'found' ? [{ reading, report }] : [])),
        ),
      ),
    );
    expect(found.length).toBeGreaterThan(500);
    for (const { reading, report } of found) {
      expect(reading.evidence.length).toBeGreaterThan(0);
      for (const { page, box } of reading.evidence) {
        expect(report.pages.map((known) => known.page)).toContain(page);
        expect(box[0] + box[2]).toBeLessThanOrEqual(1.05);
      }
    }
  });

  it('says of every confidence by which tables it was fitted', () => {
    const calibrations = [...proposals.values()].flatMap(({ documents }) =>
      documents.flatMap((report) => report.documents.map(({ calibration }) => calibration)),
    );
    expect(new Set(calibrations)).toEqual(new Set([CALIBRATION.version]));
  });
});

function scoreOf({ name, truth }: Packet) {
  return (truth?.documents ?? []).map((document) => {
    const report = proposals.get(name)?.documents.find(({ file }) => file === document.file);
    return { packet: name, score: scoreDocument(document, report, kindOf) };
  });
}
