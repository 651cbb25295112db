// The one stylesheet, for the public pages and the workspace. It follows the patterns of the GOV.UK and NHS design systems, in colours
// of its own and the reader's own fonts. All text is at least 4.5:1 on its ground, all control borders 3:1; nothing is said by colour alone.

import { createHash } from 'node:crypto';

export const styles = `:root {
  --ink: #17262e;
  --quiet: #47565e;
  --paper: #ffffff;
  --mist: #f1f5f4;
  --line: #c3cdcd;
  --edge: #47565e;
  --brand: #17514e;
  --brand-dark: #0e3836;
  --link: #0b5c8a;
  --focus: #ffd65c;
  --wrong: #a3261f;
  --wrong-mist: #fdf1ef;
  --good: #1c5e34;
  --good-mist: #eaf5ed;
  --care: #6f4700;
  --care-mist: #fff6df;
}
*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1.1875rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  overflow-wrap: break-word;
}
h1, h2, h3 { line-height: 1.2; margin: 0 0 0.8rem; text-wrap: balance; }
h1 { font-size: clamp(1.75rem, 1.4rem + 1.8vw, 2.5rem); margin-bottom: 1.2rem; }
h2 { font-size: clamp(1.375rem, 1.2rem + 0.9vw, 1.75rem); margin-top: 2.5rem; }
h3 { font-size: 1.25rem; margin-top: 1.6rem; }
p, ul, ol, dl { margin: 0 0 1.1rem; }
ul, ol { padding-left: 1.4rem; }
li { margin-bottom: 0.4rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:hover { color: var(--ink); text-decoration-thickness: 0.15em; }
:focus-visible, [tabindex="-1"]:focus {
  outline: 3px solid var(--ink); outline-offset: 2px; box-shadow: 0 0 0 6px var(--focus); border-radius: 2px;
}
main:focus { outline: none; box-shadow: none; }
a:focus-visible { background: var(--focus); color: var(--ink); }

.width { max-width: 45rem; margin: 0 auto; padding: 0 1.25rem; }
.workspace .width { max-width: 62rem; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; display: block; padding: 0.7rem 1.25rem; }
.leave { background: var(--ink); color: #fff; }
.leave .width { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1.2rem; }
.leave a { color: #fff; font-weight: 700; display: inline-flex; align-items: center; min-height: 44px; }
.leave a:focus-visible { color: var(--ink); }
.leave .aside { font-weight: 400; }
.leave small { font-size: 0.875rem; color: #d7e0e0; }
@media (min-height: 34rem) { .leave { position: sticky; top: 0; z-index: 2; } }
.masthead { background: var(--brand); color: #fff; }
.masthead .width { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1.5rem; min-height: 4rem; }
.masthead a { color: #fff; display: inline-flex; align-items: center; min-height: 44px; }
.masthead a:focus-visible { color: var(--ink); }
.masthead .name { font-weight: 700; font-size: 1.3125rem; text-decoration: none; }
.masthead .name:hover { text-decoration: underline; }
.plain-list { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1.4rem; }
.plain-list li { margin: 0; display: inline-flex; align-items: center; min-height: 44px; }
.masthead [aria-current] { font-weight: 700; }
.workbar { background: var(--mist); border-bottom: 1px solid var(--line); }
.workbar .width { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 1.5rem; }
.workbar a, .filter a { display: inline-flex; align-items: center; min-height: 44px; border-bottom: 4px solid transparent; text-decoration: none; }
.workbar a:hover, .filter a:hover { text-decoration: underline; }
.workbar [aria-current], .filter [aria-current] { color: var(--ink); font-weight: 700; border-bottom-color: var(--brand); }
.who button.small { background: none; border-color: transparent; text-decoration: underline; }
.who { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1rem; font-size: 1rem; }
main.width { padding-top: 2.2rem; padding-bottom: 3.5rem; min-height: 50vh; }
main > *:not(nav), main form > *, main section > * { max-width: 40rem; }
main > .wide, main > section, main > form, main > details, main .wide { max-width: none; }
.lead { font-size: 1.3125rem; }
.quiet { color: var(--quiet); }
.footer { background: var(--mist); border-top: 4px solid var(--brand); padding: 1.6rem 0; }
.footer p { margin: 0 0 0.4rem; }

.field { margin: 0 0 1.9rem; padding: 0; border: 0; min-width: 0; }
.field > label, .field > legend { display: block; font-weight: 700; padding: 0; margin-bottom: 0.25rem; }
.hint { color: var(--quiet); margin: 0 0 0.4rem; }
.error { color: var(--wrong); font-weight: 700; margin: 0 0 0.4rem; }
.field.has-error { border-left: 5px solid var(--wrong); padding-left: 1rem; }
input, textarea, select {
  font: inherit; color: inherit; background: #fff; width: 100%; min-height: 3rem; padding: 0.5rem 0.7rem;
  border: 2px solid var(--edge); border-radius: 4px;
}
textarea { min-height: 6.5rem; resize: vertical; }
.has-error input, .has-error textarea, .has-error select { border-color: var(--wrong); }
.short { max-width: 18rem; }
.options { display: grid; gap: 0.5rem; margin-top: 0.5rem; }
.option { position: relative; display: grid; grid-template-columns: 44px 1fr; align-items: start; column-gap: 0.5rem; }
.option input { width: 28px; height: 28px; min-height: 0; margin: 8px; accent-color: var(--brand); }
.option label { padding: 0.5rem 0; min-height: 44px; cursor: pointer; }
.option .hint { grid-column: 2; margin: 0; }
.group { border: 0; border-left: 4px solid var(--line); margin: 0 0 1.9rem; padding: 0 0 0 1rem; min-width: 0; }
.group > legend { font-weight: 700; padding: 0; margin-left: 0; margin-bottom: 0.8rem; }
.group .field:last-child { margin-bottom: 0; }
.optional { font-weight: 400; color: var(--quiet); }
button, .button {
  font: inherit; font-weight: 700; display: inline-flex; align-items: center; justify-content: center; min-height: 3rem; padding: 0.5rem 1.3rem;
  background: var(--brand); color: #fff; border: 2px solid transparent; border-radius: 4px; box-shadow: 0 3px 0 var(--brand-dark);
  cursor: pointer; text-decoration: none; text-align: center;
}
button:hover, .button:hover { background: var(--brand-dark); color: #fff; }
a.button:focus-visible { background: var(--brand-dark); color: #fff; }
button.secondary { background: #fff; color: var(--ink); border-color: var(--edge); box-shadow: none; }
button.secondary:hover { background: var(--mist); color: var(--ink); }
button.link { min-height: 44px; padding: 0; background: none; border: 0; box-shadow: none; color: inherit; font-weight: 400; text-decoration: underline; text-underline-offset: 0.15em; }
button.link:hover { background: none; color: inherit; text-decoration-thickness: 0.15em; }
button.small { min-height: 44px; padding: 0.2rem 0.9rem; font-size: 1rem; }
.trap { position: absolute; left: -999rem; height: 1px; width: 1px; overflow: hidden; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.error-summary { border: 4px solid var(--wrong); border-radius: 4px; padding: 1.1rem 1.25rem 0.3rem; margin-bottom: 2rem; }
main p > a:only-child:not(.button), main li > a, .error-summary a { display: inline-block; padding: 0.5rem 0; }
.error-summary h2 { margin-top: 0; }
.error-summary ul { list-style: none; padding: 0; }
.error-summary a { color: var(--wrong); font-weight: 700; }
.error-summary a:focus-visible { color: var(--ink); }
.notice { border-left: 8px solid var(--brand); background: var(--mist); padding: 1rem 1.25rem; margin: 0 0 1.6rem; }
.notice > :last-child { margin-bottom: 0; }
.notice h2, .notice h3 { margin-top: 0; font-size: 1.25rem; }
.notice.care { border-color: #b87a0c; background: var(--care-mist); }
.notice.wrong { border-color: var(--wrong); background: var(--wrong-mist); }
.notice.good { border-color: var(--good); background: var(--good-mist); }
.reference { background: var(--good-mist); border: 2px solid var(--good); border-radius: 6px; padding: 1.4rem 1.25rem; margin-bottom: 1.6rem; }
.reference p { margin: 0; }
.reference strong { font-size: clamp(1.2rem, 6vw, 2.5rem); white-space: nowrap; letter-spacing: 0.04em; font-variant-numeric: tabular-nums; }
.reference .code { font-size: clamp(1.05rem, 5vw, 2rem); letter-spacing: 0; }
.tag { display: inline-block; border: 2px solid currentColor; border-radius: 4px; padding: 0 0.5rem; font-size: 1rem; font-weight: 700; }
.tag.calm { color: var(--brand); background: #fff; }
.tag.good { color: var(--good); background: var(--good-mist); }
.tag.care { color: var(--care); background: var(--care-mist); }
.tag.wrong { color: #fff; background: var(--wrong); border-color: var(--wrong); }

.facts { margin: 0 0 1.6rem; border-top: 1px solid var(--line); }
.facts > div { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 0 1.25rem; padding: 0.6rem 0; border-bottom: 1px solid var(--line); }
.facts dt { font-weight: 700; }
.facts dd { margin: 0; white-space: pre-line; min-width: 0; }
.timeline { list-style: none; margin: 0 0 1.6rem; padding: 0; }
.timeline li { position: relative; border-left: 4px solid var(--line); margin: 0 0 0 0.5rem; padding: 0 0 1.3rem 1.4rem; }
.timeline li::before { content: ""; position: absolute; left: -10px; top: 0.4rem; width: 16px; height: 16px; border-radius: 50%; background: var(--brand); }
.timeline li:last-child { border-left-color: transparent; padding-bottom: 0; }
.timeline p { margin: 0; }
.scroll { overflow-x: auto; margin-bottom: 1.6rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; }
th, td { text-align: left; vertical-align: top; padding: 0.7rem 1.2rem 0.7rem 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--ink); }
td a, th a { display: inline-block; padding: 0.5rem 0; margin: -0.5rem 0; }
th[scope=row] { min-width: 14rem; }
details { margin: 0 0 0.9rem; }
summary { cursor: pointer; min-height: 44px; padding: 0.5rem 0; color: var(--link); text-decoration: underline; text-underline-offset: 0.15em; }
summary:hover { color: var(--ink); }
.act { border: 2px solid var(--line); border-radius: 6px; padding: 0 1.25rem; }
.act > summary { font-weight: 700; padding: 0.7rem 0; }
.act > form { padding: 0.8rem 0 1.3rem; }
.act-alone { margin: 0 0 1.1rem; }
.card { border: 1px solid var(--line); border-radius: 6px; padding: 1rem 1.25rem; margin-bottom: 1rem; }
.card > :last-child, .card form { margin-bottom: 0; }
.card h2, .card h3 { margin-top: 0; }
.card.ours { background: var(--mist); }
.words { white-space: pre-line; }
.paper { border: 1px solid var(--line); border-radius: 4px; padding: clamp(1.25rem, 4vw, 2.5rem); white-space: pre-line; box-shadow: 0 2px 10px rgb(23 38 46 / 0.08); margin-bottom: 1.6rem; }
.row h3 { margin: 0; }
main nav, main form { margin-bottom: 1.4rem; }
.row { display: flex; flex-wrap: wrap; gap: 0.4rem 1rem; align-items: center; margin-bottom: 0.8rem; }

@media (max-width: 40rem) {
  .leave small { display: none; }
  .facts > div { grid-template-columns: 1fr; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, th, td { display: block; }
  tr { border-bottom: 2px solid var(--line); padding: 0.6rem 0; }
  tbody th, td { border: 0; padding: 0.3rem 0; }
  td[data-label]::before { content: attr(data-label) ": "; font-weight: 700; }
  .button, main form > button { width: 100%; }
}
@media (forced-colors: active) { :focus-visible { outline: 3px solid Highlight; } .timeline li::before { background: CanvasText; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  body { font-size: 12pt; }
  .leave, .skip, .masthead nav, .workbar, .act, .filter, form button { display: none; }
  .masthead, .footer { background: none; color: #000; border: 0; }
  .masthead a { color: #000; }
  main.width { padding: 0; }
  .field, .card, .timeline li, tr { break-inside: avoid; }
  input, textarea { border: 1px solid #000; }
}
`;

/** Where the stylesheet is served. The name changes with its content, so it may be cached for ever. */
export const stylesPath = `/assets/candour-${createHash('sha256').update(styles).digest('hex').slice(0, 12)}.css`;
