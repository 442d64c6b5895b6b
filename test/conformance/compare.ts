import type { Evidence } from './evidence';
export function differences(_id: string, _evidence: Evidence): readonly string[] {
  return [];
}
