/** Notes of a page: raised marks that link to a place of the page, and the places they link to. */
import { attribute, children, type HtmlElement, isElement, textOf } from './nodes.js';

export type NoteTargets = {
  /** Element of the call → mark. */
  readonly calls: ReadonlyMap<HtmlElement, string>;
  /** Element that holds the note → mark. */
  readonly definitions: ReadonlyMap<HtmlElement, string>;
  /** Links from the note back to its call. */
  readonly backLinks?: ReadonlySet<HtmlElement>;
};

const MARK = /^[[(]?\s?(\d{1,3}|\*{1,4}|[a-z]|[†‡§])\s?[\])]?$/;
const BACK = /^[\s\u200b]*(?:[↑↩^⇑]\ufe0e?|\[?\d{1,3}\]?\.?|\*{1,4})?[\s\u200b]*$/;

export function noteTargets(root: HtmlElement): NoteTargets {
  const calls = new Map<HtmlElement, string>();
  const wanted = new Map<string, string>();
  const byId = new Map<string, HtmlElement>();
  visit(root, (element) => {
    const id = attribute(element, 'id') ?? attribute(element, 'name');
    if (id !== null && !byId.has(id)) byId.set(id, element);
    return false;
  });
  visit(root, (element) => {
    const mark = MARK.exec(textOf(element).trim())?.[1];
    if (mark === undefined) return false;
    if (element.tagName === 'sup') {
      const link = linkIn(element);
      // A note repeats its mark before its words: that mark is no call.
      if (link !== null && isBack(element, link, byId)) return true;
      calls.set(element, mark);
      if (link !== null) wanted.set(link, mark);
      return true;
    }
    if (element.tagName === 'a' && isNoteLink(element) && !isBack(element, linkIn(element) ?? '', byId)) {
      calls.set(element, mark);
      wanted.set(linkIn(element) ?? '', mark);
      return true;
    }
    return false;
  });
  return { calls, ...definitionsOf(wanted, byId) };
}

/** Visits elements in order; `true` leaves out what is inside. */
function visit(element: HtmlElement, see: (element: HtmlElement) => boolean): void {
  if (see(element)) return;
  for (const child of children(element)) if (isElement(child)) visit(child, see);
}

function linkIn(element: HtmlElement): string | null {
  let found: string | null = null;
  visit(element, (inner) => {
    const href = inner.tagName === 'a' ? attribute(inner, 'href') : null;
    if (found === null && href !== null && href.startsWith('#') && href.length > 1) found = decoded(href.slice(1));
    return found !== null;
  });
  return found;
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

const isNoteLink = (element: HtmlElement): boolean =>
  /^#_?(?:fn|ftn|note|footnote|en|edn|cite)/i.test(attribute(element, 'href') ?? '') ||
  /footnote|noteref/i.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'role') ?? ''}`);

/** Links to a call stand in notes: their target is raised, or is named as a reference. */
function isBack(element: HtmlElement, target: string, byId: ReadonlyMap<string, HtmlElement>): boolean {
  if (/(?:ref|back)/i.test(target) && !/^_?(?:ftn|fn)\d/.test(target)) return byId.has(target);
  const at = byId.get(target);
  if (!at || at === element) return false;
  const own = attribute(element, 'id') ?? attribute(element, 'name') ?? '';
  return /^_?(?:ftn|fn|edn|note)\d/i.test(own) && /^_?(?:ftn|fn|edn|note)ref/i.test(target);
}

function definitionsOf(wanted: ReadonlyMap<string, string>, byId: ReadonlyMap<string, HtmlElement>) {
  const definitions = new Map<HtmlElement, string>();
  const backLinks = new Set<HtmlElement>();
  for (const [target, mark] of wanted) {
    const block = blockOf(byId.get(target));
    if (!block || definitions.has(block)) continue;
    definitions.set(block, mark);
    visit(block, (element) => {
      if (['a', 'sup'].includes(element.tagName) && BACK.test(textOf(element))) {
        backLinks.add(element);
        return true;
      }
      return false;
    });
  }
  return { definitions, backLinks };
}

/** An anchor inside a paragraph stands for the paragraph. */
function blockOf(element: HtmlElement | undefined): HtmlElement | undefined {
  let at = element;
  while (at && ['a', 'sup', 'span', 'b', 'i', 'em', 'small'].includes(at.tagName)) {
    const parent: unknown = at.parentNode;
    at = parent !== null && typeof parent === 'object' && 'tagName' in parent ? (parent as HtmlElement) : undefined;
  }
  return at?.tagName === 'body' ? undefined : at;
}
