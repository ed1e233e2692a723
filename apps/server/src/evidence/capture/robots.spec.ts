import { describe, expect, it } from '@jest/globals';
import { isReadable, robotsPermission } from './robots';

const ask = (text: string, path = '/private/a?b=1', status = 200) =>
  robotsPermission(`https://river.example${path}`, { text, status });

describe('the rules of a server', () => {
  it.each<[string, string, boolean, number]>([
    ['no rules', '', true, 1],
    ['rules for others', 'User-agent: Otherbot\nDisallow: /', true, 1],
    ['rules for everybody', 'User-agent: *\nDisallow: /private', false, 1],
    ['rules for us before those for everybody', 'User-agent: *\nDisallow: /\n\nUser-agent: recheck\nAllow: /', true, 1],
    ['the longest rule', 'User-agent: *\nDisallow: /\nAllow: /private/', true, 1],
    ['a wildcard', 'User-agent: *\nDisallow: /*?b=', false, 1],
    ['an end', 'User-agent: *\nDisallow: /private/a$', true, 1],
    ['a pause', 'User-agent: *\nCrawl-delay: 7', true, 7],
    ['an endless pause', 'User-agent: *\nCrawl-delay: 86400', true, 30],
    ['no pause at all', 'User-agent: *\nCrawl-delay: -5', true, 1],
    ['a pause that is none', 'User-agent: *\nCrawl-delay: soon', true, 1],
    ['other line ends and a mark', '\ufeffUser-agent: *\rDisallow: /private\r\n', false, 1],
    ['a page in their place', '<html><body>Not found</body></html>', true, 1],
  ])('with %s', (_, text, allowed, pauseSeconds) => {
    expect(ask(text)).toEqual({ allowed, pauseSeconds });
  });

  it('are not there with another status than success', () => {
    expect(ask('User-agent: *\nDisallow: /', '/', 404)).toEqual({ allowed: true, pauseSeconds: 1 });
  });

  it('are none where their wildcards would take others’ time', () => {
    expect(isReadable('User-agent: *\nDisallow: /*.pdf$\n')).toBe(true);
    expect(isReadable(`User-agent: *\n${`Disallow: /${'*a'.repeat(20)}b$\n`.repeat(9000)}`)).toBe(false);
  });
});
