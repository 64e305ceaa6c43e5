import { decimal } from '../../parts/inputs/accepts';
import { formats } from '../../../plan/cells';
import { assumed } from '../../parts/whose';
import { keyedSpecs, type Spec } from './spec';
import { EXAMPLE_COUNCIL } from '../about';
import { payScale, REPORT, roles, type Role } from '../published';
import { present } from '../../../formulas/present';

const rate = (message: string, most: number) => decimal(0, most, message);
const pounds = formats.pounds;

/** What each role is paid: the middle of the printed scale. */
export function payInputs(council: string | null) {
  return keyedSpecs([
    ...roles.map((role) => salary(role, council)),
    {
      key: 'payUplift',
      label: 'Pay awards since the scales were printed',
      central: 0.093,
      unit: 'in all',
      format: formats.percent,
      ...assumed('Three awards of about 3%, from 2023/24 to 2026/27.'),
      owner: 'Finance',
      note: 'Put 0% where you type salaries of the pay year.',
      accepts: rate('A share from 0% to 100%.', 1),
    },
    {
      key: 'payGrowth',
      label: 'Pay growth a year after the pay year',
      central: 0,
      unit: 'a year',
      format: formats.percent,
      ...assumed('No award after the pay year is on record. Type the growth that you expect.'),
      owner: 'Finance',
      note: 'At 0% later years are at the prices and National Insurance of the pay year; otherwise they are cash of the year.',
      accepts: decimal(-0.1, 0.3, 'A rate from -10% to 30%.'),
    },
    {
      key: 'pensionRate',
      label: 'Employer pension contribution',
      central: 0.2,
      unit: 'share of salary',
      format: formats.percent,
      ...assumed('Your pension fund sets it every three years.'),
      owner: 'Finance',
      accepts: rate('A share from 0% to 100%.', 1),
    },
    {
      key: 'otherOnCost',
      label: 'Other on-costs',
      central: 0.005,
      unit: 'share of salary',
      format: formats.percent,
      ...assumed('The apprenticeship levy, 0.5% of the pay bill.'),
      owner: 'Finance',
      accepts: rate('A share from 0% to 100%.', 1),
    },
  ]);
}

export const salaryKey = ({ slug }: Pick<Role, 'slug'>) => `salary-${slug}` as const;

/** The council’s own scales, behind the salaries that were not replaced. */
export function salaryIds(council: string | null, isDefault: (key: string) => boolean): string[] {
  const ids = roles
    .filter((role) => isDefault(salaryKey(role)))
    .flatMap((role) => {
      const { scale, isOwn } = scaleOf(role, council);
      return isOwn ? [scale.low.id, scale.high.id] : [];
    });
  return [...new Set(ids)];
}

function scaleOf(role: Role, council: string | null) {
  const own = council === null ? null : payScale(council, role);
  return {
    scale: own ?? present(payScale(EXAMPLE_COUNCIL, role), `the pay of ${role.slug} in ${EXAMPLE_COUNCIL}`),
    isOwn: own !== null,
  };
}

function salary(role: Role, council: string | null): Spec<ReturnType<typeof salaryKey>> {
  const { scale, isOwn } = scaleOf(role, council);
  const { low, high } = scale;
  const printed = `£${low.value.toLocaleString('en-GB')} to £${high.value.toLocaleString('en-GB')}`;
  const whose = isOwn ? low.council : 'a scale of another council, for none is printed for this one';
  return {
    key: salaryKey(role),
    label: `Salary: ${role.name.toLowerCase()}`,
    central: Math.round((low.value + high.value) / 2),
    unit: '£ a year',
    format: pounds,
    ...assumed(`The middle of ${printed} (${whose}; ${REPORT}, Figure 25).`),
    owner: 'Finance',
    note: `Scale of ${role.payFamily.replace(/-/g, ' ')}; 2023/24 by Figure 24`,
    accepts: rate('Pounds a year from 0 to 300,000.', 300_000),
  };
}
