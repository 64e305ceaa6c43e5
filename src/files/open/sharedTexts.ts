import { LONGEST_TEXT } from '../limits';
import { parseXml } from '../xml/parse';
import { plainText } from '../xml/write';
import type { StoredText } from './values';

/** The texts that cells name by number. How they are pronounced is passed over. */
export function sharedTexts(bytes: Uint8Array, part: string): StoredText[] {
  const texts: StoredText[] = [];
  const reader = new TextReader();
  parseXml(bytes, part, {
    open: (name) => {
      if (name === 'si') reader.start();
      else reader.open(name);
    },
    text: (text) => reader.text(text),
    close: (name) => {
      if (name === 'si') texts.push(reader.read());
      else reader.close(name);
    },
  });
  return texts;
}

/** Reads a text made of pieces, each with or without a look of its own. */
export class TextReader {
  private whole = '';
  private isReading = false;
  private pronounced = 0;
  private looks = 0;

  start(): void {
    this.whole = '';
    this.isReading = false;
    this.pronounced = 0;
    this.looks = 0;
  }

  open(name: string): void {
    if (name === 'rPh') this.pronounced++;
    else if (name === 't') this.isReading = this.pronounced === 0;
    else if (name === 'rPr') this.looks++;
  }

  text(text: string): void {
    if (this.isReading) this.whole += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.pronounced--;
    else if (name === 't') this.isReading = false;
  }

  read(): StoredText {
    return { value: plainText(this.whole).slice(0, LONGEST_TEXT), isRich: this.looks > 0 };
  }
}
