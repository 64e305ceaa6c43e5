import { useEffect, useRef, useState } from 'react';
import type { Applied, Environment, Spreadsheet } from '../../host/spreadsheet';
import { landingOf } from '../../cases/parts/landing';
import type { Answers, CaseDefinition, OfferedCase, Start } from '../../cases/parts/caseDefinition';
import type { TypedAnswers } from './answers';
import { present } from '../../formulas/present';
import { areThere } from '../shared/areThere';
import { part } from '../shared/part';
import { words } from '../shared/words';
import { type Building, type Draft, type Offer, type PreviewState } from './building';
import { reasonOf } from '../shared/reasonOf';

/** What the steps after the choice look like: a script of its own, fetched with the case. */
export type Steps = typeof import('./steps');

export interface BuildingControls {
  building: Building;
  /** Null until a case is chosen. */
  steps: Steps | null;
  /** What was typed, by case; kept while the user looks at other pages. */
  typed: Readonly<Record<string, TypedAnswers | undefined>>;
  type(id: string, typed: TypedAnswers): void;
  choose(): void;
  /** Fetches a case, then asks its questions or shows what its example would add. */
  begin(chosen: OfferedCase, start: Start | 'example'): void;
  ask(definition: CaseDefinition, start?: Start): void;
  preview(definition: CaseDefinition, answers: Answers | 'example', start?: Start): void;
  /** Reads the workbook again. */
  reread(): void;
  write(): void;
  show(): void;
}

/** Leads from the choice of a case to sheets in the workbook. Lives above the page, so that a page change loses nothing. */
export function useBuilding(
  spreadsheet: Spreadsheet,
  beforeWriting: () => Promise<Environment | null> = () => spreadsheet.environment(),
): BuildingControls {
  const [building, setBuilding] = useState<Building>({ step: 'choose' });
  const [typed, setTyped] = useState<BuildingControls['typed']>({});
  /** Fetched with the first case; nothing after the choice is reached without it. */
  const [steps, setSteps] = useState<Steps | null>(null);
  const fetchedSteps = useRef<Steps | null>(null);
  const way = () => present(fetchedSteps.current, 'the steps of building');
  /** Ignores the result of a superseded request. */
  const turn = useRef(0);

  const goTo = (next: Building) => {
    turn.current++;
    setBuilding(next);
  };

  const read = async (draft: Draft) => {
    goTo({ step: 'preview', draft, state: { status: 'reading' } });
    const mine = turn.current;
    const state = await offered(way(), spreadsheet, draft);
    if (mine === turn.current) setBuilding({ step: 'preview', draft, state });
  };

  const preview = (definition: CaseDefinition, answers: Answers | 'example', start: Start = 'defaults') => {
    try {
      void read(way().draftOf(definition, answers, start));
    } catch (error) {
      const problem = reasonOf(error);
      goTo(answers === 'example' ? { step: 'choose', problem } : { step: 'ask', definition, start, problem });
    }
  };

  const begin = async (chosen: OfferedCase, start: Start | 'example') => {
    goTo({ step: 'fetch', chosen, start });
    const mine = turn.current;
    try {
      const [definition, fetched] = await Promise.all([
        part(() => chosen.load()),
        part(() => import(/* webpackChunkName: "build-steps" */ './steps')),
      ]);
      if (mine !== turn.current) return;
      fetchedSteps.current = fetched;
      setSteps(fetched);
      if (start === 'example') preview(definition, 'example');
      else goTo({ step: 'ask', definition, start });
    } catch (error) {
      if (mine === turn.current) goTo({ step: 'fetch', chosen, start, problem: reasonOf(error) });
    }
  };

  const write = async (draft: Draft, seen: Offer) => {
    const say = (state: PreviewState) => setBuilding({ step: 'preview', draft, state });
    say({ status: 'writing', offer: seen, progress: null });
    let applied: Applied;
    try {
      const environment = await beforeWriting();
      if (environment?.dateSystem === 1904) throw new Error(words.environment.refused);
      const offer = way().offerFor(draft, await spreadsheet.taken());
      if (!way().isSameOffer(offer, seen)) return say({ status: 'ready', offer, hasChanged: true });
      const { sheets, names } = offer.plan;
      applied = await spreadsheet.apply({ sheets, names }, (progress) =>
        say({ status: 'writing', offer, progress }),
      );
    } catch (error) {
      return say({ status: 'failed', offer: seen, reason: reasonOf(error) });
    }
    const notShown = await shown(spreadsheet, seen);
    goTo({ step: 'done', draft, offer: seen, applied, notShown, isLast: true });
  };

  const written = building.step === 'done' ? building.offer : null;
  useEffect(() => {
    if (!written) return;
    return spreadsheet.onStep(() => {
      const update = (next: (done: Building & { step: 'done' }) => Building) =>
        setBuilding((now) => (now.step === 'done' && now.offer === written ? next(now) : now));
      update((done) => ({ ...done, isLast: false }));
      const names = written.plan.sheets.map(({ name }) => name);
      void areThere(spreadsheet, names).then((there) => there || update(() => ({ step: 'choose' })));
    });
  }, [spreadsheet, written]);

  return {
    building,
    steps,
    typed,
    type: (id, answers) => setTyped((before) => ({ ...before, [id]: answers })),
    choose: () => goTo({ step: 'choose' }),
    begin: (chosen, start) => void begin(chosen, start),
    ask: (definition, start = 'defaults') => goTo({ step: 'ask', definition, start }),
    preview,
    reread: () => building.step === 'preview' && void read(building.draft),
    write: () => {
      if (building.step !== 'preview') return;
      const { draft, state } = building;
      if (state.status === 'ready' || state.status === 'failed') void write(draft, state.offer);
    },
    show: () => {
      if (building.step !== 'done') return;
      void shown(spreadsheet, building.offer).then((notShown) =>
        setBuilding((now) => (now === building ? { ...building, notShown } : now)),
      );
    },
  };
}

async function offered({ offerFor }: Steps, spreadsheet: Spreadsheet, draft: Draft): Promise<PreviewState> {
  try {
    return { status: 'ready', offer: offerFor(draft, await spreadsheet.taken()), hasChanged: false };
  } catch (error) {
    return { status: 'unreadable', reason: reasonOf(error) };
  }
}

/** The sheets are written even if one cannot be brought to the front: then the reason. */
async function shown(spreadsheet: Spreadsheet, offer: Offer): Promise<string | null> {
  const { sheet, address } = landingOf(offer);
  try {
    await spreadsheet.show(sheet, address);
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}
