import { Field, Input, Select } from '@fluentui/react-components';
import { kinds, kindOf } from '../../extracts/kinds';
import type { KindId } from '../../extracts/kinds/kind';
import type { Seen } from '../../extracts/desk';
import type { GuessedUnit } from '../../extracts/units';
import { unnamedInWords } from '../../extracts/unnamed';
import { isTold } from '../../extracts/values/dates';
import { Notice } from '../shared/Notice';
import { Section } from '../shared/Section';
import { useDataStyles } from './useDataStyles';
import type { BringingControls } from './useBringing';
import { dataWords } from './words';

const words = dataWords.what;

/** What the rows are, and which column is what: guessed, for the person to put right. */
export function WhatItIs({ controls }: { controls: BringingControls }) {
  const styles = useDataStyles();
  const { bringing, decide } = controls;
  const { seen, asked } = bringing;
  const table = bringing.tables[bringing.table];
  return (
    <>
      <Field className={styles.field} label={words.kind} {...(!seen && { validationMessage: words.unknown })}>
        <Select
          className={styles.control}
          value={seen?.reading.kind ?? ''}
          onChange={(_, { value }) => value !== '' && decide({ kind: value as KindId })}
        >
          {!seen && <option value="" />}
          {kinds.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      {seen && table && (
        <p className={styles.small}>
          {words.taken(table.name, Math.max(0, table.rows - seen.reading.headingRow - 1))}
        </p>
      )}
      {bringing.isRemembered && <p className={styles.small}>{words.remembered}</p>}
      {seen && <Matched seen={seen} asked={asked} decide={decide} />}
    </>
  );
}

interface MatchedProps {
  seen: Seen;
  asked: readonly string[];
  decide: BringingControls['decide'];
}

function Matched({ seen, asked, decide }: MatchedProps) {
  const styles = useDataStyles();
  const { reading, columns, missing } = seen;
  const kind = kindOf(reading.kind);
  const used = new Set(Object.values(reading.mapping));
  const rest = columns.filter(({ column }) => !used.has(column));
  return (
    <>
      <p className={styles.small}>{kind.what}</p>
      <Field className={styles.field} label={words.headings}>
        <Input
          className={styles.control}
          type="number"
          min={1}
          value={String(reading.headingRow + 1)}
          onChange={(_, { value }) =>
            Number(value) >= 1 && decide({ kind: kind.id, headingRow: Number(value) - 1 })
          }
        />
      </Field>
      {missing.length > 0 && (
        <div role="alert" className={styles.gap}>
          <Notice>{missing.map(words.missing).join(' ')}</Notice>
        </div>
      )}
      <Section title={words.columns} level={3}>
        <ul className={styles.list}>
          {Object.entries(kind.fields).map(([key, { label }]) => {
            const column = reading.mapping[key];
            const examples = columns.find((one) => one.column === column)?.examples ?? [];
            const unit = reading.units[key];
            return (
              <li key={key} className={styles.item}>
                <Field label={label}>
                  <Select
                    className={styles.control}
                    aria-label={words.columnFor(label)}
                    value={column === undefined ? '' : String(column)}
                    onChange={(_, { value }) =>
                      decide({ mapping: { [key]: value === '' ? null : Number(value) } })
                    }
                  >
                    <option value="">{words.noColumn}</option>
                    {columns.map((one) => (
                      <option key={one.column} value={one.column}>
                        {one.heading}
                      </option>
                    ))}
                  </Select>
                </Field>
                {examples.length > 0 && <p className={styles.small}>{words.examples(examples)}</p>}
                {unit && (
                  <UnitFields
                    field={label}
                    unit={unit}
                    isAsked={asked.includes(key)}
                    onSay={(say) => decide({ units: { [key]: say } })}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </Section>
      {reading.unnamed.map((one) => (
        <p key={one.column} className={styles.small}>
          {unnamedInWords(one, used.has(one.column))}.
        </p>
      ))}
      {(reading.dates.either > 0 || reading.dates.monthFirst > 0) && (
        <DateOrder seen={seen} decide={decide} />
      )}
      {rest.length > 0 && (
        <Section title={words.rest} level={3}>
          <p className={styles.small}>{rest.map(({ heading }) => heading).join(', ')}</p>
        </Section>
      )}
    </>
  );
}

interface UnitFieldsProps {
  field: string;
  unit: GuessedUnit;
  isAsked: boolean;
  onSay(say: Pick<GuessedUnit, 'time' | 'period'>): void;
}

/** A unit that is not clear has no value until the person chooses one. */
function UnitFields({ field, unit, isAsked, onSay }: UnitFieldsProps) {
  const styles = useDataStyles();
  const { time, period, isSure, because } = unit;
  const given = { ...(time && { time }), ...(period && { period }) };
  const state = isAsked && { validationState: 'error' as const, validationMessage: dataWords.what.ask };
  return (
    <>
      {time && (
        <Field label={words.timeOf(field)} {...state} {...(because !== '' && { hint: because })}>
          <Select
            className={styles.control}
            value={isSure ? time : ''}
            onChange={(_, { value }) => onSay({ ...given, time: value as NonNullable<typeof time> })}
          >
            {!isSure && <option value="" />}
            <Options of={words.times} />
          </Select>
        </Field>
      )}
      {period && (
        <Field label={words.periodOf(field)} {...state} {...(!time && because !== '' && { hint: because })}>
          <Select
            className={styles.control}
            value={isSure ? period : ''}
            onChange={(_, { value }) => onSay({ ...given, period: value as NonNullable<typeof period> })}
          >
            {!isSure && <option value="" />}
            <Options of={words.periods} />
          </Select>
        </Field>
      )}
    </>
  );
}

function Options({ of }: { of: Readonly<Record<string, string>> }) {
  return (
    <>
      {Object.entries(of).map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </>
  );
}

function DateOrder({ seen, decide }: Pick<MatchedProps, 'seen' | 'decide'>) {
  const styles = useDataStyles();
  const { order, either, dayFirst, monthFirst } = seen.reading.dates;
  return (
    <Field
      className={styles.field}
      label={words.dates}
      {...(!isTold(seen.reading.dates) && {
        hint: dayFirst > 0 ? words.both(dayFirst, monthFirst, either) : words.either(either),
      })}
    >
      <Select
        className={styles.control}
        value={order}
        onChange={(_, { value }) => decide({ dateOrder: value as typeof order })}
      >
        <Options of={{ 'day first': words.dayFirst, 'month first': words.monthFirst }} />
      </Select>
    </Field>
  );
}
