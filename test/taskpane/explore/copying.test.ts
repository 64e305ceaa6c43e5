import { MessageChannel } from 'node:worker_threads';
import { Stopped } from '../../../src/host/recalculation';
import { openCarrier } from '../../../src/taskpane/explore/copying/carriers';
import { copyist } from '../../../src/taskpane/explore/copying/copyist';
import { CopyOffice } from '../../../src/taskpane/explore/copying/copyOffice';
import {
  type Carrier,
  readiness,
  type Reply,
  type Request,
  type WorkbookToCopy,
} from '../../../src/taskpane/explore/copying/messages';
import { isSameWorkbook } from '../../../src/taskpane/explore/copying/sameWorkbook';
import type { ExploredInput } from '../../../src/taskpane/explore/exploredInput';
import { simulated } from '../../../src/taskpane/explore/simulate';
import { contentsOf, type Held } from '../handOver/double';
import { implementations } from '../fixtures/catalogue';
import { columns, held, workbook } from './copied';

const input = (address: string, low: number, central: number, high: number): ExploredInput => ({
  sheet: 'Case',
  address,
  label: address,
  unit: '',
  kind: 'pert',
  low,
  central,
  high,
});
const inputs = [input('A1', 80, 100, 130), input('A2', 20, 25, 26)];
/** As a worker has it: everything is cloned on its way, and what was handed over is gone. */
let close = () => {};
async function throughMessages(): Promise<Carrier> {
  const { port1, port2 } = new MessageChannel();
  close = () => port1.close();
  const answer = copyist(implementations, (reply, transfer) => port2.postMessage(reply, transfer));
  port2.on('message', (request: Request) => void answer(request));
  return {
    post: (request) => port1.postMessage(request),
    listen: (onReply) => void port1.on('message', (reply: Reply) => onReply(reply)),
  };
}
afterEach(() => {
  close();
  jest.restoreAllMocks();
});

describe.each([
  ['through messages, as a worker', throughMessages],
  ['on the page, where no worker can be started', () => openCarrier(implementations)],
])('a copyist %s', (_where, open) => {
  const opened = () => {
    const posted: Request[] = [];
    const watched = async (): Promise<Carrier> => {
      const carrier = await open();
      return { ...carrier, post: (request) => (posted.push(request), carrier.post(request)) };
    };
    return { office: new CopyOffice(watched), posted, copies: () => posted.filter((r) => r.ask === 'copy') };
  };
  /** So that every block takes longer than a turn may last. */
  const slowly = () => {
    let now = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => (now += 50));
  };

  test('works out sets of values, with NaN where there is no number', async () => {
    const { office } = opened();
    expect(await office.copy(workbook())).toBeNull();
    expect([...(await office.askOf(workbook(), 'evaluate', columns()))]).toEqual([500, -400, NaN]);
  });

  test('simulates as the page itself would', async () => {
    const { office } = opened();
    const asked = { trials: 2048, seed: 7, pairs: [{ first: 'Case!A1', second: 'Case!A2', rank: 0.5 }] };
    const found = await office.askOf(workbook(), 'simulate', { inputs, asked });
    const here = await simulated(inputs, asked, {
      way: 'compiled',
      evaluate: async ([hours, rate]) => hours!.map((value, i) => value * rate![i]! - 2000),
    });
    expect(found).toEqual(here);
    expect(found.drivers[0]!.share).toBeGreaterThan(0.5);
  });

  test('names the cell that stops it', async () => {
    const { office } = opened();
    expect(await office.copy(workbook(held(100, '=MYSTERY(A1)')))).toEqual({
      at: 'Case B1',
      because: expect.stringContaining('MYSTERY'),
    });
  });

  test('copies again only what has changed', async () => {
    const { office, copies } = opened();
    await office.copy(workbook());
    await office.copy(workbook());
    await office.askOf(workbook(), 'evaluate', columns());
    expect(copies()).toHaveLength(1);
    await office.copy(workbook(held(100, '=OT.SAVING(A1,0,A2,1)-A3*1')));
    expect(copies()).toHaveLength(2);
  });

  test('never answers from the copy of another workbook', async () => {
    const { office } = opened();
    const twice = workbook(held(100, '=2*A1*A2-A3', 3000));
    const answers = await Promise.all(
      [workbook(), twice, workbook(), twice].map((one) => office.askOf(one, 'evaluate', columns())),
    );
    expect(answers.map(([first]) => first)).toEqual([500, 3000, 500, 3000]);
  });

  test('tells how far it is, is stopped between blocks, and can be asked again', async () => {
    const { office } = opened();
    await office.copy(workbook());
    slowly();
    const told: number[] = [];
    const stop = new AbortController();
    const asked = { inputs, asked: { trials: 65_536, seed: 1, pairs: [] } };
    const running = office.askOf(workbook(), 'simulate', asked, {
      signal: stop.signal,
      onProgress: (done) => {
        told.push(done);
        if (told.length === 3) stop.abort();
      },
    });
    await expect(running).rejects.toThrow(Stopped);
    expect(told.slice(0, 3)).toEqual([1024, 2048, 3072]);
    expect(told.length).toBeLessThan(32);
    expect((await office.askOf(workbook(), 'evaluate', columns()))[0]).toBe(500);
  });

  test('does not begin work that is stopped before it begins', async () => {
    const { office, posted } = opened();
    await office.copy(workbook());
    const running = office.askOf(workbook(), 'evaluate', columns(), { signal: AbortSignal.abort() });
    await expect(running).rejects.toThrow(Stopped);
    expect(posted).toHaveLength(1);
  });

  test('hands on what goes wrong', async () => {
    const { office } = opened();
    const asked = {
      inputs: Array.from({ length: 4000 }, () => inputs[0]!),
      asked: { trials: 64, seed: 1, pairs: [] },
    };
    await expect(office.askOf(workbook(), 'simulate', asked)).rejects.toThrow(/inputs can vary together/);
  });
});

