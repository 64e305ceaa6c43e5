import { Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Seen, Told } from '../../extracts/desk';
import { kindOf } from '../../extracts/kinds';
import { type SettingKey, type Settings, settingsOf } from '../../extracts/kinds/kind';
import { Section } from '../shared/Section';
import { readDate, readNumber, shownDate } from '../shared/typed';
import { ValueTable } from '../shared/ValueTable';
import { useDataStyles } from './useDataStyles';
import type { BringingControls } from './useBringing';
import { dataWords } from './words';

const words = dataWords.understood;

interface UnderstoodProps {
  seen: Seen;
  told: Told;
  isBusy: boolean;
  onDecide: BringingControls['decide'];
}

/** What was taken, what was not and why, and what a person should know of it. */
export function UnderstoodView({ seen, told, isBusy, onDecide }: UnderstoodProps) {
  const styles = useDataStyles();
  const { reading } = seen;
  const { counts, refused } = told;
  const settings = settingsOf(kindOf(reading.kind), (field) => reading.mapping[field] !== undefined);
  const known = knownOf(told, reading);
  const rows: [string, number][] = [
    [words.read, counts.read],
    [words.takenShort, counts.taken],
    [words.refused, counts.refused],
    [words.duplicates, counts.duplicates],
    [words.totals, counts.totals],
    [words.blank, counts.blank],
    [words.headings, counts.headings],
    [words.notes, counts.notes],
  ];
  return (
    <>
      <p className={styles.text}>{counts.taken === 0 ? words.nothing : words.taken(counts.taken)}</p>
      <ValueTable
        label={words.counts}
        rows={[[words.counts, words.count], ...rows.filter(([, count], i) => count > 0 || i < 5)]}
      />
      {counts.duplicates > 0 && (
        <Checkbox
          label={words.leaveOut}
          checked={reading.leavesOutDuplicates}
          disabled={isBusy}
          onChange={(_, { checked }) => onDecide({ leavesOutDuplicates: checked === true })}
        />
      )}
      {settings.map((key) => (
        <SettingField key={key} name={key} settings={reading.settings} onDecide={onDecide} />
      ))}
      {settings.includes('caseStart') && (
        <Checkbox
          label={words.leaveOutInForce}
          checked={reading.settings.leavesOutInForce}
          disabled={isBusy}
          onChange={(_, { checked }) => onDecide({ settings: { leavesOutInForce: checked === true } })}
        />
      )}
      {known.length > 0 && (
        <Section title={words.know} level={3}>
          <ul>
            {known.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section
        title={words.refusedTitle}
        level={3}
        note={counts.refused > refused.length ? words.more(refused.length) : undefined}
      >
        {refused.length === 0 ? (
          <p className={styles.text}>{words.refusedNone}</p>
        ) : (
          <ValueTable
            label={words.refusedLabel}
            rows={[
              [words.row, words.value, words.reason],
              ...refused.map(({ line, value, reason }) => [line, value === '' ? '–' : value, reason]),
            ]}
          />
        )}
      </Section>
    </>
  );
}

function knownOf(told: Told, { dates }: Seen['reading']): string[] {
  const { cautions, odd, blanks, outputs, eitherWay, repeated } = told;
  return [
    ...cautions,
    ...(eitherWay > 0
      ? [
          `${dataWords.what.either(eitherWay)} ${dates.order === 'day first' ? dataWords.what.dayFirst : dataWords.what.monthFirst}.`,
        ]
      : []),
    ...odd.map(({ what, count, line }) => words.odd(what, count, line)),
    ...outputs.flatMap(({ key, heading }) => (blanks[key] ? [words.blanks(heading, blanks[key])] : [])),
    ...(repeated ? [words.repeated(repeated.count, repeated.line)] : []),
  ];
}

interface SettingFieldProps {
  name: SettingKey;
  settings: Settings;
  onDecide: BringingControls['decide'];
}

const bounds = { fullTimeHours: [1, 60], standardDays: [0, 1000], weeksCovered: [0.1, 520] } as const;

function SettingField({ name, settings, onDecide }: SettingFieldProps) {
  const styles = useDataStyles();
  const value = settings[name];
  const isDate = name === 'asAt' || name === 'caseStart';
  const [typed, setTyped] = useState(value === null ? '' : isDate ? shownDate(value) : String(value));
  const read = (text: string): number | null => {
    if (name === 'asAt' || name === 'caseStart') return readDate(text);
    const [least, most] = bounds[name];
    const number = readNumber(text);
    return number !== null && number >= least && number <= most ? number : null;
  };
  const isBlank = name === 'weeksCovered' && typed.trim() === '';
  const isWrong = !isBlank && read(typed.trim()) === null;
  return (
    <Field
      className={styles.field}
      label={words.settings[name]}
      {...(isWrong && { validationMessage: words.settingWrong[name] })}
    >
      <Input
        className={styles.control}
        value={typed}
        onChange={(_, { value: text }) => setTyped(text)}
        onBlur={() => {
          const given = read(typed.trim());
          if (isBlank ? value !== null : given !== null && given !== value)
            onDecide({ settings: { [name]: given } });
        }}
      />
    </Field>
  );
}
