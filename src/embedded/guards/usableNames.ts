import { CustomCommandExecutionError, ICommandService, type Injector } from '@univerjs/core';
import { IDefinedNamesService, type ISetDefinedNameMutationParam } from '@univerjs/engine-formula';
import { InsertDefinedNameCommand, SetDefinedNameCommand } from '@univerjs/sheets';
import { countsIn } from './formulaText';
import { complaintAboutMeaning, complaintAboutText } from './nameComplaints';

const commands: ReadonlySet<string> = new Set([InsertDefinedNameCommand.id, SetDefinedNameCommand.id]);

export type NameGiven = Pick<ISetDefinedNameMutationParam, 'id' | 'name' | 'formulaOrRefString'>;

/** What is wrong with names that a person gives, beside those that the workbook has. */
export class NamesGiven {
  constructor(
    private readonly injector: Injector,
    private readonly unitId: string,
  ) {}

  text({ id, name }: Pick<NameGiven, 'id' | 'name'>): string | null {
    return complaintAboutText(
      name,
      this.others(id).map((other) => other.name),
    );
  }

  /** The name that is the same but for capitals. */
  alike(name: string): NameGiven | undefined {
    return this.others('').find((other) => other.name.toLowerCase() === name.toLowerCase());
  }

  meaning({ id, name, formulaOrRefString }: NameGiven): string | null {
    const others = this.others(id).map((other) => ({ name: other.name, refersTo: other.formulaOrRefString }));
    return complaintAboutMeaning({ name, refersTo: formulaOrRefString }, others, countsIn(this.injector));
  }

  private others(id: string): NameGiven[] {
    const held = this.injector.get(IDefinedNamesService).getDefinedNameMap(this.unitId) ?? {};
    return Object.values(held).filter((other) => other.id !== id);
  }
}

/** Univer takes any text for a name and any formula for what it refers to; here a person is told why it is not taken. */
export function refuseUnusableNames(injector: Injector, say: (complaint: string) => void): void {
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (!commands.has(id)) return;
    const given = params as NameGiven & { unitId: string };
    const names = new NamesGiven(injector, given.unitId);
    const complaint = names.text(given) ?? names.meaning(given);
    if (complaint === null) return;
    say(complaint);
    throw new CustomCommandExecutionError(complaint);
  });
}
