import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'libs/api-contract/schema.graphql',
  documents: ['apps/web/src/**/*.graphql'],
  ignoreNoDocuments: true,
  generates: {
    'apps/web/src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        // Apollo asks for it everywhere but at the root, so refusals can be told from what they refuse.
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        importExtension: '',
        // Days and instants travel as ISO strings, documents in the shapes that the domain defines.
        scalars: {
          CheckDocument: '@recheck/domain#CheckDocument as DocumentOfCheck',
          Date: { input: 'string', output: '@recheck/domain#PlainDate' },
          DateTime: { input: 'string', output: '@recheck/domain#Instant' },
          Digest: { input: 'string', output: '@recheck/domain#Digest' },
          Duration: 'string',
          PublishedPage: '@recheck/domain#PublishedPage',
        },
      },
    },
  },
};

export default config;
