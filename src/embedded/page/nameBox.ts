export function nameBox(): HTMLInputElement | null {
  return document.querySelector('[data-u-comp="defined-name"] input');
}
