import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sanitiseForStaff, textOfHtml } from '#core/intake/mail/mail-html.ts';

describe('HTML for staff', () => {
  test.each([
    '<img src="https://tracker.example.net/open.gif">',
    '<img src=cid:logo>',
    '<script>alert(1)</script>',
    '<a href="javascript:alert(1)" onclick="x()">x</a>',
    '<a href="//tracker.example.net">x</a>',
    '<table background="https://tracker.example.net/x"><tr><td style="background:url(https://tracker.example.net)">x</td></tr></table>',
    '<link rel=stylesheet href="https://tracker.example.net">',
    '<style>@import url(https://tracker.example.net)</style>',
    '<iframe src="https://tracker.example.net"></iframe><object data="https://tracker.example.net"></object>',
    '<svg><image href="https://tracker.example.net"/></svg><video poster="https://tracker.example.net"></video>',
    '<form action="https://tracker.example.net"><input name=x></form><base href="https://tracker.example.net"><meta http-equiv=refresh content="0;url=https://tracker.example.net">',
  ])('fetches and runs nothing (E35): %s', (html) => {
    expect(sanitiseForStaff(html).html).not.toMatch(/tracker|script|onclick|alert|style|<img|<form|cid:/i);
  });

  test('E35: says how much would have been fetched from outside', () => {
    const html = `<link rel=stylesheet href="https://a.example.net/x.css"><style>@import url("//a.example.net/y")</style>
      <img src="https://a.example.net/open.gif" width=1><img src="cid:logo"><img src="data:image/gif;base64,R0">
      <td background="http://a.example.net/b"><p style="background:url( 'https://a.example.net/c' )"><a href="https://a.example.net">x</a>`;
    expect(sanitiseForStaff(html).remoteCount).toBe(5);
  });

  test('keeps words, tables and links that open apart', () => {
    const html =
      '<p>One <b>two</b></p><table><tr><td colspan="2">three</td></tr></table><a href="https://example.org/a">four</a>';
    expect(sanitiseForStaff(html).html).toBe(
      '<p>One <b>two</b></p><table><tr><td colspan="2">three</td></tr></table><a href="https://example.org/a" rel="noopener noreferrer nofollow" target="_blank">four</a>',
    );
  });
});

describe('text of HTML', () => {
  test.each([
    '<div style="display:none">x</div>',
    '<div style="DISPLAY : NONE !important">x</div>',
    '<span style="color:red;visibility:hidden">x</span>',
    '<span style="font-size:0">x</span>',
    '<span style="font-size:0px;line-height:1">x</span>',
    '<div style="mso-hide:all">x</div>',
    '<p hidden>x</p>',
    '<div style="display:none"><p>deeper <b>x</b></p></div>',
  ])('leaves hidden words out (E40): %s', (html) => {
    expect(textOfHtml(`<p>seen</p>${html}`)).toBe('seen');
    expect(sanitiseForStaff(`<p>seen</p>${html}`).html).toBe('<p>seen</p>');
  });

  test.each(['<p style="font-size:0.8em">x</p>', '<p style="opacity:0.9">x</p>', '<p style="display:block">x</p>', '<h1>x</h1>'])(
    'keeps visible ones: %s',
    (html) => {
      expect(textOfHtml(html)).toBe('x');
    },
  );

  test('no markup whatever makes either throw', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<',
        '>',
        '<div style="',
        '</p>',
        '<!--',
        '-->',
        '<![CDATA[',
        '&#x110000;',
        '<svg><style>',
        '<a href="',
        '<table><td>',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
        expect(sanitiseForStaff(pieces.join('')).html).not.toMatch(/<script|<style|<img/i);
        expect(typeof textOfHtml(pieces.join(''))).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});
