import { element, text } from '../xml/write';

const INK = '1B1B1B';

/** The words of a chart or an axis; size in hundredths of a point. */
export function title(words: string, size: number, { isUpright = false } = {}): string {
  const look = textLook(size, true);
  const body = element('a:bodyPr', isUpright ? { rot: -5400000, vert: 'horz' } : {});
  const paragraph = element(
    'a:p',
    {},
    element('a:pPr', {}, element('a:defRPr', look.attributes, look.fill)),
    element(
      'a:r',
      {},
      element('a:rPr', { lang: 'en-GB', ...look.attributes }, look.fill),
      element('a:t', {}, text(words)),
    ),
  );
  const rich = element('c:rich', {}, body, element('a:lstStyle'), paragraph);
  return element('c:title', {}, element('c:tx', {}, rich), element('c:overlay', { val: false }));
}

/** How the rest is written: labels, legend. */
export function writing(size: number): string {
  const look = textLook(size, false);
  return element(
    'c:txPr',
    {},
    element('a:bodyPr'),
    element('a:lstStyle'),
    element(
      'a:p',
      {},
      element('a:pPr', {}, element('a:defRPr', look.attributes, look.fill)),
      element('a:endParaRPr', { lang: 'en-GB' }),
    ),
  );
}

function textLook(size: number, isBold: boolean) {
  return {
    attributes: { sz: size, b: isBold },
    fill: element('a:solidFill', {}, element('a:srgbClr', { val: INK })),
  };
}
