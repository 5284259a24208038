import { text as readText } from 'node:stream/consumers';
import type { Command } from 'commander';
import { z } from 'zod';
import { Failure } from '../../domain/failure.ts';
import type { FieldValue } from '../../domain/field.ts';
import { ReviewId } from '../../domain/ids.ts';
import { CorrectionReason, OVERRIDE_REASONS } from '../../domain/reason-codes.ts';
import { Review } from '../../domain/review.ts';
import { table } from '../columns.ts';
import { idFrom, operate } from '../operate.ts';
import { data, done, talk } from '../output.ts';
import { reviewRow, Shown, showReview } from '../show-review.ts';

const EXAMPLES = `Examples:
  docket review next --inbox senior                        takes the oldest that you may decide
  docket review show REVIEW --reveal                       all of its evidence; that you saw it is on record
  docket review correct REVIEW --at 2 --document DOC --field netPay --value 1900.00 --reason misread
  docket review draft REVIEW --at 3 --outcome approve
  docket review compare REVIEW --at 4                      what is recommended
  docket review decide REVIEW --at 5 --outcome decline --reason identity-doubt --note -
  docket review undo REVIEW                                within a minute

--at is the version that you looked at. A note, text or value of \`-\` is read from stdin, where no other process sees it.
You are the system's user, as \`os:1000\`; an administrator gives roles. Whoever handed in cannot decide, nor anybody twice.
`;

const REASONS = `\nReasons:\n${Object.entries(OVERRIDE_REASONS)
  .map(([code, says]) => `  ${code.padEnd(20)} ${says}`)
  .join('\n')}\n`;

interface Options {
  readonly [name: string]: string | string[] | boolean | undefined;
}

export function registerReview(program: Command): void {
  const review = program
    .command('review')
    .description('the reviews of applications that people must decide')
    .addHelpText('before', `${EXAMPLES}\n`)
    .addHelpText('after', REASONS);
  registerLooking(review);
  registerHolding(review);
  registerWorking(review);
  registerDeciding(review);
}

function registerLooking(review: Command): void {
  review
    .command('list')
    .description('what is not closed, oldest first')
    .option('--inbox <name>', 'of this inbox alone')
    .option('--json', 'print one docket.review-summary.v1 a line')
    .action(async ({ inbox, json }: Options) => {
      const answer = await operate('list-reviews', given({ inbox }));
      const { reviews } = z.object({ reviews: z.array(Review) }).parse(answer);
      if (json) for (const one of reviews) data(JSON.stringify(summary(one)));
      else if (reviews.length === 0) talk('Nothing waits for people.');
      else for (const line of table(reviews.map(reviewRow))) data(line);
    });
  review
    .command('show')
    .description('a review with its evidence; the recommendation where you may see it')
    .argument('<review>', 'a review id')
    .option('--reveal', 'show values too; that you saw them is on record')
    .option('--json', 'print one docket.review.v1')
    .action(async (id: string, { reveal, json }: Options) =>
      print(await operate('show-review', { review: reviewFrom(id), reveal: reveal === true }), json),
    );
}

function registerHolding(review: Command): void {
  const acting = (name: string, does: string, operation: Parameters<typeof operate>[0]) =>
    review
      .command(name)
      .description(does)
      .argument('<review>', 'a review id')
      .option('--json', 'print one docket.review-summary.v1')
      .action(async (id: string, { json }: Options) => say(await operate(operation, { review: reviewFrom(id) }), json));
  review
    .command('next')
    .description('claim the oldest that you may work on; exit 4 where there is none')
    .option('--inbox <name>', 'of this inbox alone')
    .option('--json', 'print one docket.review-summary.v1')
    .action(async ({ inbox, json }: Options) => say(await operate('claim-next-review', given({ inbox })), json));
  acting('claim', 'take a review, or hold on to yours for another ten minutes', 'claim-review');
  acting('release', 'give a review back', 'release-review');
  acting('undo', 'take your decision back, within a minute', 'undo-decision');
}

