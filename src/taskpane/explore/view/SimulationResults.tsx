import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { chanceInWords, shareOfTrials } from '../chanceInWords';
import type { Exploration, ExploredOutput } from '../exploration';
import type { Simulated } from '../simulated';
import type { Manner } from '../shownLike';
import { chanceOfMeeting } from '../simulate';
import { type TargetSide } from '../simulated';
import { words } from '../words';
import { Histogram } from './Histogram';
import { FiguresTable } from './FiguresTable';
import { Enlarged } from '../../shared/Enlarged';
import { TargetField } from './TargetField';
import { useExploreStyles } from './useExploreStyles';
import { sheetAndAddress } from '../exploredInput';
import { nth } from '../../../formulas/present';

interface Props {
  exploration: Exploration;
  output: ExploredOutput;
  /** The result with the inputs as they are. */
  central: number;
  simulated: Simulated;
  manner: Manner;
  onTarget(typed: string): void;
  onWanted(wanted: TargetSide): void;
}

const said = words.simulation;
const LEAST_SHARE = 0.01;

export function SimulationResults(props: Props) {
  const { exploration, output, central, simulated, manner, onTarget, onWanted } = props;
  const styles = useExploreStyles();
  const { wanted, wantedBecause: because, target: typed } = exploration;
  const { outcome, drivers, simulation } = simulated;
  const { values, trials } = simulation;
  if (!outcome) return <p className={styles.text}>{said.none}</p>;
  const { show } = manner;
  const target = manner.read(typed.trim());
  const chance = target === null ? null : chanceOfMeeting(values, target, wanted);
  const inWords =
    target === null || chance === null
      ? ''
      : `${said.chance[wanted](manner.exact(target))}: ${chanceInWords(chance, outcome.counted)}`;
  const share = chance === null ? null : shareOfTrials(chance);
  const notable = drivers.filter(({ share }) => share >= LEAST_SHARE);
  const strong = notable.filter(({ isSure }) => isSure);
  const unsure = notable.filter(({ isSure }) => !isSure).flatMap(({ inputs }) => inputs);
  const weak = drivers.length - notable.length;
  return (
    <>
      {outcome.counted < trials && (
        <p className={styles.text}>{said.some(trials - outcome.counted, trials)}</p>
      )}
      {target !== null && chance !== null && (
        <p role="status" className={styles.text}>
          <span className={styles.strong}>{inWords}</span>
          {share !== null && ` (${said.exactly(share)})`}
        </p>
      )}
      <div className={styles.chart}>
        <Enlarged title={said.chart(sheetAndAddress(output))}>
          <Histogram
            values={values}
            outcome={outcome}
            target={target ?? 0}
            wanted={wanted}
            output={sheetAndAddress(output)}
            manner={manner}
            inWords={inWords}
            onTarget={(value) => onTarget(manner.exact(value))}
          />
        </Enlarged>
      </div>
      <p className={styles.small}>
        {said.drag} {target !== null && target < outcome.least && said.offLeft}
        {target !== null && target > outcome.most && said.offRight}
      </p>
      <TargetField typed={typed} manner={manner} onType={onTarget} />
      <Field
        label={words.target.wanted}
        {...(because !== null && { hint: words.target.because[wanted](because) })}
      >
        <RadioGroup value={wanted} onChange={(_, { value }) => onWanted(value as TargetSide)}>
          <Radio value="atLeast" label={words.target.atLeast} />
          <Radio value="atMost" label={words.target.atMost} />
        </RadioGroup>
      </Field>
      <FiguresTable
        caption={said.figures}
        headings={[said.figure, said.axis]}
        rows={[
          [said.measures.p10, show(outcome.p10)],
          [said.measures.p50, show(outcome.p50)],
          [said.measures.p90, show(outcome.p90)],
          [
            [
              said.measures.mean,
              outcome.standardError !== null && said.measures.error(show(outcome.standardError)),
            ]
              .filter(Boolean)
              .join(', '),
            show(outcome.mean),
          ],
          [said.measures.central, show(central)],
        ]}
      />
      <p className={styles.small}>{besideTheMean(central, outcome.mean, show)}</p>
      <h4 className={styles.strong}>{words.drivers.title}</h4>
      <p className={styles.small}>
        {drivers.length > 0 ? words.drivers.note : words.drivers.none}{' '}
        {drivers.some(({ raises }) => raises === null) && words.drivers.together}
      </p>
      {strong.length > 0 && (
        <FiguresTable
          caption={words.drivers.table}
          headings={words.drivers.headings}
          wordy={[2]}
          rows={strong.map(({ inputs, share, raises }) => [
            raises === null ? words.drivers.joined(inputs.map(({ label }) => label)) : nth(inputs, 0).label,
            `${Math.round(share * 100)}%`,
            raises === null ? words.drivers.eachAlone : raises ? words.drivers.raises : words.drivers.lowers,
          ])}
        />
      )}
      {unsure.length > 0 && (
        <p className={styles.small}>{words.drivers.chance(unsure.map(({ label }) => label).join('; '))}</p>
      )}
      {weak > 0 && <p className={styles.small}>{words.drivers.rest(weak)}</p>}
    </>
  );
}

/** Which side of the simulated mean the central result is on: inputs that lean one way take the two apart. */
function besideTheMean(central: number, mean: number, show: (value: number) => string): string {
  const by = show(Math.abs(central - mean));
  if (by === show(0)) return said.central.same;
  return central > mean ? said.central.above(by) : said.central.below(by);
}
