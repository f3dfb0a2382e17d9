import { Readable } from 'node:stream';
import { z } from 'zod';
import { type Route, download, page, route } from '../../../platform/http/index.js';
import { directionOf, localeOf } from '../../../platform/languages/index.js';
import type { UnitOfWork } from '../../../platform/storage/index.js';
import { formatOf } from '../../../ui-kit/format.js';
import { coverageOf, heldActions } from '../../store/treaties.js';
import { addMonths, isDay } from '../../days.js';
import { ledgerOf } from '../../treaties/entry.js';
import { treatyPaper } from '../../treaties/paper.js';
import { EIGHT_INSTRUMENTS, TREATIES } from '../../treaties/registry.js';
import { knownOf } from '../../treaties/tables.js';
import { PaperPage } from '../../ui/treaties/PaperPage.js';
import { type PaperModel, paperWords } from '../../ui/treaties/paper-words.js';
import { today } from './asked.js';
import { paperCsv } from './csv.js';
import { paperDocx } from '../../exporting/docx/status-paper.js';

const action = 'instruments.read';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const text = (most: number) => z.string().trim().max(most).default('');
const query = z.object({ session: text(120), since: text(20), on: text(20) });

// The Conference of the Parties meets every two years.
const BETWEEN_SESSIONS = 24;

/** The paper for a session; treaties of which something is held, and the eight always. */
export async function paperModel(uow: UnitOfWork, asked: z.infer<typeof query>): Promise<PaperModel> {
  const wrongOn = asked.on !== '' && !isDay(asked.on);
  const on = asked.on === '' || wrongOn ? today(uow) : asked.on;
  const wrongSince = asked.since !== '' && (!isDay(asked.since) || asked.since > on);
  const since = asked.since === '' || wrongSince ? addMonths(on, -BETWEEN_SESSIONS) : asked.since;
  const coverage = await coverageOf(uow);
  const ledger = ledgerOf(await heldActions(uow));
  return {
    session: asked.session,
    since,
    on,
    fault: wrongOn ? 'on' : wrongSince ? 'since' : null,
    treaties: TREATIES.filter(({ id }) => EIGHT_INSTRUMENTS.includes(id) || ledger.has(id)).map((treaty) => ({
      ...treatyPaper(treaty, ledger, since, on),
      known: knownOf(coverage, treaty.id),
    })),
  };
}

export function paperRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/treaties/paper',
      action,
      summary: 'The status paper of a session: who signed and joined since the last, and who is not a party',
      query,
      handle: async ({ uow, query: asked }) => page(PaperPage, await paperModel(uow, asked)),
    }),
    route({
      method: 'GET',
      path: '/treaties/paper.csv',
      action,
      summary: 'What the status paper tells, one line a fact',
      query,
      handle: async ({ uow, query: asked, t, language }) => {
        const { treaties, on } = await paperModel(uow, asked);
        return download(`treaty-status-${on}.csv`, 'text/csv; charset=utf-8', await paperCsv(treaties, t, language));
      },
    }),
    route({
      method: 'GET',
      path: '/treaties/paper.docx',
      action,
      summary: 'The status paper as a file for a word processor',
      media: DOCX,
      query,
      handle: async ({ uow, query: asked, t, language }) => {
        const model = await paperModel(uow, asked);
        const bytes = await paperDocx(paperWords(model, t, language, formatOf(language)), {
          language: localeOf(language),
          rightToLeft: directionOf(language) === 'rtl',
          foot: t('instruments.treaties.csv.caveat'),
        });
        return download(`treaty-status-${model.on}.docx`, DOCX, Readable.from([bytes]));
      },
    }),
  ];
}
