import { useEffect, useRef, useState } from 'react';
import type { Seen } from '../../extracts/desk';
import type { Decided } from '../../extracts/propose';
import { Stopped, stopIfAsked } from '../../host/recalculation';
import type { Environment, Spreadsheet } from '../../host/spreadsheet';
import { SameRows } from '../../extracts/again/under';
import { areThere } from '../shared/areThere';
import { words as shared } from '../shared/words';
import { beginning, type Bringing, type Busy, type Step, type Target, unsureFields } from './bringing';
import { DeskClient } from './deskClient';
import { readSource, type WorkbookSource } from './sources';
import { dataWords as words } from './words';
import type { CaseDefinition } from '../../cases/parts/caseDefinition';
import { reasonOf } from '../shared/reasonOf';

export interface BringingControls {
  bringing: Bringing;
  openFile(file: Pick<File, 'name' | 'arrayBuffer'>): void;
  openText(text: string): void;
  openHeld(source: WorkbookSource): void;
  chooseTable(index: number): void;
  /** What the person says differs from what was guessed. */
  decide(change: Decided): void;
  goTo(step: Step): void;
  /** Goes on from a step, or says what has to be answered first. */
  next(): void;
  put(target: Target, cases: readonly CaseDefinition[], today: number): void;
  stop(): void;
  /** Begins anew, for a case of the workbook by its Inputs sheet or for none. */
  again(forSheet?: string): void;
  show(): void;
}

