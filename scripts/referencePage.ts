import type { FunctionDescription, ParameterMetadata } from '../src/functions/catalogue/catalogue';
import type { Example, Value } from '../src/functions/catalogue/notes';
import { twinTemplate } from '../src/functions/catalogue/twin';

/** One page that describes every function, each under its own anchor: what Excel's help links open. */
export function referencePage(catalogue: FunctionDescription[]): string {
  const families = [...new Set(catalogue.map((entry) => entry.family))];
  const inFamily = (family: string) => catalogue.filter((entry) => entry.family === family);
  const contents = families.map(
    (family) =>
      `<li>${escape(family)}<ul>${inFamily(family)
        .map((entry) => `<li><a href="#${entry.id}">OT.${entry.id}</a></li>`)
        .join('')}</ul></li>`,
  );
  const sections = families.map(
    (family) => `<h2>${escape(family)}</h2>${inFamily(family).map(section).join('')}`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>OT Business Case for Excel: functions</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Functions of OT Business Case for Excel</h1>
<p>Money is in pounds; shares and rates are fractions (30% is 0.3); costs and savings are entered as positive amounts.
A wrong argument gives #VALUE! and a question without an answer gives #N/A, each with a message that names the argument,
what it is, and what would be accepted.</p>
<nav aria-label="Functions"><ul>${contents.join('')}</ul></nav>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function section(entry: FunctionDescription): string {
  return `<section id="${entry.id}">
<h3>OT.${escape(entry.signature)}</h3>
<p>${escape(entry.description)}</p>
<table><caption>Arguments</caption><thead><tr><th scope="col">Name</th><th scope="col">What it is</th></tr></thead>
<tbody>${entry.parameters.map(parameterRow).join('')}</tbody></table>
${(entry.refusals ?? []).map((refusal) => `<p>${escape(refusal)}</p>`).join('')}
<p><b>In plain Excel:</b> ${twin(entry)}</p>
<p><b>Example:</b> <code>${escape(entry.example.formula)}</code> gives ${exampleValue(entry.example)}</p>
<p><b>Method:</b> ${escape(entry.source)}</p>
</section>`;
}

function parameterRow({ name, description, dimensionality, optional }: ParameterMetadata): string {
  const shape = [
    dimensionality === 'matrix' ? 'one cell or a range' : 'one cell',
    optional ? 'optional' : 'required',
  ];
  return `<tr><th scope="row"><code>${escape(name)}</code><br><small>${shape.join(', ')}</small></th><td>${escape(description)}</td></tr>`;
}

function twin(entry: FunctionDescription): string {
  const words = twinTemplate(entry);
  return words === null
    ? 'it spills a table or gives text, which no single ordinary formula does.'
    : `<code>=${escape(words)}</code>`;
}

function exampleValue({ value }: Example): string {
  if (!Array.isArray(value)) return `<code>${escape(shown(value))}</code>`;
  const [head, ...rows] = value;
  const cells = (row: Value[], tag: string) =>
    row.map((cell) => `<${tag}>${escape(shown(cell))}</${tag}>`).join('');
  return `<table class="example"><thead><tr>${cells(head!, 'th')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${cells(row, 'td')}</tr>`)
    .join('')}</tbody></table>`;
}

function shown(value: Value): string {
  return typeof value === 'number'
    ? value.toLocaleString('en-GB', { maximumFractionDigits: 6 })
    : String(value);
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

const STYLE = `
body{margin:0;font:16px/1.5 "Segoe UI",system-ui,sans-serif;color:#1b1b1b;background:#fff}
main{max-width:56rem;margin:0 auto;padding:2rem 1rem 6rem}
h2{margin-top:3rem;border-bottom:2px solid #1f4e5f}
section{margin-top:2.5rem;scroll-margin-top:1rem}
h3{margin-bottom:.25rem;font-size:1.1rem;overflow-wrap:anywhere}
nav>ul{columns:18rem;padding-left:1rem}nav li{break-inside:avoid}
code{font-family:Consolas,monospace;background:#f2f4f5;padding:.1em .25em;overflow-wrap:anywhere}
table{border-collapse:collapse;margin:.5rem 0}caption{text-align:left;font-weight:600}
th,td{border:1px solid #c9d1d4;padding:.3rem .6rem;text-align:left;vertical-align:top;font-weight:400}
thead th{font-weight:600;background:#f2f4f5}
.example td:not(:first-child){text-align:right;font-variant-numeric:tabular-nums}
a{color:#0b5a7a}`;
