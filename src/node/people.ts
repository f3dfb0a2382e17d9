import type { Command } from 'commander';
import { OPERATOR } from '../platform/access/index.js';
import type { CommandLine } from '../platform/command-line/index.js';
import { offerLink, people } from '../platform/identity/index.js';

/** `palermo sign-in-link [person]`: who holds the machine may let anyone in, once; it is written down. */
export function signInLinkCommand(root: Command, { t, withNode, print }: CommandLine): void {
  root
    .command('sign-in-link')
    .description(t('node.sign-in-link.description'))
    .argument('[person]', t('node.sign-in-link.person'), 'coordinator')
    .option('--address <url>', t('node.sign-in-link.address'), 'http://127.0.0.1:8200')
    .option('--list', t('node.sign-in-link.list'))
    .addHelpText('after', `\n${t('node.sign-in-link.after')}`)
    .action(async (person: string, options: { address: string; list?: boolean }) => {
      await withNode(({ storage }) =>
        storage.inUnitOfWork(OPERATOR, async (uow) => {
          if (options.list) {
            const known = await people(uow);
            print(known, () => known.map((one) => `${one.id}\t${one.roles.join(', ')}`).join('\n'));
            return;
          }
          const link = signInAddress(options.address, await offerLink(uow, person));
          print({ person, link }, () => link);
        }),
      );
    });
}

export const signInAddress = (address: string, token: string): string => `${address.replace(/\/$/, '')}/sign-in/${token}`;
