import { basename } from 'node:path';
import type { Command } from 'commander';
import pc from 'picocolors';
import { assembleLocal } from '../../assemble.ts';
import { evaluate, type PacketScore, type Tally, tally } from '../../services/evaluate.ts';
import type { FieldScore } from '../../services/score.ts';
import { columns } from '../columns.ts';
import { data, progress } from '../output.ts';

interface Options {
  readonly json?: true;
  readonly types?: string;
}

const EXAMPLES = `Examples:
  docket evaluate samples
`;

export function registerEvaluate(program: Command): void {
  program
    .command('evaluate')
    .description('score extraction against the truth.json of a labelled folder')
    .addHelpText('before', `${EXAMPLES}\n`)
    .argument('<folder>', 'a folder of packets, or one flat folder with a truth.json')
    .option('--json', 'print one docket.evaluation.v1')
    .option('--types <folder>', 'your own document types')
    .action(async (folder: string, { json, types }: Options) => {
      const ports = await assembleLocal(process.env, { ...(types && { types }) });
      const line = progress();
      const packets: PacketScore[] = [];
      try {
        for await (const packet of evaluate(folder, ports)) {
          packets.push(packet);
          line.show(`scored ${basename(packet.packet)}`);
        }
      } finally {
        line.clear();
        await ports.close();
      }
      if (json) data(JSON.stringify(summary(packets)));
      else for (const text of show(packets)) data(text);
    });
}

function summary(packets: readonly PacketScore[]) {
  const documents = packets.flatMap((packet) => packet.documents);
  const fields = documents.flatMap((document) => document.fields);
  return {
    schema: 'docket.evaluation.v1' as const,
    documents: documents.length,
    recognised: documents.filter(({ recognised }) => recognised).length,
    fields: tally(fields),
    packets: packets.map(({ packet, documents }) => ({
      packet: basename(packet),
      ...tally(documents.flatMap((document) => document.fields)),
    })),
    byField: [...groupBy(fields, ({ type, field }) => `${type}.${field}`)].map(([field, scores]) => ({
      field,
      ...tally(scores),
    })),
    mistakes: fields.filter(({ verdict }) => verdict !== 'right'),
  };
}

function show(packets: readonly PacketScore[]): string[] {
  const { documents, recognised, fields, packets: perPacket, mistakes } = summary(packets);
  const row = (name: string, { right, wrong, missed, accuracy }: Tally) => [
    { text: name },
    { text: accuracy.toFixed(3) },
    { text: `${right} right` },
    { text: wrong === 0 ? '' : `${wrong} wrong`, paint: pc.red },
    { text: missed === 0 ? '' : `${missed} missed`, paint: pc.yellow },
  ];
  return [
    ...columns(
      [...perPacket.map((packet) => row(packet.packet, packet)), row('all fields', fields)],
      [40, 8, 12, 12, 12],
    ),
    '',
    `${recognised} of ${documents} documents were given the right type or refusal`,
    ...mistakes.map(({ file, type, field, verdict, confidence }) =>
      pc.dim(
        `  ${verdict}: ${type}.${field} in ${file}${confidence === undefined ? '' : ` (confidence ${confidence})`}`,
      ),
    ),
  ];
}

function groupBy(scores: readonly FieldScore[], key: (score: FieldScore) => string): Map<string, FieldScore[]> {
  const groups = new Map<string, FieldScore[]>();
  for (const score of scores) groups.set(key(score), [...(groups.get(key(score)) ?? []), score]);
  return groups;
}
