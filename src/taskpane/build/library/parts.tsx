import { benefitOf, benefitWords } from '../../../calculations/benefits';
import {
  type Calculation,
  type Input,
  inputsOf,
  linesOf,
  manyOf,
  resultsOf,
  type Value,
} from '../../../calculations/calculation';
import { formulaInWords } from '../../../calculations/inWords';
import { publishedInWords } from '../../../calculations/published';
import { sourceInWords } from '../../../calculations/sources';
import { isMoney } from '../../../calculations/units';
import { valuesInWords } from '../../../calculations/valuesInWords';
import { Section } from '../../shared/Section';
import { useBuildStyles } from '../useBuildStyles';
import { libraryWords as words } from './words';

interface PartProps {
  calculation: Calculation;
}

/** Of a long column the first rows are enough to see what belongs in it. */
const SHOWN = 5;

/** What a person gives: each with its unit, an example and where the example comes from. */
export function Inputs({ calculation }: PartProps) {
  const styles = useBuildStyles();
  return (
    <Section title={calculation.inputs ? words.inputs : words.columns} level={3}>
      <ul className={styles.list}>
        {inputsOf(calculation).map((input) => (
          <li key={input.key} className={styles.below}>
            {words.input(input.label, unitInWords(input.unit))}
            {exampleOf(input) !== '' && <p className={styles.small}>{words.example(exampleOf(input))}</p>}
            <p className={styles.small}>{sourceInWords(input)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const unitInWords = (unit: string) => (unit === 'text' ? '' : unit);

function exampleOf({ example, unit }: Input): string {
  const many = manyOf(example);
  // The label says the whole unit; a figure keeps the sign by which it is read.
  const sign = isMoney(unit) ? '£' : unit === 'date' || unit.startsWith('share') ? unit : '';
  if (!many) return valuesInWords(example, sign);
  if (many.length === 0) return '';
  const more = many.length > SHOWN ? '; …' : '';
  return valuesInWords(many.slice(0, SHOWN), sign) + more;
}

/** What is worked out: each line with its unit, its kind of benefit, its formula in words and what the example gives. */
export function Lines({ calculation }: PartProps) {
  const styles = useBuildStyles();
  const results = new Set(resultsOf(calculation));
  const lines = linesOf(calculation);
  if (lines.length === 0) return null;
  return (
    <Section title={words.results} level={3}>
      <ul className={styles.list}>
        {lines.map((line) => {
          const kind = benefitOf(line);
          const about = [unitInWords(line.unit), ...(kind === 'none' ? [] : [benefitWords[kind]])];
          return (
            <li key={line.key} className={styles.below}>
              {results.has(line) ? <strong>{line.label}</strong> : line.label}
              {about.some((text) => text !== '') && ` (${about.filter((text) => text !== '').join('; ')})`}
              <p className={styles.small}>{words.formula(formulaInWords(calculation, line))}</p>
              <p className={styles.small}>{words.example(expectedOf(line.expected, line.unit))}</p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function expectedOf(expected: Value | readonly Value[], unit: string): string {
  return exampleOf({ key: '', label: '', unit, example: expected });
}

export function PublishedFigures({ calculation: { published = [] } }: PartProps) {
  const styles = useBuildStyles();
  if (published.length === 0) return null;
  return (
    <Section title={words.published} level={3}>
      <ul className={styles.list}>
        {published.map((one, i) => (
          <li key={i} className={styles.below}>
            {publishedInWords(one)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
