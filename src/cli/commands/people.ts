import { type Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { readConfig } from '../../config.ts';
import { Role } from '../../domain/actor.ts';
import { Failure } from '../../domain/failure.ts';
import { staffProblem } from '../../services/check-staffing.ts';
import type { OperationName } from '../../services/operations.ts';
import { table } from '../columns.ts';
import { idFrom, operate } from '../operate.ts';
import { data, done, talk } from '../output.ts';

const EXAMPLES = `Examples:
  docket people list                                          who works here, and how much each has to do
  docket people add os:1001 --role reviewer                   a login, and what it may do
  docket people add os:1001 --role approver --without reviewer
  docket people skill os:1001 senior                          lets them sit in inboxes that ask for it
  docket people absent os:1001 2026-08-03 2026-08-14          gives them nothing on these days
  docket people absent os:1001 --back
  docket people bar os:1001 app_01m82y9wnve8preycmhbk42djc    keeps them from what they have an interest in
  docket people check                                         whether each inbox has enough people
`;

const Person = z.object({
  actor: z.string(),
  subject: z.string(),
  roles: z.array(z.string()),
  skills: z.array(z.string()),
  absences: z.array(z.object({ from: z.string(), until: z.string() })),
  interests: z.array(z.string()),
  load: z.number(),
});
type Person = z.infer<typeof Person>;

interface Options {
  readonly role: readonly Role[];
  readonly without: readonly Role[];
  readonly remove?: true;
  readonly back?: true;
  readonly lift?: true;
  readonly json?: true;
}

export function registerPeople(program: Command): void {
  const people = program
    .command('people')
    .description('who works here: roles, skills, absences, conflicts of interest')
    .addHelpText('before', `${EXAMPLES}\n`);
  const person = (name: string, does: string): Command =>
    people.command(name).description(does).argument('<person>', 'a login such as os:1001, or an id');
  registerLists(people);
  person('add', 'make a login known, and give it roles')
    .option('--role <role>', `one of ${Role.options.join(', ')}; again for more`, roles, [])
    .option('--without <role>', 'take a role away', roles, [])
    .option('--json', 'print one docket.person.v1')
    .action((login: string, { role, without, json }: Options) =>
      change('add-person', { person: login, roles: role, without }, json),
    );
  person('skill', 'record that somebody can do what some inboxes ask for')
    .argument('<skill>', 'lower-case letters, digits and hyphens')
    .option('--remove', 'they cannot any more')
    .option('--json', 'print one docket.person.v1')
    .action((login: string, skill: string, { remove, json }: Options) =>
      change('skill-person', { person: login, skill, has: remove !== true }, json),
    );
  person('absent', 'give somebody nothing for some days; what they were given goes to others')
    .argument('[first]', 'the first day away, YYYY-MM-DD')
    .argument('[last]', 'the last day away; without it, it is one day')
    .option('--back', 'they are here again, and will be')
    .option('--json', 'print one docket.person.v1')
    .action((login: string, first: string | undefined, last: string | undefined, { back, json }: Options) => {
      if ((first === undefined) !== (back === true)) throw misused('first', 'must be given, or --back');
      return change('absent-person', { person: login, ...(first && { first }), ...(last && { last }) }, json);
    });
  person('bar', 'keep somebody from an application in which they have an interest')
    .argument('<application>', 'an application id')
    .option('--lift', 'they may work on it after all')
    .option('--json', 'print one docket.person.v1')
    .action((login: string, application: string, { lift, json }: Options) =>
      change('bar-person', { person: login, application: idFrom(application), barred: lift !== true }, json),
    );
}

function registerLists(people: Command): void {
  people
    .command('list')
    .description('who works here, and how much each has to do')
    .option('--json', 'print one docket.person.v1 a line')
    .action(async ({ json }: Options) => {
      const answer = await operate('people', {}, readConfig(process.env));
      const all = z.object({ people: z.array(Person) }).parse(answer).people;
      if (json) for (const one of all) data(JSON.stringify({ schema: 'docket.person.v1', ...one }));
      else for (const line of table(all.map(row))) data(line);
      if (!json && all.length === 0) talk('Nobody yet: docket people add LOGIN --role reviewer');
    });
  people
    .command('check')
    .description('whether each inbox has enough people for what the policy sends there')
    .option('--json', 'print one docket.understaffed.v1 a line')
    .action(async ({ json }: Options) => {
      const answer = await operate('check-staffing', {}, readConfig(process.env));
      const { understaffed } = Lacking.parse(answer);
      if (json) for (const one of understaffed) data(JSON.stringify({ schema: 'docket.understaffed.v1', ...one }));
      if (understaffed.length > 0)
        throw new Failure('inbox.understaffed', { problems: understaffed.map(staffProblem) });
      if (!json) talk('Each inbox has enough people.');
    });
}

const Lacking = z.object({
  understaffed: z.array(z.object({ inbox: z.string(), needs: z.number(), has: z.number() })),
});

async function change(name: OperationName, input: object, json: true | undefined): Promise<void> {
  const person = Person.parse(await operate(name, input, readConfig(process.env)));
  done(json, { schema: 'docket.person.v1', ...person }, row(person).filter(Boolean).join('  '));
}

const row = ({ subject, actor, roles: has, skills, absences, interests, load }: Person): string[] => [
  subject,
  actor,
  has.join(', ') || 'no role',
  skills.join(', '),
  `${load} to do`,
  absences.map(({ from, until }) => `away ${from.slice(0, 16)} to ${until.slice(0, 16)}`).join(', '),
  interests.length > 0 ? `kept from ${interests.length}` : '',
];

function roles(text: string, before: readonly Role[]): Role[] {
  const role = Role.safeParse(text);
  if (!role.success) throw new InvalidArgumentError(`one of ${Role.options.join(', ')}`);
  return [...before, role.data];
}

const misused = (at: string, says: string): Failure => new Failure('usage.invalid', { problems: [{ at, says }] });
