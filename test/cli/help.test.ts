import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { expect, it } from 'vitest';

const COMMANDS = join(import.meta.dirname, '../../src/cli/commands');

/** Every command as the program has it. */
async function allCommands(): Promise<readonly Command[]> {
  const program = new Command();
  for (const file of readdirSync(COMMANDS)) {
    const found: Record<string, unknown> = await import(join(COMMANDS, file));
    for (const [name, register] of Object.entries(found))
      if (name.startsWith('register') && typeof register === 'function') register(program);
  }
  return program.commands;
}

it('begins the help of every command with examples of it', async () => {
  const commands = await allCommands();
  expect(commands.length).toBeGreaterThanOrEqual(20);
  for (const command of commands) {
    let help = '';
    command.configureOutput({ writeOut: (text) => (help += text) });
    command.outputHelp();
    expect(help, command.name()).toMatch(new RegExp(`^Examples:\\n[^]*docket ${command.name()}\\b[^]*\\nUsage:`));
  }
});

it('gives each command that speaks of results a form for programs', async () => {
  const without = ['up', 'serve', 'work', 'migrate', 'synth'];
  const leaves = (await allCommands()).flatMap((command) =>
    command.commands.length > 0 ? command.commands : [command],
  );
  const lacking = leaves
    .filter(({ options }) => !options.some(({ long }) => long === '--json'))
    .map((one) => one.name());
  expect(lacking.toSorted()).toEqual(without.toSorted());
});
