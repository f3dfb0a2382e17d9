import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { PalermoError } from '../../errors/index.js';
import { spreadsheetError } from '../errors.js';

export type XmlEvents = {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
};

/**
 * A streaming parser of one part's XML. A document type is refused before it can define an entity; names lose their prefix.
 * Throws SPREADSHEETS_XML_UNSAFE and SPREADSHEETS_XLSX_DAMAGED.
 */
export function xmlParser(events: XmlEvents, place: { readonly file: string; readonly value?: string }) {
  let fault: PalermoError | undefined;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () => {
    fault ??= spreadsheetError('SPREADSHEETS_XML_UNSAFE', {}, place);
  });
  parser.on('error', (error) => {
    fault ??= spreadsheetError('SPREADSHEETS_XLSX_DAMAGED', {}, place, error);
  });
  if (events.open) {
    const open = events.open;
    parser.on('opentag', (tag: SaxesTagPlain) => open(local(tag.name), tag.attributes));
  }
  if (events.text) parser.on('text', events.text);
  if (events.close) {
    const close = events.close;
    parser.on('closetag', (tag: SaxesTagPlain) => close(local(tag.name)));
  }
  const decoder = new TextDecoder('utf-8');
  return {
    write(bytes: Uint8Array): void {
      parser.write(decoder.decode(bytes, { stream: true }));
      if (fault) throw fault;
    },
    end(): void {
      parser.write(decoder.decode());
      parser.close();
      if (fault) throw fault;
    },
  };
}

/** Parses a whole small part. */
export function parseXml(
  text: string,
  events: XmlEvents,
  place: { readonly file: string; readonly value?: string },
): void {
  const parser = xmlParser(events, place);
  parser.write(new TextEncoder().encode(text));
  parser.end();
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
