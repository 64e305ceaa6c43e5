import type { Typed, WorkbookFixture } from '../../host/fixture';
import { connect } from './bridge';
import { documentOf } from './document';
import { loadOffice } from './library';
import { workbookObject, type Listening } from './objects';
import { answerBatch, HostError, type HostObject, type RequestBody } from './requests';
import { Workbook } from './workbook';

const WAIT_FOR_CELL_EDIT = 64;
const EVENT = 65_536;
/** The newest set of which this copy of Microsoft's library has all members: it knows no notes, which came with 1.18. */
const KNOWN = '1.17';
/** As in Excel on the web. */
const LARGEST = 5_000_000;

const EVENT_TYPE = { DataChanged: 10, Activated: 11, SelectionChanged: 14, Calculated: 16 };

interface Refusal {
  code: string;
  message: string;
  after: number;
}

const refused = (Code: string) => ({ Results: [], Error: { Code, Message: '', ActionIndex: 0 } });

/** A workbook open in an Excel that exists only on the wire. */
export function openFakeExcel(fixture: WorkbookFixture, requirements: Record<string, string> = {}) {
  const workbook = new Workbook(fixture);
  const { document, state: files } = documentOf(workbook);
  const office = loadOffice({ ExcelApi: KNOWN, ...requirements }, document);
  const kept = new Map<string, HostObject | null>();
  const faults: unknown[] = [];
  const refusals = new Map<number, Refusal>();
  const sizes = { request: 0, response: 0 };
  let requests = 0;
  let patient = false;
  const refuseFrom: { request: number; refusal?: Refusal } = { request: Infinity };
  const opened: string[] = [];
  const members = new Map<string, { code: string; times: number }>();
  const refusesMember = (type: string, member: string) => {
    const refusal = members.get(`${type}.${member}`);
    if (!refusal || refusal.times-- <= 0) return null;
    return new HostError(refusal.code, 'Not here.');
  };

  const listening: Listening = {
    registered: new Set(),
    onWrite: (sheet) => changed(sheet),
    opened,
    calculationStates: ['Done'],
  };
  const root = workbookObject(workbook, listening);
  const wire = connect(office, (body, flags, size) => {
    const request = body as RequestBody;
    // Microsoft's library gives ranges back afterwards by itself; no test waits for that.
    const release = request.Actions.some((action) => action.Name === '_RemoveReference');
    if (release) return { Results: [] };
    patient = (flags & WAIT_FOR_CELL_EDIT) !== 0;
    sizes.request = Math.max(sizes.request, size);
    if (size > LARGEST) return refused('RequestPayloadSizeLimitExceeded');
    const refusal =
      refusals.get(++requests) ?? (requests >= refuseFrom.request ? refuseFrom.refusal : undefined);
    const stop = refusal && { ...refusal, at: Math.floor(request.Actions.length * refusal.after) };
    try {
      const answer = answerBatch(request, root, noSuchObject, kept, stop, refusesMember);
      const length = JSON.stringify(answer).length;
      if (length > LARGEST) return refused('ResponsePayloadSizeLimitExceeded');
      sizes.response = Math.max(sizes.response, length);
      return answer;
    } catch (fault) {
      faults.push(fault);
      throw fault;
    }
  });

  const raise = (event: keyof typeof EVENT_TYPE, message: object) => {
    if (!listening.registered.has(event)) return;
    wire.notify({
      messageCategory: EVENT,
      messageType: EVENT_TYPE[event],
      targetId: 'Workbook',
      message: JSON.stringify(message),
    });
  };
  const changed = (sheet: string) => {
    raise('DataChanged', {
      worksheetId: `{${sheet}}`,
      address: 'A1',
      changeType: 'RangeEdited',
      source: 'Local',
    });
    raise('Calculated', { worksheetId: `{${sheet}}` });
  };

  return {
    office,
    workbook,
    /** How many requests were waited for. */
    roundTrips: () => requests,
    /** Whether the last request would have waited for a cell that is being edited. */
    wasPatient: () => patient,
    /**
     * The request that is to fail, counted from now: 1 is the next. Excel does what comes before the thing it refuses:
     * `after` is the share of the request that it does.
     */
    refuse: (nth: number, code: string, message = '', after = 0) =>
      void refusals.set(requests + nth, { code, message, after }),
    /** That request, and every one after it. */
    refuseFrom(nth: number, code: string, message = '', after = 0) {
      refuseFrom.request = requests + nth;
      refuseFrom.refusal = { code, message, after };
    },
    /** Excel refuses one member of one kind of object, a number of times: `Chart`, `Name`. Paths to it are refused too. */
    refuseMember: (type: string, member: string, { code = 'GeneralException', times = Infinity } = {}) =>
      void members.set(`${type}.${member}`, { code, times }),
    /** What the application says of its calculation when it is asked, in order; the last for good. */
    calculating: (...states: string[]) => void (listening.calculationStates = states),
    relent() {
      members.clear();
      refusals.clear();
      refuseFrom.request = Infinity;
    },
    /** The longest request and the longest answer so far, in characters. */
    sizes: () => sizes,
    /** The files that were opened as workbooks of their own, in base64. */
    opened: () => opened,
    /** How the workbook is given as a file. */
    files,
    select(sheet: string, address: string) {
      const elsewhere = sheet !== workbook.selected.sheet;
      workbook.selected = { sheet, address };
      if (elsewhere) raise('Activated', { worksheetId: `{${sheet}}` });
      raise('SelectionChanged', { worksheetId: `{${sheet}}`, address });
    },
    type(sheet: string, address: string, typed: Typed) {
      workbook.type(sheet, address, typed);
      changed(sheet);
    },
    /** A question for which the fake has no answer is a fault of the test's, however the code took it. */
    dispose() {
      if (faults.length > 0) throw faults[0];
    },
  };
}

function noSuchObject(typeName: string): never {
  throw new Error(`The fake Excel does not make objects of type ${typeName}.`);
}
