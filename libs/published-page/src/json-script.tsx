import type { JsonLd } from '@recheck/domain';

/**
 * JSON for the inside of a script element: what could end the element, open a comment or break a line of JavaScript is
 * written as an escape. It stays the same JSON.
 */
export const scriptSafeJson = (data: unknown): string =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A block of structured data. Browsers never run it. */
export const JsonLdBlock = ({ data }: { data: JsonLd }) => (
  <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptSafeJson(data) }} />
);
