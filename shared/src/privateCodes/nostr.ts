import { privateCode, type PrivateCodeSet } from './privateCodeSet';

/** Nostr relays, historically: the rule was withdrawn in December 2023. */
export const nostr: PrivateCodeSet = {
  id: 'nostr',
  name: 'Nostr (historic)',
  detect: {
    modules: [
      'nostr-tools',
      'nostr-tools/*',
      '@nostr-dev-kit/ndk',
      'nostr_sdk',
      'nostr-sdk',
      'nostr_sdk/*',
      'github.com/nbd-wtf/go-nostr',
      'github.com/nbd-wtf/go-nostr/*',
    ],
  },
  codes: [
    privateCode(
      4000,
      undefined,
      'no',
      'Until December 2023 a relay said by this code that the client shall not connect again; the CLOSED message has replaced it.',
      '在 2023 年 12 月之前，中继用这个代码表示客户端不应再次连接；现已由 CLOSED 消息取代。',
    ),
  ],
  source: 'nostr-protocol/nips 36e9fd59, 0ba45895',
};
