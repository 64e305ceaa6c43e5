import { employerNationalInsuranceFormula } from '../catalogue/employerCostTwin';
import { labelled, type PlainForm } from '../catalogue/plainTable';

/** Pounds per contact hour, line by line; each line reads those above it. */
export const rateBuildUpPlain: PlainForm = {
  size: () => ({ rows: 12, columns: 2 }),
  cells: ({ texts, at }) => {
    const line = (row: number) => at(row, 1);
    const worked = `(${line(1)}+${line(2)})`;
    const allPay = `SUM(${line(1)}:${line(5)})`;
    const annualPay = '({basicPay}*{weeklyPaidHours}*52)';
    const insurance = employerNationalInsuranceFormula(annualPay, 'financialYear', texts.financialYear!);
    const weeks = texts.holidayWeeks === undefined ? '5.6' : '{holidayWeeks}';
    const subtotal = `SUM(${line(1)}:${line(9)})`;
    const onPrice = `${subtotal}*{surplusRate}/(1-{surplusRate})`;
    const surplus =
      texts.surplusBasis === undefined
        ? onPrice
        : `IF({surplusBasis}="cost",${subtotal}*{surplusRate},${onPrice})`;
    return labelled(
      ['Line', '£ per contact hour'],
      [
        ['Contact pay', '{basicPay}'],
        ['Travel pay', '{basicPay}*{travelMinutes}/{visitMinutes}'],
        ['Holiday pay', `${worked}*${weeks}/(52-${weeks})`],
        ['Training', `${worked}*{trainingRate}`],
        ['Sick pay', `${worked}*{sicknessRate}`],
        ['Employer pension', `${allPay}*{pensionRate}`],
        ['Employer National Insurance', `${allPay}*(${insurance})/${annualPay}`],
        ['Mileage', '{milesPerVisit}*{mileageRate}*60/{visitMinutes}'],
        ['Running costs', '{runningCosts}'],
        ['Surplus', surplus],
        ['Total', `SUM(${line(1)}:${line(10)})`],
      ],
    );
  },
};
