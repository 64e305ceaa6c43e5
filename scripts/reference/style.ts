/** For reading on a screen of any width and for printing; no file beside the page is needed. */
export const STYLE = `
:root{--ink:#1b1b1b;--soft:#555f63;--line:#d3dadd;--tint:#f3f6f7;--brand:#1f4e5f;--warn:#8a5a00;--warn-tint:#fff6e3;--link:#0b5a7a;color-scheme:light dark}
@media (prefers-color-scheme:dark){@media screen{:root{--ink:#ececec;--soft:#aab4b8;--line:#3d474b;--tint:#262d30;--brand:#8cc4d6;--warn:#f0c36d;--warn-tint:#332a14;--link:#8cc9e6}body{background:#1a1e20}}}
*{box-sizing:border-box}
body{margin:0;font:16px/1.55 "Segoe UI",system-ui,sans-serif;color:var(--ink)}
main{max-width:60rem;margin:0 auto;padding:2rem 1.25rem 6rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .75rem}
.lead{font-size:1.1rem;margin-bottom:1.75rem}
h2{margin:3rem 0 .75rem;font-size:1.4rem;color:var(--brand);border-bottom:2px solid var(--brand);padding-bottom:.25rem}
nav h2{margin-top:0}
h3{margin:0;font-size:1.15rem}
a{color:var(--link)}
p,ul{margin:.25rem 0 .5rem}
li{margin:.2rem 0}
[id]{scroll-margin-top:1rem}
.contents{columns:18rem 3;column-gap:2rem}
.contents section{break-inside:avoid;margin-bottom:1rem}
.contents h3{font-size:1rem}
.contents p{font-size:.86rem;line-height:1.75;display:flex;flex-wrap:wrap;gap:0 .75rem}
article{margin-top:2.75rem}
article:target h3{background:var(--warn-tint);box-shadow:-.5rem 0 0 var(--warn)}
.signature{margin:.15rem 0 .6rem}
.signature code{background:none;padding:0;color:var(--brand)}
.answers{font-size:1.06rem}
.caution{background:var(--warn-tint);border-left:4px solid var(--warn);padding:.5rem .75rem}
code{font:.92em/1.5 Consolas,"Cascadia Mono",ui-monospace,monospace;background:var(--tint);padding:.1em .3em;overflow-wrap:anywhere}
dl{margin:.75rem 0 0;border-top:1px solid var(--line)}
dl>div{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:0 1rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
dt{font-weight:600;color:var(--brand)}
dd{margin:0}
dd>:first-child{margin-top:0}dd>:last-child{margin-bottom:0}
.arguments{list-style:none;padding:0}
.arguments li{margin:0 0 .35rem}
.shape,.note{color:var(--soft);font-size:.88rem}
.formula code{display:block;padding:.4rem .6rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.9rem}
th,td{border:1px solid var(--line);padding:.25rem .6rem;text-align:left;vertical-align:top}
th{background:var(--tint);font-weight:600}
.number{text-align:right;font-variant-numeric:tabular-nums}
td.number{white-space:nowrap}
.top{font-size:.86rem;margin:.4rem 0 0}
@media (max-width:36rem){
main{padding:1.25rem 1rem 4rem}
dl>div{grid-template-columns:minmax(0,1fr)}
}
@media print{
@page{margin:1.8cm}
body{font-size:10pt}
main{max-width:none;padding:0}
a{color:inherit;text-decoration:none}
.top{display:none}
article{margin-top:1.75rem}
h2,h3,.signature,.answers,dt,.formula{break-after:avoid}
li,tr,.caution{break-inside:avoid}
dl>div{display:block;position:relative;padding:.25rem 0 .25rem 8rem}
dt{position:absolute;left:0}
.answers{font-size:1em}
.scroll{overflow:visible}
table{font-size:8pt}
th,td{padding:.15rem .35rem}
code{background:none;padding:0}
.formula code{padding:0}
}`;
