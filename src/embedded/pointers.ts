import type { Injector, Workbook } from '@univerjs/core';
import {
  DataValidationModel,
  getRuleSetting,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from '@univerjs/data-validation';
import { IDefinedNamesService, SetDefinedNameMutation } from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import {
  ConditionalFormattingRuleModel,
  SetConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import type { MovedPointer, Pointer } from '../host/laidOver';
import { addressOfRange } from './addresses';
import { type ChartModel, type ChartRange, type PlacedChart, SetChartMutation } from './charts/chartModel';
import { chartRange, chartReference } from './charts/chartMutations';
import type { Reversible } from './mutations';
import type { HighlightRule } from './rules';

export interface PointerParts {
  injector: Injector;
  workbook: Workbook;
  charts: ChartModel;
}

/** A pointer, and how it is made to point elsewhere. */
interface Held extends Pointer {
  moved(formulas: string[], sheetIds: ReadonlyMap<string, string>): Reversible;
}

/** What refers to cells and is no cell. */
export function pointersIn(parts: PointerParts): Pointer[] {
  return held(parts).map(({ moved: _, ...pointer }) => pointer);
}

/** Mutations after which pointers refer to other cells. Sheet ids are by name in small letters, new sheets among them. */
export function pointerMutations(
  parts: PointerParts,
  moved: readonly MovedPointer[],
  sheetIds: ReadonlyMap<string, string>,
): Reversible[] {
  if (moved.length === 0) return [];
  const byId = new Map(held(parts).map((one) => [one.id, one]));
  return moved.map(({ id, formulas }) => {
    const one = byId.get(id);
    if (!one) throw new Error('A name, a rule or a chart has gone meanwhile. Try again.');
    return one.moved(formulas, sheetIds);
  });
}

const held = (parts: PointerParts): Held[] => [
  ...names(parts),
  ...rules(parts),
  ...highlights(parts),
  ...charts(parts),
];

const idOf = (...parts: string[]) => JSON.stringify(parts);

function names({ injector, workbook }: PointerParts): Held[] {
  const unitId = workbook.getUnitId();
  const all = Object.values(injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {});
  return all.map((name): Held => {
    const { localSheetId, formulaOrRefString } = name;
    const isOfSheet = localSheetId !== undefined && localSheetId !== SCOPE_WORKBOOK_VALUE_DEFINED_NAME;
    const set = (refersTo: string) => ({
      id: SetDefinedNameMutation.id,
      params: { unitId, ...name, formulaOrRefString: refersTo },
    });
    return {
      id: idOf('name', name.id),
      kind: 'name',
      sheet: isOfSheet ? (workbook.getSheetBySheetId(localSheetId)?.getName() ?? null) : null,
      called: name.name,
      formulas: [formulaOrRefString],
      moved: ([refersTo = formulaOrRefString]) => ({ redo: set(refersTo), undo: set(formulaOrRefString) }),
    };
  });
}

function rules({ injector, workbook }: PointerParts): Held[] {
  const unitId = workbook.getUnitId();
  return workbook.getSheets().flatMap((sheet) => {
    const subUnitId = sheet.getSheetId();
    return injector
      .get(SheetDataValidationModel)
      .getRules(unitId, subUnitId)
      .map((rule): Held => {
        const { uid, ranges, formula1, formula2 } = rule;
        const set = (first: string | undefined, second: string | undefined) => ({
          id: UpdateDataValidationMutation.id,
          params: {
            unitId,
            subUnitId,
            ruleId: uid,
            payload: {
              type: UpdateRuleType.SETTING,
              payload: {
                ...getRuleSetting(
                  injector.get(DataValidationModel).getRuleById(unitId, subUnitId, uid) ?? rule,
                ),
                formula1: first,
                formula2: second,
              },
            },
          },
        });
        return {
          id: idOf('rule', subUnitId, uid),
          kind: 'rule',
          sheet: sheet.getName(),
          called: ranges.map(addressOfRange).join(', '),
          formulas: [formulaIn(formula1), formulaIn(formula2)],
          moved: ([first, second]) => ({
            redo: set(first || formula1, second || formula2),
            undo: set(formula1, formula2),
          }),
        };
      });
  });
}

/** What a rule holds is a formula, a number or a list of words. */
const formulaIn = (text: string | undefined) => (text?.startsWith('=') ? text : '');

function highlights({ injector, workbook }: PointerParts): Held[] {
  const unitId = workbook.getUnitId();
  return workbook.getSheets().flatMap((sheet) => {
    const subUnitId = sheet.getSheetId();
    const all = injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, subUnitId) ?? [];
    return all.flatMap((one): Held[] => {
      const rule = one as HighlightRule;
      const { value } = rule.rule;
      // Univer has rules of other kinds too, with a number or two in place of a formula.
      if (typeof value !== 'string' || !value.startsWith('=')) return [];
      const set = (formula: string) => ({
        id: SetConditionalRuleMutation.id,
        params: {
          unitId,
          subUnitId,
          cfId: rule.cfId,
          rule: { ...rule, rule: { ...rule.rule, value: formula } },
        },
      });
      return [
        {
          id: idOf('highlight', subUnitId, rule.cfId),
          kind: 'highlight',
          sheet: sheet.getName(),
          called: rule.ranges.map(addressOfRange).join(', '),
          formulas: [value],
          moved: ([formula = value]) => ({ redo: set(formula), undo: set(value) }),
        },
      ];
    });
  });
}

function charts({ workbook, charts: model }: PointerParts): Held[] {
  return model.all().flatMap((chart): Held[] => {
    const sheet = workbook.getSheetBySheetId(chart.at.sheetId)?.getName();
    if (sheet === undefined || !chart.at.range) return [];
    const written = (cells: ChartRange | null) => (cells && chartReference(cells, workbook)) ?? '';
    const set = (to: PlacedChart) => ({ id: SetChartMutation.id, params: { id: chart.id, chart: to } });
    return [
      {
        id: idOf('chart', chart.id),
        kind: 'chart',
        sheet,
        called: chart.plan.title,
        formulas: [chart.titleFrom, chart.categories, ...chart.series].map(written),
        moved: ([title = '', labels = '', ...lines], sheetIds) => {
          const cells = (reference: string | undefined, former: ChartRange | null) =>
            reference === undefined || reference === '' || reference === written(former)
              ? former
              : chartRange(reference, sheet, sheetIds);
          const to: PlacedChart = {
            ...chart,
            titleFrom: cells(title, chart.titleFrom),
            categories: cells(labels, chart.categories),
            series: chart.series.map((former, i) => cells(lines[i], former)),
          };
          return { redo: set(to), undo: set(structuredClone(chart)) };
        },
      },
    ];
  });
}
