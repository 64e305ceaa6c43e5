import { f, firstOf, fix, type Formula, rows, type Sheet, sheet } from '../../layout';
import { formats, styled } from '../../plan/cells';
import { masterCheck } from '../parts/checks';
import type { InputAt } from './inputs';
import { type MixLines, mixLines } from './mixLines';
import { type Parts, partsTable, whole } from './mixParts';
import type { Option } from './specs/mix';
import { SKILL_MIX } from './sheets';
import type { Years } from './yearsSheet';

export interface SkillMixTables {
  sheet: Sheet;
  parts: Parts;
  lines: MixLines;
  /** What an option costs, from its parts: for the Checks sheet. */
  costOfParts: (option: Option) => Formula;
}

/** The central case is what the mixes staff. */
export function skillMixSheet(at: InputAt, central: Years): SkillMixTables {
  const { each } = central.items;
  const parts = partsTable(at, central);
  const lines = mixLines(at, central, parts);
  const master = masterCheck();
  const words = lines.all('supervisionWords');
  const subtitle = (text: string) => rows(text, [styled('subtitle', text)]);
  return {
    parts,
    lines,
    costOfParts: (option) =>
      f`SUMPRODUCT(${whole(parts, option)},${whole(parts, 'hours')}/${whole(parts, 'productive')},${whole(parts, 'cost')})`,
    sheet: sheet(
      SKILL_MIX,
      [
        rows('Title of Skill mix', [
          styled('title', 'Skill mix: three ways of staffing the first year’s cases'),
          styled(
            'subtitle',
            'Central case. Each option takes every case. Gross cost of the FTE needed, a full year. Managers and apprentices are not in it.',
          ),
        ]),
        master.rows,
        rows('Price basis', [
          [{ value: f`${each.priceBasis}&". "&${each.insurance}`, format: formats.text, style: 'note' }],
        ]),
        subtitle('1  Who takes the cases'),
        parts,
        1,
        subtitle('2  What each option needs and costs'),
        lines,
      ],
      {
        role: 'calculation',
        widths: [60, 18, 26, 26, 26, 24, 24, 26, 26, 26],
        frozen: { rows: master.rows.at(0, 0), columns: master.rows.at(0, 0) },
        timelines: [lines.body],
        highlights: [
          ...master.highlights,
          { range: words, formula: f`LEFT(${fix(firstOf(words), 'A1')},5)="Below"`, look: 'bad' },
        ],
        isProtected: true,
        print: { orientation: 'landscape' },
      },
    ),
  };
}
