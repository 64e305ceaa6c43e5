import { f, type Formula, lines, type Own, type Ref, span, table } from '../../layout';
import { formats } from '../../plan/cells';
import type { Establishment } from './establishmentSheet';
import { outcomeLines } from './outcomeLines';
import { shownWithin, type Year } from '../parts/years';
import type { YearItems } from './yearItems';

type Given = YearItems['each'];

const within = (r: Own<'position'>, formula: Formula | Ref) => f`IF(${r.position}="","",${formula})`;

const cases = (label: string, base: Formula | Ref, weeks: Ref, growth: Ref) => ({
  label,
  unit: 'cases a year',
  format: formats.number,
  of: (r: Own<'position'>) => f`${base}*${weeks}*(1+${growth})^(${r.position}-1)`,
});

export type YearLines = ReturnType<typeof yearLines>;

/** Demand, then apprentices, then staff, then what comes of them: the same formula in every year. */
export const yearLines = (given: Given, establishment: Establishment) => {
  const { firstDay } = given;
  const { room, horizon } = establishment.caseYears;
  const others = f`(${given.weeklyReferrals}-${given.urgentUsed})`;
  const everyCase = (label: string, base: Formula | Ref, growth: Ref) =>
    cases(label, base, given.weeksInYear, growth);
  const own = lines<Year, 'position', 'unit' | 'opening'>()({
    casesComplex: everyCase('Urgent and complex cases', given.urgentUsed, given.growthComplex),
    casesStandard: everyCase(
      'Standard cases',
      f`${others}*(1-${given.equipmentShare})`,
      given.growthStandard,
    ),
    casesEquipment: everyCase(
      'Equipment and low-level cases',
      f`${others}*${given.equipmentShare}`,
      given.growthEquipment,
    ),
    cases: {
      label: 'Cases in all',
      unit: 'cases a year',
      format: formats.number,
      of: (r) => f`SUM(${span(r.casesComplex, r.casesEquipment)})`,
    },
    hours: {
      label: 'Hours that they take',
      unit: 'hours a year',
      format: formats.number,
      of: (r) =>
        f`SUMPRODUCT(${span(r.casesComplex, r.casesEquipment)},${span(given.hoursComplex, given.hoursEquipment)})`,
    },
    meanHours: {
      label: 'Hours of a case on average (standard if none)',
      unit: 'hours a case',
      format: formats.twoDecimals,
      of: (r) => f`IF(${r.cases}>0,${r.hours}/${r.cases},${given.hoursStandard})`,
    },
    routineHours: {
      label: 'Hours of a routine case on average (standard if none)',
      unit: 'hours a case',
      format: formats.twoDecimals,
      of: (r) => {
        const routine = span(r.casesStandard, r.casesEquipment);
        return f`IF(SUM(${routine})>0,SUMPRODUCT(${routine},${span(given.hoursStandard, given.hoursEquipment)})/SUM(${routine}),${given.hoursStandard})`;
      },
    },
    required: {
      label: 'FTE required to take every case, at a full caseload',
      unit: 'FTE',
      format: formats.twoDecimals,
      of: (r) => f`${r.hours}/${given.productiveHours}`,
    },

    intake: {
      label: 'Apprentices who start',
      unit: 'people',
      format: formats.twoDecimals,
      of: f`${given.apprenticeIntake}`,
    },
    firstFinish: {
      label: 'End of training: those in training at the start',
      unit: 'people',
      format: formats.twoDecimals,
      of: (r) =>
        f`IF(${r.position}<=${given.trainingYears},${given.apprenticesNow}/${given.trainingYears},0)`,
    },
    laterFinish: {
      label: 'End of training: those who started since',
      unit: 'people',
      format: formats.twoDecimals,
      of: (r) => f`IF(${r.position}>${given.trainingYears},${given.apprenticeIntake},0)`,
    },
    inTraining: {
      label: 'In training at the end of the year',
      unit: 'people',
      format: formats.twoDecimals,
      beside: { opening: f`${given.apprenticesNow}` },
      of: (r, { prev }) => f`${prev.inTraining}+${r.intake}-${r.firstFinish}-${r.laterFinish}`,
    },
    apprenticesPaid: {
      label: 'In training on average over the year',
      unit: 'people',
      format: formats.twoDecimals,
      of: (r, { prev }) =>
        f`${prev.inTraining}-(${r.firstFinish}+${r.laterFinish})*(1-${given.partYear})+${r.intake}*${given.partYear}`,
    },
    qualifying: {
      label: 'Apprentices who qualify',
      unit: 'people',
      format: formats.twoDecimals,
      of: (r) => f`(${r.firstFinish}+${r.laterFinish})*${given.completionShare}`,
    },

    opening: {
      label: 'In post at the start of the year',
      unit: 'FTE',
      format: formats.twoDecimals,
      of: (_r, { prev }) => f`${prev.closing}`,
    },
    leavers: {
      label: 'Leavers',
      unit: 'FTE',
      format: formats.twoDecimals,
      of: (r) => f`${r.opening}*${given.leaverRate}`,
    },
    newApprentices: {
      label: 'Joiners: apprentices who qualify and stay',
      unit: 'FTE',
      format: formats.twoDecimals,
      of: (r) => f`${r.qualifying}*${given.stayShare}`,
    },
    newlyQualified: {
      label: 'Newly qualified in all (apprentices and others)',
      unit: 'FTE',
      format: formats.twoDecimals,
      beside: { opening: f`0` },
      of: (r) =>
        f`IF(${r.wouldJoin}>0,(${given.joiners}*${given.newlyQualifiedShare}+${r.newApprentices})*${r.allJoiners}/${r.wouldJoin},0)`,
    },
    wouldJoin: {
      label: 'Joiners if every one found a post',
      unit: 'FTE',
      format: formats.twoDecimals,
      of: (r) => f`${given.joiners}+${r.newApprentices}`,
    },
    // No one is taken on without a post: new posts are typed as vacancies on the Establishment sheet.
    allJoiners: {
      label: 'Joiners in all, at most the posts that are free',
      unit: 'FTE',
      format: formats.twoDecimals,
      of: (r) => f`MIN(${r.wouldJoin},MAX(0,${given.poolEstablished}-${r.opening}+${r.leavers}))`,
    },
    closing: {
      label: 'In post at the end of the year',
      unit: 'FTE',
      format: formats.twoDecimals,
      beside: { opening: f`${given.poolFte}` },
      of: (r) => f`${r.opening}-${r.leavers}+${r.allJoiners}`,
    },
    paid: {
      label: 'Paid over the year',
      unit: 'FTE',
      format: formats.twoDecimals,
      of: (r) => f`${r.opening}-${r.leavers}*(1-${given.partYear})+${r.allJoiners}*${given.partYear}`,
    },
    building: {
      label: 'Not yet worked by those building up a caseload',
      unit: 'FTE',
      format: formats.twoDecimals,
      of: (r, { prev }) =>
        f`(${r.newlyQualified}*${given.partYear}+${prev.newlyQualified}*(1-${given.partYear}))*(1-${given.ramp})`,
    },
    effective: {
      label: 'Effective FTE, at a full caseload',
      unit: 'FTE',
      format: formats.twoDecimals,
      of: (r) =>
        f`MAX(0,${r.paid}-${r.building})*${given.caseloadMix}+${r.apprenticesPaid}*${given.apprenticeFte}*${given.caseloadApprentice}`,
    },
  });
  return table(
    'Demand, staff and cost by year',
    {
      columns: room.years,
      before: ['unit', 'opening'],
      again: ['gap'],
      heading: {
        label: 'By financial year',
        beside: { opening: { value: 'At the start', style: 'numberHeading' } },
        of: (r) => ({
          value: within(
            r,
            f`YEAR(${firstDay})+${r.position}-1&"/"&TEXT(DATE(YEAR(${firstDay})+${r.position},1,1),"yy")`,
          ),
          format: formats.text,
        }),
      },
    },
    {
      position: {
        label: 'Year of the projection',
        unit: 'number',
        format: formats.number,
        beside: { opening: f`0` },
        of: (_r, { prev }) =>
          f`IF(${prev.position}="","",IF(${prev.position}+1<=${horizon},${prev.position}+1,""))`,
      },
      ...shownWithin(within, own),
      ...shownWithin(within, outcomeLines(given, establishment)),
      ...drawn,
    },
  );
};

/** For the charts: #N/A is drawn as nothing, where an empty word is drawn as zero. */
const drawnLine = (what: string, key: 'required' | 'effective') => ({
  label: `${what}, as drawn on Results: #N/A beyond the horizon is deliberate, and draws nothing`,
  unit: 'FTE',
  format: formats.twoDecimals,
  of: (r: Own<'position' | 'required' | 'effective'>) => f`IF(${r.position}="",NA(),${r[key]})`,
});
const drawn = {
  requiredDrawn: drawnLine('FTE required', 'required'),
  effectiveDrawn: drawnLine('Effective FTE', 'effective'),
};
