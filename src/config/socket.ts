import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readlinkSync, rmdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Failure } from '../domain/failure.ts';

/** What an address of a socket has room for, in bytes: 104 with the closing zero on macOS, 108 on Linux. */
const LONGEST = 103;

const socketOf = (data: string): string => join(data, 'run', 'docket.sock');

/**
 * Where the process that holds a data folder is to listen: in a folder that only its user may enter. What a killed process
 * left is taken away. Where the path is too long, a link leads from there to a short one in a private temporary folder.
 */
export function makeSocketPath(data: string): string {
  const path = socketOf(data);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  chmodSync(dirname(path), 0o700);
  removeSocket(data);
  if (fits(path)) return path;
  const short = join(mkdtempSync(join(fits(tmpdir().padEnd(64)) ? tmpdir() : '/tmp', 'docket-')), 'docket.sock');
  symlinkSync(short, path);
  return short;
}

export function removeSocket(data: string): void {
  const path = socketOf(data);
  const short = targetOf(path);
  rmSync(path, { force: true });
  if (short === undefined) return;
  rmSync(short, { force: true });
  try {
    rmdirSync(dirname(short));
  } catch {} // gone already
}

/** Where the process that holds this data folder listens; undefined where none ever did. Refused where another user could have put it there. */
export function findSocketPath(data: string): string | undefined {
  const path = socketOf(data);
  const real = targetOf(path) ?? path;
  const places = [dirname(path), dirname(real), real].map((place) => lstatSync(place, { throwIfNoEntry: false }));
  if (places.some((place) => place === undefined)) return undefined;
  if (places.every((place) => place?.uid === process.getuid?.() && (place?.mode ?? 0) % 0o100 === 0)) return real;
  throw new Failure('access.denied', {
    problems: [{ at: 'the socket in the data folder', says: 'belongs to another user, or is open to others' }],
  });
}

const fits = (path: string): boolean => Buffer.byteLength(path) <= LONGEST;

function targetOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined; // no link
  }
}
