import { expect, test } from 'vitest';
import { startDriver } from '../conformance/driverProcess';
import { startRawServer } from '../conformance/rawPeer';
import { sweep } from '../conformance/sweep';

/** A test double that dies of code 1005, and of code 4000 only while it is told so through its environment. */
const mortal = `
  const hello = { library: 'mortal', version: '1', runtime: 'Node.js', receives: {},
    sends: { close: { role: 'local', codes: 'sample', takesNoReason: true } } };
  console.log(JSON.stringify({ hello }));
  require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
    const { id, code } = JSON.parse(line);
    if (code === 1005 || String(code) === process.env.FATAL) {
      console.error('panic: the code ' + code + ' cannot be written');
      process.exit(3);
    }
    setImmediate(() => console.log(JSON.stringify({ id, outcome: 'returned', observed: code })));
  }).on('close', () => process.exit(0));`;

async function fatesOf(program: { readonly environment?: { readonly FATAL: string }; readonly crashText?: string }) {
  const peer = await startRawServer();
  const driver = await startDriver({ command: [process.execPath, '-e', mortal], ...program });
  const evidence = await sweep(driver, peer, () => undefined);
  await driver.stop();
  await peer.stop();
  return evidence.send['close']?.fates;
}

test('a driver that dies in mid-sweep is started again, and the code it died of is told', async () => {
  const fates = await fatesOf({ environment: { FATAL: '4000' }, crashText: 'panic: (.*)' });
  expect(fates?.split(';').filter((range) => range.includes('crashes'))).toEqual([
    '1005=crashes(the code N cannot be written)',
    '4000=crashes(the code N cannot be written)',
  ]);
});

test('without a pattern, the exit status stands for the error', async () => {
  const fates = await fatesOf({});
  expect(fates?.split(';').filter((range) => range.includes('crashes'))).toEqual(['1005=crashes(exit status 3)']);
});
