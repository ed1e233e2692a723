/** Why somebody could not be signed in. */
export type SignInProblem = 'fieldsMissing' | 'wrong' | 'tooOften' | 'unreached' | 'refused';

const problemOf = (status: number): SignInProblem => {
  if (status === 401 || status === 400 || status === 422) return 'wrong';
  if (status === 429) return 'tooOften';
  return status === 403 ? 'refused' : 'unreached';
};

/** Signs somebody in; the server sets the session's cookie. Never tells whether an address has an account. */
export const signIn = async (email: string, password: string): Promise<'signedIn' | SignInProblem> => {
  try {
    const { ok, status } = await fetch('/api/auth/sign-in/email', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    return ok ? 'signedIn' : problemOf(status);
  } catch {
    return 'unreached';
  }
};
