import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '@fontsource-variable/jetbrains-mono';
// Before the library's sheet: it names the layers, lowest first.
import './ui/look.css';
import '@mantine/core/styles.layer.css';
import '@recheck/design-tokens/tokens.css';
import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { english } from '@recheck/wording';
import { SessionDocument } from './gql/graphql';
import { createClient } from './shell/apollo';
import { Connection, probeServer } from './shell/connection';
import { ConnectionProvider } from './shell/offline';
import { routes } from './shell/routes';
import { SessionProvider } from './shell/session';
import { installStyleVariables, KeysProvider, LookProvider, ToastsProvider, WordingProvider } from './ui';

installStyleVariables(document);

const client = createClient({
  onSignedOut: () => void client.refetchQueries({ include: [SessionDocument] }),
  onReached: () => connection.reached(),
  onFailed: () => connection.failed(),
});
const connection = new Connection(probeServer, () => void client.refetchQueries({ include: 'active' }));
const router = createBrowserRouter(routes, { basename: '/newsroom' });

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <WordingProvider wording={english}>
      <LookProvider>
        <ApolloProvider client={client}>
          <ConnectionProvider connection={connection}>
            <KeysProvider>
              <ToastsProvider>
                <SessionProvider>
                  <RouterProvider router={router} />
                </SessionProvider>
              </ToastsProvider>
            </KeysProvider>
          </ConnectionProvider>
        </ApolloProvider>
      </LookProvider>
    </WordingProvider>
  </StrictMode>,
);
