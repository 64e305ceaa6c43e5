import { Button, Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useContext, useEffect, useState } from 'react';
import type { CaseDefinition } from '../../cases/parts/caseDefinition';
import type { SameChoice } from '../../extracts/again/under';
import type { KindId } from '../../extracts/kinds/kind';
import type { Spreadsheet } from '../../host/spreadsheet';
import { Foot } from '../shared/Foot';
import { Today } from '../shared/today';
import { Again, type AgainChoice, SameRowsQuestion, useEarlier } from './Again';
import type { Target } from './bringing';
import { AskedField } from './AskedField';
import { askedOf, isAnswered } from './asked';
import { fillsPosts, fillsProviders, offersOf, POSTS } from './feeds';
import { type CaseFound, casesIn } from './put';
import { useDataStyles } from './useDataStyles';
import type { BringingControls } from './useBringing';
import { dataWords } from './words';

const words = dataWords.put;

interface PutInProps {
  spreadsheet: Spreadsheet;
  cases: CaseDefinition[];
  kind: KindId;
  controls: BringingControls;
}

/** A place where figures can go: the data alone, a case that is there, or a new one. */
interface Place {
  value: string;
  label: string;
  caseId: string | null;
  /** Of a case in the workbook, the Inputs sheet. */
  sheet: string | null;
  inputs: readonly string[];
}

export function PutIn({ spreadsheet, cases, kind, controls }: PutInProps) {
  const styles = useDataStyles();
  const today = useContext(Today);
  const figures = controls.bringing.seen?.told?.figures ?? noFigures;
  const found = useCases(spreadsheet, kind, figures);
  const { forSheet } = controls.bringing;
  const [chosen, setChosen] = useState(forSheet === null ? 'data' : `sheet:${forSheet}`);
  const [without, setWithout] = useState<ReadonlySet<string> | null>(null);
  const [withProviders, setWithProviders] = useState(true);
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const earlier = useEarlier(spreadsheet, kind);
  const [again, setAgain] = useState<AgainChoice | null>(null);
  const [same, setSame] = useState<SameChoice | null>(null);
  const { shared } = controls.bringing;
  const isApart = earlier?.length === 0 || again?.how === 'apart';
  const isAsked = again?.how === 'under' && shared?.figures === again.figures;

  const places = placesOf(cases, kind, figures, found ?? []);
  const place = places.find(({ value }) => value === chosen) ?? places[0];
  const definition = cases.find(({ id }) => id === place?.caseId);
  const offers = offersOf(place?.caseId ?? '', kind, figures);
  const cautioned = new Set(offers.flatMap(({ input, caution }) => (caution ? [input] : [])));
  const isTicked = (input: string) => (without ? !without.has(input) : !cautioned.has(input));
  const tick = (input: string, is: boolean) => {
    const left = new Set(without ?? cautioned);
    if (is) left.delete(input);
    else left.add(input);
    setWithout(left);
  };
  const givesPosts = fillsPosts(place?.caseId ?? '', kind) && isTicked(POSTS);
  const asked = place?.sheet === null && definition ? askedOf(definition, givesPosts) : [];
  const isReady = isAnswered(asked, answers);
  const isBusy = controls.bringing.busy !== null;
  const canWrite = isApart ? isReady : again !== null && (!isAsked || same !== null);

  const given = Object.fromEntries(
    asked.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]])),
  );

  const write = () => {
    if (!place || !canWrite) return;
    if (again && again.how !== 'apart')
      return controls.put({ where: 'again', ...again, same: isAsked ? same : null }, cases, today);
    const inputs = place.inputs.filter(isTicked);
    const providers = withProviders && fillsProviders(place.caseId ?? '', kind);
    const target: Target =
      place.caseId === null
        ? { where: 'data' }
        : place.sheet === null
          ? { where: 'new', id: place.caseId, answers: given, inputs, providers }
          : { where: 'case', sheet: place.sheet, inputs, providers };
    controls.put(target, cases, today);
  };

  return (
    <>
      <p className={styles.text}>{words.intro}</p>
      {(found === null || earlier === null) && <p role="status">{words.looking}</p>}
      {earlier !== null && earlier.length > 0 && (
        <Again
          earlier={earlier}
          choice={again}
          host={spreadsheet.kind}
          onChoose={(choice) => {
            setAgain(choice);
            setSame(null);
          }}
        />
      )}
      {isAsked && <SameRowsQuestion shared={shared} choice={same} onChoose={setSame} />}
      {isApart && (
        <>
          <Field label={words.where}>
            <RadioGroup value={place?.value ?? 'data'} onChange={(_, { value }) => setChosen(value)}>
              {places.map(({ value, label }) => (
                <Radio key={value} value={value} label={label} />
              ))}
            </RadioGroup>
          </Field>
          {asked.map((question) => (
            <AskedField
              key={question.id}
              question={question}
              value={answers[question.id] ?? ''}
              onAnswer={(value) => setAnswers({ ...answers, [question.id]: value })}
            />
          ))}
          {place && place.inputs.length > 0 && (
            <fieldset className={styles.field}>
              <legend>{words.inputs}</legend>
              {place.inputs.map((input) => (
                <div key={input}>
                  <Checkbox
                    label={input}
                    checked={isTicked(input)}
                    onChange={(_, { checked }) => tick(input, checked === true)}
                  />
                  {offers
                    .filter((offer) => offer.input === input)
                    .map(({ caution, note }) => (
                      <p key={input} className={styles.small}>
                        {caution ?? note}
                      </p>
                    ))}
                </div>
              ))}
            </fieldset>
          )}
          {place?.caseId && fillsProviders(place.caseId, kind) && (
            <Checkbox
              label={words.providers}
              checked={withProviders}
              onChange={(_, { checked }) => setWithProviders(checked === true)}
            />
          )}
        </>
      )}
      <Foot>
        <Button appearance="primary" disabledFocusable={isBusy || !canWrite} onClick={write}>
          {words.write}
        </Button>
      </Foot>
    </>
  );
}

const noFigures: readonly string[] = [];

function placesOf(
  cases: readonly CaseDefinition[],
  kind: KindId,
  figures: readonly string[],
  found: readonly CaseFound[],
): Place[] {
  const titleOf = (id: string) => cases.find((one) => one.id === id)?.title ?? id;
  const inputsOf = (id: string) => offersOf(id, kind, figures).map(({ input }) => input);
  return [
    { value: 'data', label: words.data, caseId: null, sheet: null, inputs: [] },
    ...found.map(({ id, sheet, inputs }) => ({
      value: `sheet:${sheet}`,
      label: words.existing(sheet, titleOf(id)),
      caseId: id,
      sheet,
      inputs,
    })),
    ...cases
      .filter(({ id }) => inputsOf(id).length > 0)
      .map(({ id, title }) => ({
        value: `new:${id}`,
        label: words.fresh(title),
        caseId: id,
        sheet: null,
        inputs: inputsOf(id),
      })),
  ];
}

/** The cases of the workbook; null while they are looked for. */
function useCases(spreadsheet: Spreadsheet, kind: KindId, figures: readonly string[]): CaseFound[] | null {
  const [found, setFound] = useState<CaseFound[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    casesIn(spreadsheet, kind, figures).then(
      (cases) => isCurrent && setFound(cases),
      // A new case can still be built.
      () => isCurrent && setFound([]),
    );
    return () => void (isCurrent = false);
  }, [spreadsheet, kind, figures]);
  return found;
}
