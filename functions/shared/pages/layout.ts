// What surrounds every page. Nothing here needs a script, and no style is inline, so the content security policy can forbid both.

import { languageTag } from '#core/language.ts';
import { type Content, html, type Markup } from './markup.ts';
import { stylesPath } from './styles.ts';
import { languageName, type PageLanguage, wordingIn } from './wording/wording.ts';

/** What every page needs to know about the deployment and the visit. */
export interface Frame {
  provider: { name: string; phone: string };
  language: PageLanguage;
  /** Those on offer in the switcher; none is shown for fewer than two. */
  languages: readonly PageLanguage[];
  /** The path and query of this page, for the language switcher, such as `/complain`. */
  path: string;
  /** IANA name of the provider's zone, in which all moments are shown. */
  timeZone: string;
  /**
   * Public pages only, for people who may be watched: where "leave this site quickly" goes, which must look like anybody's everyday
   * page. With it the titles of pages tell nothing.
   */
  leaveTo?: string | undefined;
}

export type WorkspacePlace = 'tasks' | 'cases' | 'newCase' | 'quarantine';

/** A frame of the workspace, for a person who has signed in. `csrf` goes into every form as the field `csrf`. */
export interface StaffFrame extends Frame {
  signedInAs: string;
  csrf: string;
  /** Places this person may not go to are left out. */
  places: readonly WorkspacePlace[];
}

export interface Page {
  title: string;
  /** What the browser's history may show where `leaveTo` is given. */
  discreetTitle?: string | undefined;
  frame: Frame | StaffFrame;
  body: Content;
  /** The page shows what was wrong with a form: said in the title, which is read out first. */
  hasErrors?: boolean;
  /** The page holds a form with this id: the language switcher posts it to `action`, so that nothing typed is lost. */
  keepsForm?: { id: string; action: string } | undefined;
  /** Which link of the workspace's navigation this page is. */
  place?: WorkspacePlace;
}

const placePaths: Record<WorkspacePlace, string> = {
  tasks: '/workspace',
  cases: '/workspace/cases',
  newCase: '/workspace/cases/new',
  quarantine: '/workspace/quarantine',
};

/** A complete HTML document. */
export function page({ title, discreetTitle, frame, body, hasErrors = false, keepsForm, place }: Page): Markup {
  const { language, provider } = frame;
  const words = wordingIn(language).layout;
  const isStaff = 'signedInAs' in frame;
  const shownTitle = frame.leaveTo === undefined ? `${title} – ${provider.name}` : (discreetTitle ?? words.discreetTitle);
  // The referrer policy is `same-origin`, not `no-referrer`: with the latter browsers post forms with `Origin: null`, which a
  // check against forged requests refuses. Either keeps a tracking link from reaching other sites.
  return html`<!doctype html>
<html lang="${languageTag(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="same-origin">
<meta name="format-detection" content="telephone=no">
<title>${hasErrors && `${words.errorInTitle} `}${shownTitle}</title>
<link rel="stylesheet" href="${stylesPath}">
</head>
<body${isStaff && html` class="workspace"`}>
<a class="skip" href="#main">${words.skipToContent}</a>
${frame.leaveTo !== undefined && leaveQuickly(frame.leaveTo, language)}
<header><div class="masthead"><div class="width">
<a class="name" href="${isStaff ? placePaths.tasks : '/'}">${provider.name}</a>
${keepsForm ? languageButtons(frame, keepsForm) : languageSwitcher(frame)}
</div></div>
${isStaff && workbar(frame, place)}</header>
<main id="main" class="width" tabindex="-1">
${body}
</main>
<footer class="footer"><div class="width">
<p><strong>${provider.name}</strong></p>
${!isStaff && html`<p>${words.callUs(provider.phone)}</p>`}
</div></footer>
</body>
</html>
`;
}

/** A plain link, for people who may be watched: it works without scripts and opens in the same tab. */
function leaveQuickly(leaveTo: string, language: PageLanguage): Markup {
  const words = wordingIn(language).layout;
  return html`<div class="leave" role="region" aria-label="${words.leaveQuickly}"><div class="width">
<a href="${leaveTo}" rel="noreferrer nofollow">${words.leaveQuickly}</a> <small>${words.leaveQuicklyNote}</small>
<a class="aside" href="${inLanguage('/safety', language)}">${words.deviceSafety}</a>
</div></div>`;
}

function languageSwitcher({ language, languages, path }: Frame): Content {
  if (languages.length < 2) return undefined;
  const links = languages.map((other) =>
    other === language
      ? html`<li><span aria-current="true">${languageName(other)}</span></li>`
      : html`<li><a href="${inLanguage(path, other)}" hreflang="${languageTag(other)}" lang="${languageTag(other)}">${languageName(other)}</a></li>`,
  );
  return html`<nav aria-label="${wordingIn(language).layout.chooseLanguage}"><ul class="plain-list">${links}</ul></nav>`;
}

/** Buttons of the form: a link would leave it. Enter in a field presses the first button of its form, which must not be one of these. */
function languageButtons({ language, languages }: Frame, { id, action }: { id: string; action: string }): Content {
  if (languages.length < 2) return undefined;
  const buttons = languages.map((other) =>
    other === language
      ? html`<li><span aria-current="true">${languageName(other)}</span></li>`
      : html`<li><button class="link" form="${id}" formaction="${action}" name="show" value="${other}" lang="${languageTag(other)}">${languageName(other)}</button></li>`,
  );
  return html`<nav aria-label="${wordingIn(language).layout.chooseLanguage}"><button class="trap" form="${id}" tabindex="-1" aria-hidden="true"></button>
<ul class="plain-list">${buttons}</ul></nav>`;
}

/** The same page in another language: `lang` is set in its query, all else is kept. */
function inLanguage(path: string, language: PageLanguage): string {
  const [route = '/', query] = path.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('lang', language);
  return `${route}?${parameters}`;
}

function workbar({ language, places, signedInAs, csrf }: StaffFrame, here: WorkspacePlace | undefined): Markup {
  const words = wordingIn(language).workspace;
  const links = places.map(
    (place) => html`<li><a href="${placePaths[place]}"${place === here && html` aria-current="page"`}>${words[place]}</a></li>`,
  );
  return html`<div class="workbar"><div class="width">
<nav aria-label="${words.navigation}"><ul class="plain-list">${links}</ul></nav>
<form class="who" method="post" action="/workspace/sign-out">
<input type="hidden" name="csrf" value="${csrf}">
<span>${words.signedInAs(signedInAs)}</span><button class="secondary small">${words.signOut}</button>
</form>
</div></div>`;
}
