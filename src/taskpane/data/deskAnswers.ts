import { Desk } from '../../extracts/desk';
import type { DeskReply, DeskRequest, DeskWork } from './deskMessages';
import { reasonOf } from '../shared/reasonOf';

/** Answers what a desk is asked: the same in a worker and on the page. */
export function deskAnswers(send: (reply: DeskReply) => void): (request: DeskRequest) => void {
  const desk = new Desk();

  const work = (
    request: DeskRequest,
    onProgress: (share: number) => void,
  ): DeskWork[keyof DeskWork]['answer'] => {
    switch (request.ask) {
      case 'remember':
        desk.remember(request.given);
        return null;
      case 'open':
        return desk.open(request.given.bytes, request.given.name, onProgress);
      case 'openValues':
        return desk.openValues(request.given.rows, request.given.name);
      case 'see':
        return desk.see(request.given.table, request.given.decided, onProgress);
      case 'take': {
        const { understood, reading, keys } = desk.take();
        // A kind holds functions, which do not travel.
        const { kind: _, ...travelling } = understood;
        return { understood: travelling, reading, keys };
      }
    }
  };

  return (request) => {
    const { id } = request;
    try {
      const answer = work(request, (share) => send({ id, kind: 'progress', share }));
      send({ id, kind: 'done', answer });
    } catch (error) {
      send({ id, kind: 'failed', reason: reasonOf(error) });
    }
  };
}
