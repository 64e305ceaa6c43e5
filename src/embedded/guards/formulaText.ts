import {
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  IFormulaCurrentConfigService,
  IFunctionService,
  LexerTreeBuilder,
} from '@univerjs/engine-formula';
import type { Injector } from '@univerjs/core';
import { nodeTypes } from '@borgar/fx';
import { sheetFunctions } from '../../formulas/functions';
import { nodeOf } from '../../formulas/argumentText';
import { ErrorCode, type ErrorCodeValue } from '../customFunctions';
import { failedInWords, type OnFault } from '../faults';
import type { Refusal } from '../refusalLog';
import type { RefusalWatch } from '../refusalWatch';
import { withoutCallSpaces } from './callSpaces';
import { complaintAbout, type Counts } from './complaints';
import { withFixedCells } from './fixedCells';
import { markedName, withMarkedNames } from './functionNames';
import { complaintAboutNames } from './nameMeanings';
import { readable, withLastSum } from './readable';
import { NamedTables } from './tables';
import { withUniqueNames } from './uniqueNames';

/**
 * Is at the entrance of Univer's reader of formulas. An exception there would end the calculation of every formula.
 */
export function readFormulasAsExcel(injector: Injector, onFault: OnFault): void {
  const counts = countsIn(injector);
  const texts = new Texts(counts);
  const isFunction = (name: string) => counts(name.toUpperCase()) !== undefined;
  const tables = new NamedTables(injector);
  class ReadingTreeBuilder extends LexerTreeBuilder {
    /** Univer leaves out what comes after the first comma of `=(Costs!A1,Costs!B1)`. */
    override convertRefersToAbsolute(
      ...[formula, , , sheet]: Parameters<LexerTreeBuilder['convertRefersToAbsolute']>
    ): string {
      return withFixedCells(formula, sheet ?? '');
    }

    override treeBuilder(
      ...[formula, transformSuffix, names]: Parameters<LexerTreeBuilder['treeBuilder']>
    ): ReturnType<LexerTreeBuilder['treeBuilder']> {
      // Univer also calls this for an entry being typed, and then the places of its parts matter.
      if (transformSuffix === false) return super.treeBuilder(formula, transformSuffix, names);
      try {
        const unitId = injector.get(IFormulaCurrentConfigService).getExecuteUnitId() ?? '';
        const inRanges = tables.asRanges(formula, unitId);
        return this.read(texts.of(inRanges), transformSuffix, names);
      } catch (error) {
        onFault('the reading of a formula', error);
        const message = failedInWords('The reading of the formula', 'program', error);
        return super.treeBuilder(refusing({ code: ErrorCode.invalidValue, message }), transformSuffix);
      }
    }

    private read(...[text, transformSuffix, names]: Parameters<LexerTreeBuilder['treeBuilder']>) {
      if (!names) return super.treeBuilder(readable(text, nothing), transformSuffix);
      const unitId = names.unitId ?? '';
      const found = (name: string) => {
        const refersTo = names.getValueByName(unitId, name)?.formulaOrRefString;
        return refersTo === undefined ? undefined : tables.asRanges(refersTo, unitId);
      };
      const ownNames = (formula: string) => withUniqueNames(formula, (name) => found(name) !== undefined);
      const meaning = (name: string) => {
        const refersTo = found(name);
        return refersTo === undefined ? undefined : ownNames(grouped(refersTo));
      };
      const own = ownNames(text);
      const complaint = complaintAboutNames(
        own,
        meaning,
        (refersTo) => texts.complaint(refersTo),
        isFunction,
      );
      if (complaint) return super.treeBuilder(refusing(complaint), transformSuffix);
      const marked = (formula: string) =>
        withMarkedNames(formula, (name) => isFunction(name) && found(name) !== undefined);
      return super.treeBuilder(marked(readable(own, meaning)), transformSuffix, {
        ...names,
        getValueByName(ofUnit, written) {
          const name = markedName(written);
          // Without a mark it is the function that is called.
          if (name === undefined && isFunction(written)) return null;
          const held = names.getValueByName(ofUnit, name ?? written);
          if (!held) return held;
          const inRanges = tables.asRanges(held.formulaOrRefString, unitId);
          const refersTo = readable(ownNames(grouped(inRanges)), meaning);
          return { ...held, formulaOrRefString: bracketed(marked(refersTo)) };
        },
      });
    }
  }
  injector.replace([LexerTreeBuilder, { useClass: ReadingTreeBuilder }]);
}

