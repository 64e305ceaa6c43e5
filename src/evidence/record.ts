/** One figure, and everything without which it should not be quoted. */
export interface EvidenceRecord {
  id: string;
  topic: string;
  /** Whose figure it is, as the document names them: mostly a council. */
  council: string;
  /** East or West Midlands, where the document puts the council under one. */
  region: string;
  measure: string;
  value: number;
  /** A share is a fraction: 85.4% is 0.854. */
  unit: string;
  /** As printed; empty where the document does not say. */
  period: string;
  /**
   * before, intermediate, after, current, actual or delivered; planned, target, forecast, estimate or budget; empty
   * where the document does not say. A figure of a period that ends after its document is dated is of the second kind.
   */
  stage: string;
  /** Title, publisher and date. */
  document: string;
  section: string;
  isInTable: boolean;
  /** A total or average of other records of the same measure. */
  isTotal: boolean;
  /** The kind of saving it belongs to. */
  lever: string;
  /** The document’s own word for how exact the figure is: about, over, nearly…; absent where it is plain. */
  qualifier?: string;
  /** The figure in the document’s own characters, where they were kept; of a share, its per cent. */
  printed: string;
  /** Anything a reader must know before using it. */
  note: string;
  /** The id of the record that counts, where the document states the same figure twice: rounded, or word for word. */
  restates?: string;
}

/** These follow the figure; every other qualifier goes before it. */
const AFTER = new Set(['plus']);

/** The figure as the document words it: “about £100,000”, “over 97%”. Empty where neither word nor characters were kept. */
export function asPrinted({ qualifier, printed, value, unit }: EvidenceRecord): string {
  if (!qualifier) return printed;
  const amount = value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
  const figure = printed || (unit.startsWith('GBP') ? `£${amount}` : amount);
  return AFTER.has(qualifier) ? `${figure} ${qualifier}` : `${qualifier} ${figure}`;
}

/** The place of a figure in its document, in one line. */
export function sourceOf({ document, section, isInTable }: EvidenceRecord): string {
  const place = isInTable ? `${section} (a table)` : section;
  return place === '' ? document : `${document}; ${place}`;
}

/** Something that a document has a place for, and no figure in it that can be read. */
export interface MissingFigure {
  /** The id of the row, or of the cell, that its figures would have. */
  id: string;
  council: string;
  document: string;
  section: string;
  reason: string;
}

/** What to know before a figure is quoted: its qualifier in the document’s words, and its note. */
export function cautionOf(record: EvidenceRecord): string {
  const words = record.qualifier ? asPrinted(record) : '';
  return [words, record.note].filter((part) => part !== '').join('; ');
}
