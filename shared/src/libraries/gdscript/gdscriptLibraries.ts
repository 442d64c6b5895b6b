import type { LibraryProfile } from '../profile';
import { godot } from './godot';

/** The libraries of GDScript. */
export const gdscriptLibraries: readonly LibraryProfile[] = [godot];
