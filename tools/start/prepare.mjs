import { exclusively } from './lock.mjs';
import { installPackages, packagesAreInstalled } from './packages.mjs';
import { root } from './root.mjs';
import { runOnPackagedNode, runtimeIsNewEnough } from './runtime.mjs';
import { runCommand, say } from './say.mjs';

/**
 * What every command of the project does first, on whatever Node the machine has: install the packages if they are not
 * there, and go on with the Node that comes with them if this one is too old.
 * @param {string} script the command's own file
 * @param {() => Promise<{ main: (args: string[]) => Promise<number | void> }>} load loads the command itself, which may
 *   import packages
 */
export const prepareAndRun = (script, load) =>
  runCommand(async () => {
    const args = process.argv.slice(2);
    await exclusively(
      { folder: root, purpose: 'packages', onWait: () => say('Waiting for another installation of the packages …') },
      async () => {
        if (!packagesAreInstalled()) await installPackages();
      },
    );
    if (!runtimeIsNewEnough()) return runOnPackagedNode(script, args);
    const { main } = await load();
    return main(args);
  });
