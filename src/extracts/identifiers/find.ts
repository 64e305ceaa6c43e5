import { isBlankCell, type RawCell, type RawTable, textOf } from '../raw';
import { share } from '../match/fit';
import { wordsOf } from '../match/words';
import { DateReader } from '../values/dates';
import {
  isEmail,
  isNationalInsuranceNumber,
  isNhsNumber,
  isPostcode,
  isTelephone,
  numbersWithin,
} from './numbers';

/** What in a column tells who a person is. */
export type IdentifierKind =
  | 'NHS number'
  | 'National Insurance number'
  | 'postcode'
  | 'date of birth'
  | 'e-mail address'
  | 'telephone number'
  | 'name'
  | 'address'
  | 'words with identifiers in them';

export interface Identifier {
  /** Of the extract, counted from 0. */
  column: number;
  heading: string;
  kind: IdentifierKind;
  /** How it was found. */
  by: 'heading' | 'contents';
}

/** The share of a column’s cells whose form says what the column is. */
const MOST_OF_IT = 0.5;

const forms: [IdentifierKind, (text: string) => boolean][] = [
  ['NHS number', isNhsNumber],
  ['National Insurance number', isNationalInsuranceNumber],
  ['postcode', isPostcode],
  ['e-mail address', isEmail],
  ['telephone number', isTelephone],
];

/** Columns that are understood already. */
export interface Known {
  /** Dates of the service, which are no dates of birth. */
  dates: ReadonlySet<number>;
  /** Words such as the provider, whose heading alone does not make them names of people. */
  words: ReadonlySet<number>;
  /** Numbers, times and the like: a cell with anything else in it is refused, and is nowhere written. */
  figures: ReadonlySet<number>;
}

/**
 * The columns that tell who people are, by what their cells hold and by their headings. Every cell is looked at: one
 * letter with a postcode among a thousand notes is enough.
 */
export function findIdentifiers(
  table: RawTable,
  headings: readonly string[],
  headingRow: number,
  known: Known,
): Identifier[] {
  return table.columns.flatMap((cells, column) => {
    const heading = headings[column] ?? '';
    const texts = known.figures.has(column) ? [] : distinct(cells, headingRow + 1);
    const byContents = formOf(texts) ?? (known.dates.has(column) ? null : birthdates(texts));
    const kind =
      byContents ?? byHeading(heading, texts, isFilled(cells, headingRow + 1), known.words.has(column));
    if (kind)
      return [{ column, heading, kind, by: byContents ? ('contents' as const) : ('heading' as const) }];
    return texts.some((text) => text.length >= 5 && numbersWithin(text))
      ? [{ column, heading, kind: 'words with identifiers in them' as const, by: 'contents' as const }]
      : [];
  });
}

const isFilled = (cells: readonly RawCell[], from: number) =>
  cells.some((cell, i) => i >= from && !isBlankCell(cell));

function distinct(cells: readonly RawCell[], from: number): string[] {
  const texts = new Set<string>();
  for (let i = from; i < cells.length; i++) {
    const cell = cells[i] ?? null;
    if (typeof cell === 'boolean' || isBlankCell(cell)) continue;
    if (typeof cell === 'number' && !(Number.isInteger(cell) && cell > 99_999)) continue;
    texts.add(textOf(cell));
  }
  return [...texts];
}

function formOf(texts: readonly string[]): IdentifierKind | null {
  if (texts.length === 0) return null;
  const looked = texts.length > 2_000 ? texts.slice(0, 2_000) : texts;
  return forms.find(([, is]) => share(looked, is) >= MOST_OF_IT)?.[0] ?? null;
}

const GROWN_UP = 18 * 365;
const days = new DateReader('day first', 2000);
const americanDays = new DateReader('month first', 2000);

/** Dates of which most are long before the latest of them, and none of the others recent. */
function birthdates(texts: readonly string[]): IdentifierKind | null {
  if (texts.length < 5) return null;
  const serials = texts.flatMap((text) => {
    const serial = [days, americanDays]
      .map((reader) => reader.read(text))
      .find((read) => typeof read === 'number');
    return typeof serial === 'number' && serial >= 1 && serial % 1 === 0 ? [serial] : [];
  });
  if (serials.length < MOST_OF_IT * texts.length) return null;
  serials.sort((a, b) => a - b);
  const [tenth, middle] = [serials[Math.floor(serials.length / 10)] ?? 0, serials[serials.length >> 1] ?? 0];
  return middle < LATELY - GROWN_UP && middle - tenth > 365 ? 'date of birth' : null;
}

/** 1 January 2024: people of whom councils now keep extracts were born long before. */
const LATELY = 45_292;

const named = /\b(?:name|surname|forename|firstname|lastname|fullname|christian|nok)\b/;
const ofNoPerson =
  /\b(?:provider|team|service|scheme|contractor|job|post|package|product|care|home|ward|practice|hospital|site|area|locality|council|file|sheet|user|type|plan|framework|cost|element|branch|zone|district)\b/;
const ofPerson =
  /\b(?:client|person|patient|customer|citizen|resident|carer|worker|employee|staff|social|therapist|assessor|allocated|gp|kin|relative|contact|manager|holder|postholder|incumbent|occupant|owner|author|by|known|preferred|member|user|referrer|referred)\b/;

function byHeading(
  heading: string,
  texts: readonly string[],
  holdsAny: boolean,
  areWordsOfField: boolean,
): IdentifierKind | null {
  if (!holdsAny) return null;
  const words = wordsOf(heading);
  const text = words.join(' ');
  const has = (word: string) => words.includes(word);
  if (has('nhs') && !has('trust') && looksNumbered(texts)) return 'NHS number';
  if (has('nationalinsurance')) return 'National Insurance number';
  if (has('postcode') || text.includes('post code')) return 'postcode';
  if (has('birthdate')) return 'date of birth';
  if (has('email')) return 'e-mail address';
  if (has('telephone')) return 'telephone number';
  if (has('address') || has('street') || has('uprn')) return 'address';
  if (!areWords(texts)) return null;
  if (
    /\b(?:surname|forename|firstname|lastname|fullname|nok|middle name|first name|last name|full name|family name|given name)\b/.test(
      text,
    )
  )
    return 'name';
  if (
    !areWordsOfField &&
    named.test(text) &&
    (!ofNoPerson.test(text) || /\b(?:service user|care worker|staff|carer)\b/.test(text))
  )
    return 'name';
  return ofPerson.test(text) && share(texts, looksLikeName) >= MOST_OF_IT ? 'name' : null;
}

/** Words with few digits among them: a column headed “Employee” may hold numbers alone. */
const areWords = (texts: readonly string[]) =>
  share(texts, (text) => /\p{L}{2}/u.test(text) && !/\d/.test(text)) >= MOST_OF_IT;
const looksNumbered = (texts: readonly string[]) => share(texts, (text) => /\d{3}/.test(text)) >= MOST_OF_IT;

const NAME = /^(?:(?:mr|mrs|ms|miss|mx|dr|prof)\.? )?\p{Lu}[\p{L}'’.-]*,? (?:\p{Lu}[\p{L}'’.-]*,? ?){1,3}$/u;
const notNames =
  /\b(?:team|care|service|home|council|hospital|ltd|limited|self|family|social|ward|centre|unit|carer|friend|district|nurse|gp|professional|community|access|point|discharge|therapy|health|worker|agency|manager|occupational|therapist)\b/i;
const looksLikeName = (text: string) => NAME.test(text) && !notNames.test(text);
