import { formats } from '../cells';
import { overYears, used } from './establishmentPlaces';
import type { Item } from './lines';

interface Pick {
  key: string;
  label: string;
  unit: string;
  format: string;
}

const pick = (key: string, label: string, unit: string, format: string): Pick => ({
  key,
  label,
  unit,
  format,
});

/** What this scenario takes from the Inputs sheet. */
export const picks: Pick[] = [
  pick('weeklyReferrals', 'Referrals a week, urgent ones among them', 'people a week', formats.oneDecimal),
  pick(
    'urgentReferrals',
    'Urgent and complex referrals a week, as typed',
    'people a week',
    formats.oneDecimal,
  ),
  pick('equipmentShare', 'Share of the others that is equipment and low-level', 'share', formats.percent),
  pick('hoursComplex', 'Hours of an urgent or complex case', 'hours a case', formats.oneDecimal),
  pick('hoursStandard', 'Hours of a standard case', 'hours a case', formats.oneDecimal),
  pick('hoursEquipment', 'Hours of an equipment or low-level case', 'hours a case', formats.oneDecimal),
  pick('growthComplex', 'Growth of urgent and complex cases', 'a year', formats.percent),
  pick('growthStandard', 'Growth of standard cases', 'a year', formats.percent),
  pick('growthEquipment', 'Growth of equipment and low-level cases', 'a year', formats.percent),
  pick('weeklyHours', 'Hours of a full-time week', 'hours a week', formats.oneDecimal),
  pick('leaveDays', 'Annual leave', 'days a year', formats.oneDecimal),
  pick('bankHolidays', 'Bank holidays', 'days a year', formats.oneDecimal),
  pick('sicknessDays', 'Sickness', 'days a year', formats.oneDecimal),
  pick('trainingDays', 'Training', 'days a year', formats.oneDecimal),
  pick('nonCaseShare', 'Share of time at work not on cases', 'share', formats.percent),
  pick('leaverRate', 'Leavers', 'a year', formats.percent),
  pick('joiners', 'Joiners, apprentices apart', 'FTE a year', formats.oneDecimal),
  pick('newlyQualifiedShare', 'Share of joiners who are newly qualified', 'share', formats.percent),
  pick('ramp', 'Share of a full caseload in the first twelve months', 'share', formats.percent),
  pick('partYear', 'Share of their first or last year that people work', 'share', formats.percent),
  pick('apprenticesNow', 'Apprentices in training at the start', 'people', formats.oneDecimal),
  pick('apprenticeIntake', 'Apprentices who start each year', 'people a year', formats.oneDecimal),
  pick('trainingYears', 'Years an apprenticeship takes', 'years', formats.number),
  pick('completionShare', 'Share of an intake that qualifies', 'share', formats.percent),
  pick('stayShare', 'Share of those qualifying who take a post here', 'share', formats.percent),
  pick('apprenticeFte', 'Paid time of one apprentice', 'FTE', formats.twoDecimals),
  pick('supernumerary', 'Share of apprentices who are supernumerary', 'share', formats.percent),
  pick('offJobShare', 'Share of paid time in training away from work', 'share', formats.percent),
  pick('backfillShare', 'Share of that time that is backfilled', 'share', formats.percent),
  pick('trainingFee', 'Training fee of one apprentice', '£ a year', formats.pounds),
  pick('levyShare', 'Share of the fee paid from the levy account', 'share', formats.percent),
  pick('madePermanent', 'Temporarily funded FTE made permanent', 'a year', formats.percent),
  pick('caseloadTherapist', 'Share of a full caseload of one therapist', 'share', formats.percent),
  pick('caseloadApprentice', 'Share of a full caseload of one apprentice', 'share', formats.percent),
  pick('payGrowth', 'Pay growth a year after the pay year', 'a year', formats.percent),
  pick('payYear', 'Year of the pay and National Insurance', 'financial year', formats.text),
  pick('weeksInYear', 'Weeks in a year', 'weeks', formats.factor),
  pick('firstDay', 'First day of the first year', 'date', formats.date),
];

const pool = (column: string) => `=SUMIF(${used.caseload},">0",${column})`;

/** What follows from them before any year is counted. */
export const derived: Item[] = [
  {
    key: 'urgentUsed',
    label: 'Urgent and complex referrals a week, at most all referrals',
    unit: 'people a week',
    format: formats.oneDecimal,
    value: (at) => `=MIN(${at('urgentReferrals')},${at('weeklyReferrals')})`,
  },
  {
    key: 'productiveHours',
    label: 'Hours that one FTE has for cases',
    unit: 'hours a year',
    format: formats.oneDecimal,
    value: (at) =>
      `=OT.PRODUCTIVEHOURS(${['weeklyHours', 'leaveDays', 'bankHolidays', 'sicknessDays', 'trainingDays', 'nonCaseShare'].map(at).join(',')})`,
  },
  {
    key: 'poolFte',
    label: 'In post in roles that take cases',
    unit: 'FTE',
    format: formats.twoDecimals,
    value: () => pool(used.inPost),
    note: 'Roles whose share of a full caseload is above zero on the Establishment sheet; apprentices apart',
  },
  {
    key: 'poolTemporary',
    label: 'Of them temporarily funded',
    unit: 'FTE',
    format: formats.twoDecimals,
    value: () => pool(used.temporary),
  },
  {
    key: 'poolEstablished',
    label: 'Establishment of those roles',
    unit: 'FTE',
    format: formats.twoDecimals,
    value: () => pool(used.established),
  },
  {
    key: 'caseloadMix',
    label: 'Mean share of a full caseload of one FTE in post',
    unit: 'share',
    format: formats.percent,
    value: (at) => `=IF(${at('poolFte')}>0,SUMPRODUCT(${used.inPost},${used.caseload})/${at('poolFte')},1)`,
  },
  {
    key: 'priceBasis',
    label: 'Price basis of the costs by year',
    unit: 'words',
    format: formats.text,
    value: (at) =>
      `=IF(${at('payGrowth')}=0,"Prices of "&${at('payYear')}&": no pay growth is typed","Cash of the year: pay growth of "&TEXT(${at('payGrowth')},"0.0%")&" a year typed, from "&${at('payYear')})`,
  },
  {
    key: 'insurance',
    label: 'National Insurance in the costs by year',
    unit: 'words',
    format: formats.text,
    value: insuranceWords,
  },
];

/** A year without a record is named beside its costs. */
function insuranceWords(at: (key: string) => string): string {
  const [years, insuranceOf, onRecord] = [
    overYears('year'),
    overYears('insuranceOf'),
    overYears('isOnRecord'),
  ];
  const first = `MATCH(0,${onRecord},0)`;
  const missing = `COUNTIF(${onRecord},0)`;
  const of = (year: string) => `"National Insurance of "&${year}&" is used for `;
  const from = `INDEX(${years},1,${first})`;
  const isConstant = `${at('payGrowth')}=0`;
  const every = `${of(at('payYear'))}every year`;
  return (
    `=IF(${missing}=0,IF(${isConstant},${every}, as its prices are","National Insurance of each year is used"),` +
    `IF(${first}+${missing}-1<COLUMNS(${onRecord}),"National Insurance is not on record for every year shown: part 5 of the Establishment sheet says which is used",` +
    `IF(AND(${isConstant},${first}>1),${every}: none on record for "&${from}&" and after",` +
    `${of(`INDEX(${insuranceOf},1,${first})`)}"&${from}&" and after: none on record")))`
  );
}
