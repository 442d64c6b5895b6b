import type { FailureSyntax } from '../language';

/** `assert!(matches!(result, Err(_)))`, `assert_eq!(result, Err(…))`, `result.unwrap_err()`, `assert!(result.is_err())`. */
export const failures: FailureSyntax = {
  wanted: /^(?:\w+::)*assert\w*!\s*\(\s*(?:matches!\s*\(\s*)?Err\s*\(/u,
  results: {
    assertion: /^(?:\w+::)*(?:debug_)?assert\w*!\s*\(/u,
    failure: /^[^;]*,\s*(?:(?:\w+::)*(?:Ok|Some|Ready)\s*\(\s*)*Err\s*\(/u,
    taken: /^[\s)}\]]*\.\s*(?:await\s*\.\s*)?(?:unwrap_err|expect_err)\b/u,
    asked: /^[\s)}\]]*\.\s*(?:await\s*\.\s*)?is_err\b/u,
  },
};
