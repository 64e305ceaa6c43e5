import type { Question } from './question';
import type { FileAccess, KeptFile, PickedFile, Seen } from './fileAccess';
import { titleOf } from './names';
import { fileWords as words } from './words';
import { reasonOf } from '../../taskpane/shared/reasonOf';

/** What is open, as far as files go. */
export interface Desk {
  title(): string;
  /** The name for a file of it. */
  fileName(): string;
  /** Stores what is being typed, and waits until everything is calculated. */
  settle(): Promise<void>;
  /** The present workbook as the bytes of an .xlsx file. */
  contents(): Promise<Uint8Array>;
  /**
   * Puts the workbook of a file in the place of the present one.
   * @param title for a file that states none
   * @returns what of the file is not kept, in words
   * @throws where the file cannot be read: then the present workbook is as it was
   */
  replaceBy(bytes: Uint8Array, title: string): Promise<string[]>;
  ask(question: Question): Promise<string | null>;
  say(line: string): void;
}

export interface FileState {
  /** The name of the file that Save writes to; null where it has to ask, or downloads. */
  file: string | null;
  /** Whether the workbook has changed since it was saved or opened. */
  hasChanges: boolean;
  /** The name of the file that is being written. */
  saving: string | null;
  last: { how: 'opened' | 'saved' | 'downloaded'; name: string; at: Date } | null;
  /** What of the opened file is not kept. */
  losses: string[];
}

interface OpenFile {
  name: string;
  kept: KeptFile | null;
  seen: Seen | null;
  losses: string[];
}

/** Opening and saving: which file the workbook belongs to, what is saved of it, and what is asked before anything is lost. */
export class WorkbookFiles {
  private file: OpenFile | null = null;
  private last: FileState['last'] = null;
  private saving: { name: string; done: Promise<boolean> } | null = null;
  private changes = 0;
  private savedChanges = 0;
  private readonly listeners = new Set<(state: FileState) => void>();

  constructor(
    private readonly desk: Desk,
    private readonly access: FileAccess,
    private readonly now = () => new Date(),
  ) {}

  get state(): FileState {
    return {
      file: this.file?.kept ? this.file.name : null,
      hasChanges: this.changes > this.savedChanges,
      saving: this.saving?.name ?? null,
      last: this.last,
      losses: this.file?.losses ?? [],
    };
  }

  get limit(): string | null {
    return this.access.limit;
  }

  /** Calls back at once, and whenever anything of the state changes. */
  onState(listener: (state: FileState) => void): () => void {
    this.listeners.add(listener);
    listener(this.state);
    return () => this.listeners.delete(listener);
  }

  /** The workbook has changed. */
  changed(): void {
    this.changes++;
    this.tell();
  }

  /** Another workbook is open, of no file: blank, an example or a recovery copy. */
  startAfresh({ hasChanges = false } = {}): void {
    this.file = null;
    this.last = null;
    this.savedChanges = this.changes;
    if (hasChanges) this.changes++;
    this.tell();
  }

  /** Writes to the same file again, or asks where, or downloads. @returns whether it was saved */
  save(): Promise<boolean> {
    return this.once(async () => {
      if (this.access.limit !== null) return this.saveByDownload();
      if (!this.file?.kept) return this.saveUnderAnotherName();
      const target = await this.whereToSave(this.file.kept, this.file);
      return target === 'over'
        ? this.writeTo(this.file.kept)
        : target === 'another' && this.saveUnderAnotherName();
    });
  }

  saveAs(): Promise<boolean> {
    return this.once(() =>
      this.access.limit === null ? this.saveUnderAnotherName() : this.saveByDownload(),
    );
  }

