import { f, type Formula, span, type Table } from '../../layout';
import { formats } from '../../plan/cells';
import { partOf } from './monthLines';
import { type Beside, people, share, type Shown, shownTable } from './resultTables';
import type { SingleKey, Singles, Stage } from './singleFigures';
import type { Suppression } from './suppression';

const count = (label: string, meaning?: string): Shown => ({ label, ...people, ...(meaning && { meaning }) });
const hours = { unit: 'hours a week, or words', format: formats.oneDecimal };

const equipmentRows = {
  ordered: count('Equipment ordered, in the list'),
  equipmentIn: count('Delivered in time'),
  equipmentLate: count('Delivered late'),
  equipmentOverdue: count('Not delivered and late already', 'Late once due, even if not delivered'),
  equipmentNotDue: count('Not delivered and not yet due'),
  equipmentShare: { label: 'Share of equipment in time', ...share, meaning: 'Of what is delivered or late' },
} satisfies Record<string, Shown>;
type EquipmentRow = keyof typeof equipmentRows;

const stageRow = (label: string): Shown => ({ label, unit: 'adaptations', format: formats.number });
const adaptationRows = {
  'stage-enquiry': { ...stageRow('Enquiry'), meaning: 'How many have come so far, in the list' },
  'stage-assessed': stageRow('Assessed'),
  'stage-recommended': stageRow('Recommended'),
  'stage-applied': stageRow('Valid application'),
  'stage-approved': stageRow('Approved'),
  'stage-refused': stageRow('Refused'),
  'stage-completed': stageRow('Completed'),
  'stage-certified': stageRow('Certified'),
  decisionsDue: { ...stageRow('Valid applications decided or late'), meaning: 'A refusal is a decision too' },
  decisionsIn: stageRow('Of them decided in time'),
  decisionsShare: {
    label: 'Share of decisions in time',
    ...share,
    meaning: 'Late once due, even if not decided',
  },
} satisfies Record<`stage-${Stage}`, Shown> & Record<string, Shown>;
type AdaptationRow = keyof typeof adaptationRows;

const peopleRows = {
  notAllocated: count('Waiting and not allocated to anyone yet'),
  reviewsDue: count('Waiting, with a review of risk due'),
  reviewsDone: count('Of them reviewed'),
  reviewsOverdue: count('Of them not reviewed: overdue'),
  harm: count('Harm while waiting recorded', 'In the whole list'),
  attended: count('First appointments attended', 'Of referrals in the months shown'),
  notAttended: count('First appointments not attended'),
  attendedShare: { label: 'Share attended', ...share },
  satisfied: count('Satisfied', 'Of those closed in the months shown'),
  notSatisfied: count('Not satisfied'),
  satisfiedShare: { label: 'Share satisfied, of those who said', ...share },
  carePeople: count('People with care hours before and after'),
  careBefore: { label: 'Their care hours before', ...hours },
  careAfter: { label: 'Their care hours after', ...hours, meaning: 'With no comparison group: not a saving' },
} satisfies Record<string, Shown>;
type PeopleRow = keyof typeof peopleRows;

type One<K extends string> = Table<K, 'figure', Beside>;
export interface FigureTables {
  equipment: One<EquipmentRow>;
  adaptations: One<AdaptationRow>;
  people: One<PeopleRow>;
}

/** Figures of the list, one a row, small numbers suppressed outside the team. */
export function figureTables(singles: Singles, hide: Suppression): FigureTables {
  const { each } = singles;
  const shareOf = (part: SingleKey, whole: Formula): Formula =>
    hide.share(partOf(each[part], whole), each[part], whole);
  const both = (yes: SingleKey, no: SingleKey) => f`(${each[yes]}+${each[no]})`;
  /** Orders that are delivered, late or not yet due make up all. */
  const ofOrders = (key: SingleKey) =>
    hide.among(each[key], span(singles.at('equipmentIn'), singles.at('equipmentNotDue')));
  const about = (key: SingleKey) => hide.about(each[key], each.carePeople);
  const single = <K extends string>(
    title: string,
    rows: { readonly [P in K]: Shown },
    of: (key: K) => Formula,
  ): One<K> => shownTable<K, 'figure'>(title, ['figure'], { figure: 'Figure' }, rows, (key) => of(key));
  return {
    equipment: single<EquipmentRow>('Equipment', equipmentRows, (key) =>
      key === 'ordered'
        ? hide.count(each[key])
        : key === 'equipmentShare'
          ? hide.shareOfShown(shareOf('equipmentIn', f`${each.equipmentDue}`), ofOrders('equipmentIn'))
          : ofOrders(key),
    ),
    adaptations: single<AdaptationRow>('Adaptations', adaptationRows, (key) =>
      key === 'decisionsShare'
        ? shareOf('decisionsIn', f`${each.decisionsDue}`)
        : key === 'decisionsIn'
          ? hide.part(each.decisionsIn, each.decisionsDue)
          : hide.count(each[key]),
    ),
    people: single<PeopleRow>('Risk, attendance, satisfaction and care', peopleRows, (key) => {
      switch (key) {
        case 'attendedShare':
          return shareOf('attended', both('attended', 'notAttended'));
        case 'satisfiedShare':
          return shareOf('satisfied', both('satisfied', 'notSatisfied'));
        case 'reviewsDone':
        case 'reviewsOverdue':
          return hide.among(each[key], span(singles.at('reviewsDone'), singles.at('reviewsOverdue')));
        case 'careBefore':
        case 'careAfter':
          return about(key);
        default:
          return hide.count(each[key]);
      }
    }),
  };
}
