/**
 * The page's style. System fonts, both colour schemes, from 320 px to paper. Text has a contrast of 4.5:1 or more.
 * It is written without its indentation, which is a fifth of its bytes.
 */
export const STYLE = `:root {
  color-scheme: light dark;
  --ground: #f5f6f3;
  --card: #ffffff;
  --ink: #16211e;
  --soft: #4f5d58;
  --line: #d5dad6;
  --rule: #e6e9e6;
  --accent: #0a6558;
  --second: #a8480f;
  --bar: #3f9a89;
  --wash: #d9ebe6;
  --edge: rgb(22 33 30 / 28%);
  --badge: #fdf0d5;
  --badge-ink: #5f3f00;
  --shadow: 0 1px 2px rgb(22 33 30 / 6%), 0 6px 20px rgb(22 33 30 / 5%);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0f1514;
    --card: #171f1d;
    --ink: #e8efec;
    --soft: #a6b5af;
    --line: #33403c;
    --rule: #26312e;
    --accent: #63d2bb;
    --second: #f3a56c;
    --bar: #2c8371;
  --wash: #1d3a34;
    --edge: rgb(0 0 0 / 75%);
    --badge: #3a2d10;
    --badge-ink: #f6d999;
    --shadow: none;
  }
}
* {
  box-sizing: border-box;
}
html {
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
  scroll-padding-top: 1rem;
}
body {
  margin: 0;
  padding: clamp(1rem, 4vw, 2.5rem);
  background: var(--ground);
  color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere;
}
header,
main,
footer {
  max-width: 76rem;
  margin-inline: auto;
}
main:focus {
  outline: none;
}
a {
  color: var(--accent);
  text-underline-offset: 0.2em;
}
:focus-visible {
  outline: 3px solid var(--accent);
  outline-offset: 2px;
  border-radius: 4px;
}
.skip {
  position: absolute;
  inset: 0.5rem auto auto 0.5rem;
  z-index: 1;
  padding: 0.5rem 1rem;
  background: var(--card);
  border-radius: 6px;
}
.skip:not(:focus) {
  clip-path: inset(50%);
  width: 1px;
  height: 1px;
  padding: 0;
  overflow: hidden;
  white-space: nowrap;
}
h1,
h2,
h3,
p,
dl,
dd {
  margin: 0;
}
h1,
h2 {
  text-wrap: balance;
  letter-spacing: -0.015em;
  line-height: 1.2;
}
h1 {
  font-size: clamp(1.6rem, 1.2rem + 2vw, 2.5rem);
}
h2 {
  font-size: 1.25rem;
}
h2 a,
h3 a {
  display: inline-block;
  color: inherit;
  text-decoration: none;
}
h2 a:hover,
h3 a:hover {
  text-decoration: underline;
}
.brand {
  display: flex;
  align-items: center;
  gap: 0.5rem;
  margin-bottom: 0.75rem;
  color: var(--accent);
  font-size: 0.875rem;
  font-weight: 650;
  letter-spacing: 0.04em;
}
.brand::before {
  content: "";
  width: 1.1rem;
  height: 1.1rem;
  background: linear-gradient(to top, currentcolor 40%, transparent 0) 0 / 27% 100% no-repeat,
    linear-gradient(to top, currentcolor 70%, transparent 0) 50% / 27% 100% no-repeat,
    linear-gradient(currentcolor, currentcolor) 100% / 27% 100% no-repeat;
}
.lead {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.5rem;
  margin-top: 0.5rem;
  color: var(--soft);
}
.sample {
  display: inline-block;
  margin-top: 1rem;
  padding: 0.4rem 0.9rem;
  background: var(--badge);
  color: var(--badge-ink);
  border-radius: 6px;
}
.warning {
  margin-top: 1rem;
  padding: 0.75rem 1rem;
  background: var(--badge);
  color: var(--badge-ink);
  border-left: 4px solid currentcolor;
  border-radius: 6px;
}
.warning ul {
  margin: 0.25rem 0;
  padding-left: 1.25rem;
}
nav {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.5rem;
  margin-block: 1.25rem 1.5rem;
  border-bottom: 1px solid var(--line);
}
nav a {
  padding-block: 0.5rem;
  text-decoration: none;
}
nav a:hover {
  text-decoration: underline;
}
.quiet {
  position: absolute;
  clip-path: inset(50%);
}
.cards {
  display: flex;
  flex-wrap: wrap;
  gap: 1rem;
}
.cards:has(details[open]) {
  align-items: flex-start;
}
.card,
.panel {
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: 12px;
  box-shadow: var(--shadow);
}
.card {
  display: flex;
  flex-direction: column;
  flex: 1 1 16.5rem;
  min-width: 0;
  gap: 0.4rem;
  padding: 1.25rem;
}
.panel {
  margin-top: 1rem;
  padding: clamp(1rem, 3vw, 1.75rem);
}
.panel > * + * {
  margin-top: 0.75rem;
}
:target {
  border-color: var(--accent);
  box-shadow: 0 0 0 2px var(--accent);
}
h3,
h4 {
  margin: 0;
  color: var(--soft);
  font-size: 0.95rem;
  font-weight: 600;
}
.value {
  font-size: 2rem;
  font-weight: 650;
  line-height: 1.15;
  letter-spacing: -0.02em;
}
.few,
.card section .value {
  font-size: 1.35rem;
}
.few {
  color: var(--soft);
  font-weight: 600;
}
.card section {
  display: grid;
  gap: 0.3rem;
  margin-top: 0.5rem;
  padding-top: 0.6rem;
  border-top: 1px solid var(--line);
}
.card p:not(.value),
.note,
dl,
details {
  color: var(--soft);
  font-size: 0.9rem;
}
.n {
  padding: 0.05rem 0.5rem;
  background: var(--wash);
  color: var(--ink);
  border-radius: 99px;
  font-size: 0.9rem;
  font-weight: 400;
  letter-spacing: 0;
  white-space: nowrap;
}
dl div {
  display: flex;
  justify-content: space-between;
  gap: 1rem;
  padding-block: 0.2rem;
  border-top: 1px solid var(--rule);
}
dd span {
  margin-left: 0.4em;
}
dd {
  color: var(--ink);
  text-align: right;
  white-space: nowrap;
}
.terms dt {
  margin-top: 0.4rem;
  font-weight: 600;
}
.terms dd {
  text-align: left;
  white-space: normal;
}
.card > details:not(details ~ details) {
  margin-top: auto;
}
summary {
  padding-block: 0.25rem;
  color: var(--accent);
  cursor: pointer;
}
details p {
  padding-bottom: 0.25rem;
}
.share {
  display: block;
  overflow: visible;
}
.track {
  fill: var(--rule);
}
.band {
  fill: var(--accent);
  opacity: 0.45;
}
.dot {
  fill: var(--accent);
  stroke: var(--card);
  stroke-width: 2;
}
.chart svg {
  display: block;
  width: 100%;
  height: auto;
}
.chart text {
  fill: var(--soft);
  stroke: var(--card);
  stroke-width: 4px;
  paint-order: stroke;
  font-size: 13px;
}
.narrow svg {
  max-width: 32rem;
}
.wide {
  display: none;
}
@media (min-width: 56rem) {
  .wide {
    display: block;
  }
  .narrow {
    display: none;
  }
}
.grid line {
  stroke: var(--rule);
}
.series {
  fill: none;
  stroke: var(--accent);
  stroke-width: 2.5;
  stroke-linejoin: round;
  stroke-linecap: round;
}
.dotted {
  stroke-width: 2;
  opacity: 0.75;
}
.end {
  fill: var(--accent);
}
.chart .label {
  fill: var(--accent);
  font-weight: 600;
}
.series.series-2 {
  stroke: var(--second);
}
.end.series-2,
.chart .label.series-2 {
  fill: var(--second);
}
.end.open {
  fill: var(--card);
  stroke: var(--accent);
  stroke-width: 2;
}
.end.open.series-2 {
  stroke: var(--second);
}
.empty {
  margin-top: 1rem;
  color: var(--soft);
  font-size: 0.9rem;
}
.empty p,
.empty ul,
.empty li {
  display: inline;
  margin: 0;
  padding: 0;
}
.empty li:not(:last-child)::after {
  content: ", ";
}
.columns {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
  gap: 1.5rem 2rem;
}
.columns article > * + * {
  margin-top: 0.4rem;
}
.shares th[scope="row"] {
  width: 55%;
}
.shares td,
.shares th:not(:first-child) {
  text-align: right;
  white-space: normal;
}
.shares small {
  display: block;
  color: var(--soft);
  font-size: 0.8rem;
  white-space: nowrap;
}
.shares svg {
  display: block;
  margin-top: 0.3rem;
}
.shares rect {
  fill: var(--bar);
}
.shares line {
  stroke: var(--ink);
  stroke-width: 2;
}
.hint {
  display: none;
  margin-bottom: 0.4rem;
  color: var(--soft);
  font-size: 0.9rem;
}
@media (max-width: 64rem) {
  .hint {
    display: block;
  }
}
/* The shadow at an edge says that the table goes on there: a cover that scrolls along hides it at the end. */
.scroll {
  overflow-x: auto;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: linear-gradient(to right, var(--card) 40%, transparent) left / 3rem 100% no-repeat local,
    linear-gradient(to left, var(--card) 40%, transparent) right / 3rem 100% no-repeat local,
    linear-gradient(to right, var(--edge), transparent) left / 1rem 100% no-repeat scroll,
    linear-gradient(to left, var(--edge), transparent) right / 1rem 100% no-repeat scroll;
}
table {
  width: 100%;
  border-collapse: collapse;
  font-size: 0.875rem;
  overflow-wrap: normal;
}
caption {
  padding: 0.6rem 0.5rem;
  color: var(--soft);
  text-align: left;
}
th,
td {
  padding: 0.5rem;
  border-top: 1px solid var(--rule);
  text-align: left;
  vertical-align: top;
  white-space: nowrap;
}
thead th {
  border-bottom: 1px solid var(--line);
  color: var(--soft);
  font-weight: 600;
  white-space: normal;
}
tbody th {
  min-width: 7rem;
  font-weight: 500;
  white-space: normal;
}
data {
  white-space: nowrap;
}
.scroll td:nth-child(2):not(.number) {
  min-width: 12rem;
  white-space: normal;
  overflow-wrap: anywhere;
}
.scroll td:last-child:not(.number) {
  min-width: 6.5rem;
  white-space: normal;
}
.number {
  text-align: right;
  white-space: normal;
}
tbody tr:hover > * {
  background: var(--wash);
}
th a {
  display: inline-block;
  min-height: 1.5rem;
  white-space: nowrap;
}
@media (max-width: 30rem) {
  th,
  td {
    padding-inline: 0.4rem;
  }
  .shares th,
  .shares td {
    padding-inline: 0.2rem;
  }
  .shares tbody th {
    min-width: 4.5rem;
  }
}
footer {
  margin-top: 2rem;
  color: var(--soft);
  font-size: 0.9rem;
}
footer p + p {
  margin-top: 0.5rem;
}
@media (prefers-reduced-motion: no-preference) {
  html {
    scroll-behavior: smooth;
  }
}
@media (forced-colors: active) {
  .chart text,
  .chart .label,
  .chart .label.series-2 {
    fill: CanvasText;
    stroke: Canvas;
  }
  .grid line {
    stroke: GrayText;
    opacity: 0.4;
  }
  .track {
    fill: GrayText;
  }
  .series,
  .series.series-2,
  .shares line {
    stroke: CanvasText;
  }
  .end,
  .end.series-2,
  .band,
  .dot {
    fill: CanvasText;
  }
  .shares rect {
    fill: Canvas;
    stroke: CanvasText;
  }
}
@media print {
  :root {
    color-scheme: light;
    --ground: #ffffff;
    --card: #ffffff;
    --ink: #000000;
    --soft: #333333;
    --line: #999999;
    --rule: #cccccc;
    --accent: #0a6558;
    --second: #a8480f;
    --bar: #3f9a89;
  --wash: #eeeeee;
    --shadow: none;
  }
  body {
    padding: 0;
    font-size: 10pt;
  }
  nav,
  .hint,
  .skip {
    display: none;
  }
  .card,
  .chart,
  tr {
    break-inside: avoid;
  }
  h2,
  .note {
    break-after: avoid;
  }
  .scroll {
    overflow: visible;
    border: 0;
    background: none;
  }
  th,
  td {
    padding: 0.2rem 0.3rem;
    font-size: 7.5pt;
  }
  tbody th,
  .scroll td:nth-child(2):not(.number) {
    min-width: 0;
  }
  details::details-content {
    content-visibility: visible;
    height: auto;
  }
}
`.replace(/^ +/gm, '')
