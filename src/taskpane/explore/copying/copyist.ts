import { Stopped, stopIfAsked } from '../../../host/recalculation';
import { type Compiled, compileWorkbook } from '../../../formulas/compile/compile';
import type { Implementations } from '../../implementations';
import { type Evaluator, type Watch } from '../evaluator';
import type { NotCopied } from '../exploration';
import { simulated } from '../simulate';
import type { Reply, Request, Work, WorkbookToCopy } from './messages';
import { sheetAndAddress } from '../exploredInput';
import { nth } from '../../../formulas/present';
import { reasonOf } from '../../shared/reasonOf';

type Send = (reply: Reply, transfer: ArrayBuffer[]) => void;

/** Makes a copy of the formulas and works it out on request: the same in a worker and on the page. */
export function copyist(implementations: Implementations, send: Send): (request: Request) => Promise<void> {
  let copy: Evaluator | null = null;
  const running = new Map<number, AbortController>();

  const makeCopy = ({ functions, ...workbook }: WorkbookToCopy): NotCopied | null => {
    copy = null;
    const compiled = compileWorkbook({ ...workbook, functions: { ...functions, implementations } });
    if (compiled.kind === 'stopped') {
      return { at: sheetAndAddress(compiled.at), because: compiled.because };
    }
    copy = evaluatorOf(compiled);
    return null;
  };

  const work = async (request: Exclude<Request, { ask: 'stop' | 'live' }>, watch: Watch) => {
    if (request.ask === 'copy') return makeCopy(request.given);
    if (!copy) throw new Error('There is no copy of the formulas to work out.');
    return request.ask === 'evaluate'
      ? copy.evaluate(request.given, watch)
      : simulated(request.given.inputs, request.given.asked, copy, watch);
  };

  return async (request) => {
    const { id } = request;
    if (request.ask === 'live') return send({ id, kind: 'alive' }, []);
    if (request.ask === 'stop') return running.get(id)?.abort();
    const controller = new AbortController();
    running.set(id, controller);
    const onProgress = (done: number) => send({ id, kind: 'progress', done }, []);
    try {
      const answer = await work(request, { signal: controller.signal, onProgress });
      send({ id, kind: 'done', answer }, buffersOf(answer));
    } catch (error) {
      if (error instanceof Stopped) send({ id, kind: 'stopped' }, []);
      else send({ id, kind: 'failed', reason: reasonOf(error) }, []);
    } finally {
      running.delete(id);
    }
  };
}

const BLOCK = 1024;
/** After so long the others get their turn: on the page the user, in a worker the message to stop. */
const SLICE_MS = 24;

function evaluatorOf(compiled: Compiled): Evaluator {
  return {
    way: 'compiled',
    async evaluate(columns, { signal, onProgress } = {}) {
      const count = nth(columns, 0).length;
      const values = new Float64Array(count);
      let began = performance.now();
      for (let from = 0; from < count; from += BLOCK) {
        const to = Math.min(from + BLOCK, count);
        const part = columns.map((column) => column.subarray(from, to));
        compiled.evaluateTrials(part, to - from, [values.subarray(from, to)]);
        if (performance.now() - began < SLICE_MS) continue;
        onProgress?.(to);
        await new Promise((resolve) => setTimeout(resolve));
        stopIfAsked(signal);
        began = performance.now();
      }
      return values;
    },
  };
}

/** What need not be copied on its way. */
function buffersOf(answer: Work[keyof Work]['answer']): ArrayBuffer[] {
  const arrays =
    answer instanceof Float64Array
      ? [answer]
      : answer && 'simulation' in answer
        ? [answer.simulation.values, ...answer.simulation.draws]
        : [];
  return arrays.map(({ buffer }) => buffer as ArrayBuffer);
}
