import { launchServer } from './launch.node';
import { optimiseLater } from './optimiseLater.node';

optimiseLater();

const transports = ['--node-ipc', '--socket', '--pipe'];
const names = process.argv.slice(2).map((argument) => argument.split('=')[0]);
launchServer(__dirname, transports.some((transport) => names.includes(transport)) ? 'arguments' : 'stdio');
