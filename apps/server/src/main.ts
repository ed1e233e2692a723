import { runServer } from './processes/run';

await runServer(process.argv.slice(2), process.env);
