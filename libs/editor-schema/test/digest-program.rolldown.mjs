/** Builds the digest program, with everything that it needs, into the file that `--file` names. */
export default {
  input: 'libs/editor-schema/test/digest-program.ts',
  platform: 'browser',
  tsconfig: 'tsconfig.base.json',
  output: { format: 'iife', name: 'digestProgram' },
};
