import { type Content, f, type Formula, words } from '../../layout';
import { formats } from '../../plan/cells';
import { LIKE_FOR_LIKE, NOT_COMPLETED, type OptionKind, optionsSheet } from '../parts/committee/optionsSheet';
import { ofOption, optionsDone } from './bodyTables';
import type { OwnOption } from './inputs/method';
import type { InputAt } from './inputs/sections';
import { type Money, paybackOf, paybackWords } from './moneySheet';
import type { PublicKey } from './publicTable';
import { NO_RATIO } from './resultRows';

/** Business as usual, do minimum, the preferred option and one more, central case. */
export function preventionOptions(money: Money, at: InputAt) {
  const { council, publicValue, outcomes } = money;
  const { years, people } = outcomes;
  const isDone = optionsDone(at);
  const total = (key: PublicKey) => f`SUM(${publicValue.all(key)})`;
  const price = (label: string) => f`${words(`${label}, in `)}&${people.heading('year1')}&" prices"`;
  const share = (option: OwnOption) => f`N(${at(`${option}People`).central})`;
  const fixedShare = (option: OwnOption) => f`N(${at(`${option}Fixed`).central})`;
  /** A figure of each option: the preferred one, and the two that are shares of it. */
  const of = (
    preferred: Formula,
    other: (option: OwnOption) => Formula,
    usual: Content = 0,
  ): Record<OptionKind, Content> => ({
    usual,
    minimum: other('minimum'),
    preferred,
    another: other('another'),
  });
  const followsPeople = (whole: Formula) => of(whole, (option) => f`${whole}*${share(option)}`);
  const costs = (option: OwnOption) =>
    f`((${total('costs')}-${total('fixedCosts')})*${share(option)}+${total('fixedCosts')}*${fixedShare(option)})`;
  const ratio = (benefits: Formula, cost: Formula) =>
    f`IF(${cost}=0,${words(NO_RATIO)},(${benefits})/${cost})`;
  const about = (option: OwnOption) =>
    f`IF(${isDone[option]},"People and other costs at the shares of the preferred option typed on Inputs.",${words(NOT_COMPLETED)})`;
  return optionsSheet({
    about: 'Central case. Each is a change from business as usual: no service.',
    further:
      'Further lines are in the preferred option alone, and not in public value: the rows “Like for like” compare net cash and payback without them. Net cash flow by year counts them.',
    names: {
      usual: { name: 'Business as usual', about: 'No service: the rates without it.' },
      minimum: { name: 'Do minimum', about: about('minimum') },
      preferred: { name: 'Preferred', about: 'The service as on Inputs; further lines count.' },
      another: { name: 'Another option', about: about('another') },
    },
    isDone,
    headlines: [
      {
        label: price('Net present value of public value'),
        unit: '£, present value',
        format: formats.pounds,
        of: of(total('net'), (option) => ofOption(at, option, total('net'), f`(0-${total('fixedCosts')})`)),
      },
      {
        label: 'Benefit-cost ratio of public value',
        unit: '£ for each £ of cost',
        format: formats.twoDecimals,
        of: of(
          ratio(total('benefits'), total('costs')),
          (option) => ratio(f`${total('benefits')}*${share(option)}`, costs(option)),
          NO_RATIO,
        ),
      },
      {
        label: 'This council: net cash over the horizon',
        unit: '£, cash of each year',
        format: formats.pounds,
        of: of(f`SUM(${council.all('net')})`, (option) => f`SUM(${council.all(option)})`),
      },
      {
        label: `${LIKE_FOR_LIKE}net cash over the horizon`,
        unit: '£, cash of each year',
        format: formats.pounds,
        of: of(f`SUM(${council.all('own')})`, (option) => f`SUM(${council.all(option)})`),
      },
      {
        label: 'This council: payback',
        unit: 'years, or words',
        format: formats.oneDecimal,
        of: of(paybackOf(money, 'council'), (option) => paybackOf(money, option), paybackWords.none),
      },
      {
        label: `${LIKE_FOR_LIKE}payback`,
        unit: 'years, or words',
        format: formats.oneDecimal,
        of: of(paybackOf(money, 'own'), (option) => paybackOf(money, option), paybackWords.none),
      },
      {
        label: 'People completing',
        unit: 'people',
        format: formats.number,
        of: followsPeople(f`SUM(${people.all('completing')})`),
      },
      {
        label: 'Bed days: capacity, not cash',
        unit: 'bed days',
        format: formats.number,
        of: followsPeople(f`SUM(${money.capacity.all('bedDaysCapacity')})`),
      },
    ],
    years: years.room.years.map((column) => ({
      label: f`"This council: net cash flow, "&${years.heading(column)}`,
      isThere: f`${years.heading(column)}<>""`,
      unit: '£, cash of the year',
      format: formats.pounds,
      of: {
        usual: 0,
        minimum: f`${council.at('minimum', column)}`,
        preferred: f`${council.at('net', column)}`,
        another: f`${council.at('another', column)}`,
      },
    })),
  });
}
