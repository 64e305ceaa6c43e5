import {
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  LexerTreeBuilder,
} from '@univerjs/engine-formula';
import type { Injector } from '@univerjs/core';
import { nodeTypes } from '@borgar/fx';
import { sheetFunctions } from '../../formulas/functions';
import { nodeOf } from '../../formulas/argumentText';
import type { ErrorCodeValue } from '../customFunctions';
import type { Refusal } from '../refusalLog';
import type { RefusalWatch } from '../refusalWatch';
import { complaintAbout, type Counts } from './complaints';
import { readable, withLastSum } from './readable';
import { withUniqueNames } from './uniqueNames';

/** Is at the entrance of Univer's reader of formulas. */
export function readFormulasAsExcel(injector: Injector): void {
  const texts = new Texts(countsIn(injector));
  class ReadingTreeBuilder extends LexerTreeBuilder {
    override treeBuilder(
      ...[formula, transformSuffix, names]: Parameters<LexerTreeBuilder['treeBuilder']>
    ): ReturnType<LexerTreeBuilder['treeBuilder']> {
      // Univer also calls this for an entry being typed, and then the places of its parts matter.
      if (transformSuffix === false) return super.treeBuilder(formula, transformSuffix, names);
      const text = texts.of(formula);
      if (!names) return super.treeBuilder(readable(text, nothing), transformSuffix);
      const meaning = (name: string) =>
        names.getValueByName(names.unitId ?? '', name)?.formulaOrRefString ?? undefined;
      return super.treeBuilder(readable(text, meaning), transformSuffix, {
        ...names,
        getValueByName(unitId, name) {
          const found = names.getValueByName(unitId, name);
          return (
            found && { ...found, formulaOrRefString: bracketed(readable(found.formulaOrRefString, meaning)) }
          );
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

  constructor(private readonly counts: Counts) {}

  of(formula: string): string {
    const known = this.known.get(formula);
    if (known !== undefined) return known;
    // The reader of formulas takes `@A1#` for an end without a beginning.
    const text = withUniqueNames(formula.replace(ofSpill, '@($1)'));
    const complaint = complaintAbout(text, this.counts);
    const found = complaint ? refusing(complaint) : withLastSum(text);
    if (this.known.size >= MOST_KEPT) this.known.clear();
    this.known.set(formula, found);
    return found;
  }
}

const countsIn =
  (injector: Injector): Counts =>
  (name) => {
    const ours = sheetFunctions.get(name);
    if (ours) return ours;
    const executor = injector.get(IFunctionService).getExecutor(name);
    return executor && executor.maxParams >= 0
      ? { least: executor.minParams, most: executor.maxParams }
      : undefined;
  };

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
    const [code, message] = given.map((one) => String(one.getValue()));
    const place = {
      unitId: this.unitId ?? '',
      sheetId: this.subUnitId ?? '',
      row: this.row,
      column: this.column,
    };
    this.watch.note(place, { row: 0, column: 0 }, { code: code as ErrorCodeValue, message: message! });
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
