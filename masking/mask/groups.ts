/** Values that mean one thing, under the fullest of them. */
export interface Group {
  readonly head: string;
  readonly members: readonly string[];
}

/** Gathers the values that are the same as one another; the order in which they come does not matter. */
export function groupsOf(values: Iterable<string>, same: (a: string, b: string) => boolean): readonly Group[] {
  const groups: { head: string; members: string[] }[] = [];
  for (const value of [...new Set(values)].sort(fullestFirst)) {
    const known = groups.find(({ members }) => members.some((member) => same(member, value)));
    if (known) known.members.push(value);
    else groups.push({ head: value, members: [value] });
  }
  return groups;
}

const fullestFirst = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1);
