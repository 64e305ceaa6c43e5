import { CommandService, type IExecutionOptions } from '@univerjs/core';

/** Univer's commands, which call each other, with a notice of the end of each that no other one called. */
export class OutermostCommands extends CommandService {
  private depth = 0;
  private begins: () => void = () => undefined;
  private ends: () => void = () => undefined;

  watch(begins: () => void, ends: () => void): void {
    this.begins = begins;
    this.ends = ends;
  }

  override async executeCommand<P extends object = object, R = boolean>(
    id: string,
    params?: P,
    options?: IExecutionOptions,
  ): Promise<R> {
    this.enter();
    try {
      return await super.executeCommand<P, R>(id, params, options);
    } finally {
      this.leave();
    }
  }

  override syncExecuteCommand<P extends object = object, R = boolean>(
    id: string,
    params?: P,
    options?: IExecutionOptions,
  ): R {
    this.enter();
    try {
      return super.syncExecuteCommand<P, R>(id, params, options);
    } finally {
      this.leave();
    }
  }

  private enter(): void {
    if (this.depth++ === 0) this.begins();
  }

  private leave(): void {
    if (--this.depth === 0) this.ends();
  }
}
