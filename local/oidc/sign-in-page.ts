// The sign-in page of the local issuer: one button for each demo person, no password, no script.

import type { Person } from './issuer.ts';

/** A whole HTML page; each button posts `personId` to `action`. */
export function signInPage(people: readonly Person[], action: string): string {
  const buttons = people.map(
    ({ id, name, role }) =>
      `<li><button name="personId" value="${escapeHtml(id)}">${escapeHtml(name)} <span>${escapeHtml(role)}</span></button></li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in to the demonstration</title>
<style>
body { font: 1.125rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 32rem; padding: 0 1rem; color: #1a1a1a; background: #fff; }
ul { list-style: none; padding: 0; }
button { font: inherit; width: 100%; min-height: 3rem; margin: 0.25rem 0; padding: 0.5rem 1rem; text-align: left;
  border: 2px solid #1a1a1a; border-radius: 0.25rem; background: #fff; color: inherit; cursor: pointer; }
button:hover { background: #f0f0f0; }
button:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
span { display: block; color: #444; }
</style>
</head>
<body>
<main>
<h1>Who are you?</h1>
<p>These people are invented, and nobody needs a password here.</p>
<form method="post" action="${escapeHtml(action)}">
<ul>
${buttons.join('\n')}
</ul>
</form>
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
