import { f, type Formula, join, type Own, type Ref, span, values } from '../../layout';
import { shareText } from '../parts/inputs/shareText';
import { formats } from '../../plan/cells';
import { posts } from './establishmentPlaces';
import type { Establishment } from './establishmentSheet';
import { fromInputs, pick } from './fromInputs';
import type { CaseYears } from '../parts/years';
import type { InputAt } from './inputs';

/** What this scenario takes from the Inputs sheet, by the key that it has there too. */
const picks = {
  weeklyReferrals: pick('Referrals a week, urgent ones among them', 'people a week', formats.oneDecimal),
  urgentReferrals: pick('Urgent and complex referrals a week, as typed', 'people a week', formats.oneDecimal),
  equipmentShare: pick('Share of the others that is equipment and low-level', 'share', formats.percent),
  hoursComplex: pick('Hours of an urgent or complex case', 'hours a case', formats.oneDecimal),
  hoursStandard: pick('Hours of a standard case', 'hours a case', formats.oneDecimal),
  hoursEquipment: pick('Hours of an equipment or low-level case', 'hours a case', formats.oneDecimal),
  growthComplex: pick('Growth of urgent and complex cases', 'a year', formats.percent),
  growthStandard: pick('Growth of standard cases', 'a year', formats.percent),
  growthEquipment: pick('Growth of equipment and low-level cases', 'a year', formats.percent),
  weeklyHours: pick('Hours of a full-time week', 'hours a week', formats.oneDecimal),
  leaveDays: pick('Annual leave', 'days a year', formats.oneDecimal),
  bankHolidays: pick('Bank holidays', 'days a year', formats.oneDecimal),
  sicknessDays: pick('Sickness', 'days a year', formats.oneDecimal),
  trainingDays: pick('Training', 'days a year', formats.oneDecimal),
  nonCaseShare: pick('Share of time at work not on cases', 'share', formats.percent),
  leaverRate: pick('Leavers', 'a year', formats.percent),
  joiners: pick('Joiners, apprentices apart', 'FTE a year', formats.oneDecimal),
  newlyQualifiedShare: pick('Share of joiners who are newly qualified', 'share', formats.percent),
  ramp: pick('Share of a full caseload in the first twelve months', 'share', formats.percent),
  partYear: pick('Share of their first or last year that people work', 'share', formats.percent),
  apprenticesNow: pick('Apprentices in training at the start', 'people', formats.oneDecimal),
  apprenticeIntake: pick('Apprentices who start each year', 'people a year', formats.oneDecimal),
  trainingYears: pick('Years an apprenticeship takes', 'years', formats.number),
  completionShare: pick('Share of an intake that qualifies', 'share', formats.percent),
  stayShare: pick('Share of those qualifying who take a post here', 'share', formats.percent),
  apprenticeFte: pick('Paid time of one apprentice', 'FTE', formats.twoDecimals),
  supernumerary: pick('Share of apprentices who are supernumerary', 'share', formats.percent),
  offJobShare: pick('Share of paid time in training away from work', 'share', formats.percent),
  backfillShare: pick('Share of that time that is backfilled', 'share', formats.percent),
  trainingFee: pick('Training fee of one apprentice', '£ a year', formats.pounds),
  levyShare: pick('Share of the fee paid from the levy account', 'share', formats.percent),
  madePermanent: pick('Temporarily funded FTE made permanent', 'a year', formats.percent),
  caseloadTherapist: pick('Share of a full caseload of one therapist', 'share', formats.percent),
  caseloadApprentice: pick('Share of a full caseload of one apprentice', 'share', formats.percent),
  payGrowth: pick('Pay growth a year after the pay year', 'a year', formats.percent),
  payYear: pick('Year of the pay and National Insurance', 'financial year', formats.text),
  weeksInYear: pick('Weeks in a year', 'weeks', formats.factor),
  firstDay: pick('First day of the first year', 'date', formats.date),
};

export type YearItems = ReturnType<typeof yearItems>;

