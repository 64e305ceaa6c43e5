/** The pages of the pane, in the order of their tabs. */
export const pageNames = ['selected', 'build', 'functions', 'explore', 'handOver'] as const;

export type PageName = (typeof pageNames)[number];
