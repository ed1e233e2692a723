import { afterAll, beforeAll, jest } from '@jest/globals';

/** The collaboration library prints every connection that a hook ends; in suites that end many, nobody reads it. */
export const quietLibrary = (): void => {
  beforeAll(() => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  });
  afterAll(() => {
    jest.restoreAllMocks();
  });
};