const nothing = () => undefined;

/** As many as a workbook's formulas, so that no edit asks again about all of them. */
const MOST_KEPT = 50_000;

/** What Univer is given to read, as far as this depends on the formula alone. */
class Texts {
  private readonly known = new Map<string, string>();
  private readonly complaints = new Map<string, Refusal | null>();

  constructor(private readonly counts: Counts) {}

  of(formula: string): string {
    const known = this.known.get(formula);
    if (known !== undefined) return known;
    // The reader of formulas takes `@A1#` for an end without a beginning.
    const tight = withoutCallSpaces(
      formula,
      (name) => isOfNames.has(name) || this.counts(name) !== undefined,
    );
    const text = withUniqueNames(tight.replace(ofSpill, '@($1)'));
    const complaint = complaintAbout(text, this.counts);
    return kept(this.known, formula, complaint ? refusing(complaint) : withLastSum(text));
  }

  /** About what a name refers to. */
  complaint(refersTo: string): Refusal | null {
    const known = this.complaints.get(refersTo);
    return known !== undefined
      ? known
      : kept(this.complaints, refersTo, complaintAbout(refersTo, this.counts));
  }
}

function kept<T>(known: Map<string, T>, formula: string, found: T): T {
  if (known.size >= MOST_KEPT) known.clear();
  known.set(formula, found);
  return found;
}

export const countsIn =
  (injector: Injector): Counts =>
  (name) => {
    const ours = sheetFunctions.get(name);
    if (ours) return ours;
    const executor = injector.get(IFunctionService).getExecutor(name);
    return executor && executor.maxParams >= 0
      ? { least: executor.minParams, most: executor.maxParams }
      : undefined;
  };

const isOfNames: ReadonlySet<string> = new Set(['LET', 'LAMBDA']);

const ofSpill = /@(\$?[A-Z]{1,3}\$?\d+#)/gi;

const REFUSING = '_REFUSED';

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

const refusing = ({ code, message }: Refusal) => `=${REFUSING}(${quoted(code)},${quoted(message)})`;

/** Gives the error of a formula that is refused, and says why. Its name is never typed. */
export class RefusingExecutor extends BaseFunction {
  constructor(private readonly watch: RefusalWatch) {
    super(REFUSING);
  }

  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const [code = '', message = ''] = given.map((one) => String(one.getValue()));
    const place = {
      unitId: this.unitId ?? '',
      sheetId: this.subUnitId ?? '',
      row: this.row,
      column: this.column,
    };
    this.watch.note(place, { row: 0, column: 0 }, { code: code as ErrorCodeValue, message });
    return ErrorValueObject.create(code as ErrorType);
  }
}

/**
 * Univer writes what a name refers to in the place of the name as it is: with a name that means `A1+1`, twice the name
 * gave `2*A1+1`. A sum or the like is put in brackets here.
 */
function bracketed(refersTo: string): string {
  const formula = refersTo.replace(/^=/, '');
  const type = nodeOf(`=${formula}`)?.type;
  return type === nodeTypes.BINARY || type === nodeTypes.UNARY ? `(${formula})` : refersTo;
}

/** Several ranges in brackets, as they are written in a formula; the name may have them without. */
function grouped(refersTo: string): string {
  if (!refersTo.includes(',')) return refersTo;
  const formula = refersTo.replace(/^=/, '');
  const tree = nodeOf(`=${formula}`);
  const isUnion = tree?.type === nodeTypes.BINARY && tree.operator === ',';
  return isUnion && !formula.trimStart().startsWith('(') ? `(${formula})` : refersTo;
}
