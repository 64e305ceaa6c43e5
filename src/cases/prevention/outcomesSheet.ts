import { fix, rows, type Sheet, sheet, span } from '../../layout';
import { styled } from '../../plan/cells';
import { masterCheck } from '../parts/checks';
import type { ScenarioName } from '../parts/inputs';
import type { YearRoom } from '../parts/years';
import type { InputAt } from './inputs/sections';
import { type OutcomeTables, outcomeTables } from './outcomeTables';
import { type PeopleTable, peopleTable } from './peopleTable';
import { type RateList, rateList } from './rateList';
import { outcomesSheetName } from './sheets';
import { positionOf, type Taken, takenAt } from './taken';
import type { CaseYears } from './years';

/** The people and the outcomes of one case. */
export interface Outcomes {
  sheet: Sheet;
  taken: Taken;
  rates: RateList;
  people: PeopleTable;
  tables: OutcomeTables;
  years: CaseYears;
}

export function outcomesOf(scenario: ScenarioName, at: InputAt, room: YearRoom): Outcomes {
  const title = rows('Title', [
    styled('title', `People and outcomes by year: ${scenario} case`),
    styled(
      'subtitle',
      'The three sheets of this kind hold the same formulas; only the position in D4 differs. People join evenly through each year.',
    ),
  ]);
  const master = masterCheck();
  const place = positionOf(scenario);
  const taken = takenAt(at, place.each.position);
  const rates = rateList(at, taken);
  const people = peopleTable(at, taken, place.each.position, room);
  const years: CaseYears = {
    room,
    heading: (column) => people.heading(column),
    position: (here) => fix(people.in(here).position, 'A$1'),
  };
  const tables = outcomeTables(at, rates, people, years);
  const { counted, first, later, inForce, change, deadweight, net } = tables;
  const byYear = [counted, first, later, inForce, change, deadweight, net];
  return {
    taken,
    rates,
    people,
    tables,
    years,
    sheet: sheet(
      outcomesSheetName(scenario),
      [title, master.rows, place, 1, rates, 1, people, ...byYear.flatMap((one) => [1, one])],
      {
        role: 'calculation',
        widths: [44, 22, 14, ...Array.from({ length: Math.max(room.for, 13) }, () => 14)],
        frozen: { rows: place.each.position, columns: title.at(0, 0) },
        timelines: [span(people.headings, people.body), ...byYear.map((one) => one.body)],
        highlights: master.highlights,
        isProtected: true,
        print: { orientation: 'landscape', titleRows: span(title.at(0, 0), place.each.position) },
      },
    ),
  };
}
