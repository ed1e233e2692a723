import { jestProject } from '../../tools/jest/jest.preset.mjs';

export default jestProject(import.meta.url, {
  name: 'web',
  testEnvironment: '<rootDir>/test/environment.mjs',
  // The build of the browser leaves a channel open, which would keep the suite from ending.
  moduleNameMapper: { '\\.css$': '<rootDir>/test/empty.mjs', '^react-dom/server$': 'react-dom/server.node' },
  setupFilesAfterEnv: ['<rootDir>/test/setup.ts'],
});