function registerWorking(review: Command): void {
  const saying = (name: string, does: string) =>
    seen(review, name, does)
      .requiredOption('--document <id>', 'of which document')
      .option('--part <n>', "which of the file's documents", '0')
      .requiredOption('--field <name>', 'of which field')
      .option('--note <text>', 'what else there is to say');
  saying('correct', 'set a field right: another value, unreadable, or absent')
    .option('--value <text>', 'what stands there')
    .option('--unreadable', 'something stands there that cannot be read')
    .option('--absent', 'nothing stands there')
    .option('--page <n>', 'where it stands, with --box')
    .option('--box <x,y,width,height>', 'as fractions of the page')
    .requiredOption('--reason <code>', CorrectionReason.options.join(', '))
    .action(async (id: string, options: Options) => {
      const kind = options.unreadable ? 'unreadable' : options.absent ? 'absent' : 'value';
      const value = kind === 'value' && options.value !== undefined ? valueFrom(await typed(options.value)) : undefined;
      const said = { ...(await fieldOf(options)), kind, reason: options.reason, place: placeFrom(options), value };
      say(await operate('correct-field', given({ ...from(id, options), ...said })), options.json);
    });
  saying('confirm', 'say that a field was read right').action(async (id: string, options: Options) => {
    const said = { ...(await fieldOf(options)), kind: 'confirmed', reason: 'seen-right' };
    say(await operate('correct-field', given({ ...from(id, options), ...said })), options.json);
  });
  seen(review, 'reclassify', 'say what a page is; its document is read anew')
    .requiredOption('--document <id>', 'of which document')
    .requiredOption('--page <n>', 'which page')
    .requiredOption('--type <type>', 'which document type it is')
    .action(async (id: string, options: Options) => {
      const said = { document: options.document, page: Number(options.page), type: options.type };
      say(await operate('reclassify-page', { ...from(id, options), ...said }), options.json);
    });
  seen(review, 'request', 'ask the applicant for documents; the application waits')
    .requiredOption('--want <type...>', 'document types')
    .requiredOption('--text <text>', 'what the applicant is told')
    .action(async (id: string, options: Options) => {
      const asked = { ...from(id, options), wants: options.want, text: await typed(options.text) };
      say(await operate('request-documents', asked), options.json);
    });
}

function registerDeciding(review: Command): void {
  seen(review, 'draft', 'keep what you think, before you see the recommendation or after')
    .requiredOption('--outcome <outcome>', 'approve, decline or request-more')
    .option('--reason <code>', 'why, if it is unlike the recommendation')
    .option('--note <text>', 'the same in words')
    .action(async (id: string, options: Options) =>
      say(await operate('draft-decision', await judged(id, options)), options.json),
    );
  seen(review, 'compare', 'see the recommendation; in most inboxes after a draft').action(
    async (id: string, options: Options) =>
      print(await operate('compare-recommendation', from(id, options)), options.json),
  );
  seen(review, 'decide', 'decide as you drafted, or as said here')
    .option('--outcome <outcome>', 'approve, decline or request-more')
    .option('--reason <code>', 'why, if it is unlike the recommendation')
    .option('--note <text>', 'the same in words')
    .addHelpText('after', REASONS)
    .action(async (id: string, options: Options) => {
      const answer = await operate('record-decision', await judged(id, options));
      const { decision, review: after } = z.object({ decision: z.string(), review: Review }).parse(answer);
      const said =
        after.state === 'closed' ? 'Decided' : `Recorded; ${after.decided} of ${after.approvals} have decided`;
      const result = { schema: 'docket.decision.v1', decision, ...plain(after) };
      done(options.json === true, result, `${said}. Within a minute: docket review undo ${id}`);
    });
  review
    .command('reopen')
    .description('have people decide again what was decided, by right')
    .argument('<application>', 'an application id')
    .requiredOption('--reason <code>', 'why')
    .requiredOption('--note <text>', 'the same in words')
    .option('--json', 'print one docket.review-summary.v1')
    .action(async (id: string, { reason, note, json }: Options) =>
      say(await operate('reopen-application', { application: idFrom(id), reason, note: await typed(note) }), json),
    );
}

/** An act on a version of a review. */
const seen = (review: Command, name: string, does: string): Command =>
  review
    .command(name)
    .description(does)
    .argument('<review>', 'a review id')
    .requiredOption('--at <version>', 'the version that you looked at')
    .option('--json', 'print the outcome as JSON');

const from = (id: string, { at }: Options) => ({ review: reviewFrom(id), version: Number(at) });

async function judged(id: string, options: Options): Promise<object> {
  const { outcome, reason, note } = options;
  return given({ ...from(id, options), outcome, reason, note: note === undefined ? undefined : await typed(note) });
}

const fieldOf = async ({ document, part, field, note }: Options) => ({
  ...{ document, part: Number(part), field, note: note === undefined ? undefined : await typed(note) },
});

/** What was not given is not there at all. */
const given = (input: object): object =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

const typed = async (option: Options[string]): Promise<string> =>
  option === '-' ? (await readText(process.stdin)).trim() : String(option);

const valueFrom = (text: string): FieldValue => (text === 'true' || text === 'false' ? text === 'true' : text);

function placeFrom({ page, box }: Options): object | undefined {
  if (page === undefined && box === undefined) return undefined;
  return { page: Number(page), box: String(box).split(',').map(Number) };
}

function reviewFrom(text: string): ReviewId {
  const id = ReviewId.safeParse(text);
  if (!id.success) throw new Failure('review.unknown');
  return id.data;
}

const plain = ({ openedAt, ...review }: Review) => ({ ...review, openedAt: openedAt.toISOString() });
const summary = (review: Review) => ({ schema: 'docket.review-summary.v1', ...plain(review) });

function say(answer: unknown, json: Options[string]): void {
  const review = Review.parse(answer);
  done(json === true, summary(review), `${review.review} is ${review.state}, version ${review.version}.`);
}

function print(answer: unknown, json: Options[string]): void {
  if (json) data(JSON.stringify(answer));
  else for (const line of showReview(Shown.parse(answer))) data(line);
}
