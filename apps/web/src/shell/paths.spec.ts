import { expect, it } from '@jest/globals';
import { returnPath, signInFrom } from './paths';

it('leads back to where one was', () => {
  const from = signInFrom({ pathname: '/checks', search: '?q=rye bread' });
  expect(returnPath(new URL(from, 'http://newsroom').searchParams.get('to'))).toBe('/checks?q=rye bread');
});

it.each([null, '', 'https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', '/sign-in?to=/sign-in'])(
  'leads to the start and nowhere else from %p',
  (to) => {
    expect(returnPath(to)).toBe('/');
  },
);
