// The start page for a newcomer: what to try, who to be, what has left the system, and the clock.

import { table, tag } from '#functions/shared/pages/components.ts';
import { html, type Markup } from '#functions/shared/pages/markup.ts';
import type { DeskCase, DeskMessage } from './desk.ts';

export interface DeskView {
  url: string;
  smtpPort: number;
  complaintsAddress: string;
  textNumber: string;
  now: string;
  people: readonly { id: string; name: string; role: string }[];
  /** Newest first. */
  sent: readonly DeskMessage[];
  cases: readonly DeskCase[];
}

export function deskPage(view: DeskView): Markup {
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>The desk - Candour</title>
<link rel="stylesheet" href="/desk/desk.css"></head>
<body class="workspace">
<header class="masthead"><div class="width"><a class="name" href="/desk">Candour, on this machine</a>
<nav aria-label="Places"><ul class="plain-list"><li><a href="/">Public site</a></li><li><a href="/workspace">Workspace</a></li></ul></nav></div></header>
<main id="main" class="width" tabindex="-1">
<h1>The desk</h1>
<p class="lead">Everything here is invented and stays on your machine. It is now <strong>${written(view.now)}</strong>.</p>

<h2>1. Complain</h2>
<p><a class="button" href="/complain">Fill in the form</a></p>
<p>Or write to <code>${view.complaintsAddress}</code> from a mail program that sends by SMTP to <code>localhost:${view.smtpPort}</code>, without a password.</p>
<form class="card" method="post" action="/desk/sms">
<h3>Or send a text message to ${view.textNumber}</h3>
<div class="field"><label for="from">From the number</label><input class="short" id="from" name="from" value="+40722000001" autocomplete="off"></div>
<div class="field"><label for="body">Text</label><textarea id="body" name="body" rows="3" required></textarea></div>
<button>Send the text</button>
</form>

<h2>2. Work on it</h2>
<p><a class="button" href="/workspace">Sign in to the workspace</a></p>
<p>You choose who to be; no password is asked:</p>
<ul>${view.people.map(({ name, role }) => html`<li>${name}, ${spoken(role)}</li>`)}</ul>
<p>A regulator's program reads <code>/api/regulator/v1/cases</code>: see its <a href="/desk/credentials">credentials</a> and the <a href="/api/openapi.json">description of the interface</a>.</p>

<h2>3. Let time pass</h2>
<div class="row">${jumps.map(
    ([duration, label]) =>
      html`<form method="post" action="/desk/clock"><input type="hidden" name="advance" value="${duration}"><button class="secondary">${label}</button></form>`,
  )}</div>
<form class="card" method="post" action="/desk/clock">
<div class="field"><label for="advance">Another length of time</label><p class="hint" id="advance-hint">P3D is three days, P1M a month, PT30M half an hour.</p>
<input class="short" id="advance" name="advance" aria-describedby="advance-hint" autocomplete="off" required></div>
<button class="secondary">Move the clock forward</button>
</form>

<h2>Cases</h2>
${view.cases.length === 0 ? html`<p>None yet.</p>` : caseTable(view.cases)}
<p><a href="/desk/cases">The cases as JSON</a></p>

<h2>What has left the system</h2>
${view.sent.length === 0 ? html`<p>Nothing yet.</p>` : view.sent.map(sentMessage)}
<p><a href="/desk/outbox">All of it as JSON</a></p>
</main>
</body>
</html>`;
}

const jumps = [
  ['PT1H', 'An hour'],
  ['P1D', 'A day'],
  ['P1W', 'A week'],
  ['P2W', 'Two weeks'],
] as const;

function caseTable(cases: readonly DeskCase[]): Markup {
  return table({
    caption: 'Cases',
    columns: ['Reference', 'Phase', 'Received', 'Next deadline', 'Escalations'],
    rows: cases.map(({ reference, phase, receivedAt, nextDeadline, overdue, escalationLevel }) => [
      html`<a href="/workspace/${phase === 'quarantined' ? 'quarantine' : `cases/${reference}`}">${reference}</a>`,
      spoken(phase),
      written(receivedAt),
      nextDeadline &&
        html`${overdue && html`${tag('Overdue', 'wrong')} `}${spoken(nextDeadline.what)}<br>${written(nextDeadline.at)}`,
      String(escalationLevel),
    ]),
  });
}

function sentMessage(sent: DeskMessage): Markup {
  const { at, channel, to, subject, text } = sent;
  return html`<details><summary>To ${to}: ${subject ?? text.slice(0, 60)}</summary>
<p class="quiet">${channel === 'sms' ? 'Text message' : 'Email'}, ${written(at)}</p><div class="paper">${text}</div></details>`;
}

/** `under_investigation` as people write it. */
function spoken(code: string): string {
  return code.replaceAll('_', ' ');
}

/** In UTC, as the clock is moved in it. */
function written(at: string): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}
