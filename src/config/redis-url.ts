import { z } from 'zod';

export interface RedisNode {
  readonly host: string;
  readonly port: number;
}

/** Where Redis is, and as whom to speak to it. */
export interface RedisAddress {
  readonly kind: 'single' | 'cluster' | 'sentinel';
  /** The server; or some of the cluster's; or the sentinels, who know where the master is. */
  readonly nodes: readonly RedisNode[];
  /** What the sentinels call the master. */
  readonly master?: string;
  /** The number of a single server's database. */
  readonly database?: number;
  /** Of the servers; sentinels are asked without. */
  readonly username?: string;
  readonly password?: string;
  readonly secure: boolean;
}

export const REDIS_FORMS =
  'redis://host:port, redis+cluster://host:port,host:port or redis+sentinel://host:port,host:port/master, each with rediss for TLS, user:password@ before the hosts';

const FORM = /^(rediss?)(?:\+(cluster|sentinel))?:\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^/?#@]+)(?:\/([^?#]*))?$/;

/** A URL with several hosts, which the URL standard has no form for. */
export const RedisUrl = z.string().transform((text, context): RedisAddress => {
  const address = parse(text);
  if (address) return address;
  context.issues.push({ code: 'custom', message: REDIS_FORMS, input: undefined }); // never the input: it holds a password
  return z.NEVER;
});

function parse(text: string): RedisAddress | undefined {
  const [, scheme, cluster, user, secret, hosts = '', path = ''] = FORM.exec(text) ?? [];
  const kind = cluster === 'cluster' || cluster === 'sentinel' ? cluster : 'single';
  const nodes = hosts.split(',').map((host) => nodeOf(host, kind === 'sentinel' ? 26_379 : 6_379));
  const username = decoded(user);
  const password = decoded(secret);
  if (!scheme || !nodes.every((node) => node !== undefined) || username === null || password === null) return undefined;
  if (kind === 'single' && nodes.length > 1) return undefined;
  if (!PATHS[kind].test(path)) return undefined;
  return {
    kind,
    nodes,
    secure: scheme === 'rediss',
    ...(kind === 'sentinel' && { master: path }),
    ...(kind === 'single' && path && { database: Number(path) }),
    ...(username && { username }),
    ...(password && { password }),
  };
}

/** What may follow the hosts: a database's number, nothing (a cluster has one database), the master's name. */
const PATHS = { single: /^\d{0,3}$/, cluster: /^$/, sentinel: /^[\w.-]+$/ } as const;

function nodeOf(text: string, standardPort: number): RedisNode | undefined {
  const [, ipv6, name, digits] = /^(?:\[([\da-f:.]+)\]|([\w.-]+))(?::(\d{1,5}))?$/i.exec(text) ?? [];
  const host = ipv6 ?? name;
  const port = Number(digits ?? standardPort);
  return host !== undefined && port > 0 && port < 65_536 ? { host, port } : undefined;
}

/** As in every URL, a character that would end the part is written `%40`; null where it is written wrongly. */
function decoded(text: string | undefined): string | undefined | null {
  try {
    return text && decodeURIComponent(text);
  } catch {
    return null;
  }
}
