import { refusal, type Refusal } from '@recheck/domain';
import { PASSWORD_LENGTH } from '../platform/auth/authentication';

/** An address as accounts keep it. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();

/** Null when the address can be one: something, an @ and a host with a dot in it. Only a message would tell more. */
export const emailProblem = (email: string): Refusal | null =>
  email.length <= 254 && /^[^\s@"<>]+@[^\s@"<>]+\.[^\s@"<>.]+$/.test(email)
    ? null
    : refusal('inputInvalid', { field: 'E-mail' });

/** Null when the name can be shown: 1 to 100 characters, none of them a control character. */
export const nameProblem = (name: string, field = 'Name'): Refusal | null =>
  name.trim().length >= 1 && name.length <= 100 && !/\p{C}/u.test(name) ? null : refusal('inputInvalid', { field });

/** What common passwords of twelve characters or more are made of, once figures and marks are taken off. */
const COMMON = ['password', 'passwort', 'qwerty', 'qwertyuiop', 'letmein', 'welcome', 'administrator', 'iloveyou'];

const isCommon = (password: string): boolean => {
  const bare = password
    .toLowerCase()
    .replaceAll('0', 'o')
    .replaceAll('@', 'a')
    .replaceAll('$', 's')
    .replaceAll('1', 'i');
  const letters = bare.replace(/[^a-z]/g, '');
  return COMMON.some((word) => letters === word || letters === word + word || letters === `my${word}`);
};

const isSequence = (password: string): boolean => {
  const codes = [...password].map((character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)));
  return steps.size <= 1;
};

/** Null for a password that will do: long enough, not on the lists, not the person's own name or address. */
export const passwordProblem = (
  password: string,
  person: { readonly email: string; readonly name: string },
): Refusal | null => {
  const { least, most } = PASSWORD_LENGTH;
  if (password.length > most) return refusal('inputInvalid', { field: 'Password' });
  const own = [person.email, person.email.split('@')[0] ?? '', person.name.replaceAll(' ', '')];
  const weak =
    password.length < least ||
    new Set(password).size < 5 ||
    isSequence(password) ||
    isCommon(password) ||
    own.some((words) => words.length > 3 && password.toLowerCase().replace(/[\d\W_]+$/, '') === words.toLowerCase());
  return weak ? refusal('passwordWeak', { limit: least }) : null;
};
