import type { HeadlessWorkbook, WrittenValue } from '../../../../src/embedded/headless';
import type { CellValue } from '../../../../src/host/spreadsheet';
import { addressOfRef, fix, full, type Ref } from '../../../../src/layout';
import type { Answers } from '../../../../src/cases/parts/caseDefinition';
import type { ScenarioName } from '../../../../src/cases/parts/inputs';
import { yearRoom } from '../../../../src/cases/parts/years';
import { preventionCase } from '../../../../src/cases/prevention/case';
import { answeredSections } from '../../../../src/cases/prevention/questions';
import { followed } from '../../support/followed';
import { columnsOf, type Situation, situationFrom } from './situation';

const room = yearRoom(5);
export const caseOf = (answers: Answers) =>
  preventionCase(answeredSections(answers, undefined, room), undefined, room);

const answers = { figures: 'example' };
const { sections } = answeredSections(answers, undefined, room);
const inputs = sections.flatMap((section) => section.inputs);
export const built = caseOf(answers);
export const { plan } = built;

const planSheet = (name: string) => plan.sheets.find((sheet) => sheet.name === name)!;
/** The row of every input by its label. */
const rows = new Map(
  Object.entries(planSheet('Inputs').cells).flatMap(([at, { value }]) =>
    /^A\d+$/.test(at) ? [[String(value), at.slice(1)] as const] : [],
  ),
);
/** A cell of an input: C holds what is typed. */
export function inputCell(key: string, column = 'C'): string {
  const input = inputs.find((one) => one.key === key);
  if (!input) throw new Error(`There is no input ${key}`);
  return `Inputs!${column}${rows.get(input.label)!}`;
}
const isRanged = (key: string) => inputs.find((one) => one.key === key)?.low !== undefined;

/** A figure, with its low and high where it has a range: the same unless they are given. */
export function typing(
  values: Record<string, WrittenValue | readonly [number, number, number]>,
): Record<string, WrittenValue> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]): [string, WrittenValue][] => {
      const [low, central, high] = Array.isArray(value) ? (value as number[]) : [value, value, value];
      return isRanged(key)
        ? [
            [inputCell(key, 'B'), low as WrittenValue],
            [inputCell(key), central as WrittenValue],
            [inputCell(key, 'D'), high as WrittenValue],
          ]
        : [[inputCell(key), central as WrittenValue]];
    }),
  );
}

/** What the plan has in a cell: `Inputs!C7`. */
export function planned(place: string): WrittenValue {
  const [, sheet, at] = /^'?([^'!]+)'?!(.+)$/.exec(place)!;
  return (planSheet(sheet!).cells[at!]?.value as WrittenValue | undefined) ?? null;
}

export const place = (ref: Ref) => addressOfRef(full(fix(ref, 'A1')));
/** The place in one cell of a row with a label, so many rows below it. */
export function rowPlace(sheet: string, column: string, label: string, below = 0): string {
  const found = Object.entries(planSheet(sheet).cells).find(
    ([at, { value }]) => /^A\d+$/.test(at) && value === label,
  );
  if (!found) throw new Error(`No row of ${sheet} is labelled ${label}`);
  return `'${sheet}'!${column}${Number(found[0].slice(1)) + below}`;
}

export interface Opened {
  workbook: HeadlessWorkbook;
  read(ref: Ref): CellValue;
  /** As planned, with these cells typed over. */
  type(cells: Record<string, WrittenValue>): Promise<void>;
  situation(name: ScenarioName): Situation;
  failing(): string[];
  dispose(): void;
}

export async function openCase(): Promise<Opened> {
  const workbook = await followed(plan);
  let before: Record<string, WrittenValue> = {};
  const { cells: checks } = planSheet('Checks');
  return {
    workbook,
    read: (ref) => workbook.read(place(ref)),
    type: async (cells) => {
      const back = Object.fromEntries(Object.keys(before).map((one) => [one, planned(one)]));
      workbook.set({ ...back, ...cells });
      before = cells;
      await workbook.calculate();
    },
    situation: (name) => situationFrom((key) => workbook.read(inputCell(key, columnsOf[name].uses))),
    failing: () =>
      Object.keys(checks)
        .filter((at) => /^D\d+$/.test(at) && checks[at]!.style === 'check')
        .filter((at) => workbook.read(`Checks!${at}`) === 'Fails')
        .map((at) => String(checks[`A${at.slice(1)}`]!.value)),
    dispose: () => workbook.dispose(),
  };
}
