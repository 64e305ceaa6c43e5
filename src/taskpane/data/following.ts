import { movesBetween } from '../../extracts/again/moves';
import { type ExtractSheets, sourceOf } from '../../extracts/sheets';
import { HEADINGS } from '../../extracts/sheets/dataSheet';
import { nth, present } from '../../formulas/present';
import { renameReferences } from '../../formulas/renameReferences';
import { repointed } from '../../formulas/repointed';
import type { MovedPointer, Pointer } from '../../host/laidOver';
import type { CellChange, SheetContents } from '../../host/spreadsheet';
import { heldText } from '../../plan/cells';
import type { HeldExtract } from './heldExtract';
import { cellsOfPlan } from './inputRows';
import { dataWords } from './words';

const words = dataWords.again;
/** Of what cannot follow, how much is named. */
const MOST_NAMED = 6;

interface Former {
  /** New names of tables by those that go, in small letters. */
  names: ReadonlyMap<string, string>;
  /** What the former figures came from, as their sheet says it. */
  from: string;
}

/** All outside the former sheets that reads them, as it reads the new ones. */
interface Following {
  cells: CellChange[];
  pointers: MovedPointer[];
  /** The pointers as they are. */
  followed: Pointer[];
}

/** @throws in words where something would have nothing to read; all such are counted, and the first are named */
export function following(
  contents: readonly SheetContents[],
  pointers: readonly Pointer[],
  held: HeldExtract,
  made: ExtractSheets,
  { names, from }: Former,
): Following {
  const move = movesTo(held, made);
  const former = new Set([held.figures.name.toLowerCase(), held.data.name.toLowerCase()]);
  const isFormer = (sheet: string | null) => sheet !== null && former.has(sheet.toLowerCase());
  const lost: string[] = [];
  /** A formula as it reads the new sheets. */
  const read = (formula: string, toldLost: (reference: string) => string): string => {
    const to = repointed(formula, former, move);
    if (to.lost.length > 0) lost.push(toldLost(nth(to.lost, 0)));
    return renameReferences(to.formula, { sheets: new Map(), names });
  };

  const sources = [sourceOf(from, held.figures.name), made.source] as const;
  const cells = contents
    .filter(({ name }) => !isFormer(name))
    .flatMap(({ name: sheet, cells: own }) =>
      own.flatMap(({ address, formula, value, spilledFrom }): CellChange[] => {
        if (spilledFrom !== null) return [];
        if (formula === null) {
          const text = typeof value === 'string' ? withSource(value, sources) : value;
          return typeof text === 'string' && text !== value ? [{ sheet, address, ...heldText(text) }] : [];
        }
        const renamed = read(formula, (reference) => words.cell(sheet, address, reference));
        const text = withSource(renamed, sources, (source) => source.replaceAll('"', '""'));
        return text === formula ? [] : [{ sheet, address, value: text }];
      }),
    );

  const moved = pointers
    .filter(({ sheet }) => !isFormer(sheet))
    .flatMap((pointer) => {
      const formulas = pointer.formulas.map((formula) =>
        read(formula, (reference) => words.pointer(pointer, reference)),
      );
      const isSame = formulas.every((formula, i) => formula === pointer.formulas[i]);
      return isSame ? [] : [{ pointer, formulas }];
    });
  if (lost.length > 0) throw new Error(words.lost(lost.slice(0, MOST_NAMED), lost.length));
  return {
    cells,
    pointers: moved.map(({ pointer: { id }, formulas }) => ({ id, formulas })),
    followed: moved.map(({ pointer }) => pointer),
  };
}

function movesTo(held: HeldExtract, made: ExtractSheets) {
  const [figures, data] = [nth(made.sheets, 0), nth(made.sheets, 1)];
  const rows = present(data.long?.[0]?.columns[0], 'the rows').values.length;
  const lastOf = (count: number) => HEADINGS + Math.max(1, count) - 1;
  return movesBetween(
    {
      figures: { name: held.figures.name, cells: held.cells },
      data: {
        name: held.data.name,
        headings: held.headings,
        first: HEADINGS,
        last: lastOf(held.rows.length),
      },
    },
    {
      figures: { name: figures.name, cells: cellsOfPlan(figures) },
      data: {
        name: data.name,
        headings: nth(cellsOfPlan(data), HEADINGS - 1),
        first: HEADINGS,
        last: lastOf(rows),
      },
    },
  );
}

function withSource(
  text: string,
  [before, after]: readonly [string | null, string],
  held = (source: string) => source,
): string {
  return before === null ? text : text.replaceAll(held(before), held(after));
}
