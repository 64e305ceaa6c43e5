import { type Injector, IUniverInstanceService, LocaleService, Tools, type Workbook } from '@univerjs/core';
import {
  IDefinedNamesService,
  IFunctionService,
  type ISetDefinedNameMutationParam,
} from '@univerjs/engine-formula';
import { NamesGiven } from '../guards/usableNames';

/** Univer's keys for what is wrong in “Manage names”. */
const NAME_TAKEN = 'sheets.definedName.nameDuplicate';
const FORMULA_WRONG = 'sheets-ui.definedName.formulaOrRefStringInvalid';

/** Univer asks these two of names alone. It knows no letter outside English and Russian, no backslash and no `?`. */
export function leaveNamesToUs(): void {
  Tools.isValidParameter = () => true;
  Tools.isStartValidPosition = () => true;
}

type Held = ReturnType<IDefinedNamesService['getValueByName']>;

/** The services of “Manage names”, as Univer has them but that they ask our rules what is wrong. */
export class NameAnswers {
  readonly names: IDefinedNamesService;
  readonly books: IUniverInstanceService;
  readonly functions: IFunctionService;
  readonly locale: LocaleService;
  private readonly given: NamesGiven;
  private nameWrong: string | null = null;
  private formulaWrong: string | null = null;

  constructor(injector: Injector, workbook: Workbook) {
    this.given = new NamesGiven(injector, workbook.getUnitId());
    const names = injector.get(IDefinedNamesService);
    this.names = alike(names, {
      // Univer asks whether another name is called so.
      getValueByName: (unitId, name) => this.held(name, names.getValueByName(unitId, name)),
    });
    // In Excel a name may be called as a sheet or a function is.
    const books = injector.get(IUniverInstanceService);
    const withoutSheets = alike(workbook, { getSheets: () => [] });
    this.books = alike(books, {
      getUnit: ((id: string) =>
        id === workbook.getUnitId() ? withoutSheets : books.getUnit(id)) as IUniverInstanceService['getUnit'],
    });
    this.functions = alike(injector.get(IFunctionService), { hasExecutor: () => false });
    const locale = injector.get(LocaleService);
    this.locale = alike(locale, {
      t: (...[key, ...others]: Parameters<LocaleService['t']>) => {
        const own = key === NAME_TAKEN ? this.nameWrong : key === FORMULA_WRONG ? this.formulaWrong : null;
        return own ?? locale.t(key, ...others);
      },
    });
  }

  /** Whether a name may refer to a formula. What is wrong is said from now on. */
  isMeaning(formula: string): boolean {
    this.formulaWrong = this.given.meaning({ id: '', name: '', formulaOrRefString: formula });
    return this.formulaWrong === null;
  }

  private held(name: string, held: Held): Held {
    this.nameWrong = this.given.text({ id: '', name });
    if (held || this.nameWrong === null) return held;
    // Univer passes over the name that is being changed: of its capitals, too.
    const alike = this.given.alike(name);
    if (alike && this.given.text({ id: alike.id, name }) === null) return alike;
    return { id: NAME_TAKEN, name, formulaOrRefString: '' } satisfies Partial<ISetDefinedNameMutationParam>;
  }
}

/** The same service with other answers. The injector of one panel must not dispose of what the page goes on using. */
export function alike<Service extends object>(service: Service, answers: Partial<Service>): Service {
  const own = { ...answers, dispose: undefined };
  return new Proxy(service, {
    get(held, key) {
      const found: unknown = Reflect.get(Object.hasOwn(own, key) ? own : held, key);
      return typeof found === 'function' ? (found.bind(held) as unknown) : found;
    },
  });
}
