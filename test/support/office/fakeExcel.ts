import type { Typed, WorkbookFixture } from '../../host/fixture';
import { connect } from './bridge';
import { loadOffice } from './library';
import { workbookObject, type Listening } from './objects';
import { answerBatch, type HostObject, type RequestBody } from './requests';
import { Workbook } from './workbook';

const WAIT_FOR_CELL_EDIT = 64;
const EVENT = 65_536;
const EVENT_TYPE = { DataChanged: 10, Activated: 11, SelectionChanged: 14, Calculated: 16 };

/** A workbook open in an Excel that exists only on the wire. */
export function openFakeExcel(fixture: WorkbookFixture, requirements: Record<string, string> = {}) {
  const office = loadOffice(requirements);
  const workbook = new Workbook(fixture);
  const kept = new Map<string, HostObject | null>();
  const faults: unknown[] = [];
  const refusals = new Map<number, { code: string; message: string }>();
  let requests = 0;
  let patient = false;

  const listening: Listening = { registered: new Set(), onWrite: (sheet) => changed(sheet) };
  const root = workbookObject(workbook, listening);
  const wire = connect(office, (body, flags) => {
    const request = body as RequestBody;
    // Microsoft's library gives ranges back afterwards by itself; nobody waits for that.
    const release = request.Actions.some((action) => action.Name === '_RemoveReference');
    if (release) return { Results: [] };
    patient = (flags & WAIT_FOR_CELL_EDIT) !== 0;
    const refusal = refusals.get(++requests);
    if (refusal)
      return { Results: [], Error: { Code: refusal.code, Message: refusal.message, ActionIndex: 0 } };
    try {
      return answerBatch(request, root, noSuchObject, kept);
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
    /** How many requests somebody has waited for. */
    roundTrips: () => requests,
    /** Whether the last request would have waited for a cell that is being edited. */
    wasPatient: () => patient,
    /** The request that is to fail, counted from now: 1 is the next. */
    refuse: (nth: number, code: string, message = '') => refusals.set(requests + nth, { code, message }),
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
