import type { FamilyReference, FunctionReference } from './describe';
import { general, LEAD, TITLE } from './general';
import { STYLE } from './style';

/** One page that describes every function, each under its own anchor: what Excel's help links open. */
export function referencePage(families: FamilyReference[]): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(TITLE)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1 id="top">${escape(TITLE)}</h1>
<p class="lead">${escape(LEAD)}</p>
<nav aria-labelledby="contents"><h2 id="contents">Contents</h2>
<div class="contents">${families.map(contents).join('\n')}</div></nav>
${general.map(({ heading, points }) => `<h2>${escape(heading)}</h2>${list(points.map(prose))}`).join('\n')}
${families.map(chapter).join('\n')}
</main>
</body>
</html>
`;
}

function contents({ title, slug, functions }: FamilyReference): string {
  const links = functions.map(({ id }) => `<a href="#${id}">${id}</a>`);
  return `<section><h3><a href="#${slug}">${escape(title)}</a></h3><p>${links.join(' ')}</p></section>`;
}

function chapter({ title, slug, functions }: FamilyReference): string {
  return `<section class="family"><h2 id="${slug}">${escape(title)}</h2>
${functions.map(section).join('\n')}
</section>`;
}

function section(one: FunctionReference): string {
  const parts = [
    part('Gives', paragraph(one.gives)),
    part('In words', paragraph(one.inWords)),
    one.priceBasis && part('Price basis', paragraph(one.priceBasis)),
    part('Arguments', argumentList(one)),
    one.refusals.length > 0 && part('Refuses', one.refusals.map(paragraph).join('')),
    part('In plain Excel', twin(one)),
    part('Example', example(one.example)),
    part('Source', paragraph(one.source)),
    one.reach.length > 0 && part('Reference values', paragraph(one.reach.join(' '))),
    one.evidence.length > 0 && part('Evidence', `<p>${one.evidence.map(code).join('<br>')}</p>`),
  ];
  return `<article id="${one.id}">
<h3>${one.id}</h3>
<p class="signature">${code(`=${one.signature}`)}</p>
<p class="answers">${escape(one.answers)}</p>
${one.caution ? `<p class="caution"><strong>Before you rely on it.</strong> ${escape(one.caution)}</p>` : ''}
<dl>${parts.filter(Boolean).join('\n')}</dl>
<p class="top"><a href="#top">Contents</a></p>
</article>`;
}

function part(name: string, body: string): string {
  return `<div><dt>${name}</dt><dd>${body}</dd></div>`;
}

function argumentList(one: FunctionReference): string {
  if (one.arguments.length === 0) return paragraph('None.');
  const rows = one.arguments.map(
    ({ name, shape, description }) =>
      `<li>${code(name)} ${escape(description)} <span class="shape">${shape}.</span></li>`,
  );
  return `<ul class="arguments">${rows.join('')}</ul>`;
}

function twin({ twin: shown, noTwin }: FunctionReference): string {
  if (shown === null) return paragraph(noTwin);
  return `<p class="formula">${code(shown.formula)}</p><p class="note">${escape(shown.note)}</p>`;
}

function example({ formula, value, isNumber }: FunctionReference['example']): string {
  const typed = `<p class="formula">${code(formula)}</p>`;
  if (typeof value === 'string') return `${typed}<p>gives <strong>${escape(value)}</strong></p>`;
  const [head, ...rows] = value as [string[], ...string[][]];
  const cells = (row: string[], open: string, close: string) =>
    row
      .map(
        (cell, column) => `<${open}${isNumber(column) ? ' class="number"' : ''}>${escape(cell)}</${close}>`,
      )
      .join('');
  return `${typed}<p>gives</p><div class="scroll" tabindex="0" role="group" aria-label="The example’s table"><table>
<thead><tr>${cells(head, 'th scope="col"', 'th')}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row, 'td', 'td')}</tr>`).join('')}</tbody></table></div>`;
}

function list(points: string[]): string {
  return `<ul>${points.map((point) => `<li>${point}</li>`).join('')}</ul>`;
}

function paragraph(words: string): string {
  return `<p>${escape(words)}</p>`;
}

function code(words: string): string {
  return `<code>${escape(words)}</code>`;
}

/** Text between back-ticks is a formula. */
function prose(words: string): string {
  return words
    .split('`')
    .map((part, i) => (i % 2 === 0 ? escape(part) : code(part)))
    .join('');
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
