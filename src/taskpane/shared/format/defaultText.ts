/** A default as a reader should see it: a place for another argument is shown as that argument's name. */
export function defaultText(text: string | undefined): string | undefined {
  return text?.replace(/\{([A-Za-z]\w*)\}/g, '$1');
}
