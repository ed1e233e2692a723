import { jestProject } from './jest/jest.preset.mjs';

export default jestProject(import.meta.url, { name: 'tools' });
