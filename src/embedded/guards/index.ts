import { Inject, Injector, Plugin, type Univer, UniverInstanceType } from '@univerjs/core';
import type { FastEdits } from '../fast/fastEdits';
import type { RefusalWatch } from '../refusalWatch';
import { replaceFunctions } from '../sheetFunctions';
import { readOperandsDirectly } from '../sheetFunctions/operators';
import { calculateChainedSpills, followLostSpills } from './chainedSpills';
import { followDependenciesOnce } from './dependencies';
import { readLiteralsExactly } from './exactLiterals';
import { readFormulasAsExcel } from './formulaText';
import { activateSheetBeforeDamage } from './inactiveSheet';
import { switchOffLookupIndex } from './lookupIndex';
import { keepFailureToItsCell } from './oneFailure';
import { mindResults } from './runtime';
import { findSheetsInAnyCase } from './sheetNames';
import { keepNamesFresh } from './staleNames';
import { readTypedDatesDayFirst } from './typedDates';

/**
 * Univer's known faults, put right. To be called once the formula engine's plugin is registered and before the first
 * workbook is made.
 */
export function installGuards(univer: Univer, watch: RefusalWatch, fast: FastEdits | null): void {
  const injector = univer.__getInjector();
  switchOffLookupIndex();
  followDependenciesOnce(injector);
  readLiteralsExactly(injector);
  readFormulasAsExcel(injector);
  findSheetsInAnyCase(injector);
  readOperandsDirectly(injector);
  keepFailureToItsCell(injector);
  mindResults(injector, watch);
  calculateChainedSpills(injector, fast);
  followLostSpills(injector);
  univer.registerPlugin(GuardsPlugin, { fast });
}

class GuardsPlugin extends Plugin {
  static override pluginName = 'OT_GUARDS_PLUGIN';
  static override type = UniverInstanceType.UNIVER_SHEET;

  constructor(
    private readonly config: { fast: FastEdits | null },
    protected override _injector: Injector,
  ) {
    super();
  }

  /** The services of the other plugins exist only now. */
  override onReady(): void {
    replaceFunctions(this._injector);
    activateSheetBeforeDamage(this._injector);
    keepNamesFresh(this._injector);
    readTypedDatesDayFirst(this._injector);
    this.config.fast?.attach();
  }

  override dispose(): void {
    this.config.fast?.dispose();
    super.dispose();
  }
}
Inject(Injector)(GuardsPlugin, '', 1);
