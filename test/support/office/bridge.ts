import type { Bridge, OfficeWindow } from './library';

const REQUEST = 1;
const NOTICE = 3;

/** One thing the host tells the add-in unasked: an event, or a function to be called. */
export interface Notice {
  messageCategory: number;
  messageType: number;
  targetId: string;
  message: unknown;
}

/** The wire between Microsoft's library and a host of ours. Everything crosses it as text. */
export function connect(
  office: OfficeWindow,
  answer: (body: unknown, flags: number, size: number) => unknown,
) {
  const bridge: Bridge = {
    onMessageFromHost: () => undefined,
    sendMessageToHost: (text) => {
      const sent = JSON.parse(text) as {
        id: number;
        type: number;
        flags: number;
        message: { body: unknown };
      };
      if (sent.type !== REQUEST)
        throw new Error(`The fake host does not know messages of type ${sent.type}.`);
      const { body } = sent.message;
      const reply = answer(typeof body === 'string' ? JSON.parse(body) : body, sent.flags, text.length);
      const message = { statusCode: 200, headers: {}, body: JSON.stringify(reply) };
      setTimeout(() => bridge.onMessageFromHost(JSON.stringify({ id: sent.id, type: REQUEST, message })), 0);
    },
  };
  office.OfficeExtension.HostBridge.init(bridge);
  return {
    notify: (...entries: Notice[]) =>
      bridge.onMessageFromHost(JSON.stringify({ type: NOTICE, message: { entries } })),
  };
}
