import { f, type Formula, join, keyedList, type Own, words } from '../../layout';
import { formats } from '../../plan/cells';
import { type AddedKind } from './inputs/method';
import type { InputAt } from './inputs/sections';
import type { Outcomes } from './outcomesSheet';
import { outcomeRows } from './rateList';
import { bodies, type Body, bodyKeys, type Grade, kinds, type Outcome, slotTitle } from './slots';
import { figure, inWords, isOneOf, label, nameOf } from './taken';

type From = { from?: Outcome };
const of =
  <C extends string>(make: (one: Outcome, r: Own<C>) => Formula) =>
  (r: Own<C>, { from }: From) =>
    from && make(from, r);
const nameColumn = (at: InputAt, heading: string) =>
  inWords(
    heading,
    (_r: unknown, { from }: From) => from && label(nameOf(at, `${from}Name`, slotTitle.outcome(from))),
  );

/** The weakest of several grades, in words. */
const weakest = (all: readonly Formula[]): Formula => {
  const any = (grade: Grade) => f`OR(${all.map((one) => f`${one}=${words(grade)}`)})`;
  return f`IF(${any('weak')},"weak",IF(${any('moderate')},"moderate","strong"))`;
};
/** What a grade corrects by: nothing where the percentage is blank. */
export const correction = (at: InputAt, of: 'benefit' | 'cost', grade: Formula): Formula => {
  const by = (one: Grade) => f`N(${at(`${of}-${one}`).central})`;
  return f`IF(${grade}="weak",${by('weak')},IF(${grade}="moderate",${by('moderate')},${by('strong')}))`;
};

type ValueColumn = 'name' | 'typed' | 'priceYear' | 'real' | 'kind' | 'grade' | 'taken' | 'corrected';

/** What one outcome is worth: in first-year prices, before and after its one correction for optimism. */
export const valueList = (at: InputAt, { taken, people }: Outcomes) =>
  keyedList<Outcome, ValueColumn, Outcome>('Value of one outcome', { own: '$A1' }, outcomeRows, {
    name: nameColumn(at, 'Value of one outcome'),
    typed: figure(
      'As typed (£)',
      formats.poundsAndPence,
      of((one) => taken(`${one}Value`)),
    ),
    priceYear: inWords(
      'In the prices of',
      of((one) => f`${at(`${one}PriceYear`).central}`),
    ),
    real: figure(
      'In first-year prices, by OT.REALTERMS (£)',
      formats.poundsAndPence,
      of(
        (_one, r: Own<ValueColumn>) => f`OT.REALTERMS(${r.typed},${r.priceYear},${people.heading('year1')})`,
      ),
    ),
    kind: inWords(
      'Kind of value',
      of((one) => f`${at(`${one}Kind`).central}`),
    ),
    grade: inWords(
      'Weakest grade of its drivers',
      of((one) =>
        weakest([
          f`${at('peopleGrade').central}`,
          f`${at(`${one}RateGrade`).central}`,
          f`${at(`${one}ValueGrade`).central}`,
        ]),
      ),
    ),
    taken: figure(
      'Taken off for optimism (share)',
      formats.percent,
      of((_one, r: Own<ValueColumn>) => correction(at, 'benefit', f`${r.grade}`)),
    ),
    corrected: figure(
      'After the correction (£)',
      formats.poundsAndPence,
      of((_one, r: Own<ValueColumn>) => f`${r.real}*(1-${r.taken})`),
    ),
  });
export type ValueList = ReturnType<typeof valueList>;

type ShareColumn = 'name' | Body | 'all';
const headings = (heading: (name: string) => string) =>
  Object.fromEntries(bodyKeys.map((body) => [body, heading(bodies[body])])) as Record<Body, string>;

/** A list with a share for each body, and of all together. */
function byBody(at: InputAt, title: string, what: string, make: (one: Outcome, body: Body) => Formula) {
  const over = headings((name) => `${name} (share)`);
  return keyedList<Outcome, ShareColumn, Outcome>(title, { own: '$A1' }, outcomeRows, {
    name: nameColumn(at, what),
    ...(Object.fromEntries(
      bodyKeys.map((body) => [
        body,
        figure(
          over[body],
          formats.percent,
          of((one: Outcome) => make(one, body)),
        ),
      ]),
    ) as Record<Body, ReturnType<typeof figure<(r: Own<ShareColumn>, from: From) => Formula | undefined>>>),
    all: figure(
      'All (share)',
      formats.percent,
      of((_one, r: Own<ShareColumn>) =>
        join(
          bodyKeys.map((body) => r[body]),
          '+',
        ),
      ),
    ),
  });
}

export type Weights = ReturnType<typeof weightLists>;

/** Who gains of each outcome, and what of it is cash, other fiscal value, income or wellbeing. */
export function weightLists(at: InputAt, values: ValueList) {
  const isKind = (one: Outcome, ...of: (keyof typeof kinds)[]) =>
    isOneOf(
      values.cell(one, 'kind'),
      of.map((kind) => kinds[kind]),
    );
  const shares = byBody(at, 'Who gains', 'Who gains', (one, body) => f`${at(`${one}Share-${body}`).central}`);
  // A bed that stays open is filled again: without the word of the NHS body nothing of it is cash.
  const mayBeCash = (one: Outcome, body: Body) =>
    body === 'nhs'
      ? f`*IF(AND(${at(`${one}BedDays`).central}<>0,${at('bedCloses').central}<>"Yes"),0,1)`
      : f``;
  const cash = byBody(
    at,
    'Cash-releasing',
    'Of it cash-releasing',
    (one, body) =>
      f`${shares.cell(one, body)}*${at(`${one}Cash-${body}`).central}*${isKind(one, 'fiscal')}${mayBeCash(one, body)}`,
  );
  const capacity = byBody(
    at,
    'Fiscal, not cashable',
    'Of it fiscal and not cashable',
    (one, body) => f`${shares.cell(one, body)}*${isKind(one, 'fiscal')}-${cash.cell(one, body)}`,
  );
  const economic = byBody(
    at,
    'Economic',
    'Of it economic',
    (one, body) => f`${shares.cell(one, body)}*${isKind(one, 'economic')}`,
  );
  const social = byBody(
    at,
    'Social',
    'Of it social, health with it',
    (one, body) => f`${shares.cell(one, body)}*${isKind(one, 'social', 'health')}`,
  );
  const byKind = { cash, capacity, economic, social } satisfies Record<AddedKind, unknown>;
  const isAdded = (kind: AddedKind) => f`(${at(`Add-${kind}`).central}="Yes")`;
  const counted = byBody(at, 'Counted in public value', 'Counted in public value', (one, body) =>
    join(
      (Object.keys(byKind) as AddedKind[]).map((kind) => f`${byKind[kind].cell(one, body)}*${isAdded(kind)}`),
      '+',
    ),
  );
  return { shares, ...byKind, counted };
}
