import { formats } from '../../../plan/cells';
import { assumed, published } from '../../parts/whose';
import { section } from './rows';
import { upTo } from '../../parts/inputs/accepts';

export const fixedSections = () => [
  section('8  Fixed values', 'Finance', [
    {
      key: 'minutes',
      label: 'Minutes in an hour',
      central: 60,
      format: formats.number,
      unit: 'minutes',
      ...assumed('Arithmetic'),
      accepts: upTo(60, 60),
    },
    {
      key: 'weeks',
      label: 'Weeks in a year',
      central: 365 / 7,
      format: '0.0000',
      unit: 'weeks',
      ...assumed('Arithmetic: 365 ÷ 7'),
      accepts: upTo(53, 40),
      note: 'Some published figures used 52 or 50',
    },
    {
      key: 'leave',
      label: 'Weeks of paid holiday',
      central: 5.6,
      format: formats.oneDecimal,
      unit: 'weeks',
      ...published('Working Time Regulations 1998, statutory leave'),
      accepts: upTo(20),
    },
    {
      key: 'buildUpWeeks',
      label: 'Weeks in a year of the build-up',
      central: 52,
      format: formats.number,
      unit: 'weeks',
      ...assumed('As in OT.RATEBUILDUP'),
      accepts: upTo(52, 52),
      note: 'Weeks worked are these less the weeks of holiday. National Insurance is worked out on them',
    },
  ]),
];
