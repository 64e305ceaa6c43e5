/** What a Budget lines row is built from; a figure left out is a blank cell. */
export interface TypedLine {
  name: string;
  /** Pounds, before the first year. */
  gross: number;
  net?: number;
  /** Rates a year. */
  demographic?: number;
  price?: number;
  /** Pounds, added every year. */
  pressure?: number;
  owner?: string;
  source: string;
  note?: string;
  /** The gross base is a published figure until it is typed over. */
  isPublished?: boolean;
}

export interface TypedSource {
  name: string;
  kind: string;
  /** Pounds, of the years from the first; a year left out is as the one before. */
  byYear: readonly number[];
  source: string;
}

export interface TypedLever {
  name: string;
  central: number;
  unit: string;
  benefit: string;
  kind: string;
  line: string;
  owner?: string;
  /** Excel serial. */
  start: number;
  lasts: string;
  confidence: string;
  status: string;
  source: string;
  note?: string;
  isPublished?: boolean;
}

export interface TypedDelivery {
  lever: string;
  /** Excel serial of a day in the month. */
  month: number;
  amount: number;
  confirmedBy: string;
  confirmedOn: number;
  ledger: string;
  source: string;
}

/** Pounds that a lever was planned to save in the months from `from`, counted from zero at the first of the plan. */
export interface PlannedMonths {
  lever: string;
  from: number;
  amounts: readonly number[];
  source: string;
}

/** What the workbook opens with. */
export interface ProgrammeTables {
  lines: readonly TypedLine[];
  sources: readonly TypedSource[];
  levers: readonly TypedLever[];
  deliveries: readonly TypedDelivery[];
  planned: readonly PlannedMonths[];
  /** Of the records of the library that the tables rest on. */
  evidence: readonly string[];
  /** Of printed lines and the printed total that they add up to. */
  totals: readonly { what: string; lines: readonly string[]; total: string }[];
  remarks: readonly string[];
}

/** No row in any table. */
export const nothingTyped: Pick<
  ProgrammeTables,
  'lines' | 'sources' | 'levers' | 'deliveries' | 'planned' | 'totals'
> = {
  lines: [],
  sources: [],
  levers: [],
  deliveries: [],
  planned: [],
  totals: [],
};
