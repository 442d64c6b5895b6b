/** One thing that must be true of the extension in a running editor. */
export type Check = {
  readonly name: string;
  /** Rejects when it is not true; what it returns is printed beside its name. */
  readonly run: () => Promise<string | void>;
};

/** What came of a check. */
export type CheckResult = {
  readonly name: string;
  readonly ok: boolean;
  /** Why it failed. */
  readonly error?: string;
  /** What the check wants to tell, such as a measured time. */
  readonly note?: string;
  readonly milliseconds: number;
};

const checkLimit = 60_000;

/** Runs checks one after the other, whatever becomes of each, and tells each result as it comes. */
export async function runChecks(
  checks: readonly Check[],
  tell: (result: CheckResult) => void | Promise<void>,
): Promise<void> {
  for (const check of checks) {
    const start = performance.now();
    const spent = (): number => Math.round(performance.now() - start);
    let outcome: Omit<CheckResult, 'name' | 'milliseconds'>;
    try {
      const note = await within(checkLimit, check.run());
      outcome = { ok: true, ...(note === undefined ? {} : { note }) };
    } catch (error) {
      outcome = { ok: false, error: describeError(error) };
    }
    await tell({ name: check.name, milliseconds: spent(), ...outcome });
  }
}

async function within<T>(limit: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done within ${limit / 1000} s`)), limit);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Asks again and again until the answer satisfies `expectation`, which throws when it does not. */
export async function eventually<T>(
  ask: () => T | Promise<T>,
  expectation: (answer: T) => void,
  limit = 20_000,
): Promise<T> {
  const end = performance.now() + limit;
  for (;;) {
    const answer = await ask();
    try {
      expectation(answer);
      return answer;
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Throws when two plain values differ, and shows both. */
export function expectEqual(actual: unknown, expected: unknown): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (left !== right) throw new Error(`got ${left}, expected ${right}`);
}

/** Throws when a text does not hold a part. */
export function expectIncludes(text: string, part: string): void {
  if (!text.includes(part))
    throw new Error(`${JSON.stringify(part)} is not in ${JSON.stringify(text.slice(0, 2_000))}`);
}
