import { f, type Formula, join, mapped, type Ref, rows, sheet, table } from '../../layout';
import { formats, styled } from '../../plan/cells';
import { rankedTable, type Turning } from '../parts/committee/ranked';
import type { InputAt } from './inputs/sections';
import type { Money } from './moneySheet';
import { PRESENT } from './moneyTables';
import { TURNING_SHEET } from './sheets';
import { type Cost, costs, type Outcome, outcomes, slotTitle, steps } from './slots';
import { isOneOf } from './taken';
import { linesFor, yearTable } from './years';

export const TURNS_VALUE =
  'It turns where net public value is zero. Not among them: lags, drop-off, roll-out, inflation and who gains.';
const NO_VALUE = f`"No value does that"`;

interface TurningLine {
  label: string;
  unit: string;
  format: string;
  used: Ref;
  turnsAt: Formula;
  isShare?: true;
}
const share = { unit: 'share', format: formats.percent, isShare: true } as const;
const people = { unit: 'people', format: formats.number } as const;

/**
 * Each input of the central case alone, and the value of it at which net public value is zero. Net public value is a
 * straight line of each of them, so that the value is exact.
 */
export function turningSheet(at: InputAt, money: Money) {
  const { publicValue, weights, values, paid, factors, costs: costList, outcomes: worked } = money;
  const { years, rates } = worked;
  const used = (key: Parameters<InputAt>[0]) => at(key).usedBy.central;
  const net = f`SUM(${publicValue.all('net')})`;
  const parts = yearTable<Outcome | Cost>(
    'Parts of net public value',
    'Present value counted of each outcome, and of each line of cost',
    years,
    {
      ...linesFor<Outcome, Outcome | Cost>(outcomes, (one) => ({
        label: `${slotTitle.outcome(one)}: benefits counted`,
        unit: PRESENT,
        format: formats.pounds,
        of: (_r, here) => f`${values.discounted.in(here)[one]}*${weights.counted.cell(one, 'all')}`,
      })),
      ...linesFor<Cost, Outcome | Cost>(costs, (one) => ({
        label: `${slotTitle.cost(one)}: cost`,
        unit: PRESENT,
        format: formats.pounds,
        of: (_r, here) => f`${paid.cost.in(here)[one]}*${factors.in(here).standard}`,
      })),
    },
  );
  const worth = (one: Outcome | Cost) => f`SUM(${parts.all(one)})`;
  /** A part of the net that is in proportion to an input: the value at which the whole is zero. */
  const inProportion = (input: Ref, part: Formula): Formula =>
    f`IF(OR(${part}=0,${input}=0),${NO_VALUE},IF(${net}/(${part})>1,${NO_VALUE},${input}*(1-${net}/(${part}))))`;
  /** Benefits of the outcomes that are counted among some of the people. */
  const ofThose = (...among: string[]) =>
    join(
      outcomes.map((one) => f`${isOneOf(rates.cell(one, 'among'), among)}*${worth(one)}`),
      '+',
    );
  const everyBenefit = f`SUM(${publicValue.all('benefits')})`;
  const ofPeople = f`(SUM(${publicValue.all('costs')})-SUM(${publicValue.all('fixedCosts')}))`;
  const lines: Record<string, TurningLine> = {
    population: {
      label: 'Population that the service is for',
      ...people,
      used: used('population'),
      turnsAt: inProportion(used('population'), f`${everyBenefit}-${ofPeople}`),
    },
    eligible: {
      label: 'Share of the population that is eligible',
      ...share,
      used: used('eligible'),
      turnsAt: inProportion(used('eligible'), f`${everyBenefit}-${ofPeople}`),
    },
    reached: {
      label: 'Share of those eligible who are reached',
      ...share,
      used: used('reached'),
      turnsAt: inProportion(used('reached'), f`${everyBenefit}-${ofPeople}`),
    },
    taking: {
      label: 'Share of those reached who take part',
      ...share,
      used: used('taking'),
      turnsAt: inProportion(used('taking'), f`${ofThose(steps.taking, steps.completing)}-${ofPeople}`),
    },
    completing: {
      label: 'Share of those taking part who complete',
      ...share,
      used: used('completing'),
      turnsAt: inProportion(used('completing'), ofThose(steps.completing)),
    },
    ...Object.fromEntries(
      outcomes.flatMap((one): [string, TurningLine][] => {
        const [withIt, without] = [used(`${one}With`), used(`${one}Without`)];
        const part = worth(one);
        const can = f`OR(${part}=0,${withIt}=${without})`;
        const rate = f`${without}+(${withIt}-${without})*(1-${net}/${part})`;
        return [
          [
            `${one}With`,
            {
              label: `${slotTitle.outcome(one)}: rate with the service`,
              unit: 'outcomes a person',
              format: formats.twoDecimals,
              used: withIt,
              turnsAt: f`IF(${can},${NO_VALUE},IF(${rate}<0,${NO_VALUE},${rate}))`,
            },
          ],
          [
            `${one}Value`,
            {
              label: `${slotTitle.outcome(one)}: value of one`,
              unit: '£',
              format: formats.poundsAndPence,
              used: used(`${one}Value`),
              turnsAt: inProportion(used(`${one}Value`), part),
            },
          ],
        ];
      }),
    ),
    ...Object.fromEntries(
      costs.map((one): [string, TurningLine] => [
        one,
        {
          label: `${slotTitle.cost(one)}: amount`,
          unit: '£, first-year prices',
          format: formats.poundsAndPence,
          used: costList.cell(one, 'typed'),
          turnsAt: inProportion(costList.cell(one, 'typed'), f`0-${worth(one)}`),
        },
      ]),
    ),
  };
  const points = table<string, 'used' | 'turnsAt'>(
    'Turning points',
    {
      columns: ['used', 'turnsAt'],
      heading: {
        label: 'Input of the central case, alone',
        of: { used: 'Value used', turnsAt: 'It turns at' },
      },
    },
    mapped(lines, ({ label, unit, format, used: value, turnsAt }) => ({
      label,
      unit,
      format,
      of: { used: f`${value}`, turnsAt },
    })),
  );
  const ranked = rankedTable(
    mapped<string, TurningLine, Turning>(lines, ({ label, unit, format, isShare }, key) => ({
      label,
      unit,
      format,
      used: points.at(key, 'used'),
      turnsAt: points.at(key, 'turnsAt'),
      ...(isShare && { isShare }),
    })),
  );
  const title = rows('Title of turning', [
    styled('title', 'What turns it: each input alone, central case'),
    styled('subtitle', TURNS_VALUE),
  ]);
  return {
    points,
    drivers: ranked.drivers,
    sheet: sheet(TURNING_SHEET, [title, 1, parts, 1, points, 1, ranked.table], {
      role: 'calculation',
      widths: [46, 24, 18, ...years.room.years.map(() => 16)],
      frozen: { columns: title.at(0, 0) },
      timelines: [parts.body],
      isProtected: true,
      print: { orientation: 'landscape' },
    }),
  };
}
