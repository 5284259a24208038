import { canonicalJson, sha256 } from '../canonical.ts';
import type { ListedFile } from '../files-in.ts';
import { plantShadows, proveAlive } from './alive.ts';
import { byteRules } from './byte-rules.ts';
import { CANARIES, canaryPeople } from './canaries.ts';
import { CHANNEL_READERS, type ChannelReader, type PageReader } from './channels/index.ts';
import { closedNames } from './closed-names.ts';
import { closedWorld } from './closed-world.ts';
import { fingerprintScanner, fingerprintsOf, type RawPerson } from './fingerprints.ts';
import type { Scanner } from './piece.ts';
import { type CanaryRow, findingsOf, type GateFigures, type GateReport } from './report.ts';
import { type ScanOptions, scanFolder } from './run.ts';

/** All that the gate is made of: a part that is missing shows in the canaries. */
export interface GateParts {
  readonly channels: readonly ChannelReader[];
  readonly scanners: readonly Scanner[];
  /** L1, for runs that have a source. */
  readonly source: typeof fingerprintScanner;
  readonly shadows: typeof plantShadows;
}

export const gateParts = (): GateParts => ({
  channels: CHANNEL_READERS,
  scanners: [closedWorld(), closedNames(), byteRules()],
  source: fingerprintScanner,
  shadows: plantShadows,
});

export interface GateOptions {
  readonly reader: PageReader;
  /** Whose values must not come out, and the key of their prints; there is none where everything is invented. */
  readonly source?: { readonly people: readonly RawPerson[]; readonly key: Uint8Array };
  /** Share of pages with a text layer that are read as pictures too; pages that are pictures always are. */
  readonly pictures?: number;
  /** Share of pages that are read at the other three turns too. */
  readonly turned?: number;
  readonly parts?: GateParts;
}

export interface Gate {
  scan(folder: string, options?: ScanOptions): Promise<{ readonly report: GateReport; readonly pass?: CleanPass }>;
}

/** Says that the gate found exactly these files clean. Only the gate makes one; an object that looks like it is none. */
export interface CleanPass {
  readonly content: string;
  readonly report: GateReport;
}

const passes = new WeakSet<object>();

export const isCleanPass = (pass: CleanPass, files: readonly ListedFile[]): boolean =>
  passes.has(pass) && pass.content === contentOf(files);

const contentOf = (files: readonly ListedFile[]): string =>
  sha256(canonicalJson(files.map(({ path, sha256 }) => [path, sha256])));

/** Opens the gate: proves first that every scanner sees in every channel, then scans as many datasets as are asked for. */
export async function openGate(options: GateOptions): Promise<Gate> {
  const { reader, source, pictures = 1, turned = 0.05, parts = gateParts() } = options;
  const prints = source && fingerprintsOf([...source.people, ...canaryPeople()], source.key);
  const scanners = [...(prints ? [parts.source(prints)] : []), ...parts.scanners];
  const shadows = await parts.shadows(source !== undefined, reader);
  const canaries = await proveAlive(shadows, parts.channels, scanners, reader);
  const dead = blindnessIn(canaries);
  const versions = Object.fromEntries(scanners.map(({ id, version }) => [id, version]));
  return {
    async scan(folder, options = {}) {
      const run = { reader, channels: parts.channels, scanners, pictures, turned };
      const { hits, figures, files } = await scanFolder(folder, run, options);
      const findings = findingsOf(hits);
      const invalid = [...dead, ...nothingSeen(figures)];
      const state = invalid.length > 0 ? 'INVALID' : findings.length > 0 ? 'LEAK' : 'CLEAN';
      const report: GateReport = { state, invalid, findings, canaries, scanners: versions, figures };
      if (state !== 'CLEAN') return { report };
      const pass: CleanPass = Object.freeze({ content: contentOf(files), report });
      passes.add(pass);
      return { report, pass };
    },
  };
}

/** Noise hides a canary or two, on other processors other ones; a way of looking that is gone finds none. */
const NOISY: ReadonlySet<string> = new Set(['poor picture', 'turned picture']);

/** A canary missed, or too few of them planted to prove anything. */
const blindnessIn = (rows: readonly CanaryRow[]): string[] =>
  rows
    .filter(({ channel, planted, found }) => found < planted * (NOISY.has(channel) ? 0.75 : 1) || planted < CANARIES)
    .map((row) => `${row.scanner} found ${row.found} of ${row.planted} canaries (${row.kind}) in ${row.channel}`);

function nothingSeen({ files, pages, words, readShare }: GateFigures): string[] {
  return [
    ...(files === 0 || pages === 0 ? ['there is no document to look at'] : []),
    ...(words === 0 ? ['not a word was read'] : []),
    ...(readShare < 0.5 ? ['less than half of what truth says was read from pictures'] : []),
  ];
}
