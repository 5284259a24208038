import type { Command } from 'commander';
import pc from 'picocolors';
import { assembleLocal } from '../../assemble.ts';
import { loadTypes } from '../../documents/load.ts';
import { whatWouldFlip } from '../../pipeline/flip.ts';
import { rule } from '../../pipeline/route.ts';
import { vocabularyOf } from '../../pipeline/vocabulary.ts';
import { coverage } from '../../policy/coverage.ts';
import { explainRuling, type PartExplanation, withoutValues } from '../../policy/explain.ts';
import { DEFAULT_POLICY, loadPolicy } from '../../policy/load.ts';
import { loadScenarios, scenariosPathOf } from '../../policy/scenarios.ts';
import { factsOfPacket } from '../../services/process-packet.ts';
import { readPacket } from '../../services/read-packet.ts';
import { testPolicy } from '../../services/test-policy.ts';
import { table } from '../columns.ts';
import { data, talk } from '../output.ts';

const EXAMPLES = `Examples:
  docket policy check my.policy.yaml                      names, types, places; rules out of reach, gaps, overlaps
  docket policy test my.policy.yaml                       the scenarios of my.tests.yaml, which lies beside it
  docket policy explain samples/address-conflict             every rule, whether it hits and why, and what would change the outcome
  docket policy explain samples/address-conflict --values    with the values that the rules saw

Without a file, the policy that Docket brings. Exit codes: 0 ok · 3 the policy is not valid · 9 a scenario leads elsewhere
`;

const FAILED = 9;

interface Options {
  readonly json?: true;
  readonly types?: string;
}

export function registerPolicy(program: Command): void {
  const policy = program
    .command('policy')
    .description('check a policy, try it on its scenarios, and see why it decides as it does')
    .addHelpText('before', `${EXAMPLES}\n`);
  policy
    .command('check')
    .description('look for names that there are not, wrong types, rules out of reach, gaps and overlaps')
    .argument('[file]', 'a policy', DEFAULT_POLICY)
    .option('--types <folder>', 'your own document types')
    .option('--json', 'print one docket.policy-check.v1')
    .action(check);
  policy
    .command('test')
    .description('try a policy on its scenarios; exit 9 where one leads elsewhere')
    .argument('[file]', 'a policy', DEFAULT_POLICY)
    .option('--types <folder>', 'your own document types')
    .option('--json', 'print one docket.policy-test.v1')
    .action(test);
  policy
    .command('explain')
    .description('what became of every rule for a packet, and what would lead to another outcome')
    .argument('<packet>', 'a packet folder')
    .option('--policy <file>', 'a policy of your own')
    .option('--types <folder>', 'your own document types')
    .option('--values', 'show the values that the rules saw')
    .option('--json', 'print one docket.policy-explanation.v1')
    .action(explain);
}

function opened(file: string, { types }: Options) {
  const vocabulary = vocabularyOf(loadTypes(types));
  return { policy: loadPolicy(file, vocabulary), vocabulary };
}

function check(file: string, options: Options): void {
  const { policy, vocabulary } = opened(file, options);
  const { name, version, hash, rules } = policy;
  const covered = coverage(policy, vocabulary);
  const ids = rules.map(({ id }) => id);
  if (options.json) {
    data(JSON.stringify({ schema: 'docket.policy-check.v1', name, version, hash, rules: ids, ...covered }));
    return;
  }
  data(`${name} version ${version}: ${rules.length} rules, no mistakes, hash ${hash}`);
  for (const rule of covered.unreachable) data(`${pc.yellow('unreachable')}  ${rule}: rules above it take everything`);
  for (const example of covered.gaps) data(`gap  no rule decides ${JSON.stringify(example)}`);
  // That an application is stopped before a rule that would approve it is what order is for; the other way round deserves a look.
  const isApproving = (id: string) => rules.some((rule) => rule.id === id && rule.destination.outcome === 'approve');
  const doubtful = covered.overlaps.filter(({ rules: [first] }) => isApproving(first));
  for (const { rules, example } of doubtful)
    data(`${pc.yellow('overlap')}  ${rules.join(' before ')}: ${JSON.stringify(example)}`);
  talk(`${covered.overlaps.length} pairs of rules of which the first decides (--json lists them)`);
  talk(`${covered.examples} examples tried; each is told by what is unlike a perfect application`);
}

function test(file: string, options: Options): void {
  const tested = testPolicy(opened(file, options).policy, loadScenarios(scenariosPathOf(file)));
  const failed = tested.results.filter(({ passed }) => !passed);
  if (options.json) data(JSON.stringify({ schema: 'docket.policy-test.v1', ...tested }));
  else {
    const rows = tested.results.map(({ name, passed, got, expected }) => [
      passed ? pc.green('✓') : pc.red('✗'),
      name,
      `${got.outcome} → ${got.inbox} (${got.rule})`,
      passed ? '' : `expected ${Object.values(expected).join(', ')}`,
    ]);
    for (const row of table(rows)) data(row);
    talk(`${tested.results.length - failed.length} of ${tested.results.length} scenarios lead where they should`);
    if (tested.untested.length > 0) talk(`No scenario leads to ${tested.untested.join(', ')}`);
  }
  if (failed.length > 0) process.exitCode = FAILED;
}

async function explain(folder: string, options: Options & { readonly policy?: string; readonly values?: true }) {
  const { json, policy, types, values } = options;
  const ports = await assembleLocal(process.env, { ...(policy && { policy }), ...(types && { types }) });
  try {
    const facts = await factsOfPacket(await readPacket(folder), ports);
    const ruling = rule(facts, ports.policy);
    const { outcome, inbox, because } = ruling;
    const rules = explainRuling(ports.policy, facts).map(({ condition, ...rest }) => ({
      ...rest,
      condition: values ? condition : withoutValues(condition),
    }));
    const flips = whatWouldFlip(facts, ports.policy);
    if (json)
      return data(
        JSON.stringify({ schema: 'docket.policy-explanation.v1', outcome, inbox, rule: ruling.rule, rules, flips }),
      );
    data(pc.bold(`${outcome} → ${inbox} (rule ${ruling.rule}): ${because}`));
    for (const { rule, result, condition } of rules) {
      data(`${SIGNS[condition.truth]} ${pc.bold(rule)}  ${result}`);
      if (result !== 'not-reached') for (const line of linesOf(condition, '    ')) data(line);
    }
    if (flips.length > 0) data(pc.bold('\nWhat would lead to another outcome'));
    for (const { changes, outcome, inbox } of flips)
      data(`  ${changes.map(({ kind, name }) => `${kind} ${name}`).join(' and ')} → ${outcome}, ${inbox}`);
  } finally {
    await ports.close();
  }
}

const SIGNS = { true: pc.green('✓'), false: '·', error: pc.red('!'), 'not-reached': pc.dim('–') } as const;

function linesOf({ text, truth, saw, of = [] }: PartExplanation, indent: string): string[] {
  const seen = saw ? pc.dim(`  ${JSON.stringify(saw)}`) : '';
  return [`${indent}${SIGNS[truth]} ${text}${seen}`, ...of.flatMap((part) => linesOf(part, `${indent}  `))];
}
