/** Calls of test libraries that wait for an error. */
export const failingCallee =
  /(?:^|\.)(?:expect\w*|throws\w*|rejects|doesNotThrow|assertThrows\w*|assertRaises\w*|fail\w*|raises)$/u;
