import type { ComponentChildren } from 'preact';
import { Breadcrumbs, type Crumb } from './Breadcrumbs.js';
import { Icon } from './icons.js';
import { type NavLink, type Reader, useFormat, usePage, useT } from './page-context.js';

export type PageProps = {
  /** Says what the page is; the document title becomes "title – Palermo". */
  title: string;
  /** The h1 where it differs from the title. */
  heading?: ComponentChildren;
  /** Pages above this one, from the home page down. */
  breadcrumbs?: readonly Crumb[];
  /** Tags that belong to the whole page ("draft", "internal"), beside the heading. */
  tags?: ComponentChildren;
  /** A sentence or two under the heading. */
  lead?: ComponentChildren;
  /** An ErrorSummary; it stands above the heading, and the title says that there is an error. */
  errors?: ComponentChildren;
  /** Handling caveat printed on paper with the reader's name and the moment. Default: the kit's general one. */
  caveat?: string;
  /** `text` keeps lines readable, `wide` gives tables and side notes the whole width. Default `wide`. */
  width?: 'text' | 'wide';
  /** Names of built island files the page may use; it must work without them. */
  scripts?: readonly string[];
  children: ComponentChildren;
};

/** The whole HTML document: every page of the product is one of these. */
export function Page(props: PageProps) {
  const { t, language, dir, assets } = usePage();
  const name = t('ui.product');
  const title = t(props.errors ? 'ui.page.title.error' : 'ui.page.title', { title: props.title, product: name });
  return (
    <html lang={language} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <meta name="referrer" content="same-origin" />
        <link rel="stylesheet" href={assets('palermo.css')} />
        {(props.scripts ?? []).map((script) => (
          <script key={script} type="module" src={assets(script)} />
        ))}
      </head>
      <body>
        <a class="ds-skip-link" href="#main">
          {t('ui.page.skip')}
        </a>
        <Banner />
        <PrintHeader caveat={props.caveat} />
        <div class="page-body">
          {props.breadcrumbs && <Breadcrumbs trail={props.breadcrumbs} current={props.title} />}
          <main id="main" tabIndex={-1} class={props.width === 'text' ? 'page-main page-main-text' : 'page-main'}>
            {props.errors}
            <header class="page-heading">
              <h1>{props.heading ?? props.title}</h1>
              {props.tags && <div class="page-tags">{props.tags}</div>}
              {props.lead && <p class="lead">{props.lead}</p>}
            </header>
            {props.children}
          </main>
        </div>
        <Footer />
      </body>
    </html>
  );
}

function Banner() {
  const { t, stateName, sandbox, nav } = usePage();
  return (
    <header class="banner">
      {sandbox && (
        <p class="sandbox-mark">
          <strong>{t('ui.sandbox.mark')}</strong> <span>{t('ui.sandbox.explain')}</span>
        </p>
      )}
      <div class="masthead">
        <div class="masthead-inner">
          <a class="wordmark" href="/">
            <span class="wordmark-name">{t('ui.product')}</span>
            <bdi class="wordmark-state">{stateName}</bdi>
          </a>
          <div class="masthead-tools">
            <LanguageSwitch />
            <WhoIsHere />
          </div>
        </div>
      </div>
      {nav.length > 0 && <Navigation links={nav} />}
    </header>
  );
}

function Navigation({ links }: { links: readonly NavLink[] }) {
  const t = useT();
  const items = (some: readonly NavLink[]) =>
    some.map((link) => (
      <li key={link.href}>
        <a href={link.href} aria-current={link.current ? 'page' : undefined}>
          {link.label}
        </a>
      </li>
    ));
  const folded = links.filter((link) => link.folded);
  return (
    <nav class="site-nav" aria-label={t('ui.nav.label')}>
      <ul>
        {items(links.filter((link) => !link.folded))}
        {folded.length > 0 && (
          <li class="nav-more">
            <details>
              <summary class={folded.some((link) => link.current) ? 'nav-here' : undefined}>{t('ui.nav.more')}</summary>
              <ul>{items(folded)}</ul>
            </details>
          </li>
        )}
      </ul>
    </nav>
  );
}

function LanguageSwitch() {
  const { t, language, languages } = usePage();
  if (languages.length < 2) return null;
  return (
    <nav class="language-switch" aria-label={t('ui.languages.label')}>
      <Icon name="globe" />
      <ul>
        {languages.map(({ code, name, href }) => (
          <li key={code}>
            <a href={href} lang={code} hreflang={code} aria-current={code === language ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function WhoIsHere() {
  const { t, actor, signOutHref } = usePage();
  const format = useFormat();
  if (!actor) return null;
  const roles = actor.roles.map((role) => t(`ui.role.${role}`));
  return (
    <div class="who">
      <Icon name="person" />
      <p>
        <span class="sr-only">{t('ui.actor.signed-in')}</span> <WhoName {...actor} />
        {roles.length > 0 && <span class="who-roles">{format.list(roles)}</span>}
      </p>
      <form method="post" action={signOutHref ?? '/sign-out'}>
        <button type="submit" class="sign-out">
          {t('ui.actor.sign-out')}
        </button>
      </form>
    </div>
  );
}

function WhoName({ name, href }: Reader) {
  const shown = <bdi class="who-name">{name}</bdi>;
  return href === undefined ? shown : <a href={href}>{shown}</a>;
}

/** Seen on paper only: whose copy this is, when it was made, and how it may be handled. */
function PrintHeader({ caveat }: { caveat: string | undefined }) {
  const { t, stateName, actor, at, sandbox } = usePage();
  const format = useFormat();
  const moment = format.dateTime(at ?? new Date());
  return (
    <div class="print-header">
      <p>
        <strong>{t('ui.print.from', { product: t('ui.product'), state: stateName })}</strong>{' '}
        {actor ? t('ui.print.by', { name: actor.name, moment }) : t('ui.print.on', { moment })}
      </p>
      <p>
        {sandbox && <strong>{t('ui.sandbox.mark')} </strong>}
        {caveat ?? t('ui.print.caveat')}
      </p>
    </div>
  );
}

function Footer() {
  const { t, stateName, sandbox, foot = [] } = usePage();
  return (
    <footer class="page-footer">
      <div class="page-footer-inner">
        <p>{t('ui.footer.node', { product: t('ui.product'), state: stateName })}</p>
        {sandbox && <p>{t('ui.sandbox.explain')}</p>}
        {foot.length > 0 && (
          <ul>
            {foot.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </footer>
  );
}
