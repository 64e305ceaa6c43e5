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
  unit: string;
  /** As printed; empty where the document does not say. */
  period: string;
  /** delivered, planned, target, before, after…; empty where the document does not say. */
  stage: string;
  /** Title, publisher and date. */
  document: string;
  section: string;
  isInTable: boolean;
  /** A total or average of other records of the same measure. */
  isTotal: boolean;
  /** The kind of saving it belongs to. */
  lever: string;
  /** The figure in the document’s own characters, where they were kept. */
  printed: string;
  /** Anything a reader must know before using it. */
  note: string;
}

/** Where a figure stands, in one line. */
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
