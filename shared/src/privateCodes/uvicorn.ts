import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** uvicorn, the ASGI server. */
export const uvicorn: PrivateCodeSet = {
  id: 'uvicorn',
  name: 'uvicorn',
  detect: { modules: ['uvicorn', 'uvicorn.*'] },
  codes: [
    privateCode(
      1012,
      undefined,
      undefined,
      'Reported to the application when the server shuts down.',
      '服务器关闭时报告给应用。',
    ),
  ],
  source: 'Kludex/uvicorn pull request 1753',
};
