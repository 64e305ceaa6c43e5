import { plural } from '../../taskpane/shared/format/plural';
import { timeOf } from './times';

/** Everything the page says of files, saving and recovery copies. */
export const fileWords = {
  kind: 'Excel workbook',
  untitled: 'Untitled',

  limits: {
    browser:
      'This browser cannot write to the same file again, so Save downloads a copy each time. Edge and Chrome can.',
    notSecure:
      'This page was not opened over https, so the browser cannot write to the same file again: Save downloads a copy each time.',
  },
  refused: 'The browser was not given permission to write to the file.',
  short: (found: number, expected: number) =>
    `The file on disk has ${found.toLocaleString('en-GB')} bytes where ${expected.toLocaleString('en-GB')} were written.`,

  state: {
    fresh: 'Nothing to save yet',
    opened: (name: string) => `Opened ${name}; no changes`,
    never: 'Not saved yet',
    since: (at: Date) => `Not saved since ${timeOf(at)}`,
    saving: (name: string) => `Saving to ${name}…`,
    saved: (name: string, at: Date) => `Saved to ${name} at ${timeOf(at)}`,
    downloaded: (name: string, at: Date) => `Downloaded as ${name} at ${timeOf(at)}`,
  },

  failed: {
    save: (name: string, reason: string) =>
      `${name} was not saved. ${reason} The workbook is still open here, with its changes.`,
    open: (name: string, reason: string) =>
      `${name} was not opened. ${reason} The workbook that is open here stays open.`,
    pick: (reason: string) => `The browser could not ask for a file. ${reason}`,
    print: (reason: string) => `Nothing was printed. ${reason}`,
    reopen: (reason: string) =>
      `It could not be shown. ${reason} The workbook that was open is back, without its steps to undo.`,
  },

  losses: {
    title: (name: string) => `Saving over ${name} would lose what this page does not keep`,
    said: (count: number) =>
      `${plural(count, 'thing')} in the file as it was opened ${count === 1 ? 'is' : 'are'} not in this workbook:`,
    opened: (name: string, count: number) =>
      `${plural(count, 'thing')} of ${name} ${count === 1 ? 'is' : 'are'} not kept in this workbook. The file itself is only written to when you save.`,
    show: 'Show what is not kept',
    listed: (name: string) => `Not kept of ${name}`,
    why: 'Saved under another name, the original stays whole.',
  },
  changed: {
    title: (name: string) => `${name} has changed on disk`,
    said: 'The file is not as it was when it was opened or last saved here: another program, or another person, has changed it. Saving over it loses those changes.',
  },
  choices: {
    another: 'Save under another name',
    over: (name: string) => `Save over ${name}`,
    cancel: 'Cancel',
    close: 'Close',
  },

  renamed: (name: string, sheet: string, to: string) =>
    `The name ${name} of the sheet “${sheet}” is called ${to} here, because another name ${name} holds elsewhere.`,

  nameWithoutAnswer: (complaint: string) =>
    `${complaint} The name is kept as it is in the file; formulas that use it show an error here.`,

  unsaved: {
    title: 'The changes in this workbook are not saved',
    said: (title: string) =>
      `“${title}” has changes that are in this tab alone. Opening another workbook here closes it.`,
    save: 'Save first',
    discard: 'Close without saving',
  },

  recovery: {
    title: 'The recovery copy',
    on: 'Recovery copy: on',
    from: (at: Date) => `Recovery copy in this browser: ${timeOf(at)}`,
    why: 'Some seconds after a change, the workbook, its name and the time are put in this browser’s own storage on this machine, so that a crash or a reload does not lose it. It is deleted when a save has been confirmed, or seven days later once the tab is closed. Nothing is sent.',
    whyShort: 'Why?',
    whyLong: 'Why? About the recovery copy',
    off: 'Recovery copy: off',
    switchOff: 'Switch off',
    switchOffLong: 'Switch off the recovery copy and forget it',
    switchOn: 'Switch on',
    switchOnLong: 'Switch on the recovery copy',
    failed: (reason: string) =>
      `No recovery copy could be kept. ${reason} You can go on working; save more often.`,
    full: 'This browser’s storage is full.',
    denied: 'This browser does not allow pages to store anything here.',
    unreadable: (reason: string) => `The recovery copy could not be opened. ${reason}`,
  },
} as const;
