import type { Analysis, ReceivedCode, SendCall } from '../../server/src/analysis/site';

/** An analysis as plain data that two analyses of one text must share: everything but the writer, libraries by id. */
export function plainAnalysis({ sites, sends, suppressions, completionSpots, limited }: Analysis): unknown {
  return {
    sites: sites.map((site) => ({
      ...site,
      library: site.library?.id,
      send: site.send && plainSend(site.send),
      comparison: site.comparison && { ...site.comparison, received: plainReceived(site.comparison.received) },
    })),
    sends: sends.map(plainSend),
    suppressions,
    completionSpots: completionSpots?.map((spot) =>
      spot.kind === 'send'
        ? { ...spot, send: plainSend(spot.send) }
        : { ...spot, received: plainReceived(spot.received) },
    ),
    limited,
  };
}

function plainSend(send: SendCall): object {
  const { library, api, forwards } = send;
  return { ...send, library: library?.id, api: api?.id, forwards: forwards && plainReceived(forwards) };
}

function plainReceived({ library, api, certainty }: ReceivedCode): object {
  return { library: library?.id, api: api?.id, certainty };
}
