declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream';
  import type { Submittable } from 'pg';

  /** The rows that a `COPY … TO STDOUT` gives, in PostgreSQL's text format. */
  export function to(statement: string): Readable & Submittable & { readonly rowCount: number };

  /** Takes the rows of a `COPY … FROM STDIN`. */
  export function from(statement: string): Writable & Submittable & { readonly rowCount: number };
}
