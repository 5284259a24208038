import { z } from 'zod';
import type { Problem } from './problem.ts';

interface FailureRow {
  /** Whether the same job could succeed on another try. */
  readonly retry: 'never' | 'later';
  readonly http: number;
  readonly exit: number;
  readonly message: string;
  readonly next: string;
}

/** A file that is turned away; the rest of the packet goes on without it. */
const REFUSALS = {
  'document.missing': refusal(404, 'The file does not exist.', 'Check the path and name the file again.'),
  'document.directory': refusal(
    422,
    'This is a folder, not a file.',
    'Name the files in it, or use `docket process` for a packet folder.',
  ),
  'document.unlisted-file': refusal(
    422,
    'application.json names a file that the packet does not hold.',
    'Add the file to the documents folder, or take its entry out.',
  ),
  'document.empty': refusal(
    422,
    'The file is empty.',
    'Export or scan the document again; the upload may have been cut short.',
  ),
  'document.too-large': refusal(
    413,
    'The file is larger than the limit.',
    'Send at most 25 MB a file: scan at 200 to 300 dpi, or split the file.',
  ),
  'document.too-many-pages': refusal(
    413,
    'The file has more pages than the limit.',
    'Split it into files of at most 200 pages.',
  ),
  'document.too-many-pixels': refusal(
    413,
    'The image has more pixels than the limit.',
    'Send at most 50 megapixels a page: 200 to 300 dpi is enough.',
  ),
  'document.unsupported': refusal(
    415,
    'This is not a file that Docket reads.',
    'Send a PDF, PNG, JPEG, TIFF or WebP file.',
  ),
  'document.heic': refusal(
    415,
    'This is a HEIC or AVIF photo, which Docket does not read.',
    'Save it as JPEG; on an iPhone choose "Most Compatible" under Settings, Camera, Formats.',
  ),
  'document.other-picture': refusal(
    415,
    'This is a picture of a kind that Docket does not read.',
    'Save it as PDF, PNG or JPEG.',
  ),
  'document.office': refusal(
    415,
    'This is a word processor, spreadsheet or mail file.',
    'Print or export it as a PDF.',
  ),
  'document.archive': refusal(415, 'This is an archive of other files.', 'Unpack it and send the files in it.'),
  'document.ambiguous': refusal(
    422,
    'This file is of two kinds at once, so that programs may show different things.',
    'Print it as a plain PDF, or save it as PNG or JPEG, and send that.',
  ),
  'document.damaged': refusal(
    422,
    'The file is damaged and cannot be opened.',
    'Open it in a viewer and export it again, or ask the applicant for a new copy.',
  ),
  'document.encrypted': refusal(
    422,
    'The PDF is protected by a password.',
    'Ask the applicant for a copy without a password, or for the password: `docket unlock DOCUMENT`, `docket extract FILE --password-stdin`.',
  ),
  'document.wrong-password': refusal(
    422,
    'The password does not open the PDF.',
    'Ask the applicant for it again, or for a copy without a password.',
  ),
  'document.timeout': row(
    'later',
    422,
    6,
    'Reading took longer than the limit and was stopped.',
    'Scan the document again as a plain image, or have a person read it.',
  ),
  'document.crashed': row(
    'later',
    422,
    6,
    'The reader stopped while reading this file.',
    'Have a person look at the document; scan it again if it looks damaged.',
  ),
  'document.unread': row(
    'later',
    422,
    6,
    'Something went wrong while this file was read.',
    'Have a person read it; the log names the place of the error.',
  ),
} as const satisfies Record<`document.${string}`, FailureRow>;