/** What a scenario takes from Inputs, by its position there, and what follows before any year is counted. */
export const yearItems = (at: InputAt, position: Ref, { used, byYear, caseYears }: Establishment) => {
  const [inPost, caseload] = [posts(used, 'fte'), posts(used, 'caseload')];
  const pool = (column: Ref) => f`SUMIF(${caseload},">0",${column})`;
  return values(
    'Inputs of this scenario',
    {
      after: ['note'],
      again: ['apprenticesNow'],
      heading: { label: 'Inputs of this scenario, and what follows from them', of: () => 'Value' },
    },
    {
      ...fromInputs(picks, at, position),
      urgentUsed: {
        label: 'Urgent and complex referrals a week, at most all referrals',
        unit: 'people a week',
        format: formats.oneDecimal,
        of: (r) => f`MIN(${r.urgentReferrals},${r.weeklyReferrals})`,
      },
      productiveHours: {
        label: 'Hours that one FTE has for cases',
        unit: 'hours a year',
        format: formats.oneDecimal,
        of: (r) =>
          f`OT.PRODUCTIVEHOURS(${[r.weeklyHours, r.leaveDays, r.bankHolidays, r.sicknessDays, r.trainingDays, r.nonCaseShare]})`,
      },
      poolFte: {
        label: 'In post in roles that take cases',
        unit: 'FTE',
        format: formats.twoDecimals,
        of: pool(inPost),
        beside: {
          note: 'Roles whose share of a full caseload is above zero on Establishment; apprentices apart',
        },
      },
      poolTemporary: {
        label: 'Of them temporarily funded',
        unit: 'FTE',
        format: formats.twoDecimals,
        of: pool(posts(used, 'fte-temporary')),
      },
      poolEstablished: {
        label: 'Establishment of those roles',
        unit: 'FTE',
        format: formats.twoDecimals,
        of: pool(posts(used, 'established')),
      },
      caseloadMix: {
        label: 'Mean share of a full caseload of one FTE in post',
        unit: 'share',
        format: formats.percent,
        of: (r) => f`IF(${r.poolFte}>0,SUMPRODUCT(${[inPost, caseload]})/${r.poolFte},1)`,
      },
      priceBasis: {
        label: 'Price basis of the costs by year',
        unit: 'words',
        format: formats.text,
        of: (r) =>
          f`IF(${r.payGrowth}=0,"Prices of "&${r.payYear}&": no pay growth is typed","Cash of the year: pay growth of "&${shareText(r.payGrowth)}&" a year typed, from "&${r.payYear})`,
      },
      insurance: {
        label: 'National Insurance in the costs by year',
        unit: 'words',
        format: formats.text,
        of: (r) => insuranceWords(r, byYear, caseYears),
      },
    },
  );
};

/** A year without a record is named beside its costs. */
function insuranceWords(
  r: Own<'payGrowth' | 'payYear'>,
  byYear: Establishment['byYear'],
  { room: { last }, horizon }: CaseYears,
): Formula {
  const [years, insuranceOf, onRecord] = [
    span(byYear.heading('year1'), byYear.heading(last)),
    span(byYear.at('insuranceOf', 'year1'), byYear.at('insuranceOf', last)),
    span(byYear.at('isOnRecord', 'year1'), byYear.at('isOnRecord', last)),
  ];
  const first = f`MATCH(0,${onRecord},0)`;
  const missing = f`COUNTIF(${onRecord},0)`;
  const of = (year: Formula | Ref) => f`"National Insurance of "&${year}&" is used for `;
  const from = f`INDEX(${years},1,${first})`;
  const isConstant = f`${r.payGrowth}=0`;
  const every = f`${of(r.payYear)}every year`;
  return join(
    [
      f`IF(${missing}=0,IF(${isConstant},${every}, as its prices are","National Insurance of each year is used"),`,
      f`IF(${first}+${missing}-1<${horizon},"National Insurance is not on record for every year shown: part 5 of the Establishment sheet says which is used",`,
      f`IF(AND(${isConstant},${first}>1),${every}: none on record for "&${from}&" and after",`,
      f`${of(f`INDEX(${insuranceOf},1,${first})`)}"&${from}&" and after: none on record")))`,
    ],
    '',
  );
}
