import {
  CellValueType,
  Direction,
  type ICellData,
  type Injector,
  ICommandService,
  IUniverInstanceService,
  type Nullable,
  numfmt,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import {
  AUTO_FILL_APPLY_TYPE,
  AUTO_FILL_DATA_TYPE,
  AutoFillCommand,
  type AUTO_FILL_APPLY_FUNCTIONS,
  type IAutoFillRule,
  IAutoFillService,
  type IAutoFillCopyDataPiece,
  type IAutoFillCommandParams,
  RefillCommand,
} from '@univerjs/sheets';
import { present } from '../../formulas/present';
import { documentText } from '../documentText';
import { type DateUnit, nextDates, nextNumbers } from './series';
import { isOfOneSeries, isOfSeries, nextTexts } from './words';

type Cells = Nullable<ICellData>[];
type Fill = NonNullable<AUTO_FILL_APPLY_FUNCTIONS[AUTO_FILL_APPLY_TYPE.SERIES]>;

/**
 * What the fill handle makes is what Excel makes. Univer continues the first of April and of May by 30 days, three numbers
 * by their ratio, and rounds to five decimals; it counts on from Q4 to Q5 and knows no end of a year. To be called once
 * its services are there.
 */
export function fillAsExcel(injector: Injector): void {
  const rules = injector.get(IAutoFillService).getRules();
  const replace = (
    type: AUTO_FILL_DATA_TYPE,
    series: Fill,
    found: Partial<Pick<IAutoFillRule, 'match' | 'isContinue'>> = {},
  ) => {
    const at = rules.findIndex((rule) => rule.type === type);
    const rule = present(rules[at], `the rule for a ${type}`);
    rules[at] = {
      ...rule,
      ...found,
      applyFunctions: { ...rule.applyFunctions, [AUTO_FILL_APPLY_TYPE.SERIES]: series },
    };
  };
  const isChosen = followChoice(injector);
  replace(AUTO_FILL_DATA_TYPE.DATE, ({ data }, count, direction) =>
    continued(data, count, direction, (cells, isBack) =>
      data.some(isTruth) ? null : nextDates(numbersOf(cells), count, unitOf(injector, data[0]), isBack),
    ),
  );
  replace(AUTO_FILL_DATA_TYPE.NUMBER, ({ data }, count, direction, line) =>
    continued(data, count, direction, (cells, isBack) =>
      data.some(isTruth) || (isAlone(line) && !isChosen())
        ? null
        : nextNumbers(numbersOf(cells), count, isBack),
    ),
  );
  replace(
    AUTO_FILL_DATA_TYPE.EXTEND_NUMBER,
    ({ data }, count, direction) =>
      continued(data, count, direction, (cells, isBack) => nextTexts(cells.map(textOf), count, isBack)),
    {
      match: (cell) => isOfSeries(textOf(cell)),
      isContinue: (before, cell) =>
        before.type === AUTO_FILL_DATA_TYPE.EXTEND_NUMBER &&
        isOfOneSeries(textOf(before.cellData), textOf(cell)),
    },
  );
  // Names of days and months are among the texts; the other lists are none of Excel’s.
  const named = rules.findIndex(({ type }) => type === AUTO_FILL_DATA_TYPE.LOOP_SERIES);
  rules[named] = { ...present(rules[named], 'the rule for lists'), match: () => false };
}

/** Whether a person chose a series from the list that opens after a fill. */
function followChoice(injector: Injector): () => boolean {
  let isChosen = false;
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id === RefillCommand.id) isChosen = true;
    if (id === AutoFillCommand.id) isChosen = Boolean((params as IAutoFillCommandParams).applyType);
  });
  return () => isChosen;
}

/** Cells for the values that follow, in the order of the sheet; copies where there are no such values. */
function continued(
  data: Cells,
  count: number,
  direction: Direction,
  next: (given: Cells, isBack: boolean) => (number | string)[] | null,
): Cells {
  const isBack = direction === Direction.UP || direction === Direction.LEFT;
  const given = isBack ? [...data].reverse() : data;
  const values = next(given, isBack);
  const cells = Array.from({ length: count }, (_, i) => {
    const cell: ICellData = { ...structuredClone(given[i % given.length]) };
    delete cell.custom;
    if (!values) return cell;
    // Its words with a look of their own.
    delete cell.p;
    return { ...cell, v: valid(values[i]) };
  });
  return isBack ? cells.reverse() : cells;
}

/** Blank where the calendar has no such day. */
const valid = (value: number | string | undefined) =>
  typeof value === 'string' || (value !== undefined && Number.isFinite(value)) ? value : null;

const numbersOf = (cells: Cells) => cells.map((cell) => Number(cell?.v));

/** The words in a cell; none where it holds a formula or a number. */
function textOf(cell: Nullable<ICellData>): string {
  if (!cell || cell.f || cell.si) return '';
  const words = cell.p?.body ? documentText(cell.p.body.dataStream) : cell.v;
  return typeof words === 'string' ? words : '';
}

const isTruth = (cell: Nullable<ICellData>) => cell?.t === CellValueType.BOOLEAN;

/** One number in a row or column beside others that are continued is a price beside its month: it stays as it is. */
function isAlone(line: IAutoFillCopyDataPiece): boolean {
  return (
    Object.values(line)
      .flat()
      .reduce((held, { data }) => held + data.length, 0) === 1
  );
}

function unitOf(injector: Injector, cell: Nullable<ICellData>): DateUnit {
  const workbook = injector
    .get(IUniverInstanceService)
    .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const pattern = workbook?.getStyles().getStyleByCell(cell)?.n?.pattern ?? '';
  if (numfmt.getFormatInfo(pattern).type === 'time') return 'hour';
  const letters = pattern.toLowerCase().replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return letters.includes('d') ? 'day' : letters.includes('m') ? 'month' : 'year';
}
