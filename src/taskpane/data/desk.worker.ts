import { deskAnswers } from './deskAnswers';
import { deskIsReady, type DeskReply, type DeskRequest } from './deskMessages';

/** Members of a worker that the types for pages lack. */
interface WorkerScope {
  postMessage(message: DeskReply | string): void;
  onmessage: ((event: { data: unknown }) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const answer = deskAnswers((reply) => scope.postMessage(reply));
scope.onmessage = ({ data }) => answer(data as DeskRequest);
scope.postMessage(deskIsReady);
