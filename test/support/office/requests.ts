/** A thing of the workbook as the wire sees it: a member that is not listed here does not exist. */
export interface HostObject {
  type: string;
  /** What identifies it once it has been made, so that it can be asked for again. */
  identity?: Record<string, unknown>;
  properties?: Record<string, () => unknown>;
  assign?: Record<string, (value: never) => void> | undefined;
  children?: Record<string, () => HostObject | null>;
  methods?: Record<string, (...args: never[]) => unknown>;
  item?: (key: string) => HostObject;
  /** What a collection holds. */
  items?: () => HostObject[];
  /** The value in the fake that it represents, for methods that are given it. */
  represents?: unknown;
}

/** A refusal that the host would also give. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function invalid(): HostError {
  return new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
}

interface Path {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  Arguments?: unknown[];
  /** In the place of each argument that is an object: the number of its path. */
  ReferencedObjectPathIds?: number[];
}

interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: { Select?: string[] };
}

export interface RequestBody {
  Actions: Action[];
  ObjectPaths: Record<string, Path>;
}

const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 };
const PATH = { root: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 };

/** Where Excel is to stop in the middle of a batch, what came before having been done. */
export interface Stop {
  at: number;
  code: string;
  message: string;
}

/** Whether a member of a kind of object is refused: `Chart`, `Name`. */
export type RefusesMember = (type: string, member: string) => HostError | null;

/** Answers one batch as Excel does: in order, and no further than the first refusal. */
export function answerBatch(
  body: RequestBody,
  root: HostObject,
  made: (typeName: string) => HostObject,
  kept: Map<string, HostObject | null>,
  stop?: Stop,
  refuses: RefusesMember = () => null,
) {
  const objects = new Map<number, HostObject | null>();

  const at = (id: number): HostObject | null => {
    if (!objects.has(id)) objects.set(id, resolve(body.ObjectPaths[id]!));
    return objects.get(id)!;
  };

  /** Objects that are given to a method arrive as the values that they represent. */
  const argumentsIn = ({ Arguments = [], ReferencedObjectPathIds = [] }: ArgumentInfo = {}) =>
    Arguments.map((argument, index) => {
      const id = ReferencedObjectPathIds[index];
      return id ? at(id)?.represents : argument;
    }) as never[];

  const resolve = (path: Path): HostObject | null => {
    const args = argumentsIn(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.root) return root;
    if (path.ObjectPathType === PATH.newObject) return made(path.Name);
    if (path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.reference)
      return kept.get(path.Name) ?? unknown('the reference', path.Name);
    const parent = at(path.ParentObjectPathId);
    // A null object answers every further question with a null object.
    if (!parent) return null;
    const refusal = refuses(parent.type, path.Name);
    if (refusal) throw refusal;
    if (path.ObjectPathType === PATH.property) return member(parent, 'children', path.Name)();
    if (path.ObjectPathType === PATH.method) return member(parent, 'methods', path.Name)(...args);
    if (path.ObjectPathType === PATH.indexer && parent.item) return parent.item(args[0]!);
    return unknown(`path type ${path.ObjectPathType} of`, parent.type);
  };

  const perform = (action: Action): unknown => {
    if (action.ActionType === ACTION.trace) return undefined;
    const target = at(action.ObjectPathId);
    if (action.ActionType === ACTION.instantiate) return target ? keep(target, kept) : null;
    if (action.ActionType === ACTION.query) return target ? query(target, action.QueryInfo?.Select) : null;
    const args = argumentsIn(action.ArgumentInfo);
    // Ranges are kept alive from the start here.
    if (action.Name === '_KeepReference') return undefined;
    if (!target) return undefined;
    const refusal = refuses(target.type, action.Name);
    if (refusal) throw refusal;
    if (action.ActionType === ACTION.method) return member(target, 'methods', action.Name)(...args);
    if (action.ActionType === ACTION.setProperty) return member(target, 'assign', action.Name)(args[0]!);
    return unknown(`action type ${action.ActionType} on`, target.type);
  };

  const Results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of body.Actions.entries()) {
    if (index === stop?.at)
      return { Results, Error: { Code: stop.code, Message: stop.message, ActionIndex: index } };
    try {
      Results.push({ ActionId: action.Id, Value: perform(action) ?? null });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return { Results, Error: { Code: error.code, Message: error.message, ActionIndex: index } };
    }
  }
  return { Results, TraceIds: body.Actions.filter((a) => a.ActionType === ACTION.trace).map((a) => a.Id) };
}

function keep(target: HostObject, kept: Map<string, HostObject | null>): unknown {
  if (target.identity) return target.identity;
  const reference = `kept-${kept.size + 1}`;
  kept.set(reference, target);
  return { _ReferenceId: reference };
}

function query(target: HostObject, select: string[] = []): unknown {
  const paths = select.map((path) => path.split('/').filter((part) => part !== 'items'));
  if (!target.items) return selected(target, paths);
  return { _Items: target.items().map((item) => ({ ...item.identity, ...selected(item, paths) })) };
}

/** `address` is a property; `format/protection/locked` is one of a child's child. */
function selected(target: HostObject, paths: string[][]): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [first, ...rest] of paths) {
    const name = first![0]!.toUpperCase() + first!.slice(1);
    if (rest.length === 0) found[name] = member(target, 'properties', name)();
    else {
      const child = member(target, 'children', name)() as HostObject;
      found[name] = { ...(found[name] as object), ...selected(child, [rest]) };
    }
  }
  return found;
}

function member(
  target: HostObject,
  group: 'properties' | 'assign' | 'children' | 'methods',
  name: string,
): (...args: never[]) => never {
  const found = target[group]?.[name];
  return (found ?? unknown(`${target.type}.`, name)) as (...args: never[]) => never;
}

function unknown(before: string, name: string): never {
  throw new Error(
    `The fake workbook has nothing to answer for ${before}${before.endsWith('.') ? '' : ' '}${name}.`,
  );
}
