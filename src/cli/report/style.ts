import { Html } from './html.ts';

export const STYLE = new Html(`
:root{color-scheme:light dark;--line:#8884;--high:#1a7f37;--middle:#9a6700;--low:#cf222e}
body{font:15px/1.5 system-ui,sans-serif;max-width:1200px;margin:0 auto;padding:1rem}
h1{margin:0}h2{border-top:2px solid var(--line);padding-top:1rem}h3{margin:.5rem 0}small{opacity:.7}
nav{display:grid;grid-template-columns:repeat(auto-fill,minmax(22rem,1fr));gap:.25rem 1rem}nav a{color:inherit}
.approve{color:var(--high);font-weight:600}.decline{color:var(--low);font-weight:600}.request-more{color:var(--middle);font-weight:600}
.reasons{list-style:none;padding:0}.for::before{content:"+ ";color:var(--high)}.against::before{content:"− ";color:var(--low)}
table{border-collapse:collapse;font-size:13px}th,td{text-align:left;vertical-align:top;padding:.2rem .6rem;border-bottom:1px solid var(--line)}th{font-weight:500;white-space:nowrap}
.conflict td{background:#d4a72c33}.absent{opacity:.5}.refusal{color:var(--low)}
.document{display:grid;grid-template-columns:minmax(280px,1fr) minmax(280px,1fr);gap:1rem;align-items:start}
.document table td{overflow-wrap:anywhere}
figure{position:relative;margin:0 0 1rem}figure img{width:100%;display:block;border:1px solid var(--line)}
.box{position:absolute;outline:1.5px solid currentColor;background:#0969da14}.box:target{outline-width:4px;background:#0969da33}
.box:hover::after{content:attr(title);position:absolute;left:0;bottom:100%;font-size:12px;line-height:1.4;background:#000c;color:#fff;padding:0 .3rem;white-space:nowrap;z-index:2}
.high{color:var(--high)}.middle{color:var(--middle)}.low{color:var(--low)}
.passed{color:var(--high)}.failed{color:var(--low)}
@media(max-width:800px){.document{grid-template-columns:1fr}}
`);

export const EVALUATION_STYLE = new Html(`
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1rem;margin:1rem 0}
.figures div{border:1px solid var(--line);border-radius:6px;padding:.6rem .8rem}.figures dd{margin:0;font-size:1.7rem;font-weight:600;line-height:1.2}
.numbers td{text-align:right;font-variant-numeric:tabular-nums}.numbers th{text-align:right}.numbers th:first-child{text-align:left}
.none{opacity:.35}.wide{overflow-x:auto}.key .read{color:#d3122a}.key .truth{color:#0a8f3c;margin-left:1rem}
.mistakes{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,33rem),1fr));gap:1rem}
.mistakes article{border:1px solid var(--line);border-radius:6px;padding:.6rem .8rem;min-width:0}.mistakes p{margin:.2rem 0}
.mistakes td{overflow-wrap:anywhere}.mistakes img{max-width:100%;display:block;margin-top:.6rem;border:1px solid var(--line)}
`);
