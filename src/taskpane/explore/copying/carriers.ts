import { words } from '../words';
import { ofThisBuild } from '../../shared/build';
import { part } from '../../shared/part';
import type { Implementations } from '../../implementations';
import { type Carrier, type Reply, type Request, type Start, readiness } from './messages';

/** A worker; where none can be started, as in some of Office's web views, the page itself. */
export async function openCarrier(implementations: Implementations): Promise<Carrier> {
  try {
    return await inWorker();
  } catch {
    return onPage(implementations);
  }
}

const PATIENCE_MS = 10_000;

/** The functions come from the very file that the spreadsheet has them from. */
function inWorker(): Promise<Carrier> {
  const worker = new Worker(
    /* webpackChunkName: "explore-worker" */ new URL('./copyist.worker.ts', import.meta.url),
  );
  const scripts = ['customFunctions.js', 'functions.js'].map(
    (name) => new URL(ofThisBuild(name), document.baseURI).href,
  );
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => {
      clearTimeout(late);
      worker.terminate();
      reject(new Error(reason));
    };
    const late = setTimeout(() => fail('The worker did not start.'), PATIENCE_MS);
    worker.onerror = ({ message }) => fail(message);
    worker.onmessageerror = () => fail('The worker could not be understood.');
    worker.onmessage = ({ data }) => {
      if (data !== readiness) return fail('The worker is of another release.');
      clearTimeout(late);
      resolve({
        post: (request) => worker.postMessage(request),
        listen(onReply, onBroken) {
          worker.onmessage = (message) => onReply(message.data as Reply);
          worker.onerror = ({ message }) => onBroken(words.worker.died(message));
          worker.onmessageerror = () => onBroken(words.worker.garbled);
        },
        end: () => worker.terminate(),
      });
    };
    worker.postMessage({ scripts } satisfies Start);
  });
}

async function onPage(implementations: Implementations): Promise<Carrier> {
  const { copyist } = await part(() => import(/* webpackChunkName: "explore-on-page" */ './copyist'));
  let reply: (reply: Reply) => void = () => {};
  const answer = copyist(implementations, (message) => reply(message));
  return {
    post: (request: Request) => void setTimeout(() => void answer(request)),
    listen: (onReply) => void (reply = onReply),
  };
}
