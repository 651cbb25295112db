// The start page for a newcomer: what to try, who to be, what has left the system, and the clock.

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
<body>
<main id="main">
<h1>The desk</h1>
<p>This page exists only on your machine. It is ${view.now} here.</p>

<h2>Send a complaint</h2>
<ul>
<li>From your own mail program or a script: SMTP on <code>localhost:${view.smtpPort}</code> without password, to <code>${view.complaintsAddress}</code>.</li>
<li>With the <a href="/complain">form</a>.</li>
<li>By text message:</li>
</ul>
<form method="post" action="/desk/sms">
<p><label for="from">From number</label><br><input id="from" name="from" value="+40722000001" autocomplete="off"></p>
<p><label for="body">Text to ${view.textNumber}</label><br><textarea id="body" name="body" rows="3"></textarea></p>
<p><button>Send the text</button></p>
</form>

<h2>Move the clock</h2>
<form method="post" action="/desk/clock">
<p><label for="advance">Forward by (P1D is a day, P2W two weeks, PT6H six hours)</label><br><input id="advance" name="advance" value="P1D"></p>
<p><button>Move the clock</button></p>
</form>

<h2>Be someone</h2>
<p><a href="/workspace">Sign in to the workspace</a> as one of these people; no password is asked.</p>
<ul>${view.people.map(({ name, role }) => html`<li>${name}, ${role.replaceAll('_', ' ')}</li>`)}</ul>
<p>Regulators: <a href="/desk/credentials">credentials</a> for the <a href="/api/openapi.json">documented</a> export at <code>/api/regulator/v1/cases</code>.</p>

<h2>Cases</h2>
${view.cases.length === 0 ? html`<p>None yet.</p>` : caseTable(view.cases)}
<p><a href="/desk/cases">As JSON</a></p>

<h2>What has left the system</h2>
${view.sent.length === 0 ? html`<p>Nothing yet.</p>` : view.sent.map(sentMessage)}
<p><a href="/desk/outbox">All of it as JSON</a></p>
</main>
</body>
</html>`;
}

function caseTable(cases: readonly DeskCase[]): Markup {
  return html`<table>
<thead><tr><th scope="col">Reference</th><th scope="col">Phase</th><th scope="col">Received</th><th scope="col">Next deadline</th><th scope="col">Escalations</th></tr></thead>
<tbody>${cases.map(
    (row) =>
      html`<tr><td>${
        row.phase === 'quarantined'
          ? html`<a href="/workspace/quarantine">${row.reference}</a>`
          : html`<a href="/workspace/cases/${row.reference}">${row.reference}</a>`
      }</td><td>${row.phase.replaceAll('_', ' ')}</td><td>${row.receivedAt}</td><td>${
        row.nextDeadline && `${row.nextDeadline.what.replaceAll('_', ' ')} ${row.nextDeadline.at}`
      }${row.overdue && ' (overdue)'}</td><td>${row.escalationLevel}</td></tr>`,
  )}</tbody>
</table>`;
}

function sentMessage(sent: DeskMessage): Markup {
  return html`<details><summary>${sent.at} ${sent.channel} to ${sent.to}: ${sent.subject ?? sent.text.slice(0, 60)}</summary><pre>${sent.text}</pre></details>`;
}
