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