  /** Asks for a file and opens it, once the changes in the present workbook are dealt with. */
  async open(): Promise<boolean> {
    if (!(await this.mayClose())) return false;
    let picked: PickedFile | null;
    try {
      picked = await this.access.pickToOpen();
    } catch (error) {
      this.desk.say(words.failed.pick(sentenceOf(error)));
      return false;
    }
    if (!picked) return false;
    const { name, bytes, seen, kept } = picked;
    try {
      const losses = await this.desk.replaceBy(bytes, titleOf(name));
      this.file = { name, kept, seen, losses };
    } catch (error) {
      this.desk.say(words.failed.open(name, sentenceOf(error)));
      return false;
    }
    this.last = { how: 'opened', name, at: this.now() };
    this.savedChanges = this.changes;
    this.tell();
    return true;
  }

  /** Whether another workbook may take the place of the present one: asks where changes would be lost. */
  async mayClose(): Promise<boolean> {
    if (!this.state.hasChanges) return true;
    const { unsaved, choices } = words;
    const answer = await this.desk.ask({
      title: unsaved.title,
      paragraphs: [unsaved.said(this.desk.title())],
      choices: [
        { value: 'save', text: unsaved.save },
        { value: 'discard', text: unsaved.discard },
        { value: 'cancel', text: choices.cancel },
      ],
    });
    if (answer === 'save') return this.save();
    return answer === 'discard';
  }

  /** A second Save while one is under way waits for it. */
  private once(work: () => Promise<boolean>): Promise<boolean> {
    if (this.saving) return this.saving.done;
    const name = this.file?.name ?? this.desk.fileName();
    const done = work()
      .catch((error: unknown) => {
        this.desk.say(words.failed.save(this.saving?.name ?? name, sentenceOf(error)));
        return false;
      })
      .finally(() => {
        this.saving = null;
        this.tell();
      });
    this.saving = { name, done };
    this.tell();
    return done;
  }

  private async saveUnderAnotherName(): Promise<boolean> {
    const kept = await this.access.pickToSave(this.desk.fileName());
    if (!kept) return false;
    if (this.saving) this.saving.name = kept.name;
    this.tell();
    return this.writeTo(kept);
  }

  private async writeTo(kept: KeptFile): Promise<boolean> {
    await this.desk.settle();
    const { changes } = this;
    const seen = await kept.write(await this.desk.contents());
    // From now on the file holds what this workbook holds.
    this.file = { name: kept.name, kept, seen, losses: [] };
    return this.saved('saved', kept.name, changes);
  }

  private async saveByDownload(): Promise<boolean> {
    await this.desk.settle();
    const { changes } = this;
    const name = this.desk.fileName();
    this.access.download(await this.desk.contents(), name);
    return this.saved('downloaded', name, changes);
  }

  private saved(how: 'saved' | 'downloaded', name: string, changes: number): boolean {
    this.savedChanges = changes;
    this.last = { how, name, at: this.now() };
    return true;
  }

  /** Over the file, under another name, or nowhere: asks where saving over it would lose anything. */
  private async whereToSave(
    kept: KeptFile,
    { name, seen, losses }: OpenFile,
  ): Promise<'over' | 'another' | null> {
    const { choices } = words;
    const both = [
      { value: 'another', text: choices.another },
      { value: 'over', text: choices.over(name) },
      { value: 'cancel', text: choices.cancel },
    ];
    const questions: Question[] = [];
    if (losses.length > 0) {
      questions.push({
        title: words.losses.title(name),
        paragraphs: [words.losses.said(losses.length)],
        list: losses,
        after: [words.losses.why],
        choices: both,
      });
    }
    if (seen && !isSame(await kept.look(), seen)) {
      questions.push({ title: words.changed.title(name), paragraphs: [words.changed.said], choices: both });
    }
    for (const question of questions) {
      const answer = await this.desk.ask(question);
      if (answer === 'another') return answer;
      if (answer !== 'over') return null;
    }
    return 'over';
  }

  private tell(): void {
    for (const listener of this.listeners) listener(this.state);
  }
}

function isSame(one: Seen, other: Seen): boolean {
  return one.lastModified === other.lastModified && one.size === other.size;
}

/** The message as a sentence, with its full stop. */
export function sentenceOf(error: unknown): string {
  const reason = reasonOf(error);
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}
