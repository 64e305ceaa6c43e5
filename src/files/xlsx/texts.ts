import { MAIN } from '../package/names';
import { DECLARATION, element, textElement } from '../xml/write';

/** The workbook's list of texts, which cells name by place. */
export class Texts {
  private readonly places = new Map<string, number>();
  private uses = 0;

  place(text: string): number {
    this.uses++;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.places.size);
    return this.places.size - 1;
  }

  xml(): string {
    const entries = [...this.places.keys()].map((text) => element('si', {}, textElement('t', text)));
    const counts = { count: this.uses, uniqueCount: entries.length };
    return DECLARATION + element('sst', { xmlns: MAIN, ...counts }, ...entries);
  }
}
