/** The program inside the Workers runtime: a server of each kind, in which a later request may close its connections. */
import { getServerByName, Server } from 'partyserver';

export default {
  fetch: async (request, { Room, SleepingRoom }) => {
    const namespace = new URL(request.url).pathname.startsWith('/sleeping') ? SleepingRoom : Room;
    return (await getServerByName(namespace, 'room')).fetch(request);
  },
};

export class Room extends Server {
  reports = new Map();

  getConnectionTags(_connection, { request }) {
    return [nameIn(request)];
  }

  async onRequest(request) {
    if (request.method === 'POST') return Response.json((await request.json()).map((call) => this.close(call)));
    return Response.json(await this.slot(nameIn(request)).promise);
  }

  close({ name, args }) {
    try {
      for (const connection of this.getConnections(name)) connection.close(...args.map(decode));
      return {};
    } catch (error) {
      return { error: { name: error.name, message: error.message } };
    }
  }

  onClose(connection, code) {
    this.slot(connection.tags.find((tag) => tag !== connection.id)).resolve({ code });
  }

  onError() {}

  slot(name) {
    if (!this.reports.has(name)) {
      let resolve;
      const promise = new Promise((done) => (resolve = done));
      this.reports.set(name, { promise, resolve });
    }
    return this.reports.get(name);
  }
}

export class SleepingRoom extends Room {
  static options = { hibernate: true };
}

const nameIn = (request) => new URL(request.url).searchParams.get('connection');

function decode(value) {
  if (value === null || typeof value !== 'object') return value;
  return value.special === 'NaN' ? NaN : undefined;
}
