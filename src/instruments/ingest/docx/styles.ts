/** styles.xml: what a paragraph or run inherits through its chain of styles (ECMA-376 17.7). */
import { childNamed, childrenNamed, type XmlElement } from '../xml.js';

export type RunLook = {
  readonly italic?: boolean | undefined;
  readonly bold?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly raised?: boolean | undefined;
};

export type StyleLook = RunLook & {
  readonly name: string;
  /** 0 is the highest; null where the style is no heading. */
  readonly outline: number | null;
  readonly numId: string | null;
  readonly level: number | null;
};

export type Styles = {
  look(styleId: string | null): StyleLook;
  readonly defaultParagraph: string | null;
};

const PLAIN: StyleLook = { name: '', outline: null, numId: null, level: null };

/** On unless its value says off: `<w:i/>`, `<w:i w:val="0"/>`. */
export function toggle(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = childNamed(properties, name);
  if (!element) return undefined;
  return !['0', 'false', 'off', 'none'].includes(element.attributes['val'] ?? '');
}

export function runLook(properties: XmlElement | undefined): RunLook {
  const raised = childNamed(properties, 'vertAlign')?.attributes['val'];
  return {
    italic: toggle(properties, 'i') ?? toggle(properties, 'iCs'),
    bold: toggle(properties, 'b'),
    hidden: toggle(properties, 'vanish'),
    raised: raised === undefined ? undefined : raised === 'superscript',
  };
}

/** The later look over the earlier: what it leaves open stays. */
export function over<Look extends RunLook>(base: Look, own: RunLook): Look {
  return {
    ...base,
    italic: own.italic ?? base.italic,
    bold: own.bold ?? base.bold,
    hidden: own.hidden ?? base.hidden,
    raised: own.raised ?? base.raised,
  };
}

const value = (element: XmlElement | undefined): string | null => element?.attributes['val'] ?? null;

export function readStyles(root: XmlElement | null): Styles {
  const byId = new Map<string, XmlElement>();
  let defaultParagraph: string | null = null;
  for (const style of childrenNamed(root ? childNamed(root, 'styles') : undefined, 'style')) {
    const id = style.attributes['styleId'];
    if (id === undefined) continue;
    byId.set(id, style);
    if (style.attributes['type'] === 'paragraph' && ['1', 'true', 'on'].includes(style.attributes['default'] ?? ''))
      defaultParagraph = id;
  }
  const known = new Map<string, StyleLook>();
  const look = (id: string | null, seen: number): StyleLook => {
    if (id === null) return PLAIN;
    const met = known.get(id);
    if (met) return met;
    const style = byId.get(id);
    // A chain that leads back to itself is cut.
    if (!style || seen > 20) return PLAIN;
    const made = styleLook(style, look(value(childNamed(style, 'basedOn')), seen + 1));
    known.set(id, made);
    return made;
  };
  return { look: (id) => look(id, 0), defaultParagraph };
}

const HEADING = /^(?:heading|titre|überschrift|título|заголовок) ?(\d)$|^_ ?h_?(?:ch|m|\d)|^h\d|^titlehchg?$/i;

function styleLook(style: XmlElement, base: StyleLook): StyleLook {
  const paragraph = childNamed(style, 'pPr');
  const numbering = childNamed(paragraph, 'numPr');
  const name = value(childNamed(style, 'name')) ?? '';
  const outline = value(childNamed(paragraph, 'outlineLvl'));
  const heading = HEADING.exec(name.trim());
  const level = outline !== null ? Number(outline) : heading ? Number(heading[1] ?? 2) - 1 : base.outline;
  return {
    ...over(base, runLook(childNamed(style, 'rPr'))),
    name,
    outline: level !== null && level >= 0 && level < 9 ? level : null,
    numId: value(childNamed(numbering, 'numId')) ?? base.numId,
    level: numbering ? Number(value(childNamed(numbering, 'ilvl')) ?? base.level ?? 0) : base.level,
  };
}
