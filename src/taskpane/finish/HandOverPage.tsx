import type { FunctionDescription } from '../../functions/catalogue/notes';
import type { Spreadsheet } from '../../host/spreadsheet';
import { useState } from 'react';
import { OtherWays } from '../shared/otherWays/OtherWays';
import type { GivenFile } from '../shared/otherWays/given';
import { FaultDetails } from '../shared/FaultDetails';
import { Section } from '../shared/Section';
import { VisuallyHidden } from '../shared/VisuallyHidden';
import { Action } from '../shared/Action';
import { todayInWords } from '../shared/dateInWords';
import { FreezeAction } from './FreezeAction';
import { makeCopy, ownName } from './makeCopy';
import { makeSummary } from './makeSummary';
import { repair } from './repair';
import { repairInWords } from './reports';
import { useFaults } from '../shared/useFaults';
import { words as paneWords } from '../shared/words';
import { useAction } from '../shared/useAction';
import { words } from './words';

interface HandOverPageProps {
  spreadsheet: Spreadsheet;
  catalogue: FunctionDescription[];
  /** The clock. */
  now?: () => Date;
}

export function HandOverPage({ spreadsheet, catalogue, now = () => new Date() }: HandOverPageProps) {
  const [given, setGiven] = useState<GivenFile | null>(null);
  const faults = useFaults();
  const copy = useAction(words.copy.failed);
  const committee = useAction(words.committee.failed);
  const repairing = useAction(words.failed, spreadsheet);
  const download = useAction(words.download.failed);
  return (
    <>
      <VisuallyHidden>
        <h2>{words.heading}</h2>
      </VisuallyHidden>
      <Action
        isFirst
        title={words.copy.title}
        note={words.copy.note}
        button={words.copy.button}
        outcome={copy.outcome}
        onStart={() => {
          setGiven(null);
          void copy.run(() => makeCopy(spreadsheet, catalogue, now(), setGiven));
        }}
      >
        {given && spreadsheet.kind === 'excel' && <OtherWays given={given} />}
      </Action>
      <Action
        title={words.committee.title}
        note={words.committee.note}
        button={words.committee.button}
        outcome={committee.outcome}
        onStart={() => void committee.run(() => makeSummary(spreadsheet))}
      />
      <Action
        title={words.repair.title}
        note={words.repair.note}
        button={words.repair.button}
        outcome={repairing.outcome}
        onStart={() =>
          void repairing.run(async () => {
            return repairInWords(await repair(spreadsheet, new Set(catalogue.map(({ name }) => name))));
          })
        }
      />
      <FreezeAction spreadsheet={spreadsheet} now={now} />
      {spreadsheet.kind === 'embedded' && (
        <Action
          title={words.download.title}
          note={words.download.note}
          button={words.download.button}
          outcome={download.outcome}
          onStart={() =>
            void download.run(async () => {
              const file = await spreadsheet.file();
              const name = ownName(file) ?? words.download.name(todayInWords(now()));
              await spreadsheet.deliver(file, name);
              return [words.download.done(name)];
            })
          }
        />
      )}
      {faults.length > 0 && (
        <Section title={paneWords.faults.title} level={3} note={paneWords.faults.note}>
          <FaultDetails />
        </Section>
      )}
    </>
  );
}