const OTHERS = {
  'usage.invalid': row('never', 400, 2, 'The command cannot be understood.', 'See `docket --help`.'),
  'application.invalid': row(
    'never',
    422,
    2,
    'application.json does not have the documented shape.',
    'Mend the parts named above; README, "A packet", has the shape.',
  ),
  'application.unknown': row(
    'never',
    404,
    4,
    'No application has this id.',
    'Check the id; `docket status` lists what there is.',
  ),
  'document.unknown': row(
    'never',
    404,
    4,
    'No document has this id.',
    'Check the id; `docket status APPLICATION` lists its documents.',
  ),
  'document.not-locked': row(
    'never',
    409,
    2,
    'This document does not wait for a password.',
    'See how it stands: `docket status APPLICATION`.',
  ),
  'packet.missing': row('never', 404, 6, 'There is no such folder.', 'Name a packet folder, or a folder of packets.'),
  'packet.empty': row('never', 422, 6, 'The packet holds no document.', 'Put the files into its documents folder.'),
  'truth.invalid': row(
    'never',
    422,
    2,
    'truth.json is missing or does not have the documented shape.',
    'Mend it, or name a labelled folder.',
  ),
  'types.invalid': row(
    'never',
    422,
    3,
    'A document type definition is not valid.',
    'Mend the parts named above; README, "Your own document type", has one to start from.',
  ),
  'calibration.invalid': row(
    'never',
    422,
    3,
    'The calibration tables are not valid.',
    'Make them anew with `docket calibrate`, or unset DOCKET_CALIBRATION to use those that come with the program.',
  ),
  'calibration.thin': row(
    'never',
    422,
    2,
    'The folder holds too few values to learn from.',
    'Name more labelled documents: twenty and more of one quality tier; `docket synth` makes them.',
  ),
  'policy.invalid': row('never', 422, 3, 'The policy is not valid.', 'Mend the parts named above.'),
  'inbox.understaffed': row(
    'never',
    422,
    3,
    'An inbox has too few people to decide what comes there.',
    'Give more people its roles and skills: `docket people add`, `docket people skill`; `docket people check` says who is lacking.',
  ),
  'person.unknown': row('never', 404, 4, 'Nobody is known by this name.', 'See `docket people list`, or add them.'),
  'config.invalid': row(
    'never',
    500,
    3,
    'A setting has a value that is not allowed.',
    'Set the variables named above to an allowed value.',
  ),
  'zone.unset': row(
    'never',
    500,
    78,
    'DOCKET_ZONE is not set, or is no known zone.',
    'Set DOCKET_ZONE to exactly `production` or `masked`.',
  ),
  'zone.unlisted': row(
    'never',
    403,
    9,
    'In the masked zone only files of a signed dataset are admitted; this one is in none.',
    'Use `docket synth` to make data, or name a signed dataset in DOCKET_DATASETS.',
  ),
  'zone.mismatch': row(
    'never',
    500,
    78,
    'The data folder belongs to another zone.',
    'Use the zone it was made for, or another folder (DOCKET_DATA).',
  ),
  'manifest.invalid': row(
    'never',
    422,
    9,
    'The dataset does not match its signed manifest.',
    'Get or make the dataset anew and edit none of its files; masked ones need the public key of production in DOCKET_TRUSTED_KEYS.',
  ),
  'manifest.expired': row(
    'never',
    403,
    9,
    'The last day of this masked dataset is over.',
    'Mask the packets again in the production zone, or use invented ones: `docket synth`.',
  ),
  'leak.suspected': row(
    'never',
    422,
    9,
    'The dataset may hold personal data, or could not be looked through: it is not signed.',
    'Mend what is named above; `docket verify DIR` shows the whole table.',
  ),
  'masking-key.weak': row(
    'never',
    500,
    3,
    'The masking key could be guessed.',
    'Make one of 32 random bytes, `head -c 32 /dev/urandom > FILE`, and keep it in the production zone only.',
  ),
  'zone.not-production': row(
    'never',
    403,
    78,
    'Real packets are opened in the production zone only.',
    'Run it there (DOCKET_ZONE=production); elsewhere use `docket synth` or a masked dataset.',
  ),
  'masking-plan.invalid': row(
    'never',
    422,
    3,
    'The masking plan leaves something open.',
    'Give every field named above a domain and a strategy; masking/plan/default.plan.yaml shows how.',
  ),
  'mask.refused': row(
    'never',
    422,
    6,
    'A packet cannot be rebuilt, so nothing was written.',
    'Mend or take out what is named above, or use --skip-refused to leave such packets out.',
  ),
  'mask.not-raw': row(
    'never',
    403,
    5,
    'This folder holds data that was made by Docket, not raw packets.',
    'Name a folder of real packets; invented and masked ones need no mask.',
  ),
  'masking-space.exhausted': row(
    'never',
    422,
    6,
    'There are not enough reserved values left to keep all identifiers apart.',
    'Mask fewer packets in one run, or let the identifiers named above repeat (unique: false).',
  ),
  'store.locked': row(
    'never',
    503,
    69,
    'Another Docket process is using this data folder.',
    'Stop it, or choose another folder with DOCKET_DATA.',
  ),
  'store.unavailable': row(
    'later',
    503,
    69,
    'The database does not answer.',
    'It is tried again; check the data folder and the disk.',
  ),
  'blob.missing': row(
    'never',
    500,
    1,
    'The stored bytes of a document are missing.',
    'Restore the blobs folder from a backup.',
  ),
  'blob.damaged': row(
    'never',
    500,
    1,
    'Stored bytes cannot be decrypted: they were changed, or the key is another.',
    'Restore the blobs folder and the key file from the same backup.',
  ),
  'schema.older': row(
    'never',
    503,
    3,
    'The database is older than this program.',
    'Run `docket migrate` once; every process can start after it.',
  ),
  'schema.newer': row(
    'never',
    500,
    3,
    'The database was migrated by a newer program.',
    'Use that version of Docket, or restore a backup from before the migration.',
  ),
  'schema.draft': row(
    'never',
    500,
    3,
    'The database was made by a draft before the first release.',
    'Start a new data folder (DOCKET_DATA) and hand the packets in again.',
  ),
  'key.missing': row(
    'later',
    500,
    3,
    'The key that this store needs is not there.',
    'Put the key file back, or name the key in DOCKET_KEYS; a key that is lost opens nothing any more.',
  ),
  'key.wrong': row(
    'later',
    500,
    3,
    'The key is not the one that this store was made with.',
    'Use the keys that belong to this store.',
  ),
  'key.zone': row(
    'later',
    500,
    78,
    'The key belongs to another zone, or is no key.',
    'Use the keys of this zone: each begins with its name.',
  ),
  'blob.unavailable': row(
    'later',
    503,
    69,
    'The storage of documents does not answer, or is full.',
    'It is tried again; check the disk or the S3 service.',
  ),
  'queue.unavailable': row(
    'later',
    503,
    69,
    'The queue does not answer.',
    'It is tried again; nothing accepted is lost. Check Redis (DOCKET_REDIS).',
  ),
  'server.unsafe': row(
    'never',
    500,
    3,
    'A server is set up in a way that can lose data.',
    'Change the settings named above on that server.',
  ),
  'service.busy': row(
    'later',
    503,
    69,
    'The running Docket process did not answer.',
    'Try again; if it goes on, look at its log.',
  ),
  'step.superseded': row('never', 409, 1, 'Another worker has taken this step over.', 'Nothing: its result counts.'),
  'step.unknown': row('never', 404, 4, 'No parked step has this id.', 'See `docket jobs parked` for those there are.'),
  'application.held': row(
    'never',
    409,
    5,
    'The application is under a legal hold.',
    'Release the hold first: `docket hold APPLICATION --release`.',
  ),
  'application.erased': row('never', 410, 4, 'The application was erased.', 'Its tombstone is all there is.'),
  'access.denied': row('never', 403, 5, 'This is not yours to do.', 'Ask somebody whose role allows it.'),
  'idempotency.reused': row(
    'never',
    422,
    2,
    'This key was used before for another packet.',
    'Use a new key for a new packet, and the same packet under the same key.',
  ),
  'audit.broken': row(
    'never',
    500,
    9,
    'The audit log is not whole.',
    'Keep the database and the checkpoints as they are and find out who changed them.',
  ),
  'backup.invalid': row(
    'never',
    422,
    9,
    'The backup is not whole, or belongs to another store.',
    'Use another backup; `docket backup` says where it wrote.',
  ),
  'restore.not-empty': row(
    'never',
    409,
    2,
    'There is something where the backup should go.',
    'Restore into an empty data folder and an empty database.',
  ),
  'review.unknown': row('never', 404, 4, 'No review has this id.', 'See `docket review list` for those there are.'),
  'review.none': row('never', 404, 4, 'No review waits for you.', 'Nothing: come back later.'),
  'review.stale': row(
    'never',
    412,
    5,
    'The review has changed since you looked at it.',
    'Look again (`docket review show REVIEW`) and repeat it with the version that stands there.',
  ),
  'review.evidence-changed': row(
    'never',
    409,
    5,
    'The evidence has changed since you looked at it, or is being reconciled anew.',
    'Look again (`docket review show REVIEW`): drafts on older evidence are void.',
  ),
  'review.not-held': row('never', 409, 5, 'You do not hold this review.', 'Claim it: `docket review claim REVIEW`.'),
  'review.not-yours': row(
    'never',
    403,
    5,
    'This review is not yours to take.',
    'Take one of your own inboxes: `docket review next`. An administrator says who sits in which: `docket people`.',
  ),
  'review.held': row('never', 409, 5, 'Somebody else holds this review.', 'Take another: `docket review next`.'),
  'review.closed': row(
    'never',
    409,
    5,
    'The review is closed.',
    'Undo within a minute of your decision, or have somebody reopen it who may.',
  ),
  'review.still-open': row(
    'never',
    409,
    5,
    'The application is still being decided.',
    'Work on its open review: `docket review list`.',
  ),
  'review.self-approval': row(
    'never',
    403,
    5,
    'You handed this application in yourself.',
    'Leave it to somebody else: whoever hands in does not decide.',
  ),
  'review.twice': row(
    'never',
    403,
    5,
    'You have decided in this review already.',
    'Leave it to somebody else: each approval is another person’s.',
  ),
  'review.uncompared': row(
    'never',
    409,
    5,
    'In this inbox a draft comes first, and then the recommendation is looked at.',
    'Draft (`docket review draft`), compare (`docket review compare`), then decide.',
  ),
  'review.hidden': row(
    'never',
    403,
    5,
    'This review is worked on without the recommendation.',
    'Decide by what the documents say.',
  ),
  'review.reason-missing': row(
    'never',
    422,
    2,
    'A decision unlike the recommendation needs a reason and a note.',
    'Give both: --reason CODE --note TEXT; `docket review decide --help` lists the codes.',
  ),
  'review.too-late': row(
    'never',
    409,
    5,
    'There is no decision of yours that can still be undone.',
    'After a minute a decision stands; whoever may can reopen the application.',
  ),
  'field.unknown': row(
    'never',
    404,
    4,
    'The document has no such field.',
    'See `docket review show REVIEW` for the documents and their fields.',
  ),
  'reader.unavailable': row(
    'later',
    503,
    69,
    'The page reader could not be started.',
    'Run `npm ci` again; the models come with the packages.',
  ),
  'reader.no-native': row(
    'never',
    500,
    3,
    'DOCKET_OCR=native asks for the Tesseract program (5 or newer) of this system, and there is none.',
    'Install it (on Debian: apt-get install tesseract-ocr tesseract-ocr-eng), or set DOCKET_OCR=auto.',
  ),
} as const satisfies Record<string, FailureRow>;

