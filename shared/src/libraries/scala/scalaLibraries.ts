import type { LibraryProfile } from '../profile';
import { cask } from './cask';
import { http4s } from './http4s';
import { http4sClient } from './http4s-client';
import { pekkoHttp } from './pekko-http';
import { play } from './play';
import { sttp } from './sttp';
import { zioHttp } from './zio-http';

/** The libraries of Scala. */
export const scalaLibraries: readonly LibraryProfile[] = [play, http4s, cask, http4sClient, pekkoHttp, sttp, zioHttp];
