import type { LibraryProfile } from '../profile';
import { http4k } from './http4k';
import { ktor } from './ktor';
import { scarlet } from './scarlet';

/** The libraries of Kotlin. */
export const kotlinLibraries: readonly LibraryProfile[] = [http4k, ktor, scarlet];
