import type { CellPlace, SheetContents } from '../../host/spreadsheet';
import { cellAt } from '../../formulas/addresses';
import { rowsOf } from './grid';
import type { TargetSide } from './simulated';

/** Which side of a target is good, and the words of the workbook that say so; null where none do. */
export interface Direction {
  wanted: TargetSide;
  because: string | null;
}

/** Of two that begin at the same place the first in this list counts: “cost saving” is a saving. */
const signs: [RegExp, TargetSide][] = [
  [/\bswitching value of [\w ]*benefits?\b/, 'atMost'],
  [/\bswitching value of [\w ]*costs?\b/, 'atLeast'],
  [/\bcosts? ?(?:[-–]?benefit ratio|avoid\w*|saving\w*|saved|reduction\w*|released)\b/, 'atLeast'],
  [
    /\b(?:gap|shortfall|vacanc(?:y|ies)|wait\w*) (?:closed|filled|cleared|removed|avoided|ended)\b/,
    'atLeast',
  ],
  [/\b(?:no longer|fewer|less time|within|in time|on time)\b/, 'atLeast'],
  [
    /\b(?:savings?|saved|benefits?|returns?|surplus|gains?|headroom|income|avoid\w*|reductions?|released)\b/,
    'atLeast',
  ],
  [
    /\b(?:net present value|npv|roi|irr|bcr|capacity|retention|served|seen|met|conversions?|done)\b/,
    'atLeast',
  ],
  [
    /\b(?:pay ?back|pays back|break-?even|breaks even|lead time|time to|(?:months|weeks|days|years) (?:to|until|from))\b/,
    'atMost',
  ],
  [
    /\b(?:waits?|waiting|waited|queue\w*|backlog|on the list|list at|overdue|delays?|clear(?:ance|ed)?)\b/,
    'atMost',
  ],
  [
    /\b(?:costs?|cost-?rises?|spend(?:ing)?|expenditure|overspend|pressures?|deficit|prices?|fees?|rates? an hour|hourly rates?)\b/,
    'atMost',
  ],
  [
    /\b(?:vacanc(?:y|ies)|vacant|turnover|leavers?|sickness|absence|agency|attrition|gaps?|shortfalls?|shortages?|unmet|missed|breach\w*|risks?)\b/,
    'atMost',
  ],
];

/** A time is short where nothing says that it should be long. */
const TIMES = /^(?:working |calendar )?(?:days?|weeks?|months?|years?)\b/;

/** Functions whose results have a good side without any words. */
const ours: [RegExp, TargetSide][] = [
  [
    /\bOT[._](?:PAYBACK|CLEARWEEKS|VACANCYRATE|WAITPRESSURE|EFFECTIVERATE|WEIGHTEDRATE|STAFFCOST|EMPLOYERNI|VISITPRICE)\(/i,
    'atMost',
  ],
];

/**
 * Finds which side of a target is good. A payback, a wait, a cost, a vacancy rate or a gap should be low;
 * anything else high. A cost shown below zero, as in a cash flow, is the smaller the higher it is.
 *
 * @param called The words to the left of the result, the nearest label first and its unit after, joined by “; ”.
 * @param above The nearest words above it, used where there are none to its left.
 */
export function directionOf(result: {
  called: string;
  above: string;
  formula: string;
  text: string;
  value: number;
}): Direction {
  const { called, above, formula, text, value } = result;
  const said = (called || above).split(';').map((part) => part.trim());
  for (const part of said) {
    const found = signIn(part);
    if (!found) continue;
    const isOutflow = found.wanted === 'atMost' && value < 0 && text.includes('£');
    return isOutflow ? { wanted: 'atLeast', because: found.because } : found;
  }
  const time = [...said, text.replace(/^[\d.,\s−-]+/, '')].find((part) => TIMES.test(part.toLowerCase()));
  if (time) return { wanted: 'atMost', because: time };
  for (const [sign, wanted] of ours) {
    const call = sign.exec(formula);
    if (call) return { wanted, because: call[0].slice(0, -1) };
  }
  return { wanted: 'atLeast', because: null };
}

/** The first sign in the words: “Net cost after savings” is a cost. */
function signIn(text: string): Direction | null {
  let first: { at: number; direction: Direction } | null = null;
  for (const [sign, wanted] of signs) {
    const match = sign.exec(text.toLowerCase());
    if (!match || (first && match.index >= first.at)) continue;
    const because = text.slice(match.index, match.index + match[0].length);
    first = { at: match.index, direction: { wanted, because } };
  }
  return first?.direction ?? null;
}

/** The nearest text above a cell in its column. */
export function wordsAbove(contents: SheetContents[], { sheet, address }: CellPlace): string {
  const { row, column } = cellAt(address);
  const held = contents.find(({ name }) => name === sheet);
  const texts = (held ? rowsOf(held) : []).flatMap(({ row: at, cells }) => {
    const cell = at < row ? cells.get(column) : undefined;
    return typeof cell?.value === 'string' && cell.formula === null ? [{ at, text: cell.value.trim() }] : [];
  });
  return texts.sort((one, other) => other.at - one.at)[0]?.text ?? '';
}
