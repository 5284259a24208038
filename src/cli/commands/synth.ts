import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import {
  cleared,
  type GateOptions,
  handWith,
  LOCALES,
  type LocaleId,
  openGate,
  SCENARIOS,
  SPECIMENS,
  type SpecimenType,
  type Synthesis,
  synthesise,
} from '../../../masking/index.ts';
import { assembleLocal, openSigningKey } from '../../assemble.ts';
import { Failure } from '../../domain/failure.ts';
import { columns } from '../columns.ts';
import { startCrew } from '../drawing-crew.ts';
import { data, progress, talk } from '../output.ts';

interface Options {
  readonly seed: string;
  readonly count?: number;
  readonly scenario?: string;
  readonly types?: string;
  readonly noise?: number;
  readonly locale?: string;
  readonly workers: number;
  readonly out: string;
  readonly check: boolean;
  readonly list?: true;
}

const EXAMPLES = `Examples:
  docket synth --list
  docket synth --seed 7 --count 3 --out data
  docket synth --scenario expired-passport --noise 0.5 --out data
  docket synth --count 500 --workers 2 --locale de-DE --out data
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
    .option('--locale <name>', `whose papers, where the scenario does not say: ${Object.keys(LOCALES).join(', ')}`)
    .option(
      '--workers <n>',
      'how many processes draw; the bytes are the same',
      number('a whole number from 1 to 16', (value) => Number.isInteger(value) && value >= 1 && value <= 16),
      1,
    )
    .option('--out <folder>', 'a new or empty folder, or one where the same was cut short', 'synthetic')
    .option('--no-check', 'sign without asking the leak gate, which takes half a minute and more')
    .option('--list', 'list the scenarios and what each must lead to')
    .action((options: Options) => (options.list ? list() : synth(options)));
}

function list(): void {
  for (const line of columns(
    SCENARIOS.map(({ id, title, expected, pending }) => [
      { text: id },
      { text: `${expected.outcome} → ${expected.inbox}` },
      { text: expected.conflicts.join(', ') || '–' },
      { text: pending ? `${title}. Not yet: ${pending}` : title },
    ]),
    [28, 24, 52, 220],
  ))
    data(line);
}

async function synth({ types, out, locale, workers, check, ...options }: Options): Promise<void> {
  const line = progress();
  const { hands, reader, end } = await openHands(workers);
  try {
    const chosen = types === undefined ? undefined : types.split(',').map(specimenType);
    const manifest = await synthesise({
      ...options,
      ...(chosen && { types: chosen }),
      ...(locale !== undefined && { locale: localeId(locale) }),
      out: resolve(out),
      hands,
      key: await openSigningKey(process.env),
      ...(check && { check: async (folder, how) => cleared(await openGate({ reader }), folder, how) }),
      progress: (doing, done, total) =>
        line.show(
          doing === 'drawing' ? `drawing packet ${done} of ${total}` : `looking for leaks, file ${done} of ${total}`,
        ),
    });
    line.clear();
    talk(`${manifest.files.length} files in ${out}, dataset ${manifest.dataset}`);
  } finally {
    line.clear();
    await end();
  }
}

/** One draws here; several draw each in a process of its own. */
async function openHands(
  workers: number,
): Promise<{ hands: Synthesis['hands']; reader: GateOptions['reader']; end(): Promise<void> }> {
  const ports = await assembleLocal(process.env);
  const crew = workers > 1 ? startCrew(workers) : undefined;
  const [first = handWith(ports.renderer), ...others] = crew?.hands ?? [];
  return {
    hands: [first, ...others],
    reader: { pages: (bytes) => ports.reader.pages(bytes), image: (...asked) => ports.renderer.image(...asked) },
    end: async () => {
      crew?.end();
      await ports.close();
    },
  };
}

function localeId(name: string): LocaleId {
  const known = Object.keys(LOCALES) as LocaleId[]; // Object.keys forgets the key type
  const found = known.find((id) => id === name);
  if (found) return found;
  throw new Failure('usage.invalid', { problems: [{ at: '--locale', says: `is one of ${known.join(', ')}` }] });
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
