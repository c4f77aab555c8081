/** The look of the report: the colours and sizes of the desk, light, dark and on paper. */
export const style = `
:root{color-scheme:light dark;--page:#f5f7f7;--card:#fff;--line:#dde3e3;--text:#15262a;--quiet:#4d5e62;--accent:#0f5b67;--accent-soft:#a9cdd3;--accent-bg:#e0eff1;--accent-text:#0c505b;--mid:#a36a00;--none:#7b898b}
.political{--accent:#743069;--accent-soft:#d9b4d2;--accent-bg:#f6e8f3;--accent-text:#68295e}
@media (prefers-color-scheme:dark){:root{--page:#10191b;--card:#172224;--line:#324347;--text:#e8eeee;--quiet:#adbcbf;--accent:#82cbd6;--accent-soft:#3d6a72;--accent-bg:#1d3b41;--accent-text:#9ad7e0;--mid:#d39a35;--none:#82959a}
.political{--accent:#dca7d2;--accent-soft:#7c4f74;--accent-bg:#3a2236;--accent-text:#e5bddd}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:1rem/1.5 "Source Sans 3","Segoe UI","Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}
main,header,footer{max-inline-size:64rem;margin-inline:auto;padding-inline:1.5rem}
header{padding-block:2.5rem 1rem}
h1{margin:0;font-size:2.125rem;line-height:1.2;font-weight:640;letter-spacing:-.01em}
header p{margin:.25rem 0 0;color:var(--quiet);font-size:1.125rem}
header .small{font-size:.875rem;margin-block-start:.75rem}
nav{margin-block-start:1.25rem}
nav ul{display:flex;flex-wrap:wrap;gap:.5rem;margin:0;padding:0;list-style:none}
nav a{display:block;padding:.4rem .9rem;border:1px solid var(--line);border-radius:999px;background:var(--card);color:var(--accent-text);text-decoration:none}
nav a:hover{background:var(--accent-bg)}
a:focus-visible,summary:focus-visible{outline:3px solid #0b1d21;background:#ffd94a;color:#0b1d21}
.regime{margin-block-start:2rem}
.regime>h2{display:flex;flex-wrap:wrap;align-items:baseline;gap:.75rem;margin:0 0 1rem;font-size:1.75rem;line-height:1.3;font-weight:640;color:var(--accent-text)}
.regime>h2 span{font-size:1.125rem;font-weight:400;color:var(--quiet)}
.keys{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1rem;margin:0 0 1rem}
.key{background:var(--card);border:1px solid var(--line);border-block-start:4px solid var(--accent);border-radius:10px;padding:1rem 1.25rem}
.key dd{margin:0;font-size:2rem;line-height:1.2;font-weight:640}
.key dt{color:var(--quiet)}
.keys .key{display:flex;flex-direction:column-reverse;justify-content:flex-end}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1.25rem 1.5rem;margin-block-end:1rem}
.card h3{margin:0 0 .75rem;font-size:1.375rem;line-height:1.3;font-weight:640}
.card h4{margin:1.25rem 0 .5rem;font-size:1.125rem;font-weight:640}
.card p{max-inline-size:44rem;margin:.5rem 0}
.note{color:var(--quiet)}
.chart{display:block;inline-size:100%;max-inline-size:54rem;block-size:auto;margin-block:.5rem}
.chart text{fill:var(--text);font-size:15px}
.chart .bar{fill:var(--accent)}
.chart .whisker{stroke:var(--text);stroke-width:1.5;fill:none}
.chart .halo{stroke:var(--card);stroke-width:4;stroke-opacity:.75;fill:none}
.chart .number{font-weight:640}
.chart .error,.chart .withheld{fill:var(--quiet);font-weight:400}
.chart .tick,.chart .over{text-anchor:middle}
.chart .narrow{font-size:9px}
.chart .over{font-weight:640}
.chart .floor{stroke:var(--none);fill:none}
.part.numbers{fill:var(--accent)}.part.may-not{fill:var(--mid)}.part.silent{fill:var(--none)}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin:.5rem 0;padding:0;list-style:none}
.legend li::before{content:"";display:inline-block;inline-size:.8rem;block-size:.8rem;margin-inline-end:.5rem;border-radius:2px;background:var(--accent)}
.legend .may-not::before{background:var(--mid)}.legend .silent::before{background:var(--none)}
table{inline-size:100%;border-collapse:collapse;line-height:1.3}
caption{text-align:start;font-weight:640;padding-block-end:.5rem}
th,td{padding:.4rem .75rem .4rem 0;border-block-end:1px solid var(--line);text-align:start;vertical-align:top}
td.n,th.n{text-align:end}
thead th{font-size:.875rem;color:var(--quiet);font-weight:640}
tbody th{font-weight:400}
details{margin-block-start:.5rem}
summary{cursor:pointer;padding-block:.25rem;color:var(--accent-text)}
.names{columns:14rem;margin:.5rem 0;padding:0;list-style:none;line-height:1.4}
.scroll{overflow-x:auto}
footer{padding-block:1rem 3rem;color:var(--quiet);font-size:.875rem}
@page{size:A4;margin:16mm}
@media print{:root{color-scheme:light;--page:#fff;--card:#fff;--line:#c9d0d0;--text:#15262a;--quiet:#4d5e62;--accent:#0f5b67;--accent-text:#0c505b;--mid:#a36a00;--none:#7b898b}
.political{--accent:#743069;--accent-text:#68295e}
body{font-size:10.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
header,main,footer{padding-inline:0;max-inline-size:none}header{padding-block-start:0}
nav{display:none}.card,.key{border-radius:4px;padding:.75rem 1rem}.card,.chart,.key,tr,h3,h4{break-inside:avoid}h2,h3,h4{break-after:avoid}
.regime+.regime{break-before:page}details{display:none}.keys{grid-template-columns:repeat(4,1fr);gap:.5rem}.key dd{font-size:1.5rem}.chart{max-inline-size:100%}}
`;
