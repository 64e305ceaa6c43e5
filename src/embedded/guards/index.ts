import { Inject, Injector, Plugin, type Univer, UniverInstanceType } from '@univerjs/core';
import { IFunctionService } from '@univerjs/engine-formula';
import type { OnFault } from '../faults';
import { fillAsExcel } from '../fill/fillRules';
import type { FastEdits } from '../fast/fastEdits';
import type { RefusalWatch } from '../refusalWatch';
import { replaceFunctions } from '../sheetFunctions';
import { readOperandsDirectly } from '../sheetFunctions/operators';
import { leaveOutRowsAboveTheSheet } from './aboveTheSheet';
import { takeFormatsOnEntry } from './cellFormats';
import { calculateChainedSpills, followLostSpills } from './chainedSpills';
import { followDependenciesOnce } from './dependencies';
import { readLiteralsExactly } from './exactLiterals';
import { endFailedCalculations } from './failedCalculation';
import { findFarCells } from './farCells';
import { readFormulasAsExcel, RefusingExecutor } from './formulaText';
import { activateSheetBeforeDamage } from './inactiveSheet';
import { followJoinedCells, keepTablesFromJoinedCells } from './joinedCells';
import { readTextsAsTexts } from './keptTexts';
import { keepResultsOfMendedFormulas } from './keptResults';
import { switchOffLookupIndex } from './lookupIndex';
import { forgetLostTables } from './lostTables';
import { keepFailureToItsCell } from './oneFailure';
import { seeTablesOfThisCalculation } from './overlappingSpills';
import { passOverPlainValues } from './plainValues';
import { ReachedCells } from './reachedCells';
import { giveReferencesWhatIsSpilled } from './madeReferences';
import { mindResults } from './runtime';
import { findSheetsInAnyCase } from './sheetNames';
import { pauseByTime } from './pauses';
import { findOwnNamesOnly } from './propertyNames';
import { keepNamesFresh } from './staleNames';
import { nameTableOfEntry } from './tables';
import { keepFormulasByText } from './wholeFormulas';
import { readEntriesAsExcel } from './typedEntries';
import { leaveTablesUncopied } from './uncopiedTables';

interface GuardsConfig {
  watch: RefusalWatch;
  onFault: OnFault;
  fast: FastEdits | null;
  reached: ReachedCells;
}

/**
 * Univer's known faults, put right. To be called once the formula engine's plugin is registered and before the first
 * workbook is made.
 */
export function installGuards(univer: Univer, { watch, onFault, fast }: Omit<GuardsConfig, 'reached'>): void {
  const injector = univer.__getInjector();
  switchOffLookupIndex();
  keepFormulasByText();
  findFarCells();
  readTextsAsTexts();
  leaveOutRowsAboveTheSheet();
  giveReferencesWhatIsSpilled();
  seeTablesOfThisCalculation();
  keepTablesFromJoinedCells();
  leaveTablesUncopied();
  const reached = new ReachedCells();
  followDependenciesOnce(injector, reached);
  readLiteralsExactly(injector);
  readFormulasAsExcel(injector, onFault);
  findSheetsInAnyCase(injector);
  readOperandsDirectly(injector);
  findOwnNamesOnly(injector);
  keepFailureToItsCell(injector, watch, onFault);
  mindResults(injector, watch, reached);
  calculateChainedSpills(injector, reached);
  followLostSpills(injector);
  forgetLostTables(injector);
  keepResultsOfMendedFormulas(injector);
  passOverPlainValues(injector);
  pauseByTime(injector);
  univer.registerPlugin(GuardsPlugin, { watch, onFault, fast, reached });
}

class GuardsPlugin extends Plugin {
  static override pluginName = 'OT_GUARDS_PLUGIN';
  static override type = UniverInstanceType.UNIVER_SHEET;

  constructor(
    private readonly config: GuardsConfig,
    protected override _injector: Injector,
  ) {
    super();
  }

  /** The services of the other plugins exist only now. */
  override onReady(): void {
    replaceFunctions(this._injector, (formula, reference) => this.config.reached.note(formula, reference));
    this._injector.get(IFunctionService).registerExecutors(new RefusingExecutor(this.config.watch));
    activateSheetBeforeDamage(this._injector);
    keepNamesFresh(this._injector);
    followJoinedCells(this._injector);
    readEntriesAsExcel(this._injector);
    nameTableOfEntry(this._injector);
    takeFormatsOnEntry(this._injector);
    fillAsExcel(this._injector);
    endFailedCalculations(this._injector, this.config.onFault);
    this.config.fast?.attach();
  }

  override dispose(): void {
    this.config.fast?.dispose();
    super.dispose();
  }
}
Inject(Injector)(GuardsPlugin, '', 1);
