import { CommandService, ICommandService, type IExecutionOptions, type Injector } from '@univerjs/core';

interface Going {
  readonly id: string;
}

/**
 * Univer's commands, which call each other, with a notice of the end of each that no other one called. A command that asks
 * a person ends there, and what it does with the answer begins anew: meanwhile others come and go.
 */
export class OutermostCommands extends CommandService {
  private readonly going = new Set<Going>();
  private readonly waiting = new Set<Going>();
  private begins: (isAnswered: boolean) => void = () => undefined;
  private ends: () => void = () => undefined;

  watch(begins: (isAnswered: boolean) => void, ends: () => void): void {
    this.begins = begins;
    this.ends = ends;
  }

  override async executeCommand<P extends object = object, R = boolean>(
    id: string,
    params?: P,
    options?: IExecutionOptions,
  ): Promise<R> {
    const command = this.enter({ id });
    try {
      return await super.executeCommand<P, R>(id, params, options);
    } finally {
      this.leave(command);
    }
  }

  override syncExecuteCommand<P extends object = object, R = boolean>(
    id: string,
    params?: P,
    options?: IExecutionOptions,
  ): R {
    const command = this.enter({ id });
    try {
      return super.syncExecuteCommand<P, R>(id, params, options);
    } finally {
      this.leave(command);
    }
  }

  /** Work that asks the user a question waits for the answer, which may never come. */
  async awaiting<T>(answer: Promise<T>): Promise<T> {
    const asking = [...this.going];
    for (const command of asking) {
      this.waiting.add(command);
      this.leave(command);
    }
    try {
      return await answer;
    } finally {
      for (const command of asking) if (this.waiting.delete(command)) this.enter(command, true);
    }
  }

  /** Whether one of these is being done, by itself or by another. */
  isDoing(...ids: string[]): boolean {
    for (const { id } of this.going) if (ids.includes(id)) return true;
    return false;
  }

  private enter(command: Going, isAnswered = false): Going {
    this.going.add(command);
    if (this.going.size === 1) this.begins(isAnswered);
    return command;
  }

  private leave(command: Going): void {
    if (this.going.delete(command)) {
      if (this.going.size === 0) this.ends();
    } else this.waiting.delete(command);
  }
}

/** For every dialog from which a command awaits an answer. */
export function awaited<T>(answer: Promise<T>, injector: Injector): Promise<T> {
  return (injector.get(ICommandService) as OutermostCommands).awaiting(answer);
}
