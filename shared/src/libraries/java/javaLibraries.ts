import type { LibraryProfile } from '../profile';
import { armeria } from './armeria';
import { asyncHttpClient } from './async-http-client';
import { grizzly } from './grizzly';
import { helidon } from './helidon';
import { jakartaWebsocket } from './jakarta-websocket';
import { javaNetHttp } from './java-net-http';
import { javaWebsocket } from './java-websocket';
import { javalin } from './javalin';
import { jda } from './jda';
import { jetty } from './jetty';
import { jooby } from './jooby';
import { micronaut } from './micronaut';
import { nanohttpd } from './nanohttpd';
import { netty } from './netty';
import { nvWebsocketClient } from './nv-websocket-client';
import { okhttp } from './okhttp';
import { quarkusWebsocketsNext } from './quarkus-websockets-next';
import { springWebflux } from './spring-webflux';
import { springWebsocket } from './spring-websocket';
import { undertow } from './undertow';
import { vertx } from './vertx';

/** The libraries of Java, some of them for Kotlin and Scala too. */
export const javaLibraries: readonly LibraryProfile[] = [
  javaNetHttp,
  jakartaWebsocket,
  springWebsocket,
  springWebflux,
  netty,
  okhttp,
  javalin,
  javaWebsocket,
  jda,
  jetty,
  micronaut,
  nanohttpd,
  nvWebsocketClient,
  quarkusWebsocketsNext,
  undertow,
  vertx,
  armeria,
  jooby,
  grizzly,
  helidon,
  asyncHttpClient,
];
