import type { Command } from 'commander';
import { readConfig } from '../../config.ts';
import { Failure } from '../../domain/failure.ts';
import { DocumentId } from '../../domain/ids.ts';
import { askSecret } from '../ask-secret.ts';
import { operate } from '../operate.ts';
import { done } from '../output.ts';

const EXAMPLES = `Examples:
  docket unlock doc_01m82y9wnve8preycmhbk42djc                     asks for the password
  docket unlock doc_01m82y9wnve8preycmhbk42djc < password.txt

The ids of an application's documents: docket status APPLICATION
`;

export function registerUnlock(program: Command): void {
  program
    .command('unlock')
    .description('give the password of a protected PDF, so that it is read; the password is not kept')
    .addHelpText('before', `${EXAMPLES}\n`)
    .argument('<document>', 'a document id')
    .option('--json', 'print one docket.unlocked.v1')
    .action(async (text: string, { json }: { readonly json?: true }) => {
      const config = readConfig(process.env);
      const document = DocumentId.safeParse(text);
      if (!document.success) throw new Failure('document.unknown');
      const password = await askSecret('Password: ');
      await operate('unlock', { document: document.data, password }, config);
      done(json, { schema: 'docket.unlocked.v1', document: document.data }, 'Opened. It is being read.');
    });
}
