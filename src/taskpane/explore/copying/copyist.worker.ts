import type { Implementations } from '../../implementations';
import { copyist } from './copyist';
import { readiness, type Request, type Start } from './messages';
import { present } from '../../../formulas/present';

/** Members of a worker that the types for pages lack. */
interface WorkerScope {
  importScripts(...scripts: string[]): void;
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  onmessage: ((event: { data: unknown }) => void) | null;
  CustomFunctions?: { implementations: Implementations };
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }) => {
  scope.importScripts(...(data as Start).scripts);
  const answer = copyist(
    present(scope.CustomFunctions, 'the custom functions').implementations,
    (reply, transfer) => scope.postMessage(reply, transfer),
  );
  scope.onmessage = (event) => void answer(event.data as Request);
  scope.postMessage(readiness, []);
};
