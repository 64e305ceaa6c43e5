/** The number of letters to add, drop, change or swap with the next one, up to `most`; one more where it takes more. */
export function lettersApart(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (before[j - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [before, row] = [row, next];
  }
  return Math.min(row[other.length] ?? 0, most + 1);
}

/** The likeliest of some words where one may be mistyped; null where none is near. */
export function nearestWord(typed: string, known: Iterable<string>): string | null {
  // In a word of three letters one other letter makes another word.
  const most = typed.length < 4 ? 0 : typed.length < 7 ? 1 : 2;
  let nearest: string | null = null;
  let least = most + 1;
  for (const word of known) {
    const apart = lettersApart(typed, word, most);
    if (apart < least) [nearest, least] = [word, apart];
  }
  return nearest;
}
