/**
 * Whose a figure is, by what the person did and never by its value: published only where the person took a published
 * figure, theirs where they typed it, ours where we assumed it.
 */
export type Whose = 'Published' | 'Yours' | 'Our assumption';

export interface Owned {
  whose: Whose;
  /** The document of a published figure, the reason for an assumption, or where a typed figure was given. */
  source: string;
}

export const givenOnBuild: Owned = {
  whose: 'Yours',
  source: 'Given when the case was built. Write over this where it comes from.',
};

export function published(document: string): Owned {
  return { whose: 'Published', source: document };
}

export function assumed(reason = 'Replace it with your own figure.'): Owned {
  return { whose: 'Our assumption', source: reason };
}

/** What a blank start takes: a figure of nobody yet. */
export const ofNobody = assumed('A blank start: type your own.');
