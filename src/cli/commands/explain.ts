import type { Command } from 'commander';
import pc from 'picocolors';
import { readConfig } from '../../config.ts';
import { Purpose } from '../../domain/event.ts';
import type { ExplainedSource, Explanation } from '../../services/explain-application.ts';
import { table } from '../columns.ts';
import { idFrom, operate, purposeFrom } from '../operate.ts';
import { data } from '../output.ts';
import { readersOf } from '../readers-of.ts';

const EXAMPLES = `Examples:
  docket explain app_01m82y9wnve8preycmhbk42djc                                        everything but the values
  docket explain app_01m82y9wnve8preycmhbk42djc --field dateOfBirth
  docket explain app_01m82y9wnve8preycmhbk42djc --field dateOfBirth --reveal --purpose support

Purposes: ${Purpose.options.join(', ')}. Every value that is shown is on record, with who asked and why.
`;

interface Options {
  readonly field?: string;
  readonly reveal?: true;
  readonly purpose?: string;
  readonly json?: true;
}

export function registerExplain(program: Command): void {
  program
    .command('explain')
    .description(
      'where every value of an application comes from: page, box, engine, versions, checks, sources, rule, policy, steps',
    )
    .addHelpText('before', `${EXAMPLES}\n`)
    .argument('<application>', 'an application id')
    .option('--field <name>', 'one field or attribute')
    .option('--reveal', 'show the values too; on record with the purpose')
    .option('--purpose <purpose>', 'why the values are to be shown')
    .option('--json', 'print one docket.explanation.v1')
    .action(async (text: string, { field, reveal, purpose, json }: Options) => {
      const input = {
        application: idFrom(text),
        ...(field && { field }),
        ...(reveal && { reveal: purposeFrom(purpose) }),
      };
      const explanation = (await operate('explain', input, readConfig(process.env))) as Explanation; // the operation's own answer, perhaps through JSON
      if (json) data(JSON.stringify(explanation));
      else for (const line of show(explanation)) data(line);
    });
}

function show({ application, state, fields, attributes, lacking = [], route, steps, lineage }: Explanation): string[] {
  return [
    pc.bold(`${application} · ${state}`),
    ...section('Fields', fields.map(fieldRow)),
    ...section('Attributes', attributes.flatMap(attributeRows)),
    ...section(
      'Not proven',
      lacking.map(({ attribute, provenBy }) => [attribute, `proven by ${provenBy.join(', ')}`]),
    ),
    ...(route
      ? section('Route', [
          [`${route.outcome} → ${route.inbox}`, `${route.approvals} to decide`, `rule ${route.rule}: ${route.because}`],
          ['policy', `${route.policy.name} version ${route.policy.version}`, route.policy.hash],
          ['tried', route.tried.map(({ rule, hit }) => `${hit ? '✓' : '·'} ${rule}`).join('  '), ''],
        ])
      : []),
    ...section(
      'Steps',
      steps.map(({ step, kind, subject, state, epoch, attempts, crashes, losses }) => [
        step,
        `${kind} ${state}`,
        subject,
        `epoch ${epoch}, ${attempts} failed, ${crashes} crashed, ${losses} lost`,
      ]),
    ),
    ...section('Versions', Object.entries(versionsOf(lineage))),
  ];
}

const section = (title: string, rows: readonly (readonly string[])[]): string[] =>
  rows.length === 0 ? [] : ['', pc.bold(title), ...table(rows.map((row) => [...row]))];

function fieldRow({
  type,
  field,
  status,
  value,
  confidence,
  evidence,
  checks,
  calibration,
  because = [],
}: Explanation['fields'][number]) {
  const [seen] = evidence;
  const box = seen?.box.map((part) => part.toFixed(3)).join(' ');
  return [
    `${type}.${field}`,
    value === undefined ? status : JSON.stringify(value),
    confidence === undefined ? '' : confidence.toFixed(3),
    seen ? `page ${seen.page} [${box}] ${readersOf(seen)}` : '',
    checks.map(({ check, passed }) => `${passed ? '✓' : '✗'} ${check}`).join(' '),
    status === 'found' ? calibration : '',
    because.map(({ clue, logOdds }) => `${clue} ${logOdds > 0 ? '+' : ''}${logOdds}`).join(', '),
  ];
}

/** The attribute, then each source by itself: what agrees, what contradicts, what was probably misread. */
function attributeRows({
  attribute,
  value,
  confidence,
  parts,
  sources,
  conflict,
  doubt,
}: Explanation['attributes'][number]): string[][] {
  return [
    [attribute, value ?? '', `${confidence.toFixed(3)} = ${factors(parts)}`],
    ...sources.map((source) => sourceRow('=', source)),
    ...(conflict?.sources ?? []).map((source) => sourceRow(pc.yellow(`≠ conflict (${conflict?.kind})`), source)),
    ...(doubt?.sources ?? []).map((source) => sourceRow(`? probably misread (${doubt?.kind})`, source)),
  ];
}

const sourceRow = (sign: string, { from, field, date, value, weight, parts }: ExplainedSource): string[] => [
  `  ${sign} ${from}.${field}${date ? ` of ${date}` : ''}`,
  value ?? '',
  `weighs ${weight.toFixed(2)}${parts ? `: ${factors(parts)}` : ''}`,
];

const factors = (parts: Readonly<Record<string, number>>): string =>
  Object.entries(parts)
    .map(([name, part]) => `${name} ${part.toFixed(2)}`)
    .join(' × ');

/** The same for most steps: each version once. */
function versionsOf(lineage: Explanation['lineage']): Record<string, string> {
  const all = new Map<string, Set<string>>();
  for (const versions of Object.values(lineage))
    for (const [name, version] of Object.entries(versions)) all.set(name, (all.get(name) ?? new Set()).add(version));
  return Object.fromEntries([...all].map(([name, versions]) => [name, [...versions].join(', ')]));
}
