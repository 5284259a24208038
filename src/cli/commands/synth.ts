import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { SCENARIOS, SPECIMENS, type SpecimenType, synthesise } from '../../../masking/index.ts';
import { assembleLocal, openSigningKey } from '../../assemble.ts';
import { Failure } from '../../domain/failure.ts';
import { columns } from '../columns.ts';
import { data, progress, talk } from '../output.ts';

interface Options {
  readonly seed: string;
  readonly count?: number;
  readonly scenario?: string;
  readonly types?: string;
  readonly noise?: number;
  readonly out: string;
  readonly list?: true;
}

const EXAMPLES = `Examples:
  docket synth --list
  docket synth --seed 7 --count 3 --out data
  docket synth --scenario expired-passport --noise 0.5 --out data
`;

export function registerSynth(program: Command): void {
  program
    .command('synth')
    .description('make invented packets with truth and a signed manifest')
    .addHelpText('before', `${EXAMPLES}\n`)
    .option('--seed <text>', 'the same seed gives the same bytes', '1')
    .option(
      '--count <n>',
      'how many packets; without it one of each scenario',
      number('a whole number of at least 1', (value) => Number.isInteger(value) && value >= 1),
    )
    .option('--scenario <name>', 'only this scenario; --list names them')
    .option('--types <list>', 'only documents of these types, comma-separated')
    .option(
      '--noise <p>',
      'share of documents that become scans, 0 to 1',
      number('a number from 0 to 1', (value) => value >= 0 && value <= 1),
    )
    .option('--out <folder>', 'a new or empty folder', 'synthetic')
    .option('--list', 'list the scenarios and what each must lead to')
    .action((options: Options) => (options.list ? list() : synth(options)));
}

function list(): void {
  for (const line of columns(
    SCENARIOS.map(({ id, title, expected }) => [
      { text: id },
      { text: `${expected.outcome} → ${expected.inbox}` },
      { text: title },
    ]),
    [32, 32, 80],
  ))
    data(line);
}

async function synth({ types, out, ...options }: Options): Promise<void> {
  const ports = await assembleLocal(process.env);
  const line = progress();
  try {
    const chosen = types === undefined ? undefined : types.split(',').map(specimenType);
    const manifest = await synthesise({
      ...options,
      ...(chosen && { types: chosen }),
      out: resolve(out),
      renderer: ports.renderer,
      key: await openSigningKey(process.env),
      progress: (done, total) => line.show(`drawing ${done} of ${total}`),
    });
    line.clear();
    talk(`${manifest.files.length} files in ${out}, dataset ${manifest.dataset}`);
  } finally {
    line.clear();
    await ports.close();
  }
}

function specimenType(name: string): SpecimenType {
  const known = Object.keys(SPECIMENS);
  if (isSpecimen(name)) return name;
  throw new Failure('usage.invalid', { problems: [{ at: '--types', says: `names ${known.join(', ')}` }] });
}

const isSpecimen = (name: string): name is SpecimenType => Object.hasOwn(SPECIMENS, name);

const number =
  (says: string, allows: (value: number) => boolean) =>
  (text: string): number => {
    const value = Number(text);
    if (text.trim() === '' || !allows(value)) throw new InvalidArgumentError(`It must be ${says}.`);
    return value;
  };
