import { formats } from '../../plan/cells';
import { hours, IF_TAKEN_OUT, ifGiven, ifNumber, type Line, rate, share, usedIn } from './alternativeLine';
import type { At } from './inputs';
import { market } from './places';
import { mixedYears } from './years';
import { wageFloor } from './upliftSheet';

export function directPaymentLines(at: At, row: (key: string) => (letter: string) => string): Line[] {
  const used = usedIn(at);
  const [moved, current, direct] = [row('moved'), row('current'), row('direct')];
  const [gross, lost, support, net, setUp] = [
    row('gross'),
    row('lost'),
    row('support'),
    row('net'),
    row('setUp'),
  ];
  const yearly = { unit: '£ a year', format: formats.pounds };
  return [
    { key: 'share', label: 'Hours that move', ...share, of: used('moving') },
    { key: 'moved', label: 'Hours moved', ...hours, of: (l) => `${market.annualHours}*${row('share')(l)}` },
    { key: 'current', label: 'Average paid now', ...rate, of: () => market.averagePaid },
    { key: 'direct', label: 'Direct-payment rate', ...rate, of: (l) => ifGiven(used('directRate')(l)) },
    {
      key: 'gross',
      label: 'Gross saving, full-year effect',
      ...yearly,
      net: 'Gross',
      cash: IF_TAKEN_OUT,
      of: (l) => ifNumber(current(l), ifNumber(direct(l), `${moved(l)}*(${current(l)}-${direct(l)})`)),
    },
    {
      key: 'lost',
      label: 'Client income lost',
      ...yearly,
      net: 'Deduction',
      cash: 'Cash',
      of: (l) => `MAX(0,N(${gross(l)}))*${used('lost')(l)}`,
    },
    {
      key: 'support',
      label: 'Cost of support',
      ...yearly,
      net: 'Deduction',
      cash: 'Cash',
      of: (l) => `${moved(l)}*${used('support')(l)}`,
    },
    {
      key: 'net',
      label: 'Net saving, full-year effect',
      ...yearly,
      net: 'Net of lost income and support',
      cash: IF_TAKEN_OUT,
      of: (l) => ifNumber(gross(l), `${gross(l)}-${lost(l)}-${support(l)}`),
      style: 'result',
    },
    {
      key: 'setUp',
      label: 'Setting up',
      unit: '£, once',
      format: formats.pounds,
      net: 'Deduction',
      cash: 'Cash',
      of: used('setUp'),
    },
    {
      key: 'first',
      label: 'Net saving in the first full year',
      unit: '£ in that year',
      format: formats.pounds,
      net: 'Net of lost income, support and setting up',
      cash: IF_TAKEN_OUT,
      of: (l) => ifNumber(net(l), `${net(l)}-${setUp(l)}`),
      style: 'result',
    },
    {
      key: 'years',
      label: 'Years of the rates',
      unit: 'words',
      format: formats.text,
      net: '',
      cash: '',
      of: (l) => mixedYears(at, [{ key: 'directRate', unless: `${row('share')(l)}=0` }]),
    },
    {
      key: 'risk',
      label: 'Risk',
      unit: 'words',
      format: formats.text,
      net: '',
      cash: '',
      of: (l) =>
        `IF(NOT(ISNUMBER(${direct(l)})),${direct(l)},IF(NOT(ISNUMBER(${wageFloor.now})),"No National Living Wage on record",IF(${direct(l)}<${wageFloor.now},"Below the National Living Wage: an employer could not pay it","At or above the National Living Wage, before employer costs")))`,
    },
  ];
}
