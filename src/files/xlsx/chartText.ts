import { element, text } from '../xml/write';

const INK = '1B1B1B';

const QUIET = '4D4D4D';
/** Of the picture, from its top left corner. */
export interface At {
  x: number;
  y: number;
}

/** The words of a cell as the title, which follow its figures. */
export function titleFrom(formula: string, shown: string, size: number, at: At): string {
  const cache = element(
    'c:strCache',
    {},
    element('c:ptCount', { val: 1 }),
    element('c:pt', { idx: 0 }, element('c:v', {}, text(shown))),
  );
  const words = element('c:tx', {}, element('c:strRef', {}, element('c:f', {}, text(formula)), cache));
  return element('c:title', {}, words, placed(at), element('c:overlay', { val: false }), writing(size, true));
}

/** Where words begin, as a share of the width and height of the picture. */
function placed({ x, y }: At): string {
  const manual = [
    element('c:xMode', { val: 'edge' }),
    element('c:yMode', { val: 'edge' }),
    element('c:x', { val: x }),
    element('c:y', { val: y }),
  ];
  return element('c:layout', {}, element('c:manualLayout', {}, ...manual));
}

/** The words of a chart or an axis; size in hundredths of a point. */
export function title(
  words: string,
  size: number,
  { at, isQuiet = false, isUpright = false }: { at?: At; isQuiet?: boolean; isUpright?: boolean } = {},
): string {
  const look = textLook(size, !isQuiet, isQuiet ? QUIET : INK);
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
  return element(
    'c:title',
    {},
    element('c:tx', {}, rich),
    at ? placed(at) : '',
    element('c:overlay', { val: false }),
  );
}

/** How the rest is written: labels, legend. */
export function writing(size: number, isBold = false): string {
  const look = textLook(size, isBold);
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

function textLook(size: number, isBold: boolean, ink = INK) {
  return {
    attributes: { sz: size, b: isBold },
    fill: element('a:solidFill', {}, element('a:srgbClr', { val: ink })),
  };
}