/** Leads from a file to sheets in the workbook. Lives above the page, so that a page change loses nothing. */
export function useBringing(
  spreadsheet: Spreadsheet,
  beforeWriting: () => Promise<Environment | null> = () => spreadsheet.environment(),
  client?: DeskClient,
): BringingControls {
  const [bringing, setBringing] = useState<Bringing>(beginning);
  const desk = useRef(client ?? new DeskClient());
  /** Ignores the result of a superseded request. */
  const turn = useRef(0);
  /** Stops what is being written. */
  const writing = useRef<AbortController | null>(null);
  const merge = (change: Partial<Bringing>) => setBringing((before) => ({ ...before, ...change }));

  /** Does something that takes time; a stop or a failure leads back to where it began. */
  const during = async (
    what: string,
    work: (tell: (share: number, otherwise?: Partial<Busy>) => void) => Promise<Partial<Bringing>>,
    { stopped = words.stopped, otherwise = {} }: { stopped?: string; otherwise?: Partial<Bringing> } = {},
  ) => {
    const mine = ++turn.current;
    const busy: Busy = { what, share: null, canStop: true };
    merge({ busy, problem: null });
    try {
      const change = await work(
        (share, other) => mine === turn.current && merge({ busy: { ...busy, share, ...other } }),
      );
      if (mine === turn.current) merge({ busy: null, ...change });
    } catch (error) {
      if (mine !== turn.current) return;
      const problem = error instanceof Stopped ? stopped : reasonOf(error);
      merge({ busy: null, problem, ...otherwise });
    }
  };

  const see = (table: number, decided: Decided, then: Partial<Bringing> = {}) =>
    during(
      words.busy.understanding,
      async (tell) => {
        const seen = await desk.current.ask('see', { table, decided }, tell);
        const isNew = Object.keys(decided).length === 0;
        const before = isNew && seen ? await remembered(spreadsheet, seen) : null;
        if (before === null) return { seen, decided, table, asked: [], shared: null, ...then };
        const again = await desk.current.ask('see', { table, decided: before }, tell);
        return { seen: again, decided: before, table, asked: [], shared: null, isRemembered: true, ...then };
      },
      { otherwise: { step: 'choose' } },
    );

  const opened = async (
    source: string,
    ask: (tell: (share: number) => void) => Promise<Bringing['tables']>,
  ) => {
    let tables: Bringing['tables'] = [];
    await during(words.busy.reading(source), async (tell) => {
      tables = await ask(tell);
      return { tables, source, decided: {}, seen: null, isRemembered: false };
    });
    if (tables.length === 1) await see(0, {}, { step: 'what' });
    else if (tables.length > 1) merge({ step: 'choose' });
  };

  const write = async (target: Target, cases: readonly CaseDefinition[], today: number) => {
    const stop = (writing.current = new AbortController());
    await during(
      words.busy.writing(null),
      async (tell) => {
        const environment = await beforeWriting();
        if (environment?.dateSystem === 1904) throw new Error(shared.environment.refused);
        const taken = await desk.current.ask('take', null);
        stopIfAsked(stop.signal);
        const { changeFor } = await import(/* webpackChunkName: "data" */ './put');
        const { source, tables, table } = bringing;
        const { name, how } = tables[table] ?? { name: source ?? '', how: '' };
        const origin = { name, how, day: today };
        const put = await changeFor(spreadsheet, taken, origin, target, cases).catch(sharedOf(target));
        if ('shared' in put) return put;
        const { change, done } = put;
        const applied = await spreadsheet.apply(
          change,
          ({ share, what, isWritten }) =>
            tell(
              share,
              isWritten
                ? { what: words.busy.calculating, canStop: false }
                : { what: words.busy.writing(what) },
            ),
          stop.signal,
        );
        await spreadsheet.show(done.landing.sheet, done.landing.address).catch(() => undefined);
        return { step: 'done', done: { ...done, applied } };
      },
      { stopped: words.stoppedWriting },
    );
    writing.current = null;
  };

  const { done } = bringing;
  useEffect(() => {
    if (!done) return;
    return spreadsheet.onStep(() => {
      void areThere(spreadsheet, done.sheets).then(
        (there) => there || setBringing((now) => (now.done === done ? beginning : now)),
      );
    });
  }, [spreadsheet, done]);

  return {
    bringing,
    openFile: (file) =>
      void opened(file.name, async (tell) => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        return desk.current.ask('open', { bytes, name: file.name }, tell);
      }),
    openText: (text) =>
      void opened(words.choose.pasted, (tell) =>
        desk.current.ask('open', { bytes: new TextEncoder().encode(text), name: words.choose.pasted }, tell),
      ),
    openHeld: (source) =>
      void opened(words.choose.held, async (tell) =>
        desk.current.ask('openValues', await readSource(spreadsheet, source, tell)),
      ),
    chooseTable: (index) => void see(index, {}, { step: 'what' }),
    decide: (change) => {
      const { decided, table } = bringing;
      void see(table, merged(decided, change));
    },
    goTo: (step) => merge({ step, problem: null }),
    next: () => {
      const { step, seen } = bringing;
      if (!seen) return;
      const asked = step === 'what' ? unsureFields(seen) : [];
      if (asked.length > 0) return merge({ asked });
      const after: Partial<Record<Bringing['step'], Step>> = {
        what: 'identifiers',
        identifiers: 'understood',
        understood: 'put',
      };
      const next = after[step];
      if (next) merge({ step: next, problem: null, asked: [] });
    },
    put: (target, cases, today) => void write(target, cases, today),
    stop: () => (writing.current ? writing.current.abort() : desk.current.stop()),
    again: (forSheet) => {
      turn.current++;
      setBringing({ ...beginning, forSheet: forSheet ?? null });
    },
    show: () => {
      const landing = bringing.done?.landing;
      if (landing) void spreadsheet.show(landing.sheet, landing.address).catch(() => undefined);
    },
  };
}

/** Rows that are there already are a question to the person, and no failure. */
const sharedOf =
  (target: Target) =>
  (error: unknown): Pick<Bringing, 'shared'> => {
    if (error instanceof SameRows && target.where === 'again')
      return { shared: { ...error.shared, figures: target.figures } };
    throw error;
  };

/** As far as the workbook says: a host that cannot be read remembers nothing, and the columns are guessed. */
async function remembered(spreadsheet: Spreadsheet, seen: Seen): Promise<Decided | null> {
  const { rememberedFor } = await import(/* webpackChunkName: "data" */ './remembered');
  return rememberedFor(spreadsheet, seen).catch(() => null);
}

/** What is decided of another kind or heading says nothing of the columns. */
function merged(before: Decided, change: Decided): Decided {
  if (change.kind !== undefined || change.headingRow !== undefined)
    return { ...(before.choices && { choices: before.choices }), ...change };
  return {
    ...before,
    ...change,
    ...(change.mapping && { mapping: { ...before.mapping, ...change.mapping } }),
    ...(change.units && { units: { ...before.units, ...change.units } }),
    ...(change.settings && { settings: { ...before.settings, ...change.settings } }),
    ...(change.choices && { choices: { ...before.choices, ...change.choices } }),
  };
}
