/** What a GraphQL request answered. */
export interface Answer<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Fields that every mutation's answer may have, so that a test can look at a refusal without a cast. */
export interface Refused {
  readonly __typename: 'Refusal';
  readonly code: string;
  readonly kind: string;
  readonly sentence: string;
  readonly places: readonly string[];
}

/** Select this in every mutation: `{ __typename ...refusal }`, and add the fragment's text to the document. */
export const REFUSAL = 'fragment refusal on Refusal { code kind sentence places }';

type Variables = Readonly<Record<string, unknown>>;

/** Speaks with the server over HTTP as a browser does: with cookies and an origin. */
export class Visitor {
  constructor(
    readonly url: string,
    protected readonly cookie: string | null = null,
  ) {}

  /** One request to any path, with the cookies of this browser. */
  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has('origin')) headers.set('origin', this.url);
    if (this.cookie !== null) headers.set('cookie', this.cookie);
    return fetch(`${this.url}${path}`, { redirect: 'manual', ...init, headers });
  }

  /** Runs an operation and gives everything that came back. */
  async ask<Data>(
    document: string,
    variables: Variables = {},
    headers: Record<string, string> = {},
  ): Promise<Answer<Data>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: document, variables }),
    });
    const body = (await response.json()) as { data?: Data; errors?: Answer<Data>['errors'] };
    return { status: response.status, data: body.data ?? null, errors: body.errors ?? [] };
  }

  /** Runs an operation that must succeed as GraphQL (a refusal in the answer is a success) and gives its data. */
  async graphql<Data>(
    document: string,
    variables: Variables = {},
    headers: Record<string, string> = {},
  ): Promise<Data> {
    const { data, errors } = await this.ask<Data>(document, variables, headers);
    if (errors.length > 0 || data === null) {
      throw new Error(`The server answered with errors: ${JSON.stringify(errors, null, 2)}\n${document}`);
    }
    return data;
  }

  /** Signs in with a password; fails the test if the server does not let in. */
  async signIn(email: string, password: string): Promise<Actor> {
    const response = await this.fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    if (response.status !== 200)
      throw new Error(`${email} could not sign in: ${response.status} ${await response.text()}`);
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';', 1)[0])
      .join('; ');
    return new Actor(this.url, cookie, email);
  }
}

/** Somebody who is signed in. */
export class Actor extends Visitor {
  constructor(
    url: string,
    override readonly cookie: string,
    readonly email: string,
  ) {
    super(url, cookie);
  }
}
