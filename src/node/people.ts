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
      if (options.list) {
        const known = await withNode(({ storage }) => storage.inUnitOfWork(OPERATOR, people));
        print(known, () => known.map((one) => `${one.id}\t${one.roles.join(', ')}`).join('\n'));
        return;
      }
      // Said only once the link is kept: who opens it at once must find it there.
      const token = await withNode(({ storage }) => storage.inUnitOfWork(OPERATOR, (uow) => offerLink(uow, person)));
      const link = signInAddress(options.address, token);
      print({ person, link }, () => link);
    });
}

export const signInAddress = (address: string, token: string): string =>
  `${address.replace(/\/$/, '')}/sign-in/${token}`;
