/** Injection token of the authentication library's instance. */
export const AUTHENTICATION = Symbol('Authentication');
