export const left: readonly string[];
export const seed: number;
