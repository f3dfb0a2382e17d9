import { type ComponentChildren, h } from 'preact';
import { render } from 'preact-render-to-string';
import { type PermissionTable, decide } from '../../platform/access/index.js';
import type { Assets, FrameContext } from '../../platform/http/index.js';
import type { StateProfile } from '../../platform/identity/index.js';
import { LANGUAGES, LANGUAGE_NAMES, type Language, directionOf } from '../../platform/languages/index.js';
import { PageContext } from '../../ui-kit/index.js';

/** The rooms of the navigation: each is shown to those who may enter. */
const ROOMS = [
  { href: '/', key: 'node.nav.home', action: 'node.home' },
  { href: '/instruments', key: 'node.nav.instruments', action: 'instruments.read' },
  { href: '/commitments', key: 'node.nav.commitments', action: 'instruments.read' },
  { href: '/treaties', key: 'node.nav.treaties', action: 'instruments.read' },
  { href: '/cases', key: 'node.nav.cases', action: 'cases.list' },
  { href: '/my-record', key: 'node.nav.own', action: 'cases.own' },
  { href: '/statistics', key: 'node.nav.statistics', action: 'statistics.picture.read' },
  { href: '/statistics/lists', key: 'node.nav.lists', action: 'statistics.batches.read' },
  { href: '/statistics/estimates', key: 'node.nav.estimates', action: 'statistics.estimates.read' },
  { href: '/jobs', key: 'node.nav.jobs', action: 'jobs.read', running: true },
  { href: '/people', key: 'node.nav.people', action: 'people.read', running: true },
  { href: '/acts', key: 'node.nav.acts', action: 'audit.acts.read', running: true },
  { href: '/access', key: 'node.nav.access', action: 'access.table.read', running: true },
  { href: '/operations', key: 'node.nav.operations', action: 'operations.read', running: true },
] as const;

/** More rooms than these do not stand in one row: those of running the node are folded together. */
const ROOMS_IN_A_ROW = 7;

/** At the foot of every page, for those who may. */
const FOOT = [
  { href: '/account', key: 'node.foot.account', action: 'identity.account.read' },
  { href: '/notices', key: 'node.foot.notices', action: 'notices.read' },
  { href: '/api', key: 'node.foot.api', action: 'node.api.read' },
] as const;

/** Makes the function that turns a view into a whole HTML document. `state` is read once: a node serves one State. */
export function frameOf(table: PermissionTable, assets: Assets, state: StateProfile | undefined) {
  return (context: FrameContext, view: ComponentChildren): string => {
    const { t, language, actor, path } = context;
    const rooms = ROOMS.filter((room) => decide(table, room.action, actor).allowed);
    const here = rooms
      .filter((room) => path === room.href || path.startsWith(room.href === '/' ? '//' : `${room.href}/`))
      .reduce((longest, room) => (room.href.length > longest.length ? room.href : longest), '');
    const value: PageContext = {
      t,
      language,
      dir: directionOf(language),
      path,
      query: Object.fromEntries(context.query),
      stateName: state ? state.names[language] : t('node.no-state'),
      sandbox: state?.sandbox ?? false,
      actor: actor.id === 'anonymous' ? null : { name: actor.name, roles: actor.roles, href: '/account' },
      nav: rooms.map((room) => ({
        href: room.href,
        label: t(room.key),
        current: room.href === here,
        folded: rooms.length > ROOMS_IN_A_ROW && 'running' in room,
      })),
      foot: FOOT.filter((link) => decide(table, link.action, actor).allowed).map(({ href, key }) => ({
        href,
        label: t(key),
      })),
      languages: LANGUAGES.map((code) => ({ code, name: LANGUAGE_NAMES[code], href: inLanguage(context, code) })),
      assets: (name) => assets.url(name),
    };
    return `<!doctype html>${render(h(PageContext.Provider, { value }, view))}`;
  };
}

function inLanguage({ path, query }: FrameContext, code: Language): string {
  const parameters = new URLSearchParams(query);
  parameters.set('lang', code);
  return `${path}?${parameters}`;
}
