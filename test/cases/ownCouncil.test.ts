import type { Answers, CaseDefinition } from '../../src/cases/parts/caseDefinition';
import { cases } from '../../src/cases/cases';
import { evidence } from '../../src/evidence/library';
import type { WorkbookPlan } from '../../src/plan/plan';

/** Choices that are a council’s own; a case without any asks only for figures. */
const choices: Record<string, Answers> = {
  'care-review': { kind: 'team' },
  'rate-comparison': { startingTable: 'blank' },
  workforce: { council: 'own' },
  'savings-programme': { startingTable: 'blank' },
  'service-dashboard': { contents: 'own' },
};
const WHOSE = { caseCouncil: 'Exampleshire Council', caseTitle: 'A case of our own', caseVersion: '1' };

/** Figures unlike the default, each within what its question accepts. */
function ownFigures({ id, questions }: CaseDefinition): Answers {
  const figures = questions.flatMap((question): [string, number | string][] => {
    if (question.kind === 'date') return [[question.id, question.default + 365]];
    if (question.kind === 'text') return [[question.id, 'Exampleshire Council']];
    if (question.kind === 'choice') return [];
    const { least = 0, most = 1e9 } = question;
    const changed = (question.default || 1) * 0.9;
    return [[question.id, Math.min(most, Math.max(least, Math.round(changed * 1000) / 1000))]];
  });
  return { ...Object.fromEntries(figures), ...choices[id] };
}

/** Every text of a workbook with where it is: cells, and all that is not one. */
function textsOf({ sheets, ...rest }: WorkbookPlan): [string, string][] {
  return [
    ['the workbook', JSON.stringify(rest)],
    ...sheets.flatMap(({ cells, ...sheet }): [string, string][] => [
      [sheet.name, JSON.stringify(sheet)],
      ...Object.entries(cells).map(([at, cell]): [string, string] => [
        `${sheet.name}!${at}`,
        JSON.stringify(cell),
      ]),
    ]),
  ];
}

const EXAMPLES = /Derby(?!shire)|Wolverhampton|Nottinghamshire|Hampshire/i;
/** Sheets that list what many councils printed: a comparison that the case is for. */
const LISTS = /^(Region|Annex|Published)\b/;
const named = (text: string, council: string) => new RegExp(`\\b${council}\\b`).test(text);

describe.each(cases.map((definition) => [definition.id, definition] as const))('%s', (id, definition) => {
  test.each<[string, Answers, 'blank' | undefined]>([
    ['with figures of its own', { ...ownFigures(definition), ...WHOSE }, undefined],
    ['from a blank start', { ...WHOSE, ...choices[id] }, 'blank'],
  ])('a council’s case %s names no council but its own', (_, answers, start) => {
    const texts = textsOf(definition.build(answers, start)).filter(([place]) => !LISTS.test(place));
    expect(texts.filter(([, text]) => EXAMPLES.test(text)).map(([place]) => place)).toEqual([]);
    const others = [...new Set(evidence().records.map(({ council }) => council))].filter((council) =>
      / (City|County|Borough|Council)|^(City|London Borough) of /.test(council),
    );
    const found = texts
      .filter(([place]) => !place.startsWith('Evidence'))
      .flatMap(([place, text]) => others.filter((one) => named(text, one)).map((one) => `${place}: ${one}`));
    expect(found).toEqual([]);
    expect(texts.some(([place, text]) => place.startsWith('Cover') && text.includes(WHOSE.caseCouncil))).toBe(
      true,
    );
  });
});
