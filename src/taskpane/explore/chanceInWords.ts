/** A chance as people say it: “about seven in ten”. */
export function chanceInWords(chance: number): string {
  if (chance <= 0) return 'in none of the trials';
  if (chance >= 1) return 'in every trial';
  if (chance < 0.005) return 'fewer than 1 in 200';
  if (chance > 0.995) return 'more than 199 in 200';
  if (chance < 0.045) return `about 1 in ${nearest(1 / chance)}`;
  if (chance > 0.955) return `all but about 1 in ${nearest(1 / (1 - chance))}`;
  const twentieths = Math.round(chance * 20);
  return twentieths % 2 === 0 ? `about ${named(twentieths / 2)} in ten` : `about ${twentieths} in 20`;
}

const names = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const named = (count: number) => names[count]!;

function nearest(count: number): number {
  return count < 50 ? Math.round(count / 5) * 5 : Math.round(count / 50) * 50;
}
