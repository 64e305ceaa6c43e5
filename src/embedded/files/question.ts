/** A question with a few answers, the first of which is the one that loses nothing. */
export interface Question {
  title: string;
  paragraphs: string[];
  list?: string[];
  after?: string[];
  choices: { value: string; text: string }[];
}
