import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { calculationInWords, type Spreadsheet } from '../../host/spreadsheet';
import { appliedInWords } from '../shared/appliedInWords';
import { Notice } from '../shared/Notice';
import { Action } from '../shared/Action';
import { freeze, isPartial, plannedFreeze, type FreezePlan, type FreezeScope } from './freeze';
import { leftInWords } from './reports';
import { stampOf } from '../shared/stamp';
import { useElement } from '../shared/useElement';
import { useAction } from '../shared/useAction';
import { words } from './words';

const useStyles = makeStyles({ question: { margin: `${tokens.spacingVerticalS} 0` } });

const scopes = ['ours', 'all'] as const;

/** Looks first and says what would change; only then, and only if that is still so, is anything changed. */
export function FreezeAction({ spreadsheet, now }: { spreadsheet: Spreadsheet; now: () => Date }) {
  const styles = useStyles();
  const [scope, setScope] = useState<FreezeScope>('ours');
  const [asked, setAsked] = useState<FreezePlan | null>(null);
  const { outcome, run } = useAction(words.failed, spreadsheet);
  const [button, holdButton] = useElement<HTMLButtonElement>();
  const [cancel, holdCancel] = useElement<HTMLButtonElement>();
  const question = useId();
  const wasAsked = useRef(false);

  useEffect(() => {
    if (asked) cancel.current?.focus();
    else if (wasAsked.current) button.current?.focus();
    wasAsked.current = asked !== null;
  }, [asked, button, cancel]);

  const planned = async () => {
    // Frozen values stay, so values that may be out of date are not frozen.
    const waiting = calculationInWords(await spreadsheet.settled());
    if (waiting !== null) throw new Error(waiting);
    const stamp = stampOf(now());
    return { plan: await plannedFreeze(spreadsheet, scope, stamp), stamp };
  };
  const look = () =>
    void run(async () => {
      const { plan } = await planned();
      if (plan.frozen.length > 0) {
        setAsked(plan);
        return [];
      }
      const left = leftInWords(plan);
      return left.length > 0 ? left : [words.freeze.none];
    });
  const confirm = () => {
    const agreed = asked;
    setAsked(null);
    void run(async () => {
      const { plan, stamp } = await planned();
      if (JSON.stringify(plan.changes) !== JSON.stringify(agreed?.changes)) return [words.freeze.changed];
      const { sheet, applied } = await freeze(spreadsheet, plan, stamp);
      return [
        words.freeze.done(plan.frozen.length, sheet),
        words.freeze.undo[spreadsheet.kind],
        ...appliedInWords(applied),
        ...leftInWords(plan),
      ];
    });
  };
  const decline = () => {
    setAsked(null);
    void run(async () => [words.freeze.cancelled]);
  };

  return (
    <Action
      title={words.freeze.title}
      note={[words.freeze.note, ...(spreadsheet.kind === 'excel' ? [words.freeze.before] : [])].join(' ')}
      button={words.freeze.look}
      outcome={outcome}
      isBlocked={asked !== null}
      buttonRef={holdButton}
      onStart={look}
    >
      <Field label={words.freeze.scope}>
        <RadioGroup
          value={scope}
          disabled={asked !== null}
          onChange={(_, { value }) => setScope(value as FreezeScope)}
        >
          {scopes.map((one) => (
            <Radio key={one} value={one} label={words.freeze.scopes[one]} />
          ))}
        </RadioGroup>
      </Field>
      {asked && (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape declines a question.
        <div
          role="alertdialog"
          aria-labelledby={question}
          className={styles.question}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            decline();
          }}
        >
          <Notice
            actions={
              <>
                <Button onClick={confirm}>
                  {isPartial(asked) ? words.freeze.confirmPart : words.freeze.confirm}
                </Button>
                <Button ref={holdCancel} onClick={decline}>
                  {words.cancel}
                </Button>
              </>
            }
          >
            <span id={question}>
              {questionOf(asked).map((line, index) => (
                <span key={index}>
                  {line}
                  <br />
                </span>
              ))}
            </span>
          </Notice>
        </div>
      )}
    </Action>
  );
}

/** Formulas that would stay live come first, because freezing a part is not the default. */
function questionOf(plan: FreezePlan): string[] {
  const { frozen, changes } = plan;
  const sheets = [...new Set(frozen.map(({ sheet }) => sheet))];
  const question = words.freeze.question(frozen.length, changes.length, sheets);
  return isPartial(plan) ? [words.freeze.part, ...leftInWords(plan), question] : [question];
}
