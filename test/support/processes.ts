import { readdirSync, readFileSync } from 'node:fs';

/** State and parent of a process, as Linux tells them (proc(5)); undefined where there is none. */
function statusOf(pid: number): { readonly state: string; readonly parent: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    return { state: /State:\s+(\w)/.exec(text)?.[1] ?? '', parent: Number(/PPid:\s+(\d+)/.exec(text)?.[1]) };
  } catch {
    return undefined;
  }
}

/** Whether it still does something: one that ended and was not yet buried does not. */
export const isAlive = (pid: number): boolean => !['Z', 'X', undefined].includes(statusOf(pid)?.state);

/** The processes that it started itself. */
export const childrenOf = (pid: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((child) => statusOf(child)?.parent === pid && isAlive(child));
