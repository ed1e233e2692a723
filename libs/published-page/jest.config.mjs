import { jestProject } from '../../tools/jest/jest.preset.mjs';

export default jestProject(import.meta.url, { name: 'published-page', production: true });
