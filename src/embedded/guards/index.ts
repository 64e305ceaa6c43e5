import { Inject, Injector, Plugin, type Univer, UniverInstanceType } from '@univerjs/core';
import { showBlankResultsAsNought } from './blankResults';
import { bracketNamedFormulas } from './bracketedNames';
import { calculateChainedSpills, followLostSpills } from './chainedSpills';
import { followDependenciesOnce } from './dependencies';
import { replaceEdate } from './edate';
import { readLiteralsExactly } from './exactLiterals';
import { activateSheetBeforeDamage } from './inactiveSheet';
import { switchOffLookupIndex } from './lookupIndex';
import { keepFailureToItsCell } from './oneFailure';
import { keepNamesFresh } from './staleNames';
import { readTypedDatesDayFirst } from './typedDates';

/**
 * Univer's known faults, put right. To be called once the formula engine's plugin is registered and before the first
 * workbook is made.
 */
export function installGuards(univer: Univer): void {
  const injector = univer.__getInjector();
  switchOffLookupIndex();
  followDependenciesOnce(injector);
  readLiteralsExactly(injector);
  bracketNamedFormulas(injector);
  keepFailureToItsCell(injector);
  showBlankResultsAsNought(injector);
  calculateChainedSpills(injector);
  followLostSpills(injector);
  univer.registerPlugin(GuardsPlugin);
}

class GuardsPlugin extends Plugin {
  static override pluginName = 'OT_GUARDS_PLUGIN';
  static override type = UniverInstanceType.UNIVER_SHEET;

  constructor(
    _config: unknown,
    protected override _injector: Injector,
  ) {
    super();
  }

  /** The services of the other plugins exist only now. */
  override onReady(): void {
    replaceEdate(this._injector);
    activateSheetBeforeDamage(this._injector);
    keepNamesFresh(this._injector);
    readTypedDatesDayFirst(this._injector);
  }
}
Inject(Injector)(GuardsPlugin, '', 1);
