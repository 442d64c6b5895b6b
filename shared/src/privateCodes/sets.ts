import { assemblyai } from './assemblyai';
import { autobahn } from './autobahn';
import { autopush } from './autopush';
import { awsAppsync } from './aws-appsync';
import { azureWebPubsub } from './azure-web-pubsub';
import { centrifugo } from './centrifugo';
import { cloudflareAgents } from './cloudflare-agents';
import { colyseus } from './colyseus';
import { deepgram } from './deepgram';
import { discordGateway } from './discord-gateway';
import { discordRpc } from './discord-rpc';
import { discordVoice } from './discord-voice';
import { fathomCharts } from './fathom-charts';
import { fluxer } from './fluxer';
import { graphqlTransportWs } from './graphql-transport-ws';
import { guacamole } from './guacamole';
import { hocuspocus } from './hocuspocus';
import { jupyterlab } from './jupyterlab';
import { kubernetesExec } from './kubernetes-exec';
import { liveblocks } from './liveblocks';
import { livekit } from './livekit';
import { mattermost } from './mattermost';
import { nostr } from './nostr';
import { obsWebsocket } from './obs-websocket';
import { pandascore } from './pandascore';
import { partyserver } from './partyserver';
import { phoenix } from './phoenix';
import { protoo } from './protoo';
import { pusher } from './pusher';
import { qqBot } from './qq-bot';
import { quickscreentrading } from './quickscreentrading';
import { saltyrtc } from './saltyrtc';
import { signal } from './signal';
import { slackSocketMode } from './slack-socket-mode';
import { socketcluster } from './socketcluster';
import { sockjs } from './sockjs';
import { spacebar } from './spacebar';
import { speechmatics } from './speechmatics';
import { spring } from './spring';
import { stompjs } from './stompjs';
import { subscriptionsTransportWs } from './subscriptions-transport-ws';
import { tldrawSync } from './tldraw-sync';
import { twitchEventsub } from './twitch-eventsub';
import { uvicorn } from './uvicorn';
import { yWebsocket } from './y-websocket';
import { zero } from './zero';
import type { PrivateCodeSet } from './privateCodeSet';

/** Every private code set that the product knows. */
export const privateCodeSets: readonly PrivateCodeSet[] = [
  assemblyai,
  autobahn,
  autopush,
  awsAppsync,
  azureWebPubsub,
  centrifugo,
  cloudflareAgents,
  colyseus,
  deepgram,
  discordGateway,
  discordRpc,
  discordVoice,
  fathomCharts,
  fluxer,
  graphqlTransportWs,
  guacamole,
  hocuspocus,
  jupyterlab,
  kubernetesExec,
  liveblocks,
  livekit,
  mattermost,
  nostr,
  obsWebsocket,
  pandascore,
  partyserver,
  phoenix,
  protoo,
  pusher,
  qqBot,
  quickscreentrading,
  saltyrtc,
  signal,
  slackSocketMode,
  socketcluster,
  sockjs,
  spacebar,
  speechmatics,
  spring,
  stompjs,
  subscriptionsTransportWs,
  tldrawSync,
  twitchEventsub,
  uvicorn,
  yWebsocket,
  zero,
];