test.each<[string, WorkbookToCopy, boolean]>([
  ['read twice', workbook(), true],
  ['with another value', workbook(held(101)), false],
  ['with another formula', workbook(held(100, '=A1*A2-A3')), false],
  ['with a cell more', workbook([...held(100), ['C1', null, 1]]), false],
  ['with text for a number', workbook([['A1', null, '100'], ...held(100).slice(1)]), false],
  ['asked for another cell', { ...workbook(), outputs: [{ sheet: 'Case', address: 'A3' }] }, false],
  ['of another name', { ...workbook(), contents: contentsOf({ Other: { cells: held(100) } }) }, false],
  ['with a name', { ...workbook(), names: [{ name: 'Rate', refersTo: '=Case!A2' }] }, false],
  [
    'under another namespace',
    { ...workbook(), functions: { ...workbook().functions, namespace: 'OTDEV' } },
    false,
  ],
])('a workbook %s: the same or not', (_what, other, isSame) =>
  expect(isSameWorkbook(workbook(), other)).toBe(isSame),
);

test.each<[unknown, unknown, boolean]>([
  [{ error: '#N/A' }, { error: '#N/A' }, true],
  [{ error: '#N/A' }, { error: '#DIV/0!' }, false],
  [null, 0, false],
  [null, null, true],
  [false, 0, false],
])('a cell that shows %j and then %j: the same is %s', (one, other, isSame) => {
  const shows = (value: unknown) => workbook([...held(100), ['C1', '=X', value as Held[2]]]);
  expect(isSameWorkbook(shows(one), shows(other))).toBe(isSame);
});

describe('a carrier is', () => {
  const page = globalThis as { Worker?: unknown; document?: unknown };
  const begun: unknown[] = [];
  class FakeWorker {
    onmessage: ((event: object) => void) | null = null;
    onerror: ((event: object) => void) | null = null;
    terminate() {
      begun.push('terminated');
    }
    postMessage(message: unknown) {
      begun.push(message);
    }
  }
  class Ready extends FakeWorker {
    override postMessage(message: unknown) {
      super.postMessage(message);
      setTimeout(() => this.onmessage?.({ data: readiness }));
    }
  }
  class Broken extends FakeWorker {
    override postMessage() {
      setTimeout(() => this.onerror?.({ message: 'no script' }));
    }
  }
  class Older extends FakeWorker {
    override postMessage() {
      setTimeout(() => this.onmessage?.({ data: 'ready 0a1b2c' }));
    }
  }
  class Forbidden {
    constructor() {
      throw new Error('not here');
    }
  }
  beforeEach(() => {
    begun.length = 0;
    page.document = { baseURI: 'https://example.gov.uk/ot/taskpane.html' };
  });
  afterEach(() => {
    delete page.Worker;
    delete page.document;
  });

  test('a worker, which loads the functions as they were built for the spreadsheet', async () => {
    page.Worker = Ready;
    const carrier = await openCarrier(implementations);
    carrier.post({ ask: 'stop', id: 1 });
    expect(begun).toEqual([
      {
        scripts: ['https://example.gov.uk/ot/customFunctions.js', 'https://example.gov.uk/ot/functions.js'],
      },
      { ask: 'stop', id: 1 },
    ]);
  });

  test.each([
    ['cannot be had', Forbidden, []],
    ['does not start', Broken, ['terminated']],
    ['is of another release', Older, ['terminated']],
  ])('the page where a worker %s', async (_what, kind, done) => {
    page.Worker = kind;
    const office = new CopyOffice(() => openCarrier(implementations));
    expect((await office.askOf(workbook(), 'evaluate', columns()))[0]).toBe(500);
    expect(begun).toEqual(done);
  });
});
