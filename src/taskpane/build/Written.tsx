import { Button } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { appliedInWords } from '../shared/appliedInWords';
import type { Offer } from './building';
import { landingOf } from '../../cases/parts/landing';
import { summarisePlan } from './summary';
import { buildWords as words } from './words';
import type { Applied, Spreadsheet } from '../../host/spreadsheet';
import { Foot } from '../shared/Foot';
import { Notice } from '../shared/Notice';
import { useBuildStyles } from './useBuildStyles';

interface WrittenProps {
  heading: RefObject<HTMLHeadingElement>;
  kind: Spreadsheet['kind'];
  offer: Offer;
  applied: Applied;
  notShown: string | null;
  /** Nothing that undo would take back first has happened since. */
  isLast: boolean;
  onShow(): void;
  /** Leads to one’s own data, for the case by its Inputs sheet. */
  onBringIn(inputs: string): void;
  onAnother(): void;
}

/** What was written, how to take it away again, and where to go on. */
export function Written({
  heading,
  kind,
  offer,
  applied,
  notShown,
  isLast,
  onShow,
  onBringIn,
  onAnother,
}: WrittenProps) {
  const shared = useBuildStyles();
  const { plan } = offer;
  const left = appliedInWords(applied);
  const { sheet } = landingOf(offer);
  const { cells, names } = summarisePlan(plan);
  const inputs = plan.sheets.find(({ name, role }) => role === 'inputs' && /^inputs\b/i.test(name));
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={shared.heading}>
        {words.done.heading}
      </h2>
      <p className={shared.text}>{words.done.what(plan.sheets.length, cells)}</p>
      <ul className={shared.names}>
        {plan.sheets.map(({ name }) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {notShown !== null && (
        <div role="alert" className={shared.gap}>
          <Notice kind="error">{words.done.notShown(sheet, notShown)}</Notice>
        </div>
      )}
      {left.length > 0 && (
        <div role="alert" className={shared.gap}>
          <Notice>
            {left.map((line, index) => (
              <span key={index}>
                {line}
                <br />
              </span>
            ))}
          </Notice>
        </div>
      )}
      {isLast && (
        <p className={shared.text}>
          {kind === 'embedded' ? words.done.undo.embedded : words.done.undo.excel(names > 0)}
        </p>
      )}
      <Foot>
        <Button appearance="primary" onClick={onShow}>
          {words.done.show(sheet)}
        </Button>
        {inputs && <Button onClick={() => onBringIn(inputs.name)}>{words.done.bringIn}</Button>}
        <Button onClick={onAnother}>{words.done.another}</Button>
      </Foot>
    </>
  );
}
