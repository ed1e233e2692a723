import { jestProject } from '../../tools/jest/jest.preset.mjs';

export default jestProject(import.meta.url, {
  name: 'server',
  decorators: true,
  production: true,
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
});
