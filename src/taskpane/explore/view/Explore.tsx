import { Button } from '@fluentui/react-components';
import { mannerOf } from '../shownLike';
import { useExplore, type ExploreProps } from '../useExplore';
import { useResults } from '../useResults';
import { useShown } from '../useShown';
import { words } from '../words';
import { Section } from '../../shared/Section';
import { VisuallyHidden } from '../../shared/VisuallyHidden';
import { Brief } from '../../shared/useBrief';
import { InputsSection } from './InputsSection';
import { OutputSection } from './OutputSection';
import { RunStatus } from './RunStatus';
import { ScenariosSection } from './ScenariosSection';
import { SimulationSection } from './SimulationSection';
import { SwitchingSection } from './SwitchingSection';
import { TornadoSection } from './TornadoSection';
import { useExploreStyles } from './useExploreStyles';
import { changesSince } from '../changesSince';

export function Explore(props: ExploreProps) {
  const styles = useExploreStyles();
  const { exploration, runner, act } = useExplore(props);
  const { output, worked } = exploration;
  const results = useResults(props.spreadsheet);
  const manner = mannerOf(output?.text ?? '');
  const shown = useShown(props.spreadsheet, output, worked?.tornado.base ?? output?.value, runner.isBusy);
  const changes = runner.isBusy ? [] : changesSince(exploration, shown, manner);
  const before = changes.length > 0 && <p className={styles.text}>{words.way.before}</p>;
  return (
    <>
      <VisuallyHidden>
        <h2>{words.heading}</h2>
      </VisuallyHidden>
      <Brief of={words.heading} className={styles.text}>
        {words.lead}
      </Brief>
      <OutputSection
        output={output}
        shown={shown}
        runner={runner}
        results={results}
        onUse={act.useSelected}
        onChoose={act.useResult}
        onShow={act.showOutput}
      />
      {output && (
        <>
          <InputsSection
            exploration={exploration}
            runner={runner}
            onChange={act.changeInputs}
            onAgain={act.findInputs}
            onAdd={act.addSelected}
          />
          <TornadoSection
            exploration={exploration}
            output={output}
            changes={changes}
            manner={manner}
            runner={runner}
            onWork={act.workOut}
          />
        </>
      )}
      {output && worked && (
        <>
          <SwitchingSection
            exploration={exploration}
            worked={worked}
            before={before}
            manner={manner}
            runner={runner}
            onTarget={act.setTarget}
            onFind={act.findSwitching}
          />
          <SimulationSection
            exploration={exploration}
            output={output}
            worked={worked}
            before={before}
            manner={manner}
            runner={runner}
            onTarget={act.setTarget}
            onWanted={act.setWanted}
            onPairs={act.setPairs}
            onRun={act.runTrials}
            onCheck={act.checkTrials}
          />
          <Section title={words.record.heading} level={3} note={words.record.note}>
            <div className={styles.actions}>
              <Button disabledFocusable={runner.isBusy} onClick={act.record}>
                {words.record.write}
              </Button>
            </div>
            <RunStatus runner={runner} tasks={['record']} />
          </Section>
        </>
      )}
      {output && (
        <ScenariosSection
          spreadsheet={props.spreadsheet}
          exploration={exploration}
          manner={manner}
          runner={runner}
          onSave={act.saveScenario}
          onPutBack={act.putBack}
        />
      )}
    </>
  );
}
