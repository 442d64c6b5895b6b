// npm run bench: the benchmarks stand with the tests; this is the name that package.json knows them by.
import '../test/bench/bench.mjs';