/** Every way in which Docket says no: what it means for the job, for HTTP, for the exit code, and what to do next. */
export const FAILURES = { ...REFUSALS, ...OTHERS };
export type FailureCode = keyof typeof FAILURES;

export const RefusalCode = z.enum(Object.keys(REFUSALS) as [keyof typeof REFUSALS, ...(keyof typeof REFUSALS)[]]); // Object.keys forgets the key type
export type RefusalCode = z.infer<typeof RefusalCode>;

export type FailureFacts = Readonly<Record<string, number>>;

interface FailureDetails {
  readonly facts?: FailureFacts;
  readonly problems?: readonly Problem[];
  readonly cause?: unknown;
}

/** Thrown where a use cannot go on. Its facts are numbers and its problems name places, so personal data cannot enter; `cause` is never printed. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;
  readonly facts: FailureFacts;
  readonly problems: readonly Problem[];

  constructor(code: FailureCode, { facts = {}, problems = [], cause }: FailureDetails = {}) {
    super(FAILURES[code].message, { cause });
    this.code = code;
    this.facts = facts;
    this.problems = problems;
  }

  get row(): FailureRow {
    return FAILURES[this.code];
  }
}

export const isRefusal = (error: unknown): error is Failure & { code: RefusalCode } =>
  error instanceof Failure && RefusalCode.safeParse(error.code).success;

function refusal(http: number, message: string, next: string): FailureRow {
  return row('never', http, 6, message, next);
}

function row(retry: FailureRow['retry'], http: number, exit: number, message: string, next: string): FailureRow {
  return { retry, http, exit, message, next };
}
