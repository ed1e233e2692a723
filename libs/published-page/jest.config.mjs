import { jestProject } from '../../tools/jest/jest.preset.mjs';

export default jestProject(import.meta.url, {
  name: 'published-page',
  setupFilesAfterEnv: ['<rootDir>/test/as-readers-get-it.mjs'],
});
